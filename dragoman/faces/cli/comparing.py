"""`diff`: what another reader changed."""

from collections.abc import Iterator

import click
from rich.console import Console
from rich.text import Text

from dragoman.analysis.changes import Changed, Changes, DocumentChanges, Told
from dragoman.analysis.changes import changes as find_changes
from dragoman.faces.cli.entries import heading, marked, put, shown_of
from dragoman.faces.cli.exits import NOTHING, OK
from dragoman.faces.cli.options import example, limit_option, shared
from dragoman.faces.cli.output import Output, write_json
from dragoman.faces.cli.tables import draw_table
from dragoman.faces.words import chain, counted, on_one_line, period, pieces, short, standing, what, where_told, whom
from dragoman.record.store import Record
from dragoman.record.versions import versions
from dragoman.settings import Settings


@click.command(epilog=example("dragoman diff", "dragoman diff --from 0.1 --to 0.2 --document talks.txt"))
@click.option("--from", "before", metavar="VERSION", help="The older reader: an origin or a part of one, such as 0.1.")
@click.option("--to", "after", metavar="VERSION", help="The newer reader.  [default: the last two that read]")
@click.option("--document", metavar="NAME", help="Only this document: its file name, path, or id.")
@limit_option(50, "differences")
@shared
def diff(
    *, before: str | None, after: str | None, document: str | None, limit: int | None, settings: Settings,
    output: Output,
) -> int:  # fmt: skip
    """Show what another reader changed.

    The statements that two versions make of the same documents, side by side: added, removed, and
    changed. A version is the origin beside every statement; `dragoman status` names them.
    """
    with Record.open(settings.record) as record:
        found = find_changes(record, before=before, after=after, document=document)
        only = versions(record) if found is None else ()
    if found is not None:
        output.answer("diff", found, lambda console, answer: draw_changes(console, answer, limit))
        return OK if found.changed or found.added or found.removed else NOTHING
    if output.as_json:
        write_json("diff", {"before": None, "after": None, "versions": [v.origin for v in only], "documents": []})
    else:
        put(output.out, _nothing_to_compare([v.origin for v in only]), 0)
    return NOTHING


def _nothing_to_compare(origins: list[str]) -> str:
    if not origins:
        return "Nothing has been read into the record."
    return (
        f"Only {origins[0]} has read this record; there is nothing to compare it with. "
        "Read the same files again with a newer version, or with --reader spacy:MODEL."
    )


def draw_changes(console: Console, found: Changes, limit: int | None) -> None:
    """The counts by document, then the differences, each with its sentence."""
    heading(console, f"{found.before.origin} → {found.after.origin}")
    only = f"; {found.left_out:,} more read by one of the two only"
    put(console, f"{counted(found.compared, 'document')} read by both{only if found.left_out else ''}", 0)
    console.print()
    rows = [(c.document.path, c.same, len(c.changed), len(c.added), len(c.removed)) for c in found.documents]
    total = ("all", found.same, found.changed, found.added, found.removed)
    alike = found.same - sum(c.same for c in found.documents)
    others = [("others", alike, 0, 0, 0)] if rows and len(rows) < found.compared else []
    draw_table(console, ("document", "same", "changed", "added", "removed"), [*rows, *others, total])
    shown = 0
    for document in found.documents:
        left = None if limit is None else limit - shown
        if left is not None and left <= 0:
            break
        shown += _draw_document(console, document, left)
    shown_of(console, shown, found.changed + found.added + found.removed, "difference")


def _draw_document(console: Console, found: DocumentChanges, most: int | None) -> int:
    """The differences of one document in the order of the text, so many at most; gives back how many."""
    console.print()
    heading(console, where_told(found.document))
    if found.facts_differ:
        put(console, "Its date, outlet or other facts were not the same for both readings.")
    differences = list(_in_order(found))[:most]
    for sign, one in differences:
        if isinstance(one, Changed):
            _draw_changed(console, one)
        else:
            _draw_told(console, sign, one)
    return len(differences)


def _in_order(found: DocumentChanges) -> Iterator[tuple[str, Told | Changed]]:
    told: list[tuple[int, str, Told | Changed]] = [(c.after.statement.span.start, "~", c) for c in found.changed]
    told += [(t.statement.span.start, "+", t) for t in found.added]
    told += [(t.statement.span.start, "-", t) for t in found.removed]
    for _, sign, one in sorted(told, key=lambda t: (t[0], t[1])):
        yield sign, one


_STYLES = {"+": "green", "-": "red", "~": "yellow"}


def _draw_told(console: Console, sign: str, told: Told) -> None:
    """A statement that one of the two makes."""
    statement = told.statement
    _draw_head(console, sign, told)
    sure = standing(statement)
    time = f", {period(statement.when.value)}" if statement.when else ""
    put(console, f"{what(statement)}{time}" + (f", {sure}" if sure else "") + f", {chain(statement.said_by)}")
    _draw_quote(console, told)


def _draw_changed(console: Console, changed: Changed) -> None:
    """A statement that both make, with what the newer has otherwise."""
    _draw_head(console, "~", changed.after)
    for altered in changed.altered:
        before, after = (on_one_line(text) or "nothing" for text in (altered.before, altered.after))
        put(console, f"{altered.part.replace('_', ' ')}: {before} → {after}")
    _draw_quote(console, changed.after)


def _draw_head(console: Console, sign: str, told: Told) -> None:
    line = Text().append(f"{told.statement.type}: {whom(told.statement)}", f"bold {_STYLES[sign]}")
    judged = f" · judged {told.verdict}" if told.verdict else ""
    put(console, line.append(f" · {short(told.statement.id)}{judged}", "dim"), 2, f"{sign} ")


def _draw_quote(console: Console, told: Told) -> None:
    put(console, marked(console, pieces(told.sentence.exact, told.sentence.start, told.statement.span)))
