"""The network of actors: its picture, its triangles, its ties as a table, and the files to save."""

import io
from collections import OrderedDict
from dataclasses import dataclass, replace
from threading import Lock
from urllib.parse import urlencode

from pydantic import Field

from dragoman.analysis.filters import Filters
from dragoman.analysis.network import KINDS, Edge, Network, network
from dragoman.analysis.network_years import NetworkYear, first_and_last_year, years_of
from dragoman.analysis.triangles import Triangles, triangles
from dragoman.exchange.graphml import MEDIA_TYPE, write_network
from dragoman.faces import ties
from dragoman.faces.web.charts.network import Ways, drawn, legend, network_drawing, network_file
from dragoman.faces.web.charts.network_layout import arrange
from dragoman.faces.web.files import File
from dragoman.faces.web.page import Ask, Page, Table
from dragoman.faces.web.queries import FilterQuery
from dragoman.faces.web.rendering import path_of, with_query

MOST = 300
"""Actors at once; so many are laid out within a second."""


class NetworkQuery(FilterQuery):
    """Which network."""

    least: int = Field(2, alias="min", ge=1, le=1_000_000, description="Leave out ties of fewer statements.")
    kinds: tuple[str, ...] = Field((), alias="kind", description="Only actors of these kinds: state, organisation, …")
    actor: str | None = Field(None, description="Only this actor, those it is tied to, and the ties among them.")
    most: int = Field(40, alias="top", ge=2, le=MOST, description="Only so many actors, those of most statements.")
    each: int = Field(5, ge=1, le=200, description="How many triangles of each kind.")


@dataclass(frozen=True, slots=True)
class NetworkPage:
    """A network and its triangles.

    Attributes:
        shown: What it holds, in words.
        years: The first and last year that the record's statements date to; `None` where nothing is dated.
    """

    shown: str
    years: tuple[int, int] | None
    network: Network
    triangles: Triangles


@dataclass(frozen=True, slots=True)
class NetworkYears:
    """A network year by year."""

    shown: str
    years: tuple[NetworkYear, ...]


def network_page(ask: Ask[NetworkQuery]) -> Page:
    """The network with its picture and its triangles."""
    query, years = ask.query, first_and_last_year(ask.record)
    found = _found(ask, years)
    data = NetworkPage(ties.shown(found), years, found, triangles(ask.record, found, limit=query.each))
    springs = _springs(ask, found)
    extra = {
        "query": query,
        "kinds": KINDS,
        "since": _year(found.filters.since, years, 0),
        "until": _year(found.filters.until, years, 1),
        "picture": lambda: network_drawing(found, arrange(found.names, springs), _ways(found)),
        "legend": legend(),
        "undrawn": len(found.edges) - len(drawn(found)),
        "rows": found.edges[query.skip : query.skip + query.size],
        "ties": ties,
        "pair_way": _ways(found).pair,
    }
    return Page("network.html", "Network", data, _table(found), extra)


def network_years_page(ask: Ask[NetworkQuery]) -> Page:
    """Ties and triangles of the network, year by year."""
    found = _found(ask, first_and_last_year(ask.record))
    years = ask.site.memory.answer(("network years", ask.query), lambda: years_of(ask.record, found))
    data = NetworkYears(ties.shown(found), years)
    columns = ("year", "statements", "cooperative ties", "conflictual ties", "other ties", "balanced", "strained")
    rows = [(y.year, y.statements, y.cooperative, y.conflictual, y.other, y.balanced, y.strained) for y in data.years]
    extra = {"network_of": lambda year: _with_year(ask, year)}
    return Page("network_years.html", "Network, year by year", data, Table(columns, rows), extra)


def _with_year(ask: Ask[NetworkQuery], year: str | None) -> str:
    """The address of the picture: of one year, or of the years asked for."""
    url = ask.url.replace(path="/network")
    return with_query(url, from_=year, to=year) if year else with_query(url)


def network_svg(ask: Ask[NetworkQuery]) -> File:
    """The picture as a file of its own."""
    found = _found(ask, first_and_last_year(ask.record))
    content = network_file(found, arrange(found.names, _springs(ask, found))).encode("utf-8", "replace")
    return File("dragoman-network.svg", "image/svg+xml", content)


def network_graphml(ask: Ask[NetworkQuery]) -> File:
    """The network for other programs."""
    out = io.BytesIO()
    write_network(_found(ask, first_and_last_year(ask.record)), out)
    return File("dragoman-network.graphml", MEDIA_TYPE, out.getvalue())


def _found(ask: Ask[NetworkQuery], years: tuple[int, int] | None) -> Network:
    """The network asked for.

    A slider has no place for "no bound": at its ends it stands for none, so that what nothing dates is not left out.
    Bounds the wrong way round are turned.
    """
    query = ask.query
    filters = query.filters()
    since, until = filters.since, filters.until
    if since and until and since[:4] > until[:4]:
        since, until = until, since
    if years and since == str(years[0]):
        since = None
    if years and until == str(years[1]):
        until = None
    filters = replace(filters, since=since, until=until)
    asked = {"least": query.least, "kinds": query.kinds, "actor": query.actor, "most": query.most}
    return ask.site.memory.answer(
        ("network", filters, *asked.values()),
        lambda: network(ask.record, filters, **asked),  # type: ignore[arg-type]
    )


def _year(bound: str | None, years: tuple[int, int] | None, end: int) -> int | None:
    """Where a handle of the slider stands."""
    if years is None:
        return None
    year = bound[:4] if bound else ""
    return min(max(int(year), years[0]), years[1]) if year.isdecimal() else years[end]


def _ways(found: Network) -> Ways:
    kept = urlencode(_query_of(found.filters))
    tail = f"?{kept}" if kept else ""
    return Ways(lambda edge: f"{path_of('pair', edge.a, edge.b)}{tail}", lambda code: path_of("actor", code))


def _query_of(filters: Filters) -> list[tuple[str, str]]:
    """The filters as a page's query."""
    single = (("from", filters.since), ("to", filters.until), ("outlet", filters.publisher), ("voice", filters.voice))
    several = (("type", filters.types), ("status", filters.statuses))
    return [
        *((name, value) for name, value in single if value),
        *((name, value) for name, values in several for value in values),
        *([("wrong", "true")] if filters.wrong else []),
    ]


def _table(found: Network) -> Table:
    columns = (
        "a", "a name", "b", "b name", "statements", "a to b", "b to a", "jointly", "cooperative", "conflictual",
        "neither", "expected", "lean", "sign", "first year", "last year",
    )  # fmt: skip
    return Table(columns, (_row(edge, found.names) for edge in found.edges))


def _row(edge: Edge, names: dict[str, str]) -> tuple[object, ...]:
    return (
        edge.a, names[edge.a], edge.b, names[edge.b], edge.statements, edge.a_to_b, edge.b_to_a, edge.jointly,
        edge.cooperative, edge.conflictual, edge.neither, edge.expected, edge.lean, edge.sign, edge.first, edge.last,
    )  # fmt: skip


def _springs(ask: Ask[NetworkQuery], found: Network) -> tuple[Edge, ...]:
    """The ties by which the actors are placed: those of all years, so that nobody moves while the years change."""
    filters = found.filters
    if filters.since is None and filters.until is None:
        return found.edges
    always = replace(filters, since=None, until=None)
    newest = ask.record.value("SELECT max(number) FROM statements")
    key = (str(ask.site.record), newest, always, found.least, found.kinds)
    edges = _OF_ALL_YEARS.get(key)
    if edges is None:
        edges = network(ask.record, always, least=found.least, kinds=found.kinds).edges
        _OF_ALL_YEARS.put(key, edges)
    return edges


class _Kept:
    """The ties of a few networks, kept from one request to the next; they only say where actors stand."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = Lock()
        self._kept: OrderedDict[object, tuple[Edge, ...]] = OrderedDict()

    def get(self, key: object) -> tuple[Edge, ...] | None:
        """Those kept under a key."""
        with self._lock:
            return self._kept.get(key)

    def put(self, key: object, edges: tuple[Edge, ...]) -> None:
        """Keep some, and let the oldest go where there are too many."""
        with self._lock:
            self._kept[key] = edges
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)


_OF_ALL_YEARS = _Kept(8)
