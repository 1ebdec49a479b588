"""What happened, in order of time: an overview to zoom by, the statements of a page as a drawing and as a list."""

from collections.abc import Callable

from pydantic import Field
from starlette.datastructures import URL

from dragoman.analysis.periods import Unit, days_of_period
from dragoman.analysis.timeline import timeline as find_timeline
from dragoman.faces.web.charts.timeline import Group, Lane, Links, overview, timeline_chart
from dragoman.faces.web.page import Ask, Page
from dragoman.faces.web.queries import FilterQuery
from dragoman.faces.web.rendering import path_of, with_query
from dragoman.faces.web.tables import statement_table
from dragoman.faces.words import STATUSES, period
from dragoman.record.days import days_of
from dragoman.vocabulary.types import statement_types


class TimelineQuery(FilterQuery):
    """Whose statements, from when to when, and how they are laid out."""

    actors: tuple[str, ...] = Field((), alias="actor", description="Only what any of these takes part in.")
    group: Group = Field("pair", description="A lane for each actor, or for each pair.")
    undated: bool = Field(False, description="Also, in its place, what only its document dates.")
    unit: Unit | None = Field(None, description="Count by year, quarter or month.")


def timeline_page(ask: Ask[TimelineQuery]) -> Page:
    """The page, as the URL asks for it."""
    query = ask.query
    found = find_timeline(
        ask.record, query.actors, query.filters(),
        undated=query.undated, limit=query.size, skip=query.skip, unit=query.unit,
    )  # fmt: skip
    since, until = days_of(query.since)[0], days_of(query.until)[1]
    names = ask.record.rows("SELECT DISTINCT name FROM actors ORDER BY name")
    extra = {
        "query": query,
        "whose": " and ".join(actor.name for actor in found.actors) or "everybody",
        "span": _span(query),
        "overview": lambda: overview(found.counts, found.unit, _zoom(ask.url)),
        "chart": lambda: timeline_chart(found.statements, query.group, _LINKS, since, until),
        "names": [row["name"] for row in names],
        "types": [(name, f"{name}, {known.phrase}") for name, known in statement_types().items()],
        "statuses": [(status, words or "told as so") for status, words in STATUSES.items()],
        "wider": _wider(ask.url, query),
        "counted_rows": [(c.period, c.cooperative, c.conflictual, c.neither, c.expected) for c in found.counts],
    }
    return Page("timeline.html", "Timeline", found, statement_table(found.statements), extra)


def _lane(lane: Lane) -> str | None:
    """The page of a lane's pair or actor."""
    match lane.codes:
        case (a, b):
            return path_of("pair", a, b)
        case (code,):
            return path_of("actor", code)
        case _:
            return None


_LINKS = Links(lambda row: path_of("s", row.id), _lane)


def _span(query: TimelineQuery) -> str:
    """From when to when, in words; empty for all time."""
    if not (query.since or query.until):
        return ""
    return period(
        query.since if query.since == query.until and query.since else f"{query.since or ''}/{query.until or ''}"
    )


def _zoom(url: URL) -> Callable[[str], str]:
    """Gives the address that shows only a period of the overview."""

    def link(period: str) -> str:
        first, last = days_of_period(period)
        return with_query(url, from_=first and _shortest(first, 0), to=last and _shortest(last, 1), unit=None)

    return link


def _shortest(day: str, end: int) -> str:
    """The shortest prefix date that begins (0) or ends (1) on a day: a year, a month, or the day."""
    return next(prefix for prefix in (day[:4], day[:7], day) if days_of(prefix)[end] == day)


def _wider(url: URL, query: TimelineQuery) -> str | None:
    """The address of the span around the one shown: the year around a quarter or month, all time around a year."""
    if not (query.since or query.until):
        return None
    years = {(query.since or "")[:4], (query.until or "")[:4]}
    within = len(years) == 1 and query.since not in years
    year = years.pop() if within else None
    return with_query(url, from_=year, to=year, unit=None)
