"""Feelings that a clause brings about."""

import pytest

from dragoman.reading.feelings import felt_after
from tests.reading.parsed import parsed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talks collapsed, much to the dismay of Chad.", ("dismay", "collapsed")),
        ("To Oman's relief, the envoy left.", ("relief", "left")),
        ("The envoy left for Oman to the north.", None),
        ("The envoy left with relief.", None),
    ],
)
def test_a_feeling_after_to_is_about_the_clause(text: str, expected: tuple[str, str] | None) -> None:
    """The noun of the feeling, and the verb of what it is felt about."""
    tokens = parsed(text).tokens
    found = [felt for t in tokens if (felt := felt_after(tokens, t.i)) is not None]
    assert [(tokens[noun].text, tokens[verb].text) for noun, verb in found] == ([expected] if expected else [])
