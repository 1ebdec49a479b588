"""`judge`, `revert` and `review`: what people decide about the record."""

import getpass
from datetime import UTC, datetime

import click

from dragoman.analysis.plain import plain
from dragoman.analysis.show import show
from dragoman.faces.cli.exits import NOTHING, OK
from dragoman.faces.cli.options import example, shared
from dragoman.faces.cli.output import Output, write_json
from dragoman.faces.cli.showing import judged
from dragoman.record.judgements import judge_statement, judgements
from dragoman.record.judgements import revert as take_back
from dragoman.record.rows import JudgementRow
from dragoman.record.store import Record
from dragoman.settings import Settings


@click.command(epilog=example('dragoman judge st_5f0c3a9b1d wrong --reason "it was Tokyo that refused"'))
@click.argument("id")
@click.argument("verdict", type=click.Choice(("right", "wrong")))
@click.option("--reason", metavar="TEXT", help="Why.")
@click.option("--as", "by", metavar="NAME", help="Who judges.  [default: your user name]")
@shared
def judge(*, id: str, verdict: str, reason: str | None, by: str | None, settings: Settings, output: Output) -> int:
    """Say that a statement is right or wrong.

    The judgement outlives every later reading of the same text. What is wrong is left out of all
    answers unless --wrong asks for it.
    """
    with Record.open(settings.record) as record:
        whole = show(record, id).statement.id
        row = judge_statement(
            record, whole, "right" if verdict == "right" else "wrong", by=by or _user(), at=_now(), reason=reason
        )
    _tell("judge", row, output, f"Take it back with: dragoman revert {row.number}")
    return OK


@click.command(epilog=example("dragoman revert 3"))
@click.argument("number", type=click.IntRange(1))
@shared
def revert(number: int, settings: Settings, output: Output) -> int:
    """Take a judgement back.

    It stays on file as taken back.
    """
    with Record.open(settings.record) as record:
        row = take_back(record, number, at=_now())
    _tell("revert", row, output)
    return OK


@click.command(epilog=example("dragoman review", "dragoman review --all"))
@click.option("--all", "everything", is_flag=True, help="Also list those taken back.")
@shared
def review(everything: bool, settings: Settings, output: Output) -> int:
    """List the judgements.

    Each with its number, which `revert` takes.
    """
    with Record.open(settings.record) as record:
        found = judgements(record, standing=not everything)
    if output.as_json:
        write_json("review", {"judgements": plain(found)})
    else:
        for row in found:
            output.out.print(judged(row), soft_wrap=True)
        if not found:
            output.out.print("Nothing was judged.")
    return OK if found else NOTHING


def _tell(command: str, row: JudgementRow, output: Output, then: str = "") -> None:
    if output.as_json:
        write_json(command, plain(row))
        return
    output.out.print(judged(row), soft_wrap=True)
    if then:
        output.out.print(then)


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


def _now() -> datetime:
    return datetime.now(UTC)
