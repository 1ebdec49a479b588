"""Years, quarters and months as stretches of time."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.analysis.periods import OF_DAY, OUTLYING, UNITS, Unit, core, days_of_period, from_to, period_of, unit_for
from dragoman.errors import BadQuery
from dragoman.record.store import Record

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("period", "days"),
    [
        ("2014", ("2014-01-01", "2014-12-31")),
        ("2014-Q1", ("2014-01-01", "2014-03-31")),
        ("2014-Q4", ("2014-10-01", "2014-12-31")),
        ("2016-02", ("2016-02-01", "2016-02-29")),
        ("/1989", (None, "1989-12-31")),
        ("2025/", ("2025-01-01", None)),
    ],
)
def test_a_period_is_a_stretch_of_days(period: str, days: tuple[str | None, str | None]) -> None:
    """First and last day, both included; an open end has none."""
    assert days_of_period(period) == days


@pytest.mark.parametrize("period", ["", "/", "soon", "2014-Q5", "2014-13", "2014/soon"])
def test_what_is_no_period_is_named(period: str) -> None:
    """The error quotes it."""
    with pytest.raises(BadQuery, match="is no stretch of time"):
        days_of_period(period)


@given(day=DAYS, unit=st.sampled_from(UNITS))
def test_a_day_lies_in_its_period(day: date, unit: Unit) -> None:
    """Whatever the unit."""
    first, last = days_of_period(period_of(day.isoformat(), unit))
    assert first is not None
    assert last is not None
    assert first <= day.isoformat() <= last


@given(first=DAYS, more=st.integers(0, 2000), unit=st.sampled_from(UNITS))
def test_periods_follow_one_another_without_a_gap(first: date, more: int, unit: Unit) -> None:
    """Each begins on the day after the one before; the first and last day lie in the first and last."""
    last = first + timedelta(days=more)
    found = [days_of_period(period) for period in from_to(first.isoformat(), last.isoformat(), unit)]
    assert str(found[0][0]) <= first.isoformat() <= str(found[0][1])
    assert str(found[-1][0]) <= last.isoformat() <= str(found[-1][1])
    for (_, ends), (begins, _) in pairwise(found):
        assert date.fromisoformat(str(ends)) + timedelta(days=1) == date.fromisoformat(str(begins))


@given(day=DAYS, unit=st.sampled_from(UNITS))
def test_the_database_and_python_name_a_period_alike(day: date, unit: Unit, record_once: Record) -> None:
    """A mark that SQL counted is opened by the period's name."""
    sql = f"SELECT {OF_DAY[unit]} FROM (SELECT ? AS day) AS s"
    assert record_once.value(sql, (day.isoformat(),)) == period_of(day.isoformat(), unit)


@pytest.fixture(scope="module")
def record_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    """An empty record."""
    with Record.open(tmp_path_factory.mktemp("periods") / "r", create=True) as made:
        yield made


@pytest.mark.parametrize(
    ("years", "unit"),
    [
        ([], "month"),
        (["2014"], "month"),
        (["2015", "2014"], "month"),
        (["2014", "2019"], "quarter"),
        (["2014", "2020"], "year"),
    ],
)
def test_a_short_span_is_told_in_finer_units(years: list[str], unit: Unit) -> None:
    """Some ten to thirty periods are easily read."""
    assert unit_for(dict.fromkeys(years, 1)) == unit


def test_a_lone_statement_of_long_ago_does_not_stretch_the_span() -> None:
    """Nearly all is told of two years, so months are best."""
    counts = {"1995": 1, "2022": 20, "2023": 20}
    assert core(counts) == ("2022", "2023")
    assert unit_for(counts) == "month"


def test_what_lies_near_is_kept_however_little() -> None:
    """Only what would at least double the span is left at the edge."""
    assert core({"2019": 1, "2020": 50, "2021": 50}) == ("2019", "2021")


@given(st.dictionaries(st.integers(1900, 2100).map(str), st.integers(1, 50), min_size=1))
def test_nearly_all_lies_in_the_core(counts: dict[str, int]) -> None:
    """No more than the outlying share is left at either end."""
    first, last = core(counts)
    held = sum(number for period, number in counts.items() if first <= period <= last)
    assert held >= (1 - 2 * OUTLYING) * sum(counts.values())
