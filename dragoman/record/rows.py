"""Rows of the record as the views and the exports need them, complete and frozen."""

from dataclasses import dataclass
from typing import Literal

from dragoman.model import Actor, Factuality, Participant, Span, Status, Voice, When, Where
from dragoman.record.corrections import Changes

Verdict = Literal["right", "wrong", "edited", "same", "different", "split"]

DatedBy = Literal["text", "document", "nothing"]
"""What gives a statement its place in time: its own words, its document's date, or nothing."""


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document without its text.

    Attributes:
        published: A prefix date or an interval; `None` where nothing is known.
        near: The group of near-duplicates; `None` outside one.
        read_at: When it was read, UTC, ISO 8601.
    """

    id: str
    path: str
    title: str | None
    publisher: str | None
    published: str | None
    origin: str
    read_at: str
    near: str | None


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """A sentence with its text; `position` counts from 0 within the document."""

    position: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement with its sentence, its document and the verdict passed on it.

    Attributes:
        number: Its row in this record file; changes when the document is read anew.
        day: First day of its place in the order of time, ISO; `None` where nothing dates it.
        day_last: Last day, inclusive.
        dated_by: Where `day` comes from.
        verdict: `right` or `wrong` where somebody judged it, `edited` where a corrected row
            stands in its place; `None` otherwise.
        judgement: The number of the edit that made it; `None` where a reader did.
    """

    number: int
    id: str
    document: DocumentRow
    sentence: SentenceRow
    span: Span
    type: str
    mode: str | None
    contexts: tuple[str, ...]
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    when: When | None
    where: Where | None
    status: Status
    factuality: Factuality
    forecast: bool
    probability: str | None
    horizon: When | None
    said_by: tuple[Voice, ...]
    why: tuple[str, ...]
    day: str | None
    day_last: str | None
    dated_by: DatedBy
    verdict: Verdict | None
    judgement: int | None = None

    @property
    def origin(self) -> str:
        """The reader and version that made the row; `review` where a person corrected it."""
        return self.document.origin if self.judgement is None else "review"


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """An input that could not be read at the last try, and why."""

    path: str
    code: str
    reason: str
    at: str


@dataclass(frozen=True, slots=True)
class JudgementRow:
    """What somebody decided, and whether it still stands.

    Attributes:
        kind: `statement` (is it right, and if not, what is?), `identity` (are these two one?) or
            `split` (are some mentions of one another's?).
        document: The id of the judged statement's document; of a split, the only document it is about.
        span: Where the judged statement stands.
        says: The type and both sides of the row that a reader made.
        subject: The name or code of an identity that stands for both; of a split, whose mentions.
        other: The name or code that comes under it; of a split, the code that the mentions go to.
        reverted_at: When it was taken back; `None` while it stands.
        changes: What an edit says instead.
        words: Of a split, the only words it is about; `None` for all.
        actor: Of a split, whom the mentions mean.
        edit: The edit whose corrected row is judged; `None` where a reader's row is.
        batch: The first judgement of those made together; `None` of one made alone.
    """

    number: int
    kind: Literal["statement", "identity", "split"]
    document: str | None
    span: Span | None
    says: str | None
    subject: str | None
    other: str | None
    verdict: Verdict
    by: str
    at: str
    reason: str | None
    reverted_at: str | None
    changes: Changes | None = None
    words: str | None = None
    actor: Actor | None = None
    edit: int | None = None
    batch: int | None = None
