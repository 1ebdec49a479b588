"""When a text was published."""

import pytest

from dragoman.documents.page import Page
from dragoman.documents.publication import bounded_date, stated_date

BODY = "\n\nThe ministers met on 2 January 2014 and agreed on tariffs. Nothing came of it.\n"


def stated(head: str, tail: str = "") -> tuple[str, str] | None:
    found = stated_date(Page.of(head + BODY * 20 + tail))
    return (found.value, found.rule) if found else None


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Published 3 May 2021", "2021-05-03"),
        ("Published: Monday, May 3, 2021, 10:45 GMT", "2021-05-03"),
        ("Posted on May 3rd, 2021 by admin", "2021-05-03"),
        ("Publication date: 2021-05", "2021-05"),
        ("Date: 03.05.2021", "2021-05-03"),
        ("(Published May 3, 2021)", "2021-05-03"),
    ],
)
def test_a_labelled_line_states_the_day(line: str, value: str) -> None:
    """Whatever the label and the form of the date."""
    assert stated(f"Rails across the steppe\n{line}") == (value, "text:published-line")


def test_the_label_may_stand_at_the_foot() -> None:
    """Some pages sign off with it."""
    assert stated("Rails across the steppe", "\nPublished on 3 May 2021\n") == ("2021-05-03", "text:published-line")


@pytest.mark.parametrize(
    "line",
    [
        "May 3, 2021",
        "Monday, 3 May 2021 | 10:45 am",
        "By Ada Byron | May 3, 2021",
        "The Herald, May 3, 2021",
        "ALMATY, May 3, 2021 (Reuters) - The ministers met and left.",
    ],
)
def test_a_date_that_heads_the_page_is_its_day(line: str) -> None:
    """Alone, after a byline, after the outlet's name, or in a dateline."""
    assert stated(f"Rails across the steppe\n{line}") == ("2021-05-03", "text:dateline")


def test_updated_yields_to_published() -> None:
    """The first day is the day of publication."""
    assert stated("Updated May 9, 2021\nPublished May 3, 2021") == ("2021-05-03", "text:published-line")


@pytest.mark.parametrize(
    "line",
    [
        "On May 3, 2021, the ministers met again in the capital.",
        "The treaty of May 3, 2021, and what came of it",
        "Issued before the summit of 3 May 2021",
        "Date palms of Basra",
        "Retrieved 3 May 2021",
        "ALMATY, May 3 (Reuters) - The ministers met and left.",
    ],
)
def test_other_dates_state_nothing(line: str) -> None:
    """A date in a sentence is what the text is about, not when it came out."""
    assert stated(line) is None


def bounds(text: str) -> str | None:
    found = bounded_date(Page.of(text))
    assert found is None or (found.inferred and found.rule == "text:inferred" and found.evidence in text)
    return found.value if found else None


def test_the_latest_thing_done_is_the_first_bound() -> None:
    """News is written after what it tells."""
    assert bounds("The pact of June 2013 held. They met on March 5, 2014 and signed.") == "2014-03-05/2019"


def test_a_goal_to_come_is_the_last_bound() -> None:
    """Nobody sets a goal for a year gone by."""
    assert bounds("They met in March 2014. Trade is to reach a billion by 2017.") == "2014-03/2017"


def test_plans_are_no_lower_bound() -> None:
    """What will happen has not."""
    assert bounds("They met in March 2014. A canal will open in May 2031.") == "2014-03/2019"


def test_a_lone_bare_year_bounds_nothing() -> None:
    """It is history, or damage, more often than news."""
    assert bounds("The empire fell in 1453. Its heirs quarrel still.") is None


def test_numbers_are_no_years() -> None:
    """Soldiers and percentages are counted, not dated."""
    assert bounds("Some 2014 soldiers and 1999 shells; trade fell by 2015 percent.") is None
