"""`show`: all about one statement."""

import click
from rich.console import Console
from rich.text import Text

from dragoman.analysis.show import RuleTold, Shown
from dragoman.analysis.show import show as find
from dragoman.faces.cli.entries import draw_statement, heading, marked, put
from dragoman.faces.cli.options import example, shared
from dragoman.faces.cli.output import Output
from dragoman.faces.judgement_words import about, decision
from dragoman.faces.words import on_one_line, quote, short, what, whom
from dragoman.model import Participant
from dragoman.record.rows import JudgementRow
from dragoman.record.store import Record
from dragoman.settings import Settings


@click.command(epilog=example("dragoman show st_5f0c3a9b1d"))
@click.argument("id")
@shared
def show(id: str, settings: Settings, output: Output) -> int:
    """Show all about one statement.

    Its place in the text, who stands for whom, how its time was found, and the rules that made it.
    The start of an id is enough where no other statement's begins so.
    """
    with Record.open(settings.record) as record:
        found = find(record, id)
    output.answer("show", found, draw_shown)
    return 0


def draw_shown(console: Console, found: Shown) -> None:
    """The statement, its neighbours in the text, and why it is read so."""
    row = found.statement
    draw_statement(console, row)
    console.print()
    heading(console, "In the text")
    for sentence in found.before:
        put(console, on_one_line(sentence.text))
    put(console, marked(console, quote(row)))
    for sentence in found.after:
        put(console, on_one_line(sentence.text))
    console.print()
    heading(console, "Why it is read so")
    mode = f", mode {row.mode}" if row.mode else ""
    contexts = f", context {' and '.join(row.contexts)}" if row.contexts else ""
    put(console, f"type {row.type}{mode}{contexts}; status {row.status}; factuality {row.factuality}")
    for side, who in (("actor", row.actors), ("recipient", row.recipients)):
        for participant in who:
            put(console, f"{side} {_participant(participant)}")
    for voice in row.said_by:
        cue = f", by the words “{on_one_line(voice.cue)}”" if voice.cue else ""
        put(console, f"voice {on_one_line(voice.name)} ({voice.kind}){cue}")
    put(console, f"time: {on_one_line(found.time)}")
    if row.where:
        put(console, f"place: {row.where.name}" + (f" ({row.where.country})" if row.where.country else ""))
    put(console, f"reader {row.origin}, {row.document.path} characters {row.span.start} to {row.span.end}, id {row.id}")
    _draw_beside(console, found)
    for judgement in found.judgements:
        put(console, judged(judgement))
    console.print()
    draw_rules(console, found.rules)


def _draw_beside(console: Console, found: Shown) -> None:
    """What else the sentence holds."""
    for sibling in found.siblings:
        put(console, f"also in the sentence: {whom(sibling)}, {what(sibling)} ({short(sibling.id)})")
    for link in found.links:
        cause, effect = on_one_line(link.cause.exact), on_one_line(link.effect.exact)
        put(console, f"{link.kind}: “{cause}” → “{effect}”, by the word “{link.cue.exact}”")
    for figure in found.figures:
        measured = f": {on_one_line(figure.measured)}" if figure.measured else ""
        put(console, f"figure: {on_one_line(figure.span.exact)}{measured}")


def draw_rules(console: Console, rules: tuple[RuleTold, ...]) -> None:
    """The rules that made a statement, one a line, each in plain words."""
    heading(console, "The rules that made it")
    for told in rules:
        about = f"“{on_one_line(told.words)}”: " if told.words else ""
        line = Text().append(told.rule, "cyan").append(f"  {about}{told.meaning or 'nobody has explained this rule'}")
        put(console, line)


def judged(judgement: JudgementRow) -> str:
    """A judgement in a line."""
    reason = f": {on_one_line(judgement.reason)}" if judgement.reason else ""
    back = f" (taken back {judgement.reverted_at})" if judgement.reverted_at else ""
    batch = f", batch {judgement.batch}" if judgement.batch is not None else ""
    told = f"{judgement.number}. {about(judgement)}: {decision(judgement)}"
    return f"{told}, by {on_one_line(judgement.by)}, {judgement.at}{batch}{reason}{back}"


def _participant(participant: Participant) -> str:
    actor = participant.actor
    person = f", {actor.person}" if actor.person else ""
    office = f", {actor.office}" if actor.office else ""
    words = f", for the words “{on_one_line(participant.exact)}”" if participant.exact else ", not named here"
    return f"{actor.name} ({actor.code}){person}{office}{words}, rule {participant.rule}"
