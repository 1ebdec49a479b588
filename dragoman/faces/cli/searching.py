"""`search`: find statements and sentences by words and fields."""

from typing import get_args

import click
from rich.console import Console
from rich.text import Text

from dragoman.analysis.fields import FIELDS, SIGNS, FieldHelp
from dragoman.analysis.finding import Found, find
from dragoman.analysis.plain import plain
from dragoman.analysis.search import Hit, Order
from dragoman.faces.cli.entries import draw_statement, heading, marked, put, shown_of
from dragoman.faces.cli.exits import NOTHING, OK
from dragoman.faces.cli.options import example, limit_option, shared
from dragoman.faces.cli.output import Output, write_json
from dragoman.faces.cli.tables import counts, draw_table
from dragoman.faces.words import counted, cut, short, standing, what, where_told, whom
from dragoman.record.rows import StatementRow
from dragoman.record.store import Record
from dragoman.settings import Settings


@click.command(
    epilog=example(
        "dragoman search gas pipeline",
        "dragoman search '\"gas pipeline\" actor:JPN status:negated after:2015'",
        "dragoman search --fields",
    )
)
@click.argument("words", metavar="QUERY", nargs=-1)
@click.option("--fields", is_flag=True, help="Explain the language and its fields.")
@click.option(
    "--order",
    type=click.Choice(get_args(Order)),
    help="How they stand.  [default: relevance for words alone, else time]",
)
@click.option("--wrong", is_flag=True, help="Also show what was judged wrong.")
@limit_option(20, "statements or sentences")
@shared
def search(
    *, words: tuple[str, ...], fields: bool, order: Order | None, wrong: bool, limit: int | None, settings: Settings,
    output: Output,
) -> int:  # fmt: skip
    """Find statements and sentences by words and fields.

    A QUERY of words alone finds sentences that hold them all, in any form, best first, whether
    anything was read from them or not. With fields (actor:JPN type:CONSULT status:negated
    after:2015) it finds statements, in order of time. Put a whole query into single quotes.
    """
    if fields:
        explain(output)
        return OK
    if not words:
        raise click.UsageError("there is nothing to look for; give a QUERY, or --fields to see how one is written")
    with Record.open(settings.record) as record:
        found = find(record, " ".join(words), limit=limit, order=order, wrong=wrong)
    output.answer("search", found, draw_found)
    return OK if found.total else NOTHING


def explain(output: Output) -> None:
    """The language: its fields and signs."""
    if output.as_json:
        write_json("search", {"fields": plain(tuple(FIELDS.values())), "signs": dict(SIGNS)})
        return
    draw_table(output.out, ("field", "keeps", "such as"), [_field(one) for one in FIELDS.values()])
    output.out.print()
    draw_table(output.out, ("written", "means"), SIGNS)


def _field(one: FieldHelp) -> tuple[str, str, str]:
    also = f" (or {', '.join(one.also)})" if one.also else ""
    return f"{one.name}{also}", one.meaning, one.example


def draw_found(console: Console, found: Found) -> None:
    """What was found, and what it has in common; where that is nothing, what to loosen."""
    heading(console, found.heading())
    console.print()
    if not found.total:
        draw_loosening(console, found)
        return
    rows = {row.id: row for row in found.statements}
    for hit in found.hits:
        if found.sought == "statements":
            draw_statement(console, rows[hit.statements[0]])
        else:
            draw_sentence(console, hit, rows)
        console.print()
    shown_of(console, len(found.hits), found.total, found.sought[:-1])
    for facet in found.facets:
        put(console, counts({one.name: one.count for one in facet.values}), 9, f"{facet.field:<9}")


def draw_sentence(console: Console, hit: Hit, rows: dict[str, StatementRow]) -> None:
    """A sentence with the words found, where it stands, and what was read from it."""
    put(console, marked(console, cut(hit.snippet, hit.marks)), 0)
    put(console, where_told(hit.document))
    for row in (rows[id] for id in hit.statements):
        told = ", ".join(filter(None, (what(row), standing(row))))
        put(console, Text().append(whom(row), "bold cyan").append(f" · {told} · ").append(short(row.id), "dim"))


def draw_loosening(console: Console, found: Found) -> None:
    """Which term keeps everything out."""
    helpful = [(one, counted(one.found, one.of[:-1])) for one in found.clauses if one.found]
    for one, count in helpful:
        put(console, f"Without {one.clause} there would be {count}: dragoman search '{one.without}'", 0)
    if not helpful:
        put(console, "Nothing would be found without any one of its terms either; ask for less.", 0)
