"""Time expressions: found by rules over word classes, normalised against the document's date."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from dragoman.model import Document, Reading, TimeExpression
from dragoman.reading import times_normalise as cal
from dragoman.reading.times_named import period
from dragoman.reading.times_normalise import Meaning
from dragoman.reading.times_patterns import RULES, Rule
from dragoman.reading.times_rules import Clock, Hit
from dragoman.reading.times_scan import Scanned, compiled, scan
from dragoman.reading.times_story import (
    Told,
    a_year_back,
    counted_from,
    forward,
    history_day,
    moved_by,
    nearest_told,
    opens,
    story_day,
)
from dragoman.vocabulary.times import TimeWords, time_words

_ROUGH_SENTENCE = re.compile(r"[.!?][”’\"')\]]*\s+(?=[“‘\"'(\[]*[A-Z])|\n\s*\n")

_NAMES_TOO = frozenset({"may", "march", "april", "june", "august"})
"""Months that are also names or verbs, so that alone they need a preposition."""

_LEADS = frozenset(
    {"IN", "SINCE", "BY", "FROM", "TO", "OF", "AFTER", "BEFORE", "BETWEEN", "AND", "OR", "OPEN", "DASH"}
    | {"ON", "LAST", "NEXT", "THIS", "EARLY", "LATE", "MID"}
)

_YEAR_LEADS = frozenset(
    {"IN", "SINCE", "BY", "FROM", "TO", "AFTER", "BEFORE", "BETWEEN", "THE", "OPEN", "DASH", "ON"}
    | {"EARLY", "LATE", "MID", "S"}
)

_DAYS = frozenset({"times:date", "times:day-month", "times:month-day"})

_DATED = frozenset({"year", "month-year", "date", "day-month"})


@dataclass(frozen=True, slots=True)
class _Anchor:
    """The document's date as bounds; `None` where it has none. `prefix` is its later bound as written."""

    low: date | None = None
    high: date | None = None
    prefix: str | None = None

    @property
    def narrow(self) -> bool:
        """Whether the bounds are close enough for an interval between them to say something."""
        return self.low is not None and self.high is not None and (self.high - self.low).days <= 366


@dataclass(slots=True)
class _Found:
    """A time expression as word indexes, while neighbours may still change what it means."""

    first: int
    last: int
    meaning: Meaning


def read_times(reading: Reading) -> Reading:
    """Add the time expressions of the whole text, in order.

    Relative ones are reckoned from `Document.published`; where that is an interval, from both its ends. Without
    it they keep a value such as `XXXX-WXX` and no calendar stretch.
    """
    text = reading.document.text
    words, letters = scan(text, 0, len(text))
    anchor = _anchor(reading.document)
    found = list(_read(words, letters, anchor, _sentence_starts(reading)))
    _relate(found, words, anchor)
    times = [_expression(reading.document, item, words) for item in found]
    return replace(reading, times=tuple(sorted(_with_names(reading.document, times), key=lambda t: t.span.start)))


def _anchor(document: Document) -> _Anchor:
    if document.published is None:
        return _Anchor()
    try:
        low, high = cal.prefix_bounds(document.published.value)
    except ValueError:
        return _Anchor()
    return _Anchor(low, high, document.published.value.split("/")[-1][:10])


def _sentence_starts(reading: Reading) -> list[int]:
    if reading.sentences:
        return [sentence.start for sentence in reading.sentences]
    return [0, *(match.end() for match in _ROUGH_SENTENCE.finditer(reading.document.text))]


def _read(words: list[Scanned], letters: str, anchor: _Anchor, starts: list[int]) -> Iterator[_Found]:
    """Leftmost, then longest, then first rule; a match that means nothing gives way to the next."""
    position, current = 0, -1
    last: Meaning | None = None
    sentence: Meaning | None = None
    told: list[Told] = []
    for first, end, groups, rule in _candidates(letters):
        if first < position:
            continue
        index = bisect_right(starts, words[first].start) - 1
        if index != current:
            current, sentence = index, None
        hit = Hit(words[first:end], {name: words[a:b] for name, (a, b) in groups.items()})
        if not _plausible(rule, hit, words, first, end):
            continue
        head = starts[index] if index >= 0 else 0
        tense = _tense(words, first, end, head)
        cited = _is_cited(words, first, end)
        meaning = _meaning(
            rule, hit, anchor, Clock(None, tense, last, None if cited else sentence, _before(told, index))
        )
        if meaning is None:
            continue
        position = end
        meaning = replace(meaning, rule=f"times:{_name(rule, hit)}")
        if cited:
            yield _Found(first, end, meaning)
            continue
        if meaning.rule == "times:relative" and anchor.high is not None:
            meaning = _rolling(meaning, hit, _lead(first, words), anchor.high)
        opening = opens(words, first, head)
        in_story = meaning.rule in _YEARLESS and tense != "future" and _needs_year(hit)
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
            told.append(Told(meaning, index, first, opening, _is_had(words, first, head)))
        yield _Found(first, end, meaning)


def _before(told: list[Told], sentence: int) -> tuple[Meaning, ...]:
    """The calendar times of the last few sentences, the latest first."""
    return tuple(one.meaning for one in told[:-_KEPT:-1] if sentence - one.sentence <= _KEPT)


_KEPT = 5
"""How many times back, and sentences back, "the same week" looks for a day."""


def _is_had(words: list[Scanned], first: int, head: int) -> bool:
    """Whether "had" stands shortly before a time in its sentence."""
    return any(word.lower == "had" and word.start >= head for word in words[max(first - 6, 0) : first])


_YEARLESS = frozenset({"times:month", "times:month-day", "times:season"})

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


def _in_story(meaning: Meaning, told: date | None, anchor: _Anchor) -> Meaning:
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
    if _lead(first, words) == "within" and tense != "past" and words[end].kind not in {"OF", "AFTER"}:
        reached = cal.shifted_day(anchor, unit, number)
        prefix = f"{anchor}/{reached}"
        return replace(meaning, start=anchor, end=reached, prefix=prefix, rule="times:within")
    if words[end].kind not in {"BEFORE", "AFTER"} or (noun := _counted_noun(words, end + 1)) is None:
        return meaning
    base = counted_from(told, noun, words, starts)
    there = moved_by(base, unit, number if words[end].kind == "AFTER" else -number) if base else None
    if there is None:
        return meaning
    return replace(meaning, start=there.start, end=there.end, prefix=there.prefix, rule="times:counted")


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


def _candidates(letters: str) -> list[tuple[int, int, dict[str, tuple[int, int]], Rule]]:
    found = []
    for order, rule in enumerate(RULES):
        for match in compiled(rule.pattern).finditer(letters):
            groups = {name: match.span(name) for name, value in match.groupdict().items() if value}
            found.append((match.start(), -match.end(), order, groups, rule))
    found.sort(key=lambda item: item[:3])
    return [(first, -end, groups, rule) for first, end, _, groups, rule in found]


def _meaning(rule: Rule, hit: Hit, anchor: _Anchor, clock: Clock) -> Meaning | None:
    try:
        high = rule.make(hit, replace(clock, anchor=anchor.high))
        if anchor.low == anchor.high or high is None:
            return high
        return _between(rule.make(hit, replace(clock, anchor=anchor.low)), high, anchor)
    except (ValueError, OverflowError):
        return None


def _between(low: Meaning | None, high: Meaning, anchor: _Anchor) -> Meaning:
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


def _plausible(rule: Rule, hit: Hit, words: list[Scanned], first: int, end: int) -> bool:
    """Whether the words around allow the reading: a count is no year, a name no month."""
    before, after = words[max(first - 2, 0) : first], words[end : end + 1]
    lead = before[-1].kind if before else ""
    if rule.name in _DATED and hit.words[-1].kind == "YEAR":
        return _is_year(hit.words[-1], before, after, alone=len(hit.words) == 1)
    if rule.name in {"date", "day-month"}:
        return not (after and after[0].lower in time_words().counted)
    if rule.name == "month" and len(hit.words) == 1 and hit.words[0].lower in _NAMES_TOO:
        modifies = lead in {"THE", "A"} and after and after[0].kind == "OTHER" and after[0].text[0].islower()
        return lead in _LEADS or modifies or bool(after and after[0].kind in {"DASH", "S"} and lead != "OTHER")
    if rule.name == "decade" and len(hit.words) == 1 and len(hit.words[0].text) == 3:
        return False
    if rule.name == "season" and hit.words[-1].lower == "fall":
        return not (after and after[0].kind == "OF")
    if rule.name == "duration" and hit.words[-1].kind == "QUARTERS" and after and after[0].kind == "OF":
        return False
    if rule.name == "duration" and hit.words[0].kind == "A" and len(hit.words) == 2 and _is_rate(before):
        return False
    if rule.name == "set" and hit.words[0].lower == "annually" and _is_rate(before):
        return False
    if rule.name == "day-beside" and hit.words[0].kind == "A" and before and before[-1].lower in time_words().counted:
        return False
    return not (rule.name in {"duration", "stretch"} and before and before[-1].text in "$€£")


def _is_rate(before: list[Scanned]) -> bool:
    """Whether "a year" only says what an amount is per: "$1.76 a year", "seats a week", "barrels a day"."""
    if not before or before[-1].kind not in {"NUM", "DAY", "YEAR", "OTHER", "UNITS"}:
        return False
    word = before[-1]
    return word.kind != "OTHER" or word.lower in time_words().counted or word.lower in _SCALES or word.lower in _RATED


_SCALES = frozenset({"million", "billion", "trillion", "percent", "cent"})

_RATED = frozenset(
    {"flights", "visits", "trains", "trips", "ships", "hours", "days", "times", "tankers", "trucks", "cases"}
)


def _is_year(word: Scanned, before: list[Scanned], after: list[Scanned], alone: bool) -> bool:
    """Whether four figures date something rather than count, number or price it."""
    lead = before[-1].kind if before else ""
    follower = after[0].lower if after else ""
    counted = time_words().counted
    if alone and before and before[-1].lower in time_words().numbered:
        return False
    if alone and lead == "DASH" and before[-1].end == word.start and before[0].kind == "OTHER":
        return False
    if follower in {"percent", "%"} or (follower in counted and lead not in {"IN", "SINCE"}):
        return False
    if "1900" <= word.text < "2100" or not alone:
        return True
    if lead == "OF" and after and after[0].kind in {"COMMA", "DOT", "STOP", "CLOSE"}:
        return True
    return lead in _YEAR_LEADS and not (follower.endswith("s") and after[0].kind == "OTHER")


def _tense(words: list[Scanned], first: int, end: int, sentence: int) -> str:
    """`future` or `past` by the nearest telling word of the sentence, those before the expression first."""
    vocabulary = time_words()
    if (end < len(words) and words[end].kind == "S") or (first and words[first - 1].kind == "SINCE"):
        return "past"
    if first and words[first - 1].lower in vocabulary.deadline:
        around = words[max(first - 12, 0) : end + 8]
        return "past" if any(word.lower == "had" and word.start >= sentence for word in around) else "future"
    for index in range(first - 1, max(first - 15, -1), -1):
        word = words[index]
        if word.start < sentence or word.kind in {"PARA", "STOP"}:
            break
        tense = _told_at(words, index, vocabulary)
        if tense and not (tense == "past" and index and words[index - 1].lower in _PASSIVE):
            return tense
    for index in range(end, min(end + 14, len(words))):
        if words[index].kind in {"DOT", "STOP", "PARA"}:
            break
        if tense := _told_at(words, index, vocabulary):
            return tense
    return ""


_PASSIVE = frozenset({"be", "is", "are", "being", "to"})
"""After these a form in -ed is a participle: "will be signed"."""


def _told_at(words: list[Scanned], index: int, vocabulary: TimeWords) -> str:
    """What a word tells of time; not "next to", nor "plans" that nobody makes here ("vacation plans for")."""
    word, after = words[index], words[index + 1].lower if index + 1 < len(words) else ""
    if (word.lower == "next" and after == "to") or (
        word.lower in {"plan", "plans"} and after not in {"to", "for", "on"}
    ):
        return ""
    before = [w.lower for w in words[max(index - 3, 0) : index]]
    if word.lower == "to" and ((before and before[-1] in _ABOUT_TO and "had" not in before) or after == "be"):
        return "future"
    if "had" in before and before[-1] in {"been", "previously", "originally"}:
        return "past"
    return _told(word.text, vocabulary)


_ABOUT_TO = frozenset({"is", "are", "am", "set", "due", "ready", "about", "bound", "likely", "slated", "poised"})
"""Before "to" these look ahead: "is to meet", "set to resume"."""


def _told(word: str, vocabulary: TimeWords) -> str:
    if word[0].isupper():
        return ""
    if word in vocabulary.future:
        return "future"
    return "past" if word in vocabulary.past or (word.endswith("ed") and len(word) > 4) else ""


def _relate(found: list[_Found], words: list[Scanned], anchor: _Anchor) -> None:
    """Let neighbours speak: ranges, brackets, "since" and "after"."""
    _add_bare_ends(found, words)
    for earlier, later in pairwise(found):
        _range(earlier, later, words)
        _bracket(earlier, later, words)
    for item in found:
        _bounded(item, words, anchor)


def _add_bare_ends(found: list[_Found], words: list[Scanned]) -> None:
    """The "16" of "September 10 to 16" and of "2012-16", the "10" of "10-16 September"."""
    added: list[_Found] = []
    for index, item in enumerate(found):
        following = found[index + 1] if index + 1 < len(found) else None
        added += _bare_last(item, following, words)
        added += _bare_first(item, words)
    found[:] = sorted((item for item in [*found, *added] if item.first < item.last), key=lambda item: item.first)


def _bare_last(item: _Found, following: _Found | None, words: list[Scanned]) -> list[_Found]:
    place = item.last + 1
    if place >= len(words) or words[item.last].kind not in {"TO", "DASH", "AND"}:
        return []
    if following is not None and following.first == place:
        return []
    meaning = _bare_end(item.meaning, words[place], words[place + 1 : place + 2])
    if meaning is None:
        return []
    end = _Found(place, place + 1, meaning)
    if following is not None and following.meaning.rule == "times:year" and following.first - place in (1, 2):
        _take_year(item, end, following, words)
    return [end]


def _take_year(first: _Found, last: _Found, year: _Found, words: list[Scanned]) -> None:
    """The year after "September 10-16, 2018" belongs to both days, and is no expression of its own."""
    if year.first - last.last == 1 and words[last.last].kind != "COMMA":
        return
    number = int(words[year.last - 1].text)
    for item in (first, last):
        if item.meaning.start is not None:
            moved = item.meaning.start.replace(year=number)
            item.meaning = replace(cal.day_of(moved), rule="times:date")
    last.last = year.last
    year.last = year.first


def _bare_first(item: _Found, words: list[Scanned]) -> list[_Found]:
    place = item.first - 2
    if place < 0 or item.meaning.rule not in _DAYS or words[item.first].kind not in {"DAY", "ORDN"}:
        return []
    if item.meaning.start is None:
        return []
    if words[place].kind not in {"DAY", "ORDN"} or words[place + 1].kind not in {"DASH", "TO", "AND"}:
        return []
    day = int("".join(c for c in words[place].text if c.isdigit()))
    if day >= item.meaning.start.day:
        return []
    meaning = replace(cal.day_of(item.meaning.start.replace(day=day)), rule=item.meaning.rule)
    return [_Found(place, place + 1, meaning)]


def _bare_end(meaning: Meaning, word: Scanned, after: list[Scanned]) -> Meaning | None:
    if meaning.start is None or word.kind not in {"DAY", "NUM", "ORDN"} or not word.text[:2].rstrip("strhnd").isdigit():
        return None
    if after and (
        after[0].kind in {"UNIT", "UNITS", "MONTH", "MABBR", "DASH", "AMPM"} or after[0].lower in time_words().counted
    ):
        return None
    number = int("".join(c for c in word.text if c.isdigit()))
    if meaning.rule in _DAYS and meaning.start.day < number <= 31:
        try:
            return replace(cal.day_of(meaning.start.replace(day=number)), rule=meaning.rule)
        except ValueError:
            return None
    if meaning.rule == "times:year" and len(word.text) == 2 and number > meaning.start.year % 100:
        return replace(cal.year_of(meaning.start.year - meaning.start.year % 100 + number), rule="times:year")
    return None


def _range(earlier: _Found, later: _Found, words: list[Scanned]) -> None:
    """ "From A to B", "between A and B", "A-B": each end means the whole stretch, and keeps its own value."""
    if later.first - earlier.last != 1 or earlier.meaning.type != "DATE" or later.meaning.type != "DATE":
        return
    link = words[earlier.last]
    lead = words[earlier.first - 1].lower if earlier.first else ""
    if link.kind in {"TO", "DASH", "AND"}:
        _share_year(earlier, later)
    if not (link.kind in {"TO", "DASH"} or (link.kind == "AND" and lead == "between")):
        return
    bounds = cal.joined(earlier.meaning, later.meaning)
    if bounds is None:
        return
    start, end, prefix = bounds
    for item in (earlier, later):
        item.meaning = replace(item.meaning, start=start, end=end, prefix=prefix, rule="times:range")


def _share_year(earlier: _Found, later: _Found) -> None:
    """In "between April and June 2019" the year belongs to both."""
    first, last = earlier.meaning, later.meaning
    if (
        first.start is None
        or last.start is None
        or first.start.year == last.start.year
        or last.rule not in {"times:month-year", "times:date"}
    ):
        return
    if first.rule == "times:month" and first.start.month <= last.start.month:
        earlier.meaning = replace(cal.month_of(last.start.year, first.start.month), rule="times:month-year")
    elif first.rule == "times:month-day" and last.rule == "times:date" and len(first.value) == 10:
        moved = first.start.replace(
            year=last.start.year, day=min(first.start.day, 28 if first.start.month == 2 else 31)
        )
        earlier.meaning = replace(cal.day_of(moved), rule="times:date")


def _bracket(earlier: _Found, later: _Found, words: list[Scanned]) -> None:
    """ "Last week (April 25)": the explicit date in brackets says which day the relative one means."""
    if later.first - earlier.last != 1 or words[earlier.last].kind != "OPEN" or later.last >= len(words):
        return
    vaguer, exact = earlier.meaning, later.meaning
    if words[later.last].kind != "CLOSE" or exact.start is None or vaguer.type != "DATE":
        return
    near = (
        vaguer.start is None
        or vaguer.end is None
        or vaguer.start - timedelta(10) <= exact.start <= vaguer.end + timedelta(10)
    )
    if near and exact.start == exact.end:
        earlier.meaning = replace(
            vaguer, start=exact.start, end=exact.end, prefix=exact.prefix, rule="times:bracket-date"
        )


def _bounded(item: _Found, words: list[Scanned], anchor: _Anchor) -> None:
    """ "Since 2014" reaches to the document's date; "before" and "until" give no day to begin with."""
    meaning = item.meaning
    if meaning.prefix is None or meaning.start is None or meaning.rule == "times:range" or meaning.type != "DATE":
        return
    lead = _lead(item.first, words)
    if lead == "since" and anchor.high is not None and meaning.start > anchor.high and meaning.rule in _YEARLESS:
        item.meaning = _until_now(a_year_back(meaning), anchor, "times:since")
        return
    onward = item.last + 1 < len(words) and words[item.last].lower in {"onward", "onwards", "on"} and lead == "from"
    open_year = (lead == "after" or words[item.first].lower == "post") and meaning.rule == "times:year"
    if lead == "since" or onward or open_year:
        item.meaning = _until_now(meaning, anchor, "times:since" if lead == "since" or onward else "times:after")
    elif lead == "before" or words[item.first].lower == "pre":
        item.meaning = replace(meaning, start=None, end=meaning.start - timedelta(1), prefix=None, rule="times:before")


def _lead(first: int, words: list[Scanned]) -> str:
    """The preposition before an expression, over "about" and the like."""
    index = first - 1
    while index >= 0 and words[index].kind in {"NEARLY", "ABOUT", "LEAST", "AT"}:
        index -= 1
    return words[index].lower if index >= 0 else ""


def _until_now(meaning: Meaning, anchor: _Anchor, rule: str) -> Meaning:
    if anchor.high is None or anchor.prefix is None or meaning.start is None or meaning.prefix is None:
        return meaning
    if meaning.start > anchor.high:
        return meaning
    begin = meaning.prefix.split("/")[0]
    return replace(meaning, end=anchor.high, prefix=f"{begin}/{anchor.prefix}", rule=rule)


def _expression(document: Document, item: _Found, words: list[Scanned]) -> TimeExpression:
    span = document.span(words[item.first].start, words[item.last - 1].end)
    meaning = item.meaning
    start = meaning.start.isoformat() if meaning.start else None
    end = meaning.end.isoformat() if meaning.end else None
    return TimeExpression(span, meaning.type, meaning.value, start, end, meaning.prefix, meaning.rule)


def _with_names(document: Document, times: list[TimeExpression]) -> Iterator[TimeExpression]:
    """The expressions and the named days and periods, which win over what lies inside them."""
    named = list(_named(document))
    yield from named
    yield from (t for t in times if not any(t.span.overlaps(n.span) for n in named))


def _named(document: Document) -> Iterator[TimeExpression]:
    vocabulary = time_words()
    for match in _names_pattern().finditer(document.text):
        name = re.sub(r"\s+", " ", match["name"].lower().replace("’", "'"))
        span = document.span(match.start(), match.end())
        if name in vocabulary.periods:
            yield period(document, span.start, span.end, vocabulary.periods[name], _anchor(document).high)
        elif (meaning := _holiday(vocabulary.holidays[name], match, document)) is not None:
            start = meaning.start.isoformat() if meaning.start else None
            yield TimeExpression(span, "DATE", meaning.value, start, start, meaning.prefix, "times:holiday")


def _holiday(rule: str, match: re.Match[str], document: Document) -> Meaning | None:
    """A holiday of the year named, else the nearest one, in the past where the words around tell of the past."""
    anchor = _anchor(document).high
    if match["year"]:
        return cal.day_of(_holiday_in(rule, int(match["year"])))
    if anchor is None:
        return None
    begin = max(match.start() - 120, 0)
    words, _ = scan(document.text, begin, min(match.end() + 120, len(document.text)))
    first = sum(word.end <= match.start() for word in words)
    ahead = _AHEAD[_tense(words, first, sum(word.start < match.end() for word in words), begin)]
    found = [_holiday_in(rule, anchor.year + step) for step in (-1, 0, 1)]
    return cal.day_of(min(found, key=lambda day: (day - anchor).days * ahead if day > anchor else (anchor - day).days))


_AHEAD = {"past": 9.0, "future": 0.1, "": 1.0}
"""By tense, how much farther a holiday to come counts than one gone by."""


def _holiday_in(rule: str, year: int) -> date:
    if rule == "thanksgiving":
        first = date(year, 11, 1)
        return first + timedelta((3 - first.weekday()) % 7 + 21)
    month, day = rule.split("-")
    return date(year, int(month), int(day))


_PATTERN: list[re.Pattern[str]] = []


def _names_pattern() -> re.Pattern[str]:
    if not _PATTERN:
        vocabulary = time_words()
        names = sorted([*vocabulary.holidays, *vocabulary.periods], key=len, reverse=True)
        body = "|".join(_cased(name) for name in names)
        _PATTERN.append(re.compile(rf"\b(?P<name>{body})\b(?:,? (?P<year>[12]\d{{3}})\b)?"))
    return _PATTERN[0]


def _cased(name: str) -> str:
    """A name with its first letters free, the initial of each word in capitals ("World War II")."""
    return r"\s+".join(
        word.upper() if word in {"i", "ii"} else rf"{word[0].upper()}{re.escape(word[1:])}" for word in name.split()
    ).replace("'", "['’]")
