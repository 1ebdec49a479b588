"""Who is named only to be set apart from those of whom a sentence tells: "unlike Poland", "Beijing, not Moscow"."""

from dragoman.reading.scenes import Scene
from dragoman.reading.syntax import Tokens, is_under, subtree

_OPENING = frozenset({",", "and", "but", "–", "—", "-", "(", ";"})


def is_set_apart(scene: Scene, name: int, head: int) -> bool:
    """Whether a name stands in contrast to those of whom a predicate tells.

    "Unlike Poland, Hungary buys gas", "it is Beijing, not Moscow, that Astana fears", "Togo rather than Benin".

    Args:
        scene: The sentence.
        name: The head of the name.
        head: The predicate; what is told under the name itself is told of it.
    """
    contrasted = scene.contrasted.get(name)
    if contrasted is None:
        contrasted = scene.contrasted[name] = _is_in_contrast(scene.tokens, name)
    return contrasted and not is_under(scene.tokens, head, name)


def _is_in_contrast(tokens: Tokens, name: int) -> bool:
    over = tokens[tokens[name].head]
    if tokens[name].dep == "pobj" and over.lemma == "unlike":
        return True
    below = subtree(tokens, name) if tokens[name].children else (name,)
    first = next((i for i in below if tokens[i].lemma not in _WORDS), name)
    if first < _BEFORE or tokens[first - 1].text.lower() not in _LAST:
        return False
    before = tokens[first - 2].text.lower(), tokens[first - 1].text.lower()
    if before[1] == "not":
        return before[0] in _OPENING
    return before in (("rather", "than"), ("instead", "of"))


_WORDS = frozenset({"not", "rather", "than", ","})
"""Words of the contrast itself, which the parser may hang on the name."""

_LAST = frozenset({"not", "than", "of"})
"""What stands right before a name that is set apart."""

_BEFORE = 2
"""How many words say so."""
