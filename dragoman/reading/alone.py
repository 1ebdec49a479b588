"""What an actor does, wants or feels with nobody else: told without a recipient, unless it is aimed at somebody."""

from collections.abc import Iterator

from dragoman.model import Participant
from dragoman.reading.nearby import nearest
from dragoman.reading.pairing import Pair
from dragoman.reading.participants import affected, fill, is_place, resolve
from dragoman.reading.predicates import Found
from dragoman.reading.scenes import Scene, codes
from dragoman.reading.syntax import Tokens, child, children, prepositions, subtree
from dragoman.vocabulary.grammar import grammar_words
from dragoman.vocabulary.predicates import Predicate


def alone(scene: Scene, found: Found, sense: Predicate) -> list[Pair]:
    """What the words tell by themselves of an actor alone; nothing where they ask for somebody else."""
    if sense.need == "alone":
        actors = fill(scene, found.head, sense.actor, found.words)
        at = _aimed_at(scene, found, set(codes(actors)))
        return [(a, r) for a in actors for r in at or (None,)]
    if not (_may_gather(sense) or _is_wish_for_a_thing(scene, found, sense)):
        return []
    actors = fill(scene, found.head, ("subj",), found.words)
    others = affected(scene, found.head, sense.recipient, found.words, frozenset(codes(actors)))
    if not all(is_place(scene, p) for p in others):
        return []
    fits = _is_one_body(actors) if _may_gather(sense) else _wants_nobody_else(scene, found, actors)
    return [(a, None) for a in actors] if fits else []


def readied(scene: Scene, found: Found) -> list[tuple[Participant, Predicate]]:
    """Who readies forces, where the sentence names nobody else whom they may be for: "put its army on alert"."""
    for sense in found.senses:
        if sense.type == "MOBILIZE" and sense.pos == "verb" and sense.need != "strict":
            actors = fill(scene, found.head, ("subj",), found.words)
            return [(actor, sense) for actor in actors] if scene.codes == set(codes(actors)) else []
    return []


def _aimed_at(scene: Scene, found: Found, without: set[str]) -> list[Participant]:
    """Whom a test or a build-up is aimed at: "near Chad", "in response to Mali", "a rocket that fell off Togo"."""
    near = fill(scene, found.head, _TOWARDS, found.words, frozenset(without))
    near = near or [p for i in _meant_for(scene.tokens, found) for p in resolve(scene, i, "to", found.words)]
    near = near or [p for i in _flown(scene.tokens, found.head) for p in nearest(scene, i, without, inside=True)]
    return [p for p in near if p.actor.code not in without]


_TOWARDS = ("against", "near", "off", "over", "toward", "towards", "at", "on", "to", "into", "around")


def _flown(tokens: Tokens, head: int) -> list[int]:
    """The verbs that tell where what was fired went: "which fell short of Togo", and not "which pleased Togo"."""
    told = [c for o in children(tokens, head, "dobj") for c in children(tokens, o, "relcl")]
    return [c for c in told if child(tokens, c, "dobj") is None]


def _meant_for(tokens: Tokens, found: Found) -> Iterator[int]:
    for word in found.words:
        for _, obj in prepositions(tokens, word):
            if tokens[obj].lemma in _ADDRESSED:
                yield from (i for to, i in prepositions(tokens, obj) if to in ("to", "against", "for", "with"))


_ADDRESSED = frozenset(
    {
        *("signal", "message", "warning", "response", "reaction", "answer", "reply", "retaliation", "reprisal"),
        *("deterrent", "border", "frontier"),
    }
)
"""Nouns for an act that somebody is to see, and for a line that is somebody's as well."""


def _is_wish_for_a_thing(scene: Scene, found: Found, sense: Predicate) -> bool:
    """Whether what is wanted is some thing: "needs new markets", and not "needs the gas", which is somebody's."""
    if sense.type != "INTEREST" or sense.head not in grammar_words().wanting:
        return False
    wanted = child(scene.tokens, found.head, "dobj")
    if wanted is None or scene.tokens[wanted].pos != "NOUN":
        return False
    return all(scene.tokens[c].lemma in _INDEFINITE for c in scene.tokens[wanted].children if _points(scene, c))


def _points(scene: Scene, i: int) -> bool:
    """Whether a word says which thing is meant: an article, whose it is, "such"."""
    return scene.tokens[i].dep in ("det", "poss", "predet") or scene.tokens[i].lemma in ("such", "same")


_INDEFINITE = frozenset({"a", "an", "some", "any", "no", "another", "every", "each", "more"})


def _wants_nobody_else(scene: Scene, found: Found, actors: list[Participant]) -> bool:
    """Whether no other actor stands in what is wanted."""
    wanted = child(scene.tokens, found.head, "dobj")
    below = subtree(scene.tokens, wanted) if wanted is not None else []
    named = {actor.code for i in below if i in scene.by_token for actor in scene.by_token[i].actors}
    return named <= set(codes(actors))


def _may_gather(sense: Predicate) -> bool:
    """Whether the members of a body may do it among themselves: "the Council met"."""
    return sense.type == "CONSULT" and sense.pos == "verb" and sense.joint


def _is_one_body(actors: list[Participant]) -> bool:
    return len(actors) == 1 and actors[0].actor.code.startswith(_BODIES)


_BODIES = ("IGO:", "GRP:")
"""How the codes of those begin who have members."""
