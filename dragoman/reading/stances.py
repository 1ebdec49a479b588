"""Stances in a prefix: who holds "anti-Western norms" stands against the West."""

from collections.abc import Iterator, Sequence

from dragoman.model import Participant
from dragoman.reading.drafts import Draft
from dragoman.reading.nearby import nearest
from dragoman.reading.participants import fill
from dragoman.reading.predicates import Found
from dragoman.reading.scenes import Scene
from dragoman.reading.slots import COMPOUND
from dragoman.reading.syntax import Tokens
from dragoman.vocabulary.grammar import grammar_words
from dragoman.vocabulary.predicates import Predicate

STANCES = {
    rule: Predicate(pattern, "adj", pattern, (), (), type_, None, ("poss", "subj", "of", "by"), (), "both", None, False)
    for rule, pattern, type_ in (("actors:anti", "anti-", "DISPUTE"), ("actors:pro", "pro-", "ALIGN"))
}
"""What a prefix tells of whoever holds the thing it stands before."""


def stances(scene: Scene, sentence: int, told: Sequence[Draft] = ()) -> Iterator[Draft]:
    """Drafts of "anti-Western norms" and "pro-European parties": whoever holds them stands against or for.

    Args:
        told: What the predicates of the sentence tell; two who are joined hold together what they share.
    """
    for mention in scene.mentions:
        sense = STANCES.get(mention.rule)
        if sense is None:
            continue
        noun = stance_noun(scene.tokens, mention.head)
        found = Found(noun, (mention.head,) if noun == mention.head else tuple(sorted((mention.head, noun))), (sense,))
        against = Participant(mention.actors[0], mention.span.exact, mention.span, "slot:stance")
        holders = fill(scene, noun, sense.actor, found.words, frozenset({against.actor.code}))
        holders = holders or _sharing(scene.tokens, noun, told, against.actor.code)
        for holder in holders or nearest(scene, noun, {against.actor.code}):
            why = (f"predicate:{sense.pattern}", f"actor:{holder.rule}", "recipient:slot:stance")
            yield Draft(found, sense, sense.type, None, holder, against, sentence, why)


def _sharing(tokens: Tokens, noun: int, told: Sequence[Draft], without: str) -> list[Participant]:
    """The two last joined before "a shared anti-French position"."""
    if not any(tokens[c].text.lower() in grammar_words().together for c in tokens[noun].children):
        return []
    pairs = [(d.found.head, d.actor, d.recipient) for d in told if d.recipient and without not in d.pair]
    _, one, other = max((p for p in pairs if p[0] < noun), key=lambda p: p[0], default=(0, None, None))
    return [one, other] if one and other else []


def stance_noun(tokens: Tokens, head: int) -> int:
    """The noun that a stance stands before ("norms" in "anti-Western norms"), or the word itself."""
    up = tokens[head].head
    return up if tokens[head].dep in COMPOUND and tokens[up].pos in ("NOUN", "PROPN") else head
