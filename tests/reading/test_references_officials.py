"""Officials named without their state."""

import pytest

from tests.reading.mentioned import mentioned, refers


def test_a_minister_of_the_state_in_mind_keeps_it() -> None:
    """The finance minister is Ghana's in a text on Ghana, and so he is in the next sentence."""
    text = "Ghana asked for a loan. The finance minister, Kwame Boateng, flew out. Boateng was calm."
    assert refers(mentioned(text), "Boateng") == ("GHA",)


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("Ghana raised the tariff. Energy minister Kwesi Boateng defended it.", "Energy minister Kwesi Boateng", "GHA"),
        ("Ghana spoke to Togo. Its envoy Ama Sarpong flew home.", "envoy Ama Sarpong", "GHA"),
        ("General Ross Whitfield of the Africa Command flew home.", "General Ross Whitfield", "USA"),
    ],
)
def test_an_official_whose_state_is_not_beside_him_is_of_the_one_spoken_of(text: str, name: str, code: str) -> None:
    """A title without a state is that of the state in the foreground, or of the pronoun's, or of the words behind."""
    assert refers(mentioned(text), name) == (code,)
