"""Lists of names that the parser takes apart: in "Ministers from Oman, Chad and Benin met" all three send ministers.

Where a list of names follows a preposition under a noun, the parser often hangs only the first on the preposition, and
makes the others subjects of the verb or partners of the noun. The list is made whole again, and the noun the subject.
So are lists that something breaks: "with Oman and, to a lesser degree, Chad".
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from dragoman.model import Reading, Token
from dragoman.reading.lists_broken import Hung, broken_lists

_NAMES = frozenset({"GPE", "ORG", "LOC", "NORP", "FAC"})
"""Kinds of entity that states and bodies are taken for."""

_SHARED = frozenset({"of", "from", "for", "with", "between", "against", "by", "to"})
"""Prepositions whose list is the noun's; what is "in Harare" may have another party beside it."""

_ADRIFT = frozenset({"npadvmod", "dep"})
"""How the parser hangs a noun on a verb whose subject it has seen elsewhere."""

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def read_lists(reading: Reading) -> Reading:
    """The reading with its lists of names whole; the same where none was taken apart."""
    mended: dict[int, Hung] = {}
    for token in reading.tokens:
        if token.dep == "pobj" and token.pos == "PROPN" and token.ent in _NAMES:
            mended.update(_mended(reading.tokens, token))
    tokens = _hung(reading.tokens, mended) if mended else reading.tokens
    broken = dict(broken_lists(tokens))
    tokens = _hung(tokens, broken) if broken else tokens
    return replace(reading, tokens=tokens) if tokens is not reading.tokens else reading


def _mended(tokens: Sequence[Token], first: Token) -> Iterator[tuple[int, Hung]]:
    above = tokens[first.head]
    noun = tokens[above.head]
    if above.lemma not in _SHARED or noun.pos != "NOUN" or noun.i > above.i:
        return
    members = _listed(tokens, first)
    for previous, i in pairwise(members):
        name = tokens[i]
        if name.head in members:
            continue
        if name.dep == "conj" and name.head == noun.i and _may_share(tokens, noun, first, members):
            yield i, (previous, "conj")
        elif name.dep in _SUBJECTS and noun.dep in _ADRIFT and noun.head == name.head:
            yield i, (previous, "conj")
            yield noun.i, (noun.head, name.dep)
        else:
            return


def _may_share(tokens: Sequence[Token], noun: Token, first: Token, members: Sequence[int]) -> bool:
    """Whether all may be the noun's: not in "the president of Chad and Benin", who are two."""
    return len(members) > 2 or noun.tag == "NNS" or tokens[first.head].lemma != "of"


def _listed(tokens: Sequence[Token], first: Token) -> list[int]:
    """The names that a list begins with `first`, by their last words; empty where no "and" closes it."""
    members, i = [first.i], first.i + 1
    while (following := _after_break(tokens, i, first.sentence)) is not None:
        start, closes = following
        end = start
        while end < len(tokens) and tokens[end].pos == "PROPN" and tokens[end].sentence == first.sentence:
            end += 1
        if end == start or tokens[end - 1].ent not in _NAMES:
            return []
        members.append(end - 1)
        if closes:
            return members
        i = end
    return []


def _after_break(tokens: Sequence[Token], i: int, sentence: int) -> tuple[int, bool] | None:
    """Where the next name of a list begins, and whether it is the last; `None` without a comma or "and" at `i`."""
    comma = closes = False
    if _is(tokens, i, sentence, ","):
        comma, i = True, i + 1
    if _is(tokens, i, sentence, "and"):
        closes, i = True, i + 1
    if not comma and not closes:
        return None
    return (i + 1 if _is(tokens, i, sentence, "the") else i), closes


def _is(tokens: Sequence[Token], i: int, sentence: int, word: str) -> bool:
    return i < len(tokens) and tokens[i].sentence == sentence and tokens[i].text.lower() == word


def _hung(tokens: Sequence[Token], mended: dict[int, Hung]) -> tuple[Token, ...]:
    out = list(tokens)
    for i, (head, dep) in mended.items():
        before = out[i].head
        out[i] = out[i]._replace(head=head, dep=dep)
        if before != head:
            out[before] = out[before]._replace(children=tuple(c for c in out[before].children if c != i))
            out[head] = out[head]._replace(children=tuple(sorted((*out[head].children, i))))
    return tuple(out)
