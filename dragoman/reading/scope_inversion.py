"""Clauses that set their auxiliary before their subject and ask nothing: "Were Oslo to pay", "Had Oslo paid"."""

from dragoman.model import Token
from dragoman.reading.syntax import SUBJECTS, Tokens, child, subtree

_SUPPOSING = frozenset({"should", "were", "had"})
"""What may stand in the place of "if"."""

_BEFORE = frozenset({",", ";", ":", "–", "—", "-", "and", "but", "or", "“", '"', "‘", "'"})
"""What may stand before it in its clause."""


def supposing(tokens: Tokens, verb: Token) -> Token | None:
    """The "should", "were" or "had" that makes a clause a condition.

    "Should Oslo yield", "were it to yield", "had Lima not paid"; not "why should it yield?", "only then had it paid".

    Args:
        tokens: All tokens.
        verb: The head of the clause: the verb that an auxiliary belongs to, or "were" itself.
    """
    own = [tokens[i] for i in verb.children if tokens[i].dep in ("aux", "auxpass")]
    opener = next((t for t in (*own, verb) if t.text.lower() in _SUPPOSING), None)
    if opener is None or not _precedes_subject(tokens, verb, opener):
        return None
    if any(tokens[i].text.lower() not in _BEFORE for i in subtree(tokens, verb.i) if i < opener.i):
        return None
    return None if _is_asked(tokens, opener) else opener


def _precedes_subject(tokens: Tokens, verb: Token, opener: Token) -> bool:
    """Whether the subject comes right after it; to the parser it may be a part of the verb, a noun to it."""
    subject = child(tokens, verb.i, *SUBJECTS, "expl")
    if subject is not None:
        return opener.i < subject and not any(t.pos == "VERB" for t in tokens[opener.i + 1 : subject])
    return opener.i < verb.i and verb.dep == "advcl" and opener.text == "Should"


def _is_asked(tokens: Tokens, opener: Token) -> bool:
    """Whether the sentence ends in a question mark, no comma after the clause: "Should Oslo pay?"."""
    for token in tokens[opener.i :]:
        if token.sentence != opener.sentence or token.text == ",":
            return False
        if token.text == "?":
            return True
    return False
