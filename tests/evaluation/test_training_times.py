"""Fitting the scorer of times: which times are right, and what is written."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.model import Reading
from evaluation.statements import Gold

pytest.importorskip("sklearn", reason="scikit-learn is not installed")

TEXT = "On 14 May 2021 Ghana told a court that heard of arms that Togo had bought from Benin in 2019."


def gold(*whens: str) -> list[Gold]:
    """A row of Togo and Benin."""
    row = {"actor": "TGO", "recipient": "BEN", "types": ["TRADE"], "weight": "core", "spans": [[0, len(TEXT)]]}
    return [{**row, "whens": list(whens)}]


def undated(reading: Reading) -> Reading:
    """The reading as if no rule had dated anything."""
    return replace(reading, statements=tuple(replace(s, when=None) for s in reading.statements))


@pytest.mark.parametrize(("whens", "right"), [(("2019",), {1}), (("2021-05",), {0}), ((), set()), (("1999",), set())])
def test_a_time_is_right_where_it_shares_a_day_with_the_annotated(
    read_text: Callable[..., Reading], whens: tuple[str, ...], right: set[int]
) -> None:
    """Where the annotator gave none, none is."""
    from training.times import examples

    found = list(examples(undated(read_text(TEXT)), gold(*whens), "x"))
    assert len(found) == 2
    assert {i for i, e in enumerate(found) if e.right} == right


def test_what_no_annotator_wrote_down_is_no_example(read_text: Callable[..., Reading]) -> None:
    """It may be no statement at all."""
    from training.times import examples

    assert list(examples(undated(read_text(TEXT)), [], "x")) == []


def test_a_sign_of_the_right_times_gets_a_weight(tmp_path: Path) -> None:
    """What is seen too seldom gets none."""
    from training.times import OFTEN, Example, fit, write

    found = [Example(("good",) if n % 2 else ("bad",), n % 2 == 1, "x", n) for n in range(4 * OFTEN)]
    weights = fit([*found, Example(("seldom",), True, "x", 99)], 1.0)
    assert set(weights.weights) == {"good", "bad"}
    assert weights.score(["good"]) > 0.5 > weights.score(["bad"])
    write(tmp_path / "weights.json", weights, 0.4)
    assert '"floor": 0.4' in (tmp_path / "weights.json").read_text(encoding="utf-8")
