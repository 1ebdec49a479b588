"""Tables as text: aligned for a terminal, in Markdown for a page."""

from collections.abc import Sequence

Rows = Sequence[Sequence[str]]


def plain(head: Sequence[str], rows: Rows) -> str:
    """Columns aligned by spaces; those that hold numbers only are aligned to the right."""
    widths = [max(len(row[i]) for row in (head, *rows)) for i in range(len(head))]
    right = [all(_numeric(row[i]) for row in rows) for i in range(len(head))]
    lines = [head, ["-" * width for width in widths], *rows]
    return "\n".join(_aligned(line, widths, right) for line in lines)


def markdown(head: Sequence[str], rows: Rows) -> str:
    """A Markdown table; bars in cells are escaped."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def _aligned(line: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    cells = [cell.rjust(w) if r else cell.ljust(w) for cell, w, r in zip(line, widths, right, strict=True)]
    return "  ".join(cells).rstrip()


def _numeric(cell: str) -> bool:
    return not cell or cell.replace(".", "", 1).replace(",", "").lstrip("-").isdigit()
