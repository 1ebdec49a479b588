"""Nouns that sum up a clause, and circumstances that somebody else's act hangs on."""

from collections.abc import Callable

import pytest

from dragoman.model import Reading

ReadText = Callable[..., Reading]

Told = tuple[str, str, str | None]

SENTENCES: list[tuple[str, Told]] = [
    ("Kenya expelled two Eritrean envoys, a step that Asmara denounced.", ("ERI", "ACCUSE", "KEN")),
    ("Peru closed its consulate in Quito, a move condemned by Chile.", ("CHL", "ACCUSE", "PER")),
    ("Despite repeated warnings from Brussels, Tirana went ahead with the vote.", ("IGO:EU", "THREATEN", "ALB")),
    ("Mali struck a camp in Niger, an attack that Algiers denied and Accra condemned.", ("GHA", "ACCUSE", "MLI")),
]


def told(reading: Reading) -> set[Told]:
    """Who did what to whom."""
    return {
        (s.actors[0].actor.code, s.type, s.recipients[0].actor.code if s.recipients else None)
        for s in reading.statements
    }


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_a_deed_stands_for_whoever_did_it(read_text: ReadText, text: str, expected: Told) -> None:
    """What is said of a move is said of the one who made it."""
    assert expected in told(read_text(text))


def test_a_deed_summed_up_is_not_told_twice(read_text: ReadText) -> None:
    """ "An attack" after a comma is the killing before it, not one between those who speak of it."""
    found = told(read_text("The Americans bombed a Libyan airfield, an attack that Tunis and Cairo condemned."))
    assert ("TUN", "ASSAULT", "EGY") not in found


def test_a_deal_brokered_by_a_third_is_not_made_with_it(read_text: ReadText) -> None:
    """The broker of a deal is no party to it."""
    found = told(read_text("Chad and Sudan reopened their border following a deal brokered by Doha."))
    assert ("TCD", "AGREE", "QAT") not in found
