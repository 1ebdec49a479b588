"""Dates as written -> prefix dates."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.documents.dates import find_dates, is_interval, is_prefix_date, parse_date


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("2019", "2019"),
        ("2019-04", "2019-04"),
        ("2019-04-29", "2019-04-29"),
        ("2019-04-29T10:15:00+03:00", "2019-04-29"),
        ("20190429", "2019-04-29"),
        ("2019/4/29", "2019-04-29"),
        ("29 April 2019", "2019-04-29"),
        ("29th of April, 2019", "2019-04-29"),
        ("April 29, 2019", "2019-04-29"),
        ("Apr. 29 2019", "2019-04-29"),
        ("Sept. 3, 2020", "2020-09-03"),
        ("29-Apr-2019", "2019-04-29"),
        ("Mon, 29 Apr 2019 10:00:00 GMT", "2019-04-29"),
        ("April 2019", "2019-04"),
        ("29.04.2019", "2019-04-29"),
        ("04/29/2019", "2019-04-29"),
        ("29/04/2019", "2019-04-29"),
        ("04/04/2019", "2019-04-04"),
        ("03/04/2019", "2019"),
        ("31 April 2019", None),
        ("2019-13", None),
        ("3019", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_the_usual_forms_are_read(words: str, value: str | None) -> None:
    """Where two countries read a date two ways only the year is sure; a day that never was is none."""
    assert parse_date(words) == value


def test_may_the_verb_is_no_month() -> None:
    """A month needs its year beside it."""
    assert list(find_dates("The talks may 2 days later resume; 3 may stay.")) == []


def test_dates_are_found_where_they_stand() -> None:
    """Offsets quote the date."""
    text = "Signed on 3 May 2021, in force since June 2021."
    assert [(text[found.start : found.end], found.value) for found in find_dates(text)] == [
        ("3 May 2021", "2021-05-03"),
        ("June 2021", "2021-06"),
    ]


@pytest.mark.parametrize(
    ("value", "holds"),
    [("2019/2020", True), ("2019-04-30/2019", True), ("2020/2019", False), ("2019/", False), ("2019", False)],
)
def test_an_interval_is_two_dates_in_order(value: str, holds: bool) -> None:
    """A longer and a shorter date may meet in one."""
    assert is_interval(value) is holds


@given(st.text())
def test_what_is_parsed_is_a_prefix_date(words: str) -> None:
    """Law: no other form ever leaves this module."""
    value = parse_date(words)
    assert value is None or is_prefix_date(value)


@given(st.dates(min_value=date(1700, 1, 1), max_value=date(2099, 12, 31)))
def test_any_day_written_out_is_read_back(day: date) -> None:
    """Law: the long English form loses nothing."""
    assert parse_date(f"{day:%B} {day.day}, {day.year}") == day.isoformat()
