"""The time of a sentence that is likely the time of what no rule dates.

Whether "on 4 May" is also the time of an appeal in a clause under the dated one is no matter of grammar: writers
leave it to the reader. Each such statement and each time of its sentence are described by plain signs, and a logistic
regression (`vocabulary/time_weights.json`, fitted by `training/times.py`) says how likely it is that a reader would
give it that time.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.model import Statement
from dragoman.reading.timing_scene import Scene, Timed
from dragoman.reading.timing_signs import signs_of
from dragoman.vocabulary.regression import Regression
from dragoman.vocabulary.time_weights import time_weights

WEIGHED_RULE = "when:weighed"

Candidate = tuple[Timed, tuple[str, ...]]
"""A time that may be that of a statement, and what is so of the two."""


def weigh_times(scene: Scene, statements: Sequence[Statement]) -> Iterator[Statement]:
    """The statements, what no rule dates with the likeliest time of its sentence, where one is likely."""
    found, weights = dict(candidates(scene, statements)), time_weights()
    for i, statement in enumerate(statements):
        yield _dated(scene, statement, found[i], weights) if i in found else statement


def candidates(scene: Scene, statements: Sequence[Statement]) -> Iterator[tuple[int, list[Candidate]]]:
    """For each statement without a time, by its place among them, the times of its sentence."""
    together: dict[int, list[Statement]] = defaultdict(list)
    for statement in statements:
        together[statement.sentence].append(statement)
    for i, statement in enumerate(statements):
        times = [t for t in scene.times.get(statement.sentence, []) if t.time.prefix and t.time.start]
        if times and statement.when is None:
            mates = together[statement.sentence]
            yield i, [(timed, tuple(signs_of(scene, statement, timed, mates))) for timed in times]


def _dated(scene: Scene, statement: Statement, found: Sequence[Candidate], by: Regression) -> Statement:
    score, time = max(((by.score(signs), timed.time) for timed, signs in found), key=lambda scored: scored[0])
    return replace(statement, when=scene.when(time, WEIGHED_RULE)) if score >= by.floor else statement
