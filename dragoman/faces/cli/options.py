"""The options commands share, and what they amount to."""

import functools
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import click

from dragoman.analysis.filters import Filters
from dragoman.faces.cli.exits import Debug
from dragoman.faces.cli.output import Output
from dragoman.settings import Colour, read_settings

Command = Callable[..., Any]


def shared(command: Command) -> Command:
    """Give a command `--record`, `--json`, `--colour` and `--debug`; it is called with `settings` and `output`."""

    @functools.wraps(command)
    def run(*args: Any, record: str | None, as_json: bool, colour: str | None, **more: Any) -> Any:
        flags = {"record": record, "colour": colour, "reader": more.pop("reader", None)}
        flags["workers"] = more.pop("workers", None)
        settings = read_settings(flags, os.environ, Path())
        return command(*args, settings=settings, output=Output.of(settings, as_json=as_json), **more)

    for option in reversed((
        click.option("--record", metavar="FILE", help="The record.  [default: ./dragoman.db]"),
        click.option("--json", "as_json", is_flag=True, help="Write the answer as JSON."),
        click.option("--colour", "--color", type=click.Choice(get_args(Colour)),
                     help="Colour the answer.  [default: on terminals]"),
        click.option("--debug", is_flag=True, expose_value=False, is_eager=True, callback=_debug,
                     help="Show the traceback of an error."),
    )):  # fmt: skip
        run = option(run)
    return run


def _debug(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and isinstance(ctx.obj, Debug):
        ctx.obj.wanted = True


def reader_option(command: Command) -> Command:
    """Give a command `--reader`, which goes into its settings."""
    words = (
        "rules; careful, slower, with an encoder that weighs what the rules tell; "
        "or either with another installed model: spacy:MODEL, careful+spacy:MODEL.  [default: rules]"
    )
    return click.option("--reader", metavar="NAME", help=words)(command)


def limit_option(default: int, noun: str = "statements") -> Callable[[Command], Command]:
    """Give a command `--limit`; it is called with `None` for 0."""
    return click.option("--limit", metavar="N", type=click.IntRange(0), default=default, show_default=True,
                        callback=lambda _ctx, _option, number: number or None,
                        help=f"How many {noun} to show; 0 for all.")  # fmt: skip


def filtering(command: Command) -> Command:
    """Give a command the options that choose statements; it is called with `filters`."""

    @functools.wraps(command)
    def run(
        *args: Any,
        since: str | None,
        until: str | None,
        types: tuple[str, ...],
        statuses: tuple[str, ...],
        publisher: str | None,
        voice: str | None,
        wrong: bool,
        **more: Any,
    ) -> Any:
        filters = Filters(since, until, types, statuses, publisher, voice, wrong)
        return command(*args, filters=filters, **more)

    for option in reversed((
        click.option("--since", metavar="DATE", help="From this year, month or day on."),
        click.option("--until", metavar="DATE", help="Up to the end of this year, month or day."),
        click.option("--type", "types", metavar="TYPE", multiple=True,
                     help="Only this type, such as AID; may be repeated."),
        click.option("--status", "statuses", metavar="STATUS", multiple=True,
                     help="Only actual, negated, future, possible or desired; may be repeated."),
        click.option("--by", "publisher", metavar="PUBLISHER", help="Only what this outlet published."),
        click.option("--voice", metavar="NAME", help="Only what this voice is credited with."),
        click.option("--wrong", is_flag=True, help="Also show what was judged wrong."),
    )):  # fmt: skip
        run = option(run)
    return run


def example(*lines: str) -> str:
    """Examples as a command's epilogue; click keeps their line breaks after the mark."""
    return "\b\n" + "\n".join(("Examples:" if len(lines) > 1 else "Example:", *(f"  {line}" for line in lines)))
