"""Stances in a prefix: who holds "anti-Western norms" stands against the West."""

from collections.abc import Iterator

from dragoman.model import Participant
from dragoman.reading.drafts import Draft
from dragoman.reading.nearby import nearest
from dragoman.reading.participants import fill
from dragoman.reading.predicates import Found
from dragoman.reading.scenes import Scene
from dragoman.reading.slots import COMPOUND
from dragoman.reading.syntax import Tokens
from dragoman.vocabulary.predicates import Predicate

STANCES = {
    rule: Predicate(pattern, "adj", pattern, (), (), type_, None, ("poss", "subj", "of", "by"), (), "both", None, False)
    for rule, pattern, type_ in (("actors:anti", "anti-", "DISPUTE"), ("actors:pro", "pro-", "ALIGN"))
}
"""What a prefix tells of whoever holds the thing it stands before."""


def stances(scene: Scene, sentence: int) -> Iterator[Draft]:
    """Drafts of "anti-Western norms" and "pro-European parties": whoever holds them stands against or for."""
    for mention in scene.mentions:
        sense = STANCES.get(mention.rule)
        if sense is None:
            continue
        noun = stance_noun(scene.tokens, mention.head)
        found = Found(noun, (mention.head,) if noun == mention.head else tuple(sorted((mention.head, noun))), (sense,))
        against = Participant(mention.actors[0], mention.span.exact, mention.span, "slot:stance")
        holders = fill(scene, noun, sense.actor, found.words, frozenset({against.actor.code}))
        for holder in holders or nearest(scene, noun, {against.actor.code}):
            why = (f"predicate:{sense.pattern}", f"actor:{holder.rule}", "recipient:slot:stance")
            yield Draft(found, sense, sense.type, None, holder, against, sentence, why)


def stance_noun(tokens: Tokens, head: int) -> int:
    """The noun that a stance stands before ("norms" in "anti-Western norms"), or the word itself."""
    up = tokens[head].head
    return up if tokens[head].dep in COMPOUND and tokens[up].pos in ("NOUN", "PROPN") else head
