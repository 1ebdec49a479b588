"""Where a walk from a predicate to the head of its sentence stands; the steps are in the other `scope_` files."""

from collections.abc import Iterator

from dragoman.model import Reading, Token
from dragoman.reading.scope_beside import beside
from dragoman.reading.scope_operators import Operator


class Walk:
    """One walk from a predicate to the head of its sentence, or to where its scope ends.

    Attributes:
        reading: With tokens.
        tokens: Those of the reading.
        start: The predicate.
        at: The word that the walk has come to; a step moves it.
        ended: Whether nothing further up bears on the predicate; a step sets it.
    """

    def __init__(self, reading: Reading, index: int) -> None:
        self.reading = reading
        self.tokens = reading.tokens
        self.at = self.start = index
        self.ended = False

    def beside(self, index: int) -> list[Operator]:
        """The operators beside a word; the one that the walk comes from denies nothing a second time."""
        return beside(self.tokens, index, self.at)

    def up(self, token: Token) -> Iterator[Operator]:
        """Into the clause of the governor: what stands beside it holds of the predicate too."""
        came_from, self.at = self.at, token.head
        yield from (o for o in self.beside(token.head) if o.token != came_from)
