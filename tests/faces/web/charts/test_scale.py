"""Where columns, marks and days lie."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dragoman.analysis.periods import UNDATED
from dragoman.faces.web.charts.scale import MOST_COLUMNS, Area, Columns, Days

YEARS = st.dictionaries(st.one_of(st.none(), st.integers(1850, 2050).map(str)), st.integers(1, 99), min_size=1)


@given(YEARS)
def test_every_period_has_its_column(counts: dict[str | None, int]) -> None:
    """Its own, that of what lies around, or that of what nothing dates; and there are not too many."""
    columns = Columns.of(counts, "year")
    assert len(columns.periods) == len(columns.labels()) <= MOST_COLUMNS + 3
    for period in counts:
        column = columns.periods[columns.place[period]]
        if period is None:
            assert column == UNDATED
        elif column.startswith("/"):
            assert period <= column[1:]
        elif column.endswith("/"):
            assert period >= column[:-1]
        else:
            assert column == period


def test_a_lone_early_year_is_gathered_at_the_left() -> None:
    """It does not stretch the chart by decades."""
    columns = Columns.of({"1956": 1, "2012": 30, "2021": 30, None: 2}, "year")
    assert columns.periods == ("/2011", *map(str, range(2012, 2022)), UNDATED)
    assert (columns.labels()[:2], columns.labels()[-2:]) == (["earlier", "2012"], ["2021", "undated"])


def test_few_periods_are_all_shown() -> None:
    """Where nearly all is told of one, those around it still stand beside it."""
    assert len(Columns.of({"2018": 1, "2021": 50}, "year").periods) == 4
    columns = Columns.of({"1990": 1, "2021": 50}, "year")
    assert columns.periods == ("/2013", *map(str, range(2014, 2022)))


def test_quarters_are_named_by_their_year_once() -> None:
    """The first one whole, then the year where it begins."""
    assert Columns.of({"2020-Q3": 5, "2021-Q2": 5}, "quarter").labels() == ["2020-Q3", "Q4", "2021", "Q2"]


def test_a_chart_of_few_statements_does_not_blow_them_up() -> None:
    """One statement where one is the most is no large mark; and none is too small to see."""
    assert Area(9, 1).radius(1) < 4
    assert Area(9, 5000).radius(1) == Area(9, 5000).least
    assert Area(9, 5000).radius(5000) == 9


@given(st.dates(date(1900, 1, 1), date(2050, 12, 31)), st.integers(0, 40_000))
def test_ticks_lie_in_order_inside(first: date, more: int) -> None:
    """As many as can be read."""
    days = Days(first.toordinal(), min(first.toordinal() + more, date.max.toordinal() - 1), 10, 950)
    ticks = list(days.ticks())
    assert len(ticks) <= 15
    assert [x for x, _ in ticks] == sorted(x for x, _ in ticks)
    assert all(10 <= x <= 950 for x, _ in ticks)


def test_days_outside_lie_at_the_edge() -> None:
    """A bar that begins before the first day shown is cut there."""
    days = Days.of("2014-01-01", "2014-12-31", 0, 365)
    assert (days.at(days.first - 500), days.at(days.last + 500)) == (0, 365)
    assert days.at(days.first + 31) == 31
