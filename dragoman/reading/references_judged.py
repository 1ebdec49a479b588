"""Whose "its" is after one who is judged or helped: "criticised China for its tariffs" speaks of China's."""

from collections.abc import Iterator, Sequence

from dragoman.model import Mention, Token
from dragoman.reading.discourse import Discourse
from dragoman.reading.syntax import children
from dragoman.vocabulary.descriptions import descriptions

_STEPS = 4
"""Arcs from the pronoun up to the preposition: "for the conduct of its army" has three."""


def owner_judged(discourse: Discourse, token: Token) -> Mention | None:
    """Whom a judgement or help is about, where a possessive stands in what it is for; `None` elsewhere."""
    if token.dep != "poss":
        return None
    tokens = discourse.reading.tokens
    prep = _preposition(tokens, token)
    if prep is None:
        return None
    words = descriptions().judging.get(prep.lemma, frozenset())
    told = next((i for i in _above(tokens, prep) if tokens[i].lemma in words), None)
    if told is None:
        return None
    affected = (discourse.at(i) for i in _affected(tokens, tokens[told], prep.i))
    return next((m for m in affected if m is not None and m.actors), None)


def _above(tokens: Sequence[Token], prep: Token) -> Iterator[int]:
    """What a preposition may belong to: its head, or what that is an object of, "angry at Chad for its raid"."""
    at = prep.head
    yield at
    yield from children(tokens, at, "acomp")
    for _ in range(2):
        if tokens[at].dep not in _OBJECTS:
            return
        at = tokens[at].head
        yield at


_OBJECTS = frozenset({"dobj", "dative", "pobj", "prep"})


def _preposition(tokens: Sequence[Token], token: Token) -> Token | None:
    """The preposition before the thing owned, or before what is its: no clause may lie between."""
    at = tokens[token.head]
    for _ in range(_STEPS):
        above = tokens[at.head]
        if at.dep == "conj" and above.pos == "NOUN":
            at = above
        elif at.dep == "pobj" and above.pos == "ADP":
            if above.lemma != "of" or tokens[above.head].pos != "NOUN" or tokens[above.head].dep == "dobj":
                return above
            at = tokens[above.head]
        else:
            return None
    return None


def _affected(tokens: Sequence[Token], told: Token, before: int) -> Iterator[int]:
    """Objects of a word that stand before the preposition, its own or those of a noun that it carries."""
    for child in told.children:
        if told.i < child < before:
            dep = tokens[child].dep
            if dep in ("dobj", "dative"):
                yield child
                yield from _affected(tokens, tokens[child], before)
            elif dep == "prep":
                yield from (i for i in tokens[child].children if tokens[i].dep == "pobj")
