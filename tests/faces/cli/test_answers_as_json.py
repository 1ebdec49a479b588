"""What a program sees: one object a command, with keys that stay."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faces.conftest import Ran

Run = Callable[..., Ran]

KEYS: dict[str, tuple[list[str], set[str]]] = {
    "status": ([], {"documents", "statements", "by_type", "published", "skipped", "skipped_by_code"}),
    "sources": ([], {"outlets", "documents"}),
    "actors": ([], {"total", "actors"}),
    "who": (["Putin"], {"who", "names", "offices", "partners", "says", "said_of"}),
    "said": (["Lankov"], {"who", "total", "statements", "nearest"}),
    "search": (
        ["soldiers"],
        {"asked", "query", "understood", "clauses", "words", "sought", "total", "hits", "statements", "facets"},
    ),
    "pair": (["RUS", "PRK"], {"a", "b", "total", "statements", "years", "by_type", "by_source", "differences"}),
    "disagreements": ([], {"disagreements"}),
    "timeline": (["RUS"], {"actors", "total", "statements", "undated"}),
    "forecasts": ([], {"total", "forecasts", "by_voice"}),
    "causes": ([], {"asked", "actor", "total", "by_kind", "links"}),
}


@pytest.mark.parametrize("command", KEYS)
def test_every_answer_is_one_object_with_its_schema_and_keys(command: str, run: Run) -> None:
    """A program finds what it needs without reading any text, and nothing else on standard output."""
    arguments, keys = KEYS[command]
    ran = run(command, *arguments, "--json")
    assert ran.code == 0
    assert list(ran.json)[:2] == ["schema", "command"]
    assert (ran.json["schema"], ran.json["command"]) == ("dragoman/1", command)
    assert keys <= ran.json.keys()


def test_a_statement_has_its_sentence_document_voices_and_rules(run: Run) -> None:
    [_, denied, *_] = run("pair", "RUS", "PRK", "--json").json["statements"]
    assert denied["sentence"]["text"] == "Russia sent no soldiers to North Korea, Andrei Lankov said."
    assert denied["document"]["publisher"] == "The Daily"
    assert denied["status"] == "negated"
    assert [voice["name"] for voice in denied["said_by"]] == ["Andrei Lankov"]
    assert denied["why"] == ["event:test"]


def test_show_takes_the_start_of_an_id(run: Run) -> None:
    whole = run("pair", "RUS", "PRK", "--json").json["statements"][0]["id"]
    assert run("show", whole[:13], "--json").json["statement"]["id"] == whole


def test_an_empty_answer_is_still_an_answer(run: Run) -> None:
    """A program gets its object, and learns from the exit code too that nothing was found."""
    ran = run("pair", "RUS", "JPN", "--json")
    assert ran.json["total"] == 0
    assert ran.code == 4


def test_a_judgement_changes_answers_until_it_is_taken_back(run: Run, own_record: Path) -> None:
    at = ("--record", str(own_record))
    id = run("pair", "RUS", "PRK", "--json", *at).json["statements"][0]["id"]
    judged = run("judge", id[:13], "wrong", "--reason", "they never met", "--as", "Ann", "--json", *at).json
    assert (judged["verdict"], judged["by"], judged["reason"]) == ("wrong", "Ann", "they never met")
    assert run("pair", "RUS", "PRK", "--json", *at).json["total"] == 3
    assert run("pair", "RUS", "PRK", "--wrong", "--json", *at).json["total"] == 4
    assert [row["number"] for row in run("review", "--json", *at).json["judgements"]] == [judged["number"]]
    assert run("revert", str(judged["number"]), *at).code == 0
    assert run("pair", "RUS", "PRK", "--json", *at).json["total"] == 4
    assert run("review", *at).code == 4
    assert "taken back" in run("review", "--all", *at).out
