"""Who is named only to be set apart."""

from collections.abc import Callable

import pytest

from dragoman.model import Reading
from dragoman.reading.contrasts import is_set_apart
from dragoman.reading.scenes import scene_of
from tests.reading.parsed import index_of, parsed
from tests.reading.told import told

ReadText = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "name", "apart"),
    [
        ("Unlike Poland, Hungary buys gas.", "Poland", True),
        ("Unlike Poland, Hungary buys gas.", "Hungary", False),
        ("It is Oman, not Chad, that buys gas.", "Chad", True),
        ("Hungary buys gas from Oman rather than Chad.", "Chad", True),
        ("Hungary buys gas but not from Chad.", "Chad", False),
        ("Hungary with Poland buys gas.", "Poland", False),
    ],
)
def test_a_contrast_sets_a_name_apart(text: str, name: str, apart: bool) -> None:
    """ "Unlike", ", not" and "rather than" name whom the predicate does not tell of."""
    reading = parsed(text)
    scene = scene_of(reading, 0, reading.mentions, {})
    assert is_set_apart(scene, index_of(reading, name), index_of(reading, "buys")) is apart


def test_whoever_is_set_apart_is_not_guessed(read_text: ReadText) -> None:
    """Nearness makes nobody a party whom the sentence names as another."""
    found = told(read_text("Unlike Poland, Hungary buys gas from Russia."))
    assert ("HUN", "TRADE", "RUS") in found
    assert not [one for one in found if "POL" in one]
    assert told(read_text("It is Beijing, not Moscow, that Astana fears.")) == {("KAZ", "INTEREST", "CHN")}
