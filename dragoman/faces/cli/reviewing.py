"""`review`: what was decided about the record, and deciding: corrections, merges, splits, many at once."""

from typing import Literal

import click

from dragoman.analysis.asking import chosen
from dragoman.analysis.correcting import Written, actor_named, changes_of, identity_named
from dragoman.analysis.filters import EVERYTHING
from dragoman.analysis.language import parse
from dragoman.analysis.merging import merge_preview, split_preview
from dragoman.analysis.plain import plain
from dragoman.analysis.query import Selection, select
from dragoman.analysis.reviewing import MOST_TOGETHER, Preview, ids_of, preview, to_review, unjudged
from dragoman.analysis.show import show
from dragoman.errors import BadQuery
from dragoman.faces.cli.correcting import correcting
from dragoman.faces.cli.entries import draw_statements
from dragoman.faces.cli.exits import NOTHING, OK
from dragoman.faces.cli.judging import answer, back, by_option, now, reason_option, tell, user
from dragoman.faces.cli.options import example, limit_option, shared
from dragoman.faces.cli.output import Output, write_json
from dragoman.faces.cli.showing import judged
from dragoman.faces.words import counted
from dragoman.record.corrections import Changes
from dragoman.record.judgements import edit_statement, judge_identity, judge_many, judgements, revert_batch
from dragoman.record.judgements import revert as take_back
from dragoman.record.judgements import split as split_off
from dragoman.record.store import Record
from dragoman.settings import Settings

preview_option = click.option("--preview", "only_preview", is_flag=True, help="Only say what it would change.")


@click.group(
    invoke_without_command=True,
    epilog=example("dragoman review", "dragoman review edit st_5f0c3a9b1d --status negated", "dragoman review undo 3"),
)
@click.option("--all", "everything", is_flag=True, help="Also list those taken back.")
@shared
@click.pass_context
def review(ctx: click.Context, *, everything: bool, settings: Settings, output: Output) -> int:
    """List the judgements, or make them.

    Without a command it lists them, each with its number, which `undo` takes. A correction, a
    merge or a split is a judgement too: it outlives every later reading and can be taken back.
    """
    return OK if ctx.invoked_subcommand else _list(settings, output, everything=everything)


@review.command("list", epilog=example("dragoman review list --all"))
@click.option("--all", "everything", is_flag=True, help="Also list those taken back.")
@shared
def list_(*, everything: bool, settings: Settings, output: Output) -> int:
    """List the judgements."""
    return _list(settings, output, everything=everything)


@review.command(epilog=example("dragoman review queue --limit 5", "dragoman review queue type:AID outlet:RBC"))
@click.argument("query", nargs=-1)
@limit_option(10)
@shared
def queue(*, query: tuple[str, ...], limit: int | None, settings: Settings, output: Output) -> int:
    """Show what nobody has judged yet, the most doubtful first.

    QUERY chooses statements as `dragoman search` does; none means all.
    """
    with Record.open(settings.record) as record:
        found = to_review(unjudged(_chosen(record, query)), limit=limit)
    if output.as_json:
        write_json("review", plain(found))
    else:
        draw_statements(output.out, [one.statement for one in found.statements])
        output.out.print(f"{counted(found.total, 'statement')} not judged yet.")
    return OK if found.total else NOTHING


@review.command(epilog=example(
    "dragoman review edit st_5f0c3a9b1d --type TRADE --status negated",
    'dragoman review edit st_5f0c3a9b1d --recipient PRK --when 2019-04 --reason "said a page before"',
))  # fmt: skip
@click.argument("ids", nargs=-1, required=True)
@correcting
@reason_option
@by_option
@shared
def edit(
    *, ids: tuple[str, ...], written: Written, reason: str | None, by: str | None, settings: Settings, output: Output
) -> int:
    """Say what statements should tell instead.

    The row that was read stays as it is and is hidden; the corrected one stands in its place in
    every answer. Several IDs are changed alike, and taken back together.
    """
    with Record.open(settings.record) as record:
        changes = changes_of(record, written)
        whole = [show(record, id).statement.id for id in ids]
        if len(whole) > 1:
            return _many(record, whole, changes, by or user(), reason, output)
        row = edit_statement(record, whole[0], changes, by=by or user(), at=now(), reason=reason)
    tell("review", row, output, back(row))
    return OK


@review.command(epilog=example(
    "dragoman review many wrong 'outlet:RBC type:AID'",
    "dragoman review many edit voice:lankov --status possible --yes",
))  # fmt: skip
@click.argument("verdict", type=click.Choice(("right", "wrong", "edit")))
@click.argument("query", nargs=-1, required=True)
@correcting
@click.option("--yes", is_flag=True, help="Do it; without this it only says what it would change.")
@reason_option
@by_option
@shared
def many(
    *, verdict: str, query: tuple[str, ...], written: Written, yes: bool, reason: str | None, by: str | None,
    settings: Settings, output: Output,
) -> int:  # fmt: skip
    """Pass one verdict on all statements of a search, or correct all alike.

    QUERY chooses statements as `dragoman search` does. They are taken back together.
    """
    with Record.open(settings.record) as record:
        decision = _decision(record, verdict, written)
        selection = _chosen(record, query)
        told = preview(selection)
        if told.total > MOST_TOGETHER:
            raise BadQuery(f"{told.total:,} statements are too many for one go; narrow the query to {MOST_TOGETHER:,}")
        if not told.total or not yes:
            _tell_preview(told, output)
            return OK if told.total else NOTHING
        return _many(record, ids_of(selection), decision, by or user(), reason, output)


@review.command(
    epilog=example("dragoman review merge RUS IGO:CSTO --preview", 'dragoman review merge "Kim Jong Un" "Kim"')
)
@click.argument("first")
@click.argument("other")
@preview_option
@reason_option
@by_option
@shared
def merge(
    *, first: str, other: str, only_preview: bool, reason: str | None, by: str | None, settings: Settings,
    output: Output,
) -> int:  # fmt: skip
    """Say that two actors, persons or voices are one.

    OTHER comes under FIRST in every answer.
    """
    with Record.open(settings.record) as record:
        names = identity_named(record, first), identity_named(record, other)
        found = merge_preview(record, *names)
        if only_preview:
            under = ", ".join(one.name for one in found.under)
            changed = counted(sum(one.actors for one in found.under), "statement")
            words = f"{under} would stand under {found.stands.name}: {changed} would change, {found.both:,} have both."
            return answer("review", plain(found), words, output)
        row = judge_identity(record, *names, "same", by=by or user(), at=now(), reason=reason)
    tell("review", row, output, back(row))
    return OK


@review.command(epilog=example("dragoman review split GEO USA --words Georgia --in doc_0c8d3fa1"))
@click.argument("subject")
@click.argument("other")
@click.option("--words", metavar="TEXT", help="Only mentions by these words, in any case.")
@click.option("--in", "document", metavar="ID", help="Only mentions in this document.")
@preview_option
@reason_option
@by_option
@shared
def split(
    *, subject: str, other: str, words: str | None, document: str | None, only_preview: bool, reason: str | None,
    by: str | None, settings: Settings, output: Output,
) -> int:  # fmt: skip
    """Say that some mentions of an actor mean another.

    OTHER is a code, a name, or CODE=Name for an actor nobody knows yet. Give --words, --in, or both.
    """
    with Record.open(settings.record) as record:
        whose, actor = identity_named(record, subject), actor_named(record, other)
        whole = _document(record, document)
        if only_preview:
            found = split_preview(record, whose, words, whole)
            where = counted(found.statements, "statement")
            words = f"{counted(found.mentions, 'mention')} would mean {actor.name}, in {where}."
            return answer("review", plain(found), words, output)
        row = split_off(
            record, whose, actor, words=words, document=whole, by=by or user(), at=now(), reason=reason
        )  # fmt: skip
    tell("review", row, output, back(row))
    return OK


@review.command(epilog=example("dragoman review undo 3", "dragoman review undo --batch 12"))
@click.argument("number", type=click.IntRange(1), required=False)
@click.option("--batch", type=click.IntRange(1), metavar="N", help="All that were made together.")
@shared
def undo(*, number: int | None, batch: int | None, settings: Settings, output: Output) -> int:
    """Take a judgement back, or all of a batch.

    They stay on file as taken back.
    """
    if (number is None) == (batch is None):
        raise click.UsageError("give the number of a judgement, or --batch with the number of a batch")
    with Record.open(settings.record) as record:
        if number is not None:
            row = take_back(record, number, at=now())
        else:
            count = revert_batch(record, batch or 0, at=now())
            words = f"{counted(count, 'judgement')} of batch {batch} taken back."
            return answer("review", {"batch": batch, "judgements": count}, words, output)
    tell("review", row, output)
    return OK


def _list(settings: Settings, output: Output, *, everything: bool) -> int:
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


def _chosen(record: Record, query: tuple[str, ...]) -> Selection:
    """The statements of a search; all of them where nothing is asked for."""
    asked = " ".join(query)
    return chosen(record, parse(asked)).selection if asked.strip() else select(record, EVERYTHING)


def _decision(record: Record, verdict: str, written: Written) -> Literal["right", "wrong"] | Changes:
    if verdict == "edit":
        return changes_of(record, written)
    if written != Written():
        raise BadQuery(f"what a statement should tell goes with `edit`, not with {verdict!r}")
    return "right" if verdict == "right" else "wrong"


def _many(
    record: Record,
    ids: list[str],
    decision: Literal["right", "wrong"] | Changes,
    by: str,
    reason: str | None,
    output: Output,
) -> int:
    batch = judge_many(record, ids, decision, by=by, at=now(), reason=reason)
    back_again = f"Take all back with: dragoman review undo --batch {batch.number}"
    return answer("review", plain(batch), f"{counted(batch.judgements, 'statement')} judged. {back_again}", output)


def _document(record: Record, id: str | None) -> str | None:
    """The whole id of a document, of which the beginning is enough."""
    if id is None:
        return None
    rows = record.rows("SELECT id FROM documents WHERE substr(id, 1, length(:id)) = :id LIMIT 2", {"id": id})
    if len(rows) != 1:
        why = "several documents begin so" if rows else "the record has no such document"
        raise BadQuery(f"{id!r}: {why}; `dragoman sources` lists those it has")
    return str(rows[0]["id"])


def _tell_preview(told: Preview, output: Output) -> None:
    if output.as_json:
        write_json("review", plain(told))
        return
    draw_statements(output.out, told.sample)
    types = ", ".join(f"{type} {count:,}" for type, count in told.by_type.items())
    output.out.print(
        f"{counted(told.total, 'statement')} in {counted(told.documents, 'document')}"
        + (f" ({types}), {told.judged:,} of them judged before." if told.total else "."),
        soft_wrap=True,
    )
    if told.total:
        output.out.print("Nothing was judged yet; add --yes to do it.")
