"""What followed on an event that has a date."""

import pytest

from tests.reading.timed import Dater


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("Chad left the bloc in May 2022, days after Niger had threatened it.", "threatened", "2022-05"),
        ("Chad left the bloc on 3 May 2022, days after Niger had threatened it.", "threatened", None),
        (
            "The pact was drafted in March and signed in May, only days after Niger had threatened Chad.",
            "threatened",
            "2023-05",
        ),
    ],
)
def test_what_was_days_before_is_of_the_same_month_or_year(
    dates: Dater, text: str, word: str, value: str | None
) -> None:
    """A day is too narrow."""
    assert dates(text, word) == [value]


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("The two ministers, who met in Lima on 5 May, agreed to reopen the border.", "agreed", "2023-05-05"),
        ("Haiti, which left the bloc on 5 May, thanked Cuba.", "thanked", None),
        ("After talks with Lula on 5 May, Petro promised Brazil more gas.", "promised", "2023-05-05"),
        ("After the raid of 5 May, Niger promised Benin more guards.", "promised", None),
    ],
)
def test_those_who_met_speak_on_the_day_they_met(dates: Dater, text: str, word: str, value: str | None) -> None:
    """What they agreed and what they said afterwards; a raid or a departure is no meeting."""
    assert dates(text, word) == [value]


def test_those_who_are_to_meet_say_nothing_on_that_day_yet(dates: Dater) -> None:
    """A meeting to come lends its day to no verb of the past."""
    text = "The minister, who will visit Lima on 20 December, thanked Peru."
    assert dates(text, "thanked") == [None]
