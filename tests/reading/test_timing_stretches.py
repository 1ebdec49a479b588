"""Stretches of time up to the document or from it on."""

import pytest

from tests.reading.timed import Dater


def test_stretches_end_or_begin_with_the_document(dates: Dater) -> None:
    """ "For three years" lasts until now, "within six months" begins now."""
    assert dates("Nigeria has quarrelled with Benin for three years.", "quarrelled") == ["2020/2023-12-14"]
    assert dates("Over the past two decades Angola has leaned on China.", "leaned") == ["2003/2023-12-14"]
    assert dates("Laos and Burma are to meet within six months.", "meet") == ["2023-12-14/2024-06-14"]
    assert dates("Kenya will build it over the next ten years.", "build", forecast=True) == ["2023-12-14/2033-12-14"]
    assert dates("Kenya will build it in the coming years.", "build", forecast=True) == [None]


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("Since the coup of 2021, Peru has armed Togo.", "armed", "2021/2023-12-14"),
        ("Since independence in 1991 Chad has balanced between them.", "balanced", "1991/2023-12-14"),
        ("Since taking office in 2022, Mwanza has warned Chad.", "warned", "2022/2023-12-14"),
        ("Since the 1979 revolution Laos has been an enemy of Oman.", "enemy", "1979/2023-12-14"),
        ("After the 2014 coup in Niamey, Ghana imposed sanctions.", "imposed", "2014"),
        ("In the wake of the 2008 war, Benin broke off relations.", "broke", "2008"),
        ("After the raid of 9 June 2022, Ghana imposed sanctions.", "imposed", None),
        ("Since the fall of the Berlin Wall, Mali has relied on Oslo.", "relied", "1989-11/2023-12-14"),
        ("Mali condemned the invasion of Kuwait.", "condemned", None),
        ("After the Cold War, Mali joined the bloc.", "joined", "1991/2023-12-14"),
        ("During the Suez crisis, Oman warned London.", "warned", "1956-10/1956-11"),
    ],
)
def test_what_has_been_since_an_event_begins_with_it(dates: Dater, text: str, word: str, value: str | None) -> None:
    """From a dated event, or one that everybody dates, up to the document; what follows one has its month or year."""
    assert dates(text, word) == [value]


def test_what_is_not_to_be_before_a_time_lasts_until_then(dates: Dater) -> None:
    """ "Will not build it before 2028" is of the years up to then; a deed before a time has none, nor one gone by."""
    text = "Kenya will not build the port before 2028."
    assert dates(text, "build", status="negated") == ["2023-12-14/2027-12-31"]
    assert dates("Kenya built the port before 2020.", "built") == [None]
    assert dates("Kenya had not built the port before 2020.", "built", status="negated") == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("After a decade of talks with Sudan, Egypt has lost patience.", {"talks": "2013/2023-12-14"}),
        ("Two years of talks between Chad and Libya led nowhere.", {"talks": None}),
        ("Trade with Laos remains low and has been suspended since 2018.", {"Trade": "2018/2023-12-14"}),
        ("In March 2023 the first Turkish wheat for Somalia was unloaded.", {"wheat": "2023-03"}),
    ],
)
def test_an_event_has_the_time_it_filled_or_is_told_in(
    dates: Dater, text: str, expected: dict[str, str | None]
) -> None:
    """What lasts up to now fills its length, and what is shipped is shipped at the time of its verb."""
    assert dict(zip(expected, dates(text, *expected), strict=True)) == expected


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("The border has been closed to Togo since the July 2020 reform.", "border", "2020-07/2023-12-14"),
        ("Exports to Fiji have been banned since March.", "Exports", "2023-03/2023-12-14"),
        ("Kenya has armed Somalia since the 2020 reform was passed.", "armed", "2020/2023-12-14"),
        ("The envoys praised a friendship with Laos that has lasted since 2014.", "friendship", "2014/2023-12-14"),
        ("Over the past two years quarrels with Togo have piled up.", "quarrels", "2021/2023-12-14"),
        ("The border was closed to Togo before the July 2020 reform.", "border", None),
    ],
)
def test_what_has_been_undergone_since_lasts_up_to_now(dates: Dater, text: str, word: str, value: str | None) -> None:
    """The subject of a passive, and what a clause says has grown or lasted, are dated by "since" as verbs are."""
    assert dates(text, word) == [value]


def test_the_coming_days_begin_with_the_document(dates: Dater) -> None:
    """Days and weeks are near enough to say when; the coming years are not."""
    text = "Kenya will host Sudan in the coming {}."
    assert dates(text.format("days"), "host", status="future") == ["2023-12-14/2023-12-28"]
    assert dates(text.format("years"), "host", status="future") == [None]
    soon = ["2023-12-14/2023-12-28"]
    assert dates("Kenya was told to host Sudan in the coming days.", "host", status="desired") == soon
    assert dates("The two can meet in the coming days.", "meet") == soon
