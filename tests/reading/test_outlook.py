"""What a clause makes of a thing without any modal."""

import pytest

from dragoman.reading.outlook import is_coming_time, is_too_much, likely_part, makes_slight, miscarried, said_to_be
from tests.reading.parsed import index_of, parsed


@pytest.mark.parametrize(
    ("text", "verb", "effect"),
    [
        ("A treaty with Lima is out of reach.", "is", "unlikely"),
        ("A treaty with Lima is a matter of time.", "is", "likely"),
        ("A treaty with Lima is in the archive.", "is", None),
        ("A treaty with Lima lies out of reach.", "lies", None),
    ],
)
def test_what_a_thing_is_said_to_be(text: str, verb: str, effect: str | None) -> None:
    """Idioms after a verb of being tell how far the subject is to be expected; other places do not."""
    reading = parsed(text)
    found = said_to_be(reading.tokens, reading.tokens[index_of(reading, verb)])
    assert (found[0].name if found else None) == effect


def test_a_part_that_is_likely_makes_its_subject_so() -> None:
    """ "The likely answer" expects what it is said of, "the old answer" does not."""
    likely, old = parsed("An embargo is the likely answer."), parsed("An embargo is the old answer.")
    found = likely_part(likely.tokens, likely.tokens[index_of(likely, "is")])
    assert found is not None
    assert (found[0].name, found[1].text) == ("likely", "likely")
    assert likely_part(old.tokens, old.tokens[index_of(old, "is")]) is None


@pytest.mark.parametrize(
    ("text", "word", "slight"),
    [
        ("There is little hope of peace.", "little", True),
        ("There is a little hope of peace.", "little", False),
        ("There is little bread in Lima.", "little", False),
    ],
)
def test_only_a_chance_can_be_too_small(text: str, word: str, slight: bool) -> None:
    """ "Little hope" is none to count on; "a little hope" is some, and bread is no chance."""
    reading = parsed(text)
    at = reading.tokens[index_of(reading, word)]
    assert makes_slight(reading.tokens, at, reading.tokens[at.head]) is slight


@pytest.mark.parametrize(
    ("text", "noun", "verb", "denial", "effect"),
    [
        ("Attempts to win Lima over failed.", "Attempts", "failed", None, "deny"),
        ("Attempts to win Lima over did not succeed.", "Attempts", "succeed", "not", "deny"),
        ("Attempts to win Lima over did not fail.", "Attempts", "fail", "not", None),
        ("The idea of a pact does not seem credible.", "idea", "seem", "not", "unlikely"),
        ("The bridge to Lima failed.", "bridge", "failed", None, None),
    ],
)
def test_what_came_to_nothing(text: str, noun: str, verb: str, denial: str | None, effect: str | None) -> None:
    """An attempt that fails denies what was attempted, and one that did not fail leaves it open."""
    reading = parsed(text)
    attempt, said = (reading.tokens[index_of(reading, word)] for word in (noun, verb))
    denied = reading.tokens[index_of(reading, denial)] if denial else None
    found = miscarried(reading.tokens, attempt, said, denied)
    assert (found[0].name if found else None) == effect


def test_nobody_is_too_willing() -> None:
    """ "Too weak to help" denies the help, "only too happy to help" does not."""
    weak, happy = parsed("Lima is too weak to help."), parsed("Lima is only too happy to help.")
    for reading, adjective, ruled_out in ((weak, "weak", True), (happy, "happy", False)):
        help_, said = (reading.tokens[index_of(reading, word)] for word in ("help", adjective))
        assert is_too_much(reading.tokens, help_, said) is ruled_out


def test_next_week_is_a_coming_time() -> None:
    """ "Last week" is over."""
    coming, over = parsed("The envoy arrives next week."), parsed("The envoy arrived last week.")
    assert is_coming_time(coming.tokens, coming.tokens[index_of(coming, "week")])
    assert not is_coming_time(over.tokens, over.tokens[index_of(over, "week")])
