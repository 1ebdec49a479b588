"""Whom a sentence is about though nothing in it names them: "The talks stalled", after a paragraph on Chad and Niger.

Every actor of the document whom a sentence neither names nor joins in a statement is described by some fifty plain
features (`topic_features`), and a logistic regression (`vocabulary/topics.json`, fitted by `training/topics.py`) says
how likely the sentence is about it. Statements do not depend on what is found here.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from dragoman.model import Actor, Implied, Reading
from dragoman.reading.topic_features import Features, Text
from dragoman.vocabulary.topics import topic_weights

RULE = "topics:scored"


@dataclass(frozen=True, slots=True)
class Candidate:
    """An actor whom a sentence may be about.

    Attributes:
        sentence: Index of the sentence.
        actor: Who.
        shared: What is so of the sentence, whoever is weighed.
        own: What is so of the actor there.
    """

    sentence: int
    actor: Actor
    shared: Features
    own: Features

    @property
    def features(self) -> Features:
        """All that is so, by name."""
        return {**self.shared, **self.own}


def read_topics(reading: Reading) -> Reading:
    """Fill `implied`, sentence by sentence, the likeliest first."""
    table = topic_weights()
    found, told, shared = [], 0.0, None
    for one in candidates(reading):
        if one.shared is not shared:
            shared, told = one.shared, table.bias + weigh(one.shared, table.weights)
        score = round(1 / (1 + math.exp(-told - weigh(one.own, table.weights))), 2)
        if score >= table.floor:
            found.append(Implied(one.sentence, one.actor, score, RULE))
    return replace(reading, implied=tuple(sorted(found, key=lambda i: (i.sentence, -i.score, i.actor.code))))


def weigh(features: Features, weights: Mapping[str, float]) -> float:
    """The sum of what features weigh."""
    known, total = weights.get, 0.0
    for name, value in features.items():  # faster than a sum over a generator
        total += known(name, 0.0) * value
    return total


def candidates(reading: Reading) -> Iterator[Candidate]:
    """For every sentence, all actors of the document whom it neither names nor joins in a statement."""
    text = Text(reading)
    for number in range(len(reading.sentences)):
        shared = text.of_sentence(number)
        for code, actor in text.actors.items():
            if code not in text.present[number]:
                yield Candidate(number, actor, shared, text.of_actor(number, actor, shared))
        text.go_past(number)
