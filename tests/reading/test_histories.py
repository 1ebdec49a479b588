"""Texts that tell only of the past."""

from collections.abc import Callable

from dragoman.model import Reading
from dragoman.reading.histories import as_history, is_history
from dragoman.reading.scope import operators_over
from tests.reading.parsed import index_of, parsed

_PAST = (
    "Peru claimed the valley in 1921. Chile sent troops to the pass. The two armies met at the river. "
    "Peru lost the first battle. Its cabinet resigned. Bolivia offered its help. The League sent a mission. "
    "The mission wrote a report. Both governments signed a truce. "
)


def test_a_text_without_a_present_is_a_history() -> None:
    """One sentence in ten told in the present makes it none; neither is a text of a few sentences."""
    assert is_history(parsed(_PAST))
    assert not is_history(parsed(_PAST + "The truce holds to this day."))
    assert not is_history(parsed("Peru claimed the valley in 1921."))


def test_would_in_a_history_tells_what_came_later(read_text: Callable[..., Reading]) -> None:
    """It is planned, not predicted: nothing in a history looks past the text."""
    pact = "After the truce Chile would withdraw from Peru."
    [told] = [s for s in read_text(_PAST + pact).statements if s.span.exact.startswith("would")]
    [open_] = [s for s in read_text(pact).statements if s.span.exact.startswith("would")]
    assert (told.status, told.forecast) == ("future", False)
    assert (open_.status, open_.forecast) == ("possible", True)


def test_a_condition_stays_one_in_a_history() -> None:
    """ "If it were attacked, it would fight" leaves the fight open."""
    reading = parsed("If Peru refused, Chile would fight.")
    [found] = as_history(reading, operators_over(reading, index_of(reading, "fight")))
    assert (found.effect.name, found.ahead) == ("would", False)
