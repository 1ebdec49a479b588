"""Clauses that set their auxiliary before their subject."""

import pytest

from dragoman.reading.factuality import judge
from dragoman.reading.scope_inversion import supposing
from tests.reading.parsed import index_of, parsed


@pytest.mark.parametrize(
    ("text", "word", "opener"),
    [
        ("Should Oslo attack Lima, Quito would protest.", "attack", "Should"),
        ("Had Oslo backed Lima, Quito would not have paid.", "backed", "Had"),
        ("Were Oslo to attack Lima, Quito would protest.", "Were", "Were"),
        ("Only then had Oslo attacked Lima.", "attacked", None),
        ("Why should Oslo attack Lima?", "attack", None),
        ("Should Oslo attack Lima?", "attack", None),
        ("Oslo should attack Lima.", "attack", None),
    ],
)
def test_an_auxiliary_before_its_subject_supposes(text: str, word: str, opener: str | None) -> None:
    """It stands for "if", unless it asks or another word has drawn it forward."""
    reading = parsed(text)
    found = supposing(reading.tokens, reading.tokens[index_of(reading, word)])
    assert (found.text if found else None) == opener


@pytest.mark.parametrize(
    ("text", "word", "forecast"),
    [
        ("Should Oslo attack Lima, Quito would protest.", "attack", True),
        ("Were Oslo to attack Lima, Quito would protest.", "attack", True),
        ("Had Oslo backed Lima, Quito would not have paid.", "backed", False),
    ],
)
def test_what_is_supposed_is_possible_and_may_lie_ahead(text: str, word: str, forecast: bool) -> None:
    """What "should" and "were to" suppose may come; what "had" supposes is over."""
    reading = parsed(text)
    found = judge(reading, index_of(reading, word))
    assert (found.status, found.forecast) == ("possible", forecast)


def test_what_follows_from_a_supposition_is_no_more_than_possible() -> None:
    """A "will" after it is as open as one after "if"."""
    reading = parsed("Should Oslo attack Lima, Quito will protest.")
    assert judge(reading, index_of(reading, "protest")).status == "possible"
