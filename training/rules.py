"""What the rules tell of each sentence of annotated text, as hints for the encoder to weigh.

    python -m training.rules --articles evaluation/articles/train --news ../shared/data --out rules.json

Hints teach how far the rules can be trusted, so nothing of the rules may have been fitted to the text that they are
asked of. The weights of guesses are: so the texts are parted in two, and each part is read with weights that were
fitted on the other. That nobody has mended rules on the texts is for whoever calls this to see to; README.md tells how
to run rules of a time when nobody had.
"""

import argparse
import itertools
import json
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from unittest.mock import patch

from dragoman.model import Document, Reading
from dragoman.reading.pairs import is_guess, lexicon_types
from dragoman.reading.pipeline import Pipeline, make_pipeline
from dragoman.vocabulary.guesses import guess_weights
from dragoman.vocabulary.regression import Regression
from evaluation.articles import read_articles
from evaluation.news import articles as real_news
from evaluation.news import folders_of
from training.guesses import PENALTY, collect, fit

ASKING = ("dragoman.reading.completing.guess_weights", "dragoman.reading.unlikely.guess_weights")
"""Who asks for the weights of guesses while reading."""


def ruled(reading: Reading) -> dict[str, dict[str, Any]]:
    """By document and start of the sentence: pairs that statements join, and types of the lexicon's words."""
    found: dict[str, dict[str, Any]] = {}
    for sentence in reading.sentences:
        found[_key(reading, sentence.index)] = {"told": [], "bag": sorted(lexicon_types(reading, sentence.index))}
    for statement in reading.statements:
        by = "guess" if is_guess(statement) else "slot"
        for actor, recipient in itertools.product(statement.actors, statement.recipients or (None,)):
            other = recipient.actor.code if recipient else None
            told = [actor.actor.code, other, statement.type, by]
            found[_key(reading, statement.sentence)]["told"].append(told)
    return found


def _key(reading: Reading, sentence: int) -> str:
    return f"{reading.document.path}|{reading.sentences[sentence].start}"


def documents(folders: Sequence[Path], news: Path | None) -> Iterator[tuple[str, Document]]:
    """The annotated texts with the names by which `training.guesses` knows them."""
    for folder in folders:
        yield from ((article.name, article.document()) for article in read_articles(folder))
    if news is not None:
        yield from ((a.name, a.document(folders_of(news, news.parent / "seeds"))) for a in real_news("train"))


def crossed(folders: Sequence[Path], news: Path | None, pipeline: Pipeline) -> dict[str, dict[str, Any]]:
    """The hints of all texts, each read with weights that have not seen it."""
    examples = collect(folders, None, news, pipeline)
    found: dict[str, dict[str, Any]] = {}
    for half in (0, 1):
        fitted = fit([e for e in examples if _half(e.article) != half], PENALTY)
        bias = fitted.pop("bias")
        weights = Regression(bias, fitted, guess_weights().floor)
        mine = (document for name, document in documents(folders, news) if _half(name) == half)
        with patch(ASKING[0], lambda w=weights: w), patch(ASKING[1], lambda w=weights: w):
            for reading in pipeline.pipe(mine):
                found |= ruled(reading)
    return found


def _half(name: str) -> int:
    return zlib.crc32(name.encode()) % 2


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, nargs="+", required=True, help="folders of .ann files")
    parser.add_argument("--news", type=Path, help="the folder of the corpora that `evaluation.news` knows")
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    found = crossed(asked.articles, asked.news, make_pipeline())
    asked.out.write_text(json.dumps(found), encoding="utf-8")
    print(f"{len(found)} sentences, {sum(len(one['told']) for one in found.values())} statements")


if __name__ == "__main__":
    main()
