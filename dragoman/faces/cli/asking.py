"""The commands that ask the record: `status`, `sources`, `actors`, `who`, `said`, `timeline`, `forecasts`."""

from datetime import UTC, datetime

import click
from rich.console import Console

from dragoman.analysis.actors import ActorCount
from dragoman.analysis.actors import actors as find_actors
from dragoman.analysis.filters import Filters
from dragoman.analysis.forecasts import Forecast, Forecasts
from dragoman.analysis.forecasts import forecasts as find_forecasts
from dragoman.analysis.plain import plain
from dragoman.analysis.sources import Source, Sources
from dragoman.analysis.sources import sources as find_sources
from dragoman.analysis.status import Dates, RecordStatus
from dragoman.analysis.status import status as find_status
from dragoman.analysis.timeline import Timeline
from dragoman.analysis.timeline import timeline as find_timeline
from dragoman.analysis.voices import Said, Who
from dragoman.analysis.voices import said as find_said
from dragoman.analysis.voices import who as find_who
from dragoman.faces.cli.entries import draw_statement, draw_statements, heading, put, shown_of
from dragoman.faces.cli.exits import NOTHING, OK
from dragoman.faces.cli.options import example, filtering, limit_option, shared
from dragoman.faces.cli.output import Output, write_json
from dragoman.faces.cli.tables import counts, draw_table
from dragoman.faces.words import counted, on_one_line, period
from dragoman.record.rows import SkippedRow
from dragoman.record.store import Record
from dragoman.settings import Settings


@click.command(epilog=example("dragoman status", "dragoman status --skipped"))
@click.option("--skipped", is_flag=True, help="List every input that was skipped, with the reason.")
@shared
def status(skipped: bool, settings: Settings, output: Output) -> int:
    """Say what is in the record, and what was left out.

    Counts of everything, the dates covered, the readers at work, and the inputs that could not
    be read.
    """
    with Record.open(settings.record) as record:
        found = find_status(record)
    output.answer("status", found, draw_skipped if skipped else draw_status)
    return OK


def draw_status(console: Console, found: RecordStatus) -> None:
    """The record at a glance."""
    heading(console, found.path)
    for name, words in (
        ("documents", f"{found.documents:,} ({_also(found)}), published {_dates(found.published)}"),
        ("statements", f"{found.statements:,}, {_dates(found.happened)}, {counted(found.forecasts, 'forecast')}"),
        ("dated by", counts(found.by_dating)),
        ("types", counts(found.by_type)),
        ("statuses", counts(found.by_status)),
        ("names", f"{counted(found.actors, 'actor')}, {counted(found.voices, 'voice')}, "
                  f"{counted(found.publishers, 'outlet')}"),
        ("judged", f"{found.judgements:,}: {found.right:,} right, {found.wrong:,} wrong"),
        ("read by", ", ".join(f"{made.origin} ({counted(made.documents, 'document')})" for made in found.origins)),
        ("skipped", f"{len(found.skipped):,}" + (f": {counts(found.skipped_by_code)}" if found.skipped else "")),
    ):  # fmt: skip
        put(console, words, 14, f"{name:<12}")
    if found.skipped:
        put(console, "See each with its reason: dragoman status --skipped", 2)


def draw_skipped(console: Console, found: RecordStatus) -> None:
    """Every input that was skipped."""
    if not found.skipped:
        put(console, "Nothing was skipped.", 0)
    draw_skipped_inputs(console, found.skipped)


def draw_skipped_inputs(console: Console, skipped: tuple[SkippedRow, ...]) -> None:
    """Inputs with their reasons, grouped by kind of reason."""
    for code in dict.fromkeys(row.code for row in skipped):
        rows = [row for row in skipped if row.code == code]
        heading(console, f"{code} ({len(rows):,})")
        for row in rows:
            put(console, on_one_line(f"{row.path}: {row.reason}"), 2)


def _also(found: RecordStatus) -> str:
    return ", ".join((
        f"{found.copies:,} more files with the same text", f"{found.near_duplicates:,} near-duplicates",
        f"{found.undated:,} undated",
    ))  # fmt: skip


def _dates(dates: Dates) -> str:
    return f"{dates.first} to {dates.last}" if dates.first or dates.last else "at no known time"


@click.command(epilog=example("dragoman sources --limit 0"))
@limit_option(50, "documents")
@shared
def sources(limit: int | None, settings: Settings, output: Output) -> int:
    """List the outlets and documents.

    Each document with its date, the rule that found the date, and how many statements it gave.
    """
    with Record.open(settings.record) as record:
        found = find_sources(record)
    total = len(found.documents)
    found = Sources(found.outlets, found.documents[:limit])
    output.answer("sources", found, lambda console, answer: draw_sources(console, answer, total))
    return OK if total else NOTHING


def draw_sources(console: Console, found: Sources, total: int) -> None:
    """A table of outlets and one of documents."""
    outlets = [(o.publisher or "(none named)", o.documents, o.statements, o.first, o.last) for o in found.outlets]
    draw_table(console, ("outlet", "documents", "statements", "first", "last"), outlets)
    console.print()
    draw_table(
        console,
        ("document", "title", "published", "found by", "statements"),
        [_document(one) for one in found.documents],
    )
    shown_of(console, len(found.documents), total, "document")


def _document(source: Source) -> tuple[object, ...]:
    published = source.facts.get("published")
    date = period(published.value) if published else "unknown"
    rule = published.rule + (" (inferred)" if published.inferred else "") if published else ""
    return source.document.path, source.document.title, date, rule, source.statements


@click.command(epilog=example("dragoman actors --since 2014 --limit 20"))
@filtering
@limit_option(50, "actors")
@shared
def actors(filters: Filters, limit: int | None, settings: Settings, output: Output) -> int:
    """List the states, bodies and groups.

    The most frequent first, with how often each acts and is acted on, and the persons that stand
    for it.
    """
    with Record.open(settings.record) as record:
        found = find_actors(record, filters)
    if output.as_json:
        write_json("actors", {"total": len(found), "actors": plain(found[:limit])})
    else:
        draw_actors(output.out, found[:limit])
        shown_of(output.out, len(found[:limit]), len(found), "actor")
    return OK if found else NOTHING


def draw_actors(console: Console, found: tuple[ActorCount, ...]) -> None:
    """A table of actors."""
    rows = [(a.code, a.name, a.statements, a.as_actor, a.as_recipient, ", ".join(a.persons[:4])) for a in found]
    draw_table(console, ("code", "name", "statements", "acts", "acted on", "persons"), rows)


@click.command(epilog=example('dragoman who "Andrei Lankov"', "dragoman who RUS"))
@click.argument("name")
@filtering
@limit_option(20, "statements of each kind")
@shared
def who(name: str, filters: Filters, limit: int | None, settings: Settings, output: Output) -> int:
    """Show all that is known of an actor, a person or a voice.

    The words that stand for it, its offices as the articles gave them, those it is joined with,
    what it says and what is said of it.
    """
    with Record.open(settings.record) as record:
        found = find_who(record, name, filters, limit=limit)
    output.answer("who", found, draw_who)
    return OK if found.says_total or found.said_of_total else NOTHING


def draw_who(console: Console, found: Who) -> None:
    """One page on one name."""
    code = f" ({found.who.code})" if found.who.code else ""
    heading(console, f"{found.who.name}{code}, {found.who.kind}")
    if found.names:
        put(console, f"in the texts: {counts(found.names)}", 2)
    if found.roles:
        put(console, f"called: {'; '.join(map(on_one_line, found.roles))}", 2)
    for office in found.offices:
        dates = f", {office.first} to {office.last}" if office.first else ""
        put(console, f"{office.person or 'unnamed'}: {office.office}{dates}", 2)
    if found.partners:
        console.print()
        rows = [(p.code, p.name, p.statements, p.cooperative, p.conflictual, p.neither, p.expected)
                for p in found.partners]  # fmt: skip
        draw_table(console, ("with", "name", "statements", "for", "against", "neither", "not yet so"), rows)
    for title, rows_, total in (
        ("Says", found.says, found.says_total),
        ("Is said of it", found.said_of, found.said_of_total),
    ):
        if total:
            console.print()
            heading(console, f"{title}: {counted(total, 'statement')}")
            console.print()
            draw_statements(console, rows_)
            shown_of(console, len(rows_), total)


@click.command(epilog=example("dragoman said Lankov --since 2018"))
@click.argument("name")
@filtering
@limit_option(200)
@shared
def said(name: str, filters: Filters, limit: int | None, settings: Settings, output: Output) -> int:
    """Show what a voice is credited with saying.

    Each statement with its whole chain of voices, so that one sees where the voice has it from
    and who passes it on.
    """
    with Record.open(settings.record) as record:
        found = find_said(record, name, filters, limit=limit)
    output.answer("said", found, draw_said)
    return OK if found.total else NOTHING


def draw_said(console: Console, found: Said) -> None:
    """What a voice says."""
    if not found.total:
        put(console, f"The record credits {found.who.name} with nothing that passes these filters.", 0)
        return
    spellings = [name for name in found.who.voices if name != found.who.name]
    also = f" (also as {', '.join(spellings)})" if spellings else ""
    heading(console, f"{found.who.name}{also}: {counted(found.total, 'statement')}")
    if found.nearest < found.total:
        put(console, f"In {found.nearest:,} it speaks itself; in the others it passes another's word on.", 0)
    console.print()
    draw_statements(console, found.statements)
    shown_of(console, len(found.statements), found.total)


@click.command(epilog=example("dragoman timeline RUS CHN --since 2014 --until 2019", "dragoman timeline --undated"))
@click.argument("names", metavar="[ACTOR]...", nargs=-1)
@click.option("--undated", is_flag=True, help="Also show, in its place, what only its document dates.")
@filtering
@limit_option(200)
@shared
def timeline(
    *, names: tuple[str, ...], undated: bool, filters: Filters, limit: int | None, settings: Settings, output: Output
) -> int:
    """Show what happened, in order of time.

    Whatever any of the named actors took part in; everything where none is named.
    """
    with Record.open(settings.record) as record:
        found = find_timeline(record, names, filters, undated=undated, limit=limit)
    output.answer("timeline", found, draw_timeline)
    if found.undated and not undated:
        output.note(f"{counted(found.undated, 'statement')} more without a time in the text; --undated puts them in")
    return OK if found.total else NOTHING


def draw_timeline(console: Console, found: Timeline) -> None:
    """Statements in order of time."""
    whose = " and ".join(actor.name for actor in found.actors) or "everybody"
    heading(console, f"{whose}: {counted(found.total, 'statement')} in order of time")
    console.print()
    draw_statements(console, found.statements)
    shown_of(console, len(found.statements), found.total)


@click.command(epilog=example("dragoman forecasts --pair RUS CHN", "dragoman forecasts --voice Lankov --due"))
@click.option("--pair", "names", nargs=2, metavar="A B", help="Only about these two.")
@click.option("--about", metavar="A", help="Only about this actor.")
@click.option("--due", is_flag=True, help="Only those whose day has passed: were they right?")
@filtering
@limit_option(200, "forecasts")
@shared
def forecasts(
    *, names: tuple[str, str] | None, about: str | None, due: bool, filters: Filters, limit: int | None,
    settings: Settings, output: Output,
) -> int:  # fmt: skip
    """Show who foretold what, by when.

    The earliest made first, each with its words of probability and the day it is due.
    """
    if names and about:
        raise click.UsageError("--pair and --about exclude one another; use one of them")
    asked = names or ((about,) if about else ())
    with Record.open(settings.record) as record:
        found = find_forecasts(record, asked, filters, today=datetime.now(UTC).date(), limit=None if due else limit)
    if due:
        found = _due(found, limit)
    output.answer("forecasts", found, draw_forecasts)
    return OK if found.total else NOTHING


def _due(found: Forecasts, limit: int | None) -> Forecasts:
    """Those whose day has passed."""
    chosen = tuple(forecast for forecast in found.forecasts if forecast.standing == "due")
    voices = {forecast.voice for forecast in chosen}
    by_voice = {voice: sum(f.voice == voice for f in chosen) for voice in found.by_voice if voice in voices}
    return Forecasts(found.actors, found.filters, len(chosen), chosen[:limit], by_voice)


def draw_forecasts(console: Console, found: Forecasts) -> None:
    """Forecasts, the earliest made first."""
    about = f" about {' and '.join(actor.name for actor in found.actors)}" if found.actors else ""
    heading(console, f"{counted(found.total, 'forecast')}{about}")
    if found.by_voice:
        put(console, f"by {counts(found.by_voice)}", 0)
    console.print()
    for forecast in found.forecasts:
        draw_forecast(console, forecast)
        console.print()
    shown_of(console, len(found.forecasts), found.total, "forecast")


def draw_forecast(console: Console, forecast: Forecast) -> None:
    """One forecast: who made it when, whether its day has come, and the statement."""
    made = f"made {period(forecast.made)}" if forecast.made else "made at no known time"
    day = {"due": f"was due {forecast.due}: was it right?", "open": f"due {forecast.due}", "no horizon": "no day named"}
    put(console, f"{forecast.voice}, {made}, {day[forecast.standing]}", 0)
    draw_statement(console, forecast.statement)
