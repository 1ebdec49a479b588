"""Small tables for notebooks; everything that comes from an article is escaped."""

from collections.abc import Iterable, Sequence
from html import escape

from dragoman.faces.words import Piece, chain, date_of, harmless, quote, short, standing, what, where_told, whom
from dragoman.record.rows import StatementRow

MOST = 50
"""Rows a notebook shows; the objects hold them all."""


class Html(str):
    """Text that is HTML already and is not escaped again."""

    __slots__ = ()


def table(title: str, columns: Sequence[str], rows: Sequence[Sequence[object]], total: int | None = None) -> str:
    """A titled table of the first rows; `total` where there are more than are given."""
    head = "".join(f"<th>{escape(column)}</th>" for column in columns)
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows[:MOST])
    left = (total or len(rows)) - len(rows[:MOST])
    more = f"<p>… and {left:,} more</p>" if left > 0 else ""
    return f"<p><b>{escape(title)}</b></p><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"


def statements(title: str, rows: Sequence[StatementRow]) -> str:
    """Statements with their sentences."""
    columns = ("when", "who → whom", "what", "according to", "sentence", "id")
    return table(title, columns, [_row(row) for row in rows[:MOST]], len(rows))


def marked(pieces: Iterable[Piece]) -> Html:
    """A quote with the predicate's words marked."""
    shown = (f"<mark>{escape(piece.text)}</mark>" if piece.marked else escape(piece.text) for piece in pieces)
    return Html("".join(shown))


def _row(row: StatementRow) -> tuple[object, ...]:
    words = ", ".join(filter(None, (what(row), standing(row))))
    told = f"{chain(row.said_by)}; {where_told(row.document)}"
    return date_of(row), whom(row), words, told, marked(quote(row)), short(row.id)


def _cell(value: object) -> str:
    shown = value if isinstance(value, Html) else escape(harmless("" if value is None else str(value)))
    return f'<td style="text-align:left">{shown}</td>'
