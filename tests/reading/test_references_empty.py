"""An "it" that stands for nothing named."""

import pytest

from tests.reading.mentioned import mentioned, refers


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Russia waits. It is clear that talks failed.", "It"),
        ("Putin went home. It should be noted that Japan waited.", "It"),
    ],
)
def test_an_empty_it_stays_open(text: str, word: str) -> None:
    """ "It is clear that", "it should be noted that"."""
    assert refers(mentioned(text), word) == ()
