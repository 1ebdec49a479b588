"""Deeds told just before, and the nouns that take them up."""

from collections.abc import Callable

import pytest

from dragoman.model import Reading
from tests.reading.told import told

ReadText = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Militants attacked a Kenyan convoy. Egypt denounced the attack.", ("EGY", "ACCUSE", "GRP:NONSTATE")),
        ("Turkey bombed a Syrian village. Egypt condemned the bombing.", ("EGY", "ACCUSE", "TUR")),
        ("Chad invaded Niger. Nobody spoke. Mali condemned the invasion.", ("MLI", "ACCUSE", "TCD")),
        ("Kenya and Uganda signed an accord on fishing. Tanzania welcomed the deal.", ("TZA", "SUPPORT", "UGA")),
        ("Somalia accused Kenya of stealing. Kenya rejected the charge.", ("KEN", "REJECT", "SOM")),
        ("Peru expelled the Chilean envoy. Brazil praised the move.", ("BRA", "SUPPORT", "PER")),
        ("Mali bombed a town in Niger. This strike killed two Chadians.", ("MLI", "ASSAULT", "TCD")),
    ],
)
def test_a_definite_noun_takes_up_who_did_it(
    read_text: ReadText, text: str, expected: tuple[str, str, str | None]
) -> None:
    """Whom the sentence does not name did what its noun speaks of."""
    reading = read_text(text)
    assert expected in told(reading)
    assert any("event:" in why for s in reading.statements for why in s.why)


@pytest.mark.parametrize(
    "text",
    [
        "Militants attacked a Kenyan convoy. Egypt denounced an attack.",
        "Militants attacked a Kenyan convoy. Egypt denounced the attack in Basra.",
        "Militants attacked a Kenyan convoy. It rained. Nobody came. Egypt denounced the attack.",
        "Chad attacked Niger and Mali attacked Benin. Egypt denounced the attack.",
        "Chad may attack Niger. Egypt denounced the attack.",
    ],
)
def test_an_indefinite_a_distant_or_an_ambiguous_one_does_not(read_text: ReadText, text: str) -> None:
    """Nor one that says which attack is meant, nor one that was not told as done."""
    assert not any("event:" in why for s in read_text(text).statements for why in s.why)


def test_the_noun_is_no_deed_of_its_own(read_text: ReadText) -> None:
    """ "Rwanda rejected the agreement" tells of no agreement of Rwanda's."""
    found = told(read_text("Kenya and Uganda signed an agreement. Rwanda rejected the agreement."))
    assert ("RWA", "REJECT", "KEN") in found
    assert ("RWA", "AGREE", "KEN") not in found
