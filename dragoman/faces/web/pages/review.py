"""Statements to review, the most doubtful first: accept, reject, correct, undo."""

import getpass
from typing import Literal

from pydantic import Field

from dragoman.analysis.asking import chosen
from dragoman.analysis.correcting import changed, changes_of, written_of
from dragoman.analysis.language import parse
from dragoman.analysis.query import IN_TIME, Selection, select
from dragoman.analysis.reviewing import IN_TEXT, LEAST_SURE, to_review, unjudged
from dragoman.analysis.show import show
from dragoman.errors import BadQuery
from dragoman.faces.judgement_words import about, decision
from dragoman.faces.web.deciding import Form
from dragoman.faces.web.page import Ask, Page
from dragoman.faces.web.queries import FilterQuery
from dragoman.faces.web.tables import statement_table
from dragoman.faces.words import STATUSES
from dragoman.record.judgements import edit_statement, judge_statement, judgement
from dragoman.record.rows import JudgementRow
from dragoman.record.store import Record
from dragoman.vocabulary.types import statement_types

Order = Literal["doubt", "text", "time"]

ORDERS: dict[Order, tuple[str, str]] = {
    "doubt": ("most doubtful first", LEAST_SURE),
    "text": ("as in the texts", IN_TEXT),
    "time": ("in order of time", IN_TIME),
}

Only = Literal["unjudged", "corrected", "all"]

ONLY: dict[Only, str] = {"unjudged": "not yet judged", "corrected": "corrected", "all": "all, judged or not"}


class Reviewer(FilterQuery):
    """What is asked of every page of review.

    Attributes are told in their fields.
    """

    q: str = Field("", description="A query of the search language, besides the filters.")
    by: str = Field("", alias="as", description="Who judges.")
    done: int | None = Field(None, ge=1, le=10**15, description="The judgement that was just made.")
    batch: int | None = Field(None, ge=1, le=10**15, description="The batch that was just made.")
    undone: int | None = Field(None, ge=0, le=10**15, description="How many judgements were just taken back.")

    def selection(self, record: Record) -> Selection:
        """The statements that the filters and the query keep."""
        found = select(record, self.filters())
        if not self.q:
            return found
        inner = chosen(record, parse(self.q), wrong=self.wrong).selection
        return found.where(f"s.number IN ({inner.sql('s.number')})", **inner.condition.values)

    @property
    def reviewer(self) -> str:
        """Who judges: as the page was told, else who started the server."""
        return self.by or user()


class ReviewQuery(Reviewer):
    """Which statements to review."""

    only: Only = Field("unjudged", description="Those not yet judged, those corrected, or all.")
    order: Order = Field("doubt", description="The most doubtful first, as in the texts, or in order of time.")
    size: int = Field(10, ge=1, le=100, description="How many to a page.")


def user() -> str:
    """Who started the server."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


def review_page(ask: Ask[ReviewQuery]) -> Page:
    """A page of the queue, each statement with its text and its forms."""
    query = ask.query
    selection = query.selection(ask.record)
    if query.only == "unjudged":
        selection = unjudged(selection)
    elif query.only == "corrected":
        selection = selection.where("s.judgement IS NOT NULL")
    found = to_review(selection, order=ORDERS[query.order][1], limit=query.size, skip=query.skip)
    rows = [one.statement for one in found.statements]
    extra = {
        "query": query,
        "forms": {row.id: written_of(row) for row in rows},
        "after": {row.id: rows[i + 1].id if i + 1 < len(rows) else "" for i, row in enumerate(rows)},
        "orders": [(name, words) for name, (words, _) in ORDERS.items() if name != "doubt"],
        "onlies": [(name, words) for name, words in ONLY.items() if name != "unjudged"],
        **choices(ask.record),
        **done(ask),
    }
    return Page("review.html", "Review", found, statement_table(rows), extra)


def choices(record: Record) -> dict[str, object]:
    """What the fields of a correction can be chosen from."""
    names = record.rows("SELECT code AS name FROM actors UNION SELECT person FROM actors WHERE person IS NOT NULL")
    modes = record.rows("SELECT DISTINCT mode FROM statements WHERE mode IS NOT NULL ORDER BY mode")
    return {
        "names": [row["name"] for row in names],
        "modes": [row["mode"] for row in modes],
        "types": [(name, f"{name}, {known.phrase}") for name, known in statement_types().items()],
        "statuses": [(status, words or "told as so") for status, words in STATUSES.items()],
    }


def done(ask: Ask[Reviewer]) -> dict[str, object]:
    """What the page before has done, to be told and undone."""
    row = judgement(ask.record, ask.query.done) if ask.query.done else None
    standing = row if row and row.reverted_at is None else None
    batch = ask.query.batch
    count = 0
    if batch:
        sql = "SELECT count(*) FROM judgements WHERE batch = ? AND reverted_at IS NULL"
        count = int(ask.record.value(sql, (batch,)))
    return {"decided": standing, "in_words": in_words, "in_batch": count, "back": back(ask)}


def back(ask: Ask[Reviewer]) -> str:
    """This page, for a form to come back to."""
    return f"{ask.url.path}?{ask.url.query}" if ask.url.query else ask.url.path


def in_words(row: JudgementRow) -> str:
    """A judgement in a line: `AID RUS > PRK: wrong`."""
    return f"{about(row)}: {decision(row)}"


def judge(form: Form) -> dict[str, object]:
    """Accept or reject one statement.

    Raises:
        BadQuery: A verdict that is none, or a statement that is not there.
    """
    verdict = form.text("verdict")
    if verdict not in ("right", "wrong"):
        raise BadQuery(f"{verdict!r} is no verdict; there are right and wrong")
    id = show(form.record, form.text("id")).statement.id
    row = judge_statement(
        form.record, id, "right" if verdict == "right" else "wrong", by=form.by, at=form.at, reason=form.maybe("reason")
    )
    return {"done": row.number}


def edit(form: Form) -> dict[str, object]:
    """Correct one statement: what the form says otherwise than the statement is changed.

    Raises:
        BadQuery: Nothing is changed, or to what no statement can say.
        UnknownName: A side is nobody that is known.
    """
    statement = show(form.record, form.text("id")).statement
    changes = changes_of(form.record, changed(statement, form.written()))
    row = edit_statement(form.record, statement.id, changes, by=form.by, at=form.at, reason=form.maybe("reason"))
    return {"done": row.number}
