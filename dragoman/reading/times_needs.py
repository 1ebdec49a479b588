"""What a pattern over class names cannot do without, so that it is not tried where that is missing."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from dragoman.reading.times_patterns import RULES, Rule
from dragoman.reading.times_scan import OTHER, class_letters, compiled

Needs = frozenset[frozenset[str]]
"""Sets of class names, of each of which one stands in every match."""

_PART = re.compile(r"\(\?(?:P<\w+>|:|<?[=!])|[\[\])|?*]|\w+")
_NOTHING: Needs = frozenset()


def needs(pattern: str) -> Needs:
    """What every match of a pattern holds; what only has to stand around it is not asked for."""
    return _choice(iter(_PART.findall(pattern)))


def _choice(parts: Iterator[str]) -> Needs:
    """What all ways need that lead on to the next closing bracket or the end."""
    ways: list[Needs] = []
    row: list[Needs] = []
    for part in parts:
        if part == ")":
            break
        if part == "|":
            ways.append(_all(row))
            row = []
        elif part in "?*":
            row[-1] = _NOTHING
        else:
            row.append(_one(part, parts))
    found = _all(row)
    for way in ways:
        found = frozenset(one | other for one in found for other in way)
    return found


def _all(row: list[Needs]) -> Needs:
    return _NOTHING.union(*row)


def _one(part: str, parts: Iterator[str]) -> Needs:
    """What a class, a set of classes or a group needs."""
    if part == "[":
        return frozenset({frozenset(iter(parts.__next__, "]"))})
    if part.startswith("("):
        inside = _choice(parts)
        return _NOTHING if part[-1] in "=!" else inside
    return frozenset({frozenset({part})})


def tries(letters: str) -> Iterator[tuple[int, Rule, re.Match[str]]]:
    """The matches of the rules, each with the rule's place in their order, run by run of words that have a class.

    A run goes on to the word after it, for patterns that look ahead; no match reaches over a word without a class.
    """
    for run in _RUN.finditer(letters):
        for order, rule, pattern in _rules_for(frozenset(run.group())):
            for match in pattern.finditer(letters, run.start(), run.end()):
                yield order, rule, match


_RUN = re.compile(f"[^{OTHER}]+{OTHER}?")


@lru_cache(maxsize=4096)
def _rules_for(letters: frozenset[str]) -> tuple[tuple[int, Rule, re.Pattern[str]], ...]:
    """The rules whose needs are met by the classes of a run, with their place in the order."""
    return tuple(
        (order, rule, compiled(rule.pattern))
        for order, (rule, needed) in enumerate(_needed())
        if not any(need.isdisjoint(letters) for need in needed)
    )


@cache
def _needed() -> tuple[tuple[Rule, Needs], ...]:
    """The rules with their needs in class letters."""
    letters = class_letters()
    return tuple(
        (rule, frozenset(frozenset(letters[name] for name in need) for need in needs(rule.pattern))) for rule in RULES
    )
