"""The pages of causes and of disagreements."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dragoman.faces.web.memory import MOST, Memory
from dragoman.record.store import Record
from tests.analysis.conftest import record as four_articles
from tests.faces.web.conftest import client_of

__all__ = ["four_articles"]


@pytest.fixture
def quarrel(four_articles: Record) -> Iterator[TestClient]:
    """A site of articles that disagree."""
    with client_of(four_articles.path) as made:
        yield made


def test_a_causal_link_has_its_ends_its_words_and_its_voice(site: TestClient) -> None:
    """The ends are marked in the sentence they stand in."""
    page = site.get("/causes").text
    assert '<span class="cause">Tokyo</span>' in page
    assert '<span class="effect">Seoul to apologise</span>' in page
    assert "according to Andrei Lankov" in page
    assert "hinders, or does not bring about" in page


def test_links_are_asked_for_by_actor_words_and_kind(site: TestClient) -> None:
    """As on the command line, in pages."""
    assert site.get("/api/causes?about=apologise").json()["total"] == 1
    assert site.get("/api/causes?kind=purpose").json()["total"] == 0
    assert site.get("/api/causes?page=2").json()["links"] == []
    assert "No causal link is so" in site.get("/causes?kind=condition").text
    assert site.get("/causes?kind=magic").status_code == 400
    [row] = csv.DictReader(io.StringIO(site.get("/causes.csv").text))
    assert (row["cause"], row["kind"], row["sign"]) == ("Tokyo", "cause", "'-")


def test_disagreements_show_both_sides(quarrel: TestClient) -> None:
    """In words, and with both statements; nothing is said of who is right."""
    page = quarrel.get("/disagreements").text
    assert "it is not so that Russia" in page
    assert page.count('<article class="statement') >= 2
    data = quarrel.get("/api/disagreements").json()
    assert data["total"] == len(data["differences"]) > 0
    assert not data["more"]


def test_disagreements_are_asked_for_by_actor_time_and_kind(quarrel: TestClient) -> None:
    """What nobody disagrees about is said so."""
    assert quarrel.get("/api/disagreements?about=RUS&kind=denied").json()["total"] == 1
    assert "Here no two sources differ" in quarrel.get("/disagreements?about=JPN").text
    assert "Here no two sources differ" in quarrel.get("/disagreements?to=2010").text
    assert quarrel.get("/disagreements?kind=loud").status_code == 400


def test_empty_pages_say_what_to_do(empty_site: TestClient) -> None:
    """A newcomer is sent on."""
    assert "Add articles" in empty_site.get("/causes").text
    assert "Add articles" in empty_site.get("/disagreements").text


def test_an_answer_is_remembered_until_the_record_changes(tmp_path: Path) -> None:
    """A page that takes long is quick the second time, and never stale."""
    file = tmp_path / "r.db"
    file.write_text("one")
    memory, found = Memory(file), iter("abcdef")

    def ask(what: str = "same") -> str:
        return memory.answer(what, lambda: next(found))

    assert [ask(), ask(), ask("other")] == ["a", "a", "b"]
    Path(f"{file}-wal").write_text("written")
    assert [ask(), ask()] == ["c", "c"]


def test_only_so_much_is_remembered(tmp_path: Path) -> None:
    """What was not asked for long goes first."""
    memory = Memory(tmp_path / "r.db")
    for number in range(MOST + 1):
        memory.answer(number, lambda: "old")
    assert memory.answer(0, lambda: "new") == "new"
    assert memory.answer(MOST, lambda: "new") == "old"
