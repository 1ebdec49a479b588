"""What the rules tell of each sentence of annotated articles, as hints for the encoder to weigh.

    python -m training.rules --articles evaluation/articles/dev --out rules.json

Hints teach how far the rules can be trusted, so the rules must not have been mended on the articles that they are
asked of. The weights that are shipped were fitted with the rules of commit 83af142, which had never seen them;
README.md tells how to run that.
"""

import argparse
import itertools
import json
from pathlib import Path
from typing import Any

from dragoman.model import Reading
from dragoman.reading.pairs import is_guess, lexicon_types
from dragoman.reading.pipeline import make_pipeline
from evaluation.articles import read_articles


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


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, required=True, help="a folder of .ann files")
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    found: dict[str, dict[str, Any]] = {}
    for reading in make_pipeline().pipe(article.document() for article in read_articles(asked.articles)):
        found |= ruled(reading)
    asked.out.write_text(json.dumps(found), encoding="utf-8")
    print(f"{len(found)} sentences, {sum(len(one['told']) for one in found.values())} statements")


if __name__ == "__main__":
    main()
