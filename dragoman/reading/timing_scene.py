"""What the timing of one reading's statements shares: its times hung into the parse, and the day it came out."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from dragoman.model import Reading, Span, TimeExpression, Token, When
from dragoman.reading.attachment import Adverbial, governs, hang
from dragoman.reading.frames_holders import finite_verb
from dragoman.reading.tense import is_past
from dragoman.reading.times_named import named_events
from dragoman.reading.times_normalise import prefix_bounds
from dragoman.vocabulary.timing import timing_words

_RANK = (
    "modifier", "neighbour", "infinitive", "copula", "clause", "light-verb", "occurrence", "object", "coordination",
)  # fmt: skip

_CITED = re.compile(r"\([^()\n]*[A-Z][^()\n]*,\s*$")
"""Before the date of a press citation: an outlet in an open bracket."""


_TAKING = frozenset({"that", "this", "those", "these"})

_NEAR = 2
"""How many sentences back "at that meeting" looks for the time of it."""


@dataclass(frozen=True, slots=True)
class Timed:
    """A time expression hung into the parse."""

    time: TimeExpression
    adverbial: Adverbial


Governing = Sequence[tuple[Timed, str]]
"""Times that govern a predicate, with the tie that binds each, the closest first."""


class Scene:
    """The times of a reading by sentence, its events and the day it came out."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.tokens = reading.tokens
        self.starts = [token.start for token in reading.tokens]
        self.events = frozenset(statement.head for statement in reading.statements)
        self.published = _published(reading)
        self.times: dict[int, list[Timed]] = {}
        self._finite: dict[int, int | None] = {}
        for time in (*reading.times, *named_events(reading.document, self.published)):
            self._add_time(time)
        self._take_up()

    def _take_up(self) -> None:
        """Read "at that time" and "at this meeting", told in the past, as the time told just before."""
        for token in self.tokens:
            if token.lemma not in _TAKING or token.dep != "det":
                continue
            noun = self.tokens[token.head]
            words = timing_words()
            if noun.dep != "pobj" or not (noun.lemma in words.meetings or noun.lemma in words.moments):
                continue
            adverbial = hang(self.tokens, token.i, noun.i + 1)
            told = self._told_before(token.sentence)
            if adverbial is None or told is None or not is_past(self.tokens, adverbial.site):
                continue
            span = self.reading.document.span(token.start, noun.end)
            time = replace(told, span=span, rule="times:taken-up")
            self.times.setdefault(token.sentence, []).append(Timed(time, adverbial))

    def _told_before(self, sentence: int) -> TimeExpression | None:
        """The last time of the sentence before, or of the one before that, in the same paragraph."""
        for before in range(sentence - 1, max(sentence - 1 - _NEAR, -1), -1):
            if self.reading.sentences[before].block != self.reading.sentences[sentence].block:
                return None
            found = [t.time for t in self.times.get(before, []) if t.time.prefix and t.time.type == "DATE"]
            if found:
                return found[-1]
        return None

    def _add_time(self, time: TimeExpression) -> None:
        bounds = _token_bounds(self, time.span)
        if bounds is None or _is_citation(self.reading, time):
            return
        adverbial = hang(self.tokens, *bounds)
        if adverbial is not None and not _is_compared(self.tokens, adverbial):
            self.times.setdefault(self.tokens[bounds[0]].sentence, []).append(Timed(time, adverbial))

    def finite_verb(self, head: int) -> int | None:
        """The finite verb of the clause that a predicate stands in, looked up once for all rules that ask."""
        if head not in self._finite:
            self._finite[head] = finite_verb(self.tokens, head)
        return self._finite[head]

    def governing(self, head: int) -> list[tuple[Timed, str]]:
        """The times that govern a predicate, the closest tie first."""
        times = self.times.get(self.tokens[head].sentence, [])
        found = [(t, rule) for t in times if (rule := governs(self.tokens, t.adverbial, head, self.events))]
        return sorted(found, key=lambda pair: (_RANK.index(pair[1]), abs(pair[0].adverbial.first - head)))

    def time_of(self, head: int, rule: str) -> When | None:
        """The time that governs a token."""
        return next((when for timed, _ in self.governing(head) if (when := self.when(timed.time, rule))), None)

    def when(self, time: TimeExpression, rule: str) -> When | None:
        """A time expression as the time of a statement; `None` where it gives no stretch of the calendar."""
        if time.prefix is None or time.start is None or time.end is None:
            return None
        span = self._whole(time)
        return When(time.prefix, time.start, time.end, span.exact, span, rule)

    def _whole(self, time: TimeExpression) -> Span:
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

    def is_gone(self, time: TimeExpression) -> bool:
        """Whether a time ends before the document."""
        return time.end is not None and self.published is not None and date.fromisoformat(time.end) < self.published

    def is_to_come(self, time: TimeExpression) -> bool:
        """Whether a time begins after the document."""
        return time.start is not None and self.published is not None and date.fromisoformat(time.start) > self.published


def are_dated(governing: Governing) -> bool:
    """Whether a time says when, be it only "now" or "recently"; how long or how often does not count."""
    return any(timed.time.type in {"DATE", "TIME"} for timed, _ in governing)


def _is_compared(tokens: Sequence[Token], adverbial: Adverbial) -> bool:
    """Whether a time only says when another figure was reached: "fell to 5 million from 9 million a year earlier"."""
    first = max(adverbial.first - _COMPARED, 0)
    before = [t for t in tokens[first : adverbial.first] if t.sentence == tokens[adverbial.first].sentence]
    place = next((i for i in range(len(before) - 1, -1, -1) if before[i].lemma in timing_words().against), None)
    if place is None:
        return False
    figures = before[place + 1 :]
    if before[place].lemma == "than":
        return not figures
    money = any(t.pos == "NUM" or t.text in "$€£" for t in figures[:3])
    return money and not any(t.pos == "VERB" or t.lemma == "to" for t in figures)


_COMPARED = 12
"""How many words before a time the figure of a comparison begins at most."""


def _published(reading: Reading) -> date | None:
    if reading.document.published is None:
        return None
    try:
        return prefix_bounds(reading.document.published.value)[1]
    except ValueError:
        return None


def _token_bounds(scene: Scene, span: Span) -> tuple[int, int] | None:
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
