"""Everything about one statement, with the text it stands in."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.errors import BadQuery
from dragoman.model import CausalLink, Figure, Found, Mention, TimeExpression
from dragoman.record.judgements import judgements_of
from dragoman.record.read import statements
from dragoman.record.readings import reading
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
        links: What the sentence holds to be the cause of what.
        figures: The numbers of the sentence.
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
    links: tuple[CausalLink, ...]
    figures: tuple[Figure, ...]
    judgements: tuple[JudgementRow, ...]
    rules: tuple[RuleTold, ...]


def show(record: Record, id: str) -> Shown:
    """Everything about the statement of this id, or of the only id that begins so.

    Raises:
        BadQuery: The record has no such statement, or several that begin so.
    """
    with record.snapshot():
        return _shown(record, next(statements(record, [_number(record, id)])))


def _number(record: Record, id: str) -> int:
    sql = """
    SELECT id, number FROM statements WHERE substr(id, 1, length(:id)) = :id ORDER BY id = :id DESC, id LIMIT 4"""
    rows = record.rows(sql, {"id": id})
    if len(rows) == 1 or (rows and rows[0]["id"] == id):
        return int(rows[0]["number"])
    ids = [str(row["id"]) for row in rows]
    why = f"several begin so: {', '.join(ids)}" if ids else "copy one from `pair`, `said` or `search`"
    raise BadQuery(f"the record has no statement {id!r}; {why}")


def _shown(record: Record, row: StatementRow) -> Shown:
    whole = reading(record, row.document.id)
    at = row.sentence.position
    sentences = [
        SentenceRow(s.index, s.start, s.end, whole.document.text[s.start : s.end])
        for s in whole.sentences[max(0, at - NEIGHBOURS) : at + NEIGHBOURS + 1]
    ]
    inside = range(row.sentence.start, row.sentence.end)
    published = whole.document.published
    return Shown(
        statement=row,
        before=tuple(s for s in sentences if s.position < at),
        after=tuple(s for s in sentences if s.position > at),
        time=_time(row, published),
        published=published,
        siblings=_siblings(record, row),
        mentions=tuple(m for m in whole.mentions if m.span.start in inside),
        times=tuple(t for t in whole.times if t.span.start in inside),
        links=tuple(link for link in whole.links if link.sentence == at),
        figures=tuple(f for f in whole.figures if f.sentence == at),
        judgements=judgements_of(record, row.id),
        rules=tuple(_rules(row, whole.mentions)),
    )


def _rules(row: StatementRow, mentions: tuple[Mention, ...]) -> Iterator[RuleTold]:
    """The rules of the statement itself, then those by which its sides and its times were found."""
    for rule in row.why:
        yield RuleTold(rule, meaning_of(rule))
    sides = {p.span for p in (*row.actors, *row.recipients) if p.span}
    found = [(m.rule, m.span.exact) for m in mentions if m.span in sides]
    found += [(when.rule, when.exact) for when in (row.when, row.horizon) if when]
    for rule, words in dict.fromkeys(found):
        yield RuleTold(rule, meaning_of(rule), words)


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
