"""Heights told by a denial: what has "never been closer" is close."""

import itertools
from collections.abc import Iterator

from dragoman.model import Token
from dragoman.reading.syntax import Tokens


def is_height(tokens: Tokens, verb: Token) -> bool:
    """ "Have never been closer", "could not be further apart": nothing is denied but that there could be more of it."""
    if _is_so(tokens, verb):
        return True
    compared = [word for word in degrees(tokens, verb) if word.tag in ("RBR", "JJR") and word.i > verb.i]
    if not compared or any(word.lemma in _OF_TIME for word in compared):
        return False
    if any(t.lemma == "than" for t in tokens[compared[0].i : compared[0].i + _SOON_AFTER]):
        return False  # "has never been closer to Lima than to Quito"
    words = {tokens[i].lemma for i in verb.children}
    perfect = any(tokens[i].lemma in ("have", "'ve") for i in verb.children if tokens[i].dep == "aux")
    return (bool(words & _AT_NO_TIME) and perfect) or bool(words & {"can", "could"} and words & {"not", "n't"})


def _is_so(tokens: Tokens, verb: Token) -> bool:
    """ "Have seldom been so close", "has rarely praised it so warmly", "have not been so bad since 1965"."""
    so = next((word for word in degrees(tokens, verb) if word.text == "so" and word.i > verb.i), None)
    if so is None or not any(tokens[i].lemma in ("have", "'ve") for i in verb.children if tokens[i].dep == "aux"):
        return False
    after = [t.lemma for t in tokens[so.i + 1 : so.i + 2 * _SOON_AFTER]]
    if any(pair == ("as", "to") for pair in itertools.pairwise(after)):
        return False  # "has never been so naive as to trust it"
    words = {tokens[i].lemma for i in verb.children}
    return bool(words & _AT_NO_TIME) or ("since" in after and bool(words & {"not", "n't"}))


_AT_NO_TIME = frozenset({"never", "rarely", "seldom", "hardly", "scarcely"})

_OF_TIME = frozenset({"early", "late", "long", "soon", "earlier", "later", "longer", "sooner"})

_SOON_AFTER = 6
"""How many words after a comparative its "than" stands at most."""


def degrees(tokens: Tokens, verb: Token) -> Iterator[Token]:
    """What says how, or how much, of a verb, and the words beside it."""
    for i in verb.children:
        if tokens[i].dep in ("advmod", "acomp"):
            yield from (tokens[j] for j in (i, *tokens[i].children))
