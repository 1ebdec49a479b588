"""Every statement of what is to come: who made it when, and by when it is due."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, islice

from pydantic import Field

from dragoman.analysis.afterwards import Later, afterwards
from dragoman.analysis.forecasts import Forecast, Forecasts, Order, Standing, forecasts
from dragoman.faces.web.charts.forecasts import bars, forecast_chart
from dragoman.faces.web.page import Ask, Page, Table
from dragoman.faces.web.queries import FilterQuery
from dragoman.faces.words import chain, on_one_line, what, whom

MOST_VOICES = 40
"""Voices that are counted on the page; the JSON twin has all."""

STANDING_WORDS: dict[Standing, str] = {
    "due": "whose day has passed",
    "open": "whose day is to come",
    "no horizon": "that name no day",
}

ORDER_WORDS: dict[Order, str] = {
    "made": "when they were made",
    "due": "when they are due",
    "voice": "voice",
    "pair": "pair",
}


class ForecastsQuery(FilterQuery):
    """Which forecasts to list, and how."""

    a: str | None = Field(None, description="Only those about this actor or person.")
    b: str | None = Field(None, description="And about this one too: those about the pair.")
    standing: Standing | None = Field(None, description="Only those due, open, or without a horizon.")
    by: Order = Field("made", description="In order of when made or due, or grouped by voice or pair.")

    def actors(self) -> tuple[str, ...]:
        """Whom they are to be about."""
        return tuple(name for name in (self.a, self.b) if name)


@dataclass(frozen=True, slots=True)
class ForecastsPage:
    """Forecasts, and what the record holds of the same pair and type since each was made, by statement."""

    found: Forecasts
    later: dict[str, Later]


@dataclass(frozen=True, slots=True)
class Group:
    """Forecasts under one heading; no heading where they are not grouped."""

    heading: str
    forecasts: tuple[Forecast, ...]


def forecasts_page(ask: Ask[ForecastsQuery]) -> Page:
    """Forecasts by voice, pair and day, with a chart of those that have one."""
    query = ask.query
    found = forecasts(
        ask.record, query.actors(), query.filters(), today=ask.today, limit=query.size, skip=query.skip,
        standing=query.standing, order=query.by,
    )  # fmt: skip
    drawn = bars(found.forecasts)
    later = afterwards(ask.record, found.forecasts)
    extra = {
        "query": query,
        "groups": _groups(found.forecasts, query.by),
        "bar_rows": [(bar.forecast.voice, bar.forecast.made, bar.due, _said(bar.forecast)) for bar in drawn],
        "chart": forecast_chart(drawn, ask.today) if drawn else None,
        "standings": list(STANDING_WORDS.items()),
        "orders": list(ORDER_WORDS.items()),
        "voices": list(islice(found.by_voice.items(), MOST_VOICES)),
    }
    return Page("forecasts.html", "Forecasts", ForecastsPage(found, later), _table(found, later), extra)


def _groups(found: tuple[Forecast, ...], by: Order) -> list[Group]:
    if by not in ("voice", "pair"):
        return [Group("", found)] if found else []
    named = groupby(found, key=lambda one: one.voice if by == "voice" else _pair(one))
    return [Group(on_one_line(name), tuple(group)) for name, group in named]


def _said(one: Forecast) -> str:
    return f"{whom(one.statement)}: {what(one.statement)}"


def _pair(one: Forecast) -> str:
    names = sorted({p.actor.name for p in (*one.statement.actors, *one.statement.recipients)})
    return " and ".join(names) if len(names) > 1 else f"{names[0]} alone"


_COLUMNS = (
    "id", "voice", "made", "due", "standing", "probability", "type", "who", "what", "chain", "outlet", "path",
    "sentence", "later_since", "later_statements",
)  # fmt: skip


def _table(found: Forecasts, later: dict[str, Later]) -> Table:
    return Table(_COLUMNS, _rows(found, later))


def _rows(found: Forecasts, later: dict[str, Later]) -> Iterator[tuple[object, ...]]:
    for one in found.forecasts:
        row, since = one.statement, later.get(one.statement.id)
        yield (
            row.id, one.voice, one.made, one.due, one.standing, one.probability, row.type, whom(row), what(row),
            chain(row.said_by), row.document.publisher, row.document.path, on_one_line(row.sentence.text),
            since and since.since, since and since.statements,
        )  # fmt: skip
