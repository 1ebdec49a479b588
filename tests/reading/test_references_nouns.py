"""Nouns that point back to somebody named."""

import pytest

from tests.reading.mentioned import mentioned, refers


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Saudi Arabia called Iran. The kingdom offered talks.", "kingdom", ("SAU",)),
        ("NATO met on Monday. The alliance warned Russia.", "alliance", ("IGO:NATO",)),
        ("Hezbollah fired rockets. The group denied it.", "group", ("GRP:NONSTATE",)),
        (
            "Peru, Chile and Bolivia signed. Brazil was moved. The three will meet in May.",
            "three",
            ("PER", "CHL", "BOL"),
        ),
        ("Kenya opened a port. The navy guards it.", "navy", ("KEN",)),
        ("The UN met. Chad was absent. The assembly voted.", "assembly", ("IGO:UN",)),
    ],
)
def test_a_definite_noun_means_who_was_named(text: str, word: str, expected: tuple[str, ...]) -> None:
    """The kingdom, the alliance, the navy, the three last listed together."""
    assert refers(mentioned(text, "2024-05-14"), word) == expected


def test_the_country_drops_the_person() -> None:
    """ "The country" after a leader's name is the state."""
    reading = mentioned("Putin spoke. The country listened.")
    [country] = [m for m in reading.mentions if m.span.exact == "country"]
    assert country.actors[0].code == "RUS"
    assert country.actors[0].person is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kenya knows Central Asia. The region wants roads.", ("GRP:CENTRAL_ASIA",)),
        ("Kenya knows Central Asia. Lorries cross the region's hills.", ("GRP:CENTRAL_ASIA",)),
        ("Kenya knows Central Asia. It built roads in the region.", ()),
        ("Kenya knows the West. The region wants roads.", ()),
    ],
)
def test_the_region_is_the_part_of_the_world_named_last(text: str, code: tuple[str, ...]) -> None:
    """In it something happens; only what it does or suffers is its own."""
    assert refers(mentioned(text), "region") == code


def test_the_country_is_not_the_one_that_acts_on_it() -> None:
    """Whom Chad might invade is not Chad; what Chad says of the country may be of Chad."""
    quarrel = "Chad and Oman quarrel. Chad is strong."
    assert refers(mentioned(f"{quarrel} Oman fears that Chad will invade the country."), "country") == ("OMN",)
    assert refers(mentioned(f"{quarrel} Chad says that the country waits."), "country") == ("TCD",)


def test_an_alliance_of_named_states_is_no_body_named_before() -> None:
    """ "The alliance" may be the Union just named, "the Omani-Chadian alliance" never is."""
    assert refers(mentioned("Kenya left the African Union. The alliance regrets it."), "alliance") == ("IGO:AU",)
    assert refers(mentioned("Kenya left the African Union. The Omani-Chadian alliance regrets it."), "alliance") == ()
