"""Times that reach a predicate from its surroundings, over sentences of many regions as the parser reads them."""

import pytest

from tests.reading.timed import Dater


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("Weeks after the annexation of Crimea, Chad bought oil.", "annexation", "2014-03"),
        ("When Russia annexed Crimea, Oman protested.", "annexed", "2014-03"),
        ("When Russia annexed Crimea, Oman protested.", "protested", "2014-03"),
    ],
)
def test_a_known_event_has_its_own_date(dates: Dater, text: str, word: str, value: str) -> None:
    """Told by noun or by verb, and what happened as it did."""
    assert dates(text, word) == [value]
