"""Statements against single annotated sentences: which (pair, type) of each sentence is found.

    python -m evaluation.sentences --data FILE.tsv [--verbose]

A line is `sentence<TAB>ACTOR TYPE RECIPIENT STATUS; ACTOR TYPE RECIPIENT STATUS`. `-` stands for no
recipient; `A/B` for a type that may be either. Each sentence is read as a document of its own.
Pairs are unordered. Recall and precision are over (pair, type), by type and together; `pair` asks
for no type. The last line printed is one JSON object.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dragoman.identity import document_id
from dragoman.model import Document, Found
from dragoman.reading.pipeline import Pipeline, make_pipeline
from evaluation.statements import rows_of


@dataclass(frozen=True, slots=True)
class Expected:
    """One statement that a sentence makes."""

    pair: frozenset[str]
    types: frozenset[str]
    status: str
    text: str


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence and all that it says."""

    sentence: str
    expected: tuple[Expected, ...]


def read_cases(path: Path) -> Iterator[Case]:
    """The cases of a file.

    Raises:
        ValueError: A line is not of the form.
    """
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            sentence, wanted = line.split("\t")
            yield Case(sentence, tuple(_expected(part) for part in wanted.split(";") if part.strip()))
        except ValueError as error:
            raise ValueError(
                f"{path}, line {number}: {error}; write sentence<TAB>ACTOR TYPE RECIPIENT STATUS; …"
            ) from None


def _expected(text: str) -> Expected:
    actor, types, recipient, status = text.split()
    return Expected(
        frozenset(code for code in (actor, recipient) if code != "-"), frozenset(types.split("/")), status, text.strip()
    )


@dataclass(slots=True)
class Tally:
    """Counts over sentences."""

    wanted: Counter[str]
    hit: Counter[str]
    told: Counter[str]
    right: Counter[str]
    status: int = 0

    def figures(self, key: str) -> dict[str, float]:
        """Recall and precision of one type, or of all."""
        return {
            "recall": round(self.hit[key] / max(1, self.wanted[key]), 4),
            "precision": round(self.right[key] / max(1, self.told[key]), 4),
            "wanted": self.wanted[key],
            "told": self.told[key],
        }


def judge(case: Case, pipeline: Pipeline, tally: Tally) -> tuple[list[Expected], list[str]]:
    """Count one case; what was missed and what was told beyond it."""
    reading = pipeline.read(_document(case.sentence))
    rows = list({(r.pair, r.type): r for r in rows_of(reading)}.values())
    left = list(rows)
    missed = []
    for truth in case.expected:
        name = sorted(truth.types)[0]
        tally.wanted.update((name, "all", "pair"))
        tally.hit["pair"] += any(r.pair == truth.pair for r in rows)
        found = next((r for r in left if r.pair == truth.pair and r.type in truth.types), None)
        if found is None:
            missed.append(truth)
            continue
        left.remove(found)
        tally.hit.update((name, "all"))
        tally.status += found.status == truth.status
    for row in rows:
        tally.told.update((row.type, "all", "pair"))
        tally.right["pair"] += any(t.pair == row.pair for t in case.expected)
        if row not in left:
            tally.right.update((row.type, "all"))
    return missed, [f"{'-'.join(sorted(r.pair))} {r.type} {r.status}" for r in left]


def _document(sentence: str) -> Document:
    published = Found("2024-06-15", "sidecar", "")
    return Document(document_id(sentence), "sentence.txt", sentence, "", "text/plain", published=published)


def main() -> None:
    """Print figures by type and together, and with --verbose every miss and every statement too many."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--verbose", action="store_true")
    arguments = parser.parse_args()
    pipeline = make_pipeline()
    tally = Tally(Counter(), Counter(), Counter(), Counter())
    for case in read_cases(arguments.data):
        missed, extra = judge(case, pipeline, tally)
        if arguments.verbose and (missed or extra):
            print(case.sentence)
            for truth in missed:
                print("   missed:", truth.text)
            for text in extra:
                print("   beyond:", text)
    for key in sorted(tally.wanted.keys() | tally.told.keys(), key=str.lower):
        if key not in ("all", "pair"):
            print(key, json.dumps(tally.figures(key)))
    print(
        json.dumps(
            {
                "task": "sentences",
                **{f"pair_{k}": v for k, v in tally.figures("pair").items() if k in ("recall", "precision")},
                **tally.figures("all"),
                "status": round(tally.status / max(1, tally.hit["all"]), 4),
            }
        )
    )


if __name__ == "__main__":
    main()
