"""Which word a time belongs to, over sentences of many regions as the parser reads them."""

import pytest

from tests.reading.timed import Dater


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("Officials in Accra on Friday denied the charge.", "denied", "2023-12-08"),
        ("The envoy on 3 May flatly rejected the plan of Togo.", "rejected", "2023-05-03"),
        ("Zambia published a letter Monday from its envoy in Harare.", "published", "2023-12-11"),
        ("Kenya condemned the bombing of an embassy in Kampala last month.", "bombing", None),
        ("Kenya recalls the bombing of its embassy in Kampala in 2011.", "bombing", "2011"),
        ("The summit in October was seen in Ghana as a triumph.", "seen", "2023-10"),
        ("Lesotho asked for help at the summit in May.", "asked", "2023-05"),
    ],
)
def test_a_time_set_down_beside_another_word_is_the_verbs(
    dates: Dater, text: str, word: str, value: str | None
) -> None:
    """Behind the subject or behind the object: English puts a bare time where it likes."""
    assert dates(text, word) == [value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Uganda, which joined the bloc in 2000, has quarrelled with Rwanda.", {"joined": "2000", "quarrelled": None}),
        (
            "In 2011 Qatar sent jets to Libya – the Emirates followed, and Jordan lent officers.",
            {"followed": "2011", "lent": "2011"},
        ),
        ("Since 2015 Yemen has been a ruin, and Iran has supplied the Houthis.", {"supplied": "2015/2023-12-14"}),
        ("In 2020 Azerbaijan attacked Karabakh, and Armenia now wants peace.", {"attacked": "2020", "wants": None}),
        ("In 2014 he said that Argentina had betrayed Brazil.", {"said": "2014", "betrayed": None}),
    ],
)
def test_verbs_joined_side_by_side_share_a_time(dates: Dater, text: str, expected: dict[str, str | None]) -> None:
    """But not one of another tense, nor what somebody says in it."""
    assert dict(zip(expected, dates(text, *expected), strict=True)) == expected


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("The volume of Kenyan exports to Chad has grown since 2012.", "exports", "2012/2023-12-14"),
        ("Oslo doubled its aid to Chad in 2019.", "aid", "2019"),
        ("By 2019 Angola had become the main supplier of Lisbon.", "supplier", "2019"),
        ("Peru blocked the bid for most of 2022.", "blocked", "2022"),
        ("In the first weeks of 2022 Mali expelled the envoys.", "expelled", "2022"),
        ("Iran replied by staging two days of drills near Oman in May.", "drills", "2023-05"),
        ("The restoration of ties with Oman last month surprised Iran.", "ties", "2023-11"),
    ],
)
def test_a_time_passes_over_words_that_only_measure(dates: Dater, text: str, word: str, value: str) -> None:
    """Over how much there was, how much of the time it was, and how many days it filled."""
    assert dates(text, word) == [value]


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("A feud over a river split Togo from Benin in 1958.", "feud", "1958"),
        ("Oman raided the port of Aden on 24 February.", "raided", "2023-02-24"),
        ("Peru has armed Chad since 24 February.", "armed", "2023-02-24/2023-12-14"),
        ("Zambia left the pact with Congo in 2018 and raised tariffs on it.", "left", "2018"),
        ("Chile imported gas from Argentina until 2004.", "imported", None),
        ("Malta welcomed the first visit since 2009.", "visit", None),
        ("The treaty with Chad was initialled in March and signed in April.", "treaty", "2023-03"),
        ("Oman hastened to welcome the truce between Chad and Libya on 5 May.", "truce", "2023-05-05"),
    ],
)
def test_a_time_belongs_to_its_verb_or_noun(dates: Dater, text: str, word: str, value: str | None) -> None:
    """Bare days are of the year gone by; what lasted until then, or is the first since, is not of that year."""
    assert dates(text, word) == [value]


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("Talks between Kenya and Somalia are due to start on 18 December.", "Talks", "2023-12-18"),
        ("A summit of Kenya and Somalia is expected in January.", "summit", "2024-01"),
        ("A meeting of both ministers has been scheduled for 4 January.", "meeting", "2024-01-04"),
    ],
)
def test_what_is_to_come_has_the_day_it_is_set_for(dates: Dater, text: str, word: str, value: str) -> None:
    """Verbs that only put an event off."""
    assert dates(text, word, status="future", kind="CONSULT") == [value]


def test_a_verb_of_review_lends_its_object_no_date(dates: Dater) -> None:
    """What drew protests drew them then; the attacks that were condemned then are older."""
    assert dates("In May the plan drew protests from Ghana.", "protests") == ["2023-05"]
    assert dates("In May the council condemned attacks by Chad.", "attacks") == [None]
