"""Contexts: what an event is about, by the words around its predicate (PLOVER 0.8)."""

from collections.abc import Iterator
from dataclasses import replace

from dragoman.model import Reading, Statement, Token
from dragoman.reading.syntax import Tokens
from dragoman.vocabulary.contexts import context_words
from dragoman.vocabulary.types import statement_types

_REACH = 4
"""Arcs below the predicate within which a word speaks of its event: an object's own modifiers are three away."""

_OTHER_CLAUSE = frozenset({"advcl", "relcl", "ccomp", "parataxis", "csubj"})
"""What hangs on a predicate as a clause of its own tells of something else."""


def read_contexts(reading: Reading) -> Reading:
    """Give every event the contexts that words near its predicate speak of; standing relations have none."""
    spoken = {s.sentence: list(_spoken(reading.words(s.sentence))) for s in reading.statements}
    return replace(
        reading, statements=tuple(_with_contexts(reading, s, spoken[s.sentence]) for s in reading.statements)
    )


def _spoken(words: tuple[Token, ...]) -> Iterator[tuple[int, str]]:
    """(token, context) for every word of a sentence that speaks of one."""
    table = context_words()
    lemmas = [word.lemma for word in words]
    for at, lemma in enumerate(lemmas):
        if lemma in table.words:
            yield from ((words[at].i, name) for name in table.words[lemma])
        if lemma in table.phrases:
            for phrase, name in table.phrases[lemma]:
                if tuple(lemmas[at : at + len(phrase)]) == phrase:
                    yield words[at].i, name


def _with_contexts(reading: Reading, statement: Statement, spoken: list[tuple[int, str]]) -> Statement:
    if not spoken or statement_types()[statement.type].standing:
        return statement
    found = {name for i, name in spoken if _speaks_of(reading.tokens, i, statement.head)}
    return replace(statement, contexts=tuple(name for name in context_words().names if name in found))


def _speaks_of(tokens: Tokens, i: int, head: int) -> bool:
    """Whether a word stands with a predicate: below it, near, and in no other clause."""
    for _ in range(_REACH + 1):
        if i == head:
            return True
        if tokens[i].dep in _OTHER_CLAUSE or tokens[i].head == i:
            return False
        i = tokens[i].head
    return False
