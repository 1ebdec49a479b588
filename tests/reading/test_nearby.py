"""Whom words near a predicate mean."""

from collections.abc import Callable

from dragoman.model import Reading
from tests.reading.told import told

ReadText = Callable[..., Reading]


def test_an_object_pronoun_is_the_other_actor(read_text: ReadText) -> None:
    """ "It" after "accused" is whoever was last named beside the accuser."""
    found = told(read_text("Chad expelled the Libyan envoy. Niger praised Chad, and Mali accused it of haste."))
    assert ("MLI", "ACCUSE", "TCD") in found
