"""Fit the scorer of topics: how likely a sentence is about an actor whom it does not name.

    python -m training.topics --articles evaluation/articles/dev evaluation/articles/train \
        --out dragoman/vocabulary/topics.json      (needs scikit-learn)

Every actor of an annotated article is an example in every annotated sentence that neither names it nor joins it in a
statement: right where the annotator lists it there. Weights are of a logistic regression with an L2 penalty, rounded to
two places. What floors come to is printed, each article scored by weights fitted on others.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from dragoman.reading.pipeline import Pipeline, make_pipeline
from dragoman.reading.topic_features import Text
from dragoman.reading.topics import Candidate, candidates, weigh
from dragoman.vocabulary.regression import Regression
from evaluation.articles import Article, read_articles

FOLDS = 8

PENALTY = 0.15
"""Inverse strength of the L2 penalty."""

FLOORS = (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6)


@dataclass(frozen=True, slots=True)
class Example:
    """An actor in a sentence that does not name it; articles are held out whole."""

    article: str
    candidate: Candidate
    right: bool


@dataclass(frozen=True, slots=True)
class Sums:
    """Actors of sentences without the scorer: those found rightly, those found, those that annotators list."""

    right: int
    found: int
    expected: int


def collect(article: Article, pipeline: Pipeline) -> tuple[list[Example], Sums]:
    """The examples of an article, and what there is without them."""
    reading = pipeline.read(article.document())
    expected: dict[int, frozenset[str]] = {}
    for sentence in reading.sentences:
        told = [a for a in article.sentences if a.start < sentence.end and sentence.start < a.end]
        if told:
            expected[sentence.index] = frozenset(code for annotated in told for code in annotated.actors)
    examples = [
        Example(article.name, one, one.actor.code in expected[one.sentence])
        for one in candidates(reading)
        if one.sentence in expected
    ]
    text = Text(reading)
    found = [text.present[n] for n in expected]
    right = sum(len(codes & expected[n]) for codes, n in zip(found, expected, strict=True))
    return examples, Sums(right, sum(map(len, found)), sum(map(len, expected.values())))


def fit(examples: Sequence[Example]) -> Regression:
    """Weights by feature, rounded to two places."""
    vectorizer = DictVectorizer(sparse=False)
    x = vectorizer.fit_transform([e.candidate.features for e in examples])
    model = LogisticRegression(C=PENALTY, max_iter=1000, solver="liblinear")
    model.fit(x, np.array([e.right for e in examples]))
    names = vectorizer.get_feature_names_out()
    weights = {name: round(weight, 2) for name, weight in zip(names, model.coef_[0].tolist(), strict=True)}
    return Regression(round(float(model.intercept_[0]), 2), {n: w for n, w in weights.items() if w}, 0.0)


def score(table: Regression, example: Example) -> float:
    """The probability of one example."""
    return float(1 / (1 + np.exp(-table.bias - weigh(example.candidate.features, table.weights))))


def held_out(examples: Sequence[Example]) -> Iterator[tuple[float, bool]]:
    """Each example's score by weights that have not seen its article, and whether it is right."""
    fold = {name: n % FOLDS for n, name in enumerate(sorted({e.article for e in examples}))}
    for k in range(FOLDS):
        table = fit([e for e in examples if fold[e.article] != k])
        yield from ((score(table, e), e.right) for e in examples if fold[e.article] == k)


def report(scored: Sequence[tuple[float, bool]], without: Sequence[Sums]) -> None:
    """Precision, recall and F1 of the actors of a sentence with what each floor adds."""
    right, found, expected = (sum(getattr(s, name) for s in without) for name in ("right", "found", "expected"))
    for floor in (1.1, *FLOORS):
        added = [good for score, good in scored if score >= floor]
        r, f = right + sum(added), found + len(added)
        told = f"floor {floor}: {len(added)} told, {sum(added)} right" if floor <= 1 else "without"
        print(f"{told}; precision {r / f:.4f} recall {r / expected:.4f} F1 {2 * r / (f + expected):.4f}")


def write(path: Path, fitted: Regression, floor: float) -> None:
    """Write the table that the reader loads; see `dragoman.vocabulary.topics`."""
    table = {"floor": floor, "bias": fitted.bias, "weights": dict(sorted(fitted.weights.items()))}
    path.write_text(json.dumps(table, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    print(f"{len(fitted.weights)} weights")


def main() -> None:
    """Fit, say what the floors come to on articles left out, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, nargs="+", required=True, help="folders of .ann files")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--floor", type=float, default=0.45, help="least score of an actor that is told")
    asked = parser.parse_args()
    pipeline = make_pipeline()
    collected = [collect(article, pipeline) for folder in asked.articles for article in read_articles(folder)]
    examples = [example for these, _ in collected for example in these]
    print(f"{len(examples)} examples, {sum(e.right for e in examples)} right")
    report(list(held_out(examples)), [sums for _, sums in collected])
    write(asked.out, fit(examples), asked.floor)


if __name__ == "__main__":
    main()
