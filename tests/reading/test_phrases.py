"""Nouns with the name of a state, which stand for it."""

import pytest

from tests.reading.mentioned import codes, mention, mentioned


def test_a_former_leader_codes_as_the_state() -> None:
    """Out of office he still stands for the country he led."""
    reading = mentioned("Former president Petro Poroshenko objected.", day="2022-03-01")
    [found] = [m for m in reading.mentions if m.actors]
    assert (found.actors[0].code, found.actors[0].office) == ("UKR", None)


@pytest.mark.parametrize(
    ("text", "exact", "code"),
    [
        ("The Uzbek president hosted the summit.", "Uzbek president", "UZB"),
        ("The Russian foreign minister objected.", "Russian foreign minister", "RUS"),
        ("The North Korean dictator arrived late.", "North Korean dictator", "PRK"),
        ("The president of Kenya objected.", "president of Kenya", "KEN"),
        ("Russian troops crossed the river.", "Russian troops", "RUS"),
        ("The regime in Pyongyang objected.", "regime in Pyongyang", "PRK"),
        ("The Japanese leadership objected.", "Japanese leadership", "JPN"),
        ("The aging Putin court objected.", "Putin court", "RUS"),
        ("Syrian rebels seized the town.", "Syrian rebels", "GRP:NONSTATE"),
    ],
)
def test_a_noun_with_a_states_name_stands_for_the_state(text: str, exact: str, code: str) -> None:
    """The whole phrase is the mention, so that its noun can be a subject."""
    assert codes(mentioned(text))[exact] == (code,)


def test_a_title_without_a_name_knows_who_holds_it() -> None:
    """The office and the date give the person."""
    reading = mentioned("The Russian foreign minister objected.")
    assert mention(reading, "Russian foreign minister").actors[0].person == "Sergei Lavrov"


def test_two_states_may_share_a_noun() -> None:
    """ "Russian and Chinese officials" are two actors in one mention."""
    assert codes(mentioned("Russian and Chinese officials met."))["Russian and Chinese officials"] == ("RUS", "CHN")
