"""When a predicate without filled slots tells anything."""

from collections.abc import Callable

from dragoman.model import Reading
from tests.reading.told import told

ReadText = Callable[..., Reading]


def test_everyday_words_make_no_guesses(read_text: ReadText) -> None:
    """ "Signed" tells of two actors where it names both itself, or where the sentence names no third."""
    assert told(read_text("Croatia has signed.")) == set()
    assert told(read_text("After Bosnia fell silent and Serbia slept, Croatia signed.")) == set()
