"""What a merge or a split of names would change, before it is done."""

# ruff: noqa: S608 -- conditions are our own SQL; what users write goes as parameters
import json
from dataclasses import dataclass

from dragoman.errors import BadQuery
from dragoman.record.judgements import same_names, standing_name
from dragoman.record.read import statements
from dragoman.record.rows import StatementRow
from dragoman.record.store import Record

SAMPLE = 10
"""Statements of a preview."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name or code that may be merged.

    Attributes:
        name: A code, a person's full name, or a voice's.
        called: The usual name of a code; the name itself otherwise.
        actors: In how many statements it takes part.
        voices: How many statements are credited to it.
    """

    name: str
    called: str
    actors: int
    voices: int


@dataclass(frozen=True, slots=True)
class Merge:
    """What saying that two names are one would change.

    Attributes:
        stands: Who stands for all of them.
        under: Everybody that would come under it, merged before or now.
        both: Statements in which both take part, which would then be about one actor and itself.
        sample: Some statements that would change.
    """

    stands: Named
    under: tuple[Named, ...]
    both: int
    sample: tuple[StatementRow, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """Words by which an actor is mentioned among its statements, and in how many."""

    words: str
    statements: int


@dataclass(frozen=True, slots=True)
class Split:
    """What giving some mentions of an actor to another would change.

    Attributes:
        statements: In how many statements it takes part by those mentions.
        mentions: How many mentions there are, those of no statement too.
        sample: Some of the statements.
    """

    statements: int
    mentions: int
    sample: tuple[StatementRow, ...]


def merge_preview(record: Record, first: str, other: str) -> Merge:
    """What it would change to put one name or code, with all that stand under it, under another.

    Raises:
        BadQuery: They are one already, or one is a state or group and the other a person or voice.
    """
    with record.snapshot():
        _check(record, first, other)
        top = standing_name(record, first)
        under = sorted((same_names(record, top) | same_names(record, other)) - {top})
        fresh = sorted(same_names(record, other))
        values = {"one": json.dumps(sorted(same_names(record, top))), "other": json.dumps(fresh)}
        numbers = [row[0] for row in record.rows(_TAKES_PART, values)]
        return Merge(
            stands=_named(record, top),
            under=tuple(_named(record, name) for name in under),
            both=int(record.value(_BOTH, values)),
            sample=tuple(statements(record, numbers)),
        )


def split_preview(record: Record, subject: str, words: str | None, document: str | None) -> Split:
    """What it would change to give mentions of an actor or person, by their words or document, to another."""
    values = {"subject": subject, "words": words or None, "document": document or None}
    with record.snapshot():
        numbers = [row[0] for row in record.rows(f"{_SPLIT} LIMIT {SAMPLE}", values)]
        return Split(
            statements=int(record.value(f"SELECT count(*) FROM ({_SPLIT})", values)),
            mentions=int(record.value(_SPLIT_MENTIONS, values)),
            sample=tuple(statements(record, numbers)),
        )


def words_for(record: Record, subject: str, limit: int = 50) -> tuple[Words, ...]:
    """The words by which an actor or person is mentioned among its statements, the most frequent first."""
    rows = record.rows(_WORDS, {"subject": subject, "limit": limit})
    return tuple(Words(row["exact"], row["n"]) for row in rows)


def _check(record: Record, first: str, other: str) -> None:
    if other in same_names(record, first):
        raise BadQuery(f"{first} and {other} are one already; name two that are not")
    coded = [record.value("SELECT 1 FROM actors WHERE read_code = ?", (name,)) is not None for name in (first, other)]
    if coded[0] != coded[1]:
        actor, person = (first, other) if coded[0] else (other, first)
        raise BadQuery(f"{actor} is a state or group and {person} is not; merge two of a kind")


def _named(record: Record, name: str) -> Named:
    called = record.value("SELECT read_name FROM actors WHERE read_code = ? ORDER BY read_name LIMIT 1", (name,))
    actors = record.value(_ACTS, {"name": name})
    voices = record.value("SELECT count(DISTINCT statement) FROM voices WHERE name = ? COLLATE NOCASE", (name,))
    return Named(name, called or name, int(actors), int(voices))


_ACTS = """
SELECT count(DISTINCT statement) FROM actors JOIN participants ON actor = actors.number
JOIN judged ON judged.number = statement
WHERE :name IN (read_code, read_person)
"""

_TAKES_PART = f"""
SELECT DISTINCT statement FROM actors JOIN participants ON actor = actors.number
JOIN judged ON judged.number = statement
WHERE code IN (SELECT value FROM json_each(:other)) OR person IN (SELECT value FROM json_each(:other))
ORDER BY statement LIMIT {SAMPLE}
"""

_BOTH = """
SELECT count(*) FROM judged WHERE number IN (
    SELECT statement FROM actors JOIN participants ON actor = actors.number
    WHERE code IN (SELECT value FROM json_each(:one)) OR person IN (SELECT value FROM json_each(:one))
    INTERSECT
    SELECT statement FROM actors JOIN participants ON actor = actors.number
    WHERE code IN (SELECT value FROM json_each(:other)) OR person IN (SELECT value FROM json_each(:other))
)
"""

_SPLIT = """
SELECT DISTINCT statement FROM actors JOIN participants ON actor = actors.number
JOIN judged ON judged.number = statement
WHERE :subject IN (code, person, read_code, read_person)
    AND (:words IS NULL OR participants.exact = :words COLLATE NOCASE)
    AND (:document IS NULL OR document = (SELECT number FROM documents WHERE id = :document))
ORDER BY statement
"""

_SPLIT_MENTIONS = """
SELECT count(DISTINCT mentions.number) FROM actors JOIN mention_actors ON actor = actors.number
JOIN mentions ON mentions.number = mention
WHERE :subject IN (code, actors.person, read_code, read_person)
    AND (:words IS NULL OR exact = :words COLLATE NOCASE)
    AND (:document IS NULL OR document = (SELECT number FROM documents WHERE id = :document))
"""

_WORDS = """
SELECT participants.exact, count(DISTINCT statement) AS n
FROM actors JOIN participants ON actor = actors.number
JOIN judged ON judged.number = statement
WHERE :subject IN (code, person, read_code, read_person) AND participants.exact <> ''
GROUP BY participants.exact COLLATE NOCASE ORDER BY n DESC, participants.exact LIMIT :limit
"""
