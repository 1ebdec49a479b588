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


CONDEMNED = [
    "Lima condemned the bombing of Ghanaian consulates in Togo and Benin.",
    "Lima deplored the attack on Ghana.",
    "Lima denounced two explosions near the Ghanaian embassy.",
]


@pytest.mark.parametrize("text", CONDEMNED)
def test_those_whom_a_deed_befell_are_not_blamed_for_it(read_text: ReadText, text: str) -> None:
    """Where nobody is named who did it, somebody unknown is accused, and the accuser did it least of all."""
    assert told(read_text(text)) == {("PER", "ACCUSE", None)}


def test_whoever_did_the_deed_is_blamed(read_text: ReadText) -> None:
    """What stands after its "by", or before it, did it."""
    expected = {("NOR", "ACCUSE", "RUS"), ("RUS", "ASSAULT", "GEO")}
    assert told(read_text("Norway condemned the shelling of Georgia by Russia.")) == expected
    assert told(read_text("Norway condemned the Russian attack on Georgia.")) == expected


def test_whoever_backs_a_penalty_backs_not_whom_it_hits(read_text: ReadText) -> None:
    """The penalty is that of whoever decided on it, and he is backed."""
    expected = {("BRA", "SUPPORT", "CHL"), ("CHL", "SANCTION", "PER")}
    assert told(read_text("Brazil backed the sanctions announced by Chile against Peru.")) == expected
    assert told(read_text("Poland welcomed the sanctions of Brazil against Peru.")) == {("POL", "SUPPORT", "BRA")}
