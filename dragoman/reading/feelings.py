"""Feelings that a clause brings about: "talks collapsed, much to the dismay of A"."""

from collections.abc import Sequence

from dragoman.model import Token
from dragoman.reading.causes_ends import verb_of
from dragoman.reading.syntax import child
from dragoman.vocabulary.causes import causal_words


def felt_after(tokens: Sequence[Token], to: int) -> tuple[int, int] | None:
    """The noun of a feeling after "to" and the verb of the clause it is felt about; `None` where there are none."""
    noun = child(tokens, to, "pobj") if tokens[to].lemma == "to" else None
    if noun is None or tokens[noun].lemma not in causal_words().feelings:
        return None
    verb = verb_of(tokens, tokens[to].head)
    return (noun, verb) if tokens[verb].pos in {"VERB", "AUX"} else None
