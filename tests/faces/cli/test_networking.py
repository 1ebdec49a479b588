"""What `dragoman network` prints."""

import io
from collections.abc import Callable
from pathlib import Path

import networkx  # type: ignore[import-untyped]
import pytest

from dragoman.record.store import Record
from tests.analysis.signs import Act, write_acts
from tests.faces.conftest import Ran

Run = Callable[..., Ran]

ACTS = [
    Act("AGREE", "USA", "JPN", "2018"),
    Act("AGREE", "USA", "KOR", "2018"),
    Act("DISPUTE", "JPN KOR", year="2019"),
    *(Act("CONSULT", "USA", who, mode="third-party", sentence=1) for who in ("JPN", "KOR")),
]


@pytest.fixture
def three(tmp_path: Path) -> str:
    """A record of one triangle."""
    with Record.open(tmp_path / "three.db", create=True) as record:
        write_acts(record, ACTS)
    return str(tmp_path / "three.db")


def test_ties_come_with_their_counts_and_their_lean(run: Run) -> None:
    """The tie of most statements first."""
    page = run("network", "--min", "1").out
    assert page.startswith("4 actors and 2 ties, at all times")
    assert page.index("North Korea and Russia") < page.index("Japan and South Korea")
    assert "Lean: cooperative less conflictual" in page


def test_triangles_name_the_statements_behind_each_side(run: Run, three: str) -> None:
    """Each can be looked up."""
    ran = run("network", "--min", "1", "--record", three)
    assert "Strained triangles: 1" in ran.out
    assert "USA cooperates with Japan and with South Korea, which are at odds with one another" in ran.out
    assert "USA is told to mediate between Japan and South Korea in 1 sentence: st_" in ran.out
    side, _ = (line for line in ran.out.splitlines() if "1 conflictual statement" in line)
    id = side.rsplit(" ", 1)[1]
    assert "Japan" in run("show", id, "--record", three).out


def test_years_are_counted_when_asked_for(run: Run, three: str) -> None:
    """One row for each."""
    assert "Year by year" not in run("network", "--record", three, "--min", "1").out
    ran = run("network", "--record", three, "--min", "1", "--years", "--json")
    assert [(year["year"], year["statements"]) for year in ran.json["years"]] == [("2018", 2), ("2019", 1)]


def test_as_json_it_is_all_there(run: Run, three: str) -> None:
    """Nodes, edges with sign and years, triangles with ids."""
    found = run("network", "--record", three, "--min", "1", "--json").json
    assert [node["code"] for node in found["nodes"]] == ["USA", "JPN", "KOR"]
    assert {(edge["a"], edge["b"], edge["sign"]) for edge in found["edges"]} == {
        ("JPN", "KOR", "conflictual"), ("JPN", "USA", "cooperative"), ("KOR", "USA", "cooperative"),
    }  # fmt: skip
    assert found["triangles"]["counts"] == {"balanced": 0, "strained": 1, "neither": 0, "mediated": 1}


def test_filters_an_actor_and_a_kind_narrow_it(run: Run) -> None:
    """As everywhere."""
    found = run("network", "--min", "1", "--actor", "Tokyo", "--kind", "state", "--json").json
    assert [(edge["a"], edge["b"]) for edge in found["edges"]] == [("JPN", "KOR")]
    assert run("network", "--since", "1990", "--until", "1991").code == 4
    assert "is no date" in run("network", "--since", "soon").err
    assert run("network", "--actor", "Atlantis").code == 4


def test_export_writes_graphml(run: Run, tmp_path: Path) -> None:
    """And other programs read it."""
    target = tmp_path / "all.graphml"
    ran = run("export", "--format", "graphml", "-o", str(target))
    assert "6 statements written" in ran.err
    graph = networkx.read_graphml(io.BytesIO(target.read_bytes()))
    assert {tuple(sorted(edge)) for edge in graph.edges} == {("JPN", "KOR"), ("PRK", "RUS")}
