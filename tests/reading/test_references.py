"""References taken together: in text order, and known once for all."""

import pytest

from tests.reading.mentioned import mentioned, refers


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("We support our allies.", "We"),
    ],
)
def test_we_stays_open(text: str, word: str) -> None:
    """Whose it is depends on who speaks."""
    assert refers(mentioned(text), word) == ()


def test_who_turns_out_to_be_an_official_was_one_before() -> None:
    """A name in the first line stands for the state of which a later line makes him envoy."""
    text = "Joseph Otieno is in Lima. Kenya's envoy, Joseph Otieno, met the press. Otieno smiled."
    found = [m for m in mentioned(text).mentions if "Otieno" in m.span.exact]
    assert [[a.code for a in m.actors] for m in found] == [["KEN"]] * 3
