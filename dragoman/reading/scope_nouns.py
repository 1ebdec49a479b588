"""Up from a clause to the noun that it hangs on."""

from collections.abc import Iterator

from dragoman.model import Token
from dragoman.reading.scope_forms import has, is_infinitive
from dragoman.reading.scope_operators import Operator, operator
from dragoman.reading.scope_walk import Walk
from dragoman.reading.syntax import Tokens
from dragoman.vocabulary.cues import factuality_cues


def noun_clause(walk: Walk, token: Token) -> Iterator[Operator]:
    """ "Effort to", "refusal to", "claim that"; any other infinitive after a noun tells a purpose."""
    head = walk.tokens[token.head]
    if token.tag == "VBN" or (token.tag == "VBG" and not is_infinitive(walk.tokens, token)):
        walk.ended = True
        return
    if _is_lengths(walk.tokens, head):
        yield operator(factuality_cues().effects["do"], head)
        yield from walk.up(token)
        return
    in_order = head.lemma == "order" and head.i > 0 and walk.tokens[head.i - 1].lemma == "in"
    effect = None if in_order else factuality_cues().noun.get(head.lemma)
    if effect is None and is_infinitive(walk.tokens, token):
        if any(walk.tokens[i].lemma in ("first", "last", "next", "only") for i in (head.i, *head.children)):
            walk.ended = True
            return
        effect = factuality_cues().effects["purpose"]
    if effect is None:
        walk.ended = True
        return
    yield operator(effect, head)
    yield from walk.up(token)


def _is_lengths(tokens: Tokens, noun: Token) -> bool:
    """ "Went out of its way to please it", "goes to great lengths": how far somebody goes for what he does."""
    if noun.dep != "pobj" or noun.lemma not in ("way", "length", "trouble"):
        return False
    over = tokens[noun.head]
    while over.dep == "prep" and over.head != over.i:
        over = tokens[over.head]
    return over.lemma == "go"


def relative(walk: Walk, token: Token) -> Iterator[Operator]:
    """ "There is nothing to discuss", "nobody who recognises it": what nothing does or undergoes is denied."""
    head = walk.tokens[token.head]
    few = head.lemma == "little" and not has(walk.tokens, head, ("det",))  # "has little to offer"
    if few or head.lemma in ("nothing", "nobody", "none", "no-one"):
        yield operator(factuality_cues().effects["deny"], head)
    elif is_infinitive(walk.tokens, token):
        yield from noun_clause(walk, token)  # "it would be a mistake to attack", "took measures to attack"
        return
    walk.ended = True
