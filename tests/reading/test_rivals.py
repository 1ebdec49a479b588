"""Of two drafts of one thing the one that says more is told."""

from collections.abc import Callable

from dragoman.model import Reading

ReadText = Callable[..., Reading]


def test_a_wish_is_told_once_as_what_is_wished(read_text: ReadText) -> None:
    """Wanting to sign a treaty is a wanted agreement, not an attitude besides."""
    found = read_text("Kenya wants to sign a trade agreement with Ghana.").statements
    assert [(s.type, s.status) for s in found] == [("AGREE", "desired")]


def test_what_is_offered_is_told_rather_than_the_offer(read_text: ReadText) -> None:
    """An offer of tanks says that arms may be sold, which is more than that something was promised."""
    found = read_text("Peru may offer its tanks to Chile.").statements
    assert [(s.type, s.status) for s in found] == [("TRADE", "possible")]


def test_what_may_come_is_no_copy_of_what_is(read_text: ReadText) -> None:
    """What stands under "given" tells of today, though a modal stands in the clause that it hangs on."""
    found = read_text("Given Peru's dependence on the railway of Bolivia this would give Bolivia leverage.").statements
    assert {(s.status, s.forecast) for s in found if s.type == "DEPEND"} == {("actual", False), ("possible", True)}
