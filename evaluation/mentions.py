"""Actor codes a sentence against the annotated mentions of the seed documents.

`python -m evaluation.mentions --data GOLD_DIR --seeds SEED_DIR` reads the document of every `NNN.mentions.jsonl`, and
compares the set of codes in each annotated sentence with the codes of the mentions that begin in it. Mentions that the
reader itself marks as mere places or as continents used as adjectives do not count. The last line is JSON: micro
precision, recall and F1, and milliseconds a sentence.
"""

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dragoman.model import Document, Found, Reading
from dragoman.reading.layout import read_layout
from dragoman.reading.mentions import read_mentions
from dragoman.reading.parse import Parser

UNCOUNTED = frozenset({"actors:capital-place", "actors:region-place", "actors:region-adjective"})


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


def rows(gold: Path, reading: Reading) -> Iterator[Row]:
    """Expected and found codes, sentence by sentence."""
    for line in gold.read_text(encoding="utf-8").splitlines():
        annotated = json.loads(line)
        start, end = annotated["span"]
        inside = [m for m in reading.mentions if start <= m.span.start < end and m.rule not in UNCOUNTED]
        codes = frozenset(actor.code for mention in inside for actor in mention.actors)
        yield Row(reading.document.text[start:end], frozenset(annotated["actors"]), codes)


def score(compared: list[Row]) -> dict[str, float]:
    """Micro precision, recall and F1 over all codes of all sentences."""
    right = sum(len(r.expected & r.found) for r in compared)
    precision = right / max(1, sum(len(r.found) for r in compared))
    recall = right / max(1, sum(len(r.expected) for r in compared))
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4)}


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
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--seeds", type=Path, required=True)
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    parse = Parser()
    compared: list[Row] = []
    results: dict[str, object] = {}
    seconds, sentences = 0.0, 0
    for gold in sorted(options.data.glob("*.mentions.jsonl")):
        [path] = options.seeds.glob(f"{gold.name.split('.')[0]}_*.txt")
        parsed = parse(read_layout(Reading(load(path))))
        read_mentions(parsed)  # warm: builds the vocabulary
        began = time.perf_counter()
        reading = read_mentions(parsed)
        seconds += time.perf_counter() - began
        sentences += len(reading.sentences)
        these = list(rows(gold, reading))
        compared += these
        results[gold.name.split(".")[0]] = score(these)
    if options.verbose:
        report(compared)
    pace = round(1000 * seconds / sentences, 3)
    print(json.dumps({**score(compared), "ms_per_sentence": pace, "documents": results}))


if __name__ == "__main__":
    main()
