"""What the names of rules mean, from `rules.yaml`: `near:parse` is "stands in no slot; …"."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.vocabulary.files import load_yaml


@dataclass(frozen=True, slots=True)
class RuleWords:
    """Explanations of rules.

    Attributes:
        rules: By the name, or by the beginning of a family of names, which ends in `:` or `-`.
        endings: What may follow a name, and the words it adds.
        inside: Where in the phrase of a slot somebody stood, by label; `other` for a preposition.
    """

    rules: dict[str, str]
    endings: dict[str, str]
    inside: dict[str, str]


@cache
def rule_words() -> RuleWords:
    """The table of `rules.yaml`."""
    table: dict[str, Any] = load_yaml("rules.yaml")
    return RuleWords(table["rules"], table["endings"], table["inside"])


def meaning_of(rule: str) -> str | None:
    """What a rule says, in plain words; `None` where nobody has explained it."""
    words = rule_words()
    if rule in words.rules and not rule.endswith((":", "-")):
        return words.rules[rule]
    outer, within, inner = rule.partition(">")
    if within:
        where = words.inside.get(inner, words.inside["other"]).format(inner)
        told = meaning_of(outer)
        return told and f"{told}, by way of {where}"
    for ending, more in words.endings.items():
        if rule.endswith(ending) and (told := meaning_of(rule.removesuffix(ending))):
            return told + more
    return _of_family(rule, words)


def _of_family(rule: str, words: RuleWords) -> str | None:
    """By the longest beginning that has an entry."""
    begins = (i for i in range(len(rule) - 1, 0, -1) if rule[i - 1] in ":-" and rule[:i] in words.rules)
    cut = next(begins, None)
    if cut is None:
        return None
    template, rest = words.rules[rule[:cut]], rule[cut:]
    if "{rule}" not in template:
        return template.replace("{}", _shown(rest))
    told = meaning_of(rest)
    return told and template.replace("{rule}", told)


def _shown(rest: str) -> str:
    """The rest of a name as a person would write it: an entry of the lexicon in quotation marks, with its kind."""
    pattern, dot, pos = rest.rpartition(".")
    kinds = {"verb": "a verb", "noun": "a noun", "adj": "an adjective", "adv": "an adverb"}
    return f"“{pattern.replace('*', '')}”, {kinds[pos]}" if dot and pos in kinds else rest
