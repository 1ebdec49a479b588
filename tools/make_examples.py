"""Write an example sentence for every row of the predicate lexicon, and check that the reader reads each as meant.

    python tools/make_examples.py [--failed FILE] [--again]

What is in the two files of examples (see `evaluation/lexicon.py`) is read first. Sentences written by hand are
never changed; one that is no longer read rightly is reported. Generated ones stay where they are still right;
rows that have none get the first of their candidates (`tools/examples/frames.py`) that the reader reads as
meant. Rows for which none does are reported.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(PROJECT), str(Path(__file__).resolve().parent / "examples")]

from frames import candidates  # noqa: E402

from dragoman.reading.pipeline import Pipeline, make_pipeline  # noqa: E402
from evaluation.lexicon import BY_HAND, GENERATED, Example, Key, Lexicon, read_examples, verdicts, write_examples  # noqa: E402

ROUNDS = 18
CHUNK = 1500
"""Rows made before the file is written again: the making takes many minutes for a whole lexicon."""


def main() -> None:
    """Make the file of generated examples anew and report rows that have none."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--failed", type=Path, help="write rows without an example, with their last candidates, here")
    parser.add_argument("--again", action="store_true", help="make all generated examples anew")
    parser.add_argument("--every", type=int, default=1, help="try only every nth row, to look at a sample")
    arguments = parser.parse_args()
    lexicon = Lexicon.load()
    pipeline = make_pipeline()
    by_hand = list(read_examples(BY_HAND))
    report_by_hand(by_hand, lexicon, pipeline)
    known = [] if arguments.again or not GENERATED.exists() else list(read_examples(GENERATED))
    have = {e.key for e in by_hand}
    kept = still_right([e for e in known if e.key in lexicon.rows and e.key not in have], pipeline)
    wanting = [k for k in lexicon.rows if k not in have and k not in kept][:: arguments.every]
    print(f"{len(have)} by hand, {len(kept)} still right, {len(wanting)} to make", flush=True)
    found = dict(kept)
    tried: dict[Key, list[str]] = {}
    for first in range(0, len(wanting), CHUNK):
        made, seen = make(wanting[first : first + CHUNK], lexicon, pipeline)
        found |= made
        tried |= {k: v for k, v in seen.items() if k not in made}
        write_examples(GENERATED, [found[k] for k in lexicon.rows if k in found])
        print(f"{first + CHUNK} tried, {len(tried)} of them without an example", flush=True)
    failed = [k for k in wanting if k in tried]
    print(Counter((k.pos, k.type) for k in failed).most_common(30))
    if arguments.failed:
        arguments.failed.write_text("".join(_failure(k, tried[k]) for k in failed), encoding="utf-8")


def _failure(key: Key, tried: list[str]) -> str:
    return "\t".join([*key, *tried[:6]]) + "\n"


def report_by_hand(examples: list[Example], lexicon: Lexicon, pipeline: Pipeline) -> None:
    """Name the sentences written by hand that have no row or are not read as meant."""
    for example, verdict in zip(examples, verdicts(examples, pipeline), strict=True):
        if example.key not in lexicon.rows:
            print("no such row:", *example.key)
        elif not verdict.right:
            print("read otherwise:", *example.key, "|", example.sentence, "|", example.who, "| told:", *verdict.told)


def still_right(examples: list[Example], pipeline: Pipeline) -> dict[Key, Example]:
    """The examples that are still read as meant, by row."""
    return {e.key: e for e, v in zip(examples, verdicts(examples, pipeline), strict=True) if v.right}


def make(keys: Iterable[Key], lexicon: Lexicon, pipeline: Pipeline) -> tuple[dict[Key, Example], dict[Key, list[str]]]:
    """The first right candidate of each row, told by the row itself if any is; and what was tried."""
    open_ = {k: candidates(lexicon.rows[k], ROUNDS) for k in keys}
    made: dict[Key, Example] = {}
    tried: dict[Key, list[str]] = {k: [] for k in open_}
    for round_ in range(ROUNDS):
        batch = list(_next(open_))
        if not batch:
            break
        for example, verdict in zip(batch, verdicts(batch, pipeline), strict=True):
            tried[example.key].append(f"{example.sentence} [{'; '.join(verdict.told)}]")
            if verdict.right and (verdict.own or example.key not in made):
                made[example.key] = example
            if verdict.right and (verdict.own or round_ > 3):
                open_.pop(example.key, None)
    return made, tried


def _next(open_: dict[Key, Iterator[tuple[str, str]]]) -> Iterator[Example]:
    for key in list(open_):
        found = next(open_[key], None)
        if found is None:
            del open_[key]
        else:
            yield Example(key, *found)


if __name__ == "__main__":
    main()
