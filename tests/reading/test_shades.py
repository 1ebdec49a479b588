"""What the words around a predicate make of it, and what its own words do not."""

from collections.abc import Callable

import pytest

from dragoman.model import Reading


@pytest.mark.parametrize(
    ("text", "type_", "status"),
    [
        ("India's frozen conflict with Bangladesh runs deep.", "DISPUTE", "actual"),
        ("China's fragile relations with Japan are no secret.", "DISPUTE", "actual"),
        ("Chinese oil ends up in Japan these days.", "TRADE", "actual"),
    ],
)
def test_a_phrase_is_not_shaded_by_its_own_words(
    read_text: Callable[..., Reading], text: str, type_: str, status: str
) -> None:
    """ "Frozen" is part of the sense of "frozen conflict", and what ends up somewhere does not end."""
    assert (type_, status) in {(s.type, s.status) for s in read_text(text).statements}
