"""Who is named in which sentence of a whole text, before and after: what a sentence leaves unsaid is mostly of them."""

import itertools
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence


class Presence:
    """Where the actors of a text are named.

    Args:
        named: For each sentence, the codes of the actors named in it.
    """

    def __init__(self, named: Sequence[frozenset[str]] = ()) -> None:
        self._named = named
        self._peopled = max(1, sum(map(bool, named)))
        self._often = Counter(code for here in named for code in here)
        self._together = Counter(pair for here in named for pair in itertools.combinations(sorted(here), 2))
        self._counts = sorted(self._often.values())

    def at(self, code: str, sentence: int) -> bool:
        """Whether a sentence names an actor; none before the first or after the last does."""
        return 0 <= sentence < len(self._named) and code in self._named[sentence]

    def rank(self, code: str) -> int:
        """How many actors are named more often."""
        return len(self._counts) - bisect_right(self._counts, self._often.get(code, 0))

    def share(self, code: str) -> float:
        """In what share of the sentences that name anybody an actor is named, from 0 to 1."""
        return self._often.get(code, 0) / self._peopled

    def together(self, one: str, other: str) -> int:
        """How many sentences name both."""
        return self._together.get((one, other) if one < other else (other, one), 0)  # a counter makes up noughts slowly
