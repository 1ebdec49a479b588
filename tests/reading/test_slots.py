"""Where English puts those who take part."""

from collections.abc import Callable

from dragoman.model import Reading
from tests.reading.told import told

ReadText = Callable[..., Reading]


def test_a_passive_of_attitude_is_held_where_it_is_felt(read_text: ReadText) -> None:
    """ "Resented in Lima" is Lima's resentment; "signed in Lima" says only where."""
    assert told(read_text("Chile is resented in Lima.")) == {("PER", "INTEREST", "CHL")}
    assert told(read_text("The accord was signed in Lima.")) == set()
