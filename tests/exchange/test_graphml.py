"""The network as GraphML reads back as what was counted."""

import io
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

import networkx  # type: ignore[import-untyped]
from hypothesis import given, settings

from dragoman.analysis.network import Network, network
from dragoman.exchange.graphml import EDGE, NODE, write_graphml, write_network
from dragoman.model import Actor
from dragoman.record.read import every_statement
from dragoman.record.store import Record
from dragoman.record.write import write
from tests.analysis.signs import Act, write_acts
from tests.analysis.test_network import ACTS
from tests.builders import READ_AT, Builder


def read_back(data: bytes) -> Any:
    """The graph as another program would read it."""
    return networkx.read_graphml(io.BytesIO(data))


def as_bytes(found: Network) -> bytes:
    """A network as a file."""
    out = io.BytesIO()
    assert write_network(found, out) == len(found.edges)
    return out.getvalue()


ACTED = [
    Act("AID", "RUS", "PRK", "2018"),
    Act("ACCUSE", "PRK", "RUS", "2019", "negated"),
    Act("DISPUTE", "JPN RUS"),
    Act("AGREE", "IGO:UN", "JPN", status="future"),
]


def test_every_node_and_edge_reads_back_with_what_is_told_of_it(tmp_path: Path) -> None:
    """Other programs see all that we count."""
    with Record.open(tmp_path / "r", create=True) as record:
        write_acts(record, ACTED)
        found = network(record)
    graph = read_back(as_bytes(found))
    assert not graph.is_directed()
    for node in found.nodes:
        assert graph.nodes[node.code] == {name: asdict(node)[name] for name in NODE}
    for edge in found.edges:
        told = {name: value for name in EDGE if (value := asdict(edge)[name]) is not None}
        assert graph.edges[edge.a, edge.b] == told
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (4, 3)


def test_what_every_attribute_holds_is_told(tmp_path: Path) -> None:
    """No attribute without its words, no words without an attribute."""
    with Record.open(tmp_path / "r", create=True) as record:
        write_acts(record, ACTED)
        graph = read_back(as_bytes(network(record)))
    assert {name for _, told in graph.nodes(data=True) for name in told} == set(NODE)
    assert {name for *_, told in graph.edges(data=True) for name in told} == set(EDGE)


@settings(max_examples=25)
@given(ACTS)
def test_statements_one_by_one_make_the_network_the_database_counts(acts: list[Act]) -> None:
    """`export --format graphml` and the network's page give the same file."""
    with tempfile.TemporaryDirectory() as folder, Record.open(Path(folder) / "r", create=True) as record:
        write_acts(record, acts)
        out = io.BytesIO()
        write_graphml(every_statement(record), out)
        assert out.getvalue() == as_bytes(network(record))


def test_a_name_that_xml_cannot_hold_is_mended(tmp_path: Path) -> None:
    """A broken name breaks no file."""
    odd = Actor("GRP:ODD", "A\x00<&\u202e\x1bB", "group")
    with Record.open(tmp_path / "r", create=True) as record:
        write(record, Builder("They met.").say("met", "CONSULT", [odd], ["RUS"]).build(), read_at=READ_AT)
        graph = read_back(as_bytes(network(record)))
    assert graph.nodes["GRP:ODD"]["name"] == "A\ufffd<&\u202e\ufffdB"


def test_no_statements_make_an_empty_graph(tmp_path: Path) -> None:
    """And not an error."""
    with Record.open(tmp_path / "r", create=True) as record:
        assert read_back(as_bytes(network(record))).number_of_nodes() == 0
