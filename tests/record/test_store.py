"""A record opens, migrates, refuses what is no record, and shares itself between processes."""

import multiprocessing
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dragoman.errors import RecordError
from dragoman.record.read import every_statement
from dragoman.record.schema import commands, migrations
from dragoman.record.store import Record
from dragoman.record.write import has, write
from tests.builders import READ_AT, Builder

ROOT = Path(__file__).parents[2]


def test_a_missing_record_says_what_to_type(tmp_path: Path) -> None:
    """A typing slip must not make an empty record."""
    with pytest.raises(RecordError, match="dragoman read"):
        Record.open(tmp_path / "none")
    assert not (tmp_path / "none").exists()


def test_a_text_file_is_no_record(tmp_path: Path) -> None:
    """An article named by mistake is refused and left as it is."""
    file = tmp_path / "article.txt"
    file.write_text("Kim met Putin. " * 100)
    with pytest.raises(RecordError, match="not a record"):
        Record.open(file, create=True)
    assert file.read_text() == "Kim met Putin. " * 100


def test_another_programs_database_is_no_record(tmp_path: Path) -> None:
    """Some other SQLite file gets no tables of ours."""
    file = tmp_path / "places.sqlite"
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE places (x)")
    connection.close()
    with pytest.raises(RecordError, match="another program"):
        Record.open(file)


def test_a_record_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    """An older program must not write into a schema it does not know."""
    file = tmp_path / "r"
    with Record.open(file, create=True) as record:
        record.connection.execute("PRAGMA user_version = 999")
    with pytest.raises(RecordError, match="newer Dragoman"):
        Record.open(file)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    """The error names the path and asks after the folder."""
    with pytest.raises(RecordError, match="does its folder exist"):
        Record.open(tmp_path / "no" / "r", create=True)


def test_opening_twice_migrates_once(tmp_path: Path) -> None:
    """`user_version` counts the migrations applied."""
    for _ in range(2):
        with Record.open(tmp_path / "r", create=True) as record:
            assert record.value("PRAGMA user_version") == len(migrations())
            assert record.value("PRAGMA journal_mode") == "wal"
            assert record.value("PRAGMA foreign_keys") == 1


def test_commands_keep_triggers_whole() -> None:
    """A semicolon inside a trigger does not end it."""
    script = "CREATE TABLE a (b);\nCREATE TRIGGER t AFTER INSERT ON a BEGIN\nDELETE FROM a;\nEND;\n-- end\n"
    assert len(list(commands(script))) == 2


def test_a_failed_transaction_leaves_nothing(tmp_path: Path) -> None:
    """All of it or nothing."""
    with Record.open(tmp_path / "r", create=True) as record:
        with pytest.raises(RecordError, match="no_such_table"):
            _write_and_fail(record)
        assert record.value("SELECT count(*) FROM skipped") == 0


def _write_and_fail(record: Record) -> None:
    with record.transaction() as connection:
        connection.execute("INSERT INTO skipped VALUES ('a', 'b', 'c', 'd')")
        connection.execute("DELETE FROM no_such_table")


def numbered(number: int) -> Builder:
    """A document of ten statements, unlike any other number's."""
    sentences = [f"Envoy {number}-{i} met Kim." for i in range(10)]
    builder = Builder(*sentences, path=f"{number}.txt")
    for i in range(10):
        builder.say(f"{number}-{i} met", "CONSULT", ["RUS"], ["PRK"])
    return builder


def write_many(file: Path, count: int) -> None:
    """Write documents, opening the record as another process would."""
    with Record.open(file, create=True) as record:
        for number in range(count):
            write(record, numbered(number).build(), read_at=READ_AT)


def read_until(file: Path, total: int) -> None:
    """Read until all is there, failing on any half document."""
    with Record.open(file, create=True) as record:
        seen = 0
        while seen < total:
            rows = list(every_statement(record))
            assert len(rows) % 10 == 0, f"half a document: {len(rows)} statements"
            assert len(rows) >= seen
            seen = len(rows)


def test_readers_and_a_writer_share_the_record(tmp_path: Path) -> None:
    """Two readers and a writer at once never meet a lock and never see half a document."""
    context = multiprocessing.get_context("spawn")
    file, count = tmp_path / "r", 60
    processes = [
        context.Process(target=write_many, args=(file, count)),
        *(context.Process(target=read_until, args=(file, count * 10)) for _ in range(2)),
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    assert [process.exitcode for process in processes] == [0, 0, 0]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL, which this system lacks")
def test_a_killed_writer_loses_at_most_the_document_in_hand(tmp_path: Path) -> None:
    """After SIGKILL the record is sound, holds only whole documents, and the run goes on."""
    file = tmp_path / "r"
    command = (
        "import sys; from pathlib import Path; from tests.record.test_store import write_many;"
        " write_many(Path(sys.argv[1]), 10**6)"
    )
    path = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    for round in range(1, 4):
        process = subprocess.Popen([sys.executable, "-c", command, str(file)], env={**os.environ, "PYTHONPATH": path})
        _wait_for(file, round * 10)
        process.kill()
        process.wait()
        with Record.open(file) as record:
            counts = record.rows("SELECT count(*) AS n FROM statements GROUP BY document")
            assert {row["n"] for row in counts} == {10}
            assert record.value("SELECT count(*) FROM documents") == len(counts)
            assert record.value("PRAGMA integrity_check") == "ok"
            assert has(record, numbered(0).document.id, "rules/0.1")


def _wait_for(file: Path, documents: int) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if file.exists():
            with Record.open(file, create=True) as record:
                if record.value("SELECT count(*) FROM documents") >= documents:
                    return
        time.sleep(0.01)
    raise AssertionError("the writer wrote nothing in a minute")
