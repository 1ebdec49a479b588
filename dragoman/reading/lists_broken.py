"""Names of one list that words between them drive apart: "with Oman and, to a lesser degree, Chad".

The parser hangs the second on the verb, or on a noun of what is put in. It is hung on the first again, and a
preposition that is said twice ("with Oman as well as with Chad") on its like.
"""

from collections.abc import Iterator, Sequence

from dragoman.model import Token
from dragoman.reading.syntax import first_conjunct

Hung = tuple[int, str]
"""Where a token hangs, and how."""

_LOOSE = frozenset({"appos", "npadvmod", "dep", "conj"})
"""How the parser hangs a name whose place it does not see."""

_ONCE = {"nsubj": ("nsubj", "nsubjpass"), "nsubjpass": ("nsubj", "nsubjpass"), "dobj": ("dobj",)}
"""Places that a verb has once: who stands there beside another belongs to its list."""

_INSET = 8
"""Words that may be put in: "and, though to a much lesser extent,"."""

_SAYING = frozenset({"VERB", "AUX", "PRON", "X"})
"""Parts of speech that make a clause of what stands between."""


def broken_lists(tokens: Sequence[Token]) -> Iterator[tuple[int, Hung]]:
    """Where the later member of a list that something breaks belongs."""
    for first in tokens:
        if not _is_name(first) or first.dep == "compound":
            continue
        start = _after_and(tokens, first)
        if start is None:
            continue
        if tokens[start].pos == "ADP" and (like := _like(tokens, first, start)) is not None:
            yield start, (like, "conj")
            continue
        name = _name_after(tokens, first, start)
        if name is not None and _is_adrift(tokens, first, tokens[name]):
            yield name, (first.i, "conj")


def _after_and(tokens: Sequence[Token], first: Token) -> int | None:
    """Where that begins which follows "and" or "as well as" after a name."""
    here = [t.text.lower() for t in tokens[first.i + 1 : first.i + 5] if t.sentence == first.sentence]
    at = 1 if here[:1] == [","] else 0
    for joint in (["as", "well", "as"], ["and"], ["or"]):
        end = at + len(joint)
        if here[at:end] == joint:
            after = first.i + 1 + end
            return after if after < len(tokens) and tokens[after].sentence == first.sentence else None
    return None


def _like(tokens: Sequence[Token], first: Token, preposition: int) -> int | None:
    """The preposition over a name, where it is said again after "as well as"."""
    over = tokens[tokens[first_conjunct(tokens, first.i)].head]
    cut_off = tokens[tokens[preposition].head].dep == "cc"
    return over.i if cut_off and over.pos == "ADP" and over.lemma == tokens[preposition].lemma else None


def _name_after(tokens: Sequence[Token], first: Token, start: int) -> int | None:
    """The last word of the name that closes the list, if only an inset stands before it."""
    end = start
    while end < len(tokens) and tokens[end].sentence == first.sentence and not _is_name(tokens[end]):
        end += 1
    if end == len(tokens) or not _is_name(tokens[end]):
        return None
    inset = [t for t in tokens[start:end] if t.lemma != "the" or t.i < end - 1]
    if not _may_break(inset) or not (inset or tokens[start - 1].lemma == "as"):
        return None
    while end + 1 < len(tokens) and tokens[end].dep == "compound" and tokens[end + 1].pos == "PROPN":
        end += 1
    return end


def _is_name(token: Token) -> bool:
    return token.pos == "PROPN" and token.ent not in ("DATE", "TIME")


def _may_break(inset: Sequence[Token]) -> bool:
    """Whether words are a mere aside: adverbs, or a phrase between commas."""
    if len(inset) > _INSET or any(t.pos in _SAYING for t in inset):
        return False
    enclosed = len(inset) > 2 and inset[0].text == inset[-1].text == ","
    return enclosed or all(t.pos in ("ADV", "PUNCT") for t in inset)


def _is_adrift(tokens: Sequence[Token], first: Token, name: Token) -> bool:
    """Whether a name has no place of its own: as a second subject or object, or hung on what is no name."""
    if same := _ONCE.get(name.dep):
        return any(tokens[c].dep in same and c <= first.i for c in tokens[name.head].children)
    return name.dep in _LOOSE and tokens[name.head].pos != "PROPN"
