"""Fit the labeller of attributions to a corpus in PolNeAR's form (needs python-crfsuite).

    python -m training.attribution --data ../shared/data/polnear/train --out dragoman/weights/attributions.npz

DIR holds `text/*.txt` and `attributions/*.ann`. The rules read every document first, and what they find is a
column of what the labeller sees. Weights are of a conditional random field with an L1 and an L2 penalty.
"""

import argparse
import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pycrfsuite

from dragoman.model import Reading
from dragoman.reading.attribution_columns import NAMES, columns
from dragoman.reading.attribution_labels import LABELS
from dragoman.reading.attribution_spans import blocks_of, outermost
from dragoman.reading.attributions import read_attributions
from dragoman.reading.parse import Parser
from dragoman.reading.quotes import find_quotes
from evaluation.attribution import Relation, readings

VIEWS: Mapping[str, Sequence[int]] = {
    "word": (-2, -1, 0, 1, 2),
    "tag": (-2, -1, 0, 1, 2),
    "dep": (-1, 0, 1),
    "above": (0,),
    "path_word": (0,),
    "above_twice": (0,),
    "path": (-1, 0, 1),
    "rule": (0,),
    "place": (-3, -2, -1, 0, 1, 2, 3),
    "quote": (-1, 0, 1),
    "strength": (-2, -1, 0, 1, 2),
    "sides": (0,),
    "before": (0,),
    "after": (0,),
    "entity": (0,),
    "edge": (-1, 0),
    "place_tag": (0,),
    "place_dep": (0,),
    "place_quote": (-1, 0, 1),
    "place_path": (0,),
    "place_sides": (0,),
    "form": (0,),
    "mark": (-1, 0, 1),
}
"""How far from a word each column is looked at."""

KNOWN_FROM = 10
"""Occurrences from which a lemma stands for itself. Names never do: the corpus is of one campaign."""

OUTSIDE = "\x1f"
"""Stands for the word beyond the end of a block."""

CUES_FROM = 4
STEPS = (0.05, 0.2, 0.5)
"""Shares of a lemma's places in which it is a cue: seldom, often, mostly."""

PENALTIES = {"c1": 0.3, "c2": 0.05, "max_iterations": 80, "feature.minfreq": 4, "feature.possible_transitions": True}


def labels(reading: Reading, gold: Iterable[Relation]) -> list[str]:
    """The label of each word; a part that goes on after other words begins anew."""
    out = ["O"] * len(reading.tokens)
    at = {t.start: t.i for t in reading.tokens}
    for relation in gold:
        for part, characters in (("C", relation.content), ("Q", relation.cue), ("S", relation.source)):
            last = -2
            for i in sorted(at[c] for c in characters if c in at):
                joined = all(t.text.isspace() for t in reading.tokens[last + 1 : i]) and last >= 0
                for j in range(last + 1 if joined else i, i + 1):
                    out[j] = ("I-" if joined else "B-") + part
                last = i
    return out


def lexicon(pairs: Iterable[tuple[Reading, Sequence[str]]]) -> tuple[frozenset[str], dict[str, int]]:
    """The lemmas that stand for themselves, and how strong a cue each is."""
    seen: Counter[str] = Counter()
    cue: Counter[str] = Counter()
    for reading, marks in pairs:
        for token, mark in zip(reading.tokens, marks, strict=True):
            lemma = token.lemma.lower()
            seen[lemma] += token.pos != "PROPN"
            cue[lemma] += mark[-1] == "Q"
    known = frozenset(w for w, n in seen.items() if n >= KNOWN_FROM and not any(c.isdigit() for c in w))
    shares = {w: n / seen[w] for w, n in cue.items() if n >= CUES_FROM and seen[w]}
    strengths = {w: sum(share > step for step in STEPS) for w, share in shares.items()}
    return known, {w: n for w, n in sorted(strengths.items()) if n}


def sequences(table: Sequence[Sequence[str]], first: int, last: int) -> list[list[str]]:
    """What the trainer is told of each word of a block: column, offset and value."""
    out: list[list[str]] = [[] for _ in range(first, last)]
    for name, offsets in VIEWS.items():
        column = table[NAMES.index(name)]
        for offset in offsets:
            for i in range(first, last):
                value = column[i + offset] if first <= i + offset < last else OUTSIDE
                out[i - first].append(f"{name} {offset} {value}")
    return out


def fit(pairs: Sequence[tuple[Reading, list[Relation]]], path: Path) -> tuple[frozenset[str], dict[str, int]]:
    """Fit and write the trainer's own file."""
    marked = [(reading, labels(reading, gold)) for reading, gold in pairs]
    known, strengths = lexicon(marked)
    trainer = pycrfsuite.Trainer(verbose=False)
    for reading, marks in marked:
        quotes = find_quotes(reading.document.text, reading.blocks)
        table = columns(reading, outermost(read_attributions(reading).attributions), quotes, known, strengths)
        for first, last in blocks_of(reading):
            trainer.append(sequences(table, first, last), marks[first:last])
    trainer.set_params(PENALTIES)
    trainer.train(str(path))
    return known, strengths


def tables(path: Path) -> Iterator[tuple[str, Any]]:
    """The weights in the shape in which the labeller adds them up."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    info = tagger.info()
    weights: dict[tuple[str, int], dict[str, dict[str, float]]] = defaultdict(lambda: defaultdict(dict))
    for (told, label), weight in info.state_features.items():
        name, offset, value = told.split(" ", 2)
        weights[name, int(offset)][value][label] = weight
    values = {
        name: sorted({v for (n, _), table in weights.items() if n == name for v in table} - {OUTSIDE}) for name in NAMES
    }
    views: list[tuple[str, int, int]] = []
    rows: list[list[float]] = []
    for (name, offset), table in sorted(weights.items()):
        views.append((name, offset, len(rows)))
        rows += [[table.get(v, {}).get(label, 0.0) for label in LABELS] for v in ("\0", OUTSIDE, *values[name])]
    yield "rows", np.array(rows, dtype=np.float16)
    yield "moves", np.array([[info.transitions.get((a, b), -50.0) for b in LABELS] for a in LABELS], dtype=np.float32)
    yield "told", {"values": values, "views": views}


def write(path: Path, out: Path, known: Iterable[str], strengths: Mapping[str, int]) -> None:
    """Write the weights file that Dragoman reads."""
    kept = dict(tables(path))
    told = json.dumps({**kept["told"], "known": sorted(known), "strengths": strengths}, ensure_ascii=False)
    np.savez_compressed(
        out, rows=kept["rows"], moves=kept["moves"], told=np.frombuffer(told.encode("utf-8"), dtype=np.uint8)
    )


def main() -> None:
    """Fit to a folder and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "attributions.crfsuite"
        known, strengths = fit(list(readings(asked.data, Parser())), path)
        write(path, asked.out, known, strengths)


if __name__ == "__main__":
    main()
