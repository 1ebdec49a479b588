"""What belongs to a date itself."""

import pytest

from tests.reading.timed import Dater


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bolivia has not forgotten the war of 1879, in which Chile took its coast.", {"took": "1879"}),
        ("Ghana recalled the accord of 2008, under which Togo had freed them.", {"freed": "2008", "recalled": None}),
        ("The crisis began on 5 June 2017, when Saudi Arabia cut ties with Qatar.", {"cut": "2017-06-05"}),
        ("Malta protested on 3 May, the very day on which Libya shelled the port.", {"shelled": "2023-05-03"}),
        ("On 5 May, the day Chad struck Niger, Benin closed its ports.", {"struck": "2023-05-05"}),
        ("The premier flew to Cairo in May, where he met the king.", {"met": "2023-05"}),
    ],
)
def test_a_clause_about_a_date_has_it(dates: Dater, text: str, expected: dict[str, str | None]) -> None:
    """By "when", "where", "in which" or "the day on which"."""
    assert dict(zip(expected, dates(text, *expected), strict=True)) == expected


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("The feud ended on 5 May, when ties were restored and Benin lifted the embargo.", "lifted", "2023-05-05"),
        ("The feud ended on 5 May, when ties were restored, and Benin later cut them.", "cut", None),
    ],
)
def test_a_clause_joined_to_one_about_a_date_has_it_too(dates: Dater, text: str, word: str, value: str | None) -> None:
    """A comma sets it apart."""
    assert dates(text, word) == [value]


def test_a_noun_joined_to_a_date_has_it(dates: Dater) -> None:
    """Year and event are one time."""
    assert dates("Kenya has patrolled the border since 2011 and the invasion of Somalia.", "invasion") == ["2011"]
