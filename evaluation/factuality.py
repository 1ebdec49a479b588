"""Scores factuality against labels in [-3, 3]: `python -m evaluation.factuality --data FILE.jsonl`.

FILE holds one sentence a line with its predicates (the unified UW form): `text`, and `targets`
with `span1` (half-open, in words divided by single spaces) and `label`. A judgement's certainty
is stretched to the scale. Prints Pearson's r and the mean absolute error.
"""

import argparse
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from dragoman.model import Block, Document, Reading
from dragoman.reading.factuality import Judgement, judge
from dragoman.reading.parse import Parser

SCALE = 3.0


def predicates(path: Path, parser: Parser) -> Iterator[tuple[Reading, list[tuple[int, float]]]]:
    """Each sentence parsed, with the token index and the label of its predicates."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    bare = (Reading(_document(row["text"]), blocks=(Block(0, len(row["text"]), "prose"),)) for row in rows)
    for row, reading in zip(rows, parser.pipe(bare, 256), strict=True):
        yield reading, list(_targets(row, reading))


def _document(text: str) -> Document:
    return Document("doc_0", "-", text, "0" * 64, "text/plain")


def _targets(row: dict[str, object], reading: Reading) -> Iterator[tuple[int, float]]:
    starts, at = [], 0
    for word in str(row["text"]).split(" "):
        starts.append(at)
        at += len(word) + 1
    targets = row["targets"]
    assert isinstance(targets, list)
    for target in targets:
        start = starts[target["span1"][0]]
        for token in reading.tokens:
            if token.start <= start < token.end:
                yield token.i, float(target["label"])
                break


def on_scale(judgement: Judgement) -> float:
    """A judgement on the scale of the labels."""
    return SCALE * judgement.certainty


def score(pairs: Iterable[tuple[Reading, list[tuple[int, float]]]]) -> dict[str, float]:
    """Pearson's r, mean absolute error and the number of predicates."""
    values = [(on_scale(judge(reading, index)), label) for reading, targets in pairs for index, label in targets]
    n = len(values)
    mean_x, mean_y = sum(x for x, _ in values) / n, sum(y for _, y in values) / n
    covariance = sum((x - mean_x) * (y - mean_y) for x, y in values)
    spread = (sum((x - mean_x) ** 2 for x, _ in values) * sum((y - mean_y) ** 2 for _, y in values)) ** 0.5
    error = sum(abs(x - y) for x, y in values) / n
    return {"r": round(covariance / max(1e-9, spread), 4), "mae": round(error, 4), "n": n}


def main() -> None:
    """Print the scores of a file as one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    print(json.dumps(score(predicates(parser.parse_args().data, Parser()))))


if __name__ == "__main__":
    main()
