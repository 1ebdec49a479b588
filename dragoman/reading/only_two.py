"""The only two actors of a sentence, whom its nearest predicate mostly tells of, however the parse hangs it."""

from collections.abc import Iterator

from dragoman.model import Participant
from dragoman.reading.drafts import Draft
from dragoman.reading.predicates import Found
from dragoman.reading.scenes import Scene, as_participants
from dragoman.reading.shades import shade
from dragoman.reading.syntax import content_clause, distance, is_under
from dragoman.vocabulary.grammar import grammar_words

_TWO_REACH = 12
"""Arcs from a predicate to both of two actors together, within which it is taken to tell of them.

Of 5, 8 and 12 the last found most pairs on the development articles and lost least in type.
"""


def of_the_two(scene: Scene, predicates: list[Found], drafts: list[Draft], sentence: int) -> Iterator[Draft]:
    """A draft that joins the only two actors of a sentence by their nearest predicate, where none joins them yet.

    Of two actors named in one sentence with a word of the lexicon beside them, that word mostly tells of them,
    however the parse hangs it; with three or more it may be any pair, and is left open.
    """
    if len(scene.codes) != 2 or any(d.pair == scene.codes for d in drafts):
        return
    first, second = both_actors(scene, "near:two")
    reached = [(reach_of(scene, f.head, first, second), f.head, f) for f in predicates]
    for reach, _, found in sorted(reached, key=lambda r: r[:2]):
        sense = next((s for s in found.senses if s.recipient and s.head not in grammar_words().generic), None)
        if sense is not None and reach <= _TWO_REACH:
            type_, status, rules = shade(scene.tokens, found, sense)
            why = (f"predicate:{sense.pattern}.{sense.pos}", *rules, "actor:near:two", "recipient:near:two")
            yield Draft(found, sense, type_, status, first, second, sentence, why)
            return


def both_actors(scene: Scene, rule: str) -> tuple[Participant, Participant]:
    """The two actors of a sentence that names just two, in the order named."""
    first: dict[str, Participant] = {}
    for mention in scene.mentions:
        for participant in as_participants(mention, rule):
            first.setdefault(participant.actor.code, participant)
    one, other = first.values()
    return one, other


def reach_of(scene: Scene, head: int, *participants: Participant) -> int:
    """Arcs from a predicate to the nearest mention of each participant, added up; large outside its clause."""
    top = content_clause(scene.tokens, head)
    total = 0
    for participant in participants:
        code = participant.actor.code
        named = [m.head for m in scene.mentions if any(a.code == code for a in m.actors)]
        heads = [i for i in named if is_under(scene.tokens, i, top)]
        total += min((distance(scene.tokens, head, i) for i in heads), default=99)
    return total
