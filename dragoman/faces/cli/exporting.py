"""`export`: the statements as a file."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import click

from dragoman.analysis.filters import Filters
from dragoman.analysis.query import select
from dragoman.faces.cli.exits import NOTHING, OK
from dragoman.faces.cli.options import example, filtering, shared
from dragoman.faces.cli.output import Output, write_json
from dragoman.faces.words import counted
from dragoman.record.store import Record
from dragoman.settings import Settings

FORMATS = ("jsonl", "csv", "parquet", "graphml")

READING_ORDER = "d.path, s.document, s.start, s.position"


@click.command(
    epilog=example(
        "dragoman export -o statements.jsonl",
        "dragoman export --format csv --since 2014 > statements.csv",
        "dragoman export --dictionary",
    )
)
@click.option("--format", "format_name", type=click.Choice(FORMATS), default="jsonl", show_default=True,
              help="JSON lines, complete; a flat table; or the network of actors.")  # fmt: skip
@click.option("-o", "--output", "target", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path),
              help="Write here instead of to standard output.")  # fmt: skip
@click.option("--dictionary", is_flag=True, help="Describe every field of an export instead.")
@filtering
@shared
def export(
    *, format_name: str, target: Path | None, dictionary: bool, filters: Filters, settings: Settings, output: Output
) -> int:
    """Write the statements to a file.

    One statement a line or row, with its sentence, document, voices and the rules that made it; or, as
    GraphML, the network of actors that the statements make.
    """
    if dictionary:
        return _describe(target, output)
    if output.as_json and target is None:
        raise click.UsageError("--json tells of the file that was written; name one with -o FILE")
    from dragoman.exchange.formats import FORMATS as KNOWN  # noqa: PLC0415 - polars takes a second to import

    form = KNOWN[format_name]
    if target is None and not form.text and sys.stdout.isatty():
        raise click.UsageError(f"a terminal cannot show {format_name}; name a file with -o FILE")
    with Record.open(settings.record) as record, record.snapshot(), opened(target) as out:
        number = form.write(select(record, filters).rows(READING_ORDER), out)
    if output.as_json:
        write_json("export", {"file": str(target), "format": format_name, "statements": number})
    elif target is not None:
        output.note(f"{counted(number, 'statement')} written to {target}")
    return OK if number else NOTHING


def _describe(target: Path | None, output: Output) -> int:
    from dragoman.exchange.dictionary import as_json, as_markdown  # noqa: PLC0415 - as above

    with opened(target) as out:
        out.write((as_json() if output.as_json else as_markdown()).encode())
    return OK


@contextmanager
def opened(target: Path | None) -> Iterator[IO[bytes]]:
    """A file to write to, which appears under its name only when it is whole; standard output for `None`."""
    if target is None:
        yield sys.stdout.buffer
        return
    unfinished = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with unfinished.open("wb") as out:
            yield out
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
