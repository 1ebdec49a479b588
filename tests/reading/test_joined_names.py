"""A participle that a hyphen joins to a name tells of the two."""

from collections.abc import Callable

import pytest

from dragoman.model import Reading
from tests.reading.told import Told, told

ReadText = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iranian-funded Houthi rebels left the port.", ("IRN", "AID", "GRP:NONSTATE")),
        ("The Rwanda-supported M23 rebels rested.", ("RWA", "SUPPORT", "GRP:NONSTATE")),
        ("Turkish-occupied Cyprus was quiet.", ("TUR", "COERCE", "CYP")),
        ("Ethiopian-allied Somali troops slept.", ("SOM", "ALIGN", "ETH")),
        ("The U.S.-backed Syrian rebels were tired.", ("USA", "SUPPORT", "GRP:NONSTATE")),
    ],
)
def test_a_joined_participle_tells_who_does_it(read_text: ReadText, text: str, expected: Told) -> None:
    """The name acts on what the noun stands for."""
    assert expected in told(read_text(text))


@pytest.mark.parametrize("text", ["A Chinese-funded port opened.", "The Saudi-sponsored committee sat."])
def test_a_noun_of_nobody_is_not_joined(read_text: ReadText, text: str) -> None:
    """What stands for no actor is backed by somebody, which is no statement between actors."""
    assert not told(read_text(text))


def test_who_is_named_beside_them_is_not_joined(read_text: ReadText) -> None:
    """The participle belongs to its noun alone."""
    found = told(read_text("Iranian-funded Houthi rebels and Oman rested."))
    assert ("IRN", "AID", "OMN") not in found
