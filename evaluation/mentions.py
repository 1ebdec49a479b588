"""Actor codes a sentence against annotated actor sets: of the seed documents, or of annotated articles.

    python -m evaluation.mentions --data GOLD_DIR --seeds SEED_DIR
    python -m evaluation.mentions --data evaluation/articles/dev

Reads the document of every `NNN.mentions.jsonl`, or every annotated article, and compares the set of codes of each
annotated sentence with the codes of the actors that the reader links to it: those of the mentions that begin in it, and
those of the statements that it carries, and those whom it is about without naming them ("the talks stalled").
Mentions that the reader itself marks as mere places or as continents used as adjectives do not count. The whole
pipeline reads; the milliseconds are those of the mentions alone. The last line is JSON: micro precision, recall and F1,
the F1 of each sentence on average (`sentence_f1`, two empty sets agree), and milliseconds a sentence.
"""

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from pathlib import Path

from dragoman.model import Document, Found, Reading
from dragoman.reading.layout import read_layout
from dragoman.reading.mentions import read_mentions
from dragoman.reading.pipeline import make_pipeline
from dragoman.reading.topic_features import MERE_PLACES
from evaluation.articles import SCORED_ONLY, read_articles


@dataclass(frozen=True, slots=True)
class Row:
    """One annotated sentence: what was expected in it and what was found."""

    text: str
    expected: frozenset[str]
    found: frozenset[str]


def load(path: Path) -> Document:
    """A seed document with the date of its sidecar."""
    text = path.read_bytes().decode("utf-8")
    facts = json.loads(path.with_suffix(".meta.json").read_text(encoding="utf-8"))
    published = Found(facts["published"], "sidecar", facts["published"]) if "published" in facts else None
    return Document(path.stem, path.name, text, "", "text/plain", published=published)


def rows(annotated: Iterable[tuple[int, int, Iterable[str]]], reading: Reading) -> Iterator[Row]:
    """Expected and found codes, sentence by sentence; a sentence is its bounds and its codes."""
    for start, end, expected in annotated:
        inside = [m for m in reading.mentions if start <= m.span.start < end and m.rule not in MERE_PLACES]
        told = [s for s in reading.statements if start <= s.span.start < end]
        codes = {actor.code for mention in inside for actor in mention.actors}
        codes |= {p.actor.code for statement in told for p in statement.actors + statement.recipients}
        codes |= {i.actor.code for i in reading.implied if start <= reading.sentences[i.sentence].start < end}
        yield Row(reading.document.text[start:end], frozenset(expected), frozenset(codes))


def gold(path: Path) -> Iterator[tuple[int, int, list[str]]]:
    """The annotated sentences of a seed document."""
    for line in path.read_text(encoding="utf-8").splitlines():
        annotated = json.loads(line)
        yield (*annotated["span"], annotated["actors"])


def documents(data: Path, seeds: Path | None) -> Iterator[tuple[str, Document, list[tuple[int, int, Iterable[str]]]]]:
    """Every annotated document with its name and its sentences."""
    for path in sorted(data.glob("*.mentions.jsonl")):
        name = path.name.split(".")[0]
        [text] = (seeds or data).glob(f"{name}_*.txt")
        yield name, load(text), list(gold(path))
    for article in read_articles(data):
        yield article.name, article.document(), [(s.start, s.end, s.actors) for s in article.sentences]


def score(compared: list[Row]) -> dict[str, float]:
    """Micro precision, recall and F1 over all codes of all sentences."""
    right = sum(len(r.expected & r.found) for r in compared)
    precision = right / max(1, sum(len(r.found) for r in compared))
    recall = right / max(1, sum(len(r.expected) for r in compared))
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    each = sum(_agreement(r) for r in compared) / max(1, len(compared))
    figures = {"precision": precision, "recall": recall, "f1": f1, "sentence_f1": each}
    return {name: round(value, 4) for name, value in figures.items()}


def _agreement(row: Row) -> float:
    both = len(row.expected) + len(row.found)
    return 2 * len(row.expected & row.found) / both if both else 1.0


def report(compared: list[Row]) -> None:
    """Print every sentence that differs, and the codes most often missed or made up."""
    missed: Counter[str] = Counter()
    extra: Counter[str] = Counter()
    for row in compared:
        missed.update(row.expected - row.found)
        extra.update(row.found - row.expected)
        if row.expected != row.found:
            gone, new = sorted(row.expected - row.found), sorted(row.found - row.expected)
            print(f"missed {gone} extra {new} | {' '.join(row.text.split())}")
    print("missed", missed.most_common(12))
    print("extra", extra.most_common(12))


def main() -> None:
    """Measure, print the differences with `--verbose`, and end with one JSON line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--seeds", type=Path, help="the folder of the seed documents; by default that of the gold")
    parser.add_argument("--verbose", action="store_true", help="not for articles that are only scored")
    options = parser.parse_args()
    if options.verbose and options.data.name in SCORED_ONLY:
        parser.error("--verbose shows sentences, and these articles are only scored")
    pipeline = make_pipeline()
    compared: list[Row] = []
    results: dict[str, object] = {}
    seconds, sentences = 0.0, 0
    for name, document, annotated in documents(options.data, options.seeds):
        parsed = pipeline.parser(read_layout(Reading(document)))
        read_mentions(parsed)  # warm: builds the vocabulary
        began = time.perf_counter()
        reading = read_mentions(parsed)
        seconds += time.perf_counter() - began
        sentences += len(reading.sentences)
        these = list(rows(annotated, reduce(lambda read, reader: reader(read), pipeline.after, parsed)))
        compared += these
        results[name] = score(these)
    if not results:
        sys.exit(f"no *.mentions.jsonl and no *.ann in {options.data}")
    if options.verbose:
        report(compared)
    pace = round(1000 * seconds / sentences, 3)
    print(json.dumps({**score(compared), "ms_per_sentence": pace, "documents": results}))


if __name__ == "__main__":
    main()
