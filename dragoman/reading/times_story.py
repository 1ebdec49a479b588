"""What narration lends to its times: the year last told of, and the event that "two days after" counts from.

A telling moves forward: "In May 2022 he broke off the talks. In September he warned" means September 2022 whatever
the document's own year, while the same words after a sentence about the present mean the last September.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dragoman.reading import times_normalise as cal
from dragoman.reading.times_normalise import Meaning
from dragoman.reading.times_scan import Scanned

_REACH = 4
"""How many sentences a told date is remembered."""

_TOLD = frozenset(
    {"times:date", "times:month-year", "times:season", "times:ago", "times:later", "times:same", "times:told"}
    | {"times:range", "times:day-month"}
)
"""Rules of expressions that say when a story stands; a bare year does only at the head of the sentence before."""

_YEARS = frozenset({"times:year", "times:same", "times:relative", "times:ago", "times:later"})
"""Rules of expressions that may name a bare year."""

_OPENING = frozenset(
    {"in", "on", "by", "but", "and", "then", "early", "late", "mid", "the", "of", "during", "from", "yet", "only"}
    | {"that", "same", "finally", "again", "also", ",", "-", "–"}
)
"""Words that may stand between the head of a sentence and its time."""

_ENDINGS = ("ments", "ment", "ings", "ing", "ions", "ion", "es", "ed", "s", "e")
"""What "announced", "announces" and "announcement" differ in; the longer ones first."""

_STEM = 4
"""How many letters of a word must be left of it without its ending."""

_BACK = 30
"""How many dates back "the announcement" may have been told with its own."""

_UNITS = {"D": 10, "W": 10, "M": 7, "Y": 4}
"""How long the prefix of a date must be for units to be counted from it."""


@dataclass(frozen=True, slots=True)
class Told:
    """A date the text has given.

    Attributes:
        meaning: What it means.
        sentence: Index of its sentence.
        first: Index of its first word.
        opens: Whether it opens the sentence.
        before: Whether it is told in the past perfect, of what lies before the story.
    """

    meaning: Meaning
    sentence: int
    first: int
    opens: bool
    before: bool = False


def opens(words: Sequence[Scanned], first: int, sentence: int) -> bool:
    """Whether only words such as "but in" stand between the sentence's offset and a time."""
    index = first - 1
    while index >= 0 and words[index].start >= sentence:
        if first - index > 4 or words[index].lower not in _OPENING:
            return False
        index -= 1
    return True


def story_day(told: Sequence[Told], sentence: int, anchor: date | None) -> date | None:
    """The first day of the date last told of, where a story of before the document's year is being told.

    A year named in passing ("the border of 1941") is no part of the story, unless it opens the sentence before.
    """
    if anchor is None:
        return None
    for one in reversed(told):
        meaning = one.meaning
        if sentence - one.sentence > _REACH or meaning.start is None:
            return None
        year = meaning.rule in _YEARS and len(meaning.prefix or "") == len("2019")
        if one.before or (year and not one.opens):
            continue
        if meaning.start.year >= anchor.year:
            return None
        if year:
            return meaning.start if sentence - one.sentence == 1 else None
        return meaning.start if _says_when(meaning) else None
    return None


def history_day(told: Sequence[Told], anchor: date) -> date | None:
    """The first day of the date last told of, where a text tells of times long gone and of no other."""
    recalled = [one.meaning for one in told[-_RECALL:] if one.meaning.start is not None]
    if any(meaning.start and anchor.year - meaning.start.year < _LONG_GONE for meaning in recalled):
        return None
    exact = [meaning.start for meaning in recalled if meaning.start and _says_when(meaning)]
    if len(exact) < _SETTLED:
        return None
    return exact[-1]


def _says_when(meaning: Meaning) -> bool:
    """Whether a date says when a story stands."""
    return meaning.rule in _TOLD and len(meaning.prefix or "") > len("2019")


_SETTLED = 3
"""How many dates make a history."""

_RECALL = 8
"""How many dates back a history is looked for."""

_LONG_GONE = 3
"""How many years back the past is another time, whose months nobody takes for this year's."""


def forward(meaning: Meaning, told: date, anchor: date) -> Meaning | None:
    """A month, season or day without its year as the first one from the told day on; `None` where that is no past."""
    if meaning.start is None or meaning.end is None:
        return None
    for year in (told.year, told.year + 1):
        moved = in_year(meaning, year)
        if moved is not None and moved.end is not None and moved.end >= told:
            return moved if moved.end <= anchor else None
    return None


def nearest_told(meaning: Meaning, told: date | None) -> Meaning:
    """A month, season or day without its year as the one nearest to the told day; as it was where none is told."""
    if told is None or meaning.start is None:
        return meaning
    found = [moved for year in (told.year - 1, told.year, told.year + 1) if (moved := in_year(meaning, year))]
    best = min(found, key=lambda m: abs(((m.start or told) - told).days), default=None)
    return replace(best, rule="times:told") if best else meaning


def a_year_back(meaning: Meaning) -> Meaning:
    """The same month, season or day of the year before; as it was where there is none."""
    moved = in_year(meaning, meaning.start.year - 1) if meaning.start and meaning.end else None
    return moved or meaning


def in_year(meaning: Meaning, year: int) -> Meaning | None:
    """The same month, season or day of another year, with "early" and the like kept."""
    assert meaning.start is not None
    assert meaning.end is not None
    step = year - meaning.start.year
    try:
        start = meaning.start.replace(year=year)
        end = cal.add_months(meaning.end + timedelta(1), 12 * step) - timedelta(1)
    except ValueError:
        return None
    prefix = meaning.prefix
    if prefix is not None:
        prefix = "/".join(f"{int(part[:4]) + step:04}{part[4:]}" for part in prefix.split("/"))
    return replace(meaning, value=f"{year:04}{meaning.value[4:]}", start=start, end=end, prefix=prefix)


def counted_from(told: Sequence[Told], noun: str, words: Sequence[Scanned], starts: Sequence[int]) -> Meaning | None:
    """The date of the event that "two days after the …" counts from, which the text has just told with it.

    Args:
        noun: The event's word, lower-case; empty for "before that", which takes the date last told.
        words: All words of the text.
        starts: Offsets of the sentences.
    """
    if not told:
        return None
    if not noun:
        return told[-1].meaning
    for sentence in sorted({t.sentence for t in told[-_BACK:]}, reverse=True):
        low = starts[sentence]
        high = starts[sentence + 1] if sentence + 1 < len(starts) else words[-1].end
        places = [i for i, w in enumerate(words) if low <= w.start < high and _akin(w.lower, noun)]
        dates = [t for t in told if t.sentence == sentence]
        if places:
            return min(dates, key=lambda t: min(abs(t.first - i) for i in places)).meaning
    return None


def _akin(word: str, noun: str) -> bool:
    """Whether two words have a stem in common: "announced" and "announcement", "bombs" and "bombing"."""
    one, other = _stem(word), _stem(noun)
    return min(len(one), len(other)) >= _STEM and (one.startswith(other) or other.startswith(one))


def _stem(word: str) -> str:
    return next((word.removesuffix(end) for end in _ENDINGS if word.endswith(end)), word)


def moved_by(base: Meaning, unit: str, number: float) -> Meaning | None:
    """So many days, weeks, months or years from a date exact enough to count them from."""
    if base.start is None or len(base.prefix or "") < _UNITS.get(unit, 99) or number % 1:
        return None
    if unit == "W" and len(base.prefix or "") == 10:
        return cal.day_of(base.start + timedelta(7 * int(number)))
    return cal.unit_at(unit, base.start, int(number))
