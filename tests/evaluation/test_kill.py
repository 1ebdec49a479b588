import sqlite3
from contextlib import closing
from pathlib import Path

from evaluation.kill import content, held, whole


def record(path: Path, *, clock: str = "2024-01-01", statement: str = "st_1") -> Path:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE documents (number INTEGER PRIMARY KEY, id TEXT, read_at TEXT)")
        connection.execute("CREATE TABLE statements (id TEXT, document INTEGER, position INTEGER)")
        connection.execute("INSERT INTO documents VALUES (1, 'doc_1', ?)", (clock,))
        connection.execute("INSERT INTO statements VALUES (?, 1, 0)", (statement,))
        connection.commit()
    return path


def test_records_read_at_other_times_hold_the_same(tmp_path: Path) -> None:
    """A run that was killed and finished is later than one that was not, and otherwise equal."""
    one, later = record(tmp_path / "a.db"), record(tmp_path / "b.db", clock="2025-01-01")
    assert content(one) == content(later)
    assert held(one)["doc_1"].clock != held(later)["doc_1"].clock


def test_records_with_other_statements_differ(tmp_path: Path) -> None:
    """The comparison must be able to fail."""
    assert content(record(tmp_path / "a.db")) != content(record(tmp_path / "b.db", statement="st_2"))


def test_no_record_holds_nothing_and_is_sound(tmp_path: Path) -> None:
    """A kill before the first write leaves no file, or an empty one."""
    (tmp_path / "empty.db").touch()
    assert held(tmp_path / "none.db") == held(tmp_path / "empty.db") == {}
    assert whole(tmp_path / "none.db")
    assert whole(tmp_path / "empty.db")
