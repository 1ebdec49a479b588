"""Which statements an answer is about."""

from dataclasses import dataclass
from typing import Any, get_args

from dragoman.errors import BadQuery
from dragoman.model import Status
from dragoman.record.days import days_of
from dragoman.vocabulary.types import statement_types


@dataclass(frozen=True, slots=True)
class Filters:
    """What to leave out of an answer; the default leaves out only what was judged wrong.

    Attributes:
        since: A prefix date; what lies wholly before it is left out, as is what nothing dates.
        until: A prefix date; what lies wholly after it is left out, as is what nothing dates.
        types: Statement types, in any case; empty for all.
        statuses: Plain statuses; empty for all.
        publisher: An outlet, in any case.
        voice: A name; only statements credited to it anywhere in their chain.
        wrong: Whether to show what was judged wrong.
    """

    since: str | None = None
    until: str | None = None
    types: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    publisher: str | None = None
    voice: str | None = None
    wrong: bool = False


EVERYTHING = Filters()


@dataclass(frozen=True, slots=True)
class Condition:
    """A piece of SQL over `judged` (as `s`) and `documents` (as `d`), with its values by name."""

    sql: str
    values: dict[str, Any]


def condition(filters: Filters, voices: tuple[str, ...] | None = None) -> Condition:
    """The condition that keeps what the filters keep.

    Args:
        filters: What to keep.
        voices: The spellings of `filters.voice` in the record.

    Raises:
        BadQuery: A date, type or status that is none; the text says which.
    """
    parts, values = ["1"], {}
    if not filters.wrong:
        parts.append("s.verdict IS NOT 'wrong'")
    if filters.since:
        values["since"] = _day(filters.since, 0)
        parts.append("s.day_last >= :since")
    if filters.until:
        values["until"] = _day(filters.until, 1)
        parts.append("s.day <= :until")
    for name, chosen in (("type", _types(filters.types)), ("status", _statuses(filters.statuses))):
        if chosen:
            parts.append(f"s.{name} IN ({_marks(name, chosen, values)})")
    if filters.publisher:
        values["publisher"] = filters.publisher
        parts.append("d.publisher = :publisher COLLATE NOCASE")
    if voices is not None:
        inside = f"SELECT statement FROM voices WHERE name COLLATE NOCASE IN ({_marks('voice', voices, values)})"  # noqa: S608 -- marks only
        parts.append(f"s.number IN ({inside})")
    return Condition(" AND ".join(parts), values)


def _marks(name: str, chosen: tuple[str, ...], values: dict[str, Any]) -> str:
    """Named marks for several values, which are put into `values`."""
    marks = {f"{name}{i}": value for i, value in enumerate(chosen)}
    values.update(marks)
    return ", ".join(f":{mark}" for mark in marks)


def _day(prefix: str, end: int) -> str:
    day = days_of(prefix)[end]
    if day is None:
        raise BadQuery(f"{prefix!r} is no date; write a year, month or day, such as 2019, 2019-04 or 2019-04-25")
    return day


def _types(types: tuple[str, ...]) -> tuple[str, ...]:
    return _known("type", tuple(type.upper() for type in types), tuple(statement_types()))


def _statuses(statuses: tuple[str, ...]) -> tuple[str, ...]:
    return _known("status", tuple(status.lower() for status in statuses), get_args(Status))


def _known(what: str, chosen: tuple[str, ...], known: tuple[str, ...]) -> tuple[str, ...]:
    for one in chosen:
        if one not in known:
            raise BadQuery(f"{one!r} is no {what} of statement; there are {', '.join(known)}")
    return chosen
