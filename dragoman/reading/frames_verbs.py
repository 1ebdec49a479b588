"""What a verb's form tells of its time, and what stands at it: an infinitive, a conjunction, a phrase with a time."""

from collections.abc import Collection, Sequence

from dragoman.model import Token
from dragoman.reading.attachment import Adverbial
from dragoman.reading.tense import has_other_time

STEPS = 6
"""How many clauses and phrases a time is carried up or down at most."""


def is_infinitive(tokens: Sequence[Token], i: int) -> bool:
    """Whether a verb has "to" before it."""
    return tokens[i].tag == "VB" and any(tokens[c].tag == "TO" for c in tokens[i].children)


def is_participle(tokens: Sequence[Token], i: int) -> bool:
    """Whether a verb in -ing is bare: "citing treaties", not "before citing", "was citing" nor "later citing"."""
    if tokens[i].tag != "VBG" or has_other_time(tokens, i):
        return False
    return not any(
        tokens[c].dep in {"aux", "mark"} or (tokens[c].dep == "advmod" and tokens[c].tag == "WRB")
        for c in tokens[i].children
    )


def has_subject(tokens: Sequence[Token], i: int) -> bool:
    """Whether a verb has a subject of its own, were it only "there"."""
    return any(tokens[c].dep in {"nsubj", "nsubjpass", "expl"} for c in tokens[i].children)


def starts_with(tokens: Sequence[Token], verb: int, words: Collection[str], bare: bool = False) -> bool:
    """Whether one of these words leads a clause; with `bare`, only where it has no number ("days", not "two days")."""
    return any(
        tokens[c].lemma in words
        and tokens[c].dep in {"advmod", "mark", "npadvmod", "prep"}
        and c < verb
        and not (bare and any(tokens[k].dep == "nummod" for k in tokens[c].children))
        for c in tokens[verb].children
    )


def phrase_over(tokens: Sequence[Token], adverbial: Adverbial, verb: int) -> int | None:
    """The preposition at a verb in whose phrase a time hangs on some other word."""
    i = adverbial.site
    for _ in range(STEPS):
        above = tokens[i].head
        if above == i or tokens[i].dep == "ccomp":
            return None
        if above == verb:
            return i if tokens[i].dep == "prep" else None
        i = above
    return None
