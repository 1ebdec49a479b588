"""Rows of an answer that several pages give."""

from collections.abc import Iterable

from dragoman.faces.web.page import Table
from dragoman.record.rows import StatementRow


def statement_table(rows: Iterable[StatementRow]) -> Table:
    """Statements as the flat export has them."""
    from dragoman.exchange.tables import COLUMNS, cells  # noqa: PLC0415 - polars takes a second; only tables need it

    return Table(tuple(column.name for column in COLUMNS), map(cells, rows))
