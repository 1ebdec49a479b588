import json
import time
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from evaluation.__main__ import evaluate, named, rows
from evaluation.official import disagreements
from evaluation.tasks import TASKS, Measure, Runner, ScorerFailed, Task, measure

TASK = Task(
    "times", "Times", "evaluation.times", ("--data", "{data}/t"), ("{data}/t",), "a corpus",
    (Measure("value", "value, F1", 0.8, "another .79"), Measure("strict", "span, F1")),
)  # fmt: skip


def answering(line: str) -> Runner:
    def run(_: Sequence[str]) -> str:
        return f"some talk\n{line}\n"

    return run


def test_figures_come_from_the_last_line() -> None:
    """Scorers may talk before they answer."""
    run = answering(json.dumps({"value": 0.75, "strict": 0.5, "n": 3}))
    assert measure(TASK, Path("d"), run) == {"value": 0.75, "strict": 0.5}


@pytest.mark.parametrize("line", ["oops", "[1]", '{"value": 0.75}', '{"value": 0.75, "strict": null}'])
def test_a_scorer_without_its_figures_has_failed(line: str) -> None:
    """A missing figure must not pass for one above its floor."""
    with pytest.raises(ScorerFailed):
        measure(TASK, Path("d"), answering(line))


def test_absent_data_skips_a_task_and_says_what_is_missing(tmp_path: Path) -> None:
    """Whoever has no corpora can still run the rest; the reason names no folder of this machine."""
    [outcome] = evaluate([TASK], tmp_path)
    assert outcome.skipped == "no DATA/t"
    assert rows([outcome], {}) == [("Times", "skipped: no DATA/t", "", "", "", "")]


def test_absent_packages_skip_a_task_and_are_named(tmp_path: Path) -> None:
    """Careful reading needs what not everybody has installed."""
    (tmp_path / "t").mkdir()
    [outcome] = evaluate([replace(TASK, packages=("json", "no_such_runtime"))], tmp_path)
    assert outcome.skipped == "no package no_such_runtime"


def test_what_is_read_carefully_is_told_beside_the_same_data_read_by_rules() -> None:
    """The comparison is of one scorer on one set of data, and on nothing that the encoder was fitted on."""
    names = [task.name for task in TASKS]
    for plain, careful in pairwise(TASKS):
        if careful.name.endswith("-careful"):
            assert careful.name == f"{plain.name}-careful"
            assert careful.arguments == (*plain.arguments, "--reader", "careful")
    weighed = [name.removesuffix("-careful") for name in names if name.endswith("-careful")]
    assert weighed == ["seeds", "articles-test", "twice-test", "twice-check", "news-check"]


def test_present_data_gives_a_row_a_figure(tmp_path: Path) -> None:
    """Value, floor, target and what others reach stand side by side."""
    (tmp_path / "t").mkdir()
    outcomes = list(evaluate([TASK], tmp_path, answering('{"value": 0.75, "strict": 0.5}')))
    assert named(outcomes) == {"times.value": 0.75, "times.strict": 0.5}
    assert rows(outcomes, {"times.value": 0.7}) == [
        ("Times", "value, F1", "0.750", "0.700", "0.800", "another .79"),
        ("", "span, F1", "0.500", "", "", ""),
    ]


def test_every_floor_has_its_own_name() -> None:
    """Two figures under one name would hold one another up."""
    names = [task.floor_name(m) for task in TASKS for m in task.measures]
    assert len(names) == len(set(names))


def test_scorers_that_differ_by_more_than_rounding_are_told() -> None:
    """The official scorer prints three digits; more than that is a difference of judgement."""
    line = "share of human agreement: pair 0.662  group 0.605  type 0.572"
    ours = {"pair_share": 0.6624, "group_share": 0.6052, "type_share": 0.58}
    assert disagreements(line, ours) == ["type: official 0.572, ours 0.5800"]


def test_outcomes_keep_the_order_of_the_tasks(tmp_path: Path) -> None:
    """Several scorers at a time must not shuffle the table."""
    (tmp_path / "t").mkdir()
    tasks = [replace(TASK, name=f"t{n}", arguments=("--data", f"{{data}}/t{n}")) for n in range(6)]

    def run(arguments: Sequence[str]) -> str:
        number = int(arguments[-1][-1])
        time.sleep(0.01 * (6 - number))
        return json.dumps({"value": number, "strict": 0})

    outcomes = evaluate(tasks, tmp_path, run, jobs=3)
    assert [outcome.figures["value"] for outcome in outcomes] == [0, 1, 2, 3, 4, 5]
