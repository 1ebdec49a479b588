"""Triangles of a network: which are balanced, which are strained, and where one actor mediates between two.

By the theory of structural balance (Heider 1946; Cartwright and Harary 1956) a triangle is balanced where the product
of its three signs is positive - all for one another, or two against the third - and strained where it is negative.
A triangle with a side that has no clear sign is neither; see `dragoman.analysis.network` for how a side gets its sign.
That a triangle is strained says that its sides do not fit together, and nothing of who is in the right.
"""

# ruff: noqa: S608 -- conditions are our own SQL; what users write goes as parameters
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Literal

from dragoman.analysis.network import Edge, EdgeSign, Network, kept
from dragoman.analysis.parts import EXPECTED, signed
from dragoman.record.store import Record

Balance = Literal["balanced", "strained", "neither"]

FIRST = 3
"""Statements named for each side of a triangle."""

MEDIATING_MODES = ("third-party", "mediate")
"""The modes of `CONSULT` by which the lexicon marks mediation."""

MEDIATING_WORDS = ("mediat", "mediar", "broker", "arbitrat", "go-between", "good *office")
"""What the rule of a `CONSULT` names where the lexicon marks mediation by no mode."""

_SIGNS: dict[EdgeSign, int] = {"cooperative": 1, "conflictual": -1, "mixed": 0, "neither": 0}


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a triangle, and the statements behind its sign.

    Attributes:
        behind: How many statements have the side's sign; those of either sign where it is mixed.
        first: The ids of the first of them, in order of time.
    """

    edge: Edge
    behind: int
    first: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mediation:
    """One actor told to mediate between the two others of a triangle.

    Attributes:
        mediator: Its code.
        between: The codes of the two.
        sentences: How many sentences tell of it as so.
        expected: How many tell of it as planned, possible or wanted.
        first: The ids of the statements of the first of them, one told as so before one expected.
    """

    mediator: str
    between: tuple[str, str]
    sentences: int
    expected: int
    first: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Triangle:
    """Three actors, each tied to the others.

    Attributes:
        actors: Their codes, in the order of the alphabet.
        weakest: How many statements make the lean of the side that has fewest such.
        mediations: Who mediates between the other two, where these are told to be at odds; mostly none.
    """

    actors: tuple[str, str, str]
    balance: Balance
    weakest: int
    sides: tuple[Side, Side, Side]
    mediations: tuple[Mediation, ...]


@dataclass(frozen=True, slots=True)
class Triangles:
    """The triangles of a network, the best attested first: by the statements that make the lean of the weakest side.

    Attributes:
        counts: How many there are that are balanced, strained, neither, and mediated (whatever their balance).
        balanced: The first of them; as the next two.
        strained: See above.
        mediated: Those with a mediator between two who are at odds.
    """

    counts: dict[str, int]
    balanced: tuple[Triangle, ...]
    strained: tuple[Triangle, ...]
    mediated: tuple[Triangle, ...]


_Actors = tuple[str, str, str]
_Corner = tuple[_Actors, tuple[Edge, Edge, Edge]]
"""A triangle before its statements are looked for: its codes in order, and its edges."""


def balance_of(*signs: EdgeSign) -> Balance:
    """Whether three signs go together."""
    product = 1
    for sign in signs:
        product *= _SIGNS[sign]
    return "neither" if product == 0 else "balanced" if product > 0 else "strained"


def triangles(record: Record, found: Network, *, limit: int = 20) -> Triangles:
    """The triangles of a network, with the statements behind each side.

    A triangle is mediated where a sentence tells that one of the three mediates between the two others, or is to or may
    do so - by statements of type CONSULT towards both, whose mode is `third-party` or `mediate` or whose rule names
    mediation - and the side between those two is conflictual or mixed. Mediation that is denied is none.

    Args:
        record: The record the network was counted in.
        found: The network; its filters and edges are what counts.
        limit: Triangles to give of each kind; counts are of all.
    """
    counts = {"balanced": 0, "strained": 0, "neither": 0, "mediated": 0}
    first: dict[str, list[_Corner]] = {kind: [] for kind in counts}
    with record.snapshot():
        mediated = _mediated(record, found)
        for corner in corners(found.edges):
            actors, (one, two, three) = corner
            balance = balance_of(one.sign, two.sign, three.sign)
            for kind in (balance, "mediated") if actors in mediated else (balance,):
                counts[kind] += 1
                if len(first[kind]) < limit:
                    first[kind].append(corner)
        behind = _Behind(record, found)
        shown = {
            kind: tuple(_triangle(corner, behind, mediated.get(corner[0], ())) for corner in first[kind])
            for kind in ("balanced", "strained", "mediated")
        }
    return Triangles(counts, **shown)


def corners(edges: Iterable[Edge]) -> Iterator[_Corner]:
    """Every triangle once, by falling number of the statements that make the lean of its weakest side."""
    near: dict[str, dict[str, Edge]] = defaultdict(dict)
    # Each edge closes triangles with the heavier ones before it, so it is the weakest side of them.
    for edge in sorted(edges, key=lambda edge: (-edge.signed, edge.a, edge.b)):
        a, b = near[edge.a], near[edge.b]
        for third in sorted(a.keys() & b.keys()):
            yield _in_order(edge.a, edge.b, third), (edge, a[third], b[third])
        a[edge.b] = b[edge.a] = edge


def _in_order(one: str, two: str, three: str) -> _Actors:
    first, second, third = sorted((one, two, three))
    return first, second, third


def _triangle(corner: _Corner, behind: "_Behind", mediations: tuple[Mediation, ...]) -> Triangle:
    actors, edges = corner
    one, two, three = sorted(edges, key=lambda edge: (edge.a, edge.b))
    sides = behind.side(one), behind.side(two), behind.side(three)
    balance = balance_of(one.sign, two.sign, three.sign)
    return Triangle(actors, balance, min(edge.signed for edge in edges), sides, mediations)


def _mediated(record: Record, found: Network) -> dict[_Actors, tuple[Mediation, ...]]:
    """The mediations between two who are at odds, by the three actors; the first mediator in the alphabet first."""
    signs = {(edge.a, edge.b): edge.sign for edge in found.edges}
    made: dict[_Actors, tuple[Mediation, ...]] = {}
    for mediation in sorted(_mediations(record, found), key=lambda one: (one.mediator, one.between)):
        if signs.get(mediation.between) in ("conflictual", "mixed"):
            actors = _in_order(mediation.mediator, *mediation.between)
            made[actors] = (*made.get(actors, ()), mediation)
    return made


def _mediations(record: Record, found: Network) -> list[Mediation]:
    """Who is told to mediate between whom: towards both in one sentence."""
    where = kept(record, found.filters)
    modes = ", ".join(f"'{mode}'" for mode in MEDIATING_MODES)
    words = " OR ".join(f"s.why LIKE '%{words}%'" for words in MEDIATING_WORDS)
    rows = record.rows(
        f"""
        SELECT s.sentence, {EXPECTED}, s.id,
            iif(p.direction = '>', p.low, p.high), iif(p.direction = '>', p.high, p.low)
        FROM judged AS s JOIN pairs AS p ON p.statement = s.number
        WHERE s.type = 'CONSULT' AND s.status <> 'negated' AND p.direction <> '=' AND p.low <> p.high
            AND (s.mode IN ({modes}) OR {words}) AND {where.sql}
        ORDER BY {EXPECTED}, s.day IS NULL, s.day, s.number
        """,
        where.values,
    )
    sentences: dict[tuple[int, bool, str], dict[str, str]] = defaultdict(dict)
    for sentence, expected, id, mediator, other in rows:
        sentences[sentence, bool(expected), mediator].setdefault(other, id)
    return _gathered(sentences)


def _gathered(sentences: dict[tuple[int, bool, str], dict[str, str]]) -> list[Mediation]:
    """One for each mediator and two others, out of what each sentence tells: others, with the statement's id."""
    made: dict[tuple[str, str, str], Mediation] = {}
    for (_, expected, mediator), told in sentences.items():
        for low, high in combinations(sorted(told), 2):
            ids = tuple(dict.fromkeys((told[low], told[high])))
            one = made.get((mediator, low, high), Mediation(mediator, (low, high), 0, 0, ids))
            one = replace(one, sentences=one.sentences + (not expected), expected=one.expected + expected)
            made[mediator, low, high] = one
    return list(made.values())


class _Behind:
    """Finds the statements behind an edge's sign; each edge is asked for once."""

    def __init__(self, record: Record, found: Network) -> None:
        self._record = record
        self._where = kept(record, found.filters)
        self._known: dict[tuple[str, str], Side] = {}

    def side(self, edge: Edge) -> Side:
        """The edge as a side."""
        key = edge.a, edge.b
        if key not in self._known:
            self._known[key] = Side(edge, _behind(edge), self._first(edge))
        return self._known[key]

    def _first(self, edge: Edge) -> tuple[str, ...]:
        rows = self._record.rows(
            f"""
            SELECT DISTINCT s.id FROM pairs AS p JOIN judged AS s ON s.number = p.statement
            WHERE p.low = :low AND p.high = :high AND ({_having(edge.sign)}) AND {self._where.sql}
            ORDER BY s.day IS NULL, s.day, s.number LIMIT :first
            """,
            {**self._where.values, "low": edge.a, "high": edge.b, "first": FIRST},
        )
        return tuple(row[0] for row in rows)


def _behind(edge: Edge) -> int:
    match edge.sign:
        case "cooperative":
            return edge.cooperative
        case "conflictual":
            return edge.conflictual
        case "mixed":
            return edge.cooperative + edge.conflictual
        case "neither":
            return edge.statements


def _having(sign: EdgeSign) -> str:
    """The condition that a statement is one of those behind a sign."""
    match sign:
        case "cooperative" | "conflictual":
            return signed(sign)
        case "mixed":
            return f"{signed('cooperative')} OR {signed('conflictual')}"
        case "neither":
            return "1"
