"""Who came in a war that is known by its place alone."""

from collections.abc import Callable

from dragoman.model import Reading
from dragoman.reading.invaders import invader_of

ReadText = Callable[..., Reading]


def test_who_came_is_known_by_the_place_and_the_noun() -> None:
    """Another noun, or another place, tells of another war."""
    found = invader_of("UKR", "annexation")
    assert found is not None
    assert found.actor.code == "RUS"
    assert invader_of("UKR", "treaty") is None
    assert invader_of("NZL", "annexation") is None


def test_a_war_named_by_its_place_is_the_invaders_doing(read_text: ReadText) -> None:
    """ "The annexation of Crimea" blames nobody in words, and whoever condemns it accuses the one who came."""
    found = read_text("Fiji condemned the annexation of Crimea.").statements
    assert ("FJI", "RUS") in {(s.actors[0].actor.code, s.recipients[0].actor.code) for s in found}
