"""What there is to review: the most doubtful statements first, what a judgement would touch, what was decided."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.analysis.query import IN_TIME, Selection
from dragoman.record.judgements import judgement, judgements
from dragoman.record.read import statements
from dragoman.record.rows import JudgementRow, SentenceRow, StatementRow
from dragoman.record.store import Record

LEAST_SURE = "s.doubt DESC, s.number"
"""The order in which guesses come first."""

IN_TEXT = "s.document, s.start, s.position"

CONTEXT = 2
"""Sentences given on either side of a statement's own."""

SAMPLE = 10
"""Statements of a preview."""

MOST_TOGETHER = 20_000
"""Statements that can be judged in one go, so that nobody else waits long."""


@dataclass(frozen=True, slots=True)
class InText:
    """A statement to review, in its text.

    Attributes:
        doubt: From 0 (stands in the sentence as told) to 100 (as good as guessed).
        before: The sentences before its own.
        after: Those after it.
    """

    statement: StatementRow
    doubt: int
    before: tuple[SentenceRow, ...]
    after: tuple[SentenceRow, ...]


@dataclass(frozen=True, slots=True)
class ToReview:
    """Statements to review.

    Attributes:
        total: How many there are; `statements` holds only some of them.
    """

    total: int
    statements: tuple[InText, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """What judging many statements would touch.

    Attributes:
        total: How many statements.
        documents: In how many documents.
        judged: How many of them somebody judged or corrected before.
        by_type: How many of each type, the most frequent first.
        sample: Some of them, spread over all.
    """

    total: int
    documents: int
    judged: int
    by_type: dict[str, int]
    sample: tuple[StatementRow, ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """A judgement in the history.

    Attributes:
        statement: The id of the statement it is about as it now stands, where there is one.
        together: How many were made with it, in its batch; 1 for one made alone.
    """

    judgement: JudgementRow
    statement: str | None
    together: int


@dataclass(frozen=True, slots=True)
class History:
    """What was decided, the latest first; `total` counts all, `judgements` holds some."""

    total: int
    judgements: tuple[Decided, ...]


def unjudged(selection: Selection) -> Selection:
    """Those of a selection that nobody judged or corrected."""
    return selection.where("s.verdict IS NULL AND s.judgement IS NULL")


def to_review(selection: Selection, *, order: str = LEAST_SURE, limit: int | None = 20, skip: int = 0) -> ToReview:
    """Statements to review with the text around them.

    Args:
        selection: Which; see `unjudged`.
        order: `LEAST_SURE`, `IN_TEXT` or the order of time.
        limit: How many to give.
        skip: How many to pass over.
    """
    record = selection.record
    with record.snapshot():
        numbers = selection.numbers(order, limit, skip)
        return ToReview(selection.count(), in_text(record, numbers))


def in_text(record: Record, numbers: Iterable[int]) -> tuple[InText, ...]:
    """Statements, by their row numbers, with the text around them."""
    wanted = list(numbers)
    around: dict[int, list[SentenceRow]] = {}
    for row in record.rows(_AROUND, {"numbers": json.dumps(wanted), "reach": CONTEXT}):
        sentence = SentenceRow(row["position"], row["start"], row["end"], row["text"])
        around.setdefault(row["number"], []).append(sentence)
    doubts = {row[0]: row[1] for row in record.rows(_DOUBTS, (json.dumps(wanted),))}
    return tuple(_in_text(row, doubts[row.number], around.get(row.number, [])) for row in statements(record, wanted))


def preview(selection: Selection) -> Preview:
    """What judging all of a selection would touch."""
    with selection.record.snapshot():
        counted = list(selection.groups("s.type, count(*), count(s.verdict)", "s.type ORDER BY 2 DESC, 1"))
        total = sum(count for _, count, _ in counted)
        documents = next(selection.columns("count(DISTINCT s.document)", "1"))[0]
        return Preview(
            total=total,
            documents=documents,
            judged=sum(judged for _, _, judged in counted),
            by_type={type: count for type, count, _ in counted},
            sample=tuple(statements(selection.record, _spread(selection, total))),
        )


def ids_of(selection: Selection, limit: int = MOST_TOGETHER) -> list[str]:
    """The ids of a selection's statements, document by document."""
    numbers = selection.numbers(IN_TEXT, limit)
    rows = selection.record.rows(_IDS, (json.dumps(numbers),))
    return [row[0] for row in rows]


def history(record: Record, *, standing: bool = False, limit: int = 50, skip: int = 0) -> History:
    """What was decided, the latest first.

    Args:
        record: Where to look.
        standing: Leave out what was taken back.
        limit: How many to give.
        skip: How many to pass over.
    """
    with record.snapshot():
        total = record.value("SELECT count(*) FROM judgements WHERE NOT ? OR reverted_at IS NULL", (standing,))
        found = judgements(record, standing=standing, limit=limit, skip=skip, latest_first=True)
        return History(total, tuple(_decided(record, one) for one in found))


def names_decided(record: Record, limit: int = 200) -> tuple[JudgementRow, ...]:
    """The merges and splits that stand, the latest first."""
    rows = record.rows(_OF_NAMES, {"limit": limit})
    found = (judgement(record, row["number"]) for row in rows)
    return tuple(one for one in found if one is not None)


def _in_text(row: StatementRow, doubt: int, around: list[SentenceRow]) -> InText:
    at = row.sentence.position
    before = tuple(s for s in around if s.position < at)
    after = tuple(s for s in around if s.position > at)
    return InText(row, doubt, before, after)


def _spread(selection: Selection, total: int) -> list[int]:
    """Row numbers of a sample, evenly over the order of time."""
    if total <= SAMPLE:
        return selection.numbers(IN_TIME)
    step = total / SAMPLE
    return [n for i in range(SAMPLE) for n in selection.numbers(IN_TIME, 1, int(i * step))]


def _decided(record: Record, one: JudgementRow) -> Decided:
    together = 1
    if one.batch is not None:
        together = record.value("SELECT count(*) FROM judgements WHERE batch = ?", (one.batch,))
    found = record.value(_STATEMENT, {"number": one.number, "edit": one.edit, "verdict": one.verdict})
    return Decided(one, found, together)


_AROUND = """
SELECT s.number, x.position, x.start, x."end", x.text
FROM json_each(:numbers) AS wanted JOIN statements AS s ON s.number = wanted.value
JOIN sentences AS own ON own.number = s.sentence
JOIN sentences AS x ON x.document = s.document AND x.position BETWEEN own.position - :reach AND own.position + :reach
ORDER BY wanted.key, x.position
"""

_DOUBTS = "SELECT s.number, s.doubt FROM json_each(?) AS wanted JOIN statements AS s ON s.number = wanted.value"

_IDS = "SELECT s.id FROM json_each(?) AS wanted JOIN statements AS s ON s.number = wanted.value ORDER BY wanted.key"

_STATEMENT = """
SELECT s.id FROM judgements AS j JOIN documents AS d ON d.id = j.document JOIN statements AS s ON s.document = d.number
WHERE j.number = :number AND j.kind = 'statement' AND (
    s.judgement = ifnull(:edit, j.number)
    OR (:edit IS NULL AND s.judgement IS NULL AND s.says = j.says AND s.start < j."end" AND j.start < s."end")
)
ORDER BY s.judgement IS NULL, s.position LIMIT 1
"""

_OF_NAMES = """
SELECT number FROM judgements WHERE kind IN ('identity', 'split') AND kind <> 'statement' AND reverted_at IS NULL
ORDER BY number DESC LIMIT :limit
"""
