"""Rows of `training.examples` as the encoder is taught them: word pieces, pairs, and what each pair should give."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer

from dragoman.reading.pair_pieces import HINTS, TYPES, Named, hints_of, pieces_of

N = len(TYPES)

EVENTS = 16
"""How many of `TYPES` are events; they come first. What comes after are standing relations."""

YIELD = 99
"""In place of the index of a type: PLV's root that holds both conceding and retreating."""

_SILENT, _CODED = 0.25, 0.7
"""Weight of a pair where a source codes only events: of one it tells nothing of, and of one it codes."""

Row = dict[str, Any]
Place = tuple[int, int] | None


@dataclass
class Item:
    """One sentence with its pairs; everything after `pairs` has one entry a pair.

    Attributes:
        ids: Vocabulary indexes of the word pieces.
        kinds: 0 for the sentence before, 1 for the sentence.
        spans: For each actor the indexes of the pieces that name it.
        pairs: Indexes into `spans`; -1 for nobody.
        labels: 2N of 0 or 1: each type that the first does to the second, then the other way round.
        weight: 2N: how much each label counts; 0 where the source says nothing of the type.
        words: One a piece: 1 where it carries what is told, 0 where not, -1 where nobody says.
        plv: Index of PLV's root, or `YIELD`; -1 for other sources.
        hints: What the rules tell of the pair; see `hints_of`.
        keys: Document, start of the sentence, and the two codes, by which the gold is found again.
        row: The row it was made of.
    """

    ids: list[int]
    kinds: list[int]
    spans: list[list[int]]
    row: Row
    pairs: list[tuple[int, int]] = field(default_factory=list)
    labels: list[list[float]] = field(default_factory=list)
    weight: list[list[float]] = field(default_factory=list)
    words: list[list[float]] = field(default_factory=list)
    plv: list[int] = field(default_factory=list)
    hints: list[list[float]] = field(default_factory=list)
    keys: list[tuple[str, int, str, str | None]] = field(default_factory=list)


@dataclass
class Target:
    """What one pair should give; see `Item`."""

    labels: list[float]
    weight: list[float]
    words: list[float]
    plv: int = -1


class Encoder:
    """The tokenizer of MiniLM, from the folder of the model."""

    def __init__(self, folder: Path) -> None:
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()


def read(paths: Iterable[Path]) -> list[Row]:
    """All rows of several files, in order."""
    return [json.loads(line) for path in paths for line in path.open(encoding="utf-8")]


def add_hints(rows: Iterable[Row], ruled: Mapping[str, Any]) -> None:
    """Put what the rules tell (`training.rules`) beside each row; rows they were not asked of are left as they are."""
    for row in rows:
        told = ruled.get(f"{row['document']}|{row['start']}")
        if told is not None:
            row["rules"] = [(actor, recipient, type_, by == "guess") for actor, recipient, type_, by in told["told"]]
            row["words"] = told["bag"]


def item_of(row: Row, encoder: Encoder) -> Item | None:
    """A sentence with its pairs and what is told of each; `None` where it has no pair."""
    named = {code: Named(spans["here"], spans["before"]) for code, spans in row["actors"].items()}
    pieces = pieces_of(encoder.tokenizer, row["text"], row["before"], named)
    item = Item(pieces.ids, pieces.kinds, pieces.spans, row)
    for first, second in pieces.pairs:
        a, b = pieces.codes[first], pieces.codes[second] if second >= 0 else None
        if row["source"] == "plv" and b is None:
            continue
        target = _target(row, a, b, pieces.place)
        item.pairs.append((first, second))
        item.labels.append(target.labels)
        item.weight.append(target.weight)
        item.words.append(target.words)
        item.plv.append(target.plv)
        item.hints.append(hints_of(a, b, row["rules"], row["words"]) if "rules" in row else [0.0] * HINTS)
        item.keys.append((row["document"], row["start"], a, b))
    return item if item.pairs else None


def _target(row: Row, a: str, b: str | None, place: Sequence[Place]) -> Target:
    mine = [told for told in row["told"] if {told["actor"], told["recipient"]} == {a, b}]
    nothing = [-1.0] * len(place)
    if row["source"] == "plv":
        root = mine[0]["type"]
        return Target([0.0] * (2 * N), [0.0] * (2 * N), nothing, YIELD if root == "YIELD" else TYPES.index(root))
    labels = [0.0] * (2 * N)
    for told in mine:
        labels[TYPES.index(told["type"]) + (0 if told["actor"] == a else N)] = 1.0
    if not row["complete"]:
        return Target(labels, _weight_of_coded(mine), nothing)
    if mine and all(told["words"] for told in mine):
        return Target(labels, [1.0] * (2 * N), _carriers(row["text"], mine, place))
    return Target(labels, [1.0] * (2 * N), nothing)


def _weight_of_coded(mine: Sequence[Row]) -> list[float]:
    """Weights where a source codes events only; what it leaves out may still be so, hence less than 1."""
    each = _CODED if mine else _SILENT
    weight = ([each] * EVENTS + [0.0] * (N - EVENTS)) * 2
    if any(told["type"] == "INTEREST" for told in mine):
        k = TYPES.index("INTEREST")
        weight[k] = weight[k + N] = each
    return weight


def _carriers(text: str, mine: Sequence[Row], place: Sequence[Place]) -> list[float]:
    """Which pieces lie in the words that the annotators marked; -1 for pieces that are no words of the sentence."""
    carried = [0.0 if span else -1.0 for span in place]
    for told in mine:
        at = text.lower().find(told["words"].lower())
        for i, span in enumerate(place):
            if at >= 0 and span and span[0] < at + len(told["words"]) and at < span[1]:
                carried[i] = 1.0
    return carried
