"""What the words around a predicate make of it, and what its own words do not."""

from collections.abc import Callable

import pytest

from dragoman.model import Reading


@pytest.mark.parametrize(
    ("text", "type_", "status"),
    [
        ("India's frozen conflict with Bangladesh runs deep.", "DISPUTE", "actual"),
        ("China's fragile relations with Japan are no secret.", "DISPUTE", "actual"),
        ("Chinese oil ends up in Japan these days.", "TRADE", "actual"),
        ("Togo is Benin's lesser ally.", "DEPEND", "actual"),
        ("A dispute between Togo and Benin broke out in May.", "DISPUTE", "actual"),
        ("The talks between Togo and Benin ended in June.", "CONSULT", "actual"),
        ("The talks between Togo and Benin were postponed in June.", "CONSULT", "negated"),
    ],
)
def test_a_phrase_is_not_shaded_by_its_own_words(
    read_text: Callable[..., Reading], text: str, type_: str, status: str
) -> None:
    """ "Frozen" is part of the sense of "frozen conflict"; what breaks out begins, and talks that ended were held."""
    assert (type_, status) in {(s.type, s.status) for s in read_text(text).statements}


@pytest.mark.parametrize(
    ("text", "type_", "status"),
    [
        ("Bolivia sells a little fruit to Chile.", "TRADE", "actual"),
        ("Bolivia has little trade with Chile.", "TRADE", "negated"),
        ("Algeria has lost its Spanish customers.", "TRADE", "negated"),
        ("Ghana's purchases of Turkish arms peaked in 2019.", "TRADE", "actual"),
    ],
)
def test_a_lessening_counts_once(read_text: Callable[..., Reading], text: str, type_: str, status: str) -> None:
    """What the loss of something tells is not denied again by the same word, and "a little" is some."""
    assert (type_, status) in {(s.type, s.status) for s in read_text(text).statements}


@pytest.mark.parametrize(
    ("text", "type_", "status"),
    [
        ("Kenya seeks to contain Ethiopia.", "DISPUTE", "actual"),
        ("Chad wants to attack Sudan.", "ASSAULT", "desired"),
        ("Peru may distance itself from Ecuador.", "ALIGN", "negated"),
        ("Peru will not accept the border with Ecuador.", "REJECT", "future"),
        ("Nepal sees Bangladesh as a potential hedge against India.", "BALANCE", "actual"),
        ("Mali could do without Niger.", "DEPEND", "negated"),
        ("Oman would not discuss the island with Qatar.", "REJECT", "actual"),
        ("Oman will ship two million tonnes of gas to Japan.", "TRADE", "future"),
    ],
)
def test_what_the_word_itself_says_is_told_as_such(
    read_text: Callable[..., Reading], text: str, type_: str, status: str
) -> None:
    """Who seeks to contain another is at odds with it; what lessens a bond does so where it only may."""
    assert (type_, status) in {(s.type, s.status) for s in read_text(text).statements}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Norway provides €45m support for Malawi.", "AID"),
        ("Norway gave Malawi financial support.", "AID"),
        ("Norway gave Malawi its full support.", "SUPPORT"),
    ],
)
def test_support_that_is_money_is_aid(read_text: Callable[..., Reading], text: str, type_: str) -> None:
    """The same noun tells of backing by words and by money; a sum beside it says which."""
    assert type_ in {s.type for s in read_text(text).statements if s.actors[0].actor.code == "NOR"}


@pytest.mark.parametrize(
    "text",
    [
        "Relations between Ghana and Togo are at their lowest since 1994.",
        "The relationship between Ghana and Togo has hit rock bottom.",
        "Ghana's relations with Togo are far from good.",
        "The history of relations between Ghana and Togo is complicated.",
        "The tone of relations between Ghana and Togo was frosty.",
    ],
)
def test_a_bond_at_its_lowest_is_a_dispute(read_text: Callable[..., Reading], text: str) -> None:
    """Where a bond stands may be told by a low it has reached, and of its history or tone as well as of itself."""
    assert {(s.type, s.status) for s in read_text(text).statements} == {("DISPUTE", "actual")}


def test_what_is_told_of_its_level_is_told_of_the_bond(read_text: Callable[..., Reading]) -> None:
    """The level of cooperation declines where cooperation does, and most of the goodwill is lost with it."""
    [lost] = read_text("Peru has lost most of its trade with Chile.").statements
    assert (lost.type, lost.status) == ("TRADE", "negated")
    [told] = read_text("The level of cooperation between Peru and Chile has declined.").statements
    assert (told.type, told.status) == ("COOPERATE", "negated")


@pytest.mark.parametrize(
    ("text", "type_", "status", "forecast"),
    [
        ("The line would reduce Chilean leverage over Peru.", "DEPEND", "negated", True),
        ("The line has not reduced Chilean leverage over Peru.", "DEPEND", "actual", False),
        ("Chilean influence in Peru is likely to wane.", "DEPEND", "negated", True),
        ("Relations between Peru and Chile will get worse.", "DISPUTE", "future", True),
        ("Relations between Peru and Chile are not tense.", "DISPUTE", "negated", False),
        ("The alliance between Peru and Chile will dissolve.", "ALIGN", "negated", True),
    ],
)
def test_what_shades_a_noun_may_itself_be_foretold_or_denied(
    read_text: Callable[..., Reading], text: str, type_: str, status: str, forecast: bool
) -> None:
    """The verb that lessens or strains a bond is a part of what is told: what stands over it holds of the bond."""
    assert (type_, status, forecast) in {(s.type, s.status, s.forecast) for s in read_text(text).statements}


def test_a_bond_that_limits_something_is_not_less_for_it(read_text: Callable[..., Reading]) -> None:
    """What a dependence limits is something else; a partnership that loses momentum is less itself."""
    told = read_text("Laos's reliance on Thailand limits its choices.").statements
    assert ("DEPEND", "actual") in {(s.type, s.status) for s in told}
    [less] = read_text("The partnership between Peru and Chile has lost momentum.").statements
    assert (less.type, less.status) == ("ALIGN", "negated")


def test_a_bond_that_has_left_its_low_is_no_dispute(read_text: Callable[..., Reading]) -> None:
    """Relations stand where they fall to, not where they come from."""
    [told] = read_text("Fiji's relations with Tonga have recovered from their nadir of 2006.").statements
    assert told.type == "ALIGN"


def test_a_bond_is_denied_by_what_it_is_said_not_to_be(read_text: Callable[..., Reading]) -> None:
    """Relations that "have not been as close" are told as a bond that is not."""
    [found] = read_text("Since then, relations between Togo and Benin have not been as close.").statements
    assert (found.type, found.status) == ("ALIGN", "negated")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Relations between Chad and Niger have never been better.", "actual"),
        ("Ties between Chad and Niger have rarely been closer.", "actual"),
        ("Ties between Chad and Niger have not been as close.", "negated"),
    ],
)
def test_what_has_never_been_closer_is_close(read_text: Callable[..., Reading], text: str, expected: str) -> None:
    """A height is told by denying that there was more of it."""
    assert {s.status for s in read_text(text).statements} == {expected}


@pytest.mark.parametrize(
    "said", ["are dismal", "have come under strain", "are on the rocks", "have suffered", "were rocked by the affair"]
)
def test_a_bond_in_trouble_is_a_dispute(read_text: Callable[..., Reading], said: str) -> None:
    """What shakes a bond or where it has sunk tells of a quarrel, and of no bond."""
    assert {s.type for s in read_text(f"Relations between Chad and Niger {said}.").statements} == {"DISPUTE"}


@pytest.mark.parametrize(
    ("text", "type_", "status"),
    [
        ("Mediators averted a war between Chad and Niger in 2013.", "ASSAULT", "negated"),
        ("Mediators ended a war between Chad and Niger in 2013.", "RETREAT", "actual"),
        ("Jordan narrowly avoided sanctions by the United States.", "SANCTION", "negated"),
        ("Mediators hope to avoid a war between Chad and Niger.", "RETREAT", "desired"),
    ],
)
def test_what_is_averted_did_not_come(read_text: Callable[..., Reading], text: str, type_: str, status: str) -> None:
    """A war that was averted ended none; who hopes to avert it wants none."""
    assert (type_, status) in {(s.type, s.status) for s in read_text(text).statements}
