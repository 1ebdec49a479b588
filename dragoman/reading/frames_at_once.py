"""What happened at one time with a dated clause: "when Baku struck in 2020, Ankara cheered"."""

from collections.abc import Collection, Sequence

from dragoman.model import Token
from dragoman.reading.attachment import VERBAL, Adverbial, governs
from dragoman.reading.frames_verbs import is_participle, starts_with
from dragoman.reading.tense import is_past

AT_ONCE = frozenset({"when", "as", "while"})
"""Conjunctions that join what happens at one time."""


def is_at_once(tokens: Sequence[Token], adverbial: Adverbial, verb: int, events: Collection[int]) -> bool:
    """Whether a "when" clause of the verb has the date, "when Baku struck in 2020, Ankara cheered", or it is in one."""
    if tokens[verb].pos not in VERBAL or not is_past(tokens, verb):
        return False
    if tokens[verb].dep == "advcl" and starts_with(tokens, verb, AT_ONCE) and is_past(tokens, tokens[verb].head):
        return governs(tokens, adverbial, tokens[verb].head, events) in {"modifier", "object"}
    return any(
        tokens[c].dep == "advcl"
        and ((is_past(tokens, c) and starts_with(tokens, c, {"when", "as"})) or (c < verb and is_participle(tokens, c)))
        and governs(tokens, adverbial, c, events) in {"modifier", "object"}
        for c in tokens[verb].children
    )
