"""Of two drafts of one thing the one that says more is told."""

from collections.abc import Callable

from dragoman.model import Reading
from tests.reading.told import told

ReadText = Callable[..., Reading]


def test_a_wish_is_told_once_as_what_is_wished(read_text: ReadText) -> None:
    """Wanting to sign a treaty is a wanted agreement, not an attitude besides."""
    found = read_text("Kenya wants to sign a trade agreement with Ghana.").statements
    assert [(s.type, s.status) for s in found] == [("AGREE", "desired")]


def test_a_wish_is_told_once_also_where_whom_it_is_about_is_guessed(read_text: ReadText) -> None:
    """ "A bully" is Chile for the wish as for what is wished."""
    text = "Peru would not blame Chile, but it will not wish to be caught taking sides with a bully."
    assert [s.type for s in read_text(text).statements] == ["ACCUSE", "SUPPORT"]


def test_what_is_offered_is_told_rather_than_the_offer(read_text: ReadText) -> None:
    """An offer of tanks says that arms may be sold, which is more than that something was promised."""
    found = read_text("Peru may offer its tanks to Chile.").statements
    assert [(s.type, s.status) for s in found] == [("TRADE", "possible")]


def test_what_may_come_is_no_copy_of_what_is(read_text: ReadText) -> None:
    """What stands under "given" tells of today, though a modal stands in the clause that it hangs on."""
    found = read_text("Given Peru's dependence on the railway of Bolivia this would give Bolivia leverage.").statements
    assert {(s.status, s.forecast) for s in found if s.type == "DEPEND"} == {("actual", False), ("possible", True)}


def test_what_is_doubted_is_told_beside_the_doubt(read_text: ReadText) -> None:
    """Who doubts that a treaty will be signed wants nothing by that: the attitude and the act are two things."""
    found = read_text("Chad doubts that Ghana will sign a treaty with it.").statements
    assert {"INTEREST", "AGREE"} <= {s.type for s in found}


def test_a_dispute_stands_whatever_is_agreed_in_it(read_text: ReadText) -> None:
    """What two agree on to do about their dispute leaves the dispute told."""
    found = read_text("Peru agreed with Chile to avoid force in its dispute with Chile over the sea.").statements
    assert {"AGREE", "DISPUTE"} <= {s.type for s in found}


def test_who_denies_a_deed_of_his_own_refuses_nothing(read_text: ReadText) -> None:
    """The deed is told as not done, on the word of him who denies it."""
    [found] = read_text("Belarus denies attacking Poland.").statements
    assert (found.type, found.status, [v.code for v in found.said_by]) == ("ASSAULT", "negated", ["BLR"])


def test_what_a_demand_is_for_is_told_by_the_demand(read_text: ReadText) -> None:
    """Asking for aid is one act, whether by a verb or by a noun."""
    [found] = read_text("Malawi repeated its demand for aid from Zambia.").statements
    assert found.type == "REQUEST"


def test_what_a_clause_tells_beside_a_promise_stands(read_text: ReadText) -> None:
    """A promise to settle a quarrel leaves what the quarrel has done as it is."""
    found = told(read_text("Togo and Benin agreed to settle the disputes that have poisoned their ties."))
    assert ("TGO", "DISPUTE", "BEN") in found
