"""The picture of a network: actors as marks, ties as lines that tell their sign by colour and by dashes.

On a page colours come from the style sheet, and lines and marks are links. A picture that is saved holds its own
style and its own words, and no links.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import hypot, sqrt

from markupsafe import Markup

from dragoman.analysis.network import Edge, EdgeSign, Network, Node
from dragoman.faces import ties
from dragoman.faces.web.charts.network_labels import SIZE, Label, Spot, labels
from dragoman.faces.web.charts.network_layout import Places
from dragoman.faces.web.charts.svg import drawing, element, linked, number, text
from dragoman.faces.words import counted

MOST_DRAWN = 300
"""Ties that are drawn; more hide one another, and are in the table."""

WIDTH = 960.0

DASHES: dict[EdgeSign, str | None] = {"cooperative": None, "conflictual": "7 4", "mixed": "9 3 2 3", "neither": "1.5 4"}
"""So that signs are told apart without colours."""

_SIDE, _TOP = 70.0, 26.0
"""Between the frame and the outermost actors."""

_LEAST_REACH, _MORE_REACH = 4.0, 11.0
_LEAST_LINE, _MORE_LINE = 1.0, 6.0

_KINDS = {"state": "a state", "organisation": "an organisation", "bloc": "a bloc", "group": "a group"}


@dataclass(frozen=True, slots=True)
class Ways:
    """Where lines and marks lead.

    Attributes:
        pair: The address of what is told of two actors.
        actor: The address of an actor's page.
    """

    pair: Callable[[Edge], str]
    actor: Callable[[str], str]


def network_drawing(found: Network, places: Places, ways: Ways) -> Markup:
    """The picture for a page."""
    height = height_of(found)
    return drawing(WIDTH, height, ties.shown(found), *_parts(found, places, height, ways), class_="network")


def network_file(found: Network, places: Places) -> str:
    """The picture as a file that needs nothing else."""
    height = height_of(found)
    inside = (
        element("style", Markup(_STYLE)),  # noqa: S704 -- our own constant
        element("title", f"Network of {ties.shown(found)}"),
        element("rect", width="100%", height="100%", class_="ground"),
        *_parts(found, places, height, None),
        *_legend(found, height),
    )
    made = drawing(WIDTH, height + _LEGEND, ties.shown(found), *inside, class_="network")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{made}\n'


def height_of(found: Network) -> float:
    """More room for more actors, up to a square."""
    return min(WIDTH, 380.0 + 8 * len(found.nodes))


def drawn(found: Network) -> Sequence[Edge]:
    """The ties of most statements."""
    return found.edges[:MOST_DRAWN]


def _parts(found: Network, places: Places, height: float, ways: Ways | None) -> list[Markup]:
    """Ties, the weak ones first, so that the strong lie above them; then the marks; then the names."""
    names, spots = found.names, _spots(found, places, height)
    widest = max((edge.statements for edge in found.edges), default=1)
    lines = [_tie(edge, spots, names, widest, ways) for edge in reversed(drawn(found))]
    marks = [_mark(node, spots[node.code], ways) for node in found.nodes]
    written = labels([spots[node.code] for node in found.nodes], WIDTH, height)
    beside = [_name(label, node) for label, node in zip(written, found.nodes, strict=True) if label]
    return [element("g", *lines), element("g", *marks), element("g", *beside, class_="names", aria_hidden="true")]


def _spots(found: Network, places: Places, height: float) -> dict[str, Spot]:
    most = max((node.statements for node in found.nodes), default=1)
    made = {}
    for node in found.nodes:
        x, y = places[node.code]
        reach = _LEAST_REACH + _MORE_REACH * sqrt(node.statements / most)
        across, down = _SIDE + x * (WIDTH - 2 * _SIDE), _TOP + y * (height - 2 * _TOP)
        made[node.code] = Spot(across, down, reach, ties.name_of(node.code, {node.code: node.name}))
    return made


def _tie(edge: Edge, spots: dict[str, Spot], names: dict[str, str], widest: int, ways: Ways | None) -> Markup:
    """A line from mark to mark, with a broad unseen one over it that is easier to hit."""
    d = _between(spots[edge.a], spots[edge.b])
    wide = _LEAST_LINE + _MORE_LINE * sqrt(edge.statements / widest)
    line = element("path", d=d, stroke_width=wide, stroke_dasharray=DASHES[edge.sign])
    title = f"{ties.pair_of(edge, names)}: {ties.told_of(edge)}"
    if ways is None:
        return linked(None, title, line, class_=f"tie {edge.sign}")
    # The table has the same links: with the keyboard one should not have to pass hundreds of lines.
    return element(
        "a", element("title", title), line, element("path", d=d, class_="hit"),
        href=ways.pair(edge), aria_label=title, tabindex="-1", class_=f"tie {edge.sign}",
    )  # fmt: skip


def _between(one: Spot, other: Spot) -> str:
    """From the rim of one mark to that of the other."""
    across, down = other.x - one.x, other.y - one.y
    long = hypot(across, down) or 1.0
    begin, end = min(one.reach / long, 0.45), 1 - min(other.reach / long, 0.45)
    x1, y1, x2, y2 = (
        one.x + across * begin, one.y + down * begin, one.x + across * end, one.y + down * end
    )  # fmt: skip
    return f"M{number(x1)} {number(y1)}L{number(x2)} {number(y2)}"


def _mark(node: Node, spot: Spot, ways: Ways | None) -> Markup:
    told = f"{counted(node.statements, 'statement')} in {counted(node.edges, 'tie')}"
    title = f"{spot.name}, {_KINDS.get(node.kind, node.kind)}: {told}"
    return linked(ways.actor(node.code) if ways else None, title, _shape(node.kind, spot), class_="actor")


def _shape(kind: str, spot: Spot) -> Markup:
    """A circle for a state, a square for an organisation, a hexagon for a bloc, a triangle for a group."""
    x, y, r = spot.x, spot.y, spot.reach
    match kind:
        case "organisation":
            return element("rect", x=x - r * 0.88, y=y - r * 0.88, width=r * 1.76, height=r * 1.76)
        case "bloc":
            return _polygon((x - r, y), (x - r / 2, y - r), (x + r / 2, y - r), (x + r, y), (x + r / 2, y + r),
                            (x - r / 2, y + r))  # fmt: skip
        case "group":
            return _polygon((x, y - r), (x + r, y + r * 0.8), (x - r, y + r * 0.8))
        case _:
            return element("circle", cx=x, cy=y, r=r)


def _polygon(*points: tuple[float, float]) -> Markup:
    return element("polygon", points=" ".join(f"{number(x)},{number(y)}" for x, y in points))


def _name(label: Label, node: Node) -> Markup:
    return text(label.x, label.y, node.name, size=SIZE)


def legend() -> tuple[tuple[Markup, str], ...]:
    """A sample of each line and mark with its words, for a page."""
    lines = [(_line_of(sign, 4, 7), f"tie {sign}", words) for sign, words in ties.SIGNS.items()]
    marks = [(_shape(kind, Spot(20, 7, 6, kind)), "actor", words) for kind, words in _KINDS.items()]
    return tuple(
        (
            element("svg", element("g", shape, class_=name), viewBox="0 0 40 14", width=40, height=14,
                    aria_hidden="true", class_="network sample"),
            words,
        )
        for shape, name, words in (*lines, *marks)
    )  # fmt: skip


_LEGEND = 92.0

_STYLE = """
svg.network { font-family: Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif; }
.ground { fill: #ffffff; }
.tie path { fill: none; }
.tie.cooperative { stroke: #1e6b52; }
.tie.conflictual { stroke: #a8321f; }
.tie.mixed { stroke: #4d545c; }
.tie.neither { stroke: #8d9299; }
.actor > * { fill: #ffffff; stroke: #1c1f22; stroke-width: 1.4; }
text { fill: #1c1f22; }
.names text { paint-order: stroke; stroke: #ffffff; stroke-width: 3px; stroke-linejoin: round; }
.faint { fill: #5b6168; }
"""


def _legend(found: Network, top: float) -> list[Markup]:
    """What the lines and marks mean, and what is shown, below the picture."""
    made = [_sample(sign, 24 + 180 * n, top + 18) for n, sign in enumerate(DASHES)]
    made += [_kind(kind, 24 + 180 * n, top + 40) for n, kind in enumerate(_KINDS)]
    undrawn = len(found.edges) - len(drawn(found))
    more = f" The {MOST_DRAWN} ties of most statements are drawn." if undrawn else ""
    made.append(text(16, top + 64, f"{ties.shown(found)}. Broader lines: more statements.{more}", size=SIZE))
    made.append(text(16, top + 82, ties.LEAN, size=10, class_="faint"))
    return made


def _sample(sign: EdgeSign, x: float, y: float) -> Markup:
    line = element("g", _line_of(sign, x - 8, y), class_=f"tie {sign}")
    return element("g", line, text(x + 34, y + 4, ties.SIGNS[sign], size=SIZE))


def _line_of(sign: EdgeSign, x: float, y: float) -> Markup:
    return element("path", d=f"M{number(x)} {number(y)}h34", stroke_width=2.5, stroke_dasharray=DASHES[sign])


def _kind(kind: str, x: float, y: float) -> Markup:
    mark = element("g", _shape(kind, Spot(x + 8, y, 6, kind)), class_="actor")
    return element("g", mark, text(x + 34, y + 4, _KINDS[kind], size=SIZE))
