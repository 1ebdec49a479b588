"""When somebody felt what a clause brought about."""

import pytest

from tests.reading.timed import Dater


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("The talks collapsed last month, much to China's disappointment.", "disappointment", "2023-11"),
        ("Turkey bought the missiles in 2019, to the fury of Washington.", "fury", "2019"),
        ("To the delight of Belgrade, Moscow vetoed the text in July 2015.", "delight", "2015-07"),
        ("The talks collapsed, much to China's disappointment.", "disappointment", None),
    ],
)
def test_a_feeling_is_felt_when_its_cause_came_about(dates: Dater, text: str, word: str, value: str | None) -> None:
    """And has no time where that has none."""
    assert dates(text, word, kind="INTEREST") == [value]
