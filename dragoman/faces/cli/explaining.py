"""`explain`: read one text and say why it is read so."""

import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from dragoman.analysis.plain import plain
from dragoman.documents.overrides import Overrides
from dragoman.faces.cli.entries import heading, marked, put
from dragoman.faces.cli.exits import NOTHING, OK
from dragoman.faces.cli.options import example, reader_option, shared
from dragoman.faces.cli.output import Output, write_json
from dragoman.faces.tree import branches
from dragoman.faces.words import chain, named, on_one_line, period, pieces, short, standing, what, whom
from dragoman.model import Actor, Participant, Reading, Sentence, Statement
from dragoman.reading.decisions import DraftEnd, PredicateMet, SenseTried, SlotSearched, decisions
from dragoman.reading.trace import Recorder, Weighed
from dragoman.settings import Settings
from dragoman.vocabulary.rules import meaning_of


@click.command(
    epilog=example(
        'dragoman explain "Moscow sent grain to Pyongyang in March, according to RBC." --date 2024-05',
        'dragoman explain "Serbia refused to recognise Kosovo." --svg kosovo.svg',
        "cat paragraph.txt | dragoman explain -",
    )
)
@click.argument("sentence")
@click.option("--date", "--published", "published", metavar="DATE", help='The day that "last week" is counted from.')
@click.option(
    "--svg", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path), help="Also draw it as a picture."
)
@reader_option
@shared
def explain(sentence: str, published: str | None, svg: Path | None, settings: Settings, output: Output) -> int:
    """Read one sentence and say why it is read so.

    The parse, who is mentioned, the times, who is credited with what; every word of the lexicon that
    was met, whom its slots hold, and why each statement was kept or dropped. A - reads the text from
    standard input. Nothing is kept.
    """
    from dragoman.faces.texts import read_one  # noqa: PLC0415 - takes seconds, which help should not wait for

    text = sys.stdin.read() if sentence == "-" else sentence
    heard = Recorder()
    reading = read_one(text.strip(), Overrides(published=published), settings.reader, heard)
    met = decisions(reading, heard)
    if svg is not None:
        from dragoman.faces.picture import picture  # noqa: PLC0415 - few ask for it

        write_picture(svg, picture(reading, met))
        output.note(f"drawn in {svg}")
    if output.as_json:
        found = plain(replace(reading, tokens=()))
        found["tokens"] = [token._asdict() for token in reading.tokens]
        write_json("explain", {**found, "predicates": plain(met)})
    else:
        draw_reading(output.out, reading, met)
    return OK if reading.statements else NOTHING


def write_picture(file: Path, drawn: str) -> None:
    """Write the picture, or say why it cannot be written."""
    try:
        file.write_text(drawn, encoding="utf-8")
    except OSError as error:
        raise click.BadParameter(f"cannot write {file}: {error.strerror}", param_hint="--svg") from error


def draw_reading(console: Console, reading: Reading, met: Iterable[PredicateMet]) -> None:
    """Every sentence with all that was found in it, and why."""
    met = tuple(met)
    put(console, f"reader {reading.origin}", 0)
    for sentence in reading.sentences:
        console.print()
        span = reading.sentence_span(sentence.index)
        put(console, f"“{on_one_line(span.exact)}”", 0)
        _draw_parse(console, reading, sentence)
        _draw_found(console, reading, sentence)
        _draw_predicates(console, [one for one in met if one.sentence == sentence.index])
        statements = [found for found in reading.statements if found.sentence == sentence.index]
        told = {draft.statement for one in met for sense in one.senses for draft in sense.drafts}
        console.print()
        heading(console, "  Statements" if statements else "  No statement")
        for statement in statements:
            _draw_statement(console, reading, statement, shown=statement.id in told)


def _draw_parse(console: Console, reading: Reading, sentence: Sentence) -> None:
    """The words as a tree, each under the word it hangs on, with how it hangs there and what it is."""
    heading(console, "  Parse")
    rows = branches(reading, sentence.index)
    width = max(len(row.stem) + len(row.token.text) for row in rows) + 2
    for row in rows:
        token = row.token
        line = Text("    ").append(row.stem, "dim").append(token.text, "bold" if not row.stem else "")
        line.append(" " * (width - len(row.stem) - len(token.text)))
        line.append(f"{token.dep:<10}", "cyan").append(f"{token.tag:<5}{token.lemma}", "dim")
        line.rstrip()
        console.print(line, soft_wrap=True)


def _draw_found(console: Console, reading: Reading, sentence: Sentence) -> None:
    """Mentions, those implied, times, attributions and links that begin in a sentence."""
    inside = range(sentence.start, sentence.end)
    lines = [
        (f"“{m.span.exact}”: {_who(m.actors, m.person)}", m.rule) for m in reading.mentions if m.span.start in inside
    ]
    lines += [
        (f"about {_who((i.actor,), None)}, unnamed, {i.score:.2f}", i.rule)
        for i in reading.implied
        if i.sentence == sentence.index
    ]
    lines += [(f"“{t.span.exact}”: {t.prefix or t.value}", t.rule) for t in reading.times if t.span.start in inside]
    for credit in reading.attributions:
        if any(part.start in inside for part in credit.content):
            cue = f"“{credit.cue.exact}”" if credit.cue else "the turn"
            lines.append((f"{cue}: credited to {credit.voice.name} ({credit.voice.kind})", credit.rule))
    for link in reading.links:
        if link.sentence == sentence.index:
            lines.append((f"{link.kind} {link.sign} “{link.cause.exact}” → “{link.effect.exact}”", link.rule))
    if lines:
        heading(console, "  Found")
    for words, rule in lines:
        put(console, Text(on_one_line(words)).append(f"  {_explained(rule)}", "dim"))


def _who(actors: tuple[Actor, ...], person: str | None) -> str:
    return ", ".join(f"{actor.name} ({actor.code})" for actor in actors) or person or "nobody known"


def _explained(rule: str) -> str:
    meaning = meaning_of(rule)
    return f"[{rule}] {meaning}" if meaning else f"[{rule}]"


def _draw_predicates(console: Console, met: list[PredicateMet]) -> None:
    """The matches of the lexicon, with what was tried for each."""
    heading(console, "  Words of the lexicon" if met else "  No word of the lexicon")
    for one in met:
        if one.reason:
            put(console, Text(f"“{one.words}”", "dim").append(f": {one.meaning or one.reason}", "dim"))
            continue
        put(console, Text(f"“{one.words}”", "bold"))
        for sense in one.senses:
            _draw_sense(console, sense)
        if one.weighed:
            put(console, Text(f"weighed: {_weighed(one.weighed)}", "dim"), 6)
        if one.untried:
            put(console, Text(f"not needed: {', '.join(one.untried)}", "dim"), 6)


MOST_WEIGHED = 6
"""Pairs that are shown of those a scorer weighed; the others are less likely than these."""


def _weighed(pairs: tuple[Weighed, ...]) -> str:
    """The likeliest pairs with their scores."""
    told = [
        f"{w.type} {named(w.actor)}{f' → {named(w.recipient)}' if w.recipient else ''} {w.score:.2f}"
        for w in pairs[:MOST_WEIGHED]
    ]
    more = f", and {len(pairs) - MOST_WEIGHED} less likely" if len(pairs) > MOST_WEIGHED else ""
    return "; ".join(told) + more


_NEEDS = {
    "both": "needs both sides",
    "strict": "needs both sides in its own slots",
    "own": "needs both sides in its own slots, and is never guessed about",
    "one": "needs an actor",
    "alone": "needs an actor alone",
    "any": "needs either side",
}


def _draw_sense(console: Console, sense: SenseTried) -> None:
    put(console, f"{sense.pattern} ({sense.pos}): {sense.type}, {_NEEDS[sense.need]}", 6)
    for side in ("actor", "recipient"):
        put(console, _searched(side, [slot for slot in sense.slots if slot.side == side]), 8)
    for draft in sense.drafts:
        _draw_end(console, draft)
    if sense.why_not:
        put(console, Text("no statement: ", "yellow").append(sense.why_not), 8)


def _searched(side: str, slots: list[SlotSearched]) -> str:
    """The slots of one side: those that hold words with whom they stand for, then the names of the empty ones."""
    if not slots:
        return f"{side}: no slot searched"
    told = [
        f"{slot.slot} “{', '.join(slot.words)}” {_parties(slot.found)}" for slot in slots if slot.words or slot.found
    ]
    empty = [slot.slot for slot in slots if not slot.words and not slot.found]
    if empty:
        told.append(f"nothing in {', '.join(dict.fromkeys(empty))}")
    return f"{side}: {'; '.join(dict.fromkeys(told))}"


def _parties(found: tuple[Participant, ...]) -> str:
    return f"= {' and '.join(map(named, found))}" if found else "is no actor"


def _draw_end(console: Console, draft: DraftEnd) -> None:
    """A draft with how its sides were found, and whether it was kept."""
    sides = f"{named(draft.actor)} → {named(draft.recipient)}" if draft.recipient else named(draft.actor)
    line = Text(f"{draft.type} {sides}: ", "bold")
    if draft.statement:
        line.append(f"kept as {short(draft.statement)}", "green")
    else:
        by = f": {draft.by}" if draft.by else ""
        line.append("dropped", "yellow").append(f" [{draft.reason}] {draft.meaning or ''}{by}")
    put(console, line, 8)
    for rule in draft.why:
        if not rule.startswith("predicate:"):
            put(console, Text(_explained(rule), "dim"), 10)
    for note in draft.notes:
        put(console, note, 10)


def _draw_statement(console: Console, reading: Reading, statement: Statement, *, shown: bool) -> None:
    """A statement, with those of its rules that are not `shown` beside its draft."""
    sentence = reading.sentences[statement.sentence]
    heading(console, f"    {statement.type}: {whom(statement)}")
    sure = standing(statement)
    time = f", {period(statement.when.value)}" if statement.when else ""
    put(console, f"{what(statement)}{time}" + (f", {sure}" if sure else "") + f", {chain(statement.said_by)}", 6)
    text = reading.document.text[sentence.start : sentence.end]
    put(console, marked(console, pieces(text, sentence.start, statement.span)), 6)
    drafted = ("predicate:", "actor:", "recipient:", "shade:", "score:") if shown else ()
    for rule in statement.why:
        if not rule.startswith(drafted):
            put(console, Text(_explained(rule), "dim"), 8)
