"""Full text: sentences that hold some words, with the statements made of them."""

import re
from dataclasses import dataclass

from dragoman.errors import BadQuery
from dragoman.record.read import DOCUMENT, document_of
from dragoman.record.rows import DocumentRow, SentenceRow
from dragoman.record.store import Record

_QUOTED_OR_WORD = re.compile(r'"([^"]*)"|([^\s"]+)')

# Characters of the private use area: no article means anything by them.
_OPEN, _CLOSE = "\ue000", "\ue001"


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


@dataclass(frozen=True, slots=True)
class Search:
    """What a search found, best first.

    Attributes:
        words: The words and phrases looked for, as understood.
        total: How many sentences hold them; `hits` may be only the first of them.
    """

    asked: str
    words: tuple[str, ...]
    total: int
    hits: tuple[Hit, ...]


def search(record: Record, asked: str, *, limit: int = 20, skip: int = 0) -> Search:
    """The sentences that hold all the words, and the phrases in quotation marks as they stand.

    Forms of a word are found too ("sanction" finds "sanctions"), and accents do not count;
    `sanct*` finds whatever begins so. Nothing else has a special meaning.

    Args:
        record: Where to look.
        asked: What the user typed.
        limit: How many sentences to give.
        skip: How many to pass over, for the next page.

    Raises:
        BadQuery: There is no word in it.
    """
    words = words_of(asked)
    if not words:
        raise BadQuery(f'there is no word to search for in {asked!r}; write words, or a "phrase in quotation marks"')
    query = query_of(asked)
    with record.snapshot():
        total = record.value("SELECT count(*) FROM sentence_search WHERE sentence_search MATCH ?", (query,))
        return Search(asked, words, total, _hits(record, query, limit, skip))


def words_of(asked: str) -> tuple[str, ...]:
    """The words and phrases of what a user typed; a quotation mark left open means nothing."""
    found = (quoted or word for quoted, word in _QUOTED_OR_WORD.findall(asked.replace("\0", " ")))
    return tuple(one.strip() for one in found if any(letter.isalnum() for letter in one))


def query_of(asked: str) -> str:
    """What a user typed in the query language of FTS5: all its words and phrases."""
    return " AND ".join(map(_term, words_of(asked)))


def _term(word: str) -> str:
    """A word or phrase in the query language of FTS5, where inside quotation marks nothing is special."""
    stem = word.rstrip("*")
    return f'"{stem}"' + ("*" if stem != word else "")


def _hits(record: Record, query: str, limit: int, skip: int) -> tuple[Hit, ...]:
    sql = f"""
    SELECT {DOCUMENT}, x.position, x.start, x."end", x.text, f.snippet, x.number,
        (SELECT group_concat(id, ' ') FROM
            (SELECT id FROM judged WHERE sentence = x.number AND verdict IS NOT 'wrong' ORDER BY position)) AS made
    FROM (
        SELECT rowid, rank, snippet(sentence_search, 0, :open, :close, '…', 40) AS snippet
        FROM sentence_search WHERE sentence_search MATCH :query ORDER BY rank, rowid LIMIT :limit OFFSET :skip
    ) AS f
    JOIN sentences AS x ON x.number = f.rowid JOIN documents AS d ON d.number = x.document
    ORDER BY f.rank, f.rowid"""  # noqa: S608 -- only our own columns are put in
    values = {"query": query, "limit": limit, "skip": skip, "open": _OPEN, "close": _CLOSE}
    return tuple(
        Hit(
            document_of(row),
            SentenceRow(row["position"], row["start"], row["end"], row["text"]),
            *_marked(row["snippet"]),
            tuple((row["made"] or "").split()),
        )
        for row in record.rows(sql, values)
    )


def _marked(snippet: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A snippet without its marks, and where they stood."""
    text, marks = "", []
    for piece in snippet.split(_OPEN):
        word, closed, rest = piece.partition(_CLOSE)
        if closed:
            marks.append((len(text), len(text) + len(word)))
        text += word + rest
    return text, tuple(marks)
