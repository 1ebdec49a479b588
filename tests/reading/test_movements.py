"""Movements that no list knows, by how they are called."""

import pytest

from tests.reading.mentioned import codes, mentioned, refers

NONSTATE = ("GRP:NONSTATE",)


@pytest.mark.parametrize(
    "name",
    [
        "Ogaden National Liberation Front",
        "West Papua National Coalition for Liberation",
        "Movement for the Emancipation of the Niger Delta",
        "Sudan Salvation Front",
    ],
)
def test_who_fights_for_a_liberation_is_no_state(name: str) -> None:
    """The name tells it; the state's name inside is none of its own."""
    found = codes(mentioned(f"The {name} accused Kenya."))
    assert found == {name: NONSTATE, "Kenya": ("KEN",)}


@pytest.mark.parametrize("text", ["Chad thanked the Salvation Army.", "Chad held the Eastern Front."])
def test_a_charity_and_a_line_of_battle_are_no_movement(text: str) -> None:
    """They are called so and fight for nobody."""
    assert set(codes(mentioned(text))) == {"Chad"}


def test_the_front_is_the_one_named_before() -> None:
    """Only where the text has named one."""
    named = "Algeria shelters the Polisario Front. Morocco will not meet the Front."
    assert refers(mentioned(named), "Front") == NONSTATE
    assert refers(mentioned("Algeria is calm. Morocco will not meet the Front."), "Front") == ()
