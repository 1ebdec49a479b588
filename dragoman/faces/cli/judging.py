"""`judge` and `revert`: a word on one statement, and taking it back."""

import getpass
from datetime import UTC, datetime
from typing import Any

import click

from dragoman.analysis.plain import plain
from dragoman.analysis.show import show
from dragoman.faces.cli.exits import OK
from dragoman.faces.cli.options import example, shared
from dragoman.faces.cli.output import Output, write_json
from dragoman.faces.cli.showing import judged
from dragoman.record.judgements import judge_statement
from dragoman.record.judgements import revert as take_back
from dragoman.record.rows import JudgementRow
from dragoman.record.store import Record
from dragoman.settings import Settings

reason_option = click.option("--reason", metavar="TEXT", help="Why.")
by_option = click.option("--as", "by", metavar="NAME", help="Who judges.  [default: your user name]")


@click.command(epilog=example('dragoman judge st_5f0c3a9b1d wrong --reason "it was Tokyo that refused"'))
@click.argument("id")
@click.argument("verdict", type=click.Choice(("right", "wrong")))
@reason_option
@by_option
@shared
def judge(*, id: str, verdict: str, reason: str | None, by: str | None, settings: Settings, output: Output) -> int:
    """Say that a statement is right or wrong.

    The judgement outlives every later reading of the same text. What is wrong is left out of all
    answers unless --wrong asks for it.
    """
    with Record.open(settings.record) as record:
        whole = show(record, id).statement.id
        row = judge_statement(
            record, whole, "right" if verdict == "right" else "wrong", by=by or user(), at=now(), reason=reason
        )
    tell("judge", row, output, back(row))
    return OK


@click.command(epilog=example("dragoman revert 3"))
@click.argument("number", type=click.IntRange(1))
@shared
def revert(number: int, settings: Settings, output: Output) -> int:
    """Take a judgement back.

    It stays on file as taken back.
    """
    with Record.open(settings.record) as record:
        row = take_back(record, number, at=now())
    tell("revert", row, output)
    return OK


def answer(command: str, fields: dict[str, Any], words: str, output: Output) -> int:
    """Answer with fields for a program or words for a person."""
    if output.as_json:
        write_json(command, fields)
    else:
        output.out.print(words, soft_wrap=True)
    return OK


def back(row: JudgementRow) -> str:
    """How to take a judgement back."""
    return f"Take it back with: dragoman revert {row.number}"


def tell(command: str, row: JudgementRow, output: Output, then: str = "") -> None:
    """Answer with a judgement."""
    if output.as_json:
        write_json(command, plain(row))
        return
    output.out.print(judged(row), soft_wrap=True)
    if then:
        output.out.print(then)


def user() -> str:
    """Who sits at the machine."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


def now() -> datetime:
    """The clock of a judgement."""
    return datetime.now(UTC)
