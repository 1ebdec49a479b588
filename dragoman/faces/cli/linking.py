"""`causes`: what the articles hold to be the cause of what."""

from typing import get_args

import click
from rich.console import Console
from rich.text import Text

from dragoman.analysis.causes import Cause, Causes
from dragoman.analysis.causes import causes as find_causes
from dragoman.faces.cli.entries import heading, marked, put, shown_of
from dragoman.faces.cli.exits import NOTHING, OK
from dragoman.faces.cli.options import example, limit_option, shared
from dragoman.faces.cli.output import Output
from dragoman.faces.cli.tables import counts
from dragoman.faces.words import chain, counted, holding, on_one_line, pieces, where_told
from dragoman.record.store import Record
from dragoman.settings import Settings
from dragoman.vocabulary.causes import LinkKind


@click.command(epilog=example("dragoman causes IRN", "dragoman causes sanctions --kind purpose"))
@click.argument("about", metavar="[ACTOR|WORDS]...", nargs=-1)
@click.option("--kind", type=click.Choice(get_args(LinkKind)), help="Only this kind.")
@limit_option(50, "links")
@shared
def causes(about: tuple[str, ...], kind: str | None, limit: int | None, settings: Settings, output: Output) -> int:
    """Show what is held to be the cause of what.

    Causes, aims, conditions and what is granted, each with whose word it is and the sentence. Of an
    actor or person: wherever it is named in the cause or the effect. Other words must stand in the
    sentence.
    """
    with Record.open(settings.record) as record:
        found = find_causes(record, " ".join(about), kind=kind, limit=limit)
    output.answer("causes", found, draw_causes)
    return OK if found.total else NOTHING


def draw_causes(console: Console, found: Causes) -> None:
    """The links in the order of the articles."""
    about = found.actor.name if found.actor else found.asked
    heading(console, counted(found.total, "causal link") + (f" about {about}" if about else ""))
    if found.by_kind:
        put(console, counts(found.by_kind), 0)
    console.print()
    for link in found.links:
        draw_cause(console, link)
        console.print()
    shown_of(console, len(found.links), found.total, "link")


def draw_cause(console: Console, link: Cause) -> None:
    """One link: its ends, how they hang together, on whose word, and the sentence."""
    cause, effect = on_one_line(link.cause.exact), on_one_line(link.effect.exact)
    put(console, Text(cause, "bold cyan").append(" → ", "").append(effect, "bold"), 0)
    put(console, holding(link.kind, link.sign))
    put(console, Text(chain(link.said_by)).append(f" · {where_told(link.document)}", "dim"))
    put(console, marked(console, pieces(link.sentence.text, link.sentence.start, link.cue)))
