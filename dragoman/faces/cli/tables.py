"""Small tables that never cut a cell short."""

from collections.abc import Iterable, Mapping, Sequence

from rich import box
from rich.console import Console
from rich.table import Table

from dragoman.faces.words import on_one_line


def draw_table(console: Console, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A table; numbers stand to the right, and `None` is left blank."""
    cells = [tuple(row) for row in rows]
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for i, column in enumerate(columns):
        numbers = any(isinstance(row[i], int) for row in cells)
        table.add_column(column, justify="right" if numbers else "left", overflow="fold")
    for row in cells:
        table.add_row(*map(_cell, row))
    console.print(table)


def counts(found: Mapping[str, int], most: int = 10) -> str:
    """The commonest with how often, in a line: `AID 4, TRADE 2 and 3 more`."""
    first = [f"{on_one_line(name)} {number:,}" for name, number in list(found.items())[:most]]
    more = f" and {len(found) - most} more" if len(found) > most else ""
    return ", ".join(first) + more


def _cell(value: object) -> str:
    if value is None:
        return ""
    return f"{value:,}" if isinstance(value, int) else on_one_line(str(value))
