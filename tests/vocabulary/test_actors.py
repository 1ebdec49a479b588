"""What actors are called, and what the calls for them find."""

import pytest
from babel import Locale

from dragoman.errors import UnknownName
from dragoman.vocabulary.actors import actor, resolve, suggest
from dragoman.vocabulary.names import actor_names, fold, fold_name
from dragoman.vocabulary.persons import choose, persons, surname


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("RUS", "RUS"),
        ("russia", "RUS"),
        ("the Kremlin", "RUS"),
        ("Moscow", "RUS"),
        ("dprk", "PRK"),
        ("Burma", "MMR"),
        ("UK", "GBR"),
        ("U.S.", "USA"),
        ("Quai d’Orsay", "FRA"),
        ("Zhongnanhai", "CHN"),
        ("Türkiye", "TUR"),
        ("Cote d'Ivoire", "CIV"),
        ("Georgetown", "GUY"),
        ("igo:sco", "IGO:SCO"),
        ("Shanghai Cooperation Organisation", "IGO:SCO"),
        ("ASEAN", "IGO:ASEAN"),
        ("the West", "GRP:WEST"),
        ("Huawei", "CHN"),
        ("Hezbollah", "GRP:NONSTATE"),
    ],
)
def test_a_user_may_name_an_actor_in_any_usual_way(name: str, code: str) -> None:
    """Codes, names, capitals, metonyms and aliases answer alike, in any case and without accents."""
    assert resolve(name).code == code


def test_a_leader_resolves_to_the_state_and_the_person() -> None:
    """A surname of an office-holder means the state, and says who is meant."""
    found = resolve("putin")
    assert (found.code, found.person) == ("RUS", "Vladimir Putin")


def test_an_unknown_name_comes_with_suggestions() -> None:
    """The error of a misspelt name carries the name that was meant."""
    with pytest.raises(UnknownName) as raised:
        resolve("Rusia")
    assert "Russia" in raised.value.suggestions
    assert suggest("qqqqqq") == ()


def test_an_organ_keeps_its_name_and_codes_as_its_state() -> None:
    """The State Duma is Russia, with the Duma as the body."""
    found = resolve("State Duma")
    assert (found.code, found.body) == ("RUS", "State Duma")
    assert actor("RUS", "State Duma") == found


def test_a_group_outside_states_keeps_its_own_name() -> None:
    """All rebels share a code, so that the name has to stand in the body."""
    assert resolve("Houthis").body == "Houthis"
    assert resolve("Hamas").body == "Hamas"


def test_every_state_has_a_name_of_the_cldr_or_its_own() -> None:
    """No state is known by its code alone, and usual ones bear the CLDR's name."""
    states = [a for a in actor_names().actors.values() if a.kind == "state"]
    assert len(states) >= 193
    assert all(a.name != a.code and len(a.name) > 2 for a in states)
    assert actor("KGZ").name == Locale("en").territories["KG"]


def test_members_are_codes_of_known_states() -> None:
    """A bloc's members can be looked up in their turn."""
    known = actor_names().actors
    assert all(code in known for members in actor_names().members.values() for code in members)
    assert actor_names().members["GRP:BALTICS"] == ("EST", "LVA", "LTU")


def test_many_bodies_are_known_and_of_three_kinds() -> None:
    """The vocabulary serves any region: at least 150 organisations, blocs and groups."""
    bodies = [a for a in actor_names().actors.values() if a.kind != "state"]
    assert len(bodies) >= 150
    assert {a.kind for a in bodies} == {"organisation", "bloc", "group"}


def test_the_longest_name_wins() -> None:
    """ "North Korea" is not Korea, and the South China Sea is nobody."""
    words = fold_name("North Korean ships in the South China Sea")
    found = actor_names().longest(words, 0, len(words))
    assert found is not None
    assert [a.code for a in found.actors] == ["PRK"]
    sea = actor_names().longest(words, 5, len(words))
    assert sea is not None
    assert sea.actors == ()


def test_some_names_need_the_article() -> None:
    """The West is a bloc; west is a direction."""
    names = actor_names()
    assert names.longest(("the", "West"), 1, 2) is not None
    assert names.longest(("far", "West"), 1, 2) is None


@pytest.mark.parametrize(
    ("written", "folded"), [("Shinzō", "Shinzo"), ("U.S.", "US"), ("Russia’s", "Russia"), ("Sana’a", "Sana'a")]
)
def test_words_are_compared_without_accents_stops_and_possessives(written: str, folded: str) -> None:
    """Spellings that differ only in print are one name."""
    assert fold(written) == folded


def test_a_person_speaks_for_the_state_on_the_day() -> None:
    """Offices are dated: the same man is prime minister, then president, then neither."""
    [medvedev] = [p for p in persons().people if p.name == "Dmitry Medvedev"]
    assert medvedev.actor_at("2011").office == "president"
    assert medvedev.actor_at("2015-08").office == "prime minister"
    assert medvedev.actor_at("2015-08").code == "RUS"


def test_a_former_leader_is_still_of_his_state_without_the_office() -> None:
    """Poroshenko after 2019 codes as Ukraine, no longer as its president."""
    [poroshenko] = [p for p in persons().people if p.name == "Petro Poroshenko"]
    assert poroshenko.actor_at("2018-05").office == "president"
    assert poroshenko.actor_at("2021-05").code == "UKR"
    assert poroshenko.actor_at("2021-05").office is None


def test_a_candidate_speaks_for_no_state_until_the_vote() -> None:
    """He who never held office stands for himself; before and after his candidacy he is of his state."""
    [milei] = [p for p in persons().people if p.name == "Javier Milei"]
    found = [milei.actor_at(day).code for day in ("2020-05", "2023-08", "2023-11-25", "2024-05")]
    assert found == ["ARG", "GRP:NONSTATE", "ARG", "ARG"]
    assert milei.code == "ARG"


def test_a_shared_surname_means_the_one_in_office() -> None:
    """Of several people of one name the text means the one who serves, if only one does."""
    people = persons().people
    putin, merkel = (next(p for p in people if p.name == name) for name in ("Vladimir Putin", "Angela Merkel"))
    assert choose((putin, merkel), "2024") == putin
    assert choose((putin, merkel), "2015") is None
    assert choose((merkel,), "2024") == merkel


@pytest.mark.parametrize(
    ("name", "code", "expected"),
    [("Xi Jinping", "CHN", "Xi"), ("Moon Jae-in", "KOR", "Moon"), ("Ursula von der Leyen", "IGO:EU", "Leyen")],
)
def test_surnames_stand_where_the_language_has_them(name: str, code: str, expected: str) -> None:
    """Chinese and Korean names go by their first word, others by their last."""
    assert surname(name, code) == expected
