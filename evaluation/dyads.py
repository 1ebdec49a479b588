"""Who did or said something to whom, read from whole narratives of crises, against ICBe's coding.

    python -m evaluation.dyads --data ICBE_DIR [--reader careful] [--part development] [--verbose]

Every narrative is read as one document, so that "it" and "the two" may mean whom an earlier sentence names. In each
sentence the directed pairs of states that the statements beginning in it join are compared with the coded ones: who
did it with whom it was done to, who said it with whom it was said to. As where others were measured, only sentences
in which some pair of states is coded count. The corpus codes a mutual act in both directions, and statements hold it
once (the codebook's fourth ruling), so a statement of a mutual type stands for both.

Measured are the crises of the validation file and, of the others, those whose number ten divides; `--part
development` reads every fourth of the rest instead, which may be looked at. The last line is JSON: micro F1,
precision and recall, F1 without direction, F1 where uncoded sentences count too (a pair told there is wrong), and
that of a reader who takes the state first named as acting on every other state named.
"""

import argparse
import itertools
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dragoman.model import Reading, Statement
from dragoman.reading.pipeline import Pipeline, make_pipeline
from evaluation.icbe import Dyad, Narrative, is_held_back, load, valid_crises

MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE", "ALIGN", "DISPUTE", "TRADE"})
"""What two do together or are to one another; which of them a statement names first says little."""

NAMED = frozenset({"actors:name", "actors:demonym", "actors:people", "actors:combining"})
"""Mentions that name a state outright."""

PARTS = ("held-back", "development")


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence: the pairs coded, the pairs told, and those of whoever is named first with the others."""

    text: str
    coded: frozenset[Dyad]
    told: frozenset[Dyad]
    first_named: frozenset[Dyad]


def dyads(statement: Statement) -> frozenset[Dyad]:
    """The directed pairs of distinct states that a statement joins."""
    actors, recipients = ([p.actor.code for p in side] for side in (statement.actors, statement.recipients))
    pairs = set(itertools.product(actors, recipients) if recipients else itertools.combinations(actors, 2))
    if statement.type in MUTUAL:
        pairs |= {(b, a) for a, b in pairs}
    return frozenset((a, b) for a, b in pairs if a != b and len(a) == len(b) == 3)


def rows(narrative: Narrative, reading: Reading) -> Iterator[Row]:
    """The narrative's sentences, coded and read."""
    for passage in narrative.passages:
        inside = range(passage.start, passage.end)
        told = (dyads(s) for s in reading.statements if s.span.start in inside)
        named = (a.code for m in reading.mentions if m.span.start in inside and m.rule in NAMED for a in m.actors)
        yield Row(
            narrative.document.text[passage.start : passage.end],
            passage.dyads(),
            frozenset().union(*told),
            _first_with_others(code for code in named if len(code) == 3),
        )


def _first_with_others(codes: Iterable[str]) -> frozenset[Dyad]:
    first, *others = [*dict.fromkeys(codes)] or [""]
    return frozenset((first, other) for other in others)


def f1(pairs: Iterable[tuple[frozenset[object], frozenset[object]]]) -> tuple[float, float, float]:
    """Micro F1, precision and recall of expected and given sets."""
    counts: Counter[str] = Counter()
    for expected, given in pairs:
        counts.update(right=len(expected & given), expected=len(expected), given=len(given))
    precision, recall = (counts["right"] / max(1, counts[side]) for side in ("given", "expected"))
    return 2 * precision * recall / max(1e-9, precision + recall), precision, recall


def score(found: list[Row]) -> dict[str, float]:
    """The figures of the last line."""
    coded = [row for row in found if row.coded]
    micro, precision, recall = f1((row.coded, row.told) for row in coded)
    undirected = f1((_without_direction(row.coded), _without_direction(row.told)) for row in coded)[0]
    every = f1((row.coded, row.told) for row in found)[0]
    first = f1((row.coded, row.first_named) for row in coded)[0]
    figures = {"f1": micro, "precision": precision, "recall": recall, "undirected": undirected, "every": every}
    return {key: round(value, 4) for key, value in {**figures, "first_named": first}.items()}


def _without_direction(pairs: frozenset[Dyad]) -> frozenset[object]:
    return frozenset(frozenset(pair) for pair in pairs)


def evaluate(narratives: list[Narrative], pipeline: Pipeline | None = None) -> list[Row]:
    """The rows of narratives, each read as one document."""
    pipeline = pipeline or make_pipeline()
    read = pipeline.pipe(narrative.document for narrative in narratives)
    return [row for narrative, reading in zip(narratives, read, strict=True) for row in rows(narrative, reading)]


def part(folder: Path, name: str) -> list[Narrative]:
    """The narratives that are measured, or every fourth of those that may be looked at."""
    valid = valid_crises(folder)
    held_back = name == PARTS[0]
    chosen = [n for n in load(folder) if is_held_back(n.crisis, valid) == held_back]
    return chosen if held_back else chosen[::4]


def report(found: list[Row]) -> None:
    """Print every coded sentence with the pairs missed and made up."""
    for row in found:
        if row.coded and row.coded != row.told:
            missed, extra = (" ".join(f"{a}>{b}" for a, b in sorted(pairs)) for pairs in _differences(row))
            print(f"missed {missed or '-'} extra {extra or '-'} | {row.text}")


def _differences(row: Row) -> tuple[frozenset[Dyad], frozenset[Dyad]]:
    return row.coded - row.told, row.told - row.coded


def main() -> None:
    """Measure, print the differences with `--verbose`, and end with one JSON line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--part", choices=PARTS, default=PARTS[0])
    parser.add_argument("--reader", default="rules", help="the pipeline that reads, such as careful")
    parser.add_argument("--verbose", action="store_true", help="only for the development part")
    options = parser.parse_args()
    if options.verbose and options.part == PARTS[0]:
        parser.error("--verbose shows sentences; those held back are only scored: add --part development")
    narratives = part(options.data, options.part)
    found = evaluate(narratives, make_pipeline(options.reader))
    if options.verbose:
        report(found)
    sizes = {"narratives": len(narratives), "sentences": sum(bool(row.coded) for row in found)}
    print(json.dumps({"task": "dyads", **score(found), **sizes, "dyads": sum(len(row.coded) for row in found)}))


if __name__ == "__main__":
    main()
