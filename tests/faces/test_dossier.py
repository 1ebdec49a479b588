"""The dossier of a pair: one file that holds all it needs, says what it leaves out, and stays small."""

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from lxml import html  # type: ignore[import-untyped]

from dragoman.analysis.filters import Filters
from dragoman.faces import dossier as module
from dragoman.faces.dossier import dossier, filter_words
from dragoman.model import Span
from dragoman.record.store import Record
from dragoman.record.write import write
from tests.builders import READ_AT, Builder, actor, voice
from tests.faces.conftest import Ran

TODAY = date(2026, 3, 1)

Run = Callable[..., Ran]


def made(record: Path, **filters: Any) -> Any:
    """The file as a tree."""
    with Record.open(record) as opened:
        return html.fromstring(dossier(opened, "RUS", "PRK", Filters(**filters), made=TODAY).text)


def test_it_holds_all_it_needs(record: Path) -> None:
    """No script, no picture, no style, no address outside the file; what it points to is there."""
    tree = made(record)
    assert tree.xpath("//script|//link|//img|//iframe|//object|//form") == []
    assert tree.xpath("//@src|//@onclick|//@style") == []
    assert "url(" not in tree.xpath("string(//style)")
    assert "@import" not in tree.xpath("string(//style)")
    targets = tree.xpath("//a/@href")
    assert targets
    assert {target[1:] for target in targets} <= set(tree.xpath("//@id"))
    assert all(target.startswith("#") for target in targets)


def test_every_statement_has_a_footnote_with_its_full_source(record: Path) -> None:
    """Outlet, title, date, file, and when it was read by what."""
    tree = made(record)
    notes = {note.get("id"): note.text_content() for note in tree.xpath("//ol[@class='notes']/li")}
    assert len(tree.xpath("//article")) == 4
    assert notes["n1"].startswith(
        "The Daily, “A <b>handshake</b>”, 2019-04-29, daily.txt. Read 2026-03-01 by rules/0.1; doc_"
    )
    for article in tree.xpath("//article"):
        [note] = article.xpath(".//sup/a/@href")
        assert note[1:] in notes
        assert "sentence " in article.text_content()


def test_it_says_what_passes_the_filters(record: Path) -> None:
    """And what the filters are."""
    tree = made(record, types=("AID",), since="2019")
    assert len(tree.xpath("//article")) == 3
    assert "only 2019 on, types AID." in tree.text_content()
    assert filter_words(Filters()) == ()
    assert filter_words(Filters(None, "2014", (), ("negated",), "TASS", "Lankov", wrong=True)) == (
        "until 2014", "statuses negated", "published by TASS", "according to Lankov", "what was judged wrong too",
    )  # fmt: skip


def test_the_latest_are_kept_and_the_others_counted(record: Path) -> None:
    """A limit shortens the list, and the file says so."""
    with Record.open(record) as opened:
        found = dossier(opened, "RUS", "PRK", made=TODAY, limit=1)
    assert (found.total, found.statements) == (4, 1)
    text = html.fromstring(found.text).text_content()
    assert "These are the latest 1 of 4, in order of time; 3 earlier statements are left out of this file" in text
    assert "4 statements from 3 sources" in text


def test_it_stays_within_its_size(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the statements would make it larger, fewer are put in."""
    with Record.open(record) as opened:
        whole = dossier(opened, "RUS", "PRK", made=TODAY)
        monkeypatch.setattr(module, "LARGEST", len(whole.text) - 1)
        fewer = dossier(opened, "RUS", "PRK", made=TODAY)
    assert (whole.statements, fewer.statements) == (4, 2)
    assert len(fewer.text) < len(whole.text)


def test_of_a_very_long_sentence_what_matters_is_quoted(tmp_path: Path) -> None:
    """A line of a million characters does not fill the file; its predicate stands in the middle."""
    long = f"{'before ' * 70_000}met{' after' * 70_000}."
    builder = Builder(long, path="long.txt", published="2019").say("met", "CONSULT", ["RUS"], ["PRK"])
    with Record.open(tmp_path / "r", create=True) as record:
        write(record, builder.build(), read_at=READ_AT)
        found = dossier(record, "RUS", "PRK", made=TODAY)
    [quoted] = html.fromstring(found.text).xpath("//q")
    assert len(quoted.text_content()) < 600
    assert quoted.xpath("mark")[0].text == "met"
    assert len(found.text) < 100_000


def test_nothing_of_an_article_becomes_markup(tmp_path: Path) -> None:
    """Names, voices, outlets and sentences are text, whatever they hold."""
    bad = '</style></title><script>alert("1")</script>\u202e'
    builder = Builder(f"{bad} met {bad}.", path=f"{bad}.txt", publisher=bad, title=bad, published="2019")
    builder.say("met", "CONSULT", [actor("RUS", bad)], ["PRK"], said_by=(voice(bad, span=Span(0, 1, "<")),))
    with Record.open(tmp_path / "r", create=True) as record:
        write(record, builder.build(), read_at=READ_AT)
        found = dossier(record, "RUS", "PRK", made=TODAY)
    tree = html.fromstring(found.text)
    assert tree.xpath("//script") == []
    assert len(tree.xpath("//style")) == 1
    assert "\u202e" not in found.text
    assert 'alert("1")' in tree.text_content()


def test_an_empty_answer_is_a_file_that_says_so(record: Path) -> None:
    """Nothing joins the two."""
    with Record.open(record) as opened:
        found = dossier(opened, "RUS", "JPN", made=TODAY)
    assert found.total == 0
    assert "holds no statement that joins Russia and Japan" in html.fromstring(found.text).text_content()


def test_the_command_writes_it(run: Run, tmp_path: Path) -> None:
    """To a file with a word about it, or to standard output."""
    target = tmp_path / "dossier.html"
    ran = run("pair", "RUS", "PRK", "--format", "html", "-o", str(target))
    assert (ran.code, ran.out) == (0, "")
    assert f"4 of 4 statements written to {target}" in ran.err.replace("\n", "")
    written = target.read_text(encoding="utf-8")
    assert written.startswith("<!doctype html>")
    assert re.sub(r"\s+", " ", run("pair", "RUS", "PRK", "--format", "html").out) == re.sub(r"\s+", " ", written)


def test_the_command_takes_filters_and_a_limit(run: Run, tmp_path: Path) -> None:
    """As for text; without a limit of one's own the dossier's holds."""
    target = str(tmp_path / "d.html")
    ran = run("pair", "RUS", "PRK", "--format", "html", "-o", target, "--type", "AID", "--limit", "2", "--json")
    told = json.loads(ran.out)
    assert (told["total"], told["statements"], told["format"]) == (3, 2, "html")
    everything = run("pair", "RUS", "PRK", "--format", "html", "-o", target, "--limit", "0", "--json").json
    assert everything["statements"] == 4


def test_a_file_needs_the_format(run: Run, tmp_path: Path) -> None:
    """Text goes to standard output."""
    ran = run("pair", "RUS", "PRK", "-o", str(tmp_path / "x"))
    assert ran.code == 2
    assert "--format html" in ran.err
    assert run("pair", "RUS", "PRK", "--format", "html", "--json").code == 2
