"""A parsed query as a selection of statements, and each of its clauses in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.analysis.filters import Condition, Filters, condition
from dragoman.analysis.language import Clause, Either, Field, Group, Query, Term, Word
from dragoman.analysis.meaning import Asked, Meaning, meaning
from dragoman.analysis.query import Selection
from dragoman.analysis.search import phrase
from dragoman.record.store import Record

_HOLDING = "s.sentence IN (SELECT rowid FROM sentence_search WHERE sentence_search MATCH {})"


LEFT_OUT = "but not those"
"""How the words of a negated term begin."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The statements a query keeps.

    Attributes:
        selection: They themselves.
        words: Each clause in words, in order; they go on after "statements".
        match: What their sentences must hold, in the query language of FTS5; `None` where no word must be there.
    """

    selection: Selection
    words: tuple[str, ...]
    match: str | None


def chosen(record: Record, query: Query, *, wrong: bool = False) -> Chosen:
    """The statements a query keeps.

    Args:
        record: Where to look.
        query: What to keep.
        wrong: Also what was judged wrong; a query that asks for a verdict has it in any case.

    Raises:
        BadQuery: A field has a value it cannot have.
        UnknownName: A name nobody answers to.
    """
    judged = any(isinstance(term, Field) and term.name == "verdict" for term in query.terms())
    asked = Asked(record)
    base = condition(Filters(wrong=wrong or judged))
    asked.values |= base.values
    match = match_of(query.clauses)
    parts = [base.sql, _HOLDING.format(asked.mark(match))] if match else [base.sql]
    words = []
    for clause in query.clauses:
        found = _clause(asked, clause)
        words.append(found.words)
        if match is None or not of_words(clause):
            parts.append(found.sql)
    selection = Selection(record, Condition(" AND ".join(parts), asked.values))
    return Chosen(selection, tuple(words), match)


def of_words(clause: Clause) -> bool:
    """Whether there are only words in it."""
    return all(isinstance(term, Word) for term in Query((clause,)).terms())


def match_of(clauses: tuple[Clause, ...]) -> str | None:
    """What a sentence must hold by those clauses that are made of words, in the query language of FTS5.

    `None` where they name no word that must be there: FTS5 can leave out, but must be given something to leave it
    out of.
    """
    wanted: list[str] = []
    unwanted: list[str] = []
    for clause in clauses:
        if not of_words(clause):
            continue
        one = _match(clause)
        if one is None:
            return None
        (unwanted if not isinstance(clause, Either) and clause.negated else wanted).append(one)
    if not wanted:
        return None
    held = " AND ".join(wanted)
    return f"({held}) NOT ({' OR '.join(unwanted)})" if unwanted else held


def marks_of(query: Query) -> str | None:
    """Any of the words and phrases the query looks for, in the query language of FTS5; `None` where it has none."""
    return " OR ".join(map(phrase, wanted_words(query))) or None


def wanted_words(query: Query) -> tuple[str, ...]:
    """The words and phrases that are looked for, those excluded left out."""
    return tuple(dict.fromkeys(_wanted(query.clauses)))


def _wanted(clauses: tuple[Clause, ...]) -> Iterator[str]:
    for clause in clauses:
        match clause:
            case Either(terms):
                yield from _wanted(terms)
            case Group(inner, negated=False):
                yield from _wanted(inner)
            case Word(text, negated=False):
                yield text


def _match(clause: Clause) -> str | None:
    """A clause of words, its sign left aside, in the query language of FTS5."""
    match clause:
        case Word(text):
            return phrase(text)
        case Group(inner):
            held = match_of(inner)
            return held and f"({held})"
        case Either(terms):
            several = [None if term.negated else _match(term) for term in terms]
            return None if None in several else f"({' OR '.join(map(str, several))})"
    return None


def _clause(asked: Asked, clause: Clause) -> Meaning:
    """Any clause as a condition and in words."""
    if isinstance(clause, Either):
        several = [_clause(asked, term) for term in clause.terms]
        return Meaning(f"({' OR '.join(m.sql for m in several)})", f"either {', or '.join(m.words for m in several)}")
    found = _positive(asked, clause)
    return Meaning(f"(({found.sql}) IS NOT TRUE)", f"{LEFT_OUT} {found.words}") if clause.negated else found


def _positive(asked: Asked, term: Term) -> Meaning:
    match term:
        case Word(text):
            return Meaning(_HOLDING.format(asked.mark(phrase(text))), _holding(text))
        case Group(inner):
            several = [_clause(asked, clause) for clause in inner]
            return Meaning(f"({' AND '.join(m.sql for m in several)})", ", and ".join(m.words for m in several))
        case Field():
            return meaning(asked, term)


def _holding(text: str) -> str:
    stem = text.rstrip("*")
    return f"with “{stem}”" if stem == text else f"with a word that begins with “{stem}”"
