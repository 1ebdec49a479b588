"""Time expressions: found by rules over word classes, normalised against the document's date."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from operator import itemgetter

from dragoman.model import Document, Reading, TimeExpression
from dragoman.reading import times_normalise as cal
from dragoman.reading.times_chained import chained, undated
from dragoman.reading.times_hits import Anchor, Clock, Hit
from dragoman.reading.times_holidays import with_names
from dragoman.reading.times_needs import tries
from dragoman.reading.times_normalise import Meaning
from dragoman.reading.times_patterns import Rule
from dragoman.reading.times_plausible import plausible
from dragoman.reading.times_ranges import YEARLESS, Found, lead_before, relate
from dragoman.reading.times_scan import Scanned, scan
from dragoman.reading.times_story import (
    Told,
    counted_from,
    forward,
    history_day,
    moved_by,
    nearest_told,
    opens,
    story_day,
)
from dragoman.reading.times_tense import tense_around
from dragoman.reading.times_verbs import Verbs
from dragoman.vocabulary.times import time_words

Candidate = tuple[int, int, dict[str, tuple[int, int]], Rule]
"""What a rule may have found: its first word and one past its last, its groups, and the rule."""

_ROUGH_SENTENCE = re.compile(r"[.!?][”’\"')\]]*\s+(?=[“‘\"'(\[]*[A-Z])|\n\s*\n")


def read_times(reading: Reading) -> Reading:
    """Add the time expressions of the whole text, in order.

    Relative ones are reckoned from `Document.published`; where that is an interval, from both its ends. Without
    it they keep a value such as `XXXX-WXX` and no calendar stretch.
    """
    text = reading.document.text
    words, letters = scan(text, 0, len(text))
    anchor = _anchor(reading.document)
    verbs = Verbs(reading.tokens) if reading.tokens else None
    found = list(_read(words, letters, anchor, _sentence_starts(reading), verbs))
    relate(found, words, anchor)
    times = [_expression(reading.document, item, words) for item in found]
    named = with_names(reading.document, times, anchor.high)
    return replace(reading, times=tuple(sorted(named, key=lambda time: time.span.start)))


def _anchor(document: Document) -> Anchor:
    if document.published is None:
        return Anchor()
    try:
        low, high = cal.prefix_bounds(document.published.value)
    except ValueError:
        return Anchor()
    return Anchor(low, high, document.published.value.split("/")[-1][:10])


def _sentence_starts(reading: Reading) -> list[int]:
    if reading.sentences:
        return [sentence.start for sentence in reading.sentences]
    return [0, *(match.end() for match in _ROUGH_SENTENCE.finditer(reading.document.text))]


def _read(
    words: list[Scanned], letters: str, anchor: Anchor, starts: list[int], verbs: Verbs | None
) -> Iterator[Found]:
    """Leftmost, then longest, then first rule; a match that means nothing gives way to the next."""
    position, current = 0, -1
    last: Meaning | None = None
    sentence: Meaning | None = None
    told: list[Told] = []
    candidates = _candidates(letters)
    dated = _with_year(candidates, words)
    no_year = undated(anchor) or _is_history(dated, candidates, anchor)
    for first, end, groups, rule in candidates:
        if first < position:
            continue
        index = bisect_right(starts, words[first].start) - 1
        if index != current:
            current, sentence = index, None
        hit = Hit(words[first:end], {name: words[a:b] for name, (a, b) in groups.items()})
        if not plausible(rule, hit, words, first, end):
            continue
        head = starts[index] if index >= 0 else 0
        tense = _tense(words, (first, end), head, verbs if rule.name in _POINTING else None)
        cited = _is_cited(words, first, end)
        clock = Clock(None, tense, last, None if cited else sentence, _before(told, index))
        meaning = _meaning(rule, hit, anchor, clock)
        if meaning is None:
            continue
        position = end
        meaning = replace(meaning, rule=f"times:{_name(rule, hit)}")
        if no_year and meaning.rule in YEARLESS and _needs_year(hit) and not cited:
            meaning = _chained(rule, hit, clock, meaning, (told, index, _next_dated(dated, end)))
        if cited:
            yield Found(first, end, meaning)
            continue
        if meaning.rule == "times:relative" and anchor.high is not None:
            meaning = _rolling(meaning, hit, lead_before(first, words), anchor.high)
        opening = opens(words, first, head)
        in_story = not no_year and meaning.rule in YEARLESS and tense != "future" and _needs_year(hit)
        if in_story and (sentence is None or sentence.rule == "times:told") and not _is_after_year(first, words):
            meaning = _in_story(
                meaning, story_day(told, index, anchor.high) if opening and tense == "past" else None, anchor
            )
            if meaning.rule != "times:told" and anchor.high is not None:
                meaning = nearest_told(meaning, history_day(told, anchor.high))
        elif meaning.rule == "times:duration" and anchor.high is not None:
            meaning = _counted(meaning, words, (first, end), tense, told, starts, anchor.high)
        if meaning.start and meaning.type == "DATE" and not _looks_back(meaning):
            last = meaning
            sentence = meaning if opening or meaning.rule != "times:year" else sentence
        if meaning.start and meaning.type == "DATE":
            had = _is_had(words, first, head) or (no_year and opening and _had_follows(words, end))
            told.append(Told(meaning, index, first, opening, had))
        yield Found(first, end, meaning)


def _with_year(candidates: list[Candidate], words: list[Scanned]) -> list[tuple[int, Meaning]]:
    """The dates that name their year, by their first word."""
    found = []
    for first, end, groups, rule in candidates:
        if rule.name in _FULL and "y" in groups:
            hit = Hit(words[first:end], {name: words[a:b] for name, (a, b) in groups.items()})
            if (meaning := _meaning(rule, hit, Anchor(), Clock(None))) is not None and meaning.start is not None:
                found.append((first, meaning))
    return found


def _tense(words: list[Scanned], bounds: tuple[int, int], head: int, verbs: Verbs | None) -> str:
    """What the words around an expression, or the verb it hangs on, tell of its time; `near` for a noun's own."""
    first, end = bounds
    tense = tense_around(words, first, end, head)
    if verbs is not None:
        tense = verbs.tense_at(words[first].start, words[end - 1].end, tense)
    return "near" if tense == "future" and _is_of_noun(words, first, end) else tense


_POINTING = frozenset({"weekday", "day-part", "month", "season", "date", "day-month"})
"""Rules of times that lie before the text or after it as the tense has it."""

_FULL = frozenset({"date", "day-month", "month-year"})


def _is_history(dated: list[tuple[int, Meaning]], candidates: list[Candidate], anchor: Anchor) -> bool:
    """Whether a text tells days long gone and no other, so that its own date says nothing of their year."""
    if anchor.high is None or len(dated) < _SETTLED or any(rule.name in _OF_NOW for *_, rule in candidates):
        return False
    return all(meaning.end is not None and anchor.high.year - meaning.end.year > _GONE for _, meaning in dated)


_SETTLED = 2
"""How many dates with their year make a history."""

_GONE = 2
"""How many years lie at least between a history and its writing."""

_OF_NOW = frozenset({"weekday", "day", "ago"})
"""Rules of times that only a reader of the day understands."""


def _next_dated(dated: list[tuple[int, Meaning]], end: int) -> Meaning | None:
    return next((meaning for first, meaning in dated if first >= end), None)


def _chained(
    rule: Rule, hit: Hit, clock: Clock, meaning: Meaning, story: tuple[list[Told], int, Meaning | None]
) -> Meaning:
    """A day, month or season in the year that the story gives it, where the text's own year is not known."""
    named = clock.sentence if clock.sentence is not None and clock.sentence.rule == "times:year" else None
    someday = Clock(None, "", None, named)
    known = _meaning(rule, hit, Anchor(_SOMEDAY, _SOMEDAY), someday)
    if known is None or known.start is None:
        return meaning
    told, sentence, ahead = story
    found = known if named is not None else chained(known, told, sentence, ahead)
    return replace(found, rule="times:told") if found is not known or named is not None else meaning


_SOMEDAY = date(2000, 7, 1)
"""A day of a leap year, from which a day or month is read before its own year is known."""


def _is_of_noun(words: list[Scanned], first: int, end: int) -> bool:
    """Whether a time only tells one known event from another, whatever the tense: "punished for the May raid"."""
    if not first or end >= len(words) or words[end].kind != "OTHER" or not words[end].text.islower():
        return False
    before = words[first - 1]
    return before.lower in _KNOWN or before.text.endswith(("'s", "’s"))


_KNOWN = frozenset({"the", "its", "their", "his", "her", "our", "your", "my", "this", "that"})


def _before(told: list[Told], sentence: int) -> tuple[Meaning, ...]:
    """The calendar times of the last few sentences, the latest first."""
    return tuple(one.meaning for one in told[:-_KEPT:-1] if sentence - one.sentence <= _KEPT)


_KEPT = 5
"""How many times back, and sentences back, "the same week" looks for a day."""


def _is_had(words: list[Scanned], first: int, head: int) -> bool:
    """Whether "had" stands shortly before a time in its sentence."""
    return any(word.lower == "had" and word.start >= head for word in words[max(first - 6, 0) : first])


def _had_follows(words: list[Scanned], end: int) -> bool:
    """Whether "had" follows a time in its sentence before another verb may: "In May the two sides had met"."""
    for word in words[end : end + 6]:
        if word.kind in {"DOT", "STOP", "PARA"} or word.text.endswith("ed"):
            return False
        if word.lower == "had":
            return True
    return False


_CITED_WITHIN = 8
"""How many words an outlet's name may have in front of its date in brackets."""


def _is_cited(words: list[Scanned], first: int, end: int) -> bool:
    """Whether a day stands in a press citation, "(Kurier, 5 May)", whose year nobody tells."""
    if end >= len(words) or words[end].kind not in {"CLOSE", "STOP", "COMMA"} or words[first - 1].kind != "COMMA":
        return False
    for index in range(first - 2, max(first - _CITED_WITHIN, 0), -1):
        if words[index].kind in {"CLOSE", "PARA"}:
            return False
        if words[index].kind == "OPEN":
            return words[index + 1].text[0].isupper()
    return False


def _needs_year(hit: Hit) -> bool:
    """Whether neither a year nor "last", "this" or the like says which month, season or day is meant."""
    return not (hit.groups.keys() & {"y", "which", "of", "earlier", "later"})


def _is_after_year(first: int, words: list[Scanned]) -> bool:
    """Whether a year stands right before, to which a month or day belongs: "2015, in March"."""
    before = [word.kind for word in words[max(first - 3, 0) : first]]
    return "YEAR" in before and not {"DOT", "STOP", "PARA"} & set(before[before.index("YEAR") :])


def _in_story(meaning: Meaning, told: date | None, anchor: Anchor) -> Meaning:
    if told is None or anchor.high is None:
        return meaning
    moved = forward(meaning, told, anchor.high)
    return replace(moved, rule="times:told") if moved else meaning


def _rolling(meaning: Meaning, hit: Hit, lead: str, anchor: date) -> Meaning:
    """ "Over the next decade", "in the past year": the stretch from or up to the document, not the calendar's unit."""
    unit, which = hit.first("u"), hit.first("which")
    if unit is None or which is None or lead not in _DURING or hit.words[0].kind != "THE":
        return meaning
    way = {"NEXT": 1, "COMING": 1, "PAST": -1}.get(which.kind, 0)
    length = _LENGTH.fullmatch(f"P1{unit.value}" if str(unit.value) in "MY" else f"P{unit.value}")
    if not way or length is None or length[2] not in "MY":
        return meaning
    edge = cal.shifted_day(anchor, length[2], way * int(length[1]))
    first, last = min(edge, anchor), max(edge, anchor)
    begin = first.isoformat() if way > 0 else first.isoformat()[: 4 if length[2] == "Y" else 7]
    if int(length[1]) > 1:
        meaning = replace(meaning, type="DURATION", value=length.group())
    return replace(meaning, start=first, end=last, prefix=f"{begin}/{last}")


_DURING = frozenset({"over", "in", "within", "during", "for", "throughout"})


def _counted(
    meaning: Meaning,
    words: list[Scanned],
    bounds: tuple[int, int],
    tense: str,
    told: list[Told],
    starts: list[int],
    anchor: date,
) -> Meaning:
    """ "Within two years" as the stretch from the document on, "two days after the vote" as a day, where it is known.

    The value stays that of the duration.
    """
    first, end = bounds
    length = _LENGTH.fullmatch(meaning.value)
    if length is None or end >= len(words):
        return meaning
    number, unit = int(length[1]), length[2]
    if lead_before(first, words) == "within" and tense != "past" and words[end].kind not in {"OF", "AFTER"}:
        reached = cal.shifted_day(anchor, unit, number)
        prefix = f"{anchor}/{reached}"
        return replace(meaning, start=anchor, end=reached, prefix=prefix, rule="times:within")
    if lead_before(first, words) == "within":
        return _within(meaning, words, (first, end), told, starts)
    if words[end].kind not in {"BEFORE", "AFTER"} or (noun := _counted_noun(words, end + 1)) is None:
        return meaning
    base = counted_from(told, noun, words, starts)
    there = moved_by(base, unit, number if words[end].kind == "AFTER" else -number) if base else None
    if there is None:
        return meaning
    return replace(meaning, start=there.start, end=there.end, prefix=there.prefix, rule="times:counted")


def _within(
    meaning: Meaning, words: list[Scanned], bounds: tuple[int, int], told: list[Told], starts: list[int]
) -> Meaning:
    """ "Within a week they had fled", "within a week of the raid": the stretch from the day just told on."""
    length, end = _LENGTH.fullmatch(meaning.value), bounds[1]
    if length is None:
        return meaning
    if words[end].kind == "OF":
        noun = _counted_noun(words, end + 1)
        base = counted_from(told, noun, words, starts) if noun else None
    else:
        here = bisect_right(starts, words[bounds[0]].start) - 1
        base = told[-1].meaning if told and here - told[-1].sentence == 1 else None
    there = moved_by(base, length[2], int(length[1])) if base else None
    if base is None or base.start is None or there is None or there.end is None:
        return meaning
    prefix = f"{base.prefix}/{there.prefix}"
    return replace(meaning, start=base.start, end=there.end, prefix=prefix, rule="times:within")


_LENGTH = re.compile(r"P(\d+)([DWMY])")


def _counted_noun(words: list[Scanned], index: int) -> str | None:
    """The noun after "two days after the"; empty for "two days before," and "two days after that"."""
    if index + 1 >= len(words) or words[index].kind in {"COMMA", "DOT"}:
        return ""
    if words[index].kind == "THAT" and words[index + 1].kind in {"COMMA", "DOT"}:
        return ""
    noun = words[index + 1].lower
    happened = noun in time_words().happenings or noun.endswith(("ing", "tion", "sion"))
    if words[index].kind in {"THE", "THAT", "THIS"} and words[index + 1].kind == "OTHER" and happened:
        return noun
    return None


def _name(rule: Rule, hit: Hit) -> str:
    """The rule's name; a day without its year has its own, for it says nothing of the year to others."""
    return "month-day" if rule.name in {"date", "day-month"} and not hit.groups.get("y") else rule.name


def _looks_back(meaning: Meaning) -> bool:
    """Whether a time only compares with another, which stays the one spoken of ("a year earlier")."""
    return meaning.rule in {"times:ago", "times:year-before"} or (
        meaning.rule == "times:later" and "-Q" in meaning.value
    )


def _candidates(letters: str) -> list[Candidate]:
    found = []
    for order, rule, match in tries(letters):
        groups = {name: match.span(name) for name, value in match.groupdict().items() if value}
        found.append((match.start(), -match.end(), order, groups, rule))
    found.sort(key=itemgetter(0, 1, 2))
    return [(first, -end, groups, rule) for first, end, _, groups, rule in found]


def _meaning(rule: Rule, hit: Hit, anchor: Anchor, clock: Clock) -> Meaning | None:
    try:
        high = rule.make(hit, replace(clock, anchor=anchor.high))
        if anchor.low == anchor.high or high is None:
            return high
        return _between(rule.make(hit, replace(clock, anchor=anchor.low)), high, anchor)
    except (ValueError, OverflowError):
        return None


def _between(low: Meaning | None, high: Meaning, anchor: Anchor) -> Meaning:
    """What an expression means where the document's date is only bounded."""
    if low is None or low == high:
        return high
    value = _shared_value(low.value, high.value)
    bounds = cal.joined(low, high) if anchor.narrow else None
    if bounds is None:
        return Meaning(high.type, value)
    return Meaning(high.type, value, *bounds)


def _shared_value(low: str, high: str) -> str:
    """The parts two values have in common, with `X` from the first part where they differ."""
    parts, same = [], True
    for a, b in zip(low.split("-"), high.split("-"), strict=False):
        same = same and a == b
        parts.append(a if same else "X" * len(a))
    return "-".join(parts)


def _expression(document: Document, item: Found, words: list[Scanned]) -> TimeExpression:
    span = document.span(words[item.first].start, words[item.last - 1].end)
    meaning = item.meaning
    start = meaning.start.isoformat() if meaning.start else None
    end = meaning.end.isoformat() if meaning.end else None
    return TimeExpression(span, meaning.type, meaning.value, start, end, meaning.prefix, meaning.rule)
