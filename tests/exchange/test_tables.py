"""Flat tables hold every statement, and read back as what was written."""

import csv
import io
import tempfile
from collections.abc import Iterator
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.exchange.formats import FORMATS
from dragoman.exchange.tables import COLUMNS, cells, write_csv, write_parquet
from dragoman.record.read import every_statement
from dragoman.record.store import Record
from dragoman.record.write import write
from tests.builders import READ_AT, Builder, actor, voice


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """Two statements, one with everything and one with hardly anything."""
    with Record.open(tmp_path / "r", create=True) as opened:
        made = Builder('In 2019 "they" met, by 2030 they will;\nall "of" them.', path='a,"b".txt', published="2019")
        made.say(
            "met",
            "CONSULT",
            [actor("RUS", "Vladimir Putin"), "CHN"],
            ["PRK"],
            when=("2019", "In 2019"),
            horizon=("2030", "by 2030"),
            said_by=(voice("TASS", "RUS"), voice("RBC")),
            contexts=("diplomatic", "military"),
        )
        made.say("will", "AGREE", ["CHN"])
        write(opened, made.build(), read_at=READ_AT)
        yield opened  # fmt: skip


def as_csv(record: Record) -> list[dict[str, str]]:
    """The rows as another program would read them."""
    out = io.BytesIO()
    count = write_csv(every_statement(record), out)
    rows = list(csv.DictReader(io.StringIO(out.getvalue().decode(), newline="")))
    assert count == len(rows)
    return rows


def test_csv_holds_what_the_statement_holds(record: Record) -> None:
    """Quotes, commas and line breaks of the text survive; several values stay in step."""
    full, bare = as_csv(record)
    assert full["sentence"] == 'In 2019 "they" met, by 2030 they will;\nall "of" them.'
    assert full["path"] == 'a,"b".txt'
    assert (full["actor_codes"], full["actor_persons"]) == ("RUS; CHN", "Vladimir Putin; ")
    assert (full["said_by"], full["said_by_codes"]) == ("TASS; RBC", "RUS; ")
    assert (full["when"], full["horizon"], full["sign"]) == ("2019", "2030", "cooperative")
    assert (bare["recipient_codes"], bare["when"], bare["said_by"], bare["forecast"]) == ("", "", "", "false")


def test_parquet_keeps_types_and_nulls(record: Record) -> None:
    """What was written reads back, cell by cell."""
    out = io.BytesIO()
    assert write_parquet(every_statement(record), out) == 2
    table = pl.read_parquet(out.getvalue())
    assert table.columns == [column.name for column in COLUMNS]
    assert table.rows() == [cells(row) for row in every_statement(record)]


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_record_exports(tmp_path: Path, name: str) -> None:
    """No statements make an empty file of the format, not an error."""
    out = io.BytesIO()
    with Record.open(tmp_path / "empty", create=True) as record:
        assert FORMATS[name].write(every_statement(record), out) == 0
    if name == "csv":
        assert out.getvalue().decode().strip() == ",".join(column.name for column in COLUMNS)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(0, 5), max_size=4))
def test_every_format_holds_as_many_as_the_record(sizes: list[int]) -> None:
    """However many documents of however many statements."""
    with tempfile.TemporaryDirectory() as folder, Record.open(Path(folder) / "r", create=True) as record:
        for number, size in enumerate(sizes):
            made = Builder(f"Text {number}: abcdef.", path=f"{number}")
            for i in range(size):
                made.say("abcdef"[i], "CONSULT", ["RUS"], ["PRK"])
            write(record, made.build(), read_at=READ_AT)
        for format in FORMATS.values():
            assert format.write(every_statement(record), io.BytesIO()) == sum(sizes)


def test_examples_and_values_fit_their_columns(record: Record) -> None:
    """Each cell is of its column's type and among its allowed values; so is the example."""
    kinds = {"text": str, "whole number": int, "yes or no": bool}
    for column in COLUMNS:
        for value in [column.example, *(column.of(row) for row in every_statement(record))]:
            assert value is None or type(value) is kinds[column.type]
            assert value is None or not column.allowed or value in column.allowed
