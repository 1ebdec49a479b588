"""Officials named without their state."""

from tests.reading.mentioned import mentioned, refers


def test_a_minister_of_the_state_in_mind_keeps_it() -> None:
    """The finance minister is Ghana's in a text on Ghana, and so he is in the next sentence."""
    text = "Ghana asked for a loan. The finance minister, Kwame Boateng, flew out. Boateng was calm."
    assert refers(mentioned(text), "Boateng") == ("GHA",)
