"""What programs can ask, for people."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from dragoman.faces.web.answering import Route
from dragoman.faces.web.openapi import describe
from dragoman.faces.web.page import Ask, Page, Table
from dragoman.faces.web.queries import Query


@dataclass(frozen=True, slots=True)
class Parameter:
    """A name of a query or a part of a path.

    Attributes:
        allowed: What it may be, in words.
    """

    name: str
    place: str
    allowed: str
    description: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One address."""

    path: str
    summary: str
    parameters: tuple[Parameter, ...]


@dataclass(frozen=True, slots=True)
class Api:
    """All addresses, in the order of the pages."""

    description: str
    entries: tuple[Entry, ...]


def api_page(routes: Sequence[Route]) -> Callable[[Ask[Query]], Page]:
    """The page that lists what these pages give to programs."""

    def page(ask: Ask[Query]) -> Page:
        told = describe(routes)["paths"]
        entries = tuple(_entry(path, methods["get"]) for path, methods in told.items())
        rows = [(e.path, p.name, p.place, p.allowed, p.description) for e in entries for p in e.parameters]
        table = Table(("path", "name", "in", "allowed", "description"), rows)
        base = f"{ask.url.scheme}://{ask.url.netloc}"
        return Page("api.html", "For programs", Api("/api/openapi.json", entries), table, {"base": base})

    return page


def _entry(path: str, told: dict[str, Any]) -> Entry:
    return Entry(path, told["summary"], tuple(map(_parameter, told["parameters"])))


def _parameter(told: dict[str, Any]) -> Parameter:
    return Parameter(told["name"], told["in"], _allowed(told["schema"]), told.get("description", ""))


def _allowed(schema: dict[str, Any]) -> str:
    if "enum" in schema:
        return ", ".join(map(str, schema["enum"]))
    if schema.get("type") == "array":
        return f"{_allowed(schema['items'])}, may be repeated"
    kind = {"string": "text", "integer": "number", "boolean": "yes or no"}.get(schema.get("type", ""), "text")
    ends = [f"{word} {schema[key]:,}" for key, word in (("minimum", "from"), ("maximum", "to")) if key in schema]
    return " ".join([kind, *ends])
