"""`read`: articles into the record."""

import multiprocessing
import os
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass, field

import click
from rich.console import Console

from dragoman.analysis.plain import plain
from dragoman.documents.overrides import Overrides
from dragoman.documents.walk import Input, find_inputs
from dragoman.errors import SkippedInput
from dragoman.faces.cli.exits import ERROR, INTERRUPTED, OK, PARTIAL, Debug
from dragoman.faces.cli.options import example, reader_option, shared
from dragoman.faces.cli.output import Output, write_json
from dragoman.faces.cli.progress import duration, metered
from dragoman.faces.summary import Summary, Tally
from dragoman.faces.words import counted, on_one_line
from dragoman.settings import Settings

FEW = 40
"""Fewer inputs than these are read on one core: starting other processes costs more than it gains."""

NAMED = 20
"""Skipped inputs that are named at the end of a run; the record knows the others."""


@click.command(
    epilog=example(
        "dragoman read articles/",
        'dragoman read talk.txt --published 2019-04-29 --publisher "The Diplomat"',
        "curl -s https://example.org/talk.html | dragoman read -",
    )
)
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("--published", metavar="DATE", help="When all of it was published: 2019, 2019-04 or 2019-04-29.")
@click.option("--publisher", metavar="NAME", help="The outlet of all of it.")
@click.option("--author", "authors", metavar="NAME", multiple=True, help="An author; may be repeated.")
@click.option("--title", metavar="TEXT", help="The headline.")
@click.option("--workers", metavar="N", help=f"Processes that read.  [default: 1 under {FEW} inputs, else all cores]")
@click.option("--again", is_flag=True, help="Read anew even what this reader has read.")
@reader_option
@shared
@click.pass_obj
def read(
    debug: Debug,
    *,
    paths: tuple[str, ...],
    published: str | None,
    publisher: str | None,
    authors: tuple[str, ...],
    title: str | None,
    again: bool,
    settings: Settings,
    output: Output,
) -> int:
    """Read articles into the record.

    PATH is a text, Markdown, HTML or PDF file, a folder of them, or - for standard input. The
    record is made where there is none. What was read before is passed over, so that the same
    command goes on where a stopped one ended.
    """
    if "" in paths:
        # A script's unset variable must not read the folder it happens to run in.
        raise click.UsageError("a PATH is empty; name a file or folder, or . for this folder")
    overrides = Overrides(published, publisher, authors, title)
    total = sum(1 for _ in find_inputs(paths, str(settings.record)))
    if total == 0:
        output.note(f"dragoman: nothing to read in {', '.join(paths)}; it holds no files, or only hidden ones")
        return ERROR
    return _read(paths, total, Asked(overrides, again, debug.wanted), settings, output)


def _read(paths: tuple[str, ...], total: int, asked: "Asked", settings: Settings, output: Output) -> int:
    summary = read_all(find_inputs(paths, str(settings.record)), total, asked, settings, output)
    tell_skipped(output, summary, settings)
    if output.as_json:
        write_json("read", plain(summary))
    else:
        draw_summary(output.out, summary)
    if summary.interrupted:
        _end_workers()
        output.note("Interrupted. What was read is kept; the same command goes on where it stopped.")
        return INTERRUPTED
    return PARTIAL if summary.skipped else OK


@dataclass(frozen=True, slots=True)
class Asked:
    """How to read: what the user states of the documents, whether to read anew, whether a fault ends the run."""

    overrides: Overrides = field(default_factory=Overrides)
    again: bool = False
    strict: bool = False


def read_all(
    inputs: Iterable[Input | SkippedInput], total: int, asked: Asked, settings: Settings, output: Output
) -> Summary:
    """Read so many inputs into the record, telling on the way how far it is; Ctrl-C ends it early."""
    from dragoman.record.ingest import Job, ingest  # noqa: PLC0415 - takes seconds, which help should not wait for

    workers = workers_for(total, settings)
    job = Job(str(settings.record), settings.reader, asked.overrides, asked.again, asked.strict)
    tally, begun = Tally(job.record), time.monotonic()
    try:
        with metered(output.notes, total) as meter:
            for done in ingest(job, inputs, workers=workers, stdin=getattr(sys.stdin, "buffer", None)):
                tally.add(done)
                meter.step()
    except KeyboardInterrupt:
        return tally.summary(time.monotonic() - begun, interrupted=True)
    return tally.summary(time.monotonic() - begun)


def workers_for(total: int, settings: Settings) -> int:
    """As many as the settings say; else one for a few inputs and every core for more."""
    return settings.workers or (1 if total < FEW else os.cpu_count() or 1)


def draw_summary(console: Console, summary: Summary) -> None:
    """What it came to, in two lines."""
    parts = (
        (summary.added, "new"), (summary.replaced, "reread"), (summary.kept, "already there"),
        (len(summary.skipped), "skipped"),
    )  # fmt: skip
    total = sum(number for number, _ in parts)
    states = ", ".join(f"{number:,} {state}" for number, state in parts if number) or "none"
    console.print(f"{counted(total, 'input')}: {states}", soft_wrap=True)
    console.print(
        f"{counted(summary.statements, 'statement')} read in {duration(summary.seconds)}, kept in {summary.record}",
        soft_wrap=True,
    )


def tell_skipped(output: Output, summary: Summary, settings: Settings) -> None:
    """Name the inputs that were skipped, by kind of reason, and what was wrong beside others."""
    for warning in summary.warnings[:NAMED]:
        output.note(f"note: {on_one_line(warning)}")
    if len(summary.warnings) > NAMED:
        output.note(f"… and {len(summary.warnings) - NAMED} more notes")
    if not summary.skipped:
        return
    output.note(f"{counted(len(summary.skipped), 'input')} skipped:")
    left = NAMED
    for code in dict.fromkeys(one.code for one in summary.skipped):
        alike = [one for one in summary.skipped if one.code == code]
        output.note(f"  {code} ({len(alike):,})")
        for one in alike[:left]:
            output.note(f"    {on_one_line(one.path)}: {on_one_line(one.reason)}")
        left -= min(left, len(alike))
    if len(summary.skipped) > NAMED:
        more = len(summary.skipped) - NAMED
        output.note(f"  … and {more:,} more; see all: dragoman status --skipped --record {settings.record}")


def _end_workers() -> None:
    """Do not wait for what other processes have in hand: nobody wants it any more."""
    for process in multiprocessing.active_children():
        process.terminate()
