"""Events carry what they are about; standing relations do not."""

from collections.abc import Callable

from dragoman.model import Reading
from dragoman.vocabulary.contexts import context_words


def test_the_words_near_an_event_give_its_contexts(read_text: Callable[..., Reading]) -> None:
    """Selling grain and weapons is told of different matters."""
    [aid] = [s for s in read_text("Turkey sent grain to Somalia.").statements if s.type == "AID"]
    assert "human_security" in aid.contexts
    [threat] = [s for s in read_text("Iran threatened Israel with missiles.").statements if s.type == "THREATEN"]
    assert threat.contexts == ("military",)


def test_a_word_in_another_clause_says_nothing(read_text: Callable[..., Reading]) -> None:
    """What stands far off in the sentence is about something else."""
    text = "Peru condemned Chile, although nobody in the room had wanted to speak of how the drought began."
    [condemned] = [s for s in read_text(text).statements if s.type == "ACCUSE"]
    assert "disasters" not in condemned.contexts


def test_standing_relations_have_no_context(read_text: Callable[..., Reading]) -> None:
    """PLOVER gives contexts to events only."""
    found = read_text("Bulgaria is dependent on Russian gas.").statements
    assert found
    assert all(s.contexts == () for s in found)


def test_the_table_holds_every_context_of_the_manual() -> None:
    """PLOVER 0.8 has 37."""
    assert len(context_words().names) == 37
