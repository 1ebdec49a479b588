"""Stretches of time up to the document or from it on: "for three years", "ever since", "until 2030"."""

from dataclasses import replace
from datetime import date

from dragoman.model import Statement, TimeExpression, When
from dragoman.reading.counting import since_clause, since_then
from dragoman.reading.tense import is_ahead, is_past, is_perfect
from dragoman.reading.times_normalise import shifted_day
from dragoman.reading.timing_counted import LENGTH, moved
from dragoman.reading.timing_horizon import ahead
from dragoman.reading.timing_scene import Scene, Timed
from dragoman.vocabulary.timing import timing_words

_SHORTLY = frozenset({"PXD", "PXW"})
"""Lengths without a number that still say when: "in the coming days"."""


def stretch(scene: Scene, statement: Statement, timed: Timed) -> When | None:
    """ "Over the past three years" and "for three years" up to the document; "the next five years" from it."""
    time = timed.time
    if time.type != "DURATION" or time.prefix is not None or scene.published is None:
        return None
    if timed.adverbial.lead == "in" and statement.status in {"future", "possible"}:
        return _hence(scene, time) or _soon(scene, time)
    if statement.forecast or statement.status == "future":
        return _soon(scene, time)
    if _looks_ahead(scene, statement) and (soon := _soon(scene, time)) is not None:
        return soon
    if time.rule == "times:stretch" and time.start and time.end == scene.published.isoformat():
        return _back_to(scene, date.fromisoformat(time.start), time)
    length = LENGTH.fullmatch(time.value)
    verb = scene.finite_verb(statement.head)
    lasts = timed.adverbial.lead in timing_words().lasting
    if lasts and length and verb is not None and is_perfect(scene.tokens, verb):
        return _back_to(scene, shifted_day(scene.published, length[2], -int(length[1])), time)
    return None


def _looks_ahead(scene: Scene, statement: Statement) -> bool:
    """Whether what is told is wanted, or its clause has "can", "may" or the like."""
    verb = scene.finite_verb(statement.head)
    return statement.status == "desired" or (verb is not None and is_ahead(scene.tokens, verb))


def _soon(scene: Scene, time: TimeExpression) -> When | None:
    """ "The next five years", "the coming days": a stretch from the document on that is told closely enough."""
    to_come = ahead(scene, time)
    if to_come is None or (to_come.rule != "horizon:stretch" and time.value not in _SHORTLY):
        return None
    return replace(to_come, rule="when:ahead")


def _hence(scene: Scene, time: TimeExpression) -> When | None:
    """ "In two weeks" of what is to come, counted from the document."""
    length = LENGTH.fullmatch(time.value)
    if length is None or scene.published is None:
        return None
    today = scene.published.isoformat()
    now = When(today, today, today, "", scene.reading.document.span(0, 1), "")
    found = moved(scene, now, length[2], int(length[1]), time)
    return replace(found, rule="when:ahead") if found else None


def _back_to(scene: Scene, start: date, time: TimeExpression) -> When:
    """A stretch from a day up to the document, its first day no exacter than the units it was counted in."""
    assert scene.published is not None
    digits = {"Y": 4, "M": 7}.get(time.value[-1], 10)
    value = f"{start.isoformat()[:digits]}/{scene.published}"
    return When(value, start.isoformat(), scene.published.isoformat(), time.span.exact, time.span, "when:up-to-now")


def so_long(scene: Scene, statement: Statement) -> When | None:
    """ "After a decade of talks it has lost patience": an event that filled a length of time up to the document."""
    event = scene.tokens[statement.head]
    clause = _clause_verb(scene, statement.head)
    verb = scene.finite_verb(statement.head) or (clause and scene.finite_verb(clause)) or clause
    if event.dep != "pobj" or scene.tokens[event.head].lemma != "of" or scene.published is None or verb is None:
        return None
    counted_in = scene.tokens[scene.tokens[event.head].head]
    for timed in scene.times.get(statement.sentence, []):
        time = timed.time
        length = LENGTH.fullmatch(time.value)
        inside = time.span.start <= counted_in.start < time.span.end
        if length and inside and not is_past(scene.tokens, verb) and statement.status == "actual":
            return _back_to(scene, shifted_day(scene.published, length[2], -int(length[1])), time)
    return None


def _clause_verb(scene: Scene, head: int) -> int | None:
    """The verb of the clause that a noun stands in."""
    while scene.tokens[head].head != head and scene.tokens[head].pos not in {"VERB", "AUX"}:
        head = scene.tokens[head].head
    return head if scene.tokens[head].pos in {"VERB", "AUX"} else None


def ever_since(scene: Scene, statement: Statement) -> When | None:
    """ "Has relied on it ever since" and "since then": from the time told last up to the document."""
    verb = scene.finite_verb(statement.head)
    if verb is None or scene.published is None or not is_perfect(scene.tokens, verb):
        return None
    mark = since_then(scene.tokens, statement.head) or since_then(scene.tokens, verb)
    if mark is None:
        return _since_clause(scene, verb, statement.head)
    here = scene.tokens[mark]
    told = [
        timed.time
        for sentence in (here.sentence - 1, here.sentence)
        for timed in scene.times.get(sentence, [])
        if timed.adverbial.first < mark and timed.time.prefix and timed.time.start
    ]
    if not told or told[-1].start is None or date.fromisoformat(told[-1].start) > scene.published:
        return None
    begin = (told[-1].prefix or "").split("/", maxsplit=1)[0]
    span = scene.reading.document.span(here.start, here.end)
    today = scene.published.isoformat()
    return When(f"{begin}/{today}", told[-1].start, today, span.exact, span, "when:ever-since")


def _since_clause(scene: Scene, verb: int, head: int) -> When | None:
    """ "Have killed a thousand since the truce collapsed last November": from the time of that clause on."""
    clause = since_clause(scene.tokens, verb, head)
    told = _time_of_clause(scene, clause) if clause is not None else None
    return onward(scene, told) if told is not None else None


def _time_of_clause(scene: Scene, verb: int) -> When | None:
    """The time of a clause, or of the event that is its subject: "since the 2020 reform was passed"."""
    subjects = [c for c in scene.tokens[verb].children if scene.tokens[c].dep in {"nsubj", "nsubjpass"}]
    found = (scene.time_of(i, "when:ever-since") for i in (verb, *subjects))
    return next((when for when in found if when is not None), None)


def onward(scene: Scene, when: When) -> When | None:
    """From the beginning of a time on, up to the document."""
    if scene.published is None or date.fromisoformat(when.start) > scene.published:
        return None
    today = scene.published.isoformat()
    return replace(when, value=f"{when.value.split('/', maxsplit=1)[0]}/{today}", end=today)


def until(scene: Scene, time: TimeExpression, statement: Statement) -> When | None:
    """ "Until 2030" as the stretch from the document on; of what is over the beginning is not told."""
    ahead = scene.when(time, "when:until")
    if ahead is None or scene.published is None or not scene.is_to_come(time) or statement.status == "actual":
        return None
    begin = scene.published.isoformat()
    return replace(ahead, value=f"{begin}/{ahead.value.rsplit('/', maxsplit=1)[-1]}", start=begin)


def before(scene: Scene, time: TimeExpression, statement: Statement) -> When | None:
    """ "Will not be built before 2030" as the stretch from the document up to then."""
    if statement.status == "actual" or scene.published is None or time.end is None:
        return None
    begin = scene.published.isoformat()
    if time.end <= begin:
        return None
    return When(f"{begin}/{time.end}", begin, time.end, time.span.exact, time.span, "when:until")
