"""What a user's name means in this record: an actor, a person, a voice."""

from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz, process

from dragoman.errors import UnknownName
from dragoman.record.judgements import same_names, standing_name
from dragoman.record.store import Record
from dragoman.vocabulary import actors as vocabulary

_NEAR = 60
"""A suggestion's least likeness, of 100: one slip in a short name stays above it."""


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom a name means.

    Attributes:
        asked: As the user wrote it.
        name: The usual name.
        kind: An actor (a state or group), a person coded under one, or a voice that is neither.
        code: The code of the actor, or of the person's state; `None` for a voice.
        person: The person's full name; `None` for an actor.
        voices: The spellings under which the record credits it with saying something.
    """

    asked: str
    name: str
    kind: Literal["actor", "person", "voice"]
    code: str | None = None
    person: str | None = None
    voices: tuple[str, ...] = ()


def meant(record: Record, name: str) -> Meant:
    """Whom a name means: a code, an actor, a person, a voice, in this order.

    Raises:
        UnknownName: Nobody answers to it; the error carries the nearest names.
    """
    found = _coded(record, name) or _voice(record, name)
    if found is None:
        raise UnknownName(name, _suggest(record, name))
    return found


def meant_actor(record: Record, name: str) -> Meant:
    """As `meant`, but only an actor or a person, who can stand in a pair.

    Raises:
        UnknownName: No actor or person answers to it.
    """
    found = _coded(record, name)
    if found is None:
        raise UnknownName(name, _suggest(record, name))
    return found


def meant_voice(record: Record, name: str) -> Meant:
    """As `meant`, but a voice of that name wins over an actor.

    Raises:
        UnknownName: Nobody answers to it.
    """
    return _voice(record, name) or meant(record, name)


def spellings(record: Record, name: str) -> tuple[str, ...]:
    """The voices of the record that a name stands for.

    Those whose name holds all its words in order ("Lankov" finds "Andrei Lankov"); the
    surname alone where nobody else in the record bears it; and those judged to be the same.
    """
    names = _voice_names(record)
    found = {one for one in names if _holds(one, name)}
    words = name.split()
    if len(words) > 1:
        bearers = {
            one for one in names if _last(one) == words[-1].casefold() and one.casefold() != words[-1].casefold()
        }
        if bearers <= found:
            found |= {one for one in names if one.casefold() == words[-1].casefold()}
    same = {other for one in {name, *found} for other in same_names(record, one)}
    return tuple(sorted(found | {one for one in names if one in same}))


def _coded(record: Record, name: str) -> Meant | None:
    return _actor_of_record(record, name) or _person_of_record(record, name) or _of_vocabulary(record, name)


def _actor_of_record(record: Record, name: str) -> Meant | None:
    row = record.one(
        "SELECT code, name FROM actors WHERE :name COLLATE NOCASE IN (code, name, read_code, read_name)"
        " ORDER BY :name COLLATE NOCASE IN (code, read_code) DESC, :name COLLATE NOCASE IN (code, name) DESC LIMIT 1",
        {"name": name.strip()},
    )
    return None if row is None else _actor(record, name, row["code"], row["name"])


def _person_of_record(record: Record, name: str) -> Meant | None:
    """A person by full name, or by part of it where only one person bears it; under the name that stands."""
    rows = record.rows(
        "SELECT DISTINCT code, person, read_person FROM actors WHERE person IS NOT NULL ORDER BY person, code"
    )
    bearers = [(row["code"], row["person"], {row["person"], row["read_person"] or ""}) for row in rows]
    held = [(code, person) for code, person, called in bearers if any(_holds(one, name) for one in called)]
    asked = name.strip().casefold()
    whole = [(code, person) for code, person, called in bearers if asked in {one.casefold() for one in called}]
    chosen = whole or held
    if len({person for _, person in chosen}) != 1:
        return None
    return _person(record, name, *chosen[0])


def _of_vocabulary(record: Record, name: str) -> Meant | None:
    try:
        actor = vocabulary.resolve(name)
    except UnknownName:
        return None
    code = standing_name(record, actor.code)
    if actor.person:
        return _person(record, name, code, standing_name(record, actor.person))
    usual = record.value("SELECT name FROM actors WHERE code = ? LIMIT 1", (code,))
    return _actor(record, name, code, usual or actor.name)


def _actor(record: Record, asked: str, code: str, name: str) -> Meant:
    rows = record.rows("SELECT DISTINCT name FROM voices WHERE code = ? ORDER BY name", (code,))
    return Meant(asked, name, "actor", code, None, tuple(row["name"] for row in rows))


def _person(record: Record, asked: str, code: str, person: str) -> Meant:
    return Meant(asked, person, "person", code, person, spellings(record, person))


def _voice(record: Record, name: str) -> Meant | None:
    found = spellings(record, name)
    if not found:
        return None
    longest = max(found, key=lambda one: (one.casefold() == name.strip().casefold(), len(one)))
    return Meant(name, longest, "voice", None, None, found)


def _suggest(record: Record, name: str) -> tuple[str, ...]:
    """The nearest names, the record's before the vocabulary's."""
    rows = record.rows("SELECT name FROM actors UNION SELECT person FROM actors WHERE person IS NOT NULL")
    known = sorted({row[0] for row in rows} | set(_voice_names(record)))
    near = process.extract(name, known, scorer=fuzz.WRatio, processor=str.casefold, limit=3, score_cutoff=_NEAR)
    return tuple(dict.fromkeys([*(one for one, _, _ in near), *vocabulary.suggest(name)]))[:3]


def _voice_names(record: Record) -> list[str]:
    return [row["name"] for row in record.rows("SELECT DISTINCT name FROM voices")]


def _holds(whole: str, part: str) -> bool:
    """Whether the words of one name hold those of another, in order and side by side."""
    words, wanted = whole.casefold().split(), part.casefold().split()
    return bool(wanted) and any(words[i : i + len(wanted)] == wanted for i in range(len(words) - len(wanted) + 1))


def _last(name: str) -> str:
    return name.casefold().split()[-1] if name.split() else ""
