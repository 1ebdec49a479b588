"""A linear chain over words: which are source, cue and content of an attribution.

Weights are fitted by `training/attribution.py`; here they are only added up, so nothing but NumPy is needed.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import repeat
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from dragoman.reading.attribution_columns import NAMES

WEIGHTS = "attributions.npz"

LABELS = ("O", "B-C", "I-C", "B-Q", "I-Q", "B-S", "I-S")
"""Outside, and first and further words of content (C), cue (Q) and source (S)."""

Floats = npt.NDArray[np.float32]

_UNKNOWN, _OUTSIDE = 0, 1
"""Rows of every table that stand before those of its values: a value never seen, and no word at all."""


class Stretch(NamedTuple):
    """Words `first` up to `last`, not included, of one part: `C`, `Q` or `S`."""

    part: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Labeller:
    """The fitted chain.

    Attributes:
        known: Lemmas that stand for themselves in the columns.
        strengths: How often a lemma is a cue.
        ids: For each column, the row of each value.
        views: Column, offset from the word, and the first row of the table it adds from.
        rows: Weights of every value at every offset, a label a column.
        moves: Weight of going from one label to the next.
    """

    known: frozenset[str]
    strengths: Mapping[str, int]
    ids: tuple[Mapping[str, int], ...]
    views: tuple[tuple[int, int, int], ...]
    rows: Floats
    moves: Floats

    def stretches(self, table: Sequence[Sequence[str]], blocks: Sequence[tuple[int, int]]) -> list[list[Stretch]]:
        """The parts of each block of tokens, in order.

        Args:
            table: The columns of `attribution_columns`.
            blocks: First token of each block and the one after its last; none is empty.
        """
        return [_stretches(path, first) for path, (first, _) in zip(self.paths(table, blocks), blocks, strict=True)]

    def paths(self, table: Sequence[Sequence[str]], blocks: Sequence[tuple[int, int]]) -> list[list[int]]:
        """The best labels of the words of each block, as indexes of `LABELS`."""
        if not blocks:
            return []
        ends = np.cumsum([last - first for first, last in blocks])
        return _best_paths(np.split(self._scores(table, blocks), ends[:-1]), self.moves)

    def _scores(self, table: Sequence[Sequence[str]], blocks: Sequence[tuple[int, int]]) -> Floats:
        """Weights of the labels of each word, block after block."""
        wide = max(abs(offset) for _, offset, _ in self.views)
        gap = np.full(wide, -1)  # no view sees beyond its block: the last row of a column, where no word stands
        laid = np.concatenate([gap, *(part for first, last in blocks for part in (np.arange(first, last), gap))])
        words = np.flatnonzero(laid >= 0)
        coded = [
            np.array([*map(ids.get, column, repeat(_UNKNOWN)), _OUTSIDE])
            for ids, column in zip(self.ids, table, strict=True)
        ]
        scores = np.zeros((len(words), len(LABELS)), dtype=np.float32)
        around = {offset: laid[words + offset] for _, offset, _ in self.views}
        for column, offset, start in self.views:
            scores += self.rows.take(coded[column].take(around[offset]) + start, axis=0)
        return scores


def _best_paths(scores: Sequence[Floats], moves: Floats) -> list[list[int]]:
    """The best labels of each block (Viterbi), all blocks a step at a time."""
    order = sorted(range(len(scores)), key=lambda b: -len(scores[b]))  # those still running come first
    length = len(scores[order[0]])
    grid = np.zeros((length, len(order), len(LABELS)), dtype=np.float32)
    for row, b in enumerate(order):
        grid[: len(scores[b]), row] = scores[b]
    running = np.searchsorted([-len(scores[b]) for b in order], -np.arange(length), side="left").tolist()
    best = grid[0].copy()
    back = np.zeros(grid.shape, dtype=np.int8)
    onto = moves.T.copy()  # from each label to one: summed along the last axis
    for step in range(1, length):
        n = running[step]
        sums = best[:n, None, :] + onto
        back[step, :n] = sums.argmax(axis=2)
        best[:n] = sums.max(axis=2) + grid[step, :n]
    out: list[list[int]] = [[] for _ in order]
    for row, b in enumerate(order):
        label = int(best[row].argmax())
        links = back[: len(scores[b]), row].tolist()
        path = [label]
        for link in links[:0:-1]:
            label = link[label]
            path.append(label)
        out[b] = path[::-1]
    return out


def _stretches(path: Sequence[int], first: int) -> list[Stretch]:
    out: list[Stretch] = []
    for i, label in enumerate(path, start=first):
        name = LABELS[label]
        if name == "O":
            continue
        last = out[-1] if out else None
        if last is not None and name[0] == "I" and last.part == name[2] and last.last == i:
            out[-1] = last._replace(last=i + 1)
        else:
            out.append(Stretch(name[2], i, i + 1))
    return out


@cache
def labeller() -> Labeller:
    """The labeller that comes with Dragoman."""
    return load(files("dragoman").joinpath("weights", WEIGHTS))


def load(path: Traversable) -> Labeller:
    """The labeller that a file of weights holds."""
    with path.open("rb") as file, np.load(file) as kept:
        told = json.loads(kept["told"].tobytes())
        rows, moves = kept["rows"].astype(np.float32), kept["moves"].astype(np.float32)
    ids = tuple({value: i for i, value in enumerate(told["values"][name], start=2)} for name in NAMES)
    views = tuple((NAMES.index(name), offset, start) for name, offset, start in told["views"])
    return Labeller(frozenset(told["known"]), told["strengths"], ids, views, rows, moves)
