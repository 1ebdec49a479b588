"""Forecasts as bars from the day they were made to the day they are due."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from dragoman.analysis.forecasts import Forecast
from dragoman.faces.web.charts.scale import Days, ordinal
from dragoman.faces.web.charts.svg import drawing, element, line, linked, text
from dragoman.faces.words import period, whom
from dragoman.record.days import days_of

WIDTH = 760
ROW = 19
TOP = 26
LEFT = 200
"""Room for the voice."""

LONGEST = 24
"""Characters of a voice that fit there."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A forecast that has both days.

    Attributes:
        made: The first day it may have been made, ISO.
        due: The last day of its horizon.
    """

    forecast: Forecast
    made: str
    due: str


def bars(found: Sequence[Forecast]) -> tuple[Bar, ...]:
    """Those that can be drawn; what has no day of its own stands in the list alone."""
    return tuple(
        Bar(one, made, one.due) for one in found if one.due and (made := days_of(one.made)[0]) and made <= one.due
    )


def forecast_chart(found: Sequence[Bar], today: date) -> Markup:
    """The bars in the order given, each opening its statement, with a line for today."""
    days = Days.of(min(one.made for one in found), max(one.due for one in found), LEFT, WIDTH - 12)
    height = TOP + ROW * len(found) + 8
    inside = [
        *(_tick(x, label, height) for x, label in days.ticks(10)),
        *(_bar(one, TOP + ROW * row, days) for row, one in enumerate(found)),
    ]
    if days.first <= today.toordinal() <= days.last:
        x = days.at(today.toordinal())
        inside.append(line(x, TOP - 4, x, height - 6, "today"))
        inside.append(text(x, height, "today", size=10, anchor="middle", class_="faint"))
    return drawing(WIDTH, height + 4, "Forecasts from the day they were made to the day they are due", *inside,
                   class_="forecast-chart")  # fmt: skip


def _tick(x: float, label: str, height: int) -> Markup:
    words = text(x, 12, label, size=11, anchor="middle", class_="faint")
    return element("g", line(x, TOP - 8, x, height - 6), words)


def _bar(one: Bar, y: float, days: Days) -> Markup:
    forecast = one.forecast
    begin, end = days.at(ordinal(one.made)), days.at(ordinal(one.due) + 1)
    title = f"{forecast.voice}: {whom(forecast.statement)}, made {period(str(forecast.made))}, due {one.due}"
    voice = forecast.voice if len(forecast.voice) <= LONGEST else f"{forecast.voice[: LONGEST - 1]}…"
    shape = element("rect", x=begin, y=y + 4, width=max(end - begin, 2.0), height=ROW - 8, class_=forecast.standing)
    room = element("rect", x=0, y=y, width=WIDTH, height=ROW, class_="room")
    name = text(LEFT - 10, y + 13, voice, size=12, anchor="end")
    return linked(f"#{forecast.statement.id}", title, room, name, shape, class_="opens")
