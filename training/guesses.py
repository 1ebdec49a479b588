"""Fit the scorer of guesses: who else a predicate tells of where its slots do not say.

    python -m training.guesses --articles evaluation/articles/dev --sentences evaluation/own \
        --out dragoman/vocabulary/guesses.json      (needs scikit-learn)

Every guess of every predicate in annotated text is an example: 1 where the gold joins the pair by that type or one
of its group, 0 where it does not. Weights are of a logistic regression with an L2 penalty, rounded to two places.
The floors are those with the best F1 of the type over whole articles, each article scored by weights
fitted on the others.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from dragoman.model import Document, Found, Reading
from dragoman.identity import document_id
from dragoman.reading.guessing import Guess
from dragoman.reading.pipeline import Pipeline, make_pipeline
from dragoman.reading.predicates import Found as FoundPredicate
from dragoman.reading.trace import Trace
from dragoman.vocabulary.types import statement_types
from evaluation.articles import read_articles
from evaluation.sentences import read_cases

Gold = Mapping[tuple[int, frozenset[str]], set[str]]


class Listener(Trace):
    """Keeps every guess that the reader of statements weighs."""

    def __init__(self) -> None:
        self.heard: list[tuple[FoundPredicate, list[Guess]]] = []

    def guesses(self, found: FoundPredicate, candidates: Any) -> None:
        self.heard.append((found, list(candidates)))


@dataclass
class Example:
    """One guess: its features, whether it is right, the article it stands in, the predicate it is of."""

    features: tuple[str, ...]
    right: float
    article: str
    predicate: int


def examples_of(reading: Reading, listener: Listener, gold: Gold, article: str, count: int) -> Iterator[Example]:
    """The guesses made on one reading, judged by what its sentences tell."""
    groups = {name: t.group for name, t in statement_types().items()}
    for n, (found, candidates) in enumerate(listener.heard):
        sentence = reading.tokens[found.head].sentence
        for guess in candidates:
            told = gold.get((sentence, guess.pair), set())
            same = guess.sense.type in told
            near = groups[guess.sense.type] in {groups[t] for t in told}
            yield Example(guess.features, 1.0 if same else 0.6 if near else 0.25 if told else 0.0, article, count + n)


def collect(articles: Path, sentences: Path | None, pipeline: Pipeline) -> list[Example]:
    """All examples of annotated articles and single sentences."""
    out: list[Example] = []
    count = 0
    for article in read_articles(articles):
        listener = Listener()
        reading = pipeline.read(article.document(), listener)
        gold: dict[tuple[int, frozenset[str]], set[str]] = defaultdict(set)
        for annotated in article.sentences:
            for s in reading.sentences:
                if s.start < annotated.end and annotated.start < s.end:
                    for told in annotated.statements:
                        gold[s.index, frozenset(c for c in (told.actor, told.recipient) if c)].add(told.type)
        out += examples_of(reading, listener, gold, article.name, count)
        count += len(listener.heard)
    for path in sorted(sentences.glob("sentences_*.tsv")) if sentences else ():
        for n, case in enumerate(read_cases(path)):
            listener = Listener()
            text = case.sentence
            document = Document(document_id(text), "s", text, "", "text/plain", published=Found("2024-06-15", "sidecar", ""))
            reading = pipeline.read(document, listener)
            gold = defaultdict(set)
            for e in case.expected:
                gold[0, e.pair] |= e.types
            out += examples_of(reading, listener, gold, f"{path.stem}-{n // 40}", count)
            count += len(listener.heard)
    return out


def fit(examples: list[Example], penalty: float) -> tuple[dict[str, float], Any]:
    """Weights by feature; an example half right counts as both."""
    vectorizer = DictVectorizer()
    x = vectorizer.fit_transform([dict.fromkeys(e.features, 1.0) | {"bias": 1.0} for e in examples])
    from scipy.sparse import vstack

    rows = vstack([x, x])
    y = np.array([1] * len(examples) + [0] * len(examples))
    w = np.array([e.right for e in examples] + [1 - e.right for e in examples])
    model = LogisticRegression(C=penalty, max_iter=2000, fit_intercept=False)
    keep = w > 0
    model.fit(rows[keep], y[keep], sample_weight=w[keep])
    names = vectorizer.get_feature_names_out()
    return dict(zip(names, model.coef_[0].tolist(), strict=True)), model


def score(weights: Mapping[str, float], e: Example) -> float:
    """The probability of one example."""
    return float(1 / (1 + np.exp(-weights.get("bias", 0.0) - sum(weights.get(f, 0.0) for f in e.features))))


def main() -> None:
    """Fit, choose floors by articles left out, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, required=True)
    parser.add_argument("--sentences", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--penalty", type=float, default=0.3)
    parser.add_argument("--floor", type=float, default=0.35)
    parser.add_argument("--beside", type=float, default=0.5)
    a = parser.parse_args()
    examples = collect(a.articles, a.sentences, make_pipeline())
    names = sorted({e.article for e in examples})
    print(f"{len(examples)} guesses of {len({e.predicate for e in examples})} predicates, {sum(e.right == 1 for e in examples)} right")
    folds = {name: n % 5 for n, name in enumerate(names)}
    held: list[tuple[float, Example]] = []
    for k in range(5):
        weights, _ = fit([e for e in examples if folds[e.article] != k], a.penalty)
        held += [(score(weights, e), e) for e in examples if folds[e.article] == k]
    report(held)
    weights, _ = fit(examples, a.penalty)
    bias = weights.pop("bias")
    kept = {n: round(w, 2) for n, w in sorted(weights.items()) if abs(w) >= 0.02}
    a.out.write_text(
        json.dumps({"floor": a.floor, "beside": a.beside, "bias": round(bias, 2), "weights": kept}, ensure_ascii=False, indent=0) + "\n",
        encoding="utf-8",
    )
    print(f"{len(kept)} weights")


def report(held: list[tuple[float, Example]]) -> None:
    """How the best guess of each predicate does at each floor, on articles left out of the fit."""
    best: dict[int, tuple[float, Example]] = {}
    for s, e in held:
        if e.predicate not in best or s > best[e.predicate][0]:
            best[e.predicate] = (s, e)
    for floor in (0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6):
        told = [e for s, e in best.values() if s >= floor]
        print(f"floor {floor}: best {len(told)}, type right {sum(e.right == 1 for e in told)}, pair right {sum(e.right > 0 for e in told)}; all over it {sum(s >= floor for s, _ in held)}, right {sum(s >= floor and e.right == 1 for s, e in held)}")
    old = [e for _, e in held if any(f.startswith("proposed=") for f in e.features)]
    print(f"rules alone: {len(old)}, type right {sum(e.right == 1 for e in old)}, pair right {sum(e.right > 0 for e in old)}")


if __name__ == "__main__":
    main()
