"""Merging names that are one, and splitting mentions that mean another; what either would change comes first."""

from dataclasses import dataclass
from typing import Any

from pydantic import Field

from dragoman.analysis.correcting import actor_named, identity_named
from dragoman.analysis.merging import Merge, Split, Words, merge_preview, split_preview, words_for
from dragoman.analysis.reviewing import names_decided
from dragoman.errors import BadQuery, NotInRecord
from dragoman.faces.judgement_words import about, decision
from dragoman.faces.web.deciding import Form
from dragoman.faces.web.page import Ask, Page, Table
from dragoman.faces.web.pages.review import Reviewer, choices, done
from dragoman.faces.words import on_one_line
from dragoman.model import Actor
from dragoman.record.judgements import judge_identity, split
from dragoman.record.rows import JudgementRow
from dragoman.record.store import Record


class NamesQuery(Reviewer):
    """Which two to merge, or whose mentions to split."""

    first: str | None = Field(None, description="The actor, person or voice that is to stand for both.")
    other: str | None = Field(None, description="The one that comes under it.")
    subject: str | None = Field(None, description="Whose mentions mean another.")
    words: str | None = Field(None, description="Only mentions by these words.")
    document: str | None = Field(None, description="Only mentions in the document of this id.")
    meant: str | None = Field(None, description="Whom they mean; CODE=Name for somebody nobody knows yet.")


@dataclass(frozen=True, slots=True)
class Names:
    """The page's answer.

    Attributes:
        merge: What the merge asked for would change.
        split: What the split asked for would change.
        meant: Whom the mentions would mean.
        words: The words by which the subject of the split is mentioned.
        decided: The merges and splits that stand, the latest first.
    """

    merge: Merge | None
    split: Split | None
    meant: Actor | None
    words: tuple[Words, ...]
    decided: tuple[JudgementRow, ...]


def names_page(ask: Ask[NamesQuery]) -> Page:
    """Both forms, what they would change, and what stands."""
    query, record = ask.query, ask.record
    subject = identity_named(record, query.subject) if query.subject else None
    meant = actor_named(record, query.meant) if query.meant else None
    asked = subject and meant and (query.words or query.document)
    found = Names(
        merge=_merge(record, query),
        split=split_preview(record, str(subject), query.words, _document(record, query.document)) if asked else None,
        meant=meant,
        words=words_for(record, subject) if subject else (),
        decided=names_decided(record),
    )
    columns = ("number", "at", "by", "about", "decision", "reason")
    rows = [(j.number, j.at, j.by, about(j), decision(j), j.reason) for j in found.decided]
    extra: dict[str, Any] = {
        "query": query, "about": about, "decision": decision,
        "worded": [(on_one_line(one.words), one.statements) for one in found.words], **choices(record), **done(ask),
    }  # fmt: skip
    return Page("review_names.html", "Merge and split", found, Table(columns, rows), extra)


def merge(form: Form) -> dict[str, object]:
    """Say that two are one."""
    first, other = (identity_named(form.record, form.text(name)) for name in ("first", "other"))
    merge_preview(form.record, first, other)  # refuses two that cannot be one
    row = judge_identity(form.record, first, other, "same", by=form.by, at=form.at, reason=form.maybe("reason"))
    return {"done": row.number}


def split_off(form: Form) -> dict[str, object]:
    """Say that some mentions mean another."""
    row = split(
        form.record,
        identity_named(form.record, form.text("subject")),
        actor_named(form.record, form.text("meant")),
        words=form.maybe("words"),
        document=_document(form.record, form.maybe("document")),
        by=form.by,
        at=form.at,
        reason=form.maybe("reason"),
    )
    return {"done": row.number}


def _merge(record: Record, query: NamesQuery) -> Merge | None:
    if not query.first and not query.other:
        return None
    if not query.first or not query.other:
        raise BadQuery(f"a merge needs two names; only {query.first or query.other!r} was given")
    return merge_preview(record, identity_named(record, query.first), identity_named(record, query.other))


def _document(record: Record, id: str | None) -> str | None:
    if id is None:
        return None
    rows = record.rows("SELECT id FROM documents WHERE substr(id, 1, length(:id)) = :id LIMIT 2", {"id": id})
    if len(rows) != 1:
        raise NotInRecord(f"the record has no one document {id!r}; copy its id from the address of its page")
    return str(rows[0]["id"])
