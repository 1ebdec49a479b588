"""Nouns for somebody's other, his foe or friend: "the rivals of Togo" are not Togo."""

from dragoman.model import Token
from dragoman.reading.syntax import Tokens
from dragoman.vocabulary.grammar import grammar_words


def is_other(token: Token) -> bool:
    """Whether a noun says what somebody is to another: "neighbour", "rival"."""
    return token.lemma in grammar_words().relational


def other_of(tokens: Tokens, name: int) -> int | None:
    """The noun for the other of somebody named: "rivals" in "Togo's rivals" and "the rivals of Togo"."""
    over = tokens[name].head
    if tokens[over].lemma == "of":
        over = tokens[over].head
    return over if over != name and is_other(tokens[over]) else None
