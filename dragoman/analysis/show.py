"""Everything about one statement, with the text it stands in."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.errors import NotInRecord
from dragoman.model import Attribution, CausalLink, Figure, Found, Implied, Mention, Sentence, TimeExpression
from dragoman.record.judgements import judgements_of
from dragoman.record.read import statements
from dragoman.record.readings import CORRECTED, reading
from dragoman.record.rows import JudgementRow, SentenceRow, StatementRow
from dragoman.record.store import Record
from dragoman.vocabulary.rules import meaning_of

NEIGHBOURS = 2
"""Sentences of context on either side."""


@dataclass(frozen=True, slots=True)
class RuleTold:
    """A rule that took part in making a statement.

    Attributes:
        rule: Its name.
        meaning: What it says, in plain words; `None` where nobody has explained it.
        words: The words of the text it was about, where it found a side or a time.
    """

    rule: str
    meaning: str | None
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """A statement in its place.

    Attributes:
        statement: With its participants, voices, time and the rules that made it.
        before: The sentences before its own, in order; fewer at the start of a text.
        after: Those after it.
        time: How its place in time was found, in words.
        published: The document's date with its rule and evidence; `None` where nothing is known.
        siblings: Other statements of the same sentence.
        mentions: Who is mentioned in the sentence, and by which rule it was resolved.
        times: The time expressions of the sentence.
        attributions: Who is credited with what in the sentence, and by which rule it was found.
        links: What the sentence holds to be the cause of what.
        figures: The numbers of the sentence.
        implied: Whom the sentence is about without naming them.
        judgements: What was decided about it, what was taken back included.
        rules: The rules that made it, those that found its sides and its times included, each in plain words.
    """

    statement: StatementRow
    before: tuple[SentenceRow, ...]
    after: tuple[SentenceRow, ...]
    time: str
    published: Found | None
    siblings: tuple[StatementRow, ...]
    mentions: tuple[Mention, ...]
    times: tuple[TimeExpression, ...]
    attributions: tuple[Attribution, ...]
    links: tuple[CausalLink, ...]
    figures: tuple[Figure, ...]
    implied: tuple[Implied, ...]
    judgements: tuple[JudgementRow, ...]
    rules: tuple[RuleTold, ...]


def show(record: Record, id: str) -> Shown:
    """Everything about the statement of this id, or of the only id that begins so.

    Raises:
        NotInRecord: The record has no such statement, or several that begin so.
    """
    with record.snapshot():
        return _shown(record, next(statements(record, [_number(record, id)])))


def _number(record: Record, id: str) -> int:
    sql = """
    SELECT id, number FROM statements WHERE id >= :id AND id < :id || char(1114111)
    ORDER BY id = :id DESC, id LIMIT 4"""
    rows = record.rows(sql, {"id": id}) if id else []
    if len(rows) == 1 or (rows and rows[0]["id"] == id):
        return int(rows[0]["number"])
    ids = [str(row["id"]) for row in rows]
    why = f"several begin so: {', '.join(ids)}" if ids else "copy one from `pair`, `said` or `search`"
    raise NotInRecord(f"the record has no statement {id!r}; {why}")


def _shown(record: Record, row: StatementRow) -> Shown:
    at = row.sentence.position
    whole = reading(record, row.document.id, _around(record, row))
    sentences = [
        SentenceRow(s.index, s.start, s.end, whole.document.text[s.start : s.end])
        for s in _nearest(whole.sentences, row)
    ]
    inside = range(row.sentence.start, row.sentence.end)
    published = whole.document.published
    return Shown(
        statement=row,
        before=tuple(s for s in sentences if s.start < row.sentence.start),
        after=tuple(s for s in sentences if s.start > row.sentence.start),
        time=_time(row, published),
        published=published,
        siblings=_siblings(record, row),
        mentions=tuple(m for m in whole.mentions if m.span.start in inside),
        times=tuple(t for t in whole.times if t.span.start in inside),
        attributions=tuple(a for a in whole.attributions if _credits(a, inside)),
        links=tuple(link for link in whole.links if link.sentence == at),
        figures=tuple(f for f in whole.figures if f.sentence == at),
        implied=tuple(i for i in whole.implied if i.sentence == at),
        judgements=judgements_of(record, row.id),
        rules=tuple(_rules(row, whole.mentions)),
    )


def _around(record: Record, row: StatementRow) -> tuple[int, int]:
    """Where the sentences before and after a statement's own begin and end; a document may be very long."""
    number = record.value("SELECT document FROM statements WHERE number = ?", (row.number,))
    position = record.value(_AT, (number, row.sentence.start, CORRECTED)) or 0
    low, high = record.rows(_ENDS, (number, position - NEIGHBOURS, position + NEIGHBOURS))[0]
    spans = [p.span for p in (*row.actors, *row.recipients) if p.span]
    starts = [row.sentence.start, *(span.start for span in spans), *([] if low is None else [low])]
    return min(starts), max(row.sentence.end, *(span.end for span in spans), high or 0)


_AT = """
SELECT position FROM sentences WHERE document = ? AND start <= ? AND position < ? ORDER BY position DESC LIMIT 1"""

_ENDS = 'SELECT min(start), max("end") FROM sentences WHERE document = ? AND position BETWEEN ? AND ?'


def _nearest(sentences: tuple[Sentence, ...], row: StatementRow) -> tuple[Sentence, ...]:
    """The sentences around a statement's own, which may be one that no reader made."""
    before = [s for s in sentences if s.start < row.sentence.start]
    after = [s for s in sentences if s.start > row.sentence.start]
    return (*before[-NEIGHBOURS:], *after[:NEIGHBOURS])


def _rules(row: StatementRow, mentions: tuple[Mention, ...]) -> Iterator[RuleTold]:
    """The rules of the statement itself, then those by which its sides and its times were found."""
    for rule in row.why:
        yield RuleTold(rule, meaning_of(rule))
    sides = {p.span for p in (*row.actors, *row.recipients) if p.span}
    found = [(m.rule, m.span.exact) for m in mentions if m.span in sides]
    found += [(when.rule, when.exact) for when in (row.when, row.horizon) if when]
    for rule, words in dict.fromkeys(found):
        yield RuleTold(rule, meaning_of(rule), words)


def _credits(found: Attribution, inside: range) -> bool:
    """Whether the words that credit somebody, or what they credit him with, stand there."""
    spans = (found.cue, found.voice.span, *found.content)
    return any(span.start < inside.stop and span.end > inside.start for span in spans if span)


def _time(row: StatementRow, published: Found | None) -> str:
    if row.when and not row.when.exact:
        return f"{row.when.value}, {meaning_of(row.when.rule)}"
    if row.when:
        return f"{row.when.value}, from the words “{row.when.exact}” (rule {row.when.rule})"
    if published:
        bound = "a bound inferred" if published.inferred else "told"
        return f"the text gives no time; the document is of {published.value}, {bound} by {published.rule}"
    return "the text gives no time, and the document has no date"


def _siblings(record: Record, row: StatementRow) -> tuple[StatementRow, ...]:
    sql = """
    SELECT number FROM judged WHERE number <> :number
    AND sentence = (SELECT sentence FROM statements WHERE number = :number) ORDER BY position"""
    return tuple(statements(record, [found[0] for found in record.rows(sql, {"number": row.number})]))
