"""The form a statement is exported in, `dragoman/1`; part of the contract with its readers."""

from typing import Any, TypedDict

from dragoman.model import Participant
from dragoman.record.rows import StatementRow

SCHEMA = "dragoman/1"


class DocumentForm(TypedDict):
    """The document a statement stands in."""

    id: str
    path: str
    title: str | None
    publisher: str | None
    published: str | None


class SentenceForm(TypedDict):
    """The sentence that carries it; offsets are code points into the document's text."""

    start: int
    end: int
    text: str


class SpanForm(TypedDict):
    """The words that carry the predicate."""

    start: int
    end: int
    exact: str


# `as` is a word of the language, so these two cannot be written as classes.
ParticipantForm = TypedDict(
    "ParticipantForm",
    {"code": str, "name": str, "as": str | None, "person": str | None},
)
WhenForm = TypedDict("WhenForm", {"value": str, "start": str, "end": str, "as": str})


class WhereForm(TypedDict):
    """The place the statement names."""

    name: str
    country: str | None


class VoiceForm(TypedDict):
    """One voice of the chain, as the text names it."""

    name: str
    code: str | None
    cue: str | None


class StatementForm(TypedDict):
    """One exported statement; the keys stand in this order."""

    schema: str
    id: str
    origin: str
    document: DocumentForm
    sentence: SentenceForm
    span: SpanForm
    type: str
    mode: str | None
    contexts: list[str]
    actors: list[ParticipantForm]
    recipients: list[ParticipantForm]
    when: WhenForm | None
    where: WhereForm | None
    status: str
    factuality: str
    forecast: bool
    said_by: list[VoiceForm]
    why: list[str]


def form_of(row: StatementRow) -> StatementForm:
    """A statement of the record in the form it is exported in."""
    document, sentence = row.document, row.sentence
    return {
        "schema": SCHEMA,
        "id": row.id,
        "origin": row.origin,
        "document": {
            "id": document.id,
            "path": document.path,
            "title": document.title,
            "publisher": document.publisher,
            "published": document.published,
        },
        "sentence": {
            "start": sentence.start,
            "end": sentence.end,
            "text": sentence.text,
        },
        "span": {"start": row.span.start, "end": row.span.end, "exact": row.span.exact},
        "type": row.type,
        "mode": row.mode,
        "contexts": list(row.contexts),
        "actors": [_participant(participant) for participant in row.actors],
        "recipients": [_participant(participant) for participant in row.recipients],
        "when": _when(row),
        "where": {"name": row.where.name, "country": row.where.country} if row.where else None,
        "status": row.status,
        "factuality": row.factuality,
        "forecast": row.forecast,
        "said_by": [{"name": voice.name, "code": voice.code, "cue": voice.cue} for voice in row.said_by],
        "why": list(row.why),
    }


def is_form(value: Any) -> bool:
    """Whether a value read from a file has the keys of an exported statement of this schema."""
    return isinstance(value, dict) and value.get("schema") == SCHEMA and StatementForm.__required_keys__ <= value.keys()


def _participant(participant: Participant) -> ParticipantForm:
    actor = participant.actor
    return {
        "code": actor.code,
        "name": actor.name,
        "as": participant.exact or None,
        "person": actor.person,
    }


def _when(row: StatementRow) -> WhenForm | None:
    when = row.when
    return {"value": when.value, "start": when.start, "end": when.end, "as": when.exact} if when else None
