"""One address of every page of the site, at what the record holds most of: the busiest pair, the longest article."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

from dragoman.faces.web.answering import Route
from dragoman.faces.web.rendering import path_of
from dragoman.faces.web.routes import PAGES
from dragoman.record.store import Record

_PART = re.compile(r"\{[^}]*\}")


class NoExample(Exception):
    """A page whose path has parts for which nobody has said what to put there."""


@dataclass(frozen=True, slots=True)
class Address:
    """A page and where to ask for it.

    Attributes:
        name: Of the page, as `Route.name`.
        path: From the first slash on, with its query.
    """

    name: str
    path: str


def addresses(record: Record) -> tuple[Address, ...]:
    """An address of each page, in the order of the routes."""
    with record.snapshot():
        return tuple(Address(route.name, address_of(record, route)) for route in PAGES)


def address_of(record: Record, route: Route) -> str:
    """Where to ask for a page.

    Raises:
        NoExample: The path has parts, and `PARTS` says nothing of it.
    """
    first = route.path.split("/")[1]
    wanted = len(_PART.findall(route.path))
    parts = PARTS[first](record) if wanted and first in PARTS else ()
    if len(parts) != wanted:
        raise NoExample(f"{route.path} has {wanted} parts; add an example of them to evaluation/addresses.py")
    path = path_of(first, *parts) if parts else route.path
    asked = QUERIES.get(route.path)
    return f"{path}?{urlencode(asked(record))}" if asked else path


def busiest_pair(record: Record) -> tuple[str, ...]:
    """The two codes that most statements join."""
    return _row(record, "SELECT low, high FROM pairs GROUP BY low, high ORDER BY count(*) DESC, low, high LIMIT 1")


def longest_document(record: Record) -> tuple[str, ...]:
    """The document with the most statements."""
    counted = "SELECT document FROM statements GROUP BY document ORDER BY count(*) DESC, document LIMIT 1"
    return _row(record, f"SELECT id FROM documents WHERE number = ({counted})")


def told_statement(record: Record) -> tuple[str, ...]:
    """A statement of the busiest pair, by the longest chain of voices."""
    low, high = busiest_pair(record)
    return _row(
        record,
        "SELECT id FROM statements JOIN pairs ON pairs.statement = number AND low = ? AND high = ? "
        "ORDER BY (SELECT count(*) FROM voices WHERE voices.statement = number) DESC, id LIMIT 1",
        low, high,
    )  # fmt: skip


def busiest_actor(record: Record) -> tuple[str, ...]:
    """The code that most statements name."""
    return _row(record, "SELECT code FROM participants JOIN actors ON number = actor GROUP BY code "
                        "ORDER BY count(*) DESC, code LIMIT 1")  # fmt: skip


def busiest_voice(record: Record) -> tuple[str, ...]:
    """The name that most statements are credited to."""
    return _row(record, "SELECT name FROM voices WHERE kind NOT IN ('interviewer', 'publisher') GROUP BY name "
                        "ORDER BY count(*) DESC, name LIMIT 1")  # fmt: skip


def _row(record: Record, sql: str, *values: str) -> tuple[str, ...]:
    found = record.one(sql, values)
    if found is None:
        raise NoExample(f"{record.path} holds nothing to show: read articles into it first")
    return tuple(map(str, found))


PARTS: dict[str, Callable[[Record], tuple[str, ...]]] = {
    "pair": busiest_pair,
    "doc": longest_document,
    "s": told_statement,
    "actor": busiest_actor,
    "voice": busiest_voice,
}
"""What to put into the parts of a path, by its first word."""

QUERIES: dict[str, Callable[[Record], dict[str, str]]] = {
    "/search": lambda _: {"q": "agreement type:CONSULT,AGREE"},
}
"""What to ask of a page that shows little unasked, by its path."""
