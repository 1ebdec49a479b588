"""Dates of events and texts, and the clauses that share them."""

import pytest

from tests.reading.timed import Dater


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru still honours the treaty that Lima signed with Chile in 1929.", {"treaty": "1929", "honours": None}),
        ("Serbia rejects the declaration which Kosovo adopted in 2008.", {"declaration": "2008", "rejects": None}),
        ("Sanctions imposed by Ottawa in 2019 remain in force.", {"Sanctions": "2019"}),
        ("Sanctions on Minsk Steel and Belbank, imposed in 2021, still bite.", {"Sanctions": "2021"}),
        ("Cuba recalls the embargo that Washington clapped on it in 1962.", {"embargo": "1962"}),
        ("A new round of talks, which began last month in Lima, failed.", {"round": "2023-11"}),
        ("Officials deplored the clashes with Togo, in which ten guards died in May.", {"clashes": "2023-05"}),
        ("Officials deplored the clashes with Togo, which angered Benin in May.", {"clashes": None}),
    ],
)
def test_a_noun_has_the_date_of_its_making(dates: Dater, text: str, expected: dict[str, str | None]) -> None:
    """Or of what happened within it; the verb about it does not."""
    assert dict(zip(expected, dates(text, *expected), strict=True)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The 2019 clash that killed two guards angered Peru.", {"killed": "2019", "angered": "2019"}),
        ("Togo honours the 1999 agreement brokered by Benin.", {"brokered": "1999", "honours": None}),
        (
            "The court recalled the 1995 shooting of a consul, who was wounded by rebels.",
            {"shooting": "1995", "wounded": "1995"},
        ),
        ("A guard who was wounded in the 1995 raid on Lome thanked Benin.", {"thanked": None}),
        ("The summit planned for October was cancelled by Ghana.", {"cancelled": None}),
    ],
)
def test_a_clause_shares_the_date_of_the_event_it_is_about(
    dates: Dater, text: str, expected: dict[str, str | None]
) -> None:
    """What a dated event did, how it came about, whom it befell; not that it never came about."""
    assert dict(zip(expected, dates(text, *expected), strict=True)) == expected


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("In a letter of 9 June 2021, Fiji accused its neighbour of spying.", "accused", "2021-06-09"),
        ("In his Friday speech the premier accused Chad of spying.", "accused", "2023-12-08"),
        ("In an interview published last week he warned Fiji.", "warned", "2023-12-04/2023-12-10"),
        ("Kenya attended the 2019 summit and praised the host.", "attended", "2019"),
        ("During the famine of 1985 it was Norway that shipped grain to Sudan.", "shipped", "1985"),
    ],
)
def test_what_is_done_in_a_dated_event_has_its_date(dates: Dater, text: str, word: str, value: str) -> None:
    """What is said in it, and who takes part in it."""
    assert dates(text, word) == [value]


def test_what_sums_a_deed_up_has_its_time(dates: Dater) -> None:
    """A remark is of when it was made."""
    assert dates("Nepal said last year that it was free, a remark that angered Delhi.", "angered") == ["2022"]


def test_the_beginning_of_what_recurs_is_not_its_date(dates: Dater) -> None:
    """Annual talks begun in 2006 are not of 2006, nor is a tie of now that was once cut."""
    assert dates("The annual talks, which started in 2006, were long.", "talks", kind="CONSULT") == [None]
    assert dates("The ties, which were broken in 2010, are warm.", "ties", kind="ALIGN") == [None]
