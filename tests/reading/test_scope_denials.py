"""Denials by a phrase, or by a word out of its place."""

import pytest

from dragoman.reading.factuality import judge
from tests.reading.parsed import index_of, parsed


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("At no point did Norway threaten Russia.", "threaten", "negated"),
        ("At one point Norway threatened Russia.", "threatened", "actual"),
        ("Under no circumstances will Poland cede the port to Germany.", "cede", "negated"),
        ("Iran is in no way dependent on China.", "dependent", "negated"),
        ("Mongolia by no means trusts Russia.", "trusts", "negated"),
        ("There was no point when Norway threatened Russia.", "threatened", "actual"),
    ],
)
def test_a_phrase_with_no_denies_its_clause(text: str, word: str, status: str) -> None:
    """ "At no point", "by no means": no time and no way."""
    reading = parsed(text)
    assert judge(reading, index_of(reading, word)).status == status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Little did Poland trust Germany.", "trust", "negated"),
        ("Pakistan can ill afford to alienate Oman.", "alienate", "negated"),
        ("Never had Ghana threatened Togo.", "threatened", "negated"),
        ("Not until 1991 did Albania recognise Lima.", "recognise", "actual"),
        ("Lebanon cannot but depend on Iran.", "depend", "actual"),
        ("Not for nothing does Vietnam fear China.", "fear", "actual"),
        ("Nobody but Iran supports Syria.", "supports", "actual"),
        ("No state other than Iran supports Syria.", "supports", "actual"),
        ("Nobody in Lima supports Syria.", "supports", "negated"),
    ],
)
def test_what_a_word_out_of_its_place_denies(text: str, word: str, status: str) -> None:
    """Before its auxiliary "little" denies; what "until" or "but" follows denies nothing."""
    reading = parsed(text)
    assert judge(reading, index_of(reading, word)).status == status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Gone are the days when Kenya relied on Oman.", "relied", "negated"),
        ("Gone is the trust between Peru and Chile.", "trust", "negated"),
        ("The days when Kenya relied on Oman are over.", "relied", "negated"),
        ("Those were the days when Kenya relied on Oman.", "relied", "actual"),
    ],
)
def test_what_was_so_in_days_that_are_gone_is_so_no_more(text: str, word: str, status: str) -> None:
    """A time that is over takes with it what a clause tells of it."""
    reading = parsed(text)
    assert judge(reading, index_of(reading, word)).status == status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Chad nearly attacked Niger in 2009.", "attacked", "negated"),
        ("Peru has almost severed its ties with Bolivia.", "severed", "negated"),
        ("Peru severed almost all its ties with Bolivia.", "severed", "actual"),
        ("Oman almost doubled its aid to Iran.", "doubled", "actual"),
        ("Oman almost always supports Iran.", "supports", "actual"),
        ("Chad nearly killed 40 Malians.", "killed", "actual"),
        ("Togo came close to breaking off ties with Benin.", "breaking", "negated"),
        ("Togo came close to the wall that Benin attacked.", "attacked", "actual"),
        ("Togo could come close to breaking off ties with Benin.", "breaking", "possible"),
    ],
)
def test_what_nearly_happened_did_not(text: str, word: str, status: str) -> None:
    """But what is so by degrees is nearly so, and a number that is nearly reached leaves the deed done."""
    reading = parsed(text)
    assert judge(reading, index_of(reading, word)).status == status
