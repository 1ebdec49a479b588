"""What a scene knows of its sentence before anything is looked for in it."""

from collections.abc import Callable

from dragoman.model import Actor, Participant, Reading
from dragoman.reading.scenes import scene_of


def test_words_over_an_actor_are_those_that_may_stand_for_one(read_text: Callable[..., Reading]) -> None:
    """Of "ministers from Oman" the noun may stand for Oman; a word with no name below it stands for nobody."""
    reading = read_text("Ministers from Oman saw a long film.")
    scene = scene_of(reading, 0, reading.mentions, {})
    over = {reading.tokens[i].text for i in scene.over_actors}
    assert {"Oman", "from", "Ministers", "saw"} <= over
    assert over.isdisjoint({"a", "long", "film"})


def test_so_may_a_noun_that_takes_up_what_was_told(read_text: Callable[..., Reading]) -> None:
    """Who did it is known, though the sentence names nobody."""
    reading = read_text("The invasion went on.")
    invader = Participant(Actor("TCD", "Chad"), "", None, "slot:subj")
    assert scene_of(reading, 0, (), {}).over_actors == frozenset()
    over = scene_of(reading, 0, (), {"invasion": invader}).over_actors
    assert "invasion" in {reading.tokens[i].text for i in over}
