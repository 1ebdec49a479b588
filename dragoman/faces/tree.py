"""A sentence's parse as an indented tree, in the order of the words."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.model import Reading, Token


@dataclass(frozen=True, slots=True)
class Branch:
    """One word of the tree.

    Attributes:
        stem: What is drawn before it, to show on which word it hangs; empty for a root.
        token: The word.
    """

    stem: str
    token: Token


def branches(reading: Reading, sentence: int) -> list[Branch]:
    """The words of a sentence, a root first and each other word below the one it hangs on."""
    words = reading.words(sentence)
    inside = {token.i for token in words}
    roots = [token for token in words if token.head == token.i or token.head not in inside]
    return [branch for root in roots for branch in _grown(reading, root, inside, "", "")]


def _grown(reading: Reading, token: Token, inside: set[int], stem: str, below: str) -> Iterator[Branch]:
    yield Branch(stem, token)
    hanging = [reading.tokens[i] for i in token.children if i in inside and not reading.tokens[i].text.isspace()]
    for n, one in enumerate(hanging, 1):
        last = n == len(hanging)
        yield from _grown(reading, one, inside, below + ("└ " if last else "├ "), below + ("  " if last else "│ "))
