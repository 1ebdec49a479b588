"""The operators that a predicate stands in the scope of, found on the way up the parse."""

from collections.abc import Callable, Iterator

from dragoman.model import Reading, Token
from dragoman.reading.scope_adverbials import adverbial
from dragoman.reading.scope_complements import complement
from dragoman.reading.scope_conjuncts import apposition, conjunct
from dragoman.reading.scope_nouns import noun_clause, relative
from dragoman.reading.scope_operators import Operator
from dragoman.reading.scope_phrases import after_preposition, object_
from dragoman.reading.scope_sentences import command, question
from dragoman.reading.scope_subjects import predicative, subject
from dragoman.reading.scope_walk import Walk

_DEPTH = 12
"""A walk longer than this has met a broken parse; the longest seen in news was nine steps."""

_STEPS: dict[str, Callable[[Walk, Token], Iterator[Operator]]] = {
    "ccomp": complement,
    "xcomp": complement,
    "advcl": adverbial,
    "acl": noun_clause,
    "relcl": relative,
    "pobj": after_preposition,
    "pcomp": after_preposition,
    "dobj": object_,
    "nsubj": subject,
    "csubj": subject,
    "nsubjpass": subject,
    "conj": conjunct,
    "acomp": predicative,
    "attr": predicative,
    "oprd": predicative,
    "appos": apposition,
}
"""How to go up from a word, by its label; any other label ends the scope."""


def operators_over(reading: Reading, index: int) -> tuple[Operator, ...]:
    """The operators over a token, innermost first."""
    return tuple(_operators(Walk(reading, index)))


def _operators(walk: Walk) -> Iterator[Operator]:
    yield from walk.beside(walk.at)
    for _ in range(_DEPTH):
        token = walk.tokens[walk.at]
        if token.head == walk.at:
            break
        step = _STEPS.get(token.dep)
        if step is None:
            return
        yield from step(walk, token)
        if walk.ended:
            return
    yield from command(walk)
    yield from question(walk)
