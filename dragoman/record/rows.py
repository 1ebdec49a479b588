"""Rows of the record as the views and the exports need them, complete and frozen."""

from dataclasses import dataclass
from typing import Literal

from dragoman.model import Factuality, Participant, Span, Status, Voice, When, Where

Verdict = Literal["right", "wrong", "same", "different"]

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
        verdict: `right` or `wrong` where somebody judged it; `None` otherwise.
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

    @property
    def origin(self) -> str:
        """The reader and version that made the row."""
        return self.document.origin


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
        kind: `statement` (is it right?) or `identity` (are these two one?).
        document: The id of the judged statement's document.
        span: Where the judged statement stands.
        says: Its type and both sides.
        subject: One name or code of an identity.
        other: The other.
        reverted_at: When it was taken back; `None` while it stands.
    """

    number: int
    kind: Literal["statement", "identity"]
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
