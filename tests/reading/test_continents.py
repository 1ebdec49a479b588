"""Continents that stand for the union of their states."""

import pytest

from tests.reading.mentioned import mention, mentioned, refers


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


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("An Arab government sent Chad a doctor.", "actors:region-adjective"),
        ("Chad is the Arab state nearest to Niger.", "actors:region-adjective"),
        ("No Arab government recognised Chad.", "actors:demonym"),
        ("Arab solidarity helped Chad.", "actors:demonym"),
    ],
)
def test_one_state_of_a_part_of_the_world_is_not_all_of_it(text: str, rule: str) -> None:
    """ "An Arab government" is from there; "no Arab government" is none of them all."""
    assert mention(mentioned(text), "Arab").rule == rule
