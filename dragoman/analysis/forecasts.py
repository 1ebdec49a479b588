"""Who foretold what, by when."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, get_args

from dragoman.analysis.filters import EVERYTHING, Filters
from dragoman.analysis.names import Meant, meant_actor
from dragoman.analysis.pair import between
from dragoman.analysis.query import Selection, select, touching
from dragoman.analysis.told import SOURCE
from dragoman.errors import BadQuery
from dragoman.record.rows import StatementRow
from dragoman.record.store import Record

Standing = Literal["due", "open", "no horizon"]

Order = Literal["made", "due", "voice", "pair"]
"""In what order they come; by voice or pair they stand in groups, each in the order they were made."""


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
    """Predictions, the earliest made first unless another order was asked for.

    Attributes:
        actors: Whom they were asked for: none, one, or a pair.
        total: How many there are; `forecasts` may hold only some of them.
        by_voice: How many each voice made, of all there are.
        by_standing: How many are due, open or without a horizon, whichever of these was asked for.
    """

    actors: tuple[Meant, ...]
    filters: Filters
    total: int
    forecasts: tuple[Forecast, ...]
    by_voice: dict[str, int]
    by_standing: dict[str, int] = field(default_factory=dict)


_AS_MADE = "d.published_start IS NULL, d.published_start, d.path, s.start, s.position"

_PAIR = "(SELECT low || ' ' || high FROM pairs WHERE statement = s.number ORDER BY low, high LIMIT 1)"

_ORDERS: dict[Order, str] = {
    "made": _AS_MADE,
    "due": f"s.horizon_end IS NULL, s.horizon_end, {_AS_MADE}",
    "voice": f"{SOURCE} COLLATE NOCASE, {_AS_MADE}",
    "pair": f"{_PAIR} IS NULL, {_PAIR}, {_AS_MADE}",
}

_STANDING = "CASE WHEN s.horizon_end IS NULL THEN 'no horizon' WHEN s.horizon_end < :today THEN 'due' ELSE 'open' END"

_EACH = "count(DISTINCT s.number)"


def forecasts(
    record: Record,
    actors: tuple[str, ...] = (),
    filters: Filters = EVERYTHING,
    *,
    today: date,
    limit: int | None = 200,
    skip: int = 0,
    standing: Standing | None = None,
    order: Order = "made",
) -> Forecasts:
    """The predictions about nobody in particular, an actor, or a pair.

    Args:
        record: Where to look.
        actors: At most two codes or names.
        filters: What to leave out; `voice` gives one forecaster's.
        today: The day against which a horizon is past.
        limit: Predictions to give; `None` for all.
        skip: Predictions to pass over before them.
        standing: Only those that are due, open, or without a horizon.
        order: In what order.

    Raises:
        UnknownName: A name nobody answers to.
        BadQuery: More than two actors, or a filter that cannot be understood.
    """
    if len(actors) > 2:
        raise BadQuery(f"forecasts are about one actor or a pair; you named {len(actors)}")
    with record.snapshot():
        who = tuple(meant_actor(record, name) for name in actors)
        every = _about(select(record, filters).where("s.forecast = 1", today=today.isoformat()), who)
        chosen = every.where(f"{_STANDING} = :standing", standing=standing) if standing else every
        found = tuple(forecast_of(row, today) for row in chosen.rows(_ORDERS[order], limit, skip))
        return Forecasts(who, filters, chosen.count(), found, _by_voice(chosen), _by_standing(every))


def _about(selection: Selection, who: tuple[Meant, ...]) -> Selection:
    if len(who) == 2:
        return between(selection, *who)
    return touching(selection, *who) if who else selection


def _by_voice(selection: Selection) -> dict[str, int]:
    """How many each voice made; whoever made most first, and like ones by name."""
    tally = dict(selection.groups(f"{SOURCE}, {_EACH}", "1"))
    return dict(sorted(tally.items(), key=lambda item: (-item[1], item[0])))


def _by_standing(selection: Selection) -> dict[str, int]:
    tally = dict(selection.groups(f"{_STANDING}, {_EACH}", "1"))
    return {standing: tally.get(standing, 0) for standing in get_args(Standing)}


def forecast_of(row: StatementRow, today: date) -> Forecast:
    """The forecast of a statement that is one, as it stands on a day."""
    document = row.document
    voice = row.said_by[0].name if row.said_by else document.publisher or document.path
    due = row.horizon.end if row.horizon else None
    standing: Standing = "no horizon" if due is None else "due" if due < today.isoformat() else "open"
    return Forecast(row, voice, row.probability, document.published, due, standing)
