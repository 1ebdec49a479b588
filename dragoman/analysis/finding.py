"""Find statements and sentences by the search language."""

import json
from dataclasses import dataclass
from typing import Literal

from dragoman.analysis.asking import LEFT_OUT, Chosen, chosen, marks_of, of_words, wanted_words
from dragoman.analysis.facets import Facet, facets
from dragoman.analysis.language import Query, parse
from dragoman.analysis.query import IN_TIME, Selection
from dragoman.analysis.search import Hit, Marked, Order, count, hits, marked, sentences
from dragoman.errors import BadQuery
from dragoman.record.read import statements
from dragoman.record.rows import StatementRow
from dragoman.record.store import Record

Sought = Literal["sentences", "statements"]

NEWEST = "s.day IS NULL, s.day DESC, s.day_last DESC, s.document, s.start, s.position"


@dataclass(frozen=True, slots=True)
class InWords:
    """One clause of a query.

    Attributes:
        clause: As the language writes it.
        words: What it means, going on after "statements" or "sentences".
        without: The query without it; empty where it is the only clause.
        found: Where the whole query finds nothing, how many it would find without this; else `None`.
        of: Whether these would be sentences or statements.
    """

    clause: str
    words: str
    without: str
    found: int | None
    of: Sought


@dataclass(frozen=True, slots=True)
class Found:
    """What a query found.

    Attributes:
        asked: As the user wrote it.
        query: As it was understood, in the language.
        understood: The same in a sentence.
        clauses: Its clauses in words; all of them hold.
        words: The words and phrases looked for.
        sought: What was looked for, and is counted: sentences where only words were asked for, whether anything was
            read from them or not; else statements.
        order: How they stand: best first, or by time.
        orders: How they could stand; none is better than another where no word must be there.
        total: How many there are; `hits` may be only some of them.
        hits: The sentences, with marks and the ids of the statements found in them; where statements were looked
            for, a hit for each.
        statements: The statements of the hits, in their order.
        statements_total: How many statements there are in all.
        facets: What all these statements have in common.
    """

    asked: str
    query: str
    understood: str
    clauses: tuple[InWords, ...]
    words: tuple[str, ...]
    sought: Sought
    order: Order
    orders: tuple[Order, ...]
    total: int
    hits: tuple[Hit, ...]
    statements: tuple[StatementRow, ...]
    statements_total: int
    facets: tuple[Facet, ...]

    def heading(self) -> str:
        """How many of what: "1 statement in which Japan (JPN) acts"."""
        rest = self.understood.removeprefix("All ")[len(self.sought) :]
        return f"{self.total:,} {self.sought[:-1] if self.total == 1 else self.sought}{rest}"


def find(
    record: Record,
    asked: str,
    *,
    limit: int | None = 20,
    skip: int = 0,
    order: Order | None = None,
    wrong: bool = False,
) -> Found:
    """What a query of the search language finds; see `dragoman.analysis.language`.

    Args:
        record: Where to look.
        asked: What the user typed.
        limit: Hits to give; `None` for all.
        skip: How many to pass over, for the next page.
        order: By default best first where only words are asked for, else in order of time. Nothing is better than
            another where no word must be there, and order of time it is.
        wrong: Also what was judged wrong; a query that asks for a verdict has it in any case.

    Raises:
        BadQuery: A query that cannot be understood; the text says which part.
        UnknownName: A name nobody answers to.
    """
    query = parse(asked)
    with record.snapshot():
        found = chosen(record, query, wrong=wrong)
        make = _sentences if sought(query) == "sentences" else _statements
        return make(record, _Wish(asked, query, found, limit, skip, order, wrong))


def sought(query: Query) -> Sought:
    """What a query looks for: sentences where it has only words."""
    return "sentences" if all(map(of_words, query.clauses)) else "statements"


def selection(record: Record, asked: str, *, wrong: bool = False) -> Selection:
    """The statements a query of the search language keeps; of a query of words alone, those of its sentences.

    Raises:
        BadQuery: A query that cannot be understood.
        UnknownName: A name nobody answers to.
    """
    return chosen(record, parse(asked), wrong=wrong).selection


@dataclass(frozen=True, slots=True)
class _Wish:
    """What was asked for, parsed and compiled."""

    asked: str
    query: Query
    chosen: Chosen
    limit: int | None
    skip: int
    order: Order | None
    wrong: bool


def _sentences(record: Record, wish: _Wish) -> Found:
    match = wish.chosen.match
    if match is None:
        raise BadQuery(f"{wish.query} only says what a sentence must not hold; add a word it must, or a field")
    order = wish.order or "relevance"
    found = hits(record, sentences(record, match, order, wish.limit, wish.skip), match, wrong=wish.wrong)
    ids = [id for hit in found for id in hit.statements]
    numbers = {row["id"]: row["number"] for row in record.rows(_NUMBERS, (json.dumps(ids),))}
    rows = tuple(statements(record, (numbers[id] for id in ids)))
    return _found(record, wish, order, count(record, match), found, rows)


def _statements(record: Record, wish: _Wish) -> Found:
    order = wish.order or "time"
    if wish.chosen.match is None and order == "relevance":
        order = "time"
    numbers = _ordered(wish.chosen, order).numbers(_ORDERS[order], wish.limit, wish.skip)
    rows = tuple(statements(record, numbers))
    sentence = dict(map(tuple, record.rows(_SENTENCES, (json.dumps(numbers),))))
    marks = marked(record, list(dict.fromkeys(sentence.values())), marks_of(wish.query))
    found = tuple(
        Hit(row.document, row.sentence, *(marks.get(sentence[row.number]) or Marked(row.sentence.text, ())), (row.id,))
        for row in rows
    )
    return _found(record, wish, order, None, found, rows)


_NUMBERS = "SELECT s.id, s.number FROM json_each(?) AS wanted JOIN statements AS s ON s.id = wanted.value"

_SENTENCES = "SELECT s.number, s.sentence FROM json_each(?) AS wanted JOIN statements AS s ON s.number = wanted.value"

_ORDERS: dict[Order, str] = {"time": IN_TIME, "newest": NEWEST, "relevance": "f.rank, s.number"}


def _ordered(found: Chosen, order: Order) -> Selection:
    """The selection with what an order needs joined to it."""
    if order != "relevance":
        return found.selection
    joined = "JOIN sentence_search AS f ON f.rowid = s.sentence"
    wanted = Selection(found.selection.record, found.selection.condition, joined)
    return wanted.where("f.sentence_search MATCH :ranked", ranked=found.match)


def _found(
    record: Record, wish: _Wish, order: Order, total: int | None, found: tuple[Hit, ...], rows: tuple[StatementRow, ...]
) -> Found:
    """The answer; `total` is that of the statements where it is `None`."""
    statements_total, common = facets(wish.chosen.selection, wish.query)
    whole = statements_total if total is None else total
    what = sought(wish.query)
    return Found(
        asked=wish.asked,
        query=str(wish.query),
        understood=_sentence(what, wish.chosen.words),
        clauses=_in_words(record, wish, loosen=not whole),
        words=wanted_words(wish.query),
        sought=what,
        order=order,
        orders=tuple(_ORDERS) if wish.chosen.match else ("time", "newest"),
        total=whole,
        hits=found,
        statements=rows,
        statements_total=statements_total,
        facets=common,
    )


def _sentence(what: Sought, words: tuple[str, ...]) -> str:
    """The whole query in a sentence, what it leaves out at the end."""
    kept, left_out = ([one for one in words if one.startswith(LEFT_OUT) is negated] for negated in (False, True))
    return ", ".join([f"{what.capitalize()} {kept[0]}" if kept else f"All {what}", *kept[1:], *left_out])


def _in_words(record: Record, wish: _Wish, *, loosen: bool) -> tuple[InWords, ...]:
    """The clauses in words; to `loosen`, each with what the query would find without it."""
    without = [wish.query.without(clause) for clause in wish.query.clauses]
    return tuple(
        InWords(str(clause), words, str(rest), _count(record, rest, wish.wrong) if loosen else None, sought(rest))
        for clause, words, rest in zip(wish.query.clauses, wish.chosen.words, without, strict=True)
    )


def _count(record: Record, query: Query, wrong: bool) -> int | None:
    """How many sentences or statements a query finds; `None` where it asks for nothing."""
    if not query.clauses:
        return None
    found = chosen(record, query, wrong=wrong)
    if sought(query) == "statements":
        return found.selection.count()
    return None if found.match is None else count(record, found.match)
