"""Fit the scorer of credits: which frames of a word a reader would credit somebody with.

    python -m training.credits --data ../shared/data/polnear/train --out dragoman/weights/credits.json

(needs scikit-learn). DIR holds `text/*.txt` and `attributions/*.ann`, as in PolNeAR. Every candidate of every
document is an example: right where it has at least half of its characters in common with an annotated content
(Jaccard) and its word is part of the cue, left out where another word is the cue, wrong where neither holds.
Weights are of a logistic regression with an L2 penalty, rounded to two places, without names.
"""

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from dragoman.model import Reading
from dragoman.reading.attributions import rule_credits
from dragoman.reading.parse import Parser
from dragoman.reading.quotes import find_quotes
from dragoman.reading.weighed_credits import Candidate, candidates, surroundings
from dragoman.vocabulary.credits import CreditWeights
from evaluation.attribution import HIT, Relation, readings

SEEN = 3
"""Examples from which a sign is given a weight."""

LEAST = 0.12
"""Weights nearer to nought are left out: two in three, at no loss on documents held out."""


HOPELESS = 0.01
"""Share of the right candidates of a part of speech that may be lost by passing over hopeless words."""


class Example(NamedTuple):
    """One candidate.

    Attributes:
        signs: What is so of it.
        common: What is so of all that its word may credit.
        right: Whether an annotator credited it.
    """

    signs: tuple[str, ...]
    common: tuple[str, ...]
    right: bool


def examples(pairs: Iterable[tuple[Reading, Sequence[Relation]]]) -> Iterator[Example]:
    """The candidates of annotated documents, but for those whose content has another cue."""
    for reading, gold in pairs:
        quotes = find_quotes(reading.document.text, reading.blocks)
        credits = rule_credits(reading)
        for found in candidates(reading, credits, surroundings(reading, credits, quotes)):
            right = _is_right(reading, found, gold)
            if right is not None:
                yield Example(found.signs, found.common, right)


def _is_right(reading: Reading, found: Candidate, gold: Sequence[Relation]) -> bool | None:
    """Whether a candidate is an annotated content; `None` where it is one of another cue."""
    tokens, text = reading.tokens, reading.document.text
    spans = ((tokens[i].start, tokens[i].end) for i in found.content)
    characters = frozenset(c for start, end in spans for c in range(start, end) if not text[c].isspace())
    hit = [g for g in gold if len(g.content & characters) >= HIT * len(g.content | characters)]
    if not hit:
        return False
    return True if any(tokens[found.cue].start in g.cue for g in hit) else None


def names(readings: Iterable[Reading]) -> frozenset[str]:
    """Lemmas that are names more often than not: the corpus is of one campaign, and no weight may be of anybody."""
    seen: Counter[str] = Counter()
    for reading in readings:
        for token in reading.tokens:
            seen[token.lemma.lower()] += 1 if token.pos == "PROPN" else -1
    return frozenset(lemma for lemma, n in seen.items() if n > 0 and lemma.isalpha())


def without(found: Iterable[Example], names: frozenset[str]) -> Iterator[Example]:
    """The examples without the signs that hold a name."""
    for example in found:
        yield example._replace(signs=tuple(s for s in example.signs if names.isdisjoint(re.split(r"[ :=_]", s))))


def fit(found: Sequence[Example], penalty: float) -> tuple[float, dict[str, float]]:
    """The bias, and the weight of each sign."""
    seen = Counter(sign for example in found for sign in set(example.signs))
    vectorizer = DictVectorizer(dtype=np.float32)
    x = vectorizer.fit_transform([{s: 1.0 for s in e.signs if seen[s] >= SEEN} for e in found])
    x.indices, x.indptr = x.indices.astype(np.int32), x.indptr.astype(np.int32)  # liblinear takes no others
    model = LogisticRegression(C=penalty, l1_ratio=0.0, solver="liblinear", max_iter=200, random_state=0)
    model.fit(x, [e.right for e in found])
    return float(model.intercept_[0]), dict(
        zip(vectorizer.get_feature_names_out(), model.coef_[0].tolist(), strict=True)
    )


def least(found: Iterable[Example], weights: CreditWeights) -> dict[str, float]:
    """For each part of speech, what the common signs of right candidates over the floor come to at least."""
    sums: dict[str, list[float]] = defaultdict(list)
    for e in found:
        if e.right and weights.score(e.signs) >= weights.floor:
            sums[e.common[0][0]].append(sum(weights.weights.get(sign, 0.0) for sign in e.common))
    return {part: round(float(np.quantile(below, HOPELESS)), 2) for part, below in sorted(sums.items())}


def fitted(found: Sequence[Example], penalty: float, floor: float) -> CreditWeights:
    """The weights, rounded."""
    bias, weights = fit(found, penalty)
    kept = {n: round(w, 2) for n, w in sorted(weights.items()) if abs(w) >= LEAST}
    table = CreditWeights(round(bias, 2), kept, floor, {})
    return replace(table, least=least(found, table))


def write(path: Path, table: CreditWeights) -> None:
    """Write the table that the reader loads; see `dragoman.vocabulary.credits`."""
    path.write_text(json.dumps(asdict(table), ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    print(f"{len(table.weights)} weights")


def main() -> None:
    """Fit and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--penalty", type=float, default=0.2, help="inverse strength of the penalty")
    parser.add_argument("--floor", type=float, default=-0.75, help="least sum of weights of what is credited")
    asked = parser.parse_args()
    pairs = list(readings(asked.data, Parser()))
    found = list(without(examples(pairs), names(reading for reading, _ in pairs)))
    print(f"{len(found)} candidates, {sum(e.right for e in found)} right")
    write(asked.out, fitted(found, asked.penalty, asked.floor))


if __name__ == "__main__":
    main()
