"""Days that head the parts of a diary or a chronicle: "WEDNESDAY. The guests landed", "5 May: talks began"."""

from collections.abc import Iterator, Mapping

from dragoman.model import Statement, TimeExpression, When
from dragoman.reading.tense import has_have, has_other_time, is_past
from dragoman.reading.timing_scene import Governing, Scene, are_dated
from dragoman.vocabulary.types import statement_types

_LEAST = 2
"""How many days must head parts; one alone may be the day on which the text came out."""

_AFTER = frozenset({":", "–", "—", "--", "-"})
"""Marks between the day and what it heads."""


def headed_days(scene: Scene) -> dict[int, TimeExpression]:
    """The day that heads the part each sentence stands in; nothing where no two days head parts."""
    headings = dict(_headings(scene))
    if len({time.prefix for time in headings.values()}) < _LEAST:
        return {}
    out: dict[int, TimeExpression] = {}
    for sentence in scene.reading.sentences:
        day = headings.get(sentence.index) or out.get(sentence.index - 1)
        if day is not None:
            out[sentence.index] = day
    return out


def _headings(scene: Scene) -> Iterator[tuple[int, TimeExpression]]:
    """The days that are sentences by themselves, or begin one before a colon or a dash."""
    days = {t.span.start: t for t in scene.reading.times if len(t.prefix or "") == _DAY and t.type == "DATE"}
    for sentence in scene.reading.sentences if days else ():
        time = days.get(scene.tokens[sentence.first].start)
        if time is None:
            continue
        rest = [t for t in scene.tokens[sentence.first : sentence.last] if t.start >= time.span.end]
        if all(t.pos in {"PUNCT", "SPACE"} for t in rest) or rest[0].text in _AFTER:
            yield sentence.index, time


_DAY = len("2019-04-25")


def under_heading(
    scene: Scene, statement: Statement, governing: Governing, days: Mapping[int, TimeExpression]
) -> When | None:
    """The day of the part that a deed of the past is told in."""
    day = days.get(statement.sentence)
    if day is None or statement.status != "actual" or statement_types()[statement.type].quad is None:
        return None
    verb = scene.finite_verb(statement.head)
    if are_dated(governing) or verb is None or not is_past(scene.tokens, verb) or has_other_time(scene.tokens, verb):
        return None
    if scene.tokens[statement.head].pos != "NOUN" and statement.head != verb:
        return None
    return None if has_have(scene.tokens, verb) else scene.when(day, "when:heading")
