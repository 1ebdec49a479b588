"""The time whose tie to a predicate is a rule of grammar."""

from datetime import date

from dragoman.model import Statement, TimeExpression, When
from dragoman.reading.tense import is_past_or_perfect, is_present
from dragoman.reading.times_normalise import Meaning
from dragoman.reading.times_story import a_year_back
from dragoman.reading.timing_scene import Governing, Scene, Timed
from dragoman.reading.timing_stretches import before, until

_YEARLESS = frozenset({"times:month-day", "times:month", "times:season"})

_SOON = 45
"""How many days ahead a day may be that a verb in the past may speak of: "was due on 5 May"."""

_UNTIL = frozenset({"until", "till", "til"})


def governed(scene: Scene, statement: Statement, governing: Governing) -> When | None:
    """The time that governs a predicate by the closest tie."""
    return next((when for timed, rule in governing if (when := _strict(scene, timed, rule, statement))), None)


def _strict(scene: Scene, timed: Timed, rule: str, statement: Statement) -> When | None:
    """The time that governs a predicate; not "today" in a clause about the present, nor the end of a stretch."""
    time, verb = timed.time, scene.finite_verb(statement.head)
    if time.span.exact.lower() == "today" and verb is not None and is_present(scene.tokens, verb):
        return None
    if timed.adverbial.lead in _UNTIL and statement.status != "negated":
        return until(scene, time, statement)
    if time.rule == "times:before":
        return before(scene, time, statement)
    if verb == statement.head and scene.is_to_come(time) and is_past_or_perfect(scene.tokens, verb):
        return _year_before(scene, time, f"when:{rule}")
    return scene.when(time, f"when:{rule}")


def _year_before(scene: Scene, time: TimeExpression, rule: str) -> When | None:
    """A day or month without its year, taken for one long after the text, as that of the year before it."""
    if time.rule not in _YEARLESS or time.start is None or time.end is None or scene.published is None:
        return None
    first, last = date.fromisoformat(time.start), date.fromisoformat(time.end)
    if (first - scene.published).days <= _SOON:
        return None
    moved = a_year_back(Meaning("DATE", time.value, first, last, time.prefix))
    if moved.start is None or moved.end is None or moved.prefix is None:
        return None
    start, end = moved.start.isoformat(), moved.end.isoformat()
    return When(moved.prefix, start, end, time.span.exact, time.span, rule)
