"""What neighbours make of times: ranges, brackets, "since" and "before"."""

from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise

from dragoman.reading import times_normalise as cal
from dragoman.reading.times_hits import Anchor
from dragoman.reading.times_normalise import Meaning
from dragoman.reading.times_scan import Scanned
from dragoman.reading.times_story import a_year_back
from dragoman.vocabulary.times import time_words


@dataclass(slots=True)
class Found:
    """A time expression as word indexes, while neighbours may still change what it means."""

    first: int
    last: int
    meaning: Meaning


YEARLESS = frozenset({"times:month", "times:month-day", "times:season"})


def relate(found: list[Found], words: list[Scanned], anchor: Anchor) -> None:
    """Let neighbours speak: ranges, brackets, "since" and "after"."""
    _add_bare_ends(found, words)
    for earlier, later in pairwise(found):
        _range(earlier, later, words)
        _bracket(earlier, later, words)
    for item in found:
        _bounded(item, words, anchor)


def _add_bare_ends(found: list[Found], words: list[Scanned]) -> None:
    """The "16" of "September 10 to 16" and of "2012-16", the "10" of "10-16 September"."""
    added: list[Found] = []
    for index, item in enumerate(found):
        following = found[index + 1] if index + 1 < len(found) else None
        added += _bare_last(item, following, words)
        added += _bare_first(item, words)
    found[:] = sorted((item for item in [*found, *added] if item.first < item.last), key=lambda item: item.first)


def _bare_last(item: Found, following: Found | None, words: list[Scanned]) -> list[Found]:
    place = item.last + 1
    if place >= len(words) or words[item.last].kind not in {"TO", "DASH", "AND"}:
        return []
    if following is not None and following.first == place:
        return []
    meaning = _bare_end(item.meaning, words[place], words[place + 1 : place + 2])
    if meaning is None:
        return []
    end = Found(place, place + 1, meaning)
    if following is not None and following.meaning.rule == "times:year" and following.first - place in (1, 2):
        _take_year(item, end, following, words)
    return [end]


def _take_year(first: Found, last: Found, year: Found, words: list[Scanned]) -> None:
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


def _bare_first(item: Found, words: list[Scanned]) -> list[Found]:
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
    return [Found(place, place + 1, meaning)]


_DAYS = frozenset({"times:date", "times:day-month", "times:month-day"})


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


def _range(earlier: Found, later: Found, words: list[Scanned]) -> None:
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


def _share_year(earlier: Found, later: Found) -> None:
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


def _bracket(earlier: Found, later: Found, words: list[Scanned]) -> None:
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


def _bounded(item: Found, words: list[Scanned], anchor: Anchor) -> None:
    """ "Since 2014" reaches to the document's date; "before" and "until" give no day to begin with."""
    meaning = item.meaning
    if meaning.prefix is None or meaning.start is None or meaning.rule == "times:range" or meaning.type != "DATE":
        return
    lead = lead_before(item.first, words)
    if lead == "since" and anchor.high is not None and meaning.start > anchor.high and meaning.rule in YEARLESS:
        item.meaning = _until_now(a_year_back(meaning), anchor, "times:since")
        return
    onward = item.last + 1 < len(words) and words[item.last].lower in {"onward", "onwards", "on"} and lead == "from"
    open_year = (lead == "after" or words[item.first].lower == "post") and meaning.rule == "times:year"
    if lead == "since" or onward or open_year:
        item.meaning = _until_now(meaning, anchor, "times:since" if lead == "since" or onward else "times:after")
    elif lead == "before" or words[item.first].lower == "pre":
        item.meaning = replace(meaning, start=None, end=meaning.start - timedelta(1), prefix=None, rule="times:before")


def lead_before(first: int, words: list[Scanned]) -> str:
    """The preposition before an expression, over "about" and the like."""
    index = first - 1
    while index >= 0 and words[index].kind in {"NEARLY", "ABOUT", "LEAST", "AT"}:
        index -= 1
    return words[index].lower if index >= 0 else ""


def _until_now(meaning: Meaning, anchor: Anchor, rule: str) -> Meaning:
    if anchor.high is None or anchor.prefix is None or meaning.start is None or meaning.prefix is None:
        return meaning
    if meaning.start > anchor.high:
        return meaning
    begin = meaning.prefix.split("/")[0]
    return replace(meaning, end=anchor.high, prefix=f"{begin}/{anchor.prefix}", rule=rule)
