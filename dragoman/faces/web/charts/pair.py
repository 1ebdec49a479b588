"""The chart of a pair: cooperation and conflict over time, by direction, words and deeds apart.

One lane for each direction, in it a row for each manner (said, did, stand), in that a line for each sign. In each
column stand the statements that begin in one period: those told as so, beside them those denied, then those foretold.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import accumulate

from markupsafe import Markup

from dragoman.analysis.pair_counts import Count
from dragoman.analysis.parts import DIRECTIONS, HOWS, Direction, How, Part
from dragoman.analysis.periods import Unit
from dragoman.faces.web.charts.scale import Area, Columns, every
from dragoman.faces.web.charts.svg import drawing, element, line, linked, shape, text
from dragoman.faces.words import counted, period
from dragoman.vocabulary.types import MANNERS, Manner, Sign

Link = Callable[[Part], str | None]
"""The address that opens a part of the statements; `None` where there is none."""

SIGN_WORDS: dict[Sign, str] = {"cooperative": "for", "conflictual": "against", "neither": "neither"}
HOW_WORDS: dict[How, str] = {"told": "", "denied": "denied", "expected": "planned, possible or wanted"}
MANNER_WORDS: dict[Manner, str] = {"said": "said", "did": "did", "stands": "stand"}

_SIGNS: tuple[Sign, ...] = ("cooperative", "neither", "conflictual")
_GUTTER, _SLOT, _LINE, _HEAD, _AXIS, _WIDTH, _WIDEST, _GAP = 48.0, 24.0, 24.0, 26.0, 22.0, 960.0, 64.0, 2.0
_LABEL = 32.0
"""Room that the name of a year takes."""

_LARGEST = 9.0
"""So that a diamond just fills its slot."""


@dataclass(frozen=True, slots=True)
class Names:
    """The two actors as the chart names them."""

    a: str
    b: str

    def of(self, direction: Direction) -> str:
        """Who acts on whom."""
        return {"a>b": f"{self.a} → {self.b}", "b>a": f"{self.b} → {self.a}", "a=b": f"{self.a} and {self.b} together"}[
            direction
        ]


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where the columns stand: each as wide as the fullest of its cells needs.

    Attributes:
        edges: Where each column begins, and at last where the last one ends.
        hows: How the statements of each column are told, in the order of their marks.
    """

    columns: Columns
    edges: tuple[float, ...]
    hows: tuple[tuple[How, ...], ...]

    @classmethod
    def of(cls, marks: "_Marks") -> "_Grid":
        found: list[set[str]] = [set() for _ in marks.columns.periods]
        for part in marks.cells:
            found[marks.columns.periods.index(part.period or "")].add(part.how or "told")
        hows = tuple(tuple(how for how in HOWS if how in told) for told in found)
        least = min(_WIDEST, (_WIDTH - _GUTTER) / len(hows))
        widths = [max(_SLOT * len(told) + _GAP, least) for told in hows]
        return cls(marks.columns, tuple(accumulate(widths, initial=_GUTTER)), hows)

    @property
    def right(self) -> float:
        return self.edges[-1]

    def width(self, column: int) -> float:
        return self.edges[column + 1] - self.edges[column]

    def middle(self, column: int) -> float:
        return (self.edges[column] + self.edges[column + 1]) / 2

    def at(self, period: str, how: How) -> float:
        """The middle of a mark: the marks of a column stand side by side around its middle."""
        column = self.columns.periods.index(period)
        return self.middle(column) + _SLOT * (self.hows[column].index(how) - (len(self.hows[column]) - 1) / 2)


def pair_chart(counts: Iterable[Count], unit: Unit, names: Names, link: Link, chosen: Part) -> Markup:
    """The drawing; `link` gives what each mark opens, and the marks of the `chosen` part are set off."""
    marks = _gathered(counts, unit)
    if not marks.cells:
        return Markup("")
    grid = _Grid.of(marks)
    area = Area(_LARGEST, max(marks.cells.values()))
    drawn, down = [_axis(grid, _AXIS - 8)], _AXIS
    for direction in DIRECTIONS:
        lane = [part for part in marks.cells if part.direction == direction]
        if lane:
            inside, down = _lane(lane, marks, grid, area, names, link, chosen, down)
            drawn += inside
    grille = _grille(grid, down)
    label = f"Statements on {names.a} and {names.b} over time, by direction, manner and sign"
    return drawing(
        max(grid.right, _WIDTH / 2), down + _AXIS, label, grille, *drawn, _axis(grid, down + 14), class_="pair-chart"
    )


@dataclass(frozen=True, slots=True)
class _Marks:
    """The columns, and how many statements each mark stands for; periods of one column count as one."""

    columns: Columns
    cells: dict[Part, int]


def _gathered(counts: Iterable[Count], unit: Unit) -> _Marks:
    all_counts = list(counts)
    by_period: dict[str | None, int] = defaultdict(int)
    for one in all_counts:
        by_period[one.period] += one.statements
    columns = Columns.of(by_period, unit)
    cells: dict[Part, int] = defaultdict(int)
    for one in all_counts:
        period = columns.periods[columns.place[one.period]]
        cells[Part(period, one.direction, one.sign, one.how, one.manner)] += one.statements
    return _Marks(columns, dict(cells))


def _lane(
    lane: list[Part], marks: _Marks, grid: _Grid, area: Area, names: Names, link: Link, chosen: Part, down: float
) -> tuple[list[Markup], float]:
    """One direction, and how far down it reaches."""
    direction = lane[0].direction or "a=b"
    drawn = [
        line(0, down, grid.right, down, "rule strong"),
        text(0, down + 17, names.of(direction), size=13, class_="lane"),
    ]
    down += _HEAD
    for manner in MANNERS:
        row = [part for part in lane if part.manner == manner]
        if row:
            drawn.append(text(0, down + 15, MANNER_WORDS[manner], class_="faint"))
        for sign in _SIGNS:
            parts = [part for part in row if part.sign == sign]
            if parts:
                middle = down + _LINE / 2
                drawn += [_mark(part, marks.cells[part], grid, middle, area, names, link, chosen) for part in parts]
                down += _LINE
        if row:
            drawn.append(line(_GUTTER, down, grid.right, down))
    return drawn, down + 4


def _mark(
    part: Part, count: int, grid: _Grid, y: float, area: Area, names: Names, link: Link, chosen: Part
) -> Markup:  # fmt: skip
    how, sign = part.how or "told", part.sign or "neither"
    x = grid.at(part.period or "", how)
    room = element("rect", x=x - _SLOT / 2, y=y - _LINE / 2, width=_SLOT, height=_LINE, class_="room")
    drawn = shape(sign, x, y, area.radius(count), f"{sign} {how}")
    current = replace(chosen, within=None) == part
    return linked(link(part), title_of(part, count, names), room, drawn, class_="opens", current=current)


def title_of(part: Part, count: int, names: Names) -> str:
    """What a mark stands for: `2014, Russia → Japan, said, for, denied: 3 statements`."""
    return f"{words_of(part, names)}: {counted(count, 'statement')}"


def words_of(part: Part, names: Names) -> str:
    """A part of the statements in words; empty for the whole."""
    return ", ".join(
        word
        for word in (
            period(part.period) if part.period else "",
            names.of(part.direction) if part.direction else "",
            MANNER_WORDS[part.manner] if part.manner else "",
            SIGN_WORDS[part.sign] if part.sign else "",
            (HOW_WORDS[part.how] or "told as so") if part.how else "",
            f"with {part.within}" if part.within else "",
        )
        if word
    )


def _axis(grid: _Grid, y: float) -> Markup:
    """The names of the columns, as many as have room."""
    labels = grid.columns.labels()
    shown = [
        text(grid.middle(n), y, label, size=11, anchor="middle", class_="faint")
        for n, label in enumerate(labels)
        if not label[-1].isdigit() or _has_room(grid, labels, n)
    ]
    return element("g", *shown)


def _has_room(grid: _Grid, labels: list[str], n: int) -> bool:
    """Whether a number may be shown: a round one where columns are narrow, and none beside a long word."""
    step = every(min(map(grid.width, range(len(labels)))), _LABEL)
    beside = labels[max(0, n - 1) : n + 2]
    free = grid.width(n) >= 1.4 * _LABEL or all(label[-1].isdigit() for label in beside)
    return free and (int(labels[n]) if labels[n].isdigit() and len(labels[n]) == 4 else n) % step == 0


def _grille(grid: _Grid, bottom: float) -> Markup:
    return element("g", *(line(x, _AXIS, x, bottom) for x in grid.edges))
