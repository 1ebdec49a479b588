"""The charts of a timeline: how much is told of each period, and the statements of a page by actor or pair.

A statement whose day is known is a point; one that is known only to a month, a year or a span is a bar from the first
day to the last, with its mark in the middle: it need not have taken all that time.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import Literal

from markupsafe import Markup

from dragoman.analysis.periods import Unit
from dragoman.analysis.timeline import PeriodCount
from dragoman.faces.web.charts.scale import Columns, Days, every, ordinal
from dragoman.faces.web.charts.svg import drawing, element, line, linked, shape, text
from dragoman.faces.words import chain, counted, date_of, period, standing, what, whom
from dragoman.record.rows import StatementRow
from dragoman.vocabulary.types import sign_of

Group = Literal["actor", "pair"]

MOST_LANES = 14
"""Actors or pairs with a lane of their own; the others share the last."""

OTHERS = "others"

MOST_BARS = 38
"""Bars of the overview, each wide enough to be hit."""

_OUTLYING = 0.08
"""The share of statements that may lie far off and are left at the edge, lest they crowd the rest."""

_CLOSE = 366
"""Days that are never far off."""

_EARLIER = 52.0
"""Width of the column for what lies far before."""

_WIDTH, _LEFT, _RIGHT, _AXIS, _HEAD, _ROW, _RADIUS = 960.0, 12.0, 948.0, 22.0, 20.0, 24.0, 5.0
_BARS, _LABEL = 64.0, 34.0
_POINT = 16.0
"""A span no wider than this is drawn as a point."""


def overview(counts: Sequence[PeriodCount], unit: Unit, link: Callable[[str], str | None]) -> Markup:
    """How much is told of each period, as bars that zoom in; `link` gives the address of a period."""
    by_period: dict[str | None, int] = {one.period: one.statements for one in counts}
    if not by_period:
        return Markup("")
    columns = Columns.of(by_period, unit, MOST_BARS)
    held = Counter[str]()
    for one in counts:
        held[columns.periods[columns.place[one.period]]] += one.statements
    width = min(64.0, max(24.0, (_RIGHT - _LEFT) / len(columns.periods)))
    most = max(held.values())
    bars = [
        _bar(period, held[period], most, _LEFT + n * width, width, link) for n, period in enumerate(columns.periods)
    ]
    right = _LEFT + width * len(columns.periods)
    step = every(width, _LABEL)
    names = [
        text(_LEFT + (n + 0.5) * width, _BARS + 16, label, size=11, anchor="middle", class_="faint")
        for n, label in enumerate(columns.labels())
        if not label[-1].isdigit() or (int(label) if len(label) == 4 else n) % step == 0
    ]
    base = line(_LEFT, _BARS, right, _BARS, "rule strong")
    label = "How many statements begin in each period"
    return drawing(max(right + _LEFT, _WIDTH), _BARS + 24, label, base, *bars, *names, class_="timeline-chart")


def _bar(period_: str, count: int, most: int, x: float, width: float, link: Callable[[str], str | None]) -> Markup:
    if not count:
        return Markup("")
    high = max(2.0, (_BARS - 6) * count / most)
    room = element("rect", x=x, y=0, width=width, height=_BARS, class_="room")
    drawn = element("rect", x=x + 2, y=_BARS - high, width=width - 4, height=high, class_="bar")
    return linked(link(period_), f"{period(period_)}: {counted(count, 'statement')}", room, drawn, class_="opens")


_Key = tuple[tuple[str, str], ...]
"""The names and codes of a lane."""


@dataclass(frozen=True, slots=True)
class _Item:
    """A statement with its place: from x to x in a row of its lane."""

    row: StatementRow
    left: float
    right: float

    @property
    def is_point(self) -> bool:
        return self.right - self.left <= _POINT

    @property
    def ends(self) -> tuple[float, float]:
        """What it takes up, its mark included."""
        middle = (self.left + self.right) / 2
        return min(self.left - 2, middle - _ROW / 2), max(self.right + 2, middle + _ROW / 2)


@dataclass(frozen=True, slots=True)
class Lane:
    """An actor or a pair with its statements.

    Attributes:
        codes: Of the one or the two; none for the lane of all others.
    """

    name: str
    codes: tuple[str, ...]
    rows: tuple[StatementRow, ...]


@dataclass(frozen=True, slots=True)
class Links:
    """What a statement and the name of a lane open; `None` for nothing."""

    statement: Callable[[StatementRow], str | None]
    lane: Callable[[Lane], str | None] = lambda _: None


def timeline_chart(
    rows: Iterable[StatementRow], group: Group, links: Links, since: str | None = None, until: str | None = None
) -> Markup:
    """Statements as points and bars in lanes; `since` and `until` are the first and last day to show."""
    dated = [row for row in rows if row.day and row.day_last]
    if not dated:
        return Markup("")
    days = _days(dated, since or "", until or "9999-12-31")
    drawn: list[Markup] = []
    down = _AXIS
    for lane in lanes(dated, group):
        drawn += _head(lane, down, links)
        packed = _packed([_placed(row, days) for row in lane.rows])
        for n, row in enumerate(packed):
            drawn += [_drawn(item, down + _HEAD + (n + 0.5) * _ROW, links) for item in row]
        down += _HEAD + len(packed) * _ROW + 4
    label = f"{counted(len(dated), 'statement')} in order of time, by {group}"
    return drawing(_WIDTH, down + 24, label, *_axes(days, down), *drawn, class_="timeline-chart")


def _head(lane: Lane, down: float, links: Links) -> tuple[Markup, Markup]:
    """The line above a lane, and its name."""
    named = text(0, down + 15, lane.name, size=12, class_="lane")
    href = links.lane(lane)
    room = element("rect", x=0, y=down, width=7.2 * len(lane.name), height=_ROW, class_="room")
    opens = element("a", room, named, href=href, class_="opens") if href else named
    return line(0, down, _WIDTH, down, "rule strong"), opens


def _axes(days: Days, down: float) -> tuple[Markup, Markup]:
    """Hairlines where years, months or days begin, and their names above and below."""
    ticks = list(days.ticks())
    if days.left > _LEFT:
        ticks = [(x, label) for x, label in ticks if x >= days.left + _LABEL]
        ticks.append(((_LEFT + days.left) / 2, "earlier"))
    lines = [days.left, *(x for x, label in ticks if label != "earlier")]
    names = [
        text(x, y, label, size=11, anchor="middle", class_="faint") for y in (14.0, down + 16) for x, label in ticks
    ]
    return element("g", *(line(x, _AXIS, x, down) for x in lines)), element("g", *names)


def _days(rows: Sequence[StatementRow], since: str, until: str) -> Days:
    """The days to show: those of most statements, and all where none lies far off.

    What begins long before gets a column of its own at the left; what ends long after runs off at the right.
    """
    starts = sorted(ordinal(max(str(row.day), since)) for row in rows)
    ends = sorted(max(ordinal(min(str(row.day_last), until)), starts[-1]) for row in rows)
    early, late = starts[int(len(starts) * _OUTLYING)], ends[-1 - int(len(ends) * _OUTLYING)]
    far = max(2 * (late - early), _CLOSE)
    last = ends[-1] if ends[-1] - late <= far else late
    if early - starts[0] <= far:
        return Days(starts[0], last, _LEFT, _RIGHT)
    return Days(early, last, _LEFT + _EARLIER, _RIGHT)


def lanes(rows: Sequence[StatementRow], group: Group) -> list[Lane]:
    """The statements of each actor or pair, the busiest first; a statement stands in the lane of each of its own."""
    named = [(row, _whose(row, group)) for row in rows]
    often = Counter(key for _, keys in named for key in keys)
    own = [key for key, _ in sorted(often.items(), key=lambda item: (-item[1], item[0]))[:MOST_LANES]]
    made = [_lane(key, [row for row, keys in named if key in keys]) for key in own]
    rest = tuple(row for row, keys in named if not keys & set(own))
    return [*made, Lane(OTHERS, (), rest)] if rest else made


def _lane(key: _Key, rows: list[StatementRow]) -> Lane:
    return Lane(" and ".join(name for name, _ in key), tuple(code for _, code in key), tuple(rows))


def _whose(row: StatementRow, group: Group) -> set[_Key]:
    """The actors or pairs of a statement, each by names and codes, in the order of the names."""
    actors, recipients = ({(p.actor.name, p.actor.code) for p in side} for side in (row.actors, row.recipients))
    if group == "actor":
        return {(one,) for one in actors | recipients}
    pairs = product(actors, recipients) if recipients else combinations(actors, 2)
    return {tuple(sorted({a, b})) for a, b in pairs} or {(one,) for one in actors}


def _placed(row: StatementRow, days: Days) -> _Item:
    first, last = ordinal(str(row.day)), ordinal(str(row.day_last))
    left = days.at(first) if first >= days.first else _LEFT
    return _Item(row, left, days.at(last + 1) if last >= days.first else days.left)


def _packed(items: Iterable[_Item]) -> list[list[_Item]]:
    """Items in as few rows as keep them apart, each put into the first row that has room."""
    rows: list[list[_Item]] = []
    for item in sorted(items, key=lambda item: item.ends):
        free = next((row for row in rows if row[-1].ends[1] <= item.ends[0]), None)
        if free is None:
            rows.append([item])
        else:
            free.append(item)
    return rows


def _drawn(item: _Item, y: float, links: Links) -> Markup:
    row = item.row
    sign = sign_of(row.type, row.status)
    how = {"actual": "told", "negated": "denied"}.get(row.status, "expected")
    left, right = item.ends
    parts = [element("rect", x=left, y=y - _ROW / 2, width=right - left, height=_ROW, class_="room")]
    if not item.is_point:
        kind = f"span {sign} {row.dated_by}"
        parts.append(element("rect", x=item.left, y=y - 2.5, width=item.right - item.left, height=5.0, class_=kind))
    parts.append(shape(sign, (item.left + item.right) / 2, y, _RADIUS, f"{sign} {how}"))
    return linked(links.statement(row), title_of(row), *parts, class_="opens")


def title_of(row: StatementRow) -> str:
    """What a mark stands for: when, who, what, how sure, and who says so."""
    told = ", ".join(filter(None, (whom(row), what(row), standing(row), chain(row.said_by))))
    return f"{date_of(row)}: {told}"
