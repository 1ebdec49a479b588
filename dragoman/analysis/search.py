"""Full text: sentences that hold some words, with the statements made of them."""

import json
import re
from dataclasses import dataclass
from typing import Literal, NamedTuple

from dragoman.record.read import DOCUMENT, document_of
from dragoman.record.rows import DocumentRow, SentenceRow
from dragoman.record.store import Record

_QUOTED_OR_WORD = re.compile(r'"([^"]*)"|([^\s"]+)')

# Characters of the private use area: no article means anything by them.
_OPEN, _CLOSE = "\ue000", "\ue001"

Order = Literal["relevance", "time", "newest"]


class Marked(NamedTuple):
    """A text, and the places in it that are marked, as start and end."""

    text: str
    marks: tuple[tuple[int, int], ...]


LONG = 1_500
"""Characters of a sentence that are given whole; of a longer one, the part around the words."""

AROUND = 64
"""Words of such a part; the most that FTS5 gives."""

_IN_DOCUMENTS = "JOIN sentences AS x ON x.number = f.rowid JOIN documents AS d ON d.number = x.document"

_ORDERS: dict[Order, str] = {
    "relevance": "rank, f.rowid",
    "time": "d.published_start IS NULL, d.published_start, f.rowid",
    "newest": "d.published_start IS NULL, d.published_start DESC, f.rowid",
}


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence that was found.

    Attributes:
        snippet: The sentence, or the part of it around the words where it is long.
        marks: Where the words stand in `snippet`, as start and end.
        statements: Ids of the statements made of the sentence, those judged wrong left out.
    """

    document: DocumentRow
    sentence: SentenceRow
    snippet: str
    marks: tuple[tuple[int, int], ...]
    statements: tuple[str, ...]


def words_of(asked: str) -> tuple[str, ...]:
    """The words and phrases of what a user typed; a quotation mark left open means nothing."""
    found = (quoted or word for quoted, word in _QUOTED_OR_WORD.findall(asked.replace("\0", " ")))
    return tuple(one.strip() for one in found if any(letter.isalnum() for letter in one))


def query_of(asked: str) -> str:
    """What a user typed in the query language of FTS5: all its words and phrases."""
    return " AND ".join(map(phrase, words_of(asked)))


def phrase(word: str) -> str:
    """A word or phrase in the query language of FTS5, where inside quotation marks nothing is special."""
    stem = word.rstrip("*")
    return f'"{stem}"' + ("*" if stem != word else "")


def count(record: Record, match: str) -> int:
    """How many sentences fit a query of FTS5."""
    return int(record.value("SELECT count(*) FROM sentence_search WHERE sentence_search MATCH ?", (match,)))


def sentences(record: Record, match: str, order: Order, limit: int | None, skip: int) -> list[int]:
    """The numbers of the sentences that fit a query of FTS5, in order."""
    sql = f"""
    SELECT f.rowid FROM sentence_search AS f {_IN_DOCUMENTS if order != "relevance" else ""}
    WHERE sentence_search MATCH :match ORDER BY {_ORDERS[order]} LIMIT :limit OFFSET :skip"""  # noqa: S608 -- our own
    values = {"match": match, "limit": -1 if limit is None else limit, "skip": skip}
    return [row[0] for row in record.rows(sql, values)]


def hits(record: Record, numbers: list[int], match: str | None, *, wrong: bool = False) -> tuple[Hit, ...]:
    """The sentences of these numbers, in order, with what a query of FTS5 finds in them marked.

    Their statements are those not judged wrong, or all of them.
    """
    sql = f"""
    SELECT {DOCUMENT}, x.position, x.start, x."end", x.text, x.number,
        (SELECT group_concat(id, ' ') FROM
            (SELECT id FROM judged WHERE sentence = x.number AND (:wrong OR verdict IS NOT 'wrong') ORDER BY position)
        ) AS made
    FROM json_each(:numbers) AS wanted
    JOIN sentences AS x ON x.number = wanted.value JOIN documents AS d ON d.number = x.document
    ORDER BY wanted.key"""  # noqa: S608 -- only our own columns are put in
    found = marked(record, numbers, match)
    return tuple(
        Hit(
            document_of(row),
            SentenceRow(row["position"], row["start"], row["end"], row["text"]),
            *(found.get(row["number"]) or Marked(row["text"], ())),
            tuple((row["made"] or "").split()),
        )
        for row in record.rows(sql, {"numbers": json.dumps(numbers), "wrong": wrong})
    )


def marked(record: Record, numbers: list[int], match: str | None) -> dict[int, Marked]:
    """The text of each of some sentences that fits a query of FTS5, and where its words stand in it."""
    if match is None:
        return {}
    sql = f"""
    SELECT rowid, iif(length(text) > {LONG}, snippet(sentence_search, 0, :open, :close, '…', {AROUND}),
        highlight(sentence_search, 0, :open, :close)) AS marked
    FROM sentence_search WHERE sentence_search MATCH :match AND rowid IN (SELECT value FROM json_each(:numbers))
    """  # noqa: S608 -- only our own numbers are put in
    values = {"match": match, "numbers": json.dumps(numbers), "open": _OPEN, "close": _CLOSE}
    return {row["rowid"]: _marked(row["marked"]) for row in record.rows(sql, values)}


def _marked(snippet: str) -> Marked:
    """A snippet without its marks, and where they stood."""
    text, marks = "", []
    for piece in snippet.split(_OPEN):
        word, closed, rest = piece.partition(_CLOSE)
        if closed:
            marks.append((len(text), len(text) + len(word)))
        text += word + rest
    return Marked(text, tuple(marks))
