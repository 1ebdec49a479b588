"""Fit the scorer of guesses: how likely a predicate tells of a pair.

    python -m training.guesses --articles evaluation/articles/dev evaluation/articles/train --sentences evaluation/own \
        --news ../shared/data --out dragoman/vocabulary/guesses.json      (needs scikit-learn)

Every guess of every predicate in annotated text is an example, and so is every pair that its slots give: 1 where the
gold joins the pair by that type, less where by another, 0 where it does not (`RIGHT`). Weights are of a logistic
regression with an L2 penalty, rounded to two places. What floors come to is printed, each article scored by weights
fitted on others.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import vstack
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from dragoman.identity import document_id
from dragoman.model import Document, Found, Reading
from dragoman.reading.drafts import Draft
from dragoman.reading.guessing import Guess
from dragoman.reading.pipeline import Pipeline, make_pipeline
from dragoman.reading.predicates import Found as FoundPredicate
from dragoman.reading.trace import Trace
from dragoman.vocabulary.types import statement_types
from evaluation.articles import Article, read_articles
from evaluation.news import Article as News
from evaluation.news import articles as real_news
from evaluation.news import folders_of
from evaluation.sentences import Case, read_cases

Gold = Mapping[tuple[int, frozenset[str]], list[str]]
"""The types told of a pair, one a statement, by sentence and codes."""

RIGHT = {"type": 1.0, "group": 0.6, "pair": 0.25}
"""How right a guess is where the gold joins its pair by the same type, by one of its group, or by any other."""

FOLDS = 5

TOGETHER = 40
"""Single sentences that are held out together, as if they were an article."""

PENALTY = 0.03
"""Inverse strength of the L2 penalty."""

IMPORTANCE = {"dev": 2.0, "news-dev": 3.0}
"""How much more the examples of some sources count: those that two annotators wrote, or that are mostly analysis."""

OFTEN = 5
"""How many examples must share a feature for it to be weighed."""

LEAST = 0.02
"""Weights nearer to nought are left out."""


class Listener(Trace):
    """Keeps every guess that the reader of statements weighs, and what the slots of predicates tell."""

    def __init__(self) -> None:
        self.heard: list[tuple[FoundPredicate, list[Guess]]] = []
        self.of_slots: list[tuple[Draft, Guess]] = []
        self.told: list[Draft] = []

    def guesses(self, found: FoundPredicate, candidates: Sequence[Any]) -> None:
        """Keep them."""
        self.heard.append((found, list(candidates)))

    def filled(self, draft: Draft, guess: Guess) -> None:
        """Keep what slots give."""
        self.of_slots.append((draft, guess))

    def drafted(self, draft: Draft) -> None:
        """Keep it where its pair is no guess."""
        if not any(rule.startswith("score:") for rule in draft.why):
            self.told.append(draft)


@dataclass(frozen=True, slots=True)
class Example:
    """One guess.

    Attributes:
        features: What is so of it, as names.
        right: How right it is, from 0 to 1; see `RIGHT`.
        article: Where it stands; articles are held out whole.
        predicate: Which predicate it is of, counted over everything; `None` for what its slots give.
        weight: How much it counts; see `IMPORTANCE`.
    """

    features: tuple[str, ...]
    right: float
    article: str
    predicate: int | None
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Source:
    """An annotated text.

    Attributes:
        name: Of the article.
        document: Its text.
        gold: What is told in each sentence of a reading of it.
        weight: How much its examples count.
    """

    name: str
    document: Document
    gold: Callable[[Reading], Gold]
    weight: float = 1.0


# ---- examples


def examples_of(reading: Reading, listener: Listener, gold: Gold, article: str, count: int) -> Iterator[Example]:
    """The guesses made on one reading, judged by what its sentences tell; `count` is of predicates so far."""
    for draft, given in listener.of_slots:
        yield Example(given.features, _right(draft.type, gold.get((draft.sentence, draft.pair), [])), article, None)
    left = _left_to_guess(listener.told, gold)
    for n, (found, candidates) in enumerate(listener.heard):
        sentence = reading.tokens[found.head].sentence
        for guess in candidates:
            right = _right(guess.sense.type, left.get((sentence, guess.pair), []))
            yield Example(guess.features, right, article, count + n)


def _left_to_guess(drafts: Sequence[Draft], gold: Gold) -> dict[tuple[int, frozenset[str]], list[str]]:
    """What is told beyond the drafts from slots; of two on one pair the first may tell either of its statements."""
    left = {key: list(types) for key, types in gold.items()}
    told: set[tuple[int, frozenset[str], str]] = set()
    for draft in drafts:
        key, what = (draft.sentence, draft.pair), (draft.sentence, draft.pair, draft.type)
        if what in told or not left.get(key):
            continue
        told.add(what)
        left[key].remove(max(left[key], key=lambda type_: _right(draft.type, [type_])))
    return left


def _right(type_: str, told: Sequence[str]) -> float:
    if type_ in told:
        return RIGHT["type"]
    types = statement_types()
    if types[type_].group in {types[t].group for t in told}:
        return RIGHT["group"]
    return RIGHT["pair"] if told else 0.0


def collect(articles: Sequence[Path], sentences: Path | None, news: Path | None, pipeline: Pipeline) -> list[Example]:
    """All examples of annotated articles, single sentences and real news."""
    out: list[Example] = []
    count = 0
    sources = [*(one for folder in articles for one in _articles(folder)), *_sentences(sentences), *_news(news)]
    for source in sources:
        listener = Listener()
        reading = pipeline.read(source.document, listener)
        found = examples_of(reading, listener, source.gold(reading), source.name, count)
        out += [replace(example, weight=source.weight) for example in found]
        count += len(listener.heard)
    return out


def _articles(folder: Path) -> Iterator[Source]:
    for article in read_articles(folder):
        weight = IMPORTANCE.get(folder.name, 1.0)
        yield Source(article.name, article.document(), partial(_gold_of_article, article), weight)


def _gold_of_article(article: Article, reading: Reading) -> Gold:
    """What is told in each sentence of the reading that shares anything with an annotated one."""
    gold: dict[tuple[int, frozenset[str]], list[str]] = defaultdict(list)
    for annotated in article.sentences:
        for s in reading.sentences:
            if s.start < annotated.end and annotated.start < s.end:
                for told in annotated.statements:
                    gold[s.index, frozenset(c for c in (told.actor, told.recipient) if c)].append(told.type)
    return gold


def _sentences(folder: Path | None) -> Iterator[Source]:
    date = Found("2024-06-15", "sidecar", "")
    for path in sorted(folder.glob("sentences_*.tsv")) if folder else ():
        for n, case in enumerate(read_cases(path)):
            text = case.sentence
            document = Document(document_id(text), "s", text, "", "text/plain", published=date)
            yield Source(f"{path.stem}-{n // TOGETHER}", document, partial(_gold_of_case, case))


def _gold_of_case(case: Case, _: Reading) -> Gold:
    gold: dict[tuple[int, frozenset[str]], list[str]] = defaultdict(list)
    for expected in case.expected:
        gold[0, expected.pair] += sorted(expected.types)
    return gold


def _news(data: Path | None) -> Iterator[Source]:
    if data is None:
        return
    folders = folders_of(data, data.parent / "seeds")
    for part in ("dev", "train"):
        weight = IMPORTANCE.get(f"news-{part}", 1.0)
        for article in real_news(part):
            yield Source(article.name, article.document(folders), partial(_gold_of_news, article), weight)


def _gold_of_news(article: News, reading: Reading) -> Gold:
    gold: dict[tuple[int, frozenset[str]], list[str]] = defaultdict(list)
    for row in article.gold():
        start, end = row["spans"][0]
        for s in reading.sentences:
            if s.start < end and start < s.end:
                gold[s.index, frozenset(c for c in (row["actor"], row["recipient"]) if c)] += row["types"]
    return gold


# ---- fitting


def fit(examples: Sequence[Example], penalty: float) -> dict[str, float]:
    """Weights by feature, the bias among them; an example half right counts as both right and wrong."""
    often = Counter(name for e in examples for name in set(e.features))
    told = [[name for name in e.features if often[name] >= OFTEN] for e in examples]
    vectorizer = DictVectorizer()
    x = vectorizer.fit_transform([dict.fromkeys(names, 1.0) | {"bias": 1.0} for names in told])
    rows = vstack([x, x])
    y = np.array([1] * len(examples) + [0] * len(examples))
    w = np.array([e.right * e.weight for e in examples] + [(1 - e.right) * e.weight for e in examples])
    keep = w > 0
    model = LogisticRegression(C=penalty, max_iter=2000, fit_intercept=False)
    model.fit(rows[keep], y[keep], sample_weight=w[keep])
    return dict(zip(vectorizer.get_feature_names_out(), model.coef_[0].tolist(), strict=True))


def score(weights: Mapping[str, float], e: Example) -> float:
    """The probability of one example."""
    return float(1 / (1 + np.exp(-weights.get("bias", 0.0) - sum(weights.get(f, 0.0) for f in e.features))))


def held_out(examples: Sequence[Example], penalty: float) -> Iterator[tuple[float, Example]]:
    """Each example with its score by weights that have not seen its article."""
    fold = {name: n % FOLDS for n, name in enumerate(sorted({e.article for e in examples}))}
    for k in range(FOLDS):
        weights = fit([e for e in examples if fold[e.article] != k], penalty)
        yield from ((score(weights, e), e) for e in examples if fold[e.article] == k)


def report(held: Sequence[tuple[float, Example]], chosen: float) -> None:
    """How guesses, and the pairs of slots, do at each floor, and what the rules' own proposals would do."""
    for floor in sorted({0.1, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, chosen}):
        over = [e for score, e in held if score >= floor]
        guessed, given = ([e for e in over if (e.predicate is None) is slots] for slots in (False, True))
        print(f"floor {floor}: guesses {_counts(guessed)}; pairs of slots {_counts(given)}")
    proposed = [e for _, e in held if any(f.startswith("proposed=") for f in e.features)]
    print(f"the rules' proposals: {_counts(proposed)}")


def _counts(told: Sequence[Example]) -> str:
    return f"{len(told)}, type right {sum(e.right == 1 for e in told)}, pair right {sum(e.right > 0 for e in told)}"


# ---- the command


def write(path: Path, weights: dict[str, float], floor: float) -> None:
    """Write the table that the reader loads; see `dragoman.vocabulary.guesses`."""
    kept = {n: round(w, 2) for n, w in sorted(weights.items()) if n != "bias" and abs(w) >= LEAST}
    table = {"floor": floor, "bias": round(weights["bias"], 2), "weights": kept}
    path.write_text(json.dumps(table, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    print(f"{len(kept)} weights")


def main() -> None:
    """Fit, say what the floors come to on articles left out, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, nargs="+", required=True, help="folders of .ann files")
    parser.add_argument("--sentences", type=Path, help="a folder of sentences_*.tsv files")
    parser.add_argument("--news", type=Path, help="the folder of the corpora that `evaluation.news` knows")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--penalty", type=float, default=PENALTY, help="inverse strength of the penalty")
    parser.add_argument("--floor", type=float, default=0.3, help="least score of a pair that is told")
    asked = parser.parse_args()
    examples = collect(asked.articles, asked.sentences, asked.news, make_pipeline())
    guesses_ = [e for e in examples if e.predicate is not None]
    print(f"guesses: {_counts(guesses_)}, of {len({e.predicate for e in guesses_})} predicates")
    print(f"pairs of slots: {_counts([e for e in examples if e.predicate is None])}")
    report(list(held_out(examples, asked.penalty)), asked.floor)
    write(asked.out, fit(examples, asked.penalty), asked.floor)


if __name__ == "__main__":
    main()
