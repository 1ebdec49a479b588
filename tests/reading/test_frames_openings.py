"""Times that open a sentence or a clause."""

import pytest

from tests.reading.timed import Dater


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In 1998 Eritrea seized Badme; Ethiopia answered with force, and the African Union called for a truce.",
            {"answered": "1998", "called": "1998"},
        ),
        ("In 2020 Azerbaijan attacked Karabakh, but Armenia later accepted a truce.", {"accepted": None}),
        ("In 2016 a court ruled against Beijing; Manila does not press the matter.", {"press": None}),
    ],
)
def test_a_time_that_opens_a_sentence_dates_the_clauses_side_by_side(
    dates: Dater, text: str, expected: dict[str, str | None]
) -> None:
    """But not those of another tense or time."""
    assert dict(zip(expected, dates(text, *expected), strict=True)) == expected


def test_an_event_that_opens_a_sentence_dates_its_clauses(dates: Dater) -> None:
    """ "In a letter on 5 May" is of the verb it stands before, and of the verb joined to that."""
    text = "In a letter on 5 May Ethiopia accused Egypt of meddling, and it warned Sudan."
    assert dates(text, "accused", "warned") == ["2023-05-05", "2023-05-05"]
