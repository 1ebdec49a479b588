"""The predicate lexicon against its own examples: is each row's sentence read as the row means it?

    python -m evaluation.lexicon [--every N] [--verbose]

An example names its row (pattern, part of speech, type), a sentence of ours, and who is who in it, as
`ACTOR TYPE RECIPIENT STATUS`; `-` stands for no recipient. It is read rightly where the reader, given the
sentence as a document of its own, tells that. Most sentences are made by `tools/make_examples.py` from the
row's own slots, and checked by the reader they test: they show that every row can be reached and who is
who in it, not how well running text is read. Those in `lexicon_by_hand.tsv` are written by hand. The last
line printed is one JSON object.
"""

import argparse
import csv
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import NamedTuple

from dragoman.identity import document_id
from dragoman.model import Document, Found, Reading, Statement
from dragoman.reading.pipeline import Pipeline, make_pipeline
from dragoman.vocabulary.files import load_rows
from dragoman.vocabulary.predicates import FILES

OWN = Path(__file__).parent / "own"
GENERATED = OWN / "lexicon.tsv"
BY_HAND = OWN / "lexicon_by_hand.tsv"
HEADER = ("pattern", "pos", "type", "example", "who")


class Key(NamedTuple):
    """What tells one row of the lexicon from the others."""

    pattern: str
    pos: str
    type: str


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence for one row, and who is who in it."""

    key: Key
    sentence: str
    who: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the reader makes of an example.

    Attributes:
        right: Whether it tells who is who as the example says.
        own: Whether it tells so by the example's own row, not by another.
        told: All it tells, in the form of `Example.who`.
    """

    right: bool
    own: bool
    told: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The rows of the lexicon as written, by key; of rows with the same key, the first."""

    rows: dict[Key, dict[str, str]]

    @classmethod
    def load(cls) -> "Lexicon":
        """The lexicon as it is in the vocabulary."""
        rows: dict[Key, dict[str, str]] = {}
        for file in FILES:
            for _, row in load_rows(file):
                rows.setdefault(Key(row["pattern"], row["pos"], row["type"]), row)
        return cls(rows)


def read_examples(path: Path) -> Iterator[Example]:
    """The examples of one file.

    Raises:
        ValueError: The header or a line is not of the form.
    """
    with path.open(encoding="utf-8", newline="") as stream:
        rows = csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)
        header = tuple(next(rows, ()))
        if header != HEADER:
            raise ValueError(f"{path}: the first line must be {' '.join(HEADER)} joined by tabs, not {header}")
        for number, row in enumerate(rows, 2):
            if len(row) != len(HEADER) or len(row[4].split()) != 4:
                raise ValueError(
                    f"{path}, line {number}: write pattern, pos, type, sentence, ACTOR TYPE RECIPIENT STATUS, by tabs"
                )
            yield Example(Key(row[0], row[1], row[2]), row[3], row[4])


def write_examples(path: Path, examples: Iterable[Example]) -> None:
    """Write a file of examples anew."""
    lines = ["\t".join(HEADER), *("\t".join((*e.key, e.sentence, e.who)) for e in examples)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def verdicts(examples: Iterable[Example], pipeline: Pipeline) -> Iterator[Verdict]:
    """What the reader makes of each example, each read as a document of its own."""
    kept = list(examples)
    for example, reading in zip(kept, pipeline.pipe(_document(e.sentence) for e in kept), strict=True):
        yield _verdict(example, reading)


def _verdict(example: Example, reading: Reading) -> Verdict:
    told = [(who, statement.why) for statement in reading.statements for who in _who(statement)]
    rule = f"predicate:{example.key.pattern}.{example.key.pos}"
    right = [why for who, why in told if who == example.who]
    return Verdict(bool(right), any(rule in why for why in right), tuple(who for who, _ in told))


def _who(statement: Statement) -> Iterator[str]:
    """Who is who in a statement, once for every pair."""
    recipients = [p.actor.code for p in statement.recipients] or ["-"]
    for actor, recipient in product((p.actor.code for p in statement.actors), recipients):
        yield f"{actor} {statement.type} {recipient} {statement.status}"


def _document(sentence: str) -> Document:
    published = Found("2024-06-15", "sidecar", "")
    return Document(document_id(sentence), "example.txt", sentence, "", "text/plain", published=published)


def _by(lexicon: Lexicon, column: str) -> Counter[str]:
    return Counter(row[column] or "none" for row in lexicon.rows.values())


def main() -> None:
    """Print the rows of the lexicon by type, part of speech and mode, and the share of examples read as meant."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--every", type=int, default=1, help="read only every nth example")
    parser.add_argument("--verbose", action="store_true", help="print the examples read otherwise")
    arguments = parser.parse_args()
    lexicon = Lexicon.load()
    for column in ("type", "pos", "mode"):
        print(column + ":", ", ".join(f"{name} {count}" for name, count in _by(lexicon, column).most_common()))
    by_hand, generated = list(read_examples(BY_HAND)), list(read_examples(GENERATED))
    examples = [*by_hand, *generated]
    read = examples[:: arguments.every]
    asked: Counter[str] = Counter()
    right: Counter[str] = Counter()
    own = 0
    for example, verdict in zip(read, verdicts(read, make_pipeline()), strict=True):
        asked.update(("all", example.key.type))
        right.update({"all": verdict.right, example.key.type: verdict.right})
        own += verdict.own
        if arguments.verbose and not verdict.right:
            print(*example.key, "|", example.sentence, "|", example.who, "| told:", "; ".join(verdict.told))
    print("read as meant:", ", ".join(f"{t} {right[t]}/{asked[t]}" for t in sorted(asked) if t != "all"))
    figures = {
        "task": "lexicon",
        "entries": len(lexicon.rows),
        "examples": len(examples),
        "by_hand": len(by_hand),
        "without": len(lexicon.rows.keys() - {e.key for e in examples}),
        "read": asked["all"],
        "right": round(right["all"] / max(1, asked["all"]), 4),
        "by_own_row": round(own / max(1, asked["all"]), 4),
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
