"""The network of actors as GraphML, for Gephi, yEd, igraph and networkx.

The graph is undirected: `source` and `target` of an edge are its two actors in the order of the alphabet, and
`a_to_b` counts what the source does to the target. `NODE` and `EDGE` tell what each attribute holds.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from itertools import combinations
from typing import IO, Any

from dragoman.analysis.network import Edge, Network, Node, edge_of, nodes_of
from dragoman.record.rows import StatementRow
from dragoman.vocabulary.types import sign_of

MEDIA_TYPE = "application/graphml+xml"

NODE: dict[str, str] = {
    "name": "The usual English name",
    "kind": "`state`, `organisation`, `bloc` or `group`",
    "statements": "The sum over its edges",
    "edges": "How many actors it is tied to",
}
"""What a node holds beside its id, the actor's code."""

EDGE: dict[str, str] = {
    "statements": "How many statements; one that runs both ways counts once each way",
    "a_to_b": "In which the source acts on the target",
    "b_to_a": "In which the target acts on the source",
    "jointly": "In which both act",
    "cooperative": "Told as so and for one another, or as not so and against",
    "conflictual": "Told as so and against one another, or as not so and for",
    "neither": "Told as so or not so, of no sign",
    "expected": "Planned, possible or wanted, whatever its sign",
    "lean": "(cooperative - conflictual) / (cooperative + conflictual), from -1 to 1; 0 where both are 0",
    "sign": "`cooperative` from a lean of 1/3 on, `conflictual` from -1/3, `mixed` between, or `neither`",
    "first": "The year in which the earliest begins; left out where nothing dates any",
    "last": "The year in which the latest ends; as `first`",
}
"""What an edge holds."""


def write_network(found: Network, out: IO[bytes]) -> int:
    """Write a network. Gives back how many edges."""
    return _write(found.nodes, found.edges, out)


def write_graphml(rows: Iterable[StatementRow], out: IO[bytes]) -> int:
    """Write the network of some statements; holds its edges only. Gives back how many statements make them."""
    tally = _Tally()
    count = sum(tally.add(row) for row in rows)
    _write(tally.nodes(), tally.edges(), out)
    return count


def _write(nodes: Iterable[Node], edges: Iterable[Edge], out: IO[bytes]) -> int:
    import networkx  # type: ignore[import-untyped]  # noqa: PLC0415 - takes half a second to import

    graph = networkx.Graph()
    for node in nodes:
        graph.add_node(_held(node.code), **{name: _held(value) for name, value in _fields(node, NODE)})
    for edge in edges:
        graph.add_edge(_held(edge.a), _held(edge.b), **{name: _held(value) for name, value in _fields(edge, EDGE)})
    networkx.write_graphml_xml(graph, out)
    out.write(b"\n")
    return int(graph.number_of_edges())


def _fields(one: Node | Edge, names: Iterable[str]) -> list[tuple[str, Any]]:
    known = asdict(one)
    return [(name, known[name]) for name in names if known[name] is not None]


def _held(value: Any) -> Any:
    """A value as XML can hold it."""
    if not isinstance(value, str):
        return value
    return "".join(c if c in "\t\n\r" or _in_xml(c) else "\ufffd" for c in value)


def _in_xml(c: str) -> bool:
    return " " <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" or c > "\uffff"


class _Tally:
    """Counts statements by pair as the database does; see `dragoman.analysis.network`."""

    def __init__(self) -> None:
        self._told: dict[tuple[str, str], _Told] = defaultdict(_Told)
        self._known: dict[str, tuple[str, str]] = {}

    def add(self, row: StatementRow) -> bool:
        """Count a statement; whether it ties two actors."""
        ways = _ways(row)
        for a, b, way in ways:
            self._told[a, b].add(row, way)
        for participant in (*row.actors, *row.recipients):
            code, names = participant.actor.code, (participant.actor.name, participant.actor.kind)
            known = self._known.get(code, names)
            self._known[code] = min(known[0], names[0]), min(known[1], names[1])
        return bool(ways)

    def edges(self) -> list[Edge]:
        """The edges counted so far, those of most statements first."""
        made = [told.edge(*pair) for pair, told in self._told.items()]
        return sorted(made, key=lambda edge: (-edge.statements, edge.a, edge.b))

    def nodes(self) -> list[Node]:
        """Their actors, those of most statements first."""
        return nodes_of(self.edges(), self._known)


@dataclass(slots=True)
class _Told:
    """What is told of one pair."""

    counts: Counter[str] = field(default_factory=Counter)
    first: str | None = None
    last: str | None = None

    def add(self, row: StatementRow, way: str) -> None:
        """Count a statement that runs this way."""
        sign = sign_of(row.type, row.status) if row.status in ("actual", "negated") else "expected"
        self.counts.update(("all", way, sign))
        if row.day and row.day_last:
            self.first = min(self.first or row.day, row.day)
            self.last = max(self.last or row.day_last, row.day_last)

    def edge(self, a: str, b: str) -> Edge:
        """The edge of the pair."""
        told = self.counts
        return edge_of(
            a, b, told["all"], told[">"], told["<"], told["cooperative"], told["conflictual"], told["expected"],
            self.first and self.first[:4], self.last and self.last[:4],
        )  # fmt: skip


def _ways(row: StatementRow) -> set[tuple[str, str, str]]:
    """The pairs a statement joins, in the order of the alphabet, and which way: as `pairs` in the record."""
    actors = [participant.actor.code for participant in row.actors]
    recipients = [participant.actor.code for participant in row.recipients]
    if not recipients:
        return {(min(a, b), max(a, b), "=") for a, b in combinations(actors, 2) if a != b}
    return {(min(a, b), max(a, b), ">" if a < b else "<") for a in actors for b in recipients if a != b}
