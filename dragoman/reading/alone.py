"""What an actor does, wants or feels with nobody else: told without a recipient, unless it is aimed at somebody."""

from collections.abc import Iterator

from dragoman.model import Participant
from dragoman.reading.deeds import sufferers
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
        if _is_shared(scene.tokens, found):
            return []
        actors = fill(scene, found.head, sense.actor, found.words)
        if any(not _is_owned(scene, thing, set(codes(actors))) for thing in _owned(scene, found)):
            return []
        at = _aimed_at(scene, found, set(codes(actors)))
        return [(a, r) for a in actors for r in at or (None,)]
    if not (_may_gather(sense) or _is_wish(scene, found, sense)):
        return []
    actors = fill(scene, found.head, ("subj",), found.words)
    others = affected(scene, found.head, sense.recipient, found.words, frozenset(codes(actors)))
    if not all(is_place(scene, p) for p in others):
        return []
    fits = _is_one_body(actors) if _may_gather(sense) else _is_for_itself(scene, found, actors)
    return [(a, None) for a in actors] if fits else []


def _owned(scene: Scene, found: Found) -> list[int]:
    """Nouns of the words that are said to be somebody's: another's army is not one's own."""
    nouns = (i for i in found.words if i != found.head)
    return [i for i in nouns if any(c in scene.by_token for c in children(scene.tokens, i, "poss"))]


def _is_shared(tokens: Tokens, found: Found) -> bool:
    """Whether it is said to be done with somebody: "held joint drills"."""
    return any(tokens[c].lemma in grammar_words().together for i in found.words for c in children(tokens, i, "amod"))


def unaddressed(scene: Scene, found: Found) -> list[tuple[Participant, Predicate]]:
    """Who readies forces, refuses a thing or shows a feeling, where nobody else is named to whom it may be.

    So is told who condemns a deed of somebody unknown.
    """
    for sense in found.senses:
        if sense.type == "ACCUSE" and sense.pos == "verb" and sufferers(scene, found.head):
            return [(actor, sense) for actor in fill(scene, found.head, ("subj",), found.words)]
        if sense.type == "MOBILIZE" and sense.need != "strict" and sense.pos == "noun":
            actors = [] if _is_shared(scene.tokens, found) else fill(scene, found.head, ("poss", "by"), found.words)
            return [(actor, sense) for actor in actors]  # "the new Kenyan deployment": against whom is left open
        feels = sense.type == "INTEREST" and (sense.need == "one" or _is_of_mood(scene, found, sense))
        opposes = sense.type == "REJECT" and sense.need not in ("strict", "own") and _has_own_object(scene, found)
        readies = sense.type == "MOBILIZE" and sense.need not in ("strict", "own")
        if sense.pos in ("verb", "adj") and (feels or readies or opposes):
            actors = fill(scene, found.head, ("subj",), found.words)
            return [(actor, sense) for actor in actors] if scene.codes == set(codes(actors)) else []
    return []


def _has_own_object(scene: Scene, found: Found) -> bool:
    """Whether it is said what is refused or denied: "opposed it" leaves open what was."""
    objects = [i for w in found.words for i in children(scene.tokens, w, "dobj", "ccomp", "xcomp")]
    return any(scene.tokens[i].pos not in ("PRON", "DET") for i in objects)


def _is_of_mood(scene: Scene, found: Found, sense: Predicate) -> bool:
    """ "Is intent on leading": a state of mind with what it is about, told of the subject."""
    return sense.pos == "adj" and bool(children(scene.tokens, found.head, "prep", "xcomp", "ccomp", "agent"))


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
            if tokens[obj].lemma in grammar_words().addressed:
                yield from (i for to, i in prepositions(tokens, obj) if to in ("to", "against", "for", "with"))


def _is_wish(scene: Scene, found: Found, sense: Predicate) -> bool:
    """Whether it is an attitude that may be to a thing or a deed of one's own."""
    words = {scene.tokens[i].lemma for i in found.words}
    return sense.type == "INTEREST" and not words.isdisjoint(grammar_words().wanting | grammar_words().minded)


def _is_for_itself(scene: Scene, found: Found, actors: list[Participant]) -> bool:
    """Whether what is wanted has to do with nobody else: "needs new markets", "was eager to join in"."""
    ours = set(codes(actors))
    thing = child(scene.tokens, found.head, "dobj")
    minded = [i for i in found.words if scene.tokens[i].lemma in grammar_words().minded]
    if thing is not None:
        some = _is_some_thing(scene, thing) or bool(minded and _is_owned(scene, thing, ours))
        return some and _named_below(scene, thing) <= ours
    return scene.codes == ours and any(children(scene.tokens, i, "xcomp", "ccomp", "pcomp") for i in minded)


def _is_some_thing(scene: Scene, noun: int) -> bool:
    """Whether a noun is of some thing or other: "the gas" and "such gas" are somebody's, who was spoken of before."""
    tokens = scene.tokens
    if tokens[noun].pos != "NOUN" or any(tokens[c].lemma in ("such", "same") for c in tokens[noun].children):
        return False
    return all(tokens[c].lemma in grammar_words().indefinite for c in children(tokens, noun, "det", "predet", "poss"))


def _is_owned(scene: Scene, noun: int, ours: set[str]) -> bool:
    """Whether a thing is said to be one's own: "resents its isolation"."""
    owners = [scene.by_token.get(c) for c in children(scene.tokens, noun, "poss")]
    return bool(owners) and all(owner is not None and {a.code for a in owner.actors} <= ours for owner in owners)


def _named_below(scene: Scene, i: int) -> set[str]:
    below = subtree(scene.tokens, i)
    return {actor.code for at in below if at in scene.by_token for actor in scene.by_token[at].actors}


def _may_gather(sense: Predicate) -> bool:
    """Whether the members of a body may do it among themselves: "the Council met"."""
    return sense.type == "CONSULT" and sense.pos == "verb" and sense.joint


def _is_one_body(actors: list[Participant]) -> bool:
    return len(actors) == 1 and actors[0].actor.code.startswith(_BODIES)


_BODIES = ("IGO:", "GRP:")
"""How the codes of those begin who have members."""
