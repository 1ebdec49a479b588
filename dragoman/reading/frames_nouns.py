"""The verb that carries the event a noun tells, whose time the noun shares: "held a vote", "died in a clash"."""

from collections.abc import Sequence

from dragoman.model import Token
from dragoman.reading.attachment import NOMINAL, VERBAL, measured
from dragoman.reading.tense import is_past
from dragoman.vocabulary.timing import timing_words


def verb_of_noun(tokens: Sequence[Token], noun: int) -> int | None:
    """The verb that only carries an event, or tells what happened in a new one: "died in a fight", "held a vote"."""
    noun = measured(tokens, noun)
    token = tokens[noun]
    words = timing_words()
    if (verb := carrier(tokens, noun)) is not None:
        return verb
    if token.dep in {"nsubj", "nsubjpass"} and tokens[token.head].lemma in words.occurrence:
        return token.head
    known = _is_known(tokens, noun)
    if token.dep == "nsubjpass" and not known:
        return token.head
    if token.dep != "pobj" or tokens[token.head].lemma not in words.setting:
        return None
    above = tokens[token.head].head
    if tokens[above].lemma in _IN_TURN and tokens[above].dep == "pobj":
        return tokens[tokens[above].head].head if tokens[tokens[tokens[above].head].head].pos in VERBAL else None
    met = token.lemma in words.meetings and tokens[token.head].lemma in _MEETING_AT
    return above if (met or not known) and tokens[above].pos in VERBAL and tokens[token.head].dep == "prep" else None


_IN_TURN = frozenset({"exchange", "return"})
"""Nouns of "in exchange for" and "in return for", whose object comes at the same time."""

_MEETING_AT = frozenset({"at", "during", "on", "in"})
"""Before a meeting, even one known, these put the verb into it: "agreed at the summit"."""


def carrier(tokens: Sequence[Token], noun: int) -> int | None:
    """The verb that only carries its object, "voiced concern", or tells of something new: "it drew protests"."""
    token = tokens[noun]
    if token.dep in {"nsubj", "nsubjpass"} and not _is_known(tokens, noun) and is_past(tokens, token.head):
        return token.head
    if token.dep != "dobj":
        return None
    verb, words = tokens[token.head], timing_words()
    told = is_past(tokens, verb.i) or verb.tag in {"VBG", "VB"}
    new = not _is_known(tokens, noun) and told and verb.lemma not in words.reviewing
    return verb.i if new or verb.lemma in words.light else None


def _is_known(tokens: Sequence[Token], noun: int) -> bool:
    """Whether a noun comes with "the", "its" or the like, so that it may be older than what is told of it."""
    return any(tokens[c].dep in {"det", "poss"} and tokens[c].lemma not in {"a", "an"} for c in tokens[noun].children)


def verb_over_noun(tokens: Sequence[Token], noun: int) -> int | None:
    """The verb whose object a noun is, itself or within a phrase: "proposed a law", "in a bid"."""
    token = tokens[noun]
    if token.pos not in NOMINAL:
        return None
    if token.dep == "pobj" and tokens[token.head].dep == "prep" and tokens[token.head].lemma in timing_words().setting:
        above = tokens[token.head].head
    elif token.dep == "dobj":
        above = token.head
    else:
        return None
    return above if tokens[above].pos in VERBAL else None
