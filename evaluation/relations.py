"""Relations between a given pair of actors against PLV, sentences labelled with PLOVER's roots.

    python -m evaluation.relations --data PLV_train.tsv [--folds 5] [--all] [--verbose]

Reads every sentence whose source and target are marked and asks which type the statements that join the two carry
(see `evaluation.plv`). The last line is JSON: the share of pairs that any statement joins, the accuracy of the type
among those, among those the share whose actor is the source, and the macro-F1 over the roots, where no statement is a
wrong answer. Standing relations have no root in PLV and are never right. Where several statements join a pair, one
that starts from the source goes first, then events, then what stands in the main clause, then what no score decided,
then the order of the text;
`any_accuracy` counts any of them.

With `--folds` a model that has seen the other folds of the file answers instead (see `evaluation.roots`); the reader
does not use it. It learns from every sentence of the other folds and is asked about those that count.

Rows whose sentence does not name the target are not asked. Sentences that also occur in the CAMEO manual or in
classifiers' training sets do not count where `PLV_train_overlap.csv` lies beside the data and says so; with `--all`
they do. The lexicon was mended with an eye on these training sentences, so the figures are those of a development
set. PLV's own test split is not touched.
"""

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from dragoman.reading.parse import Parser
from evaluation.plv import Answer, Row, answer, load, read
from evaluation.roots import Asked, best, by_folds


def ask(parse: Parser, rows: Sequence[Row]) -> list[Asked]:
    """Each row with its parse and the rules' answer."""
    readings = read(parse, rows)
    return [Asked(row, reading, answer(reading, row.root)) for row, reading in zip(rows, readings, strict=True)]


def score(answers: list[Answer]) -> dict[str, object]:
    """The figures of the last line."""
    joined = [a for a in answers if a.given]
    roots = sorted({a.root for a in answers})
    each = {root: _f1(answers, root) for root in roots}
    share = max(1, len(joined))
    return {
        "pairs": len(answers),
        "joined": round(len(joined) / max(1, len(answers)), 4),
        "accuracy": round(sum(a.given[0] == a.root for a in joined) / share, 4),
        "any_accuracy": round(sum(a.root in a.given for a in joined) / share, 4),
        "forward": round(sum(a.forward for a in joined) / share, 4),
        "macro_f1": round(sum(each.values()) / max(1, len(roots)), 4),
        "f1": each,
    }


def _f1(answers: list[Answer], root: str) -> float:
    right = sum(a.root == root and a.given[:1] == (root,) for a in answers)
    expected = sum(a.root == root for a in answers)
    given = sum(a.given[:1] == (root,) for a in answers)
    return round(2 * right / max(1, expected + given), 4)


def report(rows: list[Row], answers: list[Answer]) -> None:
    """Print every sentence that was answered wrongly, and the commonest confusions."""
    wrong: Counter[tuple[str, str]] = Counter()
    for row, given in zip(rows, answers, strict=True):
        if given.given[:1] != (given.root,):
            wrong[given.root, given.given[0] if given.given else "none"] += 1
            print(f"{given.root} {list(given.given)} | {row.text}")
    for (root, got), count in wrong.most_common(30):
        print(f"{count:4} {root} read as {got}")


def main() -> None:
    """Measure, print the wrong answers with `--verbose`, and end with one JSON line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--folds", type=int, default=0, help="let a model answer that has seen the other folds")
    parser.add_argument("--all", action="store_true", help="count sentences that other corpora hold as well")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    counted = load(options.data, every=options.all)
    rows = load(options.data, every=True) if options.folds else counted
    asked = ask(Parser(), rows)
    answers = [one.answer for one in asked]
    if options.folds:
        roots = [best(scores) for scores in by_folds(asked, options.folds)]
        kept = set(counted)
        answers = [Answer(row.root, (root,), True) for row, root in zip(rows, roots, strict=True) if row in kept]
        rows = [row for row in rows if row in kept]
    if options.verbose:
        report(rows, answers)
    print(json.dumps(score(answers)))


if __name__ == "__main__":
    main()
