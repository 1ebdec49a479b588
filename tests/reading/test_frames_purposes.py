"""What a dated deed was for and what came of it."""

import pytest

from tests.reading.timed import Dater


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("In 2021 Niger asked France to send drones.", "send", "2021"),
        ("Oman refused to attend the summit this year.", "refused", "2023"),
        ("Ghana is expected to sign the pact in May.", "expected", "2024-05"),
        ("The ship was found drifting off Oman in May.", "found", "2023-05"),
        ("Peru stopped buying gas from Bolivia in 2019.", "stopped", "2019"),
        ("Niger declined to sign the text on 3 May.", "declined", "2023-05-03"),
        ("Berlin invited Kenya to join the talks in 2014.", "invited", "2014"),
    ],
)
def test_a_verb_and_what_it_leads_share_a_time(dates: Dater, text: str, word: str, value: str) -> None:
    """An infinitive or a participle that cannot be at another time than its verb."""
    assert dates(text, word) == [value]


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("Paris sent troops to Chad to fight rebels in 2013.", "sent", "2013"),
        ("Ghana signed an accord to free the captives in 1979.", "signed", "1979"),
        ("Japan signed an accord to buy ships in 2027.", "signed", None),
    ],
)
def test_a_deed_has_the_time_of_its_purpose(dates: Dater, text: str, word: str, value: str | None) -> None:
    """But no deed of the past has a time to come."""
    assert dates(text, word) == [value]


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("The decision of 2018 to leave the bloc still divides Quito.", "leave", "2018"),
        ("Nine men died in 2019 in a raid that angered Oman.", "angered", "2019"),
        ("In 1879 he sailed north in a war in which Chile defeated Peru.", "defeated", "1879"),
        ("Ghana denied shelling Togo on 5 May.", "denied", None),
    ],
)
def test_what_came_of_a_dated_deed_has_its_date(dates: Dater, text: str, word: str, value: str | None) -> None:
    """What it decided, whom it angered, who won in it; not what was denied."""
    assert dates(text, word) == [value]
