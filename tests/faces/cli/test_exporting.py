import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

from dragoman.exchange.formats import FORMATS as KNOWN
from dragoman.faces.cli.exporting import FORMATS, opened
from tests.faces.conftest import Ran

Run = Callable[..., Ran]


def test_the_command_offers_every_format_there_is() -> None:
    """The names are written out so that help need not import the formats."""
    assert tuple(KNOWN) == FORMATS


def test_json_lines_go_to_standard_output_and_nothing_else_does(run: Run) -> None:
    ran = run("export")
    lines = [json.loads(line) for line in ran.out.splitlines()]
    assert [line["document"]["path"] for line in lines] == ["daily.txt"] * 3 + ["weekly.txt"] * 3
    assert ran.err == ""


def test_tables_hold_the_same_statements(run: Run, tmp_path: Path) -> None:
    ids = [json.loads(line)["id"] for line in run("export").out.splitlines()]
    assert [row["id"] for row in csv.DictReader(io.StringIO(run("export", "--format", "csv").out))] == ids
    target = tmp_path / "all.parquet"
    ran = run("export", "--format", "parquet", "-o", str(target))
    assert ran.out == ""
    assert "6 statements written" in ran.err
    assert pl.read_parquet(target)["id"].to_list() == ids


def test_filters_choose_what_is_exported(run: Run) -> None:
    assert len(run("export", "--type", "AID", "--status", "actual").out.splitlines()) == 1


def test_the_dictionary_describes_the_fields(run: Run) -> None:
    assert "`said_by[].name`" in run("export", "--dictionary").out
    assert run("export", "--dictionary", "--json").json["schema"] == "dragoman/1"


def test_a_file_appears_only_when_it_is_whole(tmp_path: Path) -> None:
    """Half an export under the name of a whole one would be taken for it."""
    target = tmp_path / "out.jsonl"
    target.write_text("the old one")

    def stopped_half_way() -> None:
        with opened(target) as out:
            out.write(b"half")
            raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        stopped_half_way()
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]
    assert target.read_text() == "the old one"


def test_a_folder_that_is_not_there_is_told_in_words(run: Run, tmp_path: Path) -> None:
    ran = run("export", "-o", str(tmp_path / "no" / "out.jsonl"))
    assert ran.code == 1
    assert "No such file or directory" in ran.err
    assert "Traceback" not in ran.err
