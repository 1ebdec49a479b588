"""The data dictionary names every field, and only those."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dragoman.exchange.dictionary import as_json, as_markdown, json_fields, table_columns
from dragoman.exchange.jsonl import line_of
from dragoman.exchange.tables import COLUMNS
from dragoman.record.read import every_statement
from dragoman.record.store import Record
from dragoman.record.write import write
from tests.builders import READ_AT, Builder, voice

_JSON_TYPES = {
    "string": str,
    "whole number": int,
    "true or false": bool,
    "null": type(None),
    "object": dict,
}


def full_export(folder: Path) -> Any:
    """An exported statement in which nothing is null."""
    made = Builder("In 2019 they met in Vladivostok.", title="T", publisher="P", published="2019")
    made.say(
        "met", "CONSULT", ["RUS"], ["PRK"], when=("2019", "In 2019"), where=("Vladivostok", "RUS"), mode="visit",
        contexts=("diplomatic",), said_by=(voice("TASS", "RUS"),),
    )  # fmt: skip
    with Record.open(folder / "r", create=True) as record:
        write(record, made.build(), read_at=READ_AT)
        [row] = every_statement(record)
        return json.loads(line_of(row))


def walk(value: Any, before: str = "") -> Iterator[tuple[str, Any]]:
    """Each field of an export with its value."""
    for name, inner in value.items():
        yield before + name, inner
        if isinstance(inner, dict):
            yield from walk(inner, f"{before}{name}.")
        elif isinstance(inner, list) and inner and isinstance(inner[0], dict):
            yield from walk(inner[0], f"{before}{name}[].")


def test_every_exported_field_is_told_of_in_order(tmp_path: Path) -> None:
    """A field added to the form without a meaning, or the other way round, fails here."""
    assert [path for path, _ in walk(full_export(tmp_path))] == [entry.name for entry in json_fields()]


def test_values_have_the_type_told(tmp_path: Path) -> None:
    """Each value of an export is of a type its entry names, and among its allowed values."""
    entries = {entry.name: entry for entry in json_fields()}
    for path, value in walk(full_export(tmp_path)):
        entry = entries[path]
        if isinstance(value, list):
            assert entry.type.startswith("list of")
        else:
            assert type(value) in {_JSON_TYPES[word] for word in entry.type.split(" or ") if word in _JSON_TYPES} | (
                {bool} if "true or false" in entry.type else set()
            )
        assert not entry.allowed or value in entry.allowed


def test_the_table_is_told_of_too() -> None:
    """Every column, in order."""
    assert [entry.name for entry in table_columns()] == [column.name for column in COLUMNS]


def test_both_forms_tell_the_same() -> None:
    """What the program reads and what people read name the same fields and types."""
    parts, text = json.loads(as_json()), as_markdown()
    for entry in [*parts["jsonl"], *parts["table"]]:
        assert f"| `{entry['name']}` | {entry['type']} | {entry['meaning']} |" in text
    for name, meaning in parts["types"].items():
        assert f"| `{name}` |" in text
        assert meaning in text
