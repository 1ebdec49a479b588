"""Press citations in brackets support the words before them."""

import pytest

from dragoman.reading.press import find_citations, is_outlet
from tests.reading.parsed import parsed


def cited(text: str) -> list[tuple[str, str]]:
    return [(c.outlet, c.supports.exact) for c in find_citations(parsed(text))]


def test_a_citation_supports_its_sentence() -> None:
    """The sentence it closes, and not the one before."""
    text = "Ankara had waited. The envoy left on Monday (Hürriyet, May 4)."
    assert cited(text) == [("Hürriyet", "The envoy left on Monday")]


def test_two_citations_share_a_sentence() -> None:
    """Each supports its own half."""
    text = "The envoy left on Monday (Hürriyet, May 4); but at the same time, Tirana closed the border (Beacon, May 5)."
    assert [outlet for outlet, _ in cited(text)] == ["Hürriyet", "Beacon"]
    assert cited(text)[1][1] == "but at the same time, Tirana closed the border"


def test_several_outlets_in_one_bracket() -> None:
    """All of them support the same words; "see" and the dates are no part of a name."""
    text = "The envoy left on Monday (RBC, May 4; see Balkan Daily, May 4, 5)."
    assert [outlet for outlet, _ in cited(text)] == ["RBC", "Balkan Daily"]


@pytest.mark.parametrize("bracket", ["(May 4)", "(CSTO)", "(left)", "(see below)", "(a former envoy)", "[sic]"])
def test_other_brackets_cite_nothing(bracket: str) -> None:
    """A date, an abbreviation or an aside is no citation."""
    assert cited(f"The envoy left on Monday {bracket}.") == []


def test_a_known_outlet_needs_no_date() -> None:
    """ "[Reuters]" cites."""
    assert [outlet for outlet, _ in cited("The envoy left on Monday [Reuters].")] == ["Reuters"]


@pytest.mark.parametrize(
    ("name", "outlet"), [("Balkan Daily", True), ("newsru.com", True), ("Ankara", False), ("the United Nations", False)]
)
def test_outlets_are_told_by_their_form(name: str, outlet: bool) -> None:
    """The last word of a name, or a domain, tells an outlet."""
    assert is_outlet(name) is outlet
