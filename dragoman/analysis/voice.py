"""A voice on one page: what it is credited with and publishes, its forecasts, whom it cites and who cites it."""

import json
from dataclasses import dataclass
from typing import Literal

from dragoman.analysis.citing import (
    Cited,
    Speaker,
    cited_by,
    cited_in,
    cites,
    citing,
    credited_to,
    nearest_of,
    published_by,
)
from dragoman.analysis.filters import EVERYTHING, Filters
from dragoman.analysis.names import Meant, meant_voice
from dragoman.analysis.query import IN_TIME, Selection, select
from dragoman.analysis.voices import names_of, roles_of
from dragoman.errors import UnknownName
from dragoman.record.judgements import same_names
from dragoman.record.rows import StatementRow
from dragoman.record.store import Record

Listed = Literal["credited", "itself", "passed", "published", "own"]
"""What it is credited with; of that what it says itself, and what it passes on; what stands in articles of its own;
of that what no other voice says."""

MOST = 60
"""Names, and neighbours in chains, that are given; the totals count all."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What the record knows of a voice.

    Attributes:
        who: The voice, with the spellings that were taken for it.
        publisher: The outlet it is; `None` where it is none.
        author: The author it is; `None` where it signs no article.
        kinds: What kinds of voice it is, the commonest first.
        names: The names it has in the texts, with how often.
        roles: Words that say who it is.
        merged: Names judged to be one with it.
        credited: How many statements it is credited with, anywhere in their chain.
        itself: Of these, those it says itself; in the others it passes another's word on.
        published: How many stand in articles of its own.
        own: Of these, those that no other voice says.
        forecasts: Of those it is credited with, the forecasts.
        foretold: Of those in articles of its own, the forecasts.
        cites: Whose words it passes on, the most cited first.
        cited_by: Who passes its words on, whoever does so most first.
    """

    who: Meant
    filters: Filters
    publisher: str | None
    author: str | None
    kinds: tuple[str, ...]
    names: dict[str, int]
    roles: tuple[str, ...]
    merged: tuple[str, ...]
    credited: int
    itself: int
    published: int
    own: int
    forecasts: int
    foretold: int
    cites: tuple[Cited, ...]
    cites_total: int
    cited_by: tuple[Cited, ...]
    cited_by_total: int

    @property
    def speaker(self) -> Speaker:
        """It as a link of chains."""
        return Speaker(self.who.voices, self.publisher, self.author)


@dataclass(frozen=True, slots=True)
class Speech:
    """What the record knows of a voice, and a page of its statements.

    Attributes:
        listed: Which statements are listed.
        total: How many these are; `statements` holds some of them.
    """

    heard: Heard
    listed: Listed
    total: int
    statements: tuple[StatementRow, ...]


def heard_of(record: Record, name: str, filters: Filters = EVERYTHING) -> Heard:
    """All of a voice, an outlet or an author but its statements.

    Args:
        record: Where to look.
        name: A voice, a person, an actor, an outlet, an author.
        filters: What to leave out of what is counted.

    Raises:
        UnknownName: A name nobody answers to.
        BadQuery: A filter that cannot be understood.
    """
    with record.snapshot():
        who, speaker = speaker_named(record, name)
        every = select(record, filters)
        said = _count(credited_to(every, speaker))
        printed = _count(published_by(every, speaker)) if speaker.publishes else (0, 0)
        inward, outward = cites(every, speaker), cited_by(every, speaker)
        return Heard(
            who=who,
            filters=filters,
            publisher=speaker.publisher,
            author=speaker.author,
            kinds=_kinds(record, who),
            names=dict(list(names_of(record, who, pointing=False).items())[:MOST]),
            roles=roles_of(record, who)[:MOST],
            merged=_merged(record, who),
            credited=said[0],
            itself=nearest_of(every, speaker).count(),
            published=printed[0],
            own=published_by(every, speaker, own=True).count() if speaker.publishes else 0,
            forecasts=said[1],
            foretold=printed[1],
            cites=inward[:MOST],
            cites_total=len(inward),
            cited_by=outward[:MOST],
            cited_by_total=len(outward),
        )


def speech(
    record: Record, heard: Heard, *,
    listed: Listed | None = None, citing_whom: str | None = None, cited_by_whom: str | None = None,
    limit: int | None = 50, skip: int = 0,
) -> Speech:  # fmt: skip
    """What is known of a voice, with a page of its statements.

    Args:
        record: Where to look.
        heard: What is known of it; its filters hold for the list too.
        listed: What to list; by default what it is credited with, or publishes where that is nothing.
        citing_whom: List only that in which it passes this voice's word on.
        cited_by_whom: List only that in which this voice or outlet passes its word on.
        limit: Statements to give; `None` for all.
        skip: Statements to pass over before them.
    """
    with record.snapshot():
        side: Listed = listed or ("credited" if heard.credited or not heard.published else "published")
        every = select(record, heard.filters)
        chosen = _listed(every, heard.speaker, side, citing_whom, cited_by_whom, whole=listed is None)
        return Speech(heard, side, chosen.count(), tuple(chosen.rows(IN_TIME, limit, skip)))


def speaker_named(record: Record, name: str) -> tuple[Meant, Speaker]:
    """The voice, outlet or author of a name; of an outlet only its own name counts, not longer ones that hold it.

    Raises:
        UnknownName: Nobody answers to it; the error carries the nearest names.
    """
    publisher = _first(record, _PUBLISHER, same_names(record, name.strip()))
    if publisher is not None:
        voices = record.rows(_SPELT, (_json(same_names(record, publisher) | same_names(record, name.strip())),))
        who = Meant(name, publisher, "voice", None, None, tuple(row["name"] for row in voices))
    else:
        who = _voice(record, name)
    author = _first(record, _AUTHOR, {who.name, *who.voices, *same_names(record, who.name)})
    return who, Speaker(who.voices, publisher, author)


def _voice(record: Record, name: str) -> Meant:
    """A voice; else whoever is known only as an author, or as a person who is spoken of."""
    try:
        return meant_voice(record, name)
    except UnknownName:
        known = _first(record, _AUTHOR, {name.strip()}) or _first(record, _MENTIONED, {name.strip()})
        if known is None:
            raise
        return Meant(name, known, "voice")


def _listed(
    every: Selection, speaker: Speaker, side: Listed, citing_whom: str | None, cited_by_whom: str | None, *, whole: bool
) -> Selection:
    """The statements to list; `whole` where nobody asked for a side, so that whom it cites is found on either."""
    chosen = every
    if not (whole and (citing_whom or cited_by_whom)):
        chosen = _of_side(every, speaker, side)
    if citing_whom:
        chosen = citing(chosen, speaker, citing_whom)
    return cited_in(chosen, speaker, cited_by_whom) if cited_by_whom else chosen


def _of_side(every: Selection, speaker: Speaker, side: Listed) -> Selection:
    match side:
        case "credited":
            return credited_to(every, speaker)
        case "itself":
            return nearest_of(every, speaker)
        case "passed":
            return credited_to(every, speaker).where(
                "s.number NOT IN (SELECT statement FROM voices AS n WHERE n.position = 0"
                " AND n.name COLLATE NOCASE IN (SELECT value FROM json_each(:speaker_voices)))"
            )
        case "published" | "own":
            return published_by(every, speaker, own=side == "own")


def _count(selection: Selection) -> tuple[int, int]:
    """How many, and how many forecasts."""
    [(number, forecasts)] = selection.columns("count(*), ifnull(sum(s.forecast), 0)", "1")
    return number, forecasts


def _kinds(record: Record, who: Meant) -> tuple[str, ...]:
    return tuple(row["kind"] for row in record.rows(_KINDS, (_json(who.voices),)))


def _merged(record: Record, who: Meant) -> tuple[str, ...]:
    names = {who.name, *who.voices, *([who.code] if who.kind == "actor" and who.code else [])}
    return tuple(sorted({other for name in names for other in same_names(record, name)} - {who.name, who.code}))


def _first(record: Record, sql: str, names: set[str] | frozenset[str]) -> str | None:
    found = record.value(sql, (_json(names),))
    return None if found is None else str(found)


def _json(names: tuple[str, ...] | set[str] | frozenset[str]) -> str:
    return json.dumps(sorted(names))


_PUBLISHER = """
SELECT publisher FROM documents WHERE publisher COLLATE NOCASE IN (SELECT value FROM json_each(?)) LIMIT 1
"""

_AUTHOR = """
SELECT value FROM facts WHERE kind = 'author' AND value COLLATE NOCASE IN (SELECT value FROM json_each(?)) LIMIT 1
"""

_MENTIONED = "SELECT person FROM mentions WHERE person IN (SELECT value FROM json_each(?)) LIMIT 1"

_SPELT = "SELECT DISTINCT name FROM voices WHERE name COLLATE NOCASE IN (SELECT value FROM json_each(?)) ORDER BY name"

_KINDS = """
SELECT kind FROM voices WHERE name COLLATE NOCASE IN (SELECT value FROM json_each(?))
GROUP BY kind ORDER BY count(*) DESC, kind
"""
