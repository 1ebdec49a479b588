"""Operators: words that bear on whether what stands in their scope is so."""

from dataclasses import dataclass

from dragoman.model import Token
from dragoman.vocabulary.cues import Effect


@dataclass(frozen=True, slots=True)
class Operator:
    """A word with a predicate in its scope.

    Attributes:
        effect: What it does.
        word: Its lemma.
        text: The word as written.
        token: Its index.
        ahead: Whether it can look ahead here; a modal over a state or a perfect cannot.
    """

    effect: Effect
    word: str
    text: str
    token: int
    ahead: bool = True


def operator(effect: Effect, word: Token, *, ahead: bool = True) -> Operator:
    """The operator that a word is."""
    return Operator(effect, word.lemma, word.text, word.i, ahead)
