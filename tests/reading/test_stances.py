"""Who holds what is "anti-Western" or "pro-European"."""

from collections.abc import Callable

from dragoman.model import Reading
from tests.reading.told import told

ReadText = Callable[..., Reading]


def test_two_who_are_joined_hold_together_what_they_share(read_text: ReadText) -> None:
    """A shared stance is that of both whose ties the sentence has told of."""
    found = told(read_text("Kenya's ties with Uganda have been strengthened through a shared anti-Rwandan position."))
    assert {("KEN", "DISPUTE", "RWA"), ("UGA", "DISPUTE", "RWA")} <= found


def test_what_is_not_shared_is_held_by_the_nearest(read_text: ReadText) -> None:
    """Without a word for sharing the ties of a sentence say nothing of its stances."""
    found = told(read_text("Kenya's ties with Uganda have been strengthened through its anti-Rwandan position."))
    assert ("UGA", "DISPUTE", "RWA") not in found
