"""A corrected statement stands in place of the one it corrects, now and after every later reading."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dragoman.errors import BadQuery, RecordError
from dragoman.model import Actor, Voice
from dragoman.record.corrections import Changes
from dragoman.record.judgements import (
    edit_statement,
    judge_many,
    judge_statement,
    judgements,
    judgements_of,
    revert,
    revert_batch,
)
from dragoman.record.read import every_statement, statement
from dragoman.record.readings import reading
from dragoman.record.rows import StatementRow
from dragoman.record.store import Record
from dragoman.record.write import write
from tests.builders import READ_AT, Builder, actor, voice

TEXT = "Seoul sent rice to Pyongyang."
LATER = "Tokyo watched."
RUSSIA = Actor("RUS", "Russia")


def aid(exact: str = "sent rice", type: str = "AID", origin: str = "rules/0.1", **more: Any) -> Builder:
    """One statement in the first of two sentences."""
    return Builder(TEXT, LATER, origin=origin).say(exact, type, ["KOR"], ["PRK"], **more)


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """A record of one statement."""
    with Record.open(tmp_path / "r", create=True) as opened:
        write(opened, aid().build(), read_at=READ_AT)
        yield opened


def edit(record: Record, id: str | None = None, **changes: Any) -> int:
    """Change a statement, by default the only one there is; gives the number of the edit."""
    id = id or next(every_statement(record)).id
    return edit_statement(record, id, Changes(**changes), by="Ann", at=READ_AT, reason="so it says").number


def shown(record: Record) -> list[StatementRow]:
    """The statements of every answer."""
    return list(every_statement(record))


def test_a_corrected_row_stands_in_place_of_the_readers(record: Record) -> None:
    """Every answer shows the corrected one, and that a person made it; the reader's is kept as it was."""
    [before] = shown(record)
    number = edit(record, type="TRADE", recipients=(RUSSIA,), status="negated", when="2019-04", said_by=(voice("Kim"),))
    [after] = shown(record)
    assert (after.type, after.status, after.factuality, after.judgement) == ("TRADE", "negated", "CT-", number)
    assert [p.actor.code for p in (*after.actors, *after.recipients)] == ["KOR", "RUS"]
    assert after.when is not None
    assert (after.when.value, after.day, after.day_last, after.dated_by) == (
        "2019-04",
        "2019-04-01",
        "2019-04-30",
        "text",
    )
    assert [v.name for v in after.said_by] == ["Kim"]
    assert after.why[-1] == "corrected:by Ann on 2026-03-01: so it says"
    assert (after.origin, before.origin) == ("review", "rules/0.1")
    assert after.sentence == before.sentence
    hidden = statement(record, before.id)
    assert hidden is not None
    assert hidden.verdict == "edited"
    assert [s.type for s in reading(record, after.document.id).statements] == ["AID"]


def test_the_pair_of_a_corrected_row_is_the_corrected_one(record: Record) -> None:
    """Queries by pair and by actor find it where it now belongs."""
    edit(record, recipients=(RUSSIA,))
    rows = record.rows("SELECT low, high, direction FROM pairs JOIN judged ON number = statement")
    assert [tuple(row) for row in rows] == [("KOR", "RUS", ">")]


@pytest.mark.parametrize("exact", ["sent rice", "sent rice to"])
def test_a_correction_holds_for_a_later_reading(record: Record, exact: str) -> None:
    """The same claim found again, a word longer, is corrected again."""
    edit(record, status="possible")
    write(record, aid(exact, origin="rules/0.2").build(), read_at=READ_AT)
    assert [(row.span.exact, row.status) for row in shown(record)] == [(exact, "possible")]


def test_a_correction_stands_though_a_later_reader_sees_nothing_there(record: Record) -> None:
    """The edit keeps what it needs."""
    edit(record, type="TRADE")
    [before] = shown(record)
    write(record, Builder(TEXT, LATER, origin="rules/0.2").build(), read_at=READ_AT)
    [after] = shown(record)
    assert (after.id, after.type, after.sentence) == (before.id, "TRADE", before.sentence)


def test_a_correction_stands_though_a_later_reader_sees_no_sentence_there(record: Record) -> None:
    """The sentence is kept for it, and goes with it."""
    number = edit(record, type="TRADE")
    other = Builder(TEXT, LATER, origin="rules/0.2")
    del other.sentences[0]
    write(record, other.build(), read_at=READ_AT)
    [after] = shown(record)
    assert (after.sentence.text, after.span.exact) == (TEXT, "sent rice")
    assert len(reading(record, after.document.id).sentences) == 1
    revert(record, number, at=READ_AT)
    assert shown(record) == []
    assert record.value("SELECT count(*) FROM sentences") == 1


def test_no_second_row_where_a_later_reader_says_it_too(record: Record) -> None:
    """What the reader now gets right needs no correction, and counts as right."""
    edit(record, type="TRADE")
    write(record, aid(type="TRADE", origin="rules/0.2").build(), read_at=READ_AT)
    [row] = shown(record)
    assert (row.type, row.judgement, row.verdict) == ("TRADE", None, "right")


def test_no_second_row_where_a_later_reader_has_the_status_right(record: Record) -> None:
    """Though its row says the same of type and sides as the one that was corrected."""
    edit(record, status="negated")
    write(record, aid(origin="rules/0.2", status="negated", factuality="CT-").build(), read_at=READ_AT)
    [row] = shown(record)
    assert (row.status, row.judgement, row.verdict) == ("negated", None, "right")


def test_reading_again_adds_nothing(record: Record) -> None:
    """Not by the same reader, and not in another order of writing."""
    edit(record, status="possible")
    before = shown(record)
    for _ in range(2):
        write(record, aid().build(), read_at=READ_AT, again=True)
        assert [row.id for row in shown(record)] == [row.id for row in before]


def test_taking_an_edit_back_shows_the_readers_row_again(record: Record) -> None:
    """As it was before."""
    before = shown(record)
    number = edit(record, actors=(RUSSIA,))
    assert shown(record) != before
    assert revert(record, number, at=READ_AT).reverted_at
    assert shown(record) == before
    assert record.rows("SELECT code FROM actors ORDER BY code") == record.rows(
        "SELECT DISTINCT code FROM actors JOIN participants ON actor = number ORDER BY code"
    )


def test_a_corrected_row_can_be_corrected_again(record: Record) -> None:
    """The changes add up; taking the last one back leaves the first."""
    edit(record, type="TRADE")
    second = edit(record, status="negated")
    [row] = shown(record)
    assert (row.type, row.status) == ("TRADE", "negated")
    revert(record, second, at=READ_AT)
    [row] = shown(record)
    assert (row.type, row.status) == ("TRADE", "actual")


def test_a_corrected_row_is_judged_apart_from_the_one_it_corrects(record: Record) -> None:
    """Whoever says that the correction is right does not bring the reader's row back."""
    edit(record, status="negated")
    [made] = shown(record)
    judge_statement(record, made.id, "right", by="Bob", at=READ_AT)
    assert [(row.id, row.verdict) for row in shown(record)] == [(made.id, "right")]
    judge_statement(record, made.id, "wrong", by="Bob", at=READ_AT)
    assert shown(record) == []
    assert [row.verdict for row in every_statement(record, wrong=True)] == ["wrong"]
    assert [j.verdict for j in judgements_of(record, made.id)] == ["edited", "right", "wrong"]


def test_judging_the_readers_row_later_ends_the_correction(record: Record) -> None:
    """The latest word on what the reader said stands."""
    [reader] = shown(record)
    edit(record, status="negated")
    judge_statement(record, reader.id, "right", by="Bob", at=READ_AT)
    assert [(row.id, row.verdict) for row in shown(record)] == [(reader.id, "right")]
    assert [j.verdict for j in judgements(record)] == ["edited", "right"]


def test_an_edit_that_changes_nothing_says_that_it_is_right(record: Record) -> None:
    edit(record, status="actual")
    assert [(row.judgement, row.verdict) for row in shown(record)] == [(None, "right")]


def test_words_of_a_side_stay_with_it(record: Record) -> None:
    """Another actor for the same place is another reading of its words."""
    edit(record, actors=(RUSSIA,), recipients=())
    [row] = shown(record)
    assert [(p.exact, p.rule) for p in row.actors] == [("South Korea", "corrected:by hand")]
    assert row.recipients == ()


def test_a_forecast_told_as_so_foretells_nothing(tmp_path: Path) -> None:
    """Its words of probability and its horizon go."""
    with Record.open(tmp_path / "f", create=True) as record:
        made = aid(status="future", factuality="PR+", forecast=True, probability="may", horizon=("2030", "Tokyo"))
        write(record, made.build(), read_at=READ_AT)
        edit(record, status="actual")
        [row] = shown(record)
        assert (row.factuality, row.forecast, row.probability, row.horizon) == ("CT+", False, None, None)


def test_a_time_can_be_taken_away(tmp_path: Path) -> None:
    with Record.open(tmp_path / "t", create=True) as record:
        write(record, aid(when=("2018", "Tokyo")).build(), read_at=READ_AT)
        edit(record, when="")
        assert [(row.when, row.dated_by) for row in shown(record)] == [(None, "nothing")]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "changes nothing"),
        ({"type": "GIVE"}, "GIVE"),
        ({"status": "true"}, "true"),
        ({"when": "soon"}, "soon"),
        ({"when": "2012/"}, "2012/"),
        ({"actors": ()}, "at least one actor"),
    ],
)
def test_what_no_statement_can_say_is_refused(changes: dict[str, Any], words: str) -> None:
    """The error names the value."""
    with pytest.raises(BadQuery, match=words):
        Changes(**changes)


def test_changes_come_back_from_their_json() -> None:
    """Nothing is lost, and what is not changed stays out."""
    changes = Changes("AID", "", (actor("RUS", "Vladimir Putin"),), (), when="", said_by=(Voice("Kim", cue="said"),))
    assert Changes.of_json(changes.as_json()) == changes


def test_a_batch_is_one_judgement_each_and_taken_back_at_once(tmp_path: Path) -> None:
    """In all documents it touches."""
    with Record.open(tmp_path / "b", create=True) as record:
        for n in range(3):
            other = Builder(TEXT, f"It was the year {n}.", path=f"{n}.txt")
            write(record, other.say("sent rice", "AID", ["KOR"], ["PRK"]).build(), read_at=READ_AT)
        before = shown(record)
        ids = [row.id for row in before]
        wrong = judge_many(record, ids[:2], "wrong", by="Ann", at=READ_AT)
        assert (wrong.judgements, [row.id for row in shown(record)]) == (2, ids[2:])
        assert wrong.number is not None
        assert revert_batch(record, wrong.number, at=READ_AT) == 2
        edited = judge_many(record, ids, Changes(status="desired"), by="Ann", at=READ_AT)
        assert {row.status for row in shown(record)} == {"desired"}
        assert edited.number is not None
        revert_batch(record, edited.number, at=READ_AT)
        assert shown(record) == before


def test_a_batch_with_an_unknown_statement_judges_none(record: Record) -> None:
    [row] = shown(record)
    with pytest.raises(RecordError, match="st_none"):
        judge_many(record, [row.id, "st_none"], "wrong", by="Ann", at=READ_AT)
    assert judgements(record) == ()
    with pytest.raises(RecordError, match="batch 9"):
        revert_batch(record, 9, at=READ_AT)
    assert judge_many(record, [], "wrong", by="Ann", at=READ_AT).number is None
