"""Dates as written in pages -> prefix dates (`2019`, `2019-04`, `2019-04-29`)."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}

# Newspapers begin in the seventeenth century; a later year than this is a typing error.
EARLIEST_YEAR, LATEST_YEAR = 1600, 2100

MONTH_WORDS = "|".join(sorted(MONTHS, key=len, reverse=True))
_MONTH = rf"(?P<{{0}}>{MONTH_WORDS})\b\.?"
_YEAR = r"(?P<{0}>(?:1[6-9]|20)\d\d)"
_DAY = r"(?P<{0}>[0-3]?\d)(?:st|nd|rd|th)?"

_FORMS = "|".join(
    (
        r"(?P<y1>(?:1[6-9]|20)\d\d)-(?P<m1>\d\d)(?:-(?P<d1>\d\d))?(?=[T ]\d\d:|\D|$)",
        r"(?P<y2>(?:1[6-9]|20)\d\d)/(?P<m2>\d\d?)/(?P<d2>\d\d?)",
        _DAY.format("d3") + r"(?:\s+of)?\s+" + _MONTH.format("m3") + r",?\s+" + _YEAR.format("y3"),
        _MONTH.format("m4") + r"\s+" + _DAY.format("d4") + r"(?:,\s*|\s+)" + _YEAR.format("y4"),
        _DAY.format("d5") + r"-" + _MONTH.format("m5") + r"-" + _YEAR.format("y5"),
        _MONTH.format("m6") + r",?\s+" + _YEAR.format("y6"),
        r"(?P<d7>\d\d?)\.(?P<m7>\d\d?)\.(?P<y7>(?:1[6-9]|20)\d\d)",
        r"(?P<a8>\d\d?)/(?P<b8>\d\d?)/(?P<y8>(?:1[6-9]|20)\d\d)",
    )
)
DATE = re.compile(rf"(?<![\w/.-])(?:{_FORMS})(?=T\d|\W|$)", re.IGNORECASE)

_SOME_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
"""What every form of a date has and most texts without one lack."""

_PREFIX = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


class DateMatch(NamedTuple):
    """A date found in a text: where, and its prefix date."""

    start: int
    end: int
    value: str


def find_dates(text: str) -> Iterator[DateMatch]:
    """Every date in `text` that names at least a month and a year, in order."""
    if not _SOME_YEAR.search(text):
        return
    for match in DATE.finditer(text):
        value = _value(match)
        if value is not None:
            yield DateMatch(match.start(), match.end(), value)


def parse_date(words: str) -> str | None:
    """The prefix date `words` give: a date in any of the usual forms, or a bare year; `None` otherwise.

    Of a date such as `03/04/2021`, which two countries read two ways, only the year is taken.
    """
    words = words.strip()
    if is_prefix_date(words):
        return words
    compact = re.fullmatch(r"(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}Z?)?", words)
    if compact:
        return prefix(*(int(part) for part in compact.groups()))
    found = next(find_dates(words), None)
    return None if found is None else found.value


def is_prefix_date(value: str) -> bool:
    """Whether `value` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD` and such a day exists."""
    match = _PREFIX.fullmatch(value) if value.isascii() else None
    if match is None:
        return False
    year, month, day = (int(part) if part else None for part in match.groups())
    return year is not None and prefix(year, month, day) is not None


def is_interval(value: str) -> bool:
    """Whether `value` is two prefix dates joined by `/`, the first not after the second."""
    start, slash, end = value.partition("/")
    return bool(slash) and is_prefix_date(start) and is_prefix_date(end) and start[: len(end)] <= end[: len(start)]


def prefix(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """The prefix date of the parts given; `None` where there is no such day or no newspaper had it."""
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        return None
    try:
        whole = date(year, month or 1, day or 1).isoformat()
    except ValueError:
        return None
    return whole[: 4 if month is None else 7 if day is None else 10]


def _value(match: re.Match[str]) -> str | None:
    parts = {key[0]: value for key, value in match.groupdict().items() if value is not None}
    year = int(parts["y"])
    if "a" in parts:
        return _slashed(int(parts["a"]), int(parts["b"]), year)
    month = MONTHS.get(parts["m"].lower()) or int(parts["m"])
    return prefix(year, month, int(parts["d"]) if "d" in parts else None)


def _slashed(first: int, second: int, year: int) -> str | None:
    """`29/04/2019` and `04/29/2019` are plain; `03/04/2019` is only sure to be in 2019."""
    if first == second or second > 12:
        return prefix(year, first, second)
    if first > 12:
        return prefix(year, second, first)
    return prefix(year) if first and second else None
