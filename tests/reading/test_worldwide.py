"""The international community behind an adjective."""

from collections.abc import Callable

import pytest

from dragoman.model import Reading
from tests.reading.mentioned import codes, mentioned
from tests.reading.told import Told, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran faces international sanctions over its missiles.", ("GRP:WORLD", "SANCTION", "IRN")),
        ("International pressure on Belarus has grown.", ("GRP:WORLD", "COERCE", "BLR")),
        ("Taiwan is not internationally recognised as a state.", ("GRP:WORLD", "SUPPORT", "TWN")),
    ],
)
def test_the_world_does_what_is_international(read_text: Callable[..., Reading], text: str, expected: Told) -> None:
    """Sanctions, pressure, recognition have somebody behind them, though no more is said of him."""
    assert expected in told(read_text(text))


@pytest.mark.parametrize(
    "text",
    ["Peru hosted an international conference.", "Chile obeys international law.", "Japan trades internationally."],
)
def test_what_merely_crosses_borders_is_nobodys(text: str) -> None:
    """A conference or a law may be international and nobody acts by it."""
    assert ("GRP:WORLD",) not in codes(mentioned(text)).values()
