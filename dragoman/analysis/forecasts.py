"""Who foretold what, by when."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Literal

from dragoman.analysis.filters import EVERYTHING, Filters
from dragoman.analysis.names import Meant, meant_actor
from dragoman.analysis.pair import between
from dragoman.analysis.query import select, touching
from dragoman.errors import BadQuery
from dragoman.record.rows import StatementRow
from dragoman.record.store import Record

Standing = Literal["due", "open", "no horizon"]


@dataclass(frozen=True, slots=True)
class Forecast:
    """Something a voice predicted.

    Attributes:
        voice: Who predicts: the nearest voice, else the outlet or the file.
        probability: The words of probability ("will", "unlikely"); `None` where there are none.
        made: When it was published; `None` where nothing is known.
        due: The last day of its horizon, ISO; `None` where it names none.
        standing: Whether that day has passed, so that one can ask whether it was right.
    """

    statement: StatementRow
    voice: str
    probability: str | None
    made: str | None
    due: str | None
    standing: Standing


@dataclass(frozen=True, slots=True)
class Forecasts:
    """Predictions, the earliest made first.

    Attributes:
        actors: Whom they were asked for: none, one, or a pair.
        total: How many there are; `forecasts` may hold only the first of them.
        by_voice: How many of those given each voice made.
    """

    actors: tuple[Meant, ...]
    filters: Filters
    total: int
    forecasts: tuple[Forecast, ...]
    by_voice: dict[str, int]


_AS_MADE = "d.published_start IS NULL, d.published_start, d.path, s.start, s.position"


def forecasts(
    record: Record,
    actors: tuple[str, ...] = (),
    filters: Filters = EVERYTHING,
    *,
    today: date,
    limit: int | None = 200,
) -> Forecasts:
    """The predictions about nobody in particular, an actor, or a pair.

    Args:
        record: Where to look.
        actors: At most two codes or names.
        filters: What to leave out; `voice` gives one forecaster's.
        today: The day against which a horizon is past.
        limit: Predictions to give; `None` for all.

    Raises:
        UnknownName: A name nobody answers to.
        BadQuery: More than two actors, or a filter that cannot be understood.
    """
    if len(actors) > 2:
        raise BadQuery(f"forecasts are about one actor or a pair; you named {len(actors)}")
    with record.snapshot():
        who = tuple(meant_actor(record, name) for name in actors)
        chosen = select(record, filters).where("s.forecast = 1")
        if len(who) == 2:
            chosen = between(chosen, *who)
        elif who:
            chosen = touching(chosen, *who)
        found = tuple(forecast_of(row, today) for row in chosen.rows(_AS_MADE, limit))
        return Forecasts(who, filters, chosen.count(), found, _tally(found))


def forecast_of(row: StatementRow, today: date) -> Forecast:
    """The forecast of a statement that is one, as it stands on a day."""
    document = row.document
    voice = row.said_by[0].name if row.said_by else document.publisher or document.path
    due = row.horizon.end if row.horizon else None
    standing: Standing = "no horizon" if due is None else "due" if due < today.isoformat() else "open"
    return Forecast(row, voice, row.probability, document.published, due, standing)


def _tally(found: tuple[Forecast, ...]) -> dict[str, int]:
    return dict(Counter(sorted(forecast.voice for forecast in found)).most_common())
