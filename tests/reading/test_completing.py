"""When a predicate without filled slots tells anything."""

from collections.abc import Callable

from dragoman.model import Reading
from tests.reading.told import told

ReadText = Callable[..., Reading]


def test_everyday_words_make_no_guesses(read_text: ReadText) -> None:
    """ "Signed" tells of two actors where it names both itself, or where the sentence names no third."""
    assert told(read_text("Croatia has signed.")) == set()
    assert told(read_text("After Bosnia fell silent and Serbia slept, Croatia signed.")) == set()


def test_a_guess_takes_the_whole_list(read_text: ReadText) -> None:
    """Of three joined by "and" all are meant, or none."""
    found = told(
        read_text("Egyptian diplomats spoke out in communication with their colleagues from Libya, Sudan and Chad.")
    )
    assert found == {("EGY", "CONSULT", "LBY"), ("EGY", "CONSULT", "SDN"), ("EGY", "CONSULT", "TCD")}
