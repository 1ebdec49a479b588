"""Continents that stand for the union of their states."""

import pytest

from tests.reading.mentioned import mentioned, refers


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Ghana signed a pact with the EU. Europe wants cocoa.", "IGO:EU"),
        ("Europe wants cocoa. Ghana signed a pact with the EU.", "IGO:EU"),
        ("Ghana signed a pact with Togo. Europe wants cocoa.", "GRP:EUROPE"),
    ],
)
def test_europe_is_its_union_in_a_text_that_names_the_union(text: str, code: str) -> None:
    """Writers go from one to the other; where the Union is never named, the continent is meant."""
    assert refers(mentioned(text), "Europe") == (code,)
