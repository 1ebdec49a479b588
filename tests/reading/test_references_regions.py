"""States called by their part of the world."""

import pytest

from tests.reading.mentioned import codes, mentioned, refers

LENT = "Kuwait lent Tunisia a billion dollars."


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (f"{LENT} The Gulf state wants thrift.", "Gulf state", ("KWT",)),
        (f"{LENT} Its aim is that the North African country spends less.", "North African country", ("TUN",)),
        (f"{LENT} The South Asian nation waits.", "South Asian nation", ()),
        (f"{LENT} The Gulf state of Oman waits.", "Gulf state", ()),
        ("Nepal and India quarrelled. The landlocked Asian country, which has no port, gave in.", "Asian country",
         ("NPL",)),
    ],
)  # fmt: skip
def test_a_country_of_a_region_is_the_one_named_that_lies_there(
    text: str, words: str, expected: tuple[str, ...]
) -> None:
    """Where none was named, or the phrase itself says which, it is left open."""
    assert refers(mentioned(text), words) == expected


def test_the_regions_adjective_gives_way_to_the_state() -> None:
    """ "The Arab state" is no mention of the Arab states."""
    found = codes(mentioned("Oman met Kenya. The Arab state paid."))
    assert found["Arab state"] == ("OMN",)
    assert not any("GRP:ARAB" in each for each in found.values())


@pytest.mark.parametrize("number", ["two", "five"])
def test_two_of_a_region_are_the_two_named(number: str) -> None:
    """ "The two Maghreb states" are two; five of them are the group."""
    text = f"Tunisia and Libya met in Kenya. Relations between the {number} Maghreb countries are strained."
    expected = ("TUN", "LBY") if number == "two" else ("GRP:MAGHREB",)
    assert refers(mentioned(text), "Maghreb countries") == expected
