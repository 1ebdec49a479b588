"""Feelings that one rouses in another: "Lima's dam caused unease in Quito", "the plan was met with anger by Quito".

The noun tells who feels by its own words, or by the place; what roused it is the subject of the verb, or of
a passive verb of meeting. Elsewhere the subject of the verb over such a noun is who feels.
"""

from collections.abc import Collection

from dragoman.model import Participant
from dragoman.reading.participants import affected, fill, resolve
from dragoman.reading.predicates import Found
from dragoman.reading.scenes import Scene, codes
from dragoman.reading.slots import governing_verb
from dragoman.reading.syntax import Tokens, is_passive, objects, subjects
from dragoman.vocabulary.grammar import grammar_words
from dragoman.vocabulary.predicates import Predicate

REACTIONS = frozenset({"INTEREST", "ACCUSE", "SUPPORT", "PROTEST"})
"""What may be roused."""

_WHERE_FELT = ("poss", "among", "in", "across", "throughout", "by", "from")
_WHAT_FOR = ("about", "over", "regarding", "concerning", "toward", "towards", "at", "against", "comp")


def rousing_verb(tokens: Tokens, noun: int) -> int | None:
    """The verb that says what rouses the feeling at `noun`; `None` where none does."""
    governor, verb = governing_verb(tokens, noun)
    if verb is None:
        return None
    if governor in ("dobj", "nsubjpass") and tokens[verb].lemma in grammar_words().rousing:
        return verb
    met = governor == "with" and tokens[verb].lemma in grammar_words().receiving and is_passive(tokens, verb)
    return verb if met else None


def roused(scene: Scene, found: Found, sense: Predicate) -> tuple[list[Participant], list[Participant]] | None:
    """Who feels, and about whom; `None` where nothing is said to rouse the feeling in somebody else."""
    if sense.type not in REACTIONS:
        return None
    if sense.pos == "verb":
        return _roused_by_verb(scene, found)
    verb = rousing_verb(scene.tokens, found.head) if sense.pos == "noun" else None
    if verb is None:
        return None
    tokens = scene.tokens
    met = tokens[verb].lemma in grammar_words().receiving
    holders = fill(scene, found.head, _WHERE_FELT, found.words)
    theirs = frozenset(codes(holders))
    causes = objects(tokens, verb) if met or is_passive(tokens, verb) else subjects(tokens, verb)
    about = affected(scene, found.head, _WHAT_FOR, found.words, theirs)
    about = about or [p for i in causes for p in resolve(scene, i, "subj", found.words, theirs)]
    return (holders, about) if holders and about else None


def _roused_by_verb(scene: Scene, found: Found) -> tuple[list[Participant], list[Participant]] | None:
    """The same of an idiom that holds verb and noun, "raised fears", where a clause says what the feeling is about."""
    nouns = (i for i in found.words if scene.tokens[i].pos == "NOUN" and rousing_verb(scene.tokens, i) == found.head)
    noun = next(nouns, None)
    if noun is None:
        return None
    holders = fill(scene, noun, _WHERE_FELT, found.words)
    about = fill(scene, noun, ("comp",), found.words, frozenset(codes(holders)))
    return (holders, about) if holders and about else None


def is_only_rousing(tokens: Tokens, head: int, feelings: Collection[int]) -> bool:
    """Whether a verb tells nothing beside the feeling under it: "greeted with suspicion" is no greeting."""
    return any(rousing_verb(tokens, noun) == head for noun in feelings)
