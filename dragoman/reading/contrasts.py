"""Who is named only to be set apart from those of whom a sentence tells: "unlike Poland", "Beijing, not Moscow"."""

from dragoman.reading.syntax import Tokens, is_under, subtree

_OPENING = frozenset({",", "and", "but", "–", "—", "-", "(", ";"})


def is_set_apart(tokens: Tokens, name: int, head: int) -> bool:
    """Whether a name stands in contrast to those of whom a predicate tells.

    "Unlike Poland, Hungary buys gas", "it is Beijing, not Moscow, that Astana fears", "Togo rather than Benin".

    Args:
        tokens: All tokens.
        name: The head of the name.
        head: The predicate; what is told under the name itself is told of it.
    """
    if is_under(tokens, head, name):
        return False
    over = tokens[tokens[name].head]
    if tokens[name].dep == "pobj" and over.lemma == "unlike":
        return True
    first = min((i for i in subtree(tokens, name) if tokens[i].lemma not in _WORDS), default=name)
    before = [t.text.lower() for t in tokens[max(0, first - 2) : first]]
    if before[1:] == ["not"]:
        return before[0] in _OPENING
    return before in (["rather", "than"], ["instead", "of"])


_WORDS = frozenset({"not", "rather", "than", ","})
