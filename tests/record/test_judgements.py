"""Judgements outlive readings and can be taken back."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.errors import RecordError
from dragoman.record.corrections import Changes
from dragoman.record.judgements import (
    edit_statement,
    judge_identity,
    judge_statement,
    judgements,
    revert,
    same_names,
)
from dragoman.record.read import every_statement, statement
from dragoman.record.store import Record
from dragoman.record.write import write
from tests.builders import READ_AT, Builder

TEXT = "Seoul sent rice to Pyongyang."


def aid(exact: str = "sent rice", type: str = "AID", origin: str = "rules/0.1") -> Builder:
    """One statement in one sentence."""
    return Builder(TEXT, origin=origin).say(exact, type, ["KOR"], ["PRK"])


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """A record of one statement, judged wrong."""
    with Record.open(tmp_path / "r", create=True) as opened:
        reading = aid().build()
        write(opened, reading, read_at=READ_AT)
        judge_statement(opened, reading.statements[0].id, "wrong", by="me", at=READ_AT, reason="it was sold")
        yield opened


def verdicts(record: Record) -> list[str | None]:
    """The verdict on each statement."""
    return [row.verdict for row in every_statement(record, wrong=True)]


def test_a_wrong_statement_is_left_out_unless_asked_for(record: Record) -> None:
    """What somebody judged wrong is shown only to who asks."""
    assert list(every_statement(record)) == []
    assert verdicts(record) == ["wrong"]


def test_a_judgement_holds_for_a_later_reading(record: Record) -> None:
    """The same claim found again by a newer reader, a word longer, is judged already."""
    write(record, aid("sent rice to", origin="rules/0.2").build(), read_at=READ_AT)
    assert verdicts(record) == ["wrong"]


def test_a_judgement_does_not_hold_for_another_claim(record: Record) -> None:
    """Once a newer reader says something else there, the old verdict is not about it."""
    write(record, aid(type="TRADE", origin="rules/0.2").build(), read_at=READ_AT)
    assert verdicts(record) == [None]


def test_a_judgement_does_not_hold_in_another_text(record: Record) -> None:
    """The same words in another document were not judged."""
    other = Builder("Indeed:", TEXT, path="two.txt").say("sent rice", "AID", ["KOR"], ["PRK"])
    write(record, other.build(), read_at=READ_AT)
    assert sorted(verdicts(record), key=str) == [None, "wrong"]


def test_the_latest_judgement_stands_and_can_be_taken_back(record: Record) -> None:
    """Taking back the last word brings the one before it into force again."""
    [row] = every_statement(record, wrong=True)
    second = judge_statement(record, row.id, "right", by="you", at=READ_AT)
    assert verdicts(record) == ["right"]
    assert revert(record, second.number, at=READ_AT).reverted_at is not None
    assert verdicts(record) == ["wrong"]
    assert [j.verdict for j in judgements(record)] == ["wrong"]
    assert [j.verdict for j in judgements(record, standing=False)] == ["wrong", "right"]


def test_unknown_things_cannot_be_judged(record: Record) -> None:
    """The error names the id that is not there."""
    with pytest.raises(RecordError, match="st_none"):
        judge_statement(record, "st_none", "wrong", by="me", at=READ_AT)
    with pytest.raises(RecordError, match="77"):
        revert(record, 77, at=READ_AT)
    assert statement(record, "st_none") is None


def test_names_judged_the_same_are_one_by_way_of_others(record: Record) -> None:
    """Sameness passes on; a later `different` ends it."""
    judge_identity(record, "Lankov", "A. Lankov", "same", by="me", at=READ_AT)
    judge_identity(record, "A. Lankov", "Andrei Lankov", "same", by="me", at=READ_AT)
    assert same_names(record, "Lankov") == {"Lankov", "A. Lankov", "Andrei Lankov"}
    judge_identity(record, "Andrei Lankov", "A. Lankov", "different", by="me", at=READ_AT)
    assert same_names(record, "Lankov") == {"Lankov", "A. Lankov"}


def test_judging_leaves_the_machines_row_as_it_was(record: Record) -> None:
    """A verdict is a row of its own."""
    [row] = every_statement(record, wrong=True)
    judge_statement(record, row.id, "right", by="you", at=READ_AT)
    [after] = every_statement(record)
    assert replace(after, verdict="wrong") == row


def test_several_judge_while_others_read(tmp_path: Path) -> None:
    """Nobody is told of a lock, and nothing is lost."""
    path = tmp_path / "busy"
    with Record.open(path, create=True) as record:
        for n in range(6):
            made = Builder(TEXT, f"It was the year {n}.", path=f"{n}.txt").say("sent rice", "AID", ["KOR"], ["PRK"])
            write(record, made.build(), read_at=READ_AT)
        ids = [row.id for row in every_statement(record)]

    def judge(by: str) -> None:
        with Record.open(path) as own:
            for id in ids * 3:
                edit_statement(own, id, Changes(status="possible"), by=by, at=READ_AT)
                judge_identity(own, "KOR", f"{by}:{id}", "same", by=by, at=READ_AT)

    def look() -> None:
        with Record.open(path) as own:
            for _ in range(30):
                assert len(list(every_statement(own))) == len(ids)

    with ThreadPoolExecutor(4) as pool:
        for done in [pool.submit(judge, "Ann"), pool.submit(judge, "Bob"), pool.submit(look), pool.submit(look)]:
            done.result()
    with Record.open(path) as record:
        assert len(judgements(record)) == 2 * 2 * 3 * len(ids)
        assert {row.status for row in every_statement(record)} == {"possible"}
