"""Statements against gold: when the times of two agree."""

from typing import Any

import pytest

from evaluation.statements import Row, Score, days, overlap, score, share_of_human


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("2019", ("2019-01-01", "2019-12-31")),
        ("2019-04", ("2019-04-01", "2019-04-31")),
        ("2019-04-25", ("2019-04-25", "2019-04-25")),
        ("2019-04/2020", ("2019-04-01", "2020-12-31")),
        ("2019/", ("2019-01-01", "9999-12-31")),
    ],
)
def test_a_prefix_date_stands_for_all_its_days(when: str, expected: tuple[str, str]) -> None:
    """A month may be given a day too many: it is only compared."""
    assert days(when) == expected


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [("2019", "2019-04", True), ("2018/2020", "2019-04-25", True), ("2019-03", "2019-04", False), ("", "2019", False)],
)
def test_times_agree_where_they_share_a_day(one: str, other: str, agree: bool) -> None:
    """A coarser time is not wrong; none is."""
    assert overlap(one, other) is agree


def gold(when: str | None) -> dict[str, Any]:
    """An annotated row of Peru and Chile in the first ten characters."""
    return {
        "weight": "core", "types": ["AID"], "statuses": ["actual"], "whens": [when] if when else [],
        "said_by": [["author"]], "forecast": False, "forecast_any": False, "actor": "PER", "recipient": "CHL",
        "spans": [[0, 10]],
    }  # fmt: skip


def test_times_are_judged_on_dated_rows_of_the_same_pair() -> None:
    """Whatever type was read; a row without a time asks for none."""
    row = Row(0, 10, frozenset({"PER", "CHL"}), "ACCUSE", "actual", "2019", False, frozenset({"author"}))
    assert score([gold("2019-04")], [row]).figures()["time"] == 1.0
    assert score([gold("2020")], [row]).figures()["time"] == 0.0
    assert score([gold(None)], [row]).timed == 0


def test_a_share_is_the_mean_over_documents_of_f1_beside_the_annotators() -> None:
    """Half of the statements found and right, where annotators agree on .8 and on .4."""
    one = Score(statements=2, core=2)
    for level in ("pair", "group", "type"):
        one.found[level] = one.found_core[level] = 1
    shares = share_of_human({"a": one, "b": one, "c": one}, {"a": (0.8, 0.8, 0.5), "b": (0.4, 0.4, 0.5)})
    assert shares == {"pair_share": 0.9375, "group_share": 0.9375, "type_share": 1.0}


def test_there_is_no_share_where_nobody_compared_annotators() -> None:
    """A document that only one annotated has none."""
    assert share_of_human({"a": Score()}, {}) == {}
