"""Deciding on the command line: corrections, merges, splits, many at once, and taking all of it back."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.faces.conftest import Ran

Run = Callable[..., Ran]


@pytest.fixture
def on(run: Run, own_record: Path) -> Run:
    """Runs a command on a record of the test's own."""

    def ran(*arguments: str) -> Ran:
        return run(*arguments, "--record", str(own_record))

    return ran


def total(on: Run, *names: str) -> int:
    """How many statements a pair has."""
    found: int = on("pair", *names, "--json").json["total"]
    return found


def first(on: Run) -> Any:
    """The first statement of a pair."""
    return on("pair", "RUS", "PRK", "--json").json["statements"][0]


def test_an_edit_is_seen_in_every_answer_and_undone(on: Run) -> None:
    """By the start of an id; the text says what was changed and how to take it back."""
    row = first(on)
    done = on(
        "review", "edit", row["id"][:13], "--status", "negated", "--recipient", "JPN", "--reason", "so", "--as", "Ann"
    )
    assert done.code == 0
    assert "corrected to recipients Japan (JPN); status negated, by Ann" in done.out
    assert "dragoman revert 1" in done.out
    assert (total(on, "RUS", "JPN"), total(on, "RUS", "PRK")) == (1, 3)
    assert "corrected by Ann" in on("show", on("pair", "RUS", "JPN", "--json").json["statements"][0]["id"]).out
    assert on("review", "undo", "1").code == 0
    assert (total(on, "RUS", "JPN"), total(on, "RUS", "PRK")) == (0, 4)


def test_parts_are_taken_away_by_empty_words(on: Run) -> None:
    """A time, voices, recipients."""
    row = first(on)
    edited = on("review", "edit", row["id"], "--when", "", "--voice", "", "--recipient", "", "--json").json
    assert (edited["changes"]["when"], edited["changes"]["said_by"], edited["changes"]["recipients"]) == ("", [], [])


def test_many_are_shown_before_they_are_judged(on: Run) -> None:
    """Without --yes nothing happens; one undo takes all of it back."""
    told = on("review", "many", "wrong", "actor:RUS", "--json").json
    assert told["total"] == sum(told["by_type"].values()) > 1
    assert on("review").code == 4
    assert "add --yes" in on("review", "many", "wrong", "actor:RUS").out
    done = on("review", "many", "wrong", "actor:RUS", "--yes", "--json").json
    assert (done["number"], done["judgements"]) == (1, told["total"])
    assert total(on, "RUS", "PRK") == 0
    assert f"{told['total']} judgements of batch 1 taken back" in on("review", "undo", "--batch", "1").out
    assert total(on, "RUS", "PRK") == 4


def test_many_are_corrected_alike(on: Run) -> None:
    """By a search, or by their ids."""
    on("review", "many", "edit", "actor:RUS", "--status", "possible", "--yes")
    rows = on("pair", "RUS", "PRK", "--json").json["statements"]
    assert {row["status"] for row in rows} == {"possible"}
    done = on("review", "edit", rows[0]["id"], rows[1]["id"], "--status", "actual", "--json").json
    assert done["judgements"] == 2


def test_actors_are_merged_and_split(on: Run) -> None:
    """What it would change is told before."""
    assert "JPN would stand under RUS" in on("review", "merge", "Russia", "JPN", "--preview").out
    assert on("review").code == 4
    assert "RUS and JPN: same" in on("review", "merge", "Russia", "JPN").out
    assert on("who", "Japan", "--json").json["who"]["code"] == "RUS"
    on("review", "undo", "1")
    words = on("review", "split", "PRK", "GRP:KIM=the Kims", "--words", "North Korea", "--preview", "--json").json
    assert words["statements"] >= 1
    done = on("review", "split", "PRK", "GRP:KIM=the Kims", "--words", "North Korea")
    assert "mentions of PRK by the words “North Korea”: mean the Kims (GRP:KIM)" in done.out
    assert total(on, "RUS", "GRP:KIM") == words["statements"]


def test_the_queue_gives_what_nobody_judged(on: Run) -> None:
    """A judged statement leaves it."""
    before = on("review", "queue", "--json").json
    on("judge", before["statements"][0]["statement"]["id"], "right")
    assert on("review", "queue", "--json").json["total"] == before["total"] - 1
    assert "not judged yet" in on("review", "queue", "actor:RUS", "--limit", "1").out
    assert on("review", "queue", "actor:FRA", "type:AID").code == 4


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("edit", "st_none", "--status", "negated"), 2, "st_none"),
        (("edit", "{id}"), 2, "changes nothing"),
        (("edit", "{id}", "--status", "true"), 2, "true"),
        (("edit", "{id}", "--actor", "Nobody at all"), 4, "Nobody at all"),
        (("many", "wrong", "actor:RUS", "--status", "actual", "--yes"), 2, "edit"),
        (("merge", "RUS", "RUS"), 2, "one already"),
        (("split", "RUS", "JPN"), 2, "which mentions"),
        (("split", "RUS", "JPN", "--in", "doc_none"), 2, "doc_none"),
        (("undo",), 2, "number"),
        (("undo", "9"), 1, "no judgement 9"),
        (("undo", "--batch", "9"), 1, "no batch 9"),
    ],
)
def test_what_cannot_be_done_says_why(on: Run, arguments: tuple[str, ...], code: int, words: str) -> None:
    """With the exit code of its kind of error, and nothing judged."""
    id = first(on)["id"]
    ran = on("review", *(word.format(id=id) for word in arguments))
    assert (ran.code, words in ran.err) == (code, True)
    assert on("review", "--all").code == 4
