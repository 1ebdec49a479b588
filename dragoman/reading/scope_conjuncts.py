"""Up from a word to the one it is joined to."""

from collections.abc import Iterator

from dragoman.model import Token
from dragoman.reading.scope_forms import has, is_infinitive
from dragoman.reading.scope_operators import Operator, operator
from dragoman.reading.scope_walk import Walk
from dragoman.reading.syntax import SUBJECTS, Tokens, child, subtree
from dragoman.vocabulary.cues import factuality_cues


def conjunct(walk: Walk, token: Token) -> Iterator[Operator]:
    """Joined words share their governor, and what stands beside the first where the form shows it."""
    head = walk.tokens[token.head]
    own = any(walk.tokens[i].dep in ("aux", "auxpass", *SUBJECTS) and walk.tokens[i].tag != "TO"
              for i in token.children)  # fmt: skip
    finite = token.tag in ("VBD", "VBZ", "VBP") and not _is_bare(walk.tokens, token, head)
    walk.at = token.head
    nor = max((i for i in head.children if walk.tokens[i].dep == "cc" and i < token.i), default=None)
    if nor is not None and walk.tokens[nor].lemma == "nor":
        yield operator(factuality_cues().effects["deny"], walk.tokens[nor])
    if (than := _second_choice(walk.tokens, token)) is not None:
        yield operator(factuality_cues().effects["deny"], than)
    if token.pos == "ADJ" and head.pos == "NOUN" and head.dep == "pobj":
        walk.ended = True  # "left it without a friend and dependent on Lima"
        return
    alike = token.tag == head.tag or _is_bare(walk.tokens, token, head)
    if own or finite or token.pos in ("NOUN", "PROPN") or not alike:
        if token.pos in ("NOUN", "PROPN") and child(walk.tokens, token.i, "det") is None:
            yield from (o for o in walk.beside(head.i) if o.effect.negates)
        if own and has(walk.tokens, token, SUBJECTS):
            apart = is_infinitive(walk.tokens, head) or _opens_anew(walk.tokens, token)
            walk.ended = apart or not _stands_under_condition(walk.tokens, head)
        return
    yield from walk.beside(head.i)


def _second_choice(tokens: Tokens, token: Token) -> Token | None:
    """The "than" of "pays rather than fight": what it joins on is what is not done."""
    first = min(subtree(tokens, token.i))
    before = tokens[max(0, first - 2) : first]
    return before[1] if [t.lemma for t in before] == ["rather", "than"] else None


def _is_bare(tokens: Tokens, token: Token, head: Token) -> bool:
    """ "Will set up a board and meet again": after a modal, what looks like a present tense is bare."""
    modal = any(tokens[i].tag == "MD" for i in head.children)
    return token.tag == "VBP" and head.tag == "VB" and modal and not has(tokens, token, (*SUBJECTS, "aux"))


def _opens_anew(tokens: Tokens, token: Token) -> bool:
    """Whether ", and" or ", but" stands before a joined clause that does not begin with "that" or "if"."""
    first = min(subtree(tokens, token.i))
    before = [t.text.lower() for t in tokens[max(0, first - 2) : first]]
    if before[:1] != [","] or before[1:] not in (["and"], ["but"], ["yet"]):
        return False
    return tokens[first].lemma != "that" and child(tokens, token.i, "mark") is None


def _stands_under_condition(tokens: Tokens, head: Token) -> bool:
    return head.dep in ("ccomp", "xcomp", "acl", "pcomp") or (
        head.dep == "advcl" and any(tokens[i].lemma in factuality_cues().conjunction for i in head.children)
    )


def apposition(walk: Walk, token: Token) -> Iterator[Operator]:
    """What a word is only another name for."""
    walk.at = token.head
    return iter(())
