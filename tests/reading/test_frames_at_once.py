"""What happened at one time with a dated clause."""

import pytest

from tests.reading.timed import Dater


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("When India tested a bomb in 1998, Pakistan vowed to follow.", "vowed", "1998"),
        ("The guards were shot on 9 June as they crossed into Chad.", "crossed", "2023-06-09"),
    ],
)
def test_what_happens_when_a_dated_thing_does_has_its_date(dates: Dater, text: str, word: str, value: str) -> None:
    """On either side of the conjunction."""
    assert dates(text, word) == [value]
