"""Fit the scorer of times: whether a time of a sentence is also that of a statement that no rule dates.

    python -m training.times --articles evaluation/articles/dev evaluation/articles/train --news ../shared/data \
        --out dragoman/vocabulary/time_weights.json      (needs scikit-learn)

Every time of a sentence is an example for each statement of it that no rule dates and that an annotator wrote down
as well: right where it shares a day with the annotated time, wrong where it does not or where the annotator gave none.
Weights are of a logistic regression with an L2 penalty, rounded to two places. What floors come to is printed, each
text scored by weights fitted on others.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from dragoman.documents.load import load
from dragoman.model import Document, Reading, Statement
from dragoman.reading.pipeline import Pipeline, make_pipeline
from dragoman.reading.timing_scene import Scene
from dragoman.reading.timing_weighed import WEIGHED_RULE, candidates
from dragoman.vocabulary.regression import Regression
from evaluation.articles import read_articles
from evaluation.news import articles as real_news
from evaluation.news import folders_of
from evaluation.statements import Gold, beside_gold, gold_files, overlap

OFTEN = 4
"""Examples from which a sign is given a weight."""

PENALTY = 0.2
"""Inverse strength of the L2 penalty."""

LEAST = 0.02
"""Weights nearer to nought are left out."""

FOLDS = 8


class Example(NamedTuple):
    """One time for one statement.

    Attributes:
        signs: What is so of them.
        right: Whether an annotator gave the statement that time.
        text: Where it stands; texts are held out whole.
        statement: Which statement of that text it is for.
    """

    signs: tuple[str, ...]
    right: bool
    text: str
    statement: int


def examples(reading: Reading, gold: list[Gold], text: str) -> Iterator[Example]:
    """The times that may be those of what no rule dates and an annotator wrote down as well."""
    statements = [_by_rule(s) for s in reading.statements]
    whens: dict[int, list[list[str]]] = defaultdict(list)
    for i, row in beside_gold(reading, gold):
        whens[i].append(row["whens"])
    for i, found in candidates(Scene(reading), statements):
        for told in whens[i]:
            for timed, signs in found:
                right = any(overlap(timed.time.prefix or "", when) for when in told)
                yield Example(signs, right, text, i)


def _by_rule(statement: Statement) -> Statement:
    """The statement as the rules leave it."""
    weighed = statement.when is not None and statement.when.rule == WEIGHED_RULE
    return replace(statement, when=None) if weighed else statement


def collect(sources: Iterable[tuple[str, Document, list[Gold]]], pipeline: Pipeline) -> list[Example]:
    """All examples of annotated texts."""
    return [e for name, document, gold in sources for e in examples(pipeline.read(document), gold, name)]


def sources(asked: argparse.Namespace) -> Iterator[tuple[str, Document, list[Gold]]]:
    """The annotated texts, by name."""
    for folder in asked.articles:
        for article in read_articles(folder):
            yield article.name, article.document(), article.gold()
    for folder, texts in asked.gold:
        for name, gold, text in gold_files(Path(folder), Path(texts)):
            yield name, load(text), gold
    if asked.news:
        folders = folders_of(asked.news, asked.news.parent / "seeds")
        for part in ("dev", "train"):
            for news in real_news(part):
                yield news.name, news.document(folders), news.gold()


# ---- fitting


def fit(found: Sequence[Example], penalty: float) -> Regression:
    """The weights of all signs that are seen often enough; the floor is nought."""
    often = Counter(sign for e in found for sign in set(e.signs))
    vectorizer = DictVectorizer(dtype=np.float32)
    x = vectorizer.fit_transform([{s: 1.0 for s in e.signs if often[s] >= OFTEN} for e in found])
    model = LogisticRegression(C=penalty, max_iter=2000).fit(x, [e.right for e in found])
    names = vectorizer.get_feature_names_out()
    return Regression(float(model.intercept_[0]), dict(zip(names, model.coef_[0].tolist(), strict=True)), 0.0)


def held_out(found: Sequence[Example], penalty: float) -> Iterator[tuple[float, bool]]:
    """Score and rightness of the likeliest time of each statement, by weights that have not seen its text."""
    fold = {name: n % FOLDS for n, name in enumerate(sorted({e.text for e in found}))}
    for k in range(FOLDS):
        weights = fit([e for e in found if fold[e.text] != k], penalty)
        best: dict[tuple[str, int], tuple[float, bool]] = {}
        for e in found:
            if fold[e.text] == k:
                scored = (weights.score(e.signs), e.right)
                best[e.text, e.statement] = max(best.get((e.text, e.statement), scored), scored)
        yield from best.values()


def write(path: Path, weights: Regression, floor: float) -> None:
    """Write the table that the reader loads; see `dragoman.vocabulary.time_weights`."""
    kept = {n: round(w, 2) for n, w in sorted(weights.weights.items()) if abs(w) >= LEAST}
    table = Regression(round(weights.bias, 2), kept, floor)
    path.write_text(json.dumps(asdict(table), ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    print(f"{len(kept)} weights")


def main() -> None:
    """Fit, say what the floors come to on texts left out, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, nargs="*", default=[], help="folders of .ann files")
    parser.add_argument("--gold", nargs=2, action="append", default=[], metavar=("GOLD", "TEXTS"), help="two folders")
    parser.add_argument("--news", type=Path, help="the folder of the corpora that `evaluation.news` knows")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--penalty", type=float, default=PENALTY, help="inverse strength of the penalty")
    parser.add_argument("--floor", type=float, default=0.4, help="least score of a time that is given")
    asked = parser.parse_args()
    found = collect(sources(asked), make_pipeline())
    print(f"{len(found)} times, {sum(e.right for e in found)} right")
    held = list(held_out(found, asked.penalty))
    for floor in (0.3, 0.4, 0.5, 0.6):
        over = [right for score, right in held if score >= floor]
        print(f"floor {floor}: {len(over)} given, {sum(over)} right")
    write(asked.out, fit(found, asked.penalty), asked.floor)


if __name__ == "__main__":
    main()
