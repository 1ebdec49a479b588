"""What the articles hold to be the cause of what."""

import json
import sqlite3
from collections import Counter
from dataclasses import dataclass
from typing import Any, get_args

from dragoman.analysis.names import Meant, meant_actor
from dragoman.analysis.search import query_of, words_of
from dragoman.errors import BadQuery, UnknownName
from dragoman.model import Span, Voice
from dragoman.record.read import DOCUMENT, document_of, voice_of
from dragoman.record.rows import DocumentRow, SentenceRow
from dragoman.record.store import Record
from dragoman.vocabulary.causes import LinkKind, Sign


@dataclass(frozen=True, slots=True)
class Cause:
    """One causal link with its sentence and its document.

    Attributes:
        cause: The words of the cause; they may stand in the sentence before.
        effect: The words of the effect.
        cue: The connecting words.
        sign: `-` where the link is denied, or the cause hinders the effect.
        said_by: Voices, nearest first; empty where only the author speaks.
        rule: The rule that found it.
    """

    document: DocumentRow
    sentence: SentenceRow
    cause: Span
    effect: Span
    cue: Span
    kind: LinkKind
    sign: Sign
    said_by: tuple[Voice, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Causes:
    """Causal links in the order of the articles.

    Attributes:
        asked: What they were asked about; empty for everything.
        actor: The actor or person that was meant; `None` where words were looked for.
        total: How many there are; `links` may hold only the first of them.
        by_kind: How many of all there are of each kind.
    """

    asked: str
    actor: Meant | None
    total: int
    by_kind: dict[str, int]
    links: tuple[Cause, ...]


_ABOUT_ACTOR = """l.number IN (
    SELECT k.number FROM actors AS a
    JOIN mention_actors AS r ON r.actor = a.number JOIN mentions AS m ON m.number = r.mention
    JOIN links AS k ON k.document = m.document
        AND (m.start < k.cause_end AND k.cause_start < m."end" OR m.start < k.effect_end AND k.effect_start < m."end")
    WHERE a.code = :code AND (:person IS NULL OR a.person = :person))"""

_WITH_WORDS = "l.sentence IN (SELECT rowid FROM sentence_search WHERE sentence_search MATCH :words)"

_FROM = """FROM links AS l JOIN documents AS d ON d.number = l.document JOIN sentences AS x ON x.number = l.sentence"""


def causes(
    record: Record, about: str = "", *, kind: str | None = None, limit: int | None = 200, skip: int = 0
) -> Causes:
    """The causal links in whose ends an actor or person is mentioned, or in whose sentence some words stand.

    Args:
        record: Where to look.
        about: A code or name; where it is none, words as for a search; empty for all links.
        kind: Only `cause`, `purpose`, `condition` or `concession`.
        limit: Links to give; `None` for all.
        skip: Links to pass over before them.

    Raises:
        BadQuery: There is no such kind, or no word in `about`.
    """
    if kind is not None and kind not in get_args(LinkKind):
        raise BadQuery(f"{kind!r} is no kind of causal link; there are {', '.join(get_args(LinkKind))}")
    with record.snapshot():
        actor = _actor(record, about)
        where, values = _condition(about, actor)
        values |= {"kind": kind, "limit": -1 if limit is None else limit, "skip": skip}
        counts = record.rows(f"SELECT l.kind, count(*) AS n {_FROM} WHERE {where} GROUP BY l.kind", values)
        by_kind = Counter({row["kind"]: row["n"] for row in counts})
        return Causes(about, actor, by_kind.total(), dict(by_kind.most_common()), _links(record, where, values))


def _actor(record: Record, about: str) -> Meant | None:
    if not about.strip():
        return None
    try:
        return meant_actor(record, about)
    except UnknownName:
        return None


def _condition(about: str, actor: Meant | None) -> tuple[str, dict[str, Any]]:
    """The condition in SQL, with its values by name."""
    ofkind = "(:kind IS NULL OR l.kind = :kind)"
    if actor is not None:
        return f"{ofkind} AND {_ABOUT_ACTOR}", {"code": actor.code, "person": actor.person}
    if not about.strip():
        return ofkind, {}
    if not words_of(about):
        raise BadQuery(f"there is no word to look for in {about!r}; name an actor, or write words")
    return f"{ofkind} AND {_WITH_WORDS}", {"words": query_of(about)}


def _links(record: Record, where: str, values: dict[str, Any]) -> tuple[Cause, ...]:
    sql = f"""
    SELECT {DOCUMENT}, l.*, x.position AS at, x.start AS first, x."end" AS last, x.text {_FROM} WHERE {where}
    ORDER BY d.path, l.document, l.position LIMIT :limit OFFSET :skip"""
    rows = record.rows(sql, values)
    voices = _voices(record, [row["number"] for row in rows])
    return tuple(_cause(row, tuple(voices.get(row["number"], ()))) for row in rows)


def _cause(row: sqlite3.Row, said_by: tuple[Voice, ...]) -> Cause:
    return Cause(
        document=document_of(row),
        sentence=SentenceRow(row["at"], row["first"], row["last"], row["text"]),
        cause=Span(row["cause_start"], row["cause_end"], row["cause"]),
        effect=Span(row["effect_start"], row["effect_end"], row["effect"]),
        cue=Span(row["cue_start"], row["cue_end"], row["cue"]),
        kind=row["kind"],
        sign=row["sign"],
        said_by=said_by,
        rule=row["rule"],
    )


def _voices(record: Record, numbers: list[int]) -> dict[int, list[Voice]]:
    sql = """
    SELECT v.* FROM json_each(?) AS wanted JOIN link_voices AS v ON v.link = wanted.value ORDER BY v.link, v.position"""
    found: dict[int, list[Voice]] = {}
    for row in record.rows(sql, (json.dumps(numbers),)):
        found.setdefault(row["link"], []).append(voice_of(row))
    return found
