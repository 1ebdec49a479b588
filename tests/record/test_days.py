"""Prefix dates mean a first and a last day."""

import pytest

from dragoman.record.days import days_of


@pytest.mark.parametrize(
    ("prefix", "days"),
    [
        ("2019", ("2019-01-01", "2019-12-31")),
        ("2020-02", ("2020-02-01", "2020-02-29")),
        ("2019-04-25", ("2019-04-25", "2019-04-25")),
        ("2019-04/2019-06", ("2019-04-01", "2019-06-30")),
        ("2012/", ("2012-01-01", None)),
        ("/2012", (None, "2012-12-31")),
        ("2019-02-30", (None, None)),
        ("2019-SP", (None, None)),
        ("0", (None, None)),
        (None, (None, None)),
    ],
)
def test_a_prefix_means_its_days(prefix: str | None, days: tuple[str | None, str | None]) -> None:
    """What is no date means no days; an open end stays open."""
    assert days_of(prefix) == days
