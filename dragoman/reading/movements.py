"""Movements that no list knows, by how they are called: "the Ogaden National Liberation Front", later "the Front"."""

import re
from collections.abc import Iterator, Sequence

from dragoman.model import Mention, Reading, Span
from dragoman.reading.names import head_of
from dragoman.vocabulary.names import NONSTATE, actor_names

_RUN = re.compile(r"[A-Z][\w’'-]*(?:[ ](?:(?:of|for|the|and)[ ]){0,3}[A-Z][\w’'-]*)+")
"""Words with capitals, and the small words between them."""

_KINDS = frozenset({"Front", "Movement", "Army", "Brigade", "Brigades", "Militia", "Coalition"})
_CAUSES = frozenset({"Liberation", "Resistance", "Salvation", "Independence", "Emancipation"})
_SIDES = ("Home", "Eastern", "Western", "Southern", "Northern")
_OTHERS = frozenset({"Salvation Army", *(f"{side} Front" for side in _SIDES)})
"""What is called so and fights for nobody, or is a line of battle."""

_BARE = frozenset({"Front", "Movement", "Tigers", "Brotherhood"})
_BEFORE = frozenset({"the", "The"})


def find_movements(reading: Reading, found: dict[int, list[Mention]]) -> dict[int, list[Mention]]:
    """The mentions of each sentence, with those of movements called by what they fight for.

    A state's name inside is then no mention of its own: "Sudan" in "the Sudan Liberation Front".
    """
    with_names = {s: _with(mentions, _named(reading, s, mentions)) for s, mentions in found.items()}
    known = {m.span.exact.split()[-1] for mentions in with_names.values() for m in mentions if _is_nonstate(m)}
    known &= _BARE
    if not known:
        return with_names
    return {s: _with(mentions, _in_short(reading, s, mentions, known)) for s, mentions in with_names.items()}


def _is_nonstate(mention: Mention) -> bool:
    return any(actor.code == NONSTATE for actor in mention.actors)


def _with(mentions: list[Mention], new: Iterator[Mention]) -> list[Mention]:
    """The mentions and the new ones, without those that lie inside a new one."""
    added = list(new)
    if not added:
        return mentions
    kept = [m for m in mentions if not any(m.span.overlaps(a.span) for a in added)]
    return sorted([*kept, *added], key=lambda m: m.span.start)


def _named(reading: Reading, sentence: int, mentions: Sequence[Mention]) -> Iterator[Mention]:
    words = reading.words(sentence)
    if not words:
        return
    for run in _RUN.finditer(reading.document.text, words[0].start, words[-1].end):
        name = run.group().removesuffix("'s").removesuffix("’s").removeprefix("The ")
        start = run.end() - len(run.group().removeprefix("The "))
        parts = name.replace("’s", "").replace("'s", "").split()
        if not _is_movement(parts):
            continue
        over = [m for m in mentions if m.span.start < start + len(name) and m.span.end > start]
        if all(start <= m.span.start and m.span.end <= start + len(name) and not _is_a_body(m) for m in over):
            yield _mention(reading, sentence, start, start + len(name), name)


def _is_movement(parts: Sequence[str]) -> bool:
    if " ".join(parts[-2:]) in _OTHERS or _KINDS.isdisjoint(parts):
        return False
    return not _CAUSES.isdisjoint(parts) or _is_front(parts)


def _is_front(parts: Sequence[str]) -> bool:
    """ "The Polisario Front": whoever is called a front is no state."""
    return parts[-1] == "Front" and len(parts) > 1


def _is_a_body(mention: Mention) -> bool:
    """Whether a name inside is already that of an organ, a body or a movement."""
    return mention.rule in ("actors:organ", "actors:body", "actors:nonstate", "actors:firm")


def _in_short(reading: Reading, sentence: int, mentions: Sequence[Mention], known: set[str]) -> Iterator[Mention]:
    """ "The Front", once the text has named one."""
    for token in reading.words(sentence):
        is_one = token.text in known and token.i and reading.tokens[token.i - 1].text in _BEFORE
        if is_one and not any(m.span.start <= token.start < m.span.end for m in mentions):
            yield _mention(reading, sentence, token.start, token.end, token.text)


def _mention(reading: Reading, sentence: int, start: int, end: int, name: str) -> Mention:
    inside = [t.i for t in reading.words(sentence) if start <= t.start < end]
    head = head_of(reading.tokens, inside[0], inside[-1])
    body = actor_names().nonstate(name)
    adjective = reading.tokens[head].dep in ("compound", "amod", "nmod")
    span = Span.of(reading.document.text, start, end)
    return Mention(span, head, (body,), adjective=adjective, rule="actors:nonstate")
