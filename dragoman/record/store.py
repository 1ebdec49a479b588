"""The record file: one SQLite database, many readers and a writer at once."""

import os
import sqlite3
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from dragoman.errors import RecordError
from dragoman.record.schema import migrate

Values = Sequence[Any] | Mapping[str, Any]

WAIT = 30.0
"""Seconds to wait for another process's write. A document is written in well under one."""


class Record:
    """An open record; a context manager that closes it.

    Use one `Record` per thread. Reads outside `snapshot` each see the newest state.

    Attributes:
        path: The file.
        connection: The open database, in autocommit mode.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self.connection = connection

    @classmethod
    def open(cls, path: str | os.PathLike[str], *, create: bool = False) -> "Record":
        """Open the record at `path`, bringing its schema up to date.

        Args:
            path: The file; its folder must exist.
            create: Make an empty record where there is none.

        Raises:
            RecordError: The file is missing, is no record, or was written by a newer version.
        """
        file = Path(path)
        if not create and not file.exists():
            raise RecordError(f"no record at {file}; make one with: dragoman read ARTICLES --record {file}")
        return cls(file, _connect(file))

    def close(self) -> None:
        """Close the file; a second call does nothing."""
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Write all of it or nothing. Takes the write lock at once, so it never fails half-way for want of it."""
        with self._told():
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """See one unchanging state of the record across several reads; may be nested."""
        if self.connection.in_transaction:
            yield
            return
        self.connection.execute("BEGIN")
        try:
            yield
        finally:
            # A generator may be dropped after the record was closed.
            _end(self.connection)

    def rows(self, sql: str, values: Values = ()) -> list[sqlite3.Row]:
        """All rows a query gives."""
        with self._told():
            return self.connection.execute(sql, values).fetchall()

    def one(self, sql: str, values: Values = ()) -> sqlite3.Row | None:
        """The first row a query gives; `None` where it gives none."""
        with self._told():
            row: sqlite3.Row | None = self.connection.execute(sql, values).fetchone()
            return row

    def value(self, sql: str, values: Values = ()) -> Any:
        """The first column of the first row; `None` where there is none."""
        row = self.one(sql, values)
        return None if row is None else row[0]

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn what the database complains of into words for a person."""
        try:
            yield
        except sqlite3.IntegrityError:
            raise
        except sqlite3.OperationalError as error:
            raise RecordError(f"{self.path}: {_in_words(error)}") from error
        except sqlite3.DatabaseError as error:
            raise RecordError(f"{self.path} is damaged ({error}); restore it from a copy or read anew") from error


def _connect(file: Path) -> sqlite3.Connection:
    try:
        connection = sqlite3.connect(file, timeout=WAIT, isolation_level=None)
    except sqlite3.OperationalError as error:
        raise RecordError(f"cannot open {file} ({error}); does its folder exist, and may you write there?") from error
    connection.row_factory = sqlite3.Row
    try:
        migrate(connection)
        _use_write_ahead_log(connection)
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
    except RecordError as error:
        connection.close()
        raise RecordError(f"{file} {error}") from error
    except sqlite3.OperationalError as error:
        connection.close()
        raise RecordError(f"{file}: {_in_words(error)}") from error
    except sqlite3.DatabaseError as error:
        connection.close()
        raise RecordError(f"{file} is not a record ({error}); name another file") from error
    return connection


def _use_write_ahead_log(connection: sqlite3.Connection) -> None:
    """Switch to WAL once. SQLite does not wait for the lock this takes, so we do."""
    if connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
        return
    deadline = time.monotonic() + WAIT
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.02)
        else:
            return


def _end(connection: sqlite3.Connection) -> None:
    try:
        if connection.in_transaction:
            connection.execute("COMMIT")
    except sqlite3.ProgrammingError:
        pass


def _in_words(error: sqlite3.OperationalError) -> str:
    message = str(error)
    if "locked" in message:
        return f"another program has held the record for {WAIT:.0f} seconds; close it and run the command again"
    if "full" in message:
        return "the disk is full; free some space and run the command again: it goes on where it stopped"
    if "readonly" in message or "read-only" in message:
        return "the record may not be written here; copy it to a folder you can write to"
    return message
