"""Tense by the verb that a time hangs on, for texts that are parsed."""

from bisect import bisect_left
from collections.abc import Sequence

from dragoman.model import Token
from dragoman.reading.attachment import VERBAL, hang
from dragoman.reading.tense import is_past, is_present

_DUE = frozenset({"until", "till", "for", "by", "before"})
"""Prepositions of a time to come, whatever the tense: "was put off until Tuesday"."""


class Verbs:
    """The verbs over the times of a parsed text."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.starts = [token.start for token in tokens]

    def tense_at(self, start: int, end: int, around: str) -> str:
        """`past`, `future` or nothing for the time between two offsets, given what the words around it tell.

        Their future gives way to the past of the very verb, and where they tell nothing a verb in the present looks
        ahead: "the envoys fly home on Saturday".
        """
        if around == "past":
            return around
        adverbial = hang(self.tokens, bisect_left(self.starts, start), bisect_left(self.starts, end))
        if adverbial is None or adverbial.lead in _DUE or self.tokens[adverbial.site].pos not in VERBAL:
            return around
        if around == "future":
            return "past" if is_past(self.tokens, adverbial.site) else around
        return "future" if is_present(self.tokens, adverbial.site) else around
