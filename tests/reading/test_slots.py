"""Where English puts those who take part."""

from collections.abc import Callable

from dragoman.model import Reading
from tests.reading.told import told

ReadText = Callable[..., Reading]


def test_a_passive_of_attitude_is_held_where_it_is_felt(read_text: ReadText) -> None:
    """ "Resented in Lima" is Lima's resentment; "signed in Lima" says only where."""
    assert told(read_text("Chile is resented in Lima.")) == {("PER", "INTEREST", "CHL")}
    assert told(read_text("The accord was signed in Lima.")) == set()


def test_somebodys_foes_are_not_he(read_text: ReadText) -> None:
    """What stands below a noun for somebody's other is not in the slot of the word above it."""
    found = read_text("Peru became a supporter of the enemies of Chile.").statements
    assert not [s for s in found if "recipient:slot:of" in s.why and s.type == "SUPPORT"]


def test_what_is_only_the_occasion_is_not_the_subjects_own(read_text: ReadText) -> None:
    """ "After the war in Mali, Chad imposed a tax" does not tell of a war of Chad's."""
    found = told(read_text("After the end of the war in Mali, Chad imposed a tax on Niger."))
    assert not [row for row in found if row[:2] == ("TCD", "ASSAULT")]
    assert ("TCD", "ASSAULT", "MLI") in told(read_text("Chad launched a war in Mali."))
