"""Who says what, and what is said of whom."""

# ruff: noqa: S608 -- conditions are our own SQL; what users write goes as parameters

import json
from dataclasses import dataclass

from dragoman.analysis.filters import EVERYTHING, Filters
from dragoman.analysis.names import Meant, meant, meant_voice
from dragoman.analysis.pair_counts import NamedCount
from dragoman.analysis.query import Selection, said_by, select, touching
from dragoman.record.rows import StatementRow
from dragoman.record.store import Record
from dragoman.vocabulary.types import SIGNS, sign_of


@dataclass(frozen=True, slots=True)
class Said:
    """What a voice is credited with.

    Attributes:
        who: The voice, with the spellings that were taken for it.
        total: How many statements there are; `statements` may hold only the first of them.
        statements: In order of time; each carries its whole chain, nearest voice first.
        nearest: In how many it is the nearest voice; in the others it passes another's word on.
    """

    who: Meant
    filters: Filters
    total: int
    statements: tuple[StatementRow, ...]
    nearest: int


@dataclass(frozen=True, slots=True)
class Office:
    """An office as articles gave it, with the first and last day of those that are dated."""

    person: str | None
    office: str
    first: str | None
    last: str | None
    statements: int


@dataclass(frozen=True, slots=True)
class Who:
    """What the record knows of an actor, a person or a voice.

    Attributes:
        names: The words that stand for it in the texts, each with how often.
        roles: Words that say who a voice is, such as "director of an institute".
        offices: Empty for a voice that holds none.
        partners: Those it is joined with, the most frequent first.
        says: The first statements credited to it.
        said_of: The first statements it takes part in.
    """

    who: Meant
    names: dict[str, int]
    roles: tuple[str, ...]
    offices: tuple[Office, ...]
    partners: tuple[NamedCount, ...]
    says_total: int
    says: tuple[StatementRow, ...]
    said_of_total: int
    said_of: tuple[StatementRow, ...]


def said(record: Record, name: str, filters: Filters = EVERYTHING, *, limit: int | None = 200) -> Said:
    """The statements credited to a voice, anywhere in their chain.

    Args:
        record: Where to look.
        name: A voice ("Lankov"), a person, or an actor: whatever speaks for it.
        filters: What to leave out.
        limit: Statements to give; `None` for all.

    Raises:
        UnknownName: A name nobody answers to.
        BadQuery: A filter that cannot be understood.
    """
    with record.snapshot():
        who = meant_voice(record, name)
        chosen = said_by(select(record, filters), who)
        nearest = said_by(select(record, filters), who, nearest=True).count()
        return Said(who, filters, chosen.count(), tuple(chosen.rows(limit=limit)), nearest)


def who(record: Record, name: str, filters: Filters = EVERYTHING, *, limit: int | None = 20) -> Who:
    """Everything of an actor, a person or a voice on one page.

    Args:
        record: Where to look.
        name: A code, an actor's name, a person, a voice.
        filters: What to leave out of the statements and partners.
        limit: Statements to give of each kind; `None` for all.

    Raises:
        UnknownName: A name nobody answers to.
        BadQuery: A filter that cannot be understood.
    """
    with record.snapshot():
        one = meant(record, name)
        says = said_by(select(record, filters), one)
        said_of = touching(select(record, filters), one)
        return Who(
            who=one,
            names=names_of(record, one),
            roles=roles_of(record, one),
            offices=offices_of(record, one),
            partners=partners_of(said_of, one),
            says_total=says.count(),
            says=tuple(says.rows(limit=limit)),
            said_of_total=said_of.count(),
            said_of=tuple(said_of.rows(limit=limit)),
        )


_REFERRING = "rule GLOB 'actors:pronoun*' OR rule GLOB 'actors:the-*' OR rule GLOB 'actors:we-*'"
"""Mentions that only point back: pronouns, and words such as `the two governments`."""


def names_of(record: Record, one: Meant, *, pointing: bool = True) -> dict[str, int]:
    """The words of the mentions that mean exactly this; of a voice, also mentions of its name.

    Args:
        record: Where to look.
        one: Whose.
        pointing: Also words that name nobody and only point back, such as `it`.
    """
    if one.code is None:
        sql = """
        SELECT exact, count(*) AS n FROM mentions JOIN json_each(:voices) ON person = value
        GROUP BY exact ORDER BY n DESC, exact"""
    else:
        sql = f"""
        SELECT exact, count(DISTINCT mentions.number) AS n FROM actors
        JOIN mention_actors ON actor = actors.number JOIN mentions ON mentions.number = mention
        WHERE code = :code AND (:person IS NULL OR actors.person = :person) AND NOT adjective
            AND (:pointing OR NOT ({_REFERRING}))
        GROUP BY exact ORDER BY n DESC, exact"""
    rows = record.rows(sql, {"code": one.code, "person": one.person, "voices": _json(one), "pointing": pointing})
    return {row["exact"]: row["n"] for row in rows}


def roles_of(record: Record, one: Meant) -> tuple[str, ...]:
    """The words that say who a voice is."""
    sql = """
    SELECT DISTINCT role FROM mentions
    WHERE role IS NOT NULL AND person IN (SELECT value FROM json_each(:voices) UNION SELECT :person) ORDER BY role"""
    return tuple(row["role"] for row in record.rows(sql, {"voices": _json(one), "person": one.person}))


def offices_of(record: Record, one: Meant) -> tuple[Office, ...]:
    """The offices in which articles speak of it, or of persons under it, the most frequent first."""
    sql = """
    SELECT actors.person, office, min(published_start) AS first, max(published_end) AS last,
        count(DISTINCT statements.number) AS n
    FROM actors JOIN participants ON actor = actors.number
    JOIN judged AS statements ON statements.number = statement JOIN documents ON documents.number = document
    WHERE code = :code AND office IS NOT NULL AND (:person IS NULL OR actors.person = :person)
    GROUP BY actors.person, office ORDER BY n DESC, actors.person, office"""
    rows = record.rows(sql, {"code": one.code, "person": one.person})
    return tuple(Office(row["person"], row["office"], row["first"], row["last"], row["n"]) for row in rows)


def partners_of(selection: Selection, one: Meant) -> tuple[NamedCount, ...]:
    """Those it is joined with in some statements, the most frequent first."""
    sql = f"""
    WITH chosen AS MATERIALIZED ({selection.sql("s.number, s.type, s.status")})
    SELECT iif(low = :mine, high, low) AS other, type, status, count(DISTINCT statement) AS n
    FROM chosen CROSS JOIN pairs ON statement = number
    WHERE :mine IN (low, high) AND low <> high
    GROUP BY other, type, status"""
    counts: dict[str, dict[str, int]] = {}
    for row in selection.record.rows(sql, {**selection.condition.values, "mine": one.code}):
        told = row["status"] in ("actual", "negated")
        column = sign_of(row["type"], row["status"]) if told else "expected"
        count = counts.setdefault(row["other"], dict.fromkeys((*SIGNS, "expected"), 0))
        count[column] += row["n"]
    names = dict(map(tuple, selection.record.rows("SELECT code, min(name) FROM actors GROUP BY code")))
    partners = [NamedCount(code, names[code], sum(count.values()), **count) for code, count in counts.items()]
    return tuple(sorted(partners, key=lambda partner: (-partner.statements, partner.code)))


def _json(one: Meant) -> str:
    return json.dumps(one.voices)
