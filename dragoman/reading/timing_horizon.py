"""By when a forecast is to come true."""

from datetime import date, timedelta

from dragoman.model import Statement, TimeExpression, When
from dragoman.reading.timing_scene import Governing, Scene
from dragoman.vocabulary.timing import timing_words


def horizon(scene: Scene, statement: Statement, governing: Governing) -> When | None:
    """By when a forecast is to come true: a time of its clause that reaches past the document."""
    clause = [timed for timed, _ in governing] or scene.times.get(statement.sentence, [])
    for timed in clause:
        if (found := ahead(scene, timed.time)) is not None:
            return found
    return None


def ahead(scene: Scene, time: TimeExpression) -> When | None:
    """A time after the document as a horizon; "the coming years" by its outermost bound."""
    if scene.published is None:
        return None
    if time.prefix and time.end and date.fromisoformat(time.end) > scene.published:
        return scene.when(time, "horizon:time")
    if time.type == "DURATION" and time.rule in {"times:stretch", "times:vague"}:
        return _coming(scene, time, scene.published)
    return None


def _coming(scene: Scene, time: TimeExpression, today: date) -> When | None:
    """ "The next five years" to its last day, "the coming years" as far as the vocabulary lets it reach."""
    if time.end and date.fromisoformat(time.end) > today:
        end = date.fromisoformat(time.end)
    elif time.start is None and time.value.startswith("PX") and not _looks_back(time):
        end = today + timedelta(timing_words().coming.get(time.value[2:], 0))
    else:
        return None
    if end <= today:
        return None
    rule = "horizon:stretch" if time.end else "horizon:outer-bound"
    return When(f"{today}/{end}", today.isoformat(), end.isoformat(), time.span.exact, time.span, rule)


def _looks_back(time: TimeExpression) -> bool:
    return any(word in {"recent", "past", "last", "previous"} for word in time.span.exact.lower().split())
