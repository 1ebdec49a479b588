"""`pair`: how two actors stand, and who says so."""

import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import click
from rich.console import Console

from dragoman.analysis.differences import Difference, differences
from dragoman.analysis.filters import Filters
from dragoman.analysis.names import Meant
from dragoman.analysis.pair import Pair, YearCount
from dragoman.analysis.pair import pair as find_pair
from dragoman.analysis.plain import plain
from dragoman.faces.cli.entries import draw_statements, heading, put, shown_of
from dragoman.faces.cli.exits import NOTHING, OK
from dragoman.faces.cli.exporting import opened
from dragoman.faces.cli.options import example, filtering, limit_option, shared
from dragoman.faces.cli.output import Output, write_json
from dragoman.faces.cli.tables import counts, draw_table
from dragoman.faces.words import counted, short
from dragoman.record.store import Record
from dragoman.settings import Settings


@click.command(
    epilog=example(
        "dragoman pair RUS PRK --since 2012",
        "dragoman pair Moscow Pyongyang --type AID --json",
        "dragoman pair RUS PRK --format html -o dossier.html",
    )
)
@click.argument("a")
@click.argument("b")
@click.option("--format", "form", type=click.Choice(("text", "html")), default="text", show_default=True,
              help="As text, or as a dossier: one HTML file with a chart and footnotes.")  # fmt: skip
@click.option("-o", "--output", "target", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path),
              help="Write the dossier here instead of to standard output.")  # fmt: skip
@filtering
@limit_option(200)
@shared
def pair(
    *, a: str, b: str, form: str, target: Path | None, filters: Filters, limit: int | None, settings: Settings,
    output: Output,
) -> int:  # fmt: skip
    """Show how two actors stand, and who says so.

    A and B are codes (RUS), names (Russia, Moscow) or persons (Putin). Statements come in order
    of time; then a count by year and direction, and where the sources differ. A dossier holds the
    latest 600 statements and stays under 2 MB; --limit sets another number.
    """
    if form == "html":
        return _write_dossier(a, b, target, filters, settings, output)
    if target is not None:
        raise click.UsageError("-o writes a dossier; add --format html, or use > for text")
    with Record.open(settings.record) as record:
        found = find_pair(record, a, b, filters, limit=limit)
    output.answer("pair", found, draw_pair)
    return OK if found.total else NOTHING


def _write_dossier(
    a: str, b: str, target: Path | None, filters: Filters, settings: Settings, output: Output
) -> int:  # fmt: skip
    from dragoman.faces.dossier import dossier  # noqa: PLC0415 - imports the pages' templates

    if output.as_json and target is None:
        raise click.UsageError("--json tells of the file that was written; name one with -o FILE")
    limit = _asked_limit()
    with Record.open(settings.record) as record, opened(target) as out:
        made = dossier(record, a, b, filters, made=datetime.now(UTC).date(), **limit)
        out.write(made.text.encode("utf-8", "replace"))
    if output.as_json:
        write_json("pair", {"file": str(target), "format": "html", "total": made.total, "statements": made.statements})
    elif target is not None:
        output.note(f"{made.statements:,} of {counted(made.total, 'statement')} written to {target}")
    return OK if made.total else NOTHING


def _asked_limit() -> dict[str, int]:
    """The `--limit` that was written; 0 asks for all. Nothing where none was."""
    context = click.get_current_context()
    if context.get_parameter_source("limit") is click.core.ParameterSource.DEFAULT:
        return {}
    return {"limit": context.params["limit"] or sys.maxsize}


@click.command(epilog=example("dragoman disagreements --since 2022 --limit 20"))
@filtering
@limit_option(50, "disagreements")
@shared
def disagreements(filters: Filters, limit: int | None, settings: Settings, output: Output) -> int:
    """Show where sources differ, about any pair.

    What one tells and another denies, or what cannot well both be true of the same two at the same
    time; the most often repeated first.
    """
    with Record.open(settings.record) as record:
        found = differences(record, filters, limit=limit or sys.maxsize)
    if output.as_json:
        write_json("disagreements", {"disagreements": plain(found)})
    else:
        draw_differences(output.out, found)
    return OK if found else NOTHING


def draw_pair(console: Console, found: Pair) -> None:
    """The whole page."""
    names = f"{_name(found.a)} and {_name(found.b)}"
    if not found.total:
        put(console, f"The record holds no statement that joins {names} and passes these filters.", 0)
        return
    heading(console, f"{names}: {counted(found.total, 'statement')}, in order of time")
    console.print()
    draw_statements(console, found.statements)
    shown_of(console, len(found.statements), found.total)
    draw_years(console, found)
    console.print()
    put(console, f"Types:   {counts(found.by_type)}", 0)
    put(console, f"Sources: {counts(found.by_source)}", 0)
    console.print()
    draw_differences(console, found.differences)
    put(console, f"Follow a line to its place in the text: dragoman show {short(found.statements[0].id)}", 0)


def draw_years(console: Console, found: Pair) -> None:
    """How many statements by year and direction."""
    heading(console, "By year and direction")
    rows = [_year(count, found) for count in found.years]
    columns = ("year", "direction", "for", "against", "neither", "not yet so", "dated by document only")
    draw_table(console, columns, rows)


def draw_differences(console: Console, differences: Sequence[Difference]) -> None:
    """Where sources differ, in words."""
    if not differences:
        put(console, "Nowhere do two sources tell what cannot well both be true.", 0)
        return
    heading(console, "Where the sources differ")
    for difference in differences:
        often = f" ({difference.times} times)" if difference.times > 1 else ""
        put(console, f"{difference.words}{often}", 2, "- ")
        put(console, f"{short(difference.one.id)}, {short(difference.other.id)}", 2)
    console.print()


def _year(count: YearCount, found: Pair) -> tuple[object, ...]:
    a, b = found.a.name, found.b.name
    directions = {"a>b": f"{a} → {b}", "b>a": f"{b} → {a}", "a=b": "each other"}
    return (
        count.year or "undated", directions[count.direction], count.cooperative, count.conflictual, count.neither,
        count.expected, count.dated_by_document,
    )  # fmt: skip


def _name(meant: Meant) -> str:
    return f"{meant.name} ({meant.code})" if meant.code else meant.name
