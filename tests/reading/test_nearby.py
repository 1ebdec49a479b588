"""Whom words near a predicate mean."""

from collections.abc import Callable

from dragoman.model import Reading
from tests.reading.told import told

ReadText = Callable[..., Reading]


def test_an_object_pronoun_is_the_other_actor(read_text: ReadText) -> None:
    """ "It" after "accused" is whoever was last named beside the accuser."""
    found = told(read_text("Chad expelled the Libyan envoy. Niger praised Chad, and Mali accused it of haste."))
    assert ("MLI", "ACCUSE", "TCD") in found


def test_to_warn_of_what_a_third_may_do_threatens_nobody_in_it(read_text: ReadText) -> None:
    """But what the speaker himself would do may be done to whoever stands there."""
    found = read_text("Chad warned that Libyan ships could use the port.").statements
    assert not [s for s in found if "recipient:slot:complement" in s.why]
    found = read_text("Chad warned that it would punish Libya.").statements
    assert [s for s in found if s.type == "THREATEN"]


def test_what_a_threat_is_compared_with_is_not_threatened(read_text: ReadText) -> None:
    """ "More about a threat to leave than about Chad": only what stands before "than" is in it."""
    text = "Iran thinks more about Peru's threat to cancel projects than about China's threats to cut off aid."
    found = read_text(text).statements
    assert not [s for s in found if s.type == "THREATEN" and "recipient:slot:complement" in s.why]
    found = read_text("Iran fears Peru's threat to cancel projects in China.").statements
    assert [s for s in found if "recipient:slot:complement" in s.why]
