"""An "it" that stands for nothing named: "it is clear that"."""

from collections.abc import Sequence

from dragoman.model import Token
from dragoman.vocabulary.descriptions import descriptions

_CLAUSES = frozenset({"ccomp", "csubj", "xcomp", "advcl", "relcl", "acl"})


def is_open(tokens: Sequence[Token], token: Token, word: str) -> bool:
    """Whether "it" is better left alone: empty, or the object of a verb whose objects are things."""
    if _is_empty(tokens, token):
        return True
    return word == "it" and token.dep not in ("nsubj", "nsubjpass") and not _is_acted_on(tokens, token)


def _is_acted_on(tokens: Sequence[Token], token: Token) -> bool:
    return token.dep in ("dobj", "dative") and tokens[token.head].lemma in descriptions().acted_on


def _is_empty(tokens: Sequence[Token], token: Token) -> bool:
    """ "It is clear that", "it should be noted that": stands for nothing named."""
    if token.dep == "expl":
        return True
    if token.dep not in ("nsubj", "nsubjpass"):
        return False
    verb = tokens[token.head]
    if verb.pos == "ADJ":  # "finds it useful to"
        return True
    parts = [tokens[c] for c in verb.children]
    parts += [tokens[c] for p in parts if p.dep in ("acomp", "attr", "oprd") for c in p.children]
    clauses = _CLAUSES | {"prep"} if verb.lemma in ("be", "seem", "appear") else _CLAUSES
    clause = any(p.dep in clauses and p.i > verb.i for p in parts)
    if token.dep == "nsubjpass":
        return any(p.dep in ("ccomp", "csubj") for p in parts)
    told = any(p.dep in ("acomp", "attr", "prep", "ccomp") for p in parts)
    return verb.lemma in descriptions().empty and clause and told and not any(p.dep == "poss" for p in parts)
