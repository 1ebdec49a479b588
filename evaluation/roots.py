"""A classifier of PLV's roots for a given pair, fitted on the other folds of PLV itself.

A `Classifier` gives scores by root for sentences with a marked source and target; a `Teacher` makes one from answered
sentences. Any other model can take the place of `regression` by fitting these two forms: it may use no more than the
text and the two spans. This one is a logistic regression over the words with the pair masked, the words between the
two, the path between them in the tree, what the rules say of the pair, and the types that the lexicon's words in the
sentence may tell of. It is a model of this benchmark, fitted each time and never kept.
"""

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model import Reading, Token
from dragoman.reading.pairs import lexicon_types
from evaluation.linear import Rows, Weigher, beside, fit
from evaluation.plv import Answer, Place, Row

STRENGTH = 30.0
"""How closely the examples are followed; from 10 to 100 the figures move by less than one point."""

VIEWS = {"sentence": 1.0, "between": 1.0, "path": 1.0, "rules": 1.0, "lexicon": 1.0}

LIKE = 0.5
"""Sentences that share more than this of their words are not parted by folds."""

_WORD = re.compile(r"\w+")

_LONGEST_PATH = 40


@dataclass(frozen=True, slots=True)
class Asked:
    """A sentence with its pair (`row`), its parse with the rules' statements, and the rules' answer."""

    row: Row
    reading: Reading
    answer: Answer


Scores = Mapping[str, float]
Classifier = Callable[[Sequence[Asked]], list[Scores]]
Teacher = Callable[[Sequence[Asked]], Classifier]


def by_folds(asked: Sequence[Asked], folds: int, teach: Teacher | None = None) -> list[Scores]:
    """The scores of each sentence by a classifier that has not seen its fold."""
    fold = folds_of([a.row.text for a in asked], folds)
    found: dict[int, Scores] = {}
    for k in range(folds):
        inside = [i for i, f in enumerate(fold) if f == k]
        classify = (teach or regression)([a for a, f in zip(asked, fold, strict=True) if f != k])
        found |= zip(inside, classify([asked[i] for i in inside]), strict=True)
    return [found[i] for i in range(len(asked))]


def folds_of(texts: Sequence[str], folds: int) -> list[int]:
    """The fold of each text, by its hash; a text that says nearly what an earlier one says is in that one's fold."""
    words = [frozenset(_WORD.findall(text.lower())) for text in texts]
    found: list[int] = []
    for i, text in enumerate(texts):
        like = next((j for j in range(i) if _likeness(words[i], words[j]) > LIKE), None)
        hashed = int(hashlib.sha256(text.encode()).hexdigest(), 16) % folds
        found.append(hashed if like is None else found[like])
    return found


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Jaccard's: how much of the words of both is shared."""
    return len(one & other) / max(1, len(one | other))


def together(*models: Sequence[Scores]) -> list[Scores]:
    """The mean of what several models give each sentence."""
    return [
        {root: sum(each[root] for each in scores) / len(scores) for root in scores[0]}
        for scores in zip(*models, strict=True)
    ]


def best(scores: Scores) -> str:
    """The likeliest root."""
    return max(scores, key=lambda root: scores[root])


def regression(examples: Sequence[Asked]) -> Classifier:
    """A logistic regression fitted on the examples."""
    seen = [terms(example) for example in examples]
    weighers = {view: Weigher.of([t[view] for t in seen], least=1 if view == "rules" else 2) for view in VIEWS}

    def rows(some: Sequence[Mapping[str, list[str]]]) -> Rows:
        return beside(*((weight, weighers[view].rows(t[view] for t in some)) for view, weight in VIEWS.items()))

    model = fit(rows(seen), [example.row.root for example in examples], STRENGTH)

    def classify(asked: Sequence[Asked]) -> list[Scores]:
        found = model.probabilities(rows([terms(a) for a in asked]))
        return [dict(zip(model.classes, map(float, each), strict=True)) for each in found]

    return classify


def terms(asked: Asked) -> dict[str, list[str]]:
    """What the regression sees, by view."""
    words = list(_masked(asked))
    ends = [i for i, word in enumerate(words) if word in ("SOURCE", "TARGET")] or [0, len(words) - 1]
    return {
        "sentence": _runs(words, 2),
        "between": _runs(words[min(ends) : max(ends) + 1], 3),
        "path": list(_path(asked)),
        "rules": list(_rules(asked)),
        "lexicon": [t for s in asked.reading.sentences for t in sorted(lexicon_types(asked.reading, s.index))],
    }


def _masked(asked: Asked) -> Iterator[str]:
    """The lemmas, each span of the pair as one word."""
    before = ""
    for token in asked.reading.tokens:
        if token.text.isspace():
            continue
        row = asked.row
        word = "SOURCE" if _inside(token, row.source) else "TARGET" if _inside(token, row.target) else ""
        if not word or word != before:
            yield word or token.lemma
        before = word


def _inside(token: Token, places: Sequence[Place]) -> bool:
    return any(start < token.end and token.start < end for start, end in places)


def _runs(words: Sequence[str], longest: int) -> list[str]:
    return [" ".join(words[i : i + n]) for n in range(1, longest + 1) for i in range(len(words) - n + 1)]


def _path(asked: Asked) -> Iterator[str]:
    """The words and relations from both ends up to where they meet, and what else hangs there."""
    tokens = asked.reading.tokens
    ups = [_up(tokens, places) for places in (asked.row.source, asked.row.target)]
    meet = next((i for i in ups[0] if i in ups[1]), None)
    if meet is None:
        return
    yield from (f"top {tokens[meet].lemma}", f"ends {tokens[ups[0][0]].dep} {tokens[ups[1][0]].dep}")
    for side, up in zip(("source", "target"), ups, strict=True):
        way = up[: up.index(meet)]
        yield from (f"{side} {tokens[i].lemma}" for i in way[1:])
        yield f"{side} {' '.join(tokens[i].dep for i in way)}"
    yield from (f"child {tokens[c].dep} {tokens[c].lemma}" for c in tokens[meet].children)


def _up(tokens: Sequence[Token], places: Sequence[Place]) -> list[int]:
    """The head of a span and the words above it, up to the root."""
    inside = [t.i for t in tokens if _inside(t, places)]
    way = [i for i in inside if tokens[i].head not in inside or tokens[i].head == i][:1]
    while way and tokens[way[-1]].head != way[-1] and len(way) < _LONGEST_PATH:
        way.append(tokens[way[-1]].head)
    return way


def _rules(asked: Asked) -> Iterator[str]:
    yield f"best {asked.answer.given[0] if asked.answer.given else 'none'}"
    yield f"forward {asked.answer.forward}"
    yield from (f"any {root}" for root in asked.answer.given)
    for statement in asked.reading.statements:
        yield from (f"told {statement.type}", f"told {statement.type} {statement.status}")
