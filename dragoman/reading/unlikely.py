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
    if all(map(_is_sure, drafts)):
        yield from drafts
        return
    about, weights = About(scene, drafts[0].found, topic), guess_weights()
    scores = [None if _is_sure(draft) else _score(scene, about, draft) for draft in drafts]
    told = [draft for draft, score in zip(drafts, scores, strict=True) if score is None or score >= weights.floor]
    for draft, score in zip(drafts, scores, strict=True):
        if score is None or score >= weights.floor or any(_does_the_same(draft, other) for other in told):
            yield draft
        else:
            scene.trace.drafted(draft)
            scene.trace.note(draft, f"weighed at {score:.2f} of 1; at least {weights.floor:.2f} is asked for")
            scene.trace.dropped(draft, "drop:unlikely")


def _score(scene: Scene, about: About, draft: Draft) -> float:
    guess = of_slots(about, draft)
    scene.trace.filled(draft, guess)
    return guess.score(guess_weights())


def _does_the_same(draft: Draft, other: Draft) -> bool:
    """Whether two are subjects of one word, of which it tells the same of the same: "Oman, like Chad, backed it"."""
    one, two = draft.recipient, other.recipient
    both = draft.actor.rule == other.actor.rule == "slot:subj"
    return both and one is not None and two is not None and one.actor == two.actor


def _is_sure(draft: Draft) -> bool:
    return draft.recipient is not None and draft.actor.rule == "slot:subj" and draft.recipient.rule in SURE
