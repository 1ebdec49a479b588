"""Whom a predicate tells of: the pairs that it may join, each with what a small scorer weighs.

Where no slot of a predicate gives a pair, every actor of the sentence and those just told of may be the one
that is missing. Each pair is described by a few dozen plain features, and a logistic regression
(`vocabulary/guesses.json`, fitted by `training/guesses.py`) says how likely it is that the text joins the two by such a
word. It weighs what slots give in the same way.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dragoman.model import Participant
from dragoman.reading.deeds import sums_up
from dragoman.reading.drafts import Draft, pair_of
from dragoman.reading.guess_features import About, slot_of
from dragoman.reading.participants import affected, fill
from dragoman.reading.predicates import Found
from dragoman.reading.scenes import codes
from dragoman.reading.syntax import Tokens, children
from dragoman.reading.traits import Feature, Features, names_of, weigh
from dragoman.vocabulary.grammar import grammar_words
from dragoman.vocabulary.predicates import Predicate
from dragoman.vocabulary.regression import Regression


@dataclass(frozen=True, slots=True)
class Guess:
    """A pair that a predicate may tell of.

    Attributes:
        sense: The sense of the predicate.
        actor: Who would act.
        recipient: On whom; `None` for nobody.
        traits: What is so of it.
    """

    sense: Predicate
    actor: Participant
    recipient: Participant | None
    traits: Features

    @property
    def features(self) -> tuple[str, ...]:
        """What is so of it, as names."""
        return tuple(names_of(self.traits))

    @property
    def pair(self) -> frozenset[str]:
        """The codes it joins, whichever way round."""
        return pair_of(self.actor, self.recipient)

    def score(self, table: Regression) -> float:
        """How likely it is that the text tells it, from 0 to 1."""
        return 1 / (1 + math.exp(-table.bias - weigh(self.traits, table.weights)))


def guesses(about: About) -> Iterator[Guess]:
    """All that a predicate without filled slots may tell, each type once."""
    if not about.scene.mentions and not about.topic.last:
        return
    seen: set[str] = set()
    for sense in about.found.senses:
        if sense.type in seen or sense.need == "own" or _tells_nothing_new(about.scene.tokens, about.found, sense):
            continue
        seen.add(sense.type)
        yield from _of_sense(about, sense)


def described(about: About, sense: Predicate, actor: Participant, recipient: Participant) -> Guess:
    """A pair that a rule proposes, with the features of a guess and the name of the rule."""
    rules = {p.rule for p in (actor, recipient) if p.rule.startswith(("near", "carry", "pronoun"))}
    names = [f"proposed={rule} pos={sense.pos}" for rule in sorted(rules)] or [f"proposed={sense.pos}"]
    guessed_actor = actor.rule.startswith(("near", "carry"))
    guessed_recipient = recipient.rule.startswith(("near", "carry"))
    role = "both" if guessed_actor and guessed_recipient else "actor" if guessed_actor else "recipient"
    first, second = (actor, recipient) if guessed_actor else (recipient, actor)
    features = [*names, about.common(sense, role), *about.of(sense, first, second)]
    features += about.together(sense, first, second)
    if role == "both":
        features += about.of(sense, second, first, "2")
    return Guess(sense, actor, recipient, tuple(features))


def of_slots(about: About, draft: Draft) -> Guess:
    """The pair that slots of a predicate have given, as a guess."""
    sense, actor, recipient = draft.sense, draft.actor, draft.recipient
    if sense.type != draft.type:
        sense = replace(sense, type=draft.type)
    slots = f"{slot_of(actor)} {slot_of(recipient)}" if recipient else slot_of(actor)
    features: list[Feature] = [
        about.common(sense, "slots"),
        f"slots {slots} pos={sense.pos}",
        f"slots actor {slot_of(actor)}",
    ]
    if recipient is None:
        features += [f"slots alone type={sense.type}", f"slots alone pos={sense.pos}"]
        features += about.beside(sense, actor, actor, "slots ")
        return Guess(sense, actor, None, tuple(features))
    features += [f"slots recipient {slot_of(recipient)}", f"slots {slot_of(recipient)} type={sense.type}"]
    features += about.of(sense, actor, recipient, "slots ")
    features += about.beside(sense, recipient, actor, "slots 2")
    features += about.together(sense, actor, recipient)
    return Guess(sense, actor, recipient, tuple(features))


def _tells_nothing_new(tokens: Tokens, found: Found, sense: Predicate) -> bool:
    if sense.pos == "noun" and any(
        tokens[c].lemma in grammar_words().outsiders for c in children(tokens, found.head, "amod")
    ):
        return True  # "foreign meddling": of whom, is left open
    background = sense.pos == "noun" and sense.head in grammar_words().background
    if sense.pos == "adj" and sense.type == "INTEREST" and tokens[found.head].dep == "amod":
        return True  # "a strategic canal" is nobody's attitude, unless its own words say whose
    return background or (sense.pos == "noun" and sums_up(tokens, found.head))


def _of_sense(about: About, sense: Predicate) -> Iterator[Guess]:
    scene, found, others = about.scene, about.found, about.candidates
    actors = fill(scene, found.head, sense.actor, found.words)
    ours = codes(actors)
    recipients = [r for r in affected(scene, found.head, sense.recipient, found.words) if r.actor.code not in ours]
    if actors:
        common = about.common(sense, "recipient")
        for actor in actors[:2]:
            for other in others:
                if other.actor.code not in ours:
                    yield Guess(sense, actor, other, (common, *about.joined(sense, other, actor)))
    elif recipients:
        common, theirs = about.common(sense, "actor"), codes(recipients)
        for recipient in recipients[:2]:
            for other in others:
                if other.actor.code not in theirs:
                    yield Guess(sense, other, recipient, (common, *about.joined(sense, other, recipient)))
    elif scene.tokens[found.head].pos != "PROPN":  # "the Non-Proliferation Treaty": a name tells of nobody by itself
        common = about.common(sense, "both")
        for one, other, names in about.pairs(sense):
            yield Guess(sense, one, other, (common, *names))
