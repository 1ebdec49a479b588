"""`demo` and `explain`: what a newcomer tries first."""

import shutil
from collections.abc import Callable
from pathlib import Path

from tests.faces.conftest import Ran

Run = Callable[..., Ran]


def test_explain_shows_the_parse_the_actors_and_the_rules(run: Run) -> None:
    ran = run("explain", "Norway sent aid to Iceland in May 2024, according to RBC.", "--published", "2024-06")
    assert ran.code == 0
    for words in ("Parse\n    sent", "“Norway”: Norway (NOR)", "“May 2024”: 2024-05", "AID: Norway → Iceland",
                  "according to RBC", "AID Norway → Iceland: kept as st_"):  # fmt: skip
        assert words in ran.out


def test_explain_says_when_nothing_is_found(run: Run) -> None:
    ran = run("explain", "The weather was fine.")
    assert ran.code == 4
    assert "No statement" in ran.out


def test_explain_tells_a_program_the_same(run: Run) -> None:
    found = run("explain", "Norway sent aid to Iceland.", "--json").json
    assert found["command"] == "explain"
    assert found["statements"][0]["type"] == "AID"
    assert [token["text"] for token in found["tokens"]] == ["Norway", "sent", "aid", "to", "Iceland", "."]


def test_explain_refuses_what_holds_no_words(run: Run) -> None:
    assert run("explain", "...").code == 2


def test_the_demo_reads_the_samples_and_says_how_to_go_on(run: Run, record: Path) -> None:
    """From nothing to a pair page and the next command in one step, and nobody's own record is touched."""
    before = run("status", "--json").out
    ran = run("demo")
    assert ran.code == 0
    for words in ("in order of time", "By year and direction", "forecasts", "dragoman pair ", "dragoman read ARTICLES"):
        assert words in ran.out
    assert run("status", "--json").out == before
    made = Path(ran.out.splitlines()[0])
    assert made != record
    assert run("status", "--json", "--record", str(made)).json["documents"] >= 10
    shutil.rmtree(made.parent)
