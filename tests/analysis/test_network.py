"""The network counts what the record tells of each pair."""

import tempfile
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.analysis.filters import Filters
from dragoman.analysis.network import around, lean_of, network, sign_of_counts
from dragoman.analysis.network_years import years_of
from dragoman.errors import BadQuery, UnknownName
from dragoman.record.judgements import judge_statement, revert
from dragoman.record.read import every_statement
from dragoman.record.store import Record
from dragoman.vocabulary.types import sign_of, statement_types
from tests.analysis.signs import Act, write_acts


def test_an_edge_holds_both_directions_and_all_signs(record: Record) -> None:
    """What is denied counts for the other sign; what is foretold does not lean."""
    [edge, other] = network(record).edges
    assert (edge.a, edge.b, edge.statements) == ("PRK", "RUS", 8)
    assert (edge.a_to_b, edge.b_to_a, edge.jointly) == (1, 6, 1)
    assert (edge.cooperative, edge.conflictual, edge.neither, edge.expected) == (4, 3, 0, 1)
    assert (edge.lean, edge.sign) == (0.143, "mixed")
    assert (edge.first, edge.last) == ("2018", "2024")
    assert (other.a, other.b, other.lean, other.sign) == ("JPN", "PRK", -1.0, "conflictual")


def test_a_node_has_its_name_its_kind_and_its_ties(record: Record) -> None:
    """The most spoken of first."""
    nodes = network(record).nodes
    assert [(node.code, node.name, node.kind, node.statements, node.edges) for node in nodes] == [
        ("PRK", "North Korea", "state", 9, 2),
        ("RUS", "Russia", "state", 8, 1),
        ("JPN", "Japan", "state", 1, 1),
    ]


def test_years_narrow_the_network(record: Record) -> None:
    """A slider over years is the filter of dates."""
    found = network(record, Filters(since="2017", until="2017"))
    assert [(edge.a, edge.b) for edge in found.edges] == [("JPN", "PRK")]
    assert [node.code for node in found.nodes] == ["JPN", "PRK"]


def test_other_filters_are_those_of_every_answer(record: Record) -> None:
    """By outlet, voice, type and status."""
    assert network(record, Filters(publisher="tass")).edges[0].statements == 4
    assert network(record, Filters(voice="Lankov")).edges[0].statements == 2
    assert network(record, Filters(types=("dispute",))).edges[0].conflictual == 2
    assert network(record, Filters(statuses=("future",))).edges[0].expected == 1
    with pytest.raises(BadQuery, match="no document by 'Pravda'"):
        network(record, Filters(publisher="Pravda"))


def test_what_is_judged_wrong_is_left_out_until_that_is_taken_back(record: Record) -> None:
    """As in every answer."""
    at = datetime(2026, 3, 2, tzinfo=UTC)
    grain = next(row for row in every_statement(record) if row.status == "negated")
    made = judge_statement(record, grain.id, "wrong", by="me", at=at, reason=None)
    assert network(record).edges[0].conflictual == 2
    assert network(record, Filters(wrong=True)).edges[0].conflictual == 3
    revert(record, made.number, at=at)
    assert network(record).edges[0].conflictual == 3


def test_edges_of_few_statements_and_actors_of_few_can_be_left_out(record: Record) -> None:
    """What is left out is counted still."""
    assert [edge.statements for edge in network(record, least=2).edges] == [8]
    found = network(record, most=2)
    assert [node.code for node in found.nodes] == ["PRK", "RUS"]
    assert (found.actors_in_all, found.edges_in_all, len(found.edges)) == (3, 2, 1)


def test_kinds_of_actors_can_be_chosen(record: Record) -> None:
    """Only states, or only organisations and blocs."""
    write_acts(record, [Act("ACCUSE", "RUS", "IGO:NATO"), Act("AGREE", "IGO:EU", "IGO:NATO")])
    assert {node.code for node in network(record, kinds=("state",)).nodes} == {"PRK", "RUS", "JPN"}
    assert {node.code for node in network(record, kinds=("organisation",)).nodes} == {"IGO:EU", "IGO:NATO"}
    with pytest.raises(BadQuery, match="'country' is no kind of actor"):
        network(record, kinds=("country",))


def test_the_network_of_one_actor_holds_its_neighbours_and_their_ties(record: Record) -> None:
    """Whom it deals with, and how those stand to one another."""
    write_acts(record, [Act("AGREE", "JPN", "KOR"), Act("AGREE", "KOR", "IND"), Act("AGREE", "JPN", "RUS")])
    found = network(record, actor="Tokyo")
    assert {(edge.a, edge.b) for edge in found.edges} == {
        ("JPN", "KOR"),
        ("JPN", "PRK"),
        ("JPN", "RUS"),
        ("PRK", "RUS"),
    }
    assert found.actor is not None
    assert found.actor.code == "JPN"
    assert {node.code for node in network(record, actor="IND", most=1).nodes} == set()
    assert {node.code for node in network(record, actor="IND", most=2).nodes} == {"IND", "KOR"}
    with pytest.raises(UnknownName):
        network(record, actor="Atlantis")


def test_an_act_upon_itself_is_no_edge(record: Record) -> None:
    """Two persons of one state are one actor here."""
    write_acts(record, [Act("ACCUSE", "IND", "IND")])
    assert "IND" not in network(record).names


def test_years_tell_how_edges_and_triangles_change(tmp_path: Path) -> None:
    """A triangle that was balanced can come under strain."""
    with Record.open(tmp_path / "r", create=True) as record:
        first = [Act("AGREE", one, other, "2014") for one, other in (("RUS", "CHN"), ("CHN", "IND"), ("IND", "RUS"))]
        then = [replace(act, year="2016") for act in first[:2]] + [Act("ACCUSE", "RUS", "IND", "2016")]
        write_acts(record, [*first, *then])
        found = years_of(record, network(record))
    assert [(year.year, year.statements, year.cooperative, year.conflictual) for year in found] == [
        ("2014", 3, 3, 0),
        ("2016", 3, 2, 1),
    ]
    assert [(year.balanced, year.strained) for year in found] == [(1, 0), (0, 1)]


def test_a_sign_asks_for_twice_as_many() -> None:
    """One voice more or less does not turn a friend into a foe."""
    assert sign_of_counts(2, 1) == "cooperative"
    assert sign_of_counts(3, 2) == "mixed"
    assert sign_of_counts(1, 2) == "conflictual"
    assert sign_of_counts(0, 0) == "neither"
    assert lean_of(0, 0) == 0


COUNTS = st.integers(0, 10_000)


@given(COUNTS, COUNTS)
def test_the_lean_is_odd_and_agrees_with_the_sign(one: int, other: int) -> None:
    """Changing sides changes its sign and nothing else; it is clear exactly from a third on."""
    lean = lean_of(one, other)
    assert -1 <= lean <= 1
    assert lean_of(other, one) == -lean
    if one + other:
        exact = (one - other) / (one + other)
        assert (sign_of_counts(one, other) == "cooperative") == (exact >= 1 / 3 - 1e-12)
        assert (sign_of_counts(one, other) == "conflictual") == (exact <= -1 / 3 + 1e-12)


CODES = ("RUS", "CHN", "JPN", "PRK", "IGO:UN")
SIDES = st.lists(st.sampled_from(CODES), min_size=1, max_size=2, unique=True).map(" ".join)
ACTS = st.lists(
    st.builds(
        Act,
        st.sampled_from(sorted(statement_types())),
        SIDES,
        st.one_of(st.just(""), SIDES),
        st.sampled_from([None, "2014", "2015", "2016"]),
        st.sampled_from(["actual", "negated", "future", "possible", "desired"]),
    ),
    min_size=1,
    max_size=12,
)


@settings(max_examples=40)
@given(ACTS, st.integers(1, 3))
def test_the_database_counts_as_one_would_by_hand(acts: list[Act], least: int) -> None:
    """Every edge has the counts of its statements, each taken in each direction it runs."""
    counted: dict[tuple[str, str], Counter[str]] = {}
    for act in acts:
        for a, b, way in _ways(act):
            told = counted.setdefault((a, b), Counter())
            told["all"] += 1
            told[way] += 1
            told[sign_of(act.type, act.status) if act.status in ("actual", "negated") else "expected"] += 1
    with tempfile.TemporaryDirectory() as folder, Record.open(Path(folder) / "r", create=True) as record:
        write_acts(record, acts)
        edges = network(record, least=least).edges
    assert {(edge.a, edge.b): edge.statements for edge in edges} == {
        pair: told["all"] for pair, told in counted.items() if told["all"] >= least
    }
    for edge in edges:
        told = counted[edge.a, edge.b]
        assert (edge.a_to_b, edge.b_to_a, edge.jointly) == (told[">"], told["<"], told["="])
        by_sign = (edge.cooperative, edge.conflictual, edge.neither, edge.expected)
        assert by_sign == (told["cooperative"], told["conflictual"], told["neither"], told["expected"])


def _ways(act: Act) -> set[tuple[str, str, str]]:
    """Each pair of different actors that an act joins, in the order of the alphabet, and which way."""
    actors, recipients = act.actors.split(), act.recipients.split()
    if not recipients:
        return {(*sorted((a, b)), "=") for a in actors for b in actors if a != b}  # type: ignore[misc]
    return {(min(a, b), max(a, b), ">" if a < b else "<") for a in actors for b in recipients if a != b}


@given(ACTS, st.sampled_from(CODES))
@settings(max_examples=25)
def test_everybody_around_an_actor_is_tied_to_it(acts: list[Act], code: str) -> None:
    """The neighbourhood reaches no further than one step."""
    with tempfile.TemporaryDirectory() as folder, Record.open(Path(folder) / "r", create=True) as record:
        write_acts(record, acts)
        every = network(record).edges
    near = around(every, code)
    tied = {edge.a if edge.b == code else edge.b for edge in every if code in (edge.a, edge.b)} | {code}
    assert [edge for edge in every if edge.a in tied and edge.b in tied] == near
