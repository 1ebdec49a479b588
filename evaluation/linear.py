"""Logistic regression over weighed terms, for models that a benchmark fits on its own training part.

Nothing here is used by the reader, and nothing fitted is kept: a scorer fits its model each time, in some seconds,
on data that lies beside the project.

A document is a list of terms. `Weigher` makes a row of each (log counts times inverse document frequency, of length
one, as in Salton and Buckley 1988); `beside` joins the rows of several views of the same documents; `fit` finds the
weights by L-BFGS (Liu and Nocedal 1989), every class counting the same however many examples it has.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Indexes = NDArray[np.int64]

MEMORY = 10
"""Steps that L-BFGS remembers."""

_TOLERANCE = 1e-4
_SUFFICIENT = 1e-4


@dataclass(frozen=True, slots=True)
class Rows:
    """A sparse matrix by rows: those of row `i` are `starts[i]` up to `starts[i + 1]`."""

    starts: Indexes
    columns: Indexes
    values: Floats
    width: int

    def __len__(self) -> int:
        return len(self.starts) - 1

    def take(self, chosen: Sequence[int]) -> "Rows":
        """Some of the rows, in the order given."""
        parts = [np.arange(self.starts[i], self.starts[i + 1]) for i in chosen]
        kept = np.concatenate([*parts, np.empty(0, np.int64)]).astype(np.int64)
        return Rows(_starts(map(len, parts)), self.columns[kept], self.values[kept], self.width)

    def times(self, weights: Floats) -> Floats:
        """Every row times a matrix of weights, one column a class."""
        rows = self._row_of()
        columns = [np.bincount(rows, self.values * each[self.columns], len(self)) for each in weights.T]
        return np.stack(columns, axis=1)

    def back(self, errors: Floats) -> Floats:
        """The transpose times one column of errors a class."""
        rows = self._row_of()
        columns = [np.bincount(self.columns, self.values * each[rows], self.width) for each in errors.T]
        return np.stack(columns, axis=1)

    def _row_of(self) -> Indexes:
        return np.repeat(np.arange(len(self)), np.diff(self.starts))


def _starts(lengths: Iterable[int]) -> Indexes:
    return np.concatenate([[0], np.cumsum(np.fromiter(lengths, np.int64))]).astype(np.int64)


def beside(*parts: tuple[float, Rows]) -> Rows:
    """Rows of several views of the same documents as one, each view with its weight."""
    widths = np.cumsum([0, *(rows.width for _, rows in parts)])
    keys = [np.repeat(np.arange(len(rows)), np.diff(rows.starts)) for _, rows in parts]
    order = np.argsort(np.concatenate(keys), kind="stable")
    columns = np.concatenate([rows.columns + start for (_, rows), start in zip(parts, widths, strict=False)])
    values = np.concatenate([rows.values * weight for weight, rows in parts])
    starts: Indexes = np.sum([rows.starts for _, rows in parts], axis=0)
    return Rows(starts, columns[order], values[order], int(widths[-1]))


@dataclass(frozen=True, slots=True)
class Weigher:
    """The terms of a training part and how rare they are."""

    columns: dict[str, int]
    rarity: Floats

    @classmethod
    def of(cls, documents: Sequence[Sequence[str]], least: int = 2) -> Self:
        """Of the terms that stand in at least so many documents."""
        spread = Counter(term for terms in documents for term in set(terms))
        kept = sorted(term for term, count in spread.items() if count >= least)
        counts = np.array([spread[term] for term in kept], np.float64)
        rarity = np.log((1 + len(documents)) / (1 + counts)) + 1
        return cls({term: i for i, term in enumerate(kept)}, rarity)

    def rows(self, documents: Iterable[Sequence[str]]) -> Rows:
        """One row a document, of length one; terms that are not known do not count."""
        lengths, columns, values = [], [], []
        for terms in documents:
            known = Counter(self.columns[term] for term in terms if term in self.columns)
            ids = np.fromiter(known, np.int64, len(known))
            weights = (1 + np.log(np.fromiter(known.values(), np.float64, len(known)))) * self.rarity[ids]
            lengths.append(len(known))
            columns.append(ids)
            values.append(weights / max(1e-12, float(np.sqrt((weights**2).sum()))))
        none: list[Indexes] = [np.empty(0, np.int64)]
        return Rows(
            _starts(lengths), np.concatenate(columns + none), np.concatenate([*values, np.empty(0)]), len(self.columns)
        )


@dataclass(frozen=True, slots=True)
class Model:
    """Fitted weights, one column a class."""

    classes: tuple[str, ...]
    weights: Floats
    bias: Floats

    def probabilities(self, rows: Rows) -> Floats:
        """Of each class, one row a document."""
        return _softmax(rows.times(self.weights) + self.bias)

    def best(self, rows: Rows) -> list[str]:
        """The likeliest class of each document."""
        return [self.classes[i] for i in self.probabilities(rows).argmax(axis=1)]


def fit(rows: Rows, labels: Sequence[str], strength: float = 1.0, steps: int = 100) -> Model:
    """Fit by at most so many steps; the greater the strength, the closer to the examples."""
    classes = tuple(sorted(set(labels)))
    truth = np.array([classes.index(label) for label in labels])
    each = len(labels) / (len(classes) * np.bincount(truth))
    one_hot = np.eye(len(classes))[truth]
    shape = (rows.width + 1, len(classes))

    def loss(flat: Floats) -> tuple[float, Floats]:
        weights = flat.reshape(shape)
        given = _softmax(rows.times(weights[:-1]) + weights[-1])
        errors = strength * each[truth][:, None] * (given - one_hot)
        told = np.log(np.maximum(1e-300, given[np.arange(len(truth)), truth]))
        slope = np.vstack([rows.back(errors) + weights[:-1], errors.sum(axis=0)])
        return float(0.5 * (weights[:-1] ** 2).sum() - strength * (each[truth] * told).sum()), slope.ravel()

    found = _minimum(loss, np.zeros(shape[0] * shape[1]), steps).reshape(shape)
    return Model(classes, found[:-1], found[-1])


def _softmax(scores: Floats) -> Floats:
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    found: Floats = raised / raised.sum(axis=1, keepdims=True)
    return found


def _minimum(loss: Callable[[Floats], tuple[float, Floats]], start: Floats, steps: int) -> Floats:
    """Where the loss is least, by L-BFGS with backtracking."""
    at, (value, slope) = start, loss(start)
    moves: list[tuple[Floats, Floats]] = []
    first = float(np.abs(slope).max())
    for _ in range(steps):
        if float(np.abs(slope).max()) <= _TOLERANCE * max(1.0, first):
            break
        way = _direction(slope, moves)
        length = 1.0 if moves else 1.0 / max(1.0, _dot(slope, slope) ** 0.5)
        while True:
            there = at + length * way
            after, slope_there = loss(there)
            if after <= value + _SUFFICIENT * length * _dot(slope, way) or length < 1e-10:
                break
            length /= 2
        move, turn = there - at, slope_there - slope
        if _dot(move, turn) > 1e-12:
            moves = [*moves, (move, turn)][-MEMORY:]
        at, value, slope = there, after, slope_there
    return at


def _direction(slope: Floats, moves: list[tuple[Floats, Floats]]) -> Floats:
    """Downhill, bent by what the last moves taught of the curve."""
    way = -slope
    shares = []
    for move, turn in reversed(moves):
        share = _dot(move, way) / _dot(move, turn)
        way = way - share * turn
        shares.append(share)
    if moves:
        move, turn = moves[-1]
        way = way * (_dot(move, turn) / _dot(turn, turn))
    for (move, turn), share in zip(moves, reversed(shares), strict=True):
        way = way + move * (share - _dot(turn, way) / _dot(move, turn))
    return way


def _dot(one: Floats, other: Floats) -> float:
    # not `@`: the threads of BLAS wait for one another on a busy machine, which costs more than they save
    return float((one * other).sum())
