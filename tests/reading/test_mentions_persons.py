"""People: in office, unknown but titled, and voices that are no actors."""

import pytest

from dragoman.reading.persons_titles import title_noun
from tests.reading.mentioned import codes, mention, mentioned, refers
from tests.reading.trees import tokens


def test_a_leader_acts_for_the_state_with_name_and_office() -> None:
    """The title belongs to the mention, and the head is the name."""
    reading = mentioned("Russian President Vladimir Putin spoke.")
    found = mention(reading, "Russian President Vladimir Putin")
    [who] = found.actors
    assert (who.code, who.person, who.office) == ("RUS", "Vladimir Putin", "president")
    assert reading.tokens[found.head].text == "Putin"


def test_the_office_is_that_of_the_documents_date() -> None:
    """In 2015 Medvedev was prime minister."""
    reading = mentioned("Dmitry Medvedev visited the islands.", day="2015-08-30")
    assert mention(reading, "Dmitry Medvedev").actors[0].office == "prime minister"


def test_a_middle_initial_changes_nobody() -> None:
    """Papers that print initials mean the same person."""
    reading = mentioned("On Monday Donald J. Trump spoke.")
    assert [a.person for m in reading.mentions for a in m.actors] == ["Donald Trump"]


def test_a_surname_means_the_person_named_before() -> None:
    """Kim alone could be anyone; after Kim Jong Un it is he."""
    reading = mentioned("Kim Jong Un spoke on Monday. Kim then left.")
    assert mention(reading, "Kim").actors[0].code == "PRK"


def test_a_title_with_a_state_makes_an_unknown_person_an_official() -> None:
    """Nobody need be in the list of offices to act for a state."""
    reading = mentioned("Brazilian Agriculture Secretary Joaquim Ferreira Prado arrived. Prado signed.")
    found = mention(reading, "Brazilian Agriculture Secretary Joaquim Ferreira Prado")
    assert (found.actors[0].code, found.actors[0].person) == ("BRA", "Joaquim Ferreira Prado")
    assert codes(reading)["Prado"] == ("BRA",)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The chair of the State Duma Budget Committee, Admiral Pavel Orlenko, agreed.", "Admiral Pavel Orlenko"),
        ("Pavel Orlenko, chair of the State Duma Budget Committee, agreed.", "Pavel Orlenko"),
        ("Russia's envoy to the UN, Pavel Orlenko, agreed.", "Pavel Orlenko"),
    ],
)
def test_an_apposition_says_for_whom_somebody_acts(text: str, name: str) -> None:
    """What somebody is head of decides, on either side of the name."""
    assert codes(mentioned(text))[name] == ("RUS",)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Ada Thornbury, a senior analyst at the institute, disagreed.", "Ada Thornbury", "a senior analyst"),
        ("Ada Thornbury, one of the leading experts on North Korea, disagreed.", "Ada Thornbury", "one of the"),
        ("Ada Thornbury, director of the Franco-Russian Observatory, disagreed.", "Ada Thornbury", "director"),
    ],
)
def test_experts_are_voices_and_never_actors(text: str, name: str, role: str) -> None:
    """An expert on a state does not act for it."""
    found = mention(mentioned(text), name)
    assert found.actors == ()
    assert found.person == "Ada Thornbury"
    assert found.role is not None
    assert found.role.startswith(role)


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


def test_a_role_at_the_head_of_a_text_is_looked_for_within_it() -> None:
    """A text of two words has nothing before them."""
    words = tokens("Lima/lima/PROPN/NNP/compound/1", "talks/talk/NOUN/NNS/ROOT/1")
    assert title_noun("Lima talks", words, -3, 1) == "talk"


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("Ghana raised the tariff. Energy minister Kwesi Boateng defended it.", "Energy minister Kwesi Boateng", "GHA"),
        ("Ghana spoke to Togo. Its envoy Ama Sarpong flew home.", "envoy Ama Sarpong", "GHA"),
        ("General Ross Whitfield of the Africa Command flew home.", "General Ross Whitfield", "USA"),
    ],
)
def test_an_official_whose_state_is_not_beside_him_is_of_the_one_spoken_of(text: str, name: str, code: str) -> None:
    """A title without a state is that of the state in the foreground, or of the pronoun's, or of the words behind."""
    assert refers(mentioned(text), name) == (code,)


def test_a_title_tells_who_held_the_office_long_ago() -> None:
    """ "President Kennedy" is nobody else's, on whatever day he is written of."""
    reading = mentioned("In 1963 President Kennedy flew to Costa Rica.", "2024-05-14")
    assert refers(reading, "President Kennedy") == ("USA",)


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("A Hausa armed group raided the post.", "armed group"),
        ("Chad met the rebel commander in Doha.", "rebel commander"),
        ("Togo has no dealings with the militia.", "militia"),
        ("Fiji blamed transnational companies.", "transnational companies"),
        ("Multinationals are told to choose.", "Multinationals"),
    ],
)
def test_bands_stand_outside_every_state(text: str, exact: str) -> None:
    """The word before the noun makes them lawless or nobody's."""
    assert refers(mentioned(text), exact) == ("GRP:NONSTATE",)


def test_a_plain_group_is_no_band() -> None:
    """ "An oil company" or "a study group" is no actor."""
    assert refers(mentioned("A study group met in Togo."), "study group") == ()
    assert refers(mentioned("The coup was led by the armed forces."), "armed forces") == ()
    assert refers(mentioned("An oil company paid Togo."), "company") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Adm. Joseph Okello Otieno, who commands the Kenya Navy, spoke. Admiral Otieno warned Somalia.",
        "Joseph Okello Otieno, who heads the Kenya Navy, spoke. Otieno warned Somalia.",
        "Joseph Okello Otieno, who governs Kenya, spoke. Otieno warned Somalia.",
    ],
)
def test_a_relative_clause_says_what_somebody_leads(text: str) -> None:
    """Who commands a state's navy speaks for the state, and goes on to do so."""
    reading = mentioned(text)
    assert {codes(reading)[name] for name in codes(reading) if "Otieno" in name} == {("KEN",)}


def test_who_leads_a_school_speaks_for_no_state() -> None:
    """Research is led by experts."""
    reading = mentioned("Joseph Okello Otieno, who leads research on Kenya, spoke.")
    assert mention(reading, "Joseph Okello Otieno").actors == ()


def test_a_courtesy_title_stands_before_the_surname_wherever_it_stands_in_the_full_name() -> None:
    """ "Mr. Tesfaye" is Tesfaye Bekele, though most people are called by their last word."""
    text = "Ethiopia's envoy, Tesfaye Bekele Alemu, spoke."
    assert refers(mentioned(f"{text} Mr. Tesfaye flew home."), "Tesfaye") == ("ETH",)
    assert refers(mentioned(f"{text} Peru asked Tesfaye."), "Tesfaye") == ()


def test_a_man_is_called_without_what_tells_him_from_his_father() -> None:
    """ "Marcos" is Ferdinand Marcos Jr., not somebody called Junior."""
    reading = mentioned("President Ferdinand Marcos Jr. flew home. Marcos praised Japan.", "2024-05-14")
    assert refers(reading, "Marcos") == ("PHL",)
