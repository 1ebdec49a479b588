"""Bring a record's tables up to this version."""

import sqlite3
from collections.abc import Iterator
from importlib import resources

from dragoman.errors import RecordError

APPLICATION = 0x44524147
"""`PRAGMA application_id` of a record: "DRAG". Tells it from any other SQLite file."""


def migrations() -> tuple[str, ...]:
    """The migration scripts, oldest first; a record's `user_version` counts those applied."""
    folder = resources.files("dragoman.record.migrations")
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".sql"))
    return tuple((folder / name).read_text(encoding="utf-8") for name in names)


def migrate(connection: sqlite3.Connection) -> None:
    """Apply what the record lacks, all or nothing; safe when several processes open it at once.

    Raises:
        RecordError: A newer version wrote the file, or it is another program's database.
    """
    scripts = migrations()
    _check(connection, len(scripts))
    if _pragma(connection, "user_version") == len(scripts):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another process may have migrated while this one waited for the lock.
        for number in range(_pragma(connection, "user_version"), len(scripts)):
            for command in commands(scripts[number]):
                connection.execute(command)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {len(scripts)}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def commands(script: str) -> Iterator[str]:
    """The single commands of a script; `executescript` would commit between them."""
    command = ""
    for line in script.splitlines(keepends=True):
        command += line
        if sqlite3.complete_statement(command):
            yield command
            command = ""


def _check(connection: sqlite3.Connection, known: int) -> None:
    version = _pragma(connection, "user_version")
    if _pragma(connection, "application_id") != APPLICATION and (version or _has_tables(connection)):
        raise RecordError("is a database of another program, not a Dragoman record; name another file")
    if version > known:
        raise RecordError(
            f"was written by a newer Dragoman (schema {version}, this one knows {known}); install that version or newer"
        )


def _has_tables(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is not None


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])
