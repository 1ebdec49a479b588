"""Whom a reader has in mind when he comes to a sentence."""

from dragoman.reading.topic import Joined, foregrounds
from tests.reading.mentioned import mentioned


def test_the_foreground_is_what_was_named_before() -> None:
    """Nobody before the first sentence; after it whom it named, the subject first."""
    found = foregrounds(mentioned("Kenya warned Somalia. Talks failed. The border is shut."))
    assert [[actor.code for actor in actors] for actors in found] == [[], ["KEN", "SOM"], ["KEN", "SOM"]]


def test_an_aside_does_not_take_the_foreground() -> None:
    """Who is named often stays ahead of who is named once."""
    text = "Peru met Chile. Peru sold copper to Chile. Chile thanked Peru. Norway watched. The ships sailed."
    found = foregrounds(mentioned(text), most=2)
    assert {actor.code for actor in found[-1]} == {"PER", "CHL"}


def test_the_text_keeps_in_mind_whom_it_has_joined() -> None:
    """How often, how long ago, and with whom most."""
    joined = Joined()
    for sentence, pair in enumerate(({"PER", "CHL"}, {"PER", "CHL"}, {"PER", "BOL"}, {"PER"})):
        joined.add(frozenset(pair), sentence)
    assert joined.often(frozenset({"PER", "CHL"})) == 2
    assert joined.since(frozenset({"PER", "BOL"}), 5) == 3
    assert joined.since(frozenset({"CHL", "BOL"}), 5) is None
    assert joined.is_first_partner("CHL", of="PER")
    assert joined.is_first_partner("PER", of="BOL")
    assert not joined.is_first_partner("BOL", of="PER")
    assert not joined.is_first_partner("PER", of="GHA")
