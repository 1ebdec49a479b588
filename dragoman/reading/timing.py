"""When and where a statement's event is, by the expression that governs its predicate, and by when a forecast."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dragoman.errors import UnknownName
from dragoman.model import Reading, Span, Statement, TimeExpression, When, Where
from dragoman.reading.attachment import Adverbial, governs, hang, joined_to
from dragoman.reading.counting import counted, since_clause, since_then, speech_above, stands_in
from dragoman.reading.frames import Frame, finite_verb, reach
from dragoman.reading.tense import (
    has_other_time,
    is_ahead,
    is_first_person,
    is_past,
    is_past_or_perfect,
    is_perfect,
    is_present,
)
from dragoman.reading.times_named import named_events
from dragoman.reading.times_normalise import Meaning, prefix_bounds, shifted_day
from dragoman.reading.times_story import a_year_back, moved_by
from dragoman.vocabulary.actors import resolve
from dragoman.vocabulary.timing import cities, timing_words
from dragoman.vocabulary.types import statement_types

_RANK = (
    "modifier", "neighbour", "infinitive", "copula", "clause", "light-verb", "occurrence", "object", "coordination",
)  # fmt: skip

_CITED = re.compile(r"\([^()\n]*[A-Z][^()\n]*,\s*$")
"""Before the date of a press citation: an outlet in an open bracket."""

_PLACING = frozenset({"modifier", "neighbour", "object", "light-verb", "occurrence"})
"""Ties close enough for a place; a place is seldom shared further."""

_PLACES = frozenset({"GPE", "LOC", "FAC"})

_NEAR = 3
"""How many sentences back "the meeting" may look for the meeting that a date was given to."""


@dataclass(frozen=True, slots=True)
class _Timed:
    """A time expression hung into the parse."""

    time: TimeExpression
    adverbial: Adverbial


@dataclass(frozen=True, slots=True)
class _Dated:
    """An event noun whose date the text gives, for later mentions with "the"."""

    sentence: int
    group: int
    names: frozenset[str]
    pairs: frozenset[frozenset[str]]
    when: When

    def may_be(self, pair: frozenset[str]) -> bool:
        """Whether the event may be one between these actors: nothing is told of who took part, or they did."""
        return not self.pairs or any(pair <= told or told <= pair for told in self.pairs)


def read_timing(reading: Reading) -> Reading:
    """Set `when`, `where` and, for forecasts, `horizon` of every statement."""
    if not reading.tokens or not reading.statements:
        return reading
    scene = _Scene(reading)
    placed = [scene.placed(statement) for statement in reading.statements]
    return replace(reading, statements=tuple(_retold(scene, placed)))


class _Scene:
    """What the statements of one reading share: times and places hung into the parse, dated events."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.tokens = reading.tokens
        self.starts = [token.start for token in reading.tokens]
        self.events = frozenset(statement.head for statement in reading.statements)
        self.published = _published(reading)
        self.times: dict[int, list[_Timed]] = {}
        for time in (*reading.times, *named_events(reading.document, self.published)):
            self._add_time(time)
        self.places = _by_sentence(_places(reading))
        self.dated = sorted(_dated_events(self), key=lambda event: event.sentence)

    def _add_time(self, time: TimeExpression) -> None:
        bounds = _token_bounds(self, time.span)
        if bounds is None or _is_citation(self.reading, time):
            return
        adverbial = hang(self.tokens, *bounds)
        if adverbial is not None:
            self.times.setdefault(self.tokens[bounds[0]].sentence, []).append(_Timed(time, adverbial))

    def placed(self, statement: Statement) -> Statement:
        """A statement with its time, place and horizon."""
        kept, statement = statement, replace(statement, head=self.verb(statement.head))
        governing = self.governing(statement.head)
        when = next((w for timed, rule in governing if (w := self.strict(timed, rule, statement))), None)
        horizon = self.horizon(statement, governing) if statement.forecast else None
        return replace(
            kept,
            when=when
            or self.counted(statement)
            or self.so_long(statement)
            or self.from_afar(statement, governing)
            or self.ever_since(statement)
            or self.spoken(statement)
            or self.same_event(statement),
            where=self.where(statement),
            horizon=horizon,
        )

    def verb(self, head: int) -> int:
        """The predicate, or the verb that an auxiliary belongs to: "would not discuss"."""
        token = self.tokens[head]
        return token.head if token.dep in {"aux", "auxpass"} else head

    def from_afar(self, statement: Statement, governing: Sequence[tuple[_Timed, str]]) -> When | None:
        """The time of a stretch up to or from the document, or one that reaches the predicate from its surroundings."""
        for timed, _ in governing:
            if (found := self.stretch(statement, timed)) is not None:
                return found
        if _are_dated(governing):
            return None
        sentence = self.reading.sentences[statement.sentence]
        eventful = statement_types()[statement.type].quad is not None
        for timed in self.times.get(statement.sentence, []):
            bounds = (sentence.first, sentence.last)
            frame = reach(self.tokens, timed.adverbial, statement.head, self.events, bounds, eventful)
            if frame is None or not self.fits(frame, timed, statement.head):
                continue
            if frame.rule == "within" and (
                (statement.type in _LASTING_TYPES and self.tokens[statement.head].pos in {"NOUN", "PROPN"})
                or not self.is_of_its_verb(statement, timed)
            ):
                continue
            when = self.when(timed.time, f"when:{frame.rule}")
            if when is not None and frame.onward:
                return self.onward(when)
            if when is not None:
                return _as_point(when, timed.time) if frame.point else when
        return None

    def is_of_its_verb(self, statement: Statement, timed: _Timed) -> bool:
        """Whether what is wanted or to come has the time of its own clause, not of the words that want it."""
        if statement.status not in {"desired", "future"}:
            return True
        verb, head = finite_verb(self.tokens, statement.head), self.tokens[statement.head]
        if verb != timed.adverbial.site or verb is None:
            return False
        return is_ahead(self.tokens, verb) or (head.head == verb and is_past(self.tokens, verb))

    def onward(self, when: When) -> When | None:
        """From the beginning of a time on, up to the document."""
        if self.published is None or date.fromisoformat(when.start) > self.published:
            return None
        today = self.published.isoformat()
        return replace(when, value=f"{when.value.split('/', maxsplit=1)[0]}/{today}", end=today)

    def so_long(self, statement: Statement) -> When | None:
        """ "After a decade of talks it has lost patience": an event that filled a length of time up to the document."""
        event = self.tokens[statement.head]
        clause = self.clause_verb(statement.head)
        verb = finite_verb(self.tokens, statement.head) or (clause and finite_verb(self.tokens, clause)) or clause
        if event.dep != "pobj" or self.tokens[event.head].lemma != "of" or self.published is None or verb is None:
            return None
        counted_in = self.tokens[self.tokens[event.head].head]
        for timed in self.times.get(statement.sentence, []):
            time = timed.time
            length = _LENGTH.fullmatch(time.value)
            inside = time.span.start <= counted_in.start < time.span.end
            if length and inside and not is_past(self.tokens, verb) and statement.status == "actual":
                return self.back_to(shifted_day(self.published, length[2], -int(length[1])), time)
        return None

    def clause_verb(self, head: int) -> int | None:
        """The verb of the clause that a noun stands in."""
        while self.tokens[head].head != head and self.tokens[head].pos not in {"VERB", "AUX"}:
            head = self.tokens[head].head
        return head if self.tokens[head].pos in {"VERB", "AUX"} else None

    def spoken(self, statement: Statement) -> When | None:
        """The time of a verb of saying for what is done by saying it: to accuse, to refuse, to back."""
        if statement.type not in _SAID | _VOICED or statement.status == "negated":
            return None
        if statement.status != "actual" and statement.type != "ACCUSE":
            return None
        if statement.type in _VOICED and self.is_earlier(statement.head):
            return None
        verb = speech_above(self.tokens, statement.head, timing_words().telling)
        return self.time_of(verb, "when:said") if verb is not None and is_past(self.tokens, verb) else None

    def is_earlier(self, head: int) -> bool:
        """Whether a perfect sets a predicate before the words that tell of it: "said that it had trusted them"."""
        verb = finite_verb(self.tokens, head)
        return verb is not None and any(self.tokens[c].lemma == "have" for c in self.tokens[verb].children)

    def time_of(self, head: int, rule: str) -> When | None:
        """The time that governs a token."""
        return next((when for timed, _ in self.governing(head) if (when := self.when(timed.time, rule))), None)

    def counted(self, statement: Statement) -> When | None:
        """ "Two weeks after it had accused him", from the time of the other clause, or from now."""
        if self.published is None:
            return None
        for timed in self.times.get(statement.sentence, []):
            length = _LENGTH.fullmatch(timed.time.value)
            if timed.time.type != "DURATION" or timed.time.prefix or length is None:
                continue
            between = counted(self.tokens, timed.adverbial.first, timed.adverbial.last)
            if between is None:
                continue
            number, unit = int(length[1]) * between.way, length[2]
            if statement.head == between.main:
                return self.moved(self.time_of(between.event, ""), unit, number, timed.time)
            if not stands_in(self.tokens, statement.head, between.event):
                continue
            return self.moved(self.base(between.main), unit, -number, timed.time)
        return None

    def base(self, verb: int | None) -> When | None:
        """When a clause is that another is counted from: by its own time, or now where it tells of now."""
        found = None
        if verb is not None:
            found = self.time_of(verb, "") or self.time_of(joined_to(self.tokens, verb), "")
        now = verb is None or not is_past(self.tokens, verb) or is_first_person(self.tokens, verb)
        if found is not None or not now or self.published is None:
            return found
        today = self.published.isoformat()
        return When(today, today, today, "", self.reading.document.span(0, 1), "")

    def moved(self, base: When | None, unit: str, number: int, time: TimeExpression) -> When | None:
        """So many units from a time, where it is exact enough to count from."""
        if base is None or "/" in base.value:
            return None
        day = date.fromisoformat(base.start)
        found = moved_by(Meaning("DATE", base.value, day, day, base.value), unit, number)
        if found is None or found.start is None or found.end is None or found.prefix is None:
            return None
        first, last = found.start.isoformat(), found.end.isoformat()
        return When(found.prefix, first, last, time.span.exact, time.span, "when:counted")

    def ever_since(self, statement: Statement) -> When | None:
        """ "Has relied on it ever since" and "since then": from the time told last up to the document."""
        verb = finite_verb(self.tokens, statement.head)
        if verb is None or self.published is None or not is_perfect(self.tokens, verb):
            return None
        mark = since_then(self.tokens, statement.head) or since_then(self.tokens, verb)
        if mark is None:
            return self.since_clause(verb, statement.head)
        here = self.tokens[mark]
        told = [
            timed.time
            for sentence in (here.sentence - 1, here.sentence)
            for timed in self.times.get(sentence, [])
            if timed.adverbial.first < mark and timed.time.prefix and timed.time.start
        ]
        if not told or told[-1].start is None or date.fromisoformat(told[-1].start) > self.published:
            return None
        begin = (told[-1].prefix or "").split("/", maxsplit=1)[0]
        span = self.reading.document.span(here.start, here.end)
        today = self.published.isoformat()
        return When(f"{begin}/{today}", told[-1].start, today, span.exact, span, "when:ever-since")

    def since_clause(self, verb: int, head: int) -> When | None:
        """ "Have killed a thousand since the truce collapsed last November": from the time of that clause on."""
        clause = since_clause(self.tokens, verb, head)
        told = self.time_of(clause, "when:ever-since") if clause is not None else None
        return self.onward(told) if told is not None else None

    def fits(self, frame: Frame, timed: _Timed, head: int) -> bool:
        """Whether the tense of a clause lets the frame of its sentence say when it was."""
        if frame.rule == "close-by":
            return len(timed.time.prefix or "") in {len("2019"), len("2019-04")}
        if frame.rule == "infinitive" and self.is_to_come(timed.time):
            verb = finite_verb(self.tokens, head)
            return verb is None or not is_past(self.tokens, verb)
        if frame.rule == "within":
            return not (self.is_gone(timed.time) and self.is_of_now(head))
        if frame.rule not in {"sentence", "clause-opening"}:
            return True
        verb = finite_verb(self.tokens, head)
        if verb is None or has_other_time(self.tokens, verb) or _are_dated(self.governing(verb)):
            return False
        time = timed.time
        if self.is_to_come(time):
            return is_ahead(self.tokens, verb)
        reaches_now = time.rule in _OPEN
        return is_past(self.tokens, verb) or (reaches_now and is_perfect(self.tokens, verb))

    def stretch(self, statement: Statement, timed: _Timed) -> When | None:
        """ "Over the past three years" and "for three years" up to the document; "the next five years" from it."""
        time = timed.time
        if time.type != "DURATION" or time.prefix is not None or self.published is None:
            return None
        if timed.adverbial.lead == "in" and statement.status in {"future", "possible"}:
            return self.hence(time)
        if statement.forecast or statement.status == "future":
            ahead = self.ahead(time)
            return replace(ahead, rule="when:ahead") if ahead and ahead.rule == "horizon:stretch" else None
        if time.rule == "times:stretch" and time.start and time.end == self.published.isoformat():
            return self.back_to(date.fromisoformat(time.start), time)
        length = _LENGTH.fullmatch(time.value)
        verb = finite_verb(self.tokens, statement.head)
        if timed.adverbial.lead in _LASTING and length and verb is not None and is_perfect(self.tokens, verb):
            return self.back_to(shifted_day(self.published, length[2], -int(length[1])), time)
        return None

    def hence(self, time: TimeExpression) -> When | None:
        """ "In two weeks" of what is to come, counted from the document."""
        length = _LENGTH.fullmatch(time.value)
        if length is None or self.published is None:
            return None
        today = self.published.isoformat()
        now = When(today, today, today, "", self.reading.document.span(0, 1), "")
        found = self.moved(now, length[2], int(length[1]), time)
        return replace(found, rule="when:ahead") if found else None

    def back_to(self, start: date, time: TimeExpression) -> When:
        """A stretch from a day up to the document, its first day no exacter than the units it was counted in."""
        assert self.published is not None
        digits = {"Y": 4, "M": 7}.get(time.value[-1], 10)
        value = f"{start.isoformat()[:digits]}/{self.published}"
        return When(value, start.isoformat(), self.published.isoformat(), time.span.exact, time.span, "when:up-to-now")

    def governing(self, head: int) -> list[tuple[_Timed, str]]:
        """The times that govern a predicate, the closest tie first."""
        times = self.times.get(self.tokens[head].sentence, [])
        found = [(t, rule) for t in times if (rule := governs(self.tokens, t.adverbial, head, self.events))]
        return sorted(found, key=lambda pair: (_RANK.index(pair[1]), abs(pair[0].adverbial.first - head)))

    def strict(self, timed: _Timed, rule: str, statement: Statement) -> When | None:
        """The time that governs a predicate; not "today" in a clause about the present, nor the end of a stretch."""
        time, verb = timed.time, finite_verb(self.tokens, statement.head)
        if time.span.exact.lower() == "today" and verb is not None and is_present(self.tokens, verb):
            return None
        if timed.adverbial.lead in _UNTIL and statement.status != "negated":
            return self.until(time, statement)
        if time.rule == "times:before":
            return self.before(time, statement)
        if verb == statement.head and self.is_to_come(time) and is_past_or_perfect(self.tokens, verb):
            return self.year_before(time, f"when:{rule}")
        return self.when(time, f"when:{rule}")

    def is_gone(self, time: TimeExpression) -> bool:
        """Whether a time ends before the document."""
        return time.end is not None and self.published is not None and date.fromisoformat(time.end) < self.published

    def is_of_now(self, head: int) -> bool:
        """Whether a predicate's clause is in the present tense: "remains the largest donor"."""
        verb = finite_verb(self.tokens, head)
        return verb is not None and is_present(self.tokens, verb)

    def year_before(self, time: TimeExpression, rule: str) -> When | None:
        """A day or month without its year, taken for one long after the text, as that of the year before it."""
        if time.rule not in _YEARLESS or time.start is None or time.end is None or self.published is None:
            return None
        first, last = date.fromisoformat(time.start), date.fromisoformat(time.end)
        if (first - self.published).days <= _SOON:
            return None
        moved = a_year_back(Meaning("DATE", time.value, first, last, time.prefix))
        if moved.start is None or moved.end is None or moved.prefix is None:
            return None
        start, end = moved.start.isoformat(), moved.end.isoformat()
        return When(moved.prefix, start, end, time.span.exact, time.span, rule)

    def is_to_come(self, time: TimeExpression) -> bool:
        """Whether a time begins after the document."""
        return time.start is not None and self.published is not None and date.fromisoformat(time.start) > self.published

    def until(self, time: TimeExpression, statement: Statement) -> When | None:
        """ "Until 2030" as the stretch from the document on; of what is over the beginning is not told."""
        ahead = self.when(time, "when:until")
        if ahead is None or self.published is None or not self.is_to_come(time) or statement.status == "actual":
            return None
        begin = self.published.isoformat()
        return replace(ahead, value=f"{begin}/{ahead.value.rsplit('/', maxsplit=1)[-1]}", start=begin)

    def before(self, time: TimeExpression, statement: Statement) -> When | None:
        """ "Will not be built before 2030" as the stretch from the document up to then."""
        if statement.status == "actual" or self.published is None or time.end is None:
            return None
        begin = self.published.isoformat()
        if time.end <= begin:
            return None
        return When(f"{begin}/{time.end}", begin, time.end, time.span.exact, time.span, "when:until")

    def when(self, time: TimeExpression, rule: str) -> When | None:
        """A time expression as the time of a statement; `None` where it gives no stretch of the calendar."""
        if time.prefix is None or time.start is None or time.end is None:
            return None
        span = self.whole(time)
        return When(time.prefix, time.start, time.end, span.exact, span, rule)

    def whole(self, time: TimeExpression) -> Span:
        """The words of a time with its explicit date in brackets, or with the other end of its range."""
        if time.rule not in {"times:bracket-date", "times:range"}:
            return time.span
        place = self.reading.times.index(time)
        text = self.reading.document.text
        if time.rule == "times:bracket-date":
            end = self.reading.times[place + 1].span.end
            return self.reading.document.span(time.span.start, end + text[end : end + 1].count(")"))
        others = self.reading.times[max(place - 1, 0) : place + 2]
        same = [t for t in others if t.rule == time.rule and t.prefix == time.prefix]
        return self.reading.document.span(min(t.span.start for t in same), max(t.span.end for t in same))

    def same_event(self, statement: Statement) -> When | None:
        """The date given shortly before to the event that a definite noun of this clause takes up."""
        if _are_dated(self.governing(statement.head)):
            return None
        pair = _pair(statement)
        for noun in _event_nouns(self, statement.head):
            group, names = timing_words().same_event[self.tokens[noun].lemma], _names_at(self, noun)
            if not _is_definite(self, noun):
                continue
            here = statement.sentence
            found = [e for e in self.dated if e.group == group and e.sentence < here]
            named = [e for e in found if names and names & e.names]
            near = [e for e in found if here - e.sentence <= _NEAR and not (names and e.names) and e.may_be(pair)]
            values = {e.when.value for e in named or near}
            if len(values) == 1:
                return replace((named or near)[-1].when, rule="when:same-event")
        return None

    def where(self, statement: Statement) -> Where | None:
        """The place that governs a predicate; what it is aimed "at" is a participant, no place."""
        head = statement.head
        aims = [p.span for p in statement.recipients if p.span is not None]
        for place in self.places.get(self.tokens[head].sentence, []):
            if governs(self.tokens, place, head, self.events) in _PLACING:
                first, last = self.tokens[place.first], self.tokens[place.last - 1]
                span = self.reading.document.span(first.start, last.end)
                if place.lead == "at" and any(aim.overlaps(span) for aim in aims):
                    continue
                return Where(span.exact, _country(self.reading, span), span)
        return None

    def horizon(self, statement: Statement, governing: Sequence[tuple[_Timed, str]]) -> When | None:
        """By when a forecast is to come true: a time of its clause that reaches past the document."""
        clause = [timed for timed, _ in governing] or self.times.get(statement.sentence, [])
        for timed in clause:
            if (found := self.ahead(timed.time)) is not None:
                return found
        return None

    def ahead(self, time: TimeExpression) -> When | None:
        """A time after the document as a horizon; "the coming years" by its outermost bound."""
        if self.published is None:
            return None
        if time.prefix and time.end and date.fromisoformat(time.end) > self.published:
            return self.when(time, "horizon:time")
        if time.type == "DURATION" and time.rule in {"times:stretch", "times:vague"}:
            return self.coming(time, self.published)
        return None

    def coming(self, time: TimeExpression, today: date) -> When | None:
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


_SAID = frozenset({"ACCUSE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
"""What is done by saying it."""

_VOICED = frozenset({"AGREE", "INTEREST"})
"""What holds while it is said: "said in May that it was ready to sell". Other promises may be told long after."""

_LASTING_TYPES = frozenset({"ALIGN", "BALANCE", "DEPEND", "TRADE"})
"""Relations that outlast the deed whose sentence mentions them."""

_OPEN = frozenset({"times:since", "times:after"})

_YEARLESS = frozenset({"times:month-day", "times:month", "times:season"})

_SOON = 45
"""How many days ahead a day may be that a verb in the past may speak of: "was due on 5 May"."""

_UNTIL = frozenset({"until", "till", "til"})

_LENGTH = re.compile(r"P(\d+)([DWMY])")

_LASTING = frozenset({"for", "in", "over", "within", "during", "after"})
"""Before a length these lead a stretch up to now, with a verb in the present perfect: "has halved in a decade"."""


def _are_dated(governing: Sequence[tuple[_Timed, str]]) -> bool:
    """Whether a time says when, be it only "now" or "recently"; how long or how often does not count."""
    return any(timed.time.type in {"DATE", "TIME"} for timed, _ in governing)


def _as_point(when: When, time: TimeExpression) -> When:
    """ "2014" of "since 2014", where a clause or a noun belongs to the year and not to what has been since."""
    if time.rule not in _OPEN:
        return when
    first = when.value.split("/", maxsplit=1)[0]
    low, high = prefix_bounds(first)
    return replace(when, value=first, start=low.isoformat(), end=high.isoformat())


def _retold(scene: _Scene, statements: Sequence[Statement]) -> Iterator[Statement]:
    """The statements; a definite noun takes the date the text has given before to its event, where it gave but one."""
    told: dict[tuple[str, frozenset[str]], dict[str, When]] = {}
    last: dict[frozenset[str], tuple[int, When]] = {}
    for statement in statements:
        key = (statement.type, _pair(statement))
        if statement.when is None and _takes_up(scene, statement):
            values = told.get(key, {})
            if len(values) == 1:
                yield replace(statement, when=replace(next(iter(values.values())), rule="when:same-event"))
                continue
        if statement.when is None and (day := _day_before(scene, statement, last)) is not None:
            yield replace(statement, when=replace(day, rule="when:same-event"))
            continue
        if statement.when is not None and statement.status == "actual" and len(statement.when.value) == _DAY:
            last[_pair(statement)] = (statement.sentence, statement.when)
        if statement.when is not None and statement.status == "actual" and _is_exact(statement.when):
            told.setdefault(key, {})[statement.when.value] = statement.when
        yield statement


def _day_before(scene: _Scene, statement: Statement, last: dict[frozenset[str], tuple[int, When]]) -> When | None:
    """The day of what two did in the sentence before, where a sentence without a time tells how they met."""
    sentence, when = last.get(_pair(statement), (-2, None))
    if (
        statement.type != "CONSULT"
        or scene.tokens[statement.head].pos != "VERB"
        or statement.status != "actual"
        or statement.sentence != sentence + 1
    ):
        return None
    if statement.sentence in scene.times and _are_dated([(t, "") for t in scene.times[statement.sentence]]):
        return None
    verb = finite_verb(scene.tokens, statement.head)
    told = verb is not None and is_past(scene.tokens, verb) and not has_other_time(scene.tokens, verb)
    return when if told else None


_DAY = len("2019-04-25")


def _pair(statement: Statement) -> frozenset[str]:
    """The codes of all who take part."""
    return frozenset(p.actor.code for p in (*statement.actors, *statement.recipients))


def _is_exact(when: When) -> bool:
    return "/" not in when.value and len(when.value) >= _EXACT


_EXACT = len("2019-04")


def _takes_up(scene: _Scene, statement: Statement) -> bool:
    """Whether a predicate is a noun for an event told of before: "the talks", "their meeting", not "the next talks"."""
    head = statement.head
    if scene.tokens[head].pos not in {"NOUN", "PROPN"} or scene.governing(head) or statement.status != "actual":
        return False
    if statement_types()[statement.type].quad is None:
        return False
    children = [scene.tokens[c] for c in scene.tokens[head].children]
    if any(c.lemma in timing_words().another for c in children):
        return False
    return _is_definite(scene, head) or any(c.dep == "poss" and c.tag == "PRP$" for c in children)


def _looks_back(time: TimeExpression) -> bool:
    return any(word in {"recent", "past", "last", "previous"} for word in time.span.exact.lower().split())


def _published(reading: Reading) -> date | None:
    if reading.document.published is None:
        return None
    try:
        return prefix_bounds(reading.document.published.value)[1]
    except ValueError:
        return None


def _token_bounds(scene: _Scene, span: Span) -> tuple[int, int] | None:
    """Index of the first token of a span and one past its last; `None` where it is not in the parse."""
    first = bisect_left(scene.starts, span.start)
    if first and scene.tokens[first - 1].end > span.start:
        first -= 1
    last = bisect_left(scene.starts, span.end)
    return (first, last) if first < last and scene.tokens[first].start < span.end else None


def _is_citation(reading: Reading, time: TimeExpression) -> bool:
    """Whether a time dates what the press said, not what happened: "(RBC, April 26)"."""
    text = reading.document.text
    before = text[max(time.span.start - 80, 0) : time.span.start]
    if _CITED.search(before) and re.match(r"\s*[);]", text[time.span.end : time.span.end + 3]):
        return True
    return any(a.kind == "press" and a.cue is not None and a.cue.covers(time.span) for a in reading.attributions)


def _by_sentence(found: Iterator[tuple[int, Adverbial]]) -> dict[int, list[Adverbial]]:
    out: dict[int, list[Adverbial]] = {}
    for sentence, adverbial in found:
        out.setdefault(sentence, []).append(adverbial)
    return out


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


def _dated_events(scene: _Scene) -> Iterator[_Dated]:
    """Event nouns that a time of their own governs."""
    groups = timing_words().same_event
    nouns = [
        t.i for t in scene.tokens if t.lemma in groups and t.pos in {"NOUN", "PROPN"} and t.sentence in scene.times
    ]
    for noun in nouns:
        for timed in scene.times[scene.tokens[noun].sentence]:
            own = governs(scene.tokens, timed.adverbial, noun, scene.events | {noun})
            when = scene.when(timed.time, "when:same-event") if own else None
            if when is not None:
                token = scene.tokens[noun]
                pairs = frozenset(_pair(s) for s in scene.reading.statements if s.head in {noun, token.head})
                yield _Dated(token.sentence, groups[token.lemma], _names_at(scene, noun), pairs, when)
                break


def _event_nouns(scene: _Scene, head: int) -> Iterator[int]:
    """The event noun a predicate is, or those in its own phrases."""
    groups = timing_words().same_event
    tokens = scene.tokens
    if tokens[head].pos in {"NOUN", "PROPN"}:
        if tokens[head].lemma in groups:
            yield head
        return
    for c in tokens[head].children:
        if tokens[c].dep in {"dobj", "nsubj", "nsubjpass"} and tokens[c].lemma in groups:
            yield c
        for grandchild in tokens[c].children if tokens[c].dep in {"prep", "advmod", "acomp"} else ():
            noun = grandchild
            if tokens[noun].dep == "prep":
                noun = next((o for o in tokens[noun].children if tokens[o].dep == "pobj"), noun)
            if tokens[noun].dep in {"pobj", "pcomp"} and tokens[noun].lemma in groups:
                yield noun


def _is_definite(scene: _Scene, noun: int) -> bool:
    """Whether a noun takes up something known: with "the", "this" or "that", not "a summit" or "summits"."""
    return any(
        scene.tokens[c].dep == "det" and scene.tokens[c].lemma in {"the", "this", "that"}
        for c in scene.tokens[noun].children
    )


def _names_at(scene: _Scene, noun: int) -> frozenset[str]:
    """The proper names within an event's noun phrase ("SCO summit"), which must agree."""
    return frozenset(
        scene.tokens[c].text.lower()
        for c in scene.tokens[noun].children
        if scene.tokens[c].dep in {"compound", "nmod", "amod", "poss"}
        and scene.tokens[c].pos == "PROPN"
        and scene.tokens[c].ent != "DATE"
    )
