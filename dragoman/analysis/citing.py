"""Whom a voice cites and who cites it: the voices next to it in the chains, and the outlet around them all.

In a chain the nearest voice stands first, and each further one passes on what the one before it said; whoever
publishes or signs the article is the outermost voice of every chain in it.
"""

# ruff: noqa: S608 -- conditions are our own SQL; what users write goes as parameters

import json
from dataclasses import dataclass
from typing import Any

from dragoman.analysis.query import Selection


@dataclass(frozen=True, slots=True)
class Speaker:
    """A voice in chains, and the articles around chains that are its own.

    Attributes:
        voices: Its spellings in chains.
        publisher: The outlet it is, as documents name it.
        author: The author it is, as documents name it.
    """

    voices: tuple[str, ...] = ()
    publisher: str | None = None
    author: str | None = None

    @property
    def publishes(self) -> bool:
        """Whether any article is its own."""
        return self.publisher is not None or self.author is not None


@dataclass(frozen=True, slots=True)
class Cited:
    """Somebody next to a voice in chains.

    Attributes:
        name: Under which it stands.
        kind: The kind of voice it most often is there; `outlet` where it only published the article.
        statements: In how many statements it stands next to the voice.
    """

    name: str
    kind: str
    statements: int


def cites(selection: Selection, speaker: Speaker) -> tuple[Cited, ...]:
    """Whose words it passes on, in some statements; who is cited most first."""
    return _next_to(selection, _inward(speaker), speaker)


def cited_by(selection: Selection, speaker: Speaker) -> tuple[Cited, ...]:
    """Who passes its words on, in some statements; who cites it most first."""
    return _next_to(selection, _outward(speaker), speaker)


def citing(selection: Selection, speaker: Speaker, name: str) -> Selection:
    """Those statements in which it passes on what `name` says."""
    return _where_next(selection, _inward(speaker), speaker, name)


def cited_in(selection: Selection, speaker: Speaker, name: str) -> Selection:
    """Those statements in which `name` passes on what it says."""
    return _where_next(selection, _outward(speaker), speaker, name)


def published_by(selection: Selection, speaker: Speaker, *, own: bool = False) -> Selection:
    """Those of articles that are its own; or only those told in its own words, with no voice in between."""
    found = selection.where(f"s.document IN ({_ARTICLES})", **_values(speaker))
    return found.where("s.number NOT IN (SELECT statement FROM voices)") if own else found


def credited_to(selection: Selection, speaker: Speaker) -> Selection:
    """Those that it says or passes on, anywhere in the chain."""
    return selection.where(f"s.number IN (SELECT statement FROM voices AS v WHERE {_SPEAKS})", **_values(speaker))


def nearest_of(selection: Selection, speaker: Speaker) -> Selection:
    """Those that it says itself."""
    return selection.where(
        f"s.number IN (SELECT statement FROM voices AS v WHERE {_SPEAKS} AND v.position = 0)", **_values(speaker)
    )


_SPEAKS = "v.name COLLATE NOCASE IN (SELECT value FROM json_each(:speaker_voices))"

_ARTICLES = (
    "SELECT number FROM documents WHERE publisher = :speaker_outlet COLLATE NOCASE"
    " UNION SELECT document FROM facts WHERE kind = 'author' AND value = :speaker_author COLLATE NOCASE"
)

_BEFORE = (
    "SELECT c.statement, c.name, c.kind FROM voices AS v"
    " JOIN voices AS c ON c.statement = v.statement AND c.position = v.position - 1"
    f" WHERE {_SPEAKS}"
)

_AFTER = (
    "SELECT c.statement, c.name, c.kind FROM voices AS v"
    " JOIN voices AS c ON c.statement = v.statement AND c.position = v.position + 1"
    f" WHERE {_SPEAKS}"
)

_OUTERMOST = (
    "SELECT c.statement, c.name, c.kind FROM statements AS t JOIN voices AS c ON c.statement = t.number"
    f" WHERE t.document IN ({_ARTICLES})"
    " AND NOT EXISTS (SELECT 1 FROM voices AS o WHERE o.statement = c.statement AND o.position = c.position + 1)"
)

_AROUND = (
    "SELECT v.statement, e.publisher AS name, 'outlet' AS kind FROM voices AS v"
    " JOIN statements AS t ON t.number = v.statement JOIN documents AS e ON e.number = t.document"
    f" WHERE {_SPEAKS} AND e.publisher IS NOT NULL"
    " AND NOT EXISTS (SELECT 1 FROM voices AS o WHERE o.statement = v.statement AND o.position = v.position + 1)"
)

_STANDS = "ifnull((SELECT stands FROM identities WHERE identities.name = x.name), x.name)"
"""The name under which a voice stands, where names were judged to be one."""

_NOT_ITSELF = (
    "x.name COLLATE NOCASE NOT IN (SELECT value FROM json_each(:speaker_voices))"
    " AND x.name IS NOT :speaker_outlet COLLATE NOCASE AND x.name IS NOT :speaker_author COLLATE NOCASE"
)


def _inward(speaker: Speaker) -> str:
    return f"{_BEFORE} UNION {_OUTERMOST}" if speaker.publishes else _BEFORE


def _outward(speaker: Speaker) -> str:
    return f"{_AFTER} UNION {_AROUND}"


def _next_to(selection: Selection, neighbours: str, speaker: Speaker) -> tuple[Cited, ...]:
    joined = Selection(selection.record, selection.condition, f"JOIN ({neighbours}) AS x ON x.statement = s.number")
    chosen = joined.where(_NOT_ITSELF, **_values(speaker))
    counted: dict[str, list[tuple[int, str]]] = {}
    for name, kind, number in chosen.groups(f"{_STANDS}, x.kind, count(DISTINCT s.number)", "1, 2"):
        counted.setdefault(name, []).append((number, kind))
    found = [Cited(name, max(kinds)[1], sum(n for n, _ in kinds)) for name, kinds in counted.items()]
    return tuple(sorted(found, key=lambda one: (-one.statements, one.name)))


def _where_next(selection: Selection, neighbours: str, speaker: Speaker, name: str) -> Selection:
    values = {**_values(speaker), "neighbour": name}
    inside = f"SELECT x.statement FROM ({neighbours}) AS x WHERE {_STANDS} = :neighbour COLLATE NOCASE"
    return selection.where(f"s.number IN ({inside} AND {_NOT_ITSELF})", **values)


def _values(speaker: Speaker) -> dict[str, Any]:
    return {
        "speaker_voices": json.dumps(speaker.voices, ensure_ascii=False),
        "speaker_outlet": speaker.publisher,
        "speaker_author": speaker.author,
    }
