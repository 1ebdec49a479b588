"""The verbs whose time a predicate shares."""

import pytest

from tests.reading.timed import Dater


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("In 2012 Congo accused Rwanda of arming rebels.", "arming", "2012"),
        ("In 2019 Turkey ignored Greek protests, sending a ship into Cypriot waters.", "sending", "2019"),
        ("Before sending troops in 2020 Libya had asked Turkey for help.", "asked", None),
        ("In 2022 Ghana banned the firm, flatly accusing it of spying.", "accusing", "2022"),
        ("In 2022 Ghana banned the firm, later accusing it of spying.", "accusing", None),
        ("In 2013, in an accord brokered by Oslo, Chad freed them.", "brokered", "2013"),
    ],
)
def test_participles_are_of_the_time_of_their_verb(dates: Dater, text: str, word: str, value: str | None) -> None:
    """Where no word sets them before or after it."""
    assert dates(text, word) == [value]


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("Chad recalled its envoy on 3 March 2022 and closed the border.", "closed", "2022-03-03"),
        ("Colombia recognised in 2022 that it needed Venezuela.", "needed", None),
        ("It was in May that Iran rejected the offer.", "rejected", "2023-05"),
    ],
)
def test_a_verb_shares_the_time_of_the_one_it_is_joined_to(
    dates: Dater, text: str, word: str, value: str | None
) -> None:
    """By a shared subject, or as the clause that "it was" leads; not by being what somebody recognises."""
    assert dates(text, word) == [value]


def test_what_is_joined_to_a_verb_to_come_is_of_its_day(dates: Dater) -> None:
    """The second of two verbs after "will"."""
    text = "Kenya will meet Somalia on 20 December and sign a treaty with Ethiopia."
    assert dates(text, "sign", status="future", kind="CONSULT") == ["2023-12-20"]


def test_a_lasting_word_that_is_no_noun_has_the_time_of_its_clause(dates: Dater) -> None:
    """How close two were held to be is of when they were held so; the partnership named beside is older."""
    text = "In October the talks were seen in Ghana as showing a friendly mood."
    assert dates(text, "friendly", kind="ALIGN") == ["2023-10"]
    assert dates("In October Fiji left a partnership with Oman.", "partnership", kind="ALIGN") == [None]
