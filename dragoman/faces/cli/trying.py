"""`demo`: the sample articles, read into a record that is thrown away with the temporary folder."""

import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import click
from rich.console import Console

from dragoman.analysis.actors import actors
from dragoman.analysis.forecasts import forecasts
from dragoman.analysis.pair import Pair, pair
from dragoman.analysis.plain import plain
from dragoman.analysis.status import status
from dragoman.analysis.voices import who
from dragoman.documents.walk import find_inputs
from dragoman.faces.cli.asking import draw_actors, draw_forecasts, draw_status
from dragoman.faces.cli.entries import heading
from dragoman.faces.cli.exits import ERROR, INTERRUPTED, OK
from dragoman.faces.cli.options import example, shared
from dragoman.faces.cli.output import Output, write_json
from dragoman.faces.cli.pairing import draw_pair
from dragoman.faces.cli.reading import Asked, read_all, tell_skipped
from dragoman.record.store import Record
from dragoman.samples import sample_paths
from dragoman.settings import Settings

BUSIEST = 8
"""Actors and pairs to choose what to show from."""


@click.command(epilog=example("dragoman demo", "dragoman demo --record samples.db"))
@shared
def demo(settings: Settings, output: Output) -> int:
    """Read the sample articles and show what is found.

    The articles come with Dragoman. The record is made in a temporary folder unless --record
    names a file.
    """
    if click.get_current_context().params["record"] is None:
        # A record named in the environment or dragoman.toml is somebody's own; samples have no place in it.
        settings = replace(settings, record=Path(tempfile.mkdtemp(prefix="dragoman-")) / "demo.db")
    paths = [str(path) for path in sample_paths()]
    output.note(f"Reading {len(paths)} sample articles from {Path(paths[0]).parent}")
    summary = read_all(find_inputs(paths), len(paths), Asked(), settings, output)
    tell_skipped(output, summary, settings)
    if summary.interrupted:
        return INTERRUPTED
    if not summary.in_record:
        return ERROR
    if output.as_json:
        write_json("demo", plain(summary))
    else:
        with Record.open(settings.record) as record:
            _show(output.out, record)
    return OK


def _show(console: Console, record: Record) -> None:
    """The record at a glance, a pair that sources differ about, the forecasts, and where to go from there."""
    draw_status(console, status(record))
    console.print()
    found = actors(record)
    draw_actors(console, found[:BUSIEST])
    example_pair = _pair_to_show(record, [actor.code for actor in found[:BUSIEST]])
    if example_pair:
        console.print()
        draw_pair(console, example_pair)
    console.print()
    draw_forecasts(console, forecasts(record, today=datetime.now(UTC).date(), limit=5))
    console.print()
    heading(console, "Next")
    a, b = (example_pair.a.code, example_pair.b.code) if example_pair else ("RUS", "PRK")
    for words, command in (
        ("all of that pair", f"dragoman pair {a} {b} --record {record.path}"),
        ("read your own", "dragoman read ARTICLES"),
    ):
        console.print(f"  {words:<17} {command}", soft_wrap=True)


def _pair_to_show(record: Record, codes: list[str]) -> Pair | None:
    """Of the pairs most is told of, the first about which sources differ; else the first."""
    told = {
        tuple(sorted((code, partner.code))): partner.statements
        for code in codes
        for partner in who(record, code, limit=0).partners
    }
    often = sorted(told, key=lambda codes: (-told[codes], codes))[:BUSIEST]
    pages = [pair(record, a, b, limit=8) for a, b in often]
    return next((page for page in pages if page.differences), pages[0] if pages else None)
