"""What has been so ever since a time."""

import pytest

from tests.reading.timed import Dater


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("Zambia has accused Congo of seizing trucks since 2019.", "accused", "2019/2023-12-14"),
        ("Since 1994 Gabon has been a partner that buys from Chad.", "buys", "1994/2023-12-14"),
    ],
)
def test_what_has_been_so_since_then_lasts_up_to_the_document(dates: Dater, text: str, word: str, value: str) -> None:
    """Of a perfect, and of what somebody has been all along."""
    assert dates(text, word) == [value]
