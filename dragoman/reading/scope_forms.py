"""Forms of words and clauses by which the scope of an operator goes."""

from collections.abc import Collection

from dragoman.model import Token
from dragoman.reading.scope_inversion import supposing
from dragoman.reading.syntax import Tokens, child
from dragoman.vocabulary.cues import factuality_cues

_DEFINITE = frozenset({"the", "this", "that", "these", "those"})


def has(tokens: Tokens, token: Token, deps: Collection[str]) -> bool:
    """Whether a word of one of these labels hangs on it."""
    return any(tokens[i].dep in deps for i in token.children)


def is_infinitive(tokens: Tokens, token: Token) -> bool:
    """Whether a verb has its "to": "to sign", "to be signed"."""
    bare = token.tag == "VB" or (token.tag == "VBN" and any(tokens[i].text == "be" for i in token.children))
    return bare and any(tokens[i].tag == "TO" for i in token.children)


def is_finite(tokens: Tokens, token: Token) -> bool:
    """Whether a clause has a tensed verb; "makes it dependent" holds one that has none."""
    if token.tag in ("VBD", "VBZ", "VBP"):
        return True
    return any(tokens[i].tag in ("MD", "VBD", "VBZ", "VBP") for i in token.children)


def is_condition(tokens: Tokens, token: Token) -> bool:
    """Whether "if", "unless" or the like opens a clause, or its auxiliary does: "had it paid"."""
    mark = child(tokens, token.i, "mark")
    if mark is not None and tokens[mark].lemma in factuality_cues().conjunction:
        return True
    return supposing(tokens, token) is not None


def is_new(tokens: Tokens, token: Token) -> bool:
    """ "Will settle for a treaty": what "a" or "another" brings in is as far ahead as the verb."""
    return any(tokens[i].dep == "det" and tokens[i].lemma in ("a", "an", "another") for i in token.children)


def is_text(tokens: Tokens, verb: Token) -> bool:
    """Whether a paper is the subject: what "the treaty foresees" it lays down, and predicts nothing."""
    subject = child(tokens, verb.i, "nsubj")
    return subject is not None and tokens[subject].lemma in _LAYING_DOWN


_LAYING_DOWN = frozenset(
    {"treaty", "agreement", "accord", "pact", "deal", "contract", "charter", "constitution", "roadmap", "programme"}
    | {"program", "project", "protocol", "memorandum", "text", "document", "convention", "scheme", "strategy", "budget"}
    | {"plan", "law", "bill", "decree", "resolution", "directive", "declaration", "proposal", "draft", "arrangement"}
)
"""What lays down what is to be done."""


def is_definite(tokens: Tokens, token: Token) -> bool:
    """Whether a noun is a name, or comes with "the", "this" or a possessor."""
    if token.pos == "PROPN":
        return True
    return any(tokens[i].lemma in _DEFINITE or tokens[i].dep == "poss" for i in token.children)
