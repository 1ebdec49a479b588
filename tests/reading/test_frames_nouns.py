"""The verb that carries the event a noun tells."""

import pytest

from tests.reading.timed import Dater


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("In 2020 four soldiers died in a clash with Laos.", "clash", "2020"),
        ("Ties cooled after the provocative visit of its premier in 2015.", "provocative", "2015"),
        ("A draft of the treaty was approved by Chad last month.", "treaty", "2023-11"),
        ("Oman freed them last month in return for aid from Chad.", "aid", "2023-11"),
        ("Ghana and Togo signed a pact, ending two decades of war.", "war", None),
    ],
)
def test_a_new_event_is_of_the_time_of_its_verb(dates: Dater, text: str, word: str, value: str | None) -> None:
    """As what one died in, what ties cooled after, what is drafted or given in return; a war that is ended is older."""
    assert dates(text, word) == [value]


def test_a_gift_named_after_what_was_given_has_its_time(dates: Dater) -> None:
    """What stands beside a noun as another name for it shares the time of its verb."""
    assert dates("In March 2023 forty trucks, a gift of Oman, were unloaded in Aden.", "gift") == ["2023-03"]
