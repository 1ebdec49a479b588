"""The tables of what states are and where they lie."""

import pytest

from dragoman.vocabulary.descriptions import descriptions
from dragoman.vocabulary.geography import geography
from dragoman.vocabulary.names import actor_names


def test_a_border_has_two_sides() -> None:
    """Each pair stands once in the file and holds both ways."""
    borders = geography().borders
    assert all(one in borders[other] for one, near in borders.items() for other in near)
    assert "BOL" in borders["CHL"]
    assert "FRA" not in borders["POL"]


def test_no_state_was_its_own_colony() -> None:
    """A power is another state than its colony."""
    assert all(colony != power for colony, power in geography().colonial_powers.items())


def test_every_body_of_a_noun_is_known() -> None:
    """A noun for bodies leads to codes of the vocabulary only."""
    codes = {code for fitting in descriptions().bodies.values() for code in fitting}
    assert codes <= actor_names().actors.keys()


def test_rulers_rule_some_kind_of_state() -> None:
    """ "The generals" needs a list of states that generals rule."""
    assert descriptions().rulers <= geography().kinds.keys()


@pytest.mark.parametrize(
    ("code", "side", "of", "lies"),
    [
        ("CAN", "north", "USA", True),
        ("MEX", "north", "USA", False),
        ("MAR", "west", "DZA", True),
        ("ROU", "south", "BGR", False),
        ("UGA", "west", "KEN", True),
        ("VAT", "west", "ITA", False),
    ],
)
def test_a_state_lies_on_a_side_of_another(code: str, side: str, of: str, lies: bool) -> None:
    """By the middles of both; a state without one lies nowhere."""
    assert geography().lies(code, side, of) is lies


def test_nobody_invades_himself() -> None:
    """The one who came is another than the one he came to."""
    assert all(code != by for (code, _), by in geography().invaders.items())


def test_a_region_may_hold_another() -> None:
    """Every West African state is an African one."""
    regions = geography().regions
    assert regions["west african"] < regions["african"]
    assert regions["southeast asian"] == regions["south-east asian"]
    assert "BRA" in regions["latin american"]
