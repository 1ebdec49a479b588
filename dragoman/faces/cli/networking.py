"""`network`: who is told to be for or against whom, and which triangles that makes."""

import click
from rich.console import Console

from dragoman.analysis.filters import Filters
from dragoman.analysis.network import KINDS, Edge, Network
from dragoman.analysis.network import network as find_network
from dragoman.analysis.network_years import NetworkYear, years_of
from dragoman.analysis.plain import plain
from dragoman.analysis.triangles import Triangle, Triangles, triangles
from dragoman.faces import ties
from dragoman.faces.cli.entries import heading, put, shown_of
from dragoman.faces.cli.exits import NOTHING, OK
from dragoman.faces.cli.options import example, filtering, limit_option, shared
from dragoman.faces.cli.output import Output, write_json
from dragoman.faces.cli.tables import draw_table
from dragoman.faces.words import short
from dragoman.record.store import Record
from dragoman.settings import Settings

EACH = 5
"""Triangles of each kind that are shown; as JSON there are ten times as many."""


@click.command(
    epilog=example("dragoman network --since 2014 --until 2018", "dragoman network --actor Japan --kind state --json")
)
@click.option("--actor", metavar="NAME", help="Only this actor, those it is tied to, and the ties among them.")
@click.option("--min", "least", metavar="N", type=click.IntRange(1), default=2, show_default=True,
              help="Leave out ties of fewer statements.")  # fmt: skip
@click.option("--kind", "kinds", type=click.Choice(KINDS), multiple=True,
              help="Only actors of this kind; may be repeated.")  # fmt: skip
@click.option("--years", "by_year", is_flag=True, help="Also count ties and triangles year by year.")
@filtering
@limit_option(50, "ties")
@shared
def network(
    *, actor: str | None, least: int, kinds: tuple[str, ...], by_year: bool, filters: Filters, limit: int | None,
    settings: Settings, output: Output,
) -> int:  # fmt: skip
    """Show who is told to be for or against whom.

    Ties between two actors with how many statements are cooperative or conflictual; then triangles:
    balanced ones, strained ones, and those in which one is told to mediate between the others.
    """
    with Record.open(settings.record) as record, record.snapshot():
        found = find_network(record, filters, least=least, kinds=kinds, actor=actor)
        threes = triangles(record, found, limit=EACH * (10 if output.as_json else 1))
        years = years_of(record, found) if by_year else ()
    if output.as_json:
        more = {"years": plain(years)} if by_year else {}
        write_json("network", {**plain(found), "triangles": plain(threes), **more})
    else:
        _draw(output.out, found, threes, years, limit)
    return OK if found.edges else NOTHING


def _draw(
    console: Console, found: Network, threes: Triangles, years: tuple[NetworkYear, ...], limit: int | None
) -> None:
    heading(console, ties.shown(found))
    if not found.edges:
        put(console, "No two actors are tied so; ask for --min 1, or loosen the filters.")
        return
    console.print()
    columns = ("tie", "statements", "for", "against", "neither", "not yet so", "lean", "years")
    draw_table(console, columns, [_row(edge, found) for edge in found.edges[:limit]])
    shown_of(console, len(found.edges[:limit]), len(found.edges), "tie")
    put(console, ties.LEAN, 0)
    console.print()
    for kind, some in (("balanced", threes.balanced), ("strained", threes.strained), ("mediated", threes.mediated)):
        _draw_triangles(console, kind, threes.counts[kind], some, found)
    if years:
        draw_years(console, years)


def _row(edge: Edge, found: Network) -> tuple[object, ...]:
    return (
        ties.pair_of(edge, found.names), edge.statements, edge.cooperative, edge.conflictual, edge.neither,
        edge.expected, f"{edge.lean:+.2f}" if edge.signed else None, ties.dates_of(edge),
    )  # fmt: skip


def _draw_triangles(console: Console, kind: str, total: int, some: tuple[Triangle, ...], found: Network) -> None:
    heading(console, f"{kind.capitalize()} triangles: {total:,}")
    put(console, ties.BALANCE[kind], 2)
    for triangle in some:
        put(console, ties.triangle_of(triangle, found.names), 2, "- ")
        for side in triangle.sides:
            ids = ", ".join(map(short, side.first))
            put(console, f"{ties.pair_of(side.edge, found.names)}: {ties.behind(side)}: {ids}", 4)
        for one in triangle.mediations:
            ids = ", ".join(map(short, one.first))
            put(console, f"{ties.mediation_of(one, found.names)}: {ids}", 4)
    if len(some) < total:
        put(console, f"Shown are the {len(some):,} best attested; --json gives up to {EACH * 10}.", 2)
    console.print()


def draw_years(console: Console, years: tuple[NetworkYear, ...]) -> None:
    """Ties and triangles of each year."""
    heading(console, "Year by year")
    columns = ("year", "statements", "cooperative ties", "conflictual ties", "other ties", "balanced", "strained")
    rows = [(y.year, y.statements, y.cooperative, y.conflictual, y.other, y.balanced, y.strained) for y in years]
    draw_table(console, columns, rows)
