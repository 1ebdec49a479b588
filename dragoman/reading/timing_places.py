"""Where a statement's event is, by the place that governs its predicate."""

from collections.abc import Iterator, Mapping, Sequence

from dragoman.errors import UnknownName
from dragoman.model import Reading, Span, Statement, Where
from dragoman.reading.attachment import Adverbial, governs, hang
from dragoman.reading.timing_scene import Scene
from dragoman.vocabulary.actors import resolve
from dragoman.vocabulary.timing import cities, timing_words

_PLACING = frozenset({"modifier", "neighbour", "object", "light-verb", "occurrence"})
"""Ties close enough for a place; a place is seldom shared further."""

_PLACES = frozenset({"GPE", "LOC", "FAC"})


def places_of(reading: Reading) -> dict[int, list[Adverbial]]:
    """The places of a reading by sentence."""
    out: dict[int, list[Adverbial]] = {}
    for sentence, adverbial in _places(reading):
        out.setdefault(sentence, []).append(adverbial)
    return out


def where(scene: Scene, statement: Statement, places: Mapping[int, Sequence[Adverbial]]) -> Where | None:
    """The place that governs a predicate; what it is aimed "at" is a participant, no place."""
    head = statement.head
    aims = [p.span for p in statement.recipients if p.span is not None]
    for place in places.get(scene.tokens[head].sentence, []):
        if governs(scene.tokens, place, head, scene.events) in _PLACING:
            first, last = scene.tokens[place.first], scene.tokens[place.last - 1]
            span = scene.reading.document.span(first.start, last.end)
            if place.lead == "at" and any(aim.overlaps(span) for aim in aims):
                continue
            return Where(span.exact, _country(scene.reading, span), span)
    return None


def _places(reading: Reading) -> Iterator[tuple[int, Adverbial]]:
    """Runs of place names led by a preposition of place, with their sentence."""
    tokens = reading.tokens
    i = 0
    while i < len(tokens):
        last = i + 1
        if tokens[i].ent in _PLACES:
            while last < len(tokens) and tokens[last].ent == tokens[i].ent and tokens[last].pos != "CCONJ":
                last += 1
            adverbial = hang(tokens, i + (tokens[i].pos == "DET"), last)
            if adverbial is not None and adverbial.lead in timing_words().place_prepositions:
                yield tokens[i].sentence, adverbial
        i = last


def _country(reading: Reading, span: Span) -> str | None:
    """The state a place lies in: by the vocabulary of cities, by a mention there, by its name."""
    if (code := cities().get(span.exact.lower())) is not None:
        return code
    for mention in reading.mentions:
        if mention.span.overlaps(span) and len(mention.actors) == 1 and mention.actors[0].kind == "state":
            return mention.actors[0].code
    try:
        actor = resolve(span.exact)
    except UnknownName:
        return None
    return actor.code if actor.kind == "state" and actor.person is None else None
