"""All quality figures in one table, held to their floors: `python -m evaluation`.

Every task is a scorer run as a command of its own, on data that lies beside the project (`--data-root`). A task whose
data is absent is skipped and says so. Ends with 1 where a figure is under its floor or a scorer fails.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from dragoman.reading.pipeline import reader_origin
from evaluation import floors as pinned
from evaluation import kept, official, page, table
from evaluation.tasks import PROJECT, SHARED, TASKS, Measure, Runner, ScorerFailed, Task, measure, run_python

HEAD = ("task", "figure", "value", "floor", "target", "others")

STARRED = "A star marks one given the gold's actors; the pilot is a lexicon with logistic regression and MiniLM."


@dataclass(frozen=True, slots=True)
class Outcome:
    """A task with its figures by key, or the reason there are none."""

    task: Task
    figures: dict[str, float]
    skipped: str | None = None
    failed: str | None = None


def evaluate(tasks: Sequence[Task], data: Path, run: Runner = run_python, jobs: int = 1) -> Iterator[Outcome]:
    """Run each task whose data is there, so many at a time; outcomes come in the order of the tasks."""

    def outcome(task: Task) -> Outcome:
        missing = task.missing(data)
        if missing:
            return Outcome(task, {}, skipped=missing)
        try:
            return Outcome(task, measure(task, data, run))
        except ScorerFailed as error:
            return Outcome(task, {}, failed=str(error))

    with ThreadPoolExecutor(jobs) as pool:
        yield from pool.map(outcome, tasks)


def named(outcomes: Sequence[Outcome]) -> dict[str, float]:
    """Every figure under its floor's name."""
    return {o.task.floor_name(m): o.figures[m.key] for o in outcomes for m in o.task.measures if m.key in o.figures}


def rows(outcomes: Sequence[Outcome], floors: dict[str, float]) -> list[tuple[str, ...]]:
    """The table's rows: one a figure, or one that says why a task has none."""
    out: list[tuple[str, ...]] = []
    for outcome in outcomes:
        if outcome.skipped or outcome.failed:
            told = "failed" if outcome.failed else f"skipped: {outcome.skipped}"
            out.append((outcome.task.title, told, "", "", "", ""))
        else:
            out += [_row(outcome, m, floors, first=i == 0) for i, m in enumerate(outcome.task.measures)]
    return out


def _row(outcome: Outcome, m: Measure, floors: dict[str, float], *, first: bool) -> tuple[str, ...]:
    floor = floors.get(outcome.task.floor_name(m))
    return (
        outcome.task.title if first else "",
        m.label,
        f"{outcome.figures[m.key]:.3f}",
        "" if floor is None else f"{floor:.3f}",
        "" if m.target is None else f"{m.target:.3f}",
        m.peer,
    )


def section(outcomes: Sequence[Outcome], floors: dict[str, float], official_line: str | None) -> str:
    """The section of the page of figures."""
    measured = [o for o in outcomes if not o.skipped]
    commands = [(o.task.title, f"`python {' '.join(o.task.command(SHARED))}`", o.task.source) for o in measured]
    parts = [
        "## Quality",
        f"{page.circumstances()} `make evaluate` prints the table. A floor is the least the figure may be. {STARRED}",
        table.markdown(HEAD, rows(outcomes, floors)),
        table.markdown(("task", "command", "data"), commands),
    ]
    if official_line:
        parts.append(f"The benchmark's own scorer on `dragoman export`: {official_line}.")
    if apart := kept.load():
        parts.append(kept.section(apart))
    return "\n\n".join(parts)


def check_official(data: Path) -> str | None:
    """The official scorer's last line, after printing it and where ours differs; `None` where it is absent."""
    if not all((PROJECT / data / name).exists() for name in ("tools/score.py", "gold", "seeds")):
        print("official scorer: skipped, it or its data is not there")
        return None
    line, differences = official.compare(data)
    print(f"official scorer on an export: {line}")
    for difference in differences:
        print(f"the official scorer and ours disagree on {difference}")
    if not differences:
        print(f"ours agrees with it to {official.TOLERANCE}")
    return line


def main() -> int:
    """Measure, print, and hold the figures to their floors."""
    parser = argparse.ArgumentParser(prog="python -m evaluation", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)  # fmt: skip
    parser.add_argument("--data-root", type=Path, default=SHARED, help="folder of gold/, seeds/ and data/")
    parser.add_argument("--only", action="append", choices=[t.name for t in TASKS], help="run only this task")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="tasks at a time; by default one a core")
    parser.add_argument("--update", action="store_true", help="raise floors to just under the figures")
    parser.add_argument("--lower", action="append", default=[], metavar="NAME", help="let this floor fall")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="write the table into this page")
    options = parser.parse_args()
    data = options.data_root if options.data_root == SHARED else options.data_root.resolve()

    chosen = [t for t in TASKS if not options.only or t.name in options.only]
    outcomes = []
    for outcome in evaluate(chosen, data, jobs=max(1, options.jobs)):
        print(f"{outcome.task.title}: {outcome.skipped or outcome.failed or 'measured'}", file=sys.stderr, flush=True)
        outcomes.append(outcome)
    model = reader_origin().partition("+")[2]
    measured, floors = named(outcomes), pinned.load(model)
    try:
        floors = pinned.lowered(floors, measured, options.lower)
    except KeyError as error:
        parser.error(error.args[0])
    broken = pinned.breaches(measured, floors)
    if options.update:
        floors = pinned.raised(floors, measured)
    if options.update or options.lower:
        pinned.save(model, floors)

    print(table.plain(HEAD, rows(outcomes, floors)))
    if not floors:
        print(f"no floors are pinned for the model {model}; --update pins them")
    line = None if options.only else check_official(data)
    if options.write:
        page.put(options.write, "quality", section(outcomes, floors, line))
    for breach in broken:
        print(breach, file=sys.stderr)
    for outcome in outcomes:
        if outcome.failed:
            print(f"{outcome.task.title} failed: {outcome.failed}", file=sys.stderr)
    return 1 if broken or any(o.failed for o in outcomes) else 0


if __name__ == "__main__":
    sys.exit(main())
