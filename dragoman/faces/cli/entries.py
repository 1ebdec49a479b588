"""Statements as a person reads them in a terminal."""

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from dragoman.faces.words import Piece, chain, counted, date_of, quote, short, standing, what, where_told, whom
from dragoman.record.rows import StatementRow

INDENT = 4


def draw_statements(console: Console, rows: Iterable[StatementRow]) -> None:
    """Each statement: when and who, what it comes to, who says it where, and the sentence itself."""
    for row in rows:
        draw_statement(console, row)
        console.print()


def draw_statement(console: Console, row: StatementRow) -> None:
    """One statement in four lines or more."""
    put(console, Text().append(date_of(row), "bold").append("  ").append(whom(row), "bold cyan"), 0)
    sure = standing(row)
    said = [("what", what(row), ""), ("sure", sure, "yellow"), ("verdict", f"judged {row.verdict}", "magenta")]
    shown = [(words, style) for name, words, style in said if words and (name != "verdict" or row.verdict)]
    put(console, _joined(" · ", [*shown, (short(row.id), "dim")]))
    put(console, _joined(" · ", [(chain(row.said_by), ""), (where_told(row.document), "dim")]))
    put(console, marked(console, quote(row)))


def marked(console: Console, pieces: Iterable[Piece]) -> Text:
    """A quote with the predicate's words set off: bold on a terminal, `*between stars*` elsewhere."""
    text = Text("“")
    stars = "" if console.is_terminal and not console.no_color else "*"
    for piece in pieces:
        if piece.marked:
            text.append(f"{stars}{piece.text}{stars}", "bold underline")
        else:
            text.append(piece.text)
    return text.append("”")


def put(console: Console, text: Text | str, indent: int = INDENT, mark: str = "") -> None:
    """Write a paragraph with a left margin, wrapped between words and never cut; a `mark` hangs into the margin."""
    whole = Text(text) if isinstance(text, str) else text
    for line in whole.wrap(console, max(console.width - indent, 20), overflow="fold"):
        line.rstrip()
        console.print(Text(mark.rjust(indent)).append_text(line), soft_wrap=True)
        mark = ""


def heading(console: Console, text: str) -> None:
    """A title above a part of the page."""
    put(console, Text(text, "bold"), 0)


def shown_of(console: Console, shown: int, total: int, noun: str = "statement") -> None:
    """Say that there is more than is shown; nothing where there is not."""
    if shown < total:
        put(console, f"Shown are {shown:,} of {counted(total, noun)}; --limit 0 shows all.", 0)


def _joined(between: str, parts: list[tuple[str, str]]) -> Text:
    line = Text()
    for i, (words, style) in enumerate(parts):
        line.append(between if i else "").append(words, style)
    return line
