"""The page of a statement."""

import csv
import io
import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dragoman.analysis.show import show
from dragoman.faces.web.citation import citation
from dragoman.faces.web.pages.statement import SURE
from dragoman.model import Found
from dragoman.record.judgements import judge_statement
from dragoman.record.store import Record
from tests.builders import READ_AT


def _id(record: Path, words: str) -> str:
    with Record.open(record) as opened:
        return str(opened.value("SELECT id FROM statements WHERE exact = ?", (words,)))


def test_a_statement_is_told_with_all_that_made_it(site: TestClient, record: Path) -> None:
    """Who, what, how sure, by whom, by which rules, in plain words."""
    page = site.get(f"/s/{_id(record, 'will probably aid Pyongyang')}").text
    for words in ("Russia", "planned or expected", "as probable", "in the words “will probably”", "by 2021",
                  "The Daily", "published it", "RBC", "passes it on", "Andrei Lankov", "says it",
                  "<mark>will probably aid Pyongyang</mark>", 'href="/review?q=id%3Ast_'):  # fmt: skip
        assert words in page, words


def test_the_other_side_is_shown(site: TestClient, record: Path) -> None:
    """One article denies the soldiers, the other tells of them."""
    page = site.get(f"/s/{_id(record, 'sent no soldiers')}").text
    assert "Others that deny it or speak against it (1)" in page
    assert "The Weekly" in page


def test_a_statement_has_twins(site: TestClient, record: Path) -> None:
    """JSON tells why; CSV has it with its other reports."""
    id = _id(record, "sent no soldiers")
    data = site.get(f"/s/{id}.json").json()
    assert data["shown"]["statement"]["id"] == id
    assert id in data["citation"]
    rows = list(csv.DictReader(io.StringIO(site.get(f"/s/{id}.csv").text)))
    assert [row["stance"] for row in rows] == ["itself", "denies"]
    assert rows[0]["id"] == id


def test_the_beginning_of_an_id_will_do(site: TestClient, record: Path) -> None:
    """As on the command line."""
    id = _id(record, "sent no soldiers")
    assert site.get(f"/s/{id[:13]}").status_code == 200


def test_an_unknown_id_is_not_found(site: TestClient) -> None:
    """With a sentence, in every form."""
    for path in ("/s/st_nothing", "/s/st_nothing.json", "/s/st_nothing.csv", "/api/s/%00"):
        answer = site.get(path)
        assert answer.status_code == 404, path
        assert "the record has no statement" in answer.text


def test_judgements_are_told_with_time_and_reason(own_site: TestClient, own_record: Path) -> None:
    """Who said it is wrong, and why; the statement itself stays to be read."""
    id = _id(own_record, "sent soldiers")
    with Record.open(own_record) as record:
        judge_statement(record, id, "wrong", by="<i>me</i>", at=READ_AT, reason="a <b>rumour</b>")
    page = own_site.get(f"/s/{id}").text
    assert "2026-03-01 12:00" in page
    assert "judged wrong by &lt;i&gt;me&lt;/i&gt;: “a &lt;b&gt;rumour&lt;/b&gt;”" in page


@pytest.mark.parametrize("words", ["met Kim Jong Un", "sent no soldiers", "may sign a pact"])
def test_a_citation_holds_sentence_source_and_ids(record: Path, words: str) -> None:
    """Whoever reads it finds the sentence again."""
    with Record.open(record) as opened:
        shown = show(opened, _id(record, words))
    told = citation(shown, [Found("Jane Doe", "sidecar", "Jane Doe")])
    row = shown.statement
    for part in (row.id, row.document.id, row.sentence.text, str(row.document.publisher), "Jane Doe"):
        assert part in told
    assert not re.search(r"\s{2}|\n", told)


def test_every_factuality_has_words() -> None:
    """No code is shown alone."""
    assert len(set(SURE.values())) == 7


def test_the_line_to_quote_can_be_read_without_script(site: TestClient, record: Path) -> None:
    """The button comes with the script; the text is there without."""
    page = site.get(f"/s/{_id(record, 'sent soldiers')}").text
    assert re.search(r'id="cite"[^>]*>Russia → North Korea', page)
    assert '<button id="copy" type="button" hidden>' in page


def test_a_record_of_none_has_no_statement(empty_site: TestClient) -> None:
    """Not found, not a fault."""
    assert empty_site.get("/s/st_1").status_code == 404
