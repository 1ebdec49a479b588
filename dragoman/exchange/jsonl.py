"""Statements as JSON, one a line: the form benchmarks and other programs read."""

import json
from collections.abc import Iterable, Iterator
from typing import IO, cast

from dragoman.errors import BadQuery
from dragoman.exchange.form import SCHEMA, StatementForm, form_of, is_form
from dragoman.record.rows import StatementRow


def write_jsonl(rows: Iterable[StatementRow], out: IO[bytes]) -> int:
    """Write statements one a line, UTF-8; holds one at a time. Gives back how many it wrote."""
    count = 0
    for row in rows:
        out.write(line_of(row).encode() + b"\n")
        count += 1
    return count


def line_of(row: StatementRow) -> str:
    """One statement as a line of JSON, without its line break."""
    return json.dumps(form_of(row), ensure_ascii=False)


def read_jsonl(lines: Iterable[str | bytes]) -> Iterator[StatementForm]:
    """The statements of an export, as exported. Blank lines are passed over.

    Raises:
        BadQuery: A line is no statement of this schema; the text says which line.
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except ValueError as error:
            raise BadQuery(f"line {number} is not JSON ({error}); is this a `--format jsonl` export?") from error
        if not is_form(value):
            raise BadQuery(f"line {number} is no statement of schema {SCHEMA}; export it again with this version")
        yield cast(StatementForm, value)
