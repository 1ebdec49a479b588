"""Whom "they" means."""

import pytest

from tests.reading.mentioned import mentioned, refers


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Russia and China signed. They will trade more.", "They", ("RUS", "CHN")),
        ("The Chinese know that they need gas.", "they", ("CHN",)),
    ],
)
def test_they_means_those_joined_or_a_people(text: str, word: str, expected: tuple[str, ...]) -> None:
    """Two joined by "and", or the people of one name."""
    assert refers(mentioned(text, "2024-05-14"), word) == expected


def test_they_means_those_whom_a_hyphen_joins() -> None:
    """ "The Kenyan-Ugandan pact" is of two, who have something in common."""
    assert refers(mentioned("The Kenyan-Ugandan pact rests on their need of trade."), "their") == ("KEN", "UGA")
