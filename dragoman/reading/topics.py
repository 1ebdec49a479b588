"""Whom a sentence is about though nothing in it names them: "The talks stalled", after a paragraph on Chad and Niger.

Every actor of the document whom a sentence neither names nor joins in a statement is described by some fifty plain
features (`topic_features`), and a logistic regression (`vocabulary/topics.json`, fitted by `training/topics.py`) says
how likely the sentence is about it. Statements do not depend on what is found here.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from dragoman.model import Actor, Implied, Reading
from dragoman.reading.topic_features import Features, Text, could_hold
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
    table, text = topic_weights(), Text(reading)
    found, least = [], _odds(table.floor - _ROUNDED)
    for number in range(len(reading.sentences)):
        shared = text.of_sentence(number)
        told = table.bias + weigh(shared, table.weights)
        for actor in text.absent(number):
            if told + most(text, number, actor) < least:
                continue
            score = round(1 / (1 + math.exp(-told - weigh(text.of_actor(number, actor, shared), table.weights))), 2)
            if score >= table.floor:
                found.append(Implied(number, actor, score, RULE))
        text.go_past(number)
    return replace(reading, implied=tuple(sorted(found, key=lambda i: (i.sentence, -i.score, i.actor.code))))


def _odds(score: float) -> float:
    """The sum of weights that gives a score; of none or less, one that any sum reaches."""
    return math.log(score / (1 - score)) if score > 0 else -math.inf


_ROUNDED = 0.006
"""By how little a score may miss the floor before it is rounded to two digits, and a bit."""


def most(text: Text, number: int, actor: Actor) -> float:
    """The most that what is so of an actor may weigh: most are named too rarely or too long ago to be weighed."""
    share = topic_weights().weights.get("share", 0.0)
    return share * text.share(actor.code) + _most(text.ago(number, actor.code), actor.kind)


@cache
def _most(ago: str, kind: str) -> float:
    weights = topic_weights().weights
    sure = weights.get(f"ago={ago}", 0.0) + weights.get(f"kind={kind}", 0.0)
    return sure + sum(max(0.0, weights.get(name, 0.0)) for name in could_hold(ago))


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
        for actor in text.absent(number):
            yield Candidate(number, actor, shared, text.of_actor(number, actor, shared))
        text.go_past(number)
