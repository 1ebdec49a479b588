"""Who came in a war that is known by its place alone: "the annexation of Crimea"."""

from functools import cache

from dragoman.model import Participant
from dragoman.reading.scenes import Scene, implied
from dragoman.reading.syntax import prepositions
from dragoman.vocabulary.actors import actor
from dragoman.vocabulary.geography import geography


def invader_of(code: str, noun: str) -> Participant | None:
    """Who came to a state in what the noun tells; `None` where that is not known."""
    known = geography().invaders.get((code, noun))
    return implied(actor(known), "known:invader") if known else None


def invader_in(scene: Scene, i: int) -> Participant | None:
    """Who came in the war that a noun tells, by the place it names after "of" or "in"."""
    noun = scene.tokens[i].lemma
    if scene.tokens[i].pos != "NOUN" or noun not in _nouns():
        return None
    named = (scene.by_token.get(obj) for word, obj in prepositions(scene.tokens, i) if word in ("of", "in"))
    where = next((a.code for m in named if m for a in m.actors), "")
    return invader_of(where, noun)


@cache
def _nouns() -> frozenset[str]:
    """The nouns of all wars that are known by their place."""
    return frozenset(noun for _, noun in geography().invaders)
