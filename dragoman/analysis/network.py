"""The network of actors: who is told to be for or against whom, counted pair by pair by the database.

The lean of a pair is (cooperative - conflictual) / (cooperative + conflictual), of what is told as so or as not so;
a negated statement counts for the other sign. What is planned, possible or wanted is counted apart and does not lean.
"""

# ruff: noqa: S608 -- names of our own columns and types are put into SQL; what users write goes as parameters
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

from dragoman.analysis.filters import EVERYTHING, Condition, Filters
from dragoman.analysis.names import Meant, meant_actor
from dragoman.analysis.parts import EXPECTED, signed
from dragoman.analysis.query import select
from dragoman.errors import BadQuery
from dragoman.model import ActorKind
from dragoman.record.store import Record

EdgeSign = Literal["cooperative", "conflictual", "mixed", "neither"]

CLEAR = 2
"""An edge has a sign where statements of it are at least this many times those of the other: a lean of 1/3."""

KINDS: tuple[ActorKind, ...] = get_args(ActorKind)


@dataclass(frozen=True, slots=True)
class Node:
    """An actor of the network.

    Attributes:
        code: ISO 3166 alpha-3 for a state; `IGO:…` or `GRP:…` otherwise.
        statements: The sum over its edges.
        edges: How many actors it is tied to.
    """

    code: str
    name: str
    kind: str
    statements: int
    edges: int


@dataclass(frozen=True, slots=True)
class Edge:
    """What is told of two actors; a statement that runs both ways counts once each way.

    Attributes:
        a: The first code in the order of the alphabet.
        b: The other.
        statements: `a_to_b`, `b_to_a` and `jointly` together; also the four counts that follow them.
        a_to_b: In which the first acts on the second.
        b_to_a: In which the second acts on the first.
        jointly: In which both act.
        cooperative: Told as so, for one another; or told as not so, against one another.
        conflictual: The same, against one another.
        neither: The same, of no sign.
        expected: Planned, possible or wanted, whatever its sign.
        lean: From -1, all conflictual, to 1, all cooperative; 0 where none has a sign.
        sign: `cooperative` or `conflictual` where the lean is at least 1/3 or at most -1/3; else `mixed`, or
            `neither` where no statement has a sign.
        first: The year in which the earliest begins; `None` where nothing dates any.
        last: The year in which the latest ends.
    """

    a: str
    b: str
    statements: int
    a_to_b: int
    b_to_a: int
    jointly: int
    cooperative: int
    conflictual: int
    neither: int
    expected: int
    lean: float
    sign: EdgeSign
    first: str | None
    last: str | None

    @property
    def signed(self) -> int:
        """How many statements its lean is made of."""
        return self.cooperative + self.conflictual


@dataclass(frozen=True, slots=True)
class Network:
    """Actors and their edges, those of most statements first.

    Attributes:
        least: Statements an edge must have.
        kinds: Kinds of actors kept; empty for all.
        actor: Whose edges, and those among its neighbours, are shown; `None` for everybody's.
        actors_in_all: How many actors pass the filters; `nodes` may hold only those of most statements.
        edges_in_all: How many edges do.
    """

    filters: Filters
    least: int
    kinds: tuple[str, ...]
    actor: Meant | None
    actors_in_all: int
    edges_in_all: int
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    @property
    def names(self) -> dict[str, str]:
        """The usual name of each actor, by code."""
        return {node.code: node.name for node in self.nodes}


def network(
    record: Record,
    filters: Filters = EVERYTHING,
    *,
    least: int = 1,
    kinds: Iterable[str] = (),
    actor: str | None = None,
    most: int | None = None,
) -> Network:
    """The network of the statements the filters keep.

    Args:
        record: Where to look.
        filters: What to leave out.
        least: Leave out edges of fewer statements.
        kinds: Keep only actors of these kinds: `state`, `organisation`, `bloc`, `group`; empty for all.
        actor: Keep only this actor, those it is tied to, and the edges among them.
        most: Keep only so many actors, those of most statements; `None` for all.

    Raises:
        UnknownName: No actor answers to the name.
        BadQuery: A filter or kind that cannot be understood.
    """
    chosen = tuple(dict.fromkeys(kinds))
    if unknown := [kind for kind in chosen if kind not in KINDS]:
        raise BadQuery(f"{unknown[0]!r} is no kind of actor; there are {', '.join(KINDS)}")
    with record.snapshot():
        meant = meant_actor(record, actor) if actor else None
        known = _actors(record)
        edges = _edges(record, filters, least)
    if chosen:
        edges = [edge for edge in edges if known[edge.a][1] in chosen and known[edge.b][1] in chosen]
    if meant:
        edges = around(edges, str(meant.code))
    weights = _weights(edges)
    first = _first(weights, most, str(meant.code) if meant else None)
    shown = [edge for edge in edges if edge.a in first and edge.b in first]
    return Network(
        filters, least, chosen, meant, len(weights), len(edges), tuple(nodes_of(shown, known)),
        tuple(sorted(shown, key=lambda edge: (-edge.statements, edge.a, edge.b))),
    )  # fmt: skip


def nodes_of(edges: Sequence[Edge], known: Mapping[str, tuple[str, str]]) -> list[Node]:
    """The actors of some edges, those of most statements first; `known` has the name and kind of each."""
    weights = _weights(edges)
    ties = Counter(code for edge in edges for code in (edge.a, edge.b))
    nodes = (Node(code, *known[code], weight, ties[code]) for code, weight in weights.items())
    return sorted(nodes, key=lambda node: (-node.statements, node.code))


def around(edges: Iterable[Edge], code: str) -> list[Edge]:
    """The edges of one actor, and those among the actors it is tied to."""
    every = list(edges)
    near = {code} | {edge.a if edge.b == code else edge.b for edge in every if code in (edge.a, edge.b)}
    return [edge for edge in every if edge.a in near and edge.b in near]


def kept(record: Record, filters: Filters) -> Condition:
    """What the filters keep, as a condition over `judged` (as `s`) alone.

    Raises:
        BadQuery: A filter that cannot be understood, or an outlet the record does not have.
        UnknownName: The filter's voice is not known.
    """
    found = select(record, replace(filters, publisher=None)).condition
    if filters.publisher is None:
        return found
    select(record, filters)  # tells of an outlet that the record does not have
    inside = "SELECT number FROM documents WHERE publisher = :publisher COLLATE NOCASE"
    values = {**found.values, "publisher": filters.publisher}
    return Condition(f"{found.sql} AND s.document IN ({inside})", values)


IN_PAIRS = "judged AS s CROSS JOIN pairs AS p ON p.statement = s.number"
"""Statements first: both are then walked in their own order, a fourth faster than from the pairs at 100,000."""


def _edges(record: Record, filters: Filters, least: int) -> list[Edge]:
    where = kept(record, filters)
    rows = record.rows(
        f"""
        SELECT p.low, p.high, count(*), sum(p.direction = '>'), sum(p.direction = '<'),
            sum({signed("cooperative")}), sum({signed("conflictual")}), sum({EXPECTED}),
            substr(min(s.day), 1, 4), substr(max(s.day_last), 1, 4)
        FROM {IN_PAIRS}
        WHERE p.low <> p.high AND {where.sql}
        GROUP BY p.low, p.high HAVING count(*) >= :least
        """,
        {**where.values, "least": least},
    )
    return [edge_of(*row) for row in rows]


def edge_of(
    a: str, b: str, total: int, a_to_b: int, b_to_a: int, cooperative: int, conflictual: int, expected: int,
    first: str | None, last: str | None,
) -> Edge:  # fmt: skip
    """An edge of its counts; those not given follow from the others."""
    return Edge(
        a, b, total, a_to_b, b_to_a, total - a_to_b - b_to_a,
        cooperative, conflictual, total - cooperative - conflictual - expected, expected,
        lean_of(cooperative, conflictual), sign_of_counts(cooperative, conflictual), first, last,
    )  # fmt: skip


def lean_of(cooperative: int, conflictual: int) -> float:
    """The lean of two counts, to three places; 0 where there is nothing to lean on."""
    both = cooperative + conflictual
    return round((cooperative - conflictual) / both, 3) if both else 0.0


def sign_of_counts(cooperative: int, conflictual: int) -> EdgeSign:
    """Which sign two counts clearly have, if any."""
    if not cooperative and not conflictual:
        return "neither"
    if cooperative >= CLEAR * conflictual:
        return "cooperative"
    return "conflictual" if conflictual >= CLEAR * cooperative else "mixed"


def _actors(record: Record) -> dict[str, tuple[str, str]]:
    rows = record.rows("SELECT code, min(name), min(kind) FROM actors GROUP BY code")
    return {row[0]: (row[1], row[2]) for row in rows}


def _weights(edges: Iterable[Edge]) -> Counter[str]:
    """The statements of each actor's edges together."""
    found: Counter[str] = Counter()
    for edge in edges:
        found[edge.a] += edge.statements
        found[edge.b] += edge.statements
    return found


def _first(weights: Mapping[str, int], most: int | None, always: str | None) -> frozenset[str]:
    """The codes of most weight; one of them may be kept whatever its weight."""
    ranked = sorted(weights, key=lambda code: (code != always, -weights[code], code))
    return frozenset(ranked[:most])
