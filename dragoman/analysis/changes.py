"""What another reader changed: the statements of two versions, set side by side on the same documents."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from dragoman.errors import BadQuery
from dragoman.model import Participant, Span, Statement
from dragoman.record.judgements import judgements
from dragoman.record.read import document as document_row
from dragoman.record.rows import DocumentRow, JudgementRow, Verdict
from dragoman.record.statement_rows import says
from dragoman.record.store import Record
from dragoman.record.versions import Version, readers_of, readings_of, told_by, versions


@dataclass(frozen=True, slots=True)
class Told:
    """A statement as one version makes it.

    Attributes:
        statement: All of it.
        sentence: Its sentence, by that version's parse.
        verdict: `right` or `wrong` where somebody judged it; `None` otherwise.
    """

    statement: Statement
    sentence: Span
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class Altered:
    """A part of a statement that the two versions make differently, in short words; empty for nothing."""

    part: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Changed:
    """One statement as both versions make it."""

    before: Told
    after: Told
    altered: tuple[Altered, ...]


@dataclass(frozen=True, slots=True)
class DocumentChanges:
    """What became of one document.

    Attributes:
        document: As it stands.
        before: When the older version read it, UTC, ISO 8601.
        after: When the newer did.
        facts_differ: Whether its facts (date, outlet) were others then, which by itself changes statements.
        same: How many statements both make alike.
    """

    document: DocumentRow
    before: str
    after: str
    facts_differ: bool
    same: int
    changed: tuple[Changed, ...]
    added: tuple[Told, ...]
    removed: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What the newer of two versions changed.

    Attributes:
        before: The older version.
        after: The newer one.
        versions: Every version in the record, the one that read last at the end.
        compared: How many documents both have read.
        left_out: How many only one of them has read.
        same: Statements alike in both.
        changed: Statements that both make, with a difference.
        added: Statements that only the newer makes.
        removed: Statements that only the older makes.
        documents: Those with any difference, by path.
    """

    before: Version
    after: Version
    versions: tuple[Version, ...]
    compared: int
    left_out: int
    same: int
    changed: int
    added: int
    removed: int
    documents: tuple[DocumentChanges, ...]


def changes(
    record: Record, *, before: str | None = None, after: str | None = None, document: str | None = None
) -> Changes | None:
    """What a newer reader made otherwise; `None` where only one reader has read anything.

    Args:
        record: Where to look.
        before: The older version: an origin, or a part of one such as `0.1`. Without it, the one that read last
            before the newer.
        after: The newer; without it, the one that read last.
        document: Only this document: its id or the start of it, its path, or its file name.

    Raises:
        BadQuery: A version or document that the record does not have, or that several answer to.
    """
    with record.snapshot():
        known = versions(record)
        if len(known) < 2 and not (before or after):
            return None
        newer = _version(known, after) if after else _other(known, before)
        older = _version(known, before) if before else _other(known, newer.origin)
        if older == newer:
            raise BadQuery(f"--from and --to both name {older.origin}; name two of {_names(known)}")
        return _changes(record, known, older, newer, _documents(record, document))


def _version(known: tuple[Version, ...], name: str) -> Version:
    """The version of this origin, or the only one that has the name among the parts of its origin."""
    exact = [v for v in known if v.origin == name]
    found = exact or [v for v in known if name in re.split(r"[/+]", v.origin) or name in v.origin.split("+")]
    if len(found) == 1:
        return found[0]
    if found:
        raise BadQuery(f"several versions are {name!r}: {_names(tuple(found))}; write the whole of one")
    raise BadQuery(f"no version {name!r} has read anything here; there are {_names(known)}")


def _other(known: tuple[Version, ...], name: str | None) -> Version:
    """The last version that is not the one named; where the one named read last, the last before it."""
    named = _version(known, name) if name else None
    rest = [v for v in known if v != named]
    if not rest:
        raise BadQuery(f"only {known[0].origin} has read this record; there is nothing to compare it with")
    return rest[-1]


def _names(known: tuple[Version, ...]) -> str:
    return ", ".join(v.origin for v in known)


def _documents(record: Record, name: str | None) -> list[str]:
    """The ids of the documents asked for, by path."""
    rows = record.rows("SELECT id, path FROM documents ORDER BY path, id")
    if name is None:
        return [row["id"] for row in rows]
    found = [r["id"] for r in rows if name in (r["id"], r["path"]) or r["path"].replace("\\", "/").endswith(f"/{name}")]
    found = found or [r["id"] for r in rows if name.startswith("doc_") and r["id"].startswith(name)]
    if not found:
        raise BadQuery(f"the record has no document {name!r}; `dragoman sources` lists those it has")
    return found


def _changes(
    record: Record, known: tuple[Version, ...], older: Version, newer: Version, documents: list[str]
) -> Changes:
    judged = judgements(record)
    readers = readers_of(record, older.origin, newer.origin)
    found = (_compared(record, id, older.origin, newer.origin, judged) for id in documents if readers.get(id) == 2)
    both = [c for c in found if c is not None]
    return Changes(
        before=older,
        after=newer,
        versions=known,
        compared=len(both),
        left_out=sum(readers.get(id) == 1 for id in documents),
        same=sum(c.same for c in both),
        changed=sum(len(c.changed) for c in both),
        added=sum(len(c.added) for c in both),
        removed=sum(len(c.removed) for c in both),
        documents=tuple(c for c in both if c.changed or c.added or c.removed),
    )


def _compared(
    record: Record, id: str, older: str, newer: str, judged: tuple[JudgementRow, ...]
) -> DocumentChanges | None:
    """The two readings of one document side by side; `None` where the record has no such document."""
    row = document_row(record, id)
    if row is None:
        return None
    readings = {r.origin: r for r in readings_of(record, id)}
    here = tuple(j for j in judged if j.document == id)
    before, after = (_told(told_by(record, id, origin), here) for origin in (older, newer))
    same, changed, added, removed = side_by_side(before, after)
    one, other = readings[older], readings[newer]
    return DocumentChanges(
        row, one.read_at, other.read_at, one.told != other.told, same, tuple(changed), tuple(added), tuple(removed)
    )


def _told(found: Iterable[tuple[Statement, Span]], judged: tuple[JudgementRow, ...]) -> list[Told]:
    return [Told(statement, sentence, _verdict(statement, judged)) for statement, sentence in found]


def _verdict(statement: Statement, judged: tuple[JudgementRow, ...]) -> Verdict | None:
    """The latest judgement that stands on what is said there."""
    line = says(statement)
    fitting = [
        j.verdict for j in judged if j.says == line and j.edit is None and j.span and j.span.overlaps(statement.span)
    ]
    return fitting[-1] if fitting else None


def side_by_side(before: list[Told], after: list[Told]) -> tuple[int, list[Changed], list[Told], list[Told]]:
    """How many are alike, and those changed, added and removed, each in the order of the text.

    A statement is the same one where both versions make it of the same words; else where it says
    the same in an overlapping place; else where it tells of the same pair by the same type in the
    same sentence; else where its words overlap and it tells of the same pair, or has the same type.
    """
    old, new = list(before), list(after)
    matched: list[tuple[Told, Told]] = []
    for alike in _ALIKE:
        matched += _taken(old, new, alike)
    same, changed = 0, []
    for one, other in matched:
        altered = tuple(_altered(one.statement, other.statement))
        if altered:
            changed.append(Changed(one, other, altered))
        else:
            same += 1
    changed.sort(key=lambda c: c.after.statement.span.start)
    return same, changed, new, old


def _taken(old: list[Told], new: list[Told], alike: Callable[[Told, Told], bool]) -> Iterator[tuple[Told, Told]]:
    """Pairs that are alike, each taken out of both lists."""
    for one in tuple(old):
        other = next((n for n in new if alike(one, n)), None)
        if other is not None:
            old.remove(one)
            new.remove(other)
            yield one, other


def _same_id(one: Told, other: Told) -> bool:
    return one.statement.id == other.statement.id


def _says_the_same(one: Told, other: Told) -> bool:
    return says(one.statement) == says(other.statement) and one.statement.span.overlaps(other.statement.span)


def _same_pair_and_type(one: Told, other: Told) -> bool:
    alike = one.statement.type == other.statement.type and _codes(one.statement) == _codes(other.statement)
    return alike and one.sentence.overlaps(other.sentence)


def _same_words(one: Told, other: Told) -> bool:
    overlap = one.statement.span.overlaps(other.statement.span)
    return overlap and (_codes(one.statement) == _codes(other.statement) or one.statement.type == other.statement.type)


_ALIKE = (_same_id, _says_the_same, _same_pair_and_type, _same_words)
"""When two statements count as one, the surest first."""


def _codes(statement: Statement) -> frozenset[str]:
    return frozenset(p.actor.code for p in (*statement.actors, *statement.recipients))


def _altered(one: Statement, other: Statement) -> Iterator[Altered]:
    """What the second has otherwise. The rules that made it are no part of what it says."""
    for part, tell in _PARTS.items():
        before, after = tell(one), tell(other)
        if before != after:
            yield Altered(part, before, after)


_PARTS: dict[str, Callable[[Statement], str]] = {
    "type": lambda s: s.type,
    "mode": lambda s: s.mode or "",
    "contexts": lambda s: ", ".join(s.contexts),
    "actors": lambda s: _who(s.actors),
    "recipients": lambda s: _who(s.recipients),
    "status": lambda s: s.status,
    "factuality": lambda s: s.factuality,
    "forecast": lambda s: (s.probability or "yes") if s.forecast else "",
    "when": lambda s: s.when.value if s.when else "",
    "horizon": lambda s: s.horizon.value if s.horizon else "",
    "where": lambda s: s.where.name if s.where else "",
    "said_by": lambda s: ", ".join(v.name for v in s.said_by),
    "words": lambda s: s.span.exact,
}
"""The parts of a statement that are compared, in short words."""


def _who(participants: tuple[Participant, ...]) -> str:
    named = (f"{p.actor.code} ({p.actor.person})" if p.actor.person else p.actor.code for p in participants)
    return ", ".join(named)
