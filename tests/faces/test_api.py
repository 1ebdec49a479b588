from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

import dragoman
from dragoman.errors import BadQuery, RecordError, UnknownName
from dragoman.faces.answers import Statements
from dragoman.faces.html import MOST


@pytest.fixture
def opened(record: Path) -> Iterator[dragoman.Record]:
    with dragoman.open(record) as one:
        yield one


def test_importing_dragoman_imports_no_room() -> None:
    """`import dragoman` costs nothing until something is asked of it."""
    assert dir(dragoman) == ["Record", "__version__", "open", "read_text"]
    with pytest.raises(AttributeError, match="no attribute 'oepn'"):
        dragoman.oepn  # noqa: B018


def test_a_pair_is_asked_by_any_names_with_filters(opened: dragoman.Record) -> None:
    pair = opened.pair("Russia", "North Korea", since=2019, type="AID")
    assert pair.total == 3
    assert {row.type for row in pair.statements} == {"AID"}
    assert len(pair.differences) == 1


def test_every_answer_shows_itself_and_becomes_a_table(opened: dragoman.Record) -> None:
    answers = (
        (opened.pair("RUS", "PRK"), 4),
        (opened.said("Lankov"), 2),
        (opened.timeline("RUS", undated=True), 4),
        (opened.statements(), 6),
    )
    for answer, height in answers:
        assert answer.to_polars().height == height
        assert answer._repr_html_().count("<tr>") > height
    assert opened.who("RUS").to_polars()["id"].is_unique().all()


def test_forecasts_are_a_table_with_maker_and_day(opened: dragoman.Record) -> None:
    [row] = opened.forecasts("RUS", "PRK").to_polars().iter_rows(named=True)
    assert (row["voice"], row["made"], row["due"], row["standing"]) == (
        "Andrei Lankov", "2019-04-29", "2021-12-31", "due",
    )  # fmt: skip
    assert row["probability"] == "will probably"


def test_causes_are_a_table_with_their_voices(opened: dragoman.Record) -> None:
    found = opened.causes("apologise")
    [row] = found.to_polars().iter_rows(named=True)
    assert (row["cause"], row["sign"], row["said_by"]) == ("Tokyo", "-", "Andrei Lankov")
    assert "<mark>wants</mark>" in found._repr_html_()
    assert opened.causes("unicorns").to_polars().schema == found.to_polars().schema


def test_search_finds_sentences_with_their_statements(opened: dragoman.Record) -> None:
    found = opened.search("soldiers")
    assert found.total == 2
    assert found.to_polars().schema["statements"] == pl.List(pl.String())
    assert "<mark>soldiers</mark>" in found._repr_html_()


def test_search_takes_fields_and_gives_statements(opened: dragoman.Record) -> None:
    found = opened.search("actor:RUS type:AID", limit=1, skip=1)
    assert (found.total, len(found.statements)) == (3, 1)
    assert found.to_polars()["type"].to_list() == ["AID"]
    assert "3 statements in which Russia (RUS) acts" in found._repr_html_()


def test_an_empty_answer_is_an_empty_table_with_the_same_columns(opened: dragoman.Record) -> None:
    """What works on a full table works on an empty one."""
    full, empty = opened.pair("RUS", "PRK").to_polars(), opened.pair("RUS", "JPN").to_polars()
    assert empty.height == 0
    assert empty.schema == full.schema
    assert opened.search("unicorns").to_polars().height == 0


def test_what_an_article_says_is_escaped_in_a_notebook(opened: dragoman.Record) -> None:
    """An article's words are shown, never run."""
    [row, *_] = opened.statements()
    wicked = Statements((replace(row, sentence=replace(row.sentence, text="<script>alert(1)</script> & more")),))
    page = wicked._repr_html_()
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_a_long_answer_shows_its_beginning_and_says_so(opened: dragoman.Record) -> None:
    many = Statements(opened.statements().rows * 20)
    assert many._repr_html_().count("<tr>") == MOST + 1
    assert "and 70 more" in many._repr_html_()


def test_statements_are_a_sequence(opened: dragoman.Record) -> None:
    found = opened.statements(status=["negated", "possible"])
    assert [row.status for row in found] == ["negated", "possible"]
    assert found[0] in found
    assert isinstance(found[:1], Statements)
    assert repr(found) == "<2 statements>"


def test_a_name_nobody_answers_to_brings_suggestions(opened: dragoman.Record) -> None:
    with pytest.raises(UnknownName) as told:
        opened.pair("Rusia", "PRK")
    assert "Russia" in told.value.suggestions


def test_a_record_that_is_not_there_is_told_when_it_is_asked(tmp_path: Path) -> None:
    """A mistyped path makes no empty record."""
    absent = dragoman.open(tmp_path / "absent.db")
    with pytest.raises(RecordError, match="no record at"):
        absent.statements()
    assert not list(tmp_path.iterdir())


def test_judging_and_taking_back(own_record: Path) -> None:
    with dragoman.open(own_record) as one:
        [id, *_] = [row.id for row in one.pair("RUS", "PRK").statements]
        judged = one.judge(id[:13], "wrong", by="Ann")
        assert one.pair("RUS", "PRK").total == 3
        one.revert(judged.number)
        assert one.pair("RUS", "PRK").total == 4


def test_corrections_merges_and_splits_are_made_and_taken_back(own_record: Path) -> None:
    """From Python as from the command line: every answer follows, and nothing is left when all is taken back."""
    with dragoman.open(own_record) as one:
        before = one.pair("RUS", "PRK").statements
        edited = one.edit(
            before[0].id[:13], status="negated", recipients="Japan", voices="", reason="so it says", by="Ann"
        )
        assert one.pair("RUS", "PRK").total == len(before) - 1
        [row] = one.pair("RUS", "JPN").statements
        assert (row.status, row.said_by, row.judgement) == ("negated", (), edited.number)
        merged = one.merge("PRK", "JPN")
        assert one.pair("RUS", "JPN").total == len(before)
        parted = one.split("PRK", "GRP:PYONG=Pyongyang", document=row.document.id)
        assert one.pair("RUS", "GRP:PYONG").total > 0
        assert [j.verdict for j in one.judgements()] == ["edited", "same", "split"]
        many = one.judge_many([r.id for r in before[1:3]], "wrong")
        assert (many.judgements, one.revert_batch(many.number or 0)) == (2, 2)
        for judged in (parted, merged, edited):
            one.revert(judged.number)
        assert one.pair("RUS", "PRK").statements == before


def test_one_text_is_read_without_a_record() -> None:
    """The same engine, the same columns, nothing kept."""
    found = dragoman.read_text("Norway sent aid to Iceland last week.", published="2024-03-12", publisher="The Quay")
    [row] = found.to_polars().iter_rows(named=True)
    assert (row["actor_codes"], row["type"], row["recipient_codes"]) == ("NOR", "AID", "ISL")
    assert row["publisher"] == "The Quay"
    assert "Norway" in found._repr_html_()
    assert found.statements[0].span.exact in "Norway sent aid to Iceland last week."


def test_a_text_without_words_is_refused() -> None:
    with pytest.raises(BadQuery, match="no words"):
        dragoman.read_text(" 12 ... ")


def test_reading_into_a_record_says_what_became_of_the_inputs(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("Norway signed a fisheries agreement with Iceland and Denmark was glad of it.")
    (tmp_path / "blank.txt").touch()
    with dragoman.open(tmp_path / "new.db") as one:
        done = one.read([tmp_path / "one.txt", tmp_path / "blank.txt"], published="2024-03-12")
        assert (done.added, [skipped.code for skipped in done.skipped]) == (1, ["empty"])
        assert done.to_polars().height == 1
        assert "1 new" in done._repr_html_()
        assert one.pair("NOR", "ISL").total >= 1
        assert one.read(tmp_path / "one.txt", published="2024-03-12").kept == 1


def test_two_readers_are_set_side_by_side(opened: dragoman.Record) -> None:
    """With one reader there is nothing to compare, and that is no error."""
    assert opened.diff() is None
