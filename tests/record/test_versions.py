"""What a record keeps of readers that have been replaced."""

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings

from dragoman.model import Reading
from dragoman.record.judgements import judge_statement
from dragoman.record.read import every_statement
from dragoman.record.store import Record
from dragoman.record.versions import readers_of, readings_of, told_by, versions
from dragoman.record.write import write
from tests.builders import READ_AT, Builder
from tests.record.old import old_record
from tests.record.test_write import readings


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(tmp_path / "record.db", create=True) as made:
        yield made


def reading(origin: str, *types: str) -> Reading:
    builder = Builder("Russia aided Japan.", origin=origin)
    for type in types:
        builder.say("aided", type, ["RUS"], ["JPN"])
    return builder.build()


def types(record: Record, document: str, origin: str) -> list[str]:
    return [statement.type for statement, _ in told_by(record, document, origin)]


def test_what_another_reader_replaces_is_kept_aside(record: Record) -> None:
    """The record answers with the new reading; the old one can still be had."""
    old, new = reading("rules/0.1", "AID"), reading("rules/0.2", "TRADE", "SUPPORT")
    write(record, old, read_at=READ_AT)
    write(record, new, read_at=READ_AT + timedelta(days=1))
    assert [row.type for row in every_statement(record)] == ["TRADE", "SUPPORT"]
    assert types(record, old.document.id, "rules/0.1") == ["AID"]
    assert types(record, old.document.id, "rules/0.2") == ["TRADE", "SUPPORT"]
    [past, present] = readings_of(record, old.document.id)
    assert (past.origin, past.read_at[:10]) == ("rules/0.1", "2026-03-01")
    assert (present.origin, present.read_at[:10]) == ("rules/0.2", "2026-03-02")


def test_reading_twice_with_one_version_keeps_nothing(record: Record) -> None:
    """Nor does reading anew by the same version: there is nothing to compare."""
    for again in (False, False, True):
        write(record, reading("rules/0.1", "AID"), read_at=READ_AT, again=again)
    assert record.value("SELECT count(*) FROM superseded") == 0
    assert record.value("SELECT count(*) FROM readings") == 1


def test_going_back_to_an_older_version_makes_it_the_present_one(record: Record) -> None:
    """Its rows stand in the record once, never beside themselves."""
    for day, origin, type in ((0, "rules/0.1", "AID"), (1, "rules/0.2", "TRADE"), (2, "rules/0.1", "SUPPORT")):
        last = reading(origin, type)
        write(record, last, read_at=READ_AT + timedelta(days=day))
    assert types(record, last.document.id, "rules/0.1") == ["SUPPORT"]
    assert types(record, last.document.id, "rules/0.2") == ["TRADE"]
    assert [version.origin for version in versions(record)] == ["rules/0.2", "rules/0.1"]
    assert record.value("SELECT count(*) FROM superseded") == 1


def test_judgements_outlive_the_reading_they_were_made_on(record: Record) -> None:
    """What was judged of the old reading holds of the new one where it says the same."""
    old = reading("rules/0.1", "AID")
    write(record, old, read_at=READ_AT)
    judge_statement(record, old.statements[0].id, "wrong", by="Ann", at=datetime(2026, 3, 2, tzinfo=UTC))
    write(record, reading("rules/0.2", "AID", "TRADE"), read_at=READ_AT + timedelta(days=1))
    assert [row.type for row in every_statement(record)] == ["TRADE"]


def test_versions_count_their_documents(record: Record) -> None:
    other = Builder("China met Japan.", origin="rules/0.2").build()
    write(record, reading("rules/0.1"), read_at=READ_AT)
    write(record, reading("rules/0.2"), read_at=READ_AT + timedelta(days=1))
    write(record, other, read_at=READ_AT + timedelta(days=2))
    found = versions(record)
    assert [(v.origin, v.documents, v.first[:10], v.last[:10]) for v in found] == [
        ("rules/0.1", 1, "2026-03-01", "2026-03-01"),
        ("rules/0.2", 2, "2026-03-02", "2026-03-03"),
    ]
    assert sorted(readers_of(record, "rules/0.1", "rules/0.2").values()) == [1, 2]


@given(readings())
@settings(max_examples=25)
def test_a_replaced_statement_is_had_back_whole(found: Reading) -> None:
    """Nothing of a statement is lost when another reading takes its place."""
    with tempfile.TemporaryDirectory() as folder, Record.open(Path(folder) / "r.db", create=True) as record:
        write(record, replace(found, origin="old"), read_at=READ_AT)
        before = told_by(record, found.document.id, "old")
        write(record, replace(found, origin="new", statements=()), read_at=READ_AT)
        assert told_by(record, found.document.id, "old") == before


def test_a_record_from_before_knows_who_read_it(tmp_path: Path) -> None:
    """A record made when readings were not kept names the reader of each document once it is opened."""
    path = tmp_path / "old.db"
    old_record(path, 1)
    with Record.open(path) as record:
        assert [(v.origin, v.documents) for v in versions(record)] == [("rules/0.1", 1)]
