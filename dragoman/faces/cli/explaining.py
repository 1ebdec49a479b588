"""`explain`: read one text and say why it is read so."""

import sys

import click
from rich.console import Console

from dragoman.analysis.plain import plain
from dragoman.documents.overrides import Overrides
from dragoman.faces.cli.entries import heading, marked, put
from dragoman.faces.cli.exits import NOTHING, OK
from dragoman.faces.cli.options import example, reader_option, shared
from dragoman.faces.cli.output import Output, write_json
from dragoman.faces.words import chain, on_one_line, period, pieces, standing, what, whom
from dragoman.model import Reading, Sentence, Statement, Token
from dragoman.settings import Settings


@click.command(
    epilog=example('dragoman explain "Moscow sent grain to Pyongyang in March, according to RBC." --published 2024-05')
)
@click.argument("sentence")
@click.option("--published", metavar="DATE", help='The day that "last week" is counted from.')
@reader_option
@shared
def explain(sentence: str, published: str | None, settings: Settings, output: Output) -> int:
    """Read one sentence and say why it is read so.

    The parse, who is mentioned, the times, who is credited with what, and each statement with the
    rules that made it. A - reads the text from standard input. Nothing is kept.
    """
    from dragoman.faces.texts import read_one  # noqa: PLC0415 - takes seconds, which help should not wait for

    text = sys.stdin.read() if sentence == "-" else sentence
    reading = read_one(text, Overrides(published=published), settings.reader)
    if output.as_json:
        write_json("explain", {key: value for key, value in plain(reading).items() if key != "tokens"})
    else:
        draw_reading(output.out, reading)
    return OK if reading.statements else NOTHING


def draw_reading(console: Console, reading: Reading) -> None:
    """Every sentence with all that was found in it."""
    put(console, f"reader {reading.origin}", 0)
    for sentence in reading.sentences:
        console.print()
        span = reading.sentence_span(sentence.index)
        put(console, f"“{on_one_line(span.exact)}”", 0)
        put(console, f"parse: {parse_of(reading, sentence)}", 2)
        _draw_found(console, reading, sentence)
        statements = [found for found in reading.statements if found.sentence == sentence.index]
        if not statements:
            put(console, "no statement", 2)
        for statement in statements:
            _draw_statement(console, reading, statement)


def parse_of(reading: Reading, sentence: Sentence) -> str:
    """The root with its dependents, one level down: `sent (VBD): nsubj Moscow, dobj grain`."""
    words = reading.words(sentence.index)
    roots = [token for token in words if token.head == token.i]
    return "; ".join(_branches(reading, root) for root in roots)


def _branches(reading: Reading, root: Token) -> str:
    below = [reading.tokens[i] for i in root.children]
    shown = ", ".join(f"{token.dep} {token.text}" for token in below if token.dep != "punct")
    return f"{root.text} ({root.tag}): {shown}" if shown else f"{root.text} ({root.tag})"


def _draw_found(console: Console, reading: Reading, sentence: Sentence) -> None:
    """Mentions, times and attributions that begin in a sentence."""
    inside = range(sentence.start, sentence.end)
    for mention in reading.mentions:
        if mention.span.start in inside:
            who = (
                ", ".join(f"{actor.name} ({actor.code})" for actor in mention.actors)
                or mention.person
                or "nobody known"
            )
            put(console, f"mention “{mention.span.exact}”: {who}, rule {mention.rule}", 2)
    for time in reading.times:
        if time.span.start in inside:
            put(console, f"time “{time.span.exact}”: {time.prefix or time.value}, rule {time.rule}", 2)
    for credit in reading.attributions:
        if any(part.start in inside for part in credit.content):
            cue = f" “{credit.cue.exact}”" if credit.cue else ""
            put(console, f"credit{cue}: {credit.voice.name} ({credit.voice.kind}), rule {credit.rule}", 2)
    for link in reading.links:
        if link.sentence == sentence.index:
            cause, effect = on_one_line(link.cause.exact), on_one_line(link.effect.exact)
            put(console, f"{link.kind} {link.sign} “{cause}” → “{effect}”, rule {link.rule}", 2)


def _draw_statement(console: Console, reading: Reading, statement: Statement) -> None:
    sentence = reading.sentences[statement.sentence]
    heading(console, f"  {statement.type}: {whom(statement)}")
    sure = standing(statement)
    time = f", {period(statement.when.value)}" if statement.when else ""
    put(console, f"{what(statement)}{time}" + (f", {sure}" if sure else "") + f", {chain(statement.said_by)}")
    text = reading.document.text[sentence.start : sentence.end]
    put(console, marked(console, pieces(text, sentence.start, statement.span)))
    put(console, f"because: {', '.join(statement.why)}")
