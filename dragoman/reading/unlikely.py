"""Which pairs that slots give are too unlikely to be told.

A slot may hold whom the predicate has nothing to do with: "Chad's war" may be fought by others, "the talks in Oman" by
guests. The scorer of guesses weighs such pairs as it weighs guesses, and the least likely are left out.
"""

from collections.abc import Iterator, Sequence

from dragoman.reading.drafts import Draft
from dragoman.reading.guess_features import About
from dragoman.reading.guessing import of_slots
from dragoman.reading.scenes import Scene
from dragoman.reading.topic import Topic
from dragoman.vocabulary.guesses import guess_weights

SURE = frozenset(f"slot:{slot}" for slot in ("obj", "to", "of", "poss", "with", "on", "against", "from"))
"""Slots of those to whom a subject does something: half of all pairs, of which the scorer would leave out one in fifty.
They are not weighed, to save time."""


def likely(scene: Scene, topic: Topic, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts of one predicate's slots that are likely enough."""
    if not drafts:
        return
    about, weights = About(scene, drafts[0].found, topic), guess_weights()
    for draft in drafts:
        if _is_sure(draft):
            yield draft
            continue
        guess = of_slots(about, draft)
        score = guess.score(weights)
        scene.trace.filled(draft, guess)
        if score >= weights.floor:
            yield draft
        else:
            scene.trace.drafted(draft)
            scene.trace.note(draft, f"weighed at {score:.2f} of 1; at least {weights.floor:.2f} is asked for")
            scene.trace.dropped(draft, "drop:unlikely")


def _is_sure(draft: Draft) -> bool:
    return draft.recipient is not None and draft.actor.rule == "slot:subj" and draft.recipient.rule in SURE
