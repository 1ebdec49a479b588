"""A time counted from that of another clause: "two weeks after it had accused him"."""

import re
from datetime import date

from dragoman.model import Statement, TimeExpression, When
from dragoman.reading.attachment import joined_to
from dragoman.reading.counting import counted, stands_in
from dragoman.reading.tense import is_first_person, is_past
from dragoman.reading.times_normalise import Meaning
from dragoman.reading.times_story import moved_by
from dragoman.reading.timing_scene import Scene

LENGTH = re.compile(r"P(\d+)([DWMY])")


def counted_when(scene: Scene, statement: Statement) -> When | None:
    """ "Two weeks after it had accused him", from the time of the other clause, or from now."""
    if scene.published is None:
        return None
    for timed in scene.times.get(statement.sentence, []):
        length = LENGTH.fullmatch(timed.time.value)
        if timed.time.type != "DURATION" or timed.time.prefix or length is None:
            continue
        between = counted(scene.tokens, timed.adverbial.first, timed.adverbial.last)
        if between is None:
            continue
        number, unit = int(length[1]) * between.way, length[2]
        if statement.head == between.main:
            return moved(scene, scene.time_of(between.event, ""), unit, number, timed.time)
        if not stands_in(scene.tokens, statement.head, between.event):
            continue
        return moved(scene, _base(scene, between.main), unit, -number, timed.time)
    return None


def _base(scene: Scene, verb: int | None) -> When | None:
    """When a clause is that another is counted from: by its own time, or now where it tells of now."""
    found = None
    if verb is not None:
        found = scene.time_of(verb, "") or scene.time_of(joined_to(scene.tokens, verb), "")
    now = verb is None or not is_past(scene.tokens, verb) or is_first_person(scene.tokens, verb)
    if found is not None or not now or scene.published is None:
        return found
    today = scene.published.isoformat()
    return When(today, today, today, "", scene.reading.document.span(0, 1), "")


def moved(scene: Scene, base: When | None, unit: str, number: int, time: TimeExpression) -> When | None:
    """So many units from a time, where it is exact enough to count from."""
    if base is None or "/" in base.value:
        return None
    day = date.fromisoformat(base.start)
    found = moved_by(Meaning("DATE", base.value, day, day, base.value), unit, number)
    if found is None or found.start is None or found.end is None or found.prefix is None:
        return None
    first, last = found.start.isoformat(), found.end.isoformat()
    return When(found.prefix, first, last, time.span.exact, time.span, "when:counted")
