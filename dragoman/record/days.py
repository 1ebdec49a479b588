"""The first and last day that a prefix date or an interval means."""

import calendar


def days_of(prefix: str | None) -> tuple[str | None, str | None]:
    """First and last day, ISO, of `2019`, `2019-04`, `2019-04-25` or `start/end`.

    An open end of an interval (`2012/`) is `None`, as is anything that is no such date.
    """
    if not prefix:
        return None, None
    if "/" in prefix:
        start, _, end = prefix.partition("/")
        return days_of(start)[0], days_of(end)[1]
    parts = prefix.split("-")
    try:
        numbers = [int(part) for part in parts]
    except ValueError:
        return None, None
    return _days(numbers)


def _days(numbers: list[int]) -> tuple[str | None, str | None]:
    match numbers:
        case [year] if _is_year(year):
            return f"{year:04}-01-01", f"{year:04}-12-31"
        case [year, month] if _is_year(year) and 1 <= month <= 12:
            return (
                f"{year:04}-{month:02}-01",
                f"{year:04}-{month:02}-{calendar.monthrange(year, month)[1]}",
            )
        case [year, month, day] if _is_year(year) and 1 <= month <= 12:
            if 1 <= day <= calendar.monthrange(year, month)[1]:
                return (f"{year:04}-{month:02}-{day:02}",) * 2
    return None, None


def _is_year(year: int) -> bool:
    return 1 <= year <= 9999
