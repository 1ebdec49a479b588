"""Feelings that one rouses in another."""

from collections.abc import Callable

import pytest

from dragoman.model import Reading
from tests.reading.told import told

ReadText = Callable[..., Reading]


@pytest.mark.parametrize(
    "text",
    [
        "Ethiopia's growing army has provoked mixed feelings in Kenya.",
        "Ethiopian drones have sown fear across Kenya.",
        "Ethiopia's rise has bred envy among Kenyans.",
    ],
)
def test_what_rouses_a_feeling_is_what_it_is_about(read_text: ReadText, text: str) -> None:
    """The subject of the verb does not feel it; those in whom it is roused do."""
    found = told(read_text(text))
    assert ("KEN", "INTEREST", "ETH") in found
    assert not [t for t in found if t[1] in ("DISPUTE", "CONSULT")]


def test_who_raises_a_concern_without_a_place_has_it(read_text: ReadText) -> None:
    """Only where somebody else is said to feel it is it turned round."""
    assert ("GHA", "INTEREST", "TGO") in told(read_text("Ghana raised concerns about Togo."))
