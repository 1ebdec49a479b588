"""From what a person writes into a form or on the command line to the changes of a statement."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from dragoman.analysis.names import meant_actor
from dragoman.errors import BadQuery
from dragoman.model import Actor, ActorKind, Factuality, Participant, Status, Voice, VoiceKind
from dragoman.record.corrections import Changes
from dragoman.record.judgements import standing_name
from dragoman.record.rows import StatementRow
from dragoman.record.store import Record
from dragoman.vocabulary import actors as vocabulary


@dataclass(frozen=True, slots=True)
class Written:
    """What a statement should say, in a person's words; `None` leaves a part as it is, empty words take it away.

    Attributes:
        type: In any case.
        mode: PLOVER mode.
        actors: Codes, names or persons; `CODE=Name` makes an actor that neither record nor vocabulary has.
        recipients: The same; empty for nobody.
        status: In any case.
        when: A prefix date or an interval.
        voices: Names, nearest first; empty for the author alone.
    """

    type: str | None = None
    mode: str | None = None
    actors: tuple[str, ...] | None = None
    recipients: tuple[str, ...] | None = None
    status: str | None = None
    factuality: str | None = None
    when: str | None = None
    voices: tuple[str, ...] | None = None


def changes_of(record: Record, written: Written) -> Changes:
    """What a person wrote as changes.

    Raises:
        BadQuery: Nothing is changed, or to what is no type, status or time.
        UnknownName: A side is nobody that record or vocabulary knows.
    """
    return Changes(
        type=written.type.upper() if written.type else None,
        mode=written.mode,
        actors=_actors(record, written.actors),
        recipients=_actors(record, written.recipients),
        status=_lower(written.status),
        factuality=_factuality(written.factuality),
        when=written.when,
        said_by=None if written.voices is None else tuple(voice_named(record, name) for name in written.voices),
    )


def changed(row: StatementRow, written: Written) -> Written:
    """Only what a whole form says otherwise than the statement it was filled in from."""
    now = written_of(row)
    same = {part: None for part in _PARTS if getattr(written, part) == getattr(now, part)}
    return replace(written, **same)


def written_of(row: StatementRow) -> Written:
    """A statement as a person would write it into a form."""
    return Written(
        type=row.type,
        mode=row.mode or "",
        actors=_sides(row.actors),
        recipients=_sides(row.recipients),
        status=row.status,
        when=row.when.value if row.when else "",
        voices=tuple(voice.name for voice in row.said_by),
    )


def actor_named(record: Record, name: str) -> Actor:
    """The actor a person names: one of the record or the vocabulary, or a new one as `CODE=Name`.

    Raises:
        BadQuery: A new actor without a name, or with a code that is no code.
        UnknownName: Nobody answers to it.
    """
    code, given, called = (part.strip() for part in name.partition("="))
    if given:
        return _new(code, called)
    who = meant_actor(record, name)
    row = record.one(_ACTOR, {"code": who.code, "person": who.person})
    if row is not None:
        return Actor(row["code"], row["name"], row["kind"], row["person"], row["office"])
    return replace(vocabulary.actor(str(who.code)), person=who.person)


def voice_named(record: Record, name: str) -> Voice:
    """A voice as the record mostly has it; an expert where it has none of that name."""
    row = record.one(_VOICE, (name,))
    if row is None:
        return Voice(name, None, None, "expert")
    kind: VoiceKind = row["kind"]
    return Voice(row["name"], row["code"], None, kind)


def identity_named(record: Record, name: str) -> str:
    """The name or code by which a merge knows whom a person means: a code, a person, or a voice as written.

    Raises:
        UnknownName: Nobody answers to it.
    """
    asked = name.strip()
    for sql in (_CODE, _PERSON, _VOICE_NAME):
        if (found := record.value(sql, {"name": asked})) is not None:
            return str(found)
    who = meant_actor(record, asked)
    return standing_name(record, who.person or str(who.code))


_PARTS = ("type", "mode", "actors", "recipients", "status", "when", "voices")

_ACTOR = """
SELECT code, name, kind, person, office FROM actors WHERE code = :code AND person IS :person
ORDER BY body IS NOT NULL, office IS NULL, number DESC LIMIT 1
"""

_VOICE = """
SELECT name, code, kind FROM voices WHERE name = ? COLLATE NOCASE
GROUP BY name, code, kind ORDER BY count(*) DESC, name, code LIMIT 1
"""

_CODE = """
SELECT read_code FROM actors WHERE :name COLLATE NOCASE IN (read_code, read_name)
ORDER BY read_code = :name COLLATE NOCASE DESC LIMIT 1
"""

_PERSON = "SELECT read_person FROM actors WHERE read_person = :name COLLATE NOCASE LIMIT 1"

_VOICE_NAME = "SELECT name FROM voices WHERE name = :name COLLATE NOCASE LIMIT 1"


def _new(code: str, name: str) -> Actor:
    kinds: dict[str, ActorKind] = {"IGO": "organisation", "GRP": "group"}
    prefix, colon, rest = code.upper().partition(":")
    fits = (colon and prefix in kinds and rest) or (not colon and len(prefix) == 3 and prefix.isalpha())
    if not fits or not name:
        raise BadQuery(f"{code}={name} is no new actor; write GRP:CODE=Name, IGO:CODE=Name or ABC=Name")
    return Actor(code.upper(), name, kinds.get(prefix, "state") if colon else "state")


def _actors(record: Record, names: Iterable[str] | None) -> tuple[Actor, ...] | None:
    return None if names is None else tuple(actor_named(record, name) for name in names)


def _sides(side: tuple[Participant, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(p.actor.person or p.actor.code for p in side))


def _lower(status: str | None) -> Status | None:
    return status.strip().lower() if status else None  # type: ignore[return-value]  # `Changes` refuses what is none


def _factuality(value: str | None) -> Factuality | None:
    return value or None  # type: ignore[return-value]  # as above
