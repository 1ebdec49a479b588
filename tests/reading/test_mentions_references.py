"""References back: pronouns, pairs, and nouns that point to what was named."""

import pytest

from tests.reading.mentioned import mentioned, refers


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Putin met Abe in Sochi. He praised Japan.", "He", ("RUS",)),
        ("Putin's refusal to meet Abe cost him little.", "him", ("RUS",)),
        ("In his speech on Monday, Putin praised India.", "his", ("RUS",)),
        ("Angela Merkel flew home. She praised Turkey.", "She", ("DEU",)),
        ("Russia resents its exclusion.", "its", ("RUS",)),
        ("China says it supports Iran.", "it", ("CHN",)),
        ("Russia and China signed. They will trade more.", "They", ("RUS", "CHN")),
        ("The Chinese know that they need gas.", "they", ("CHN",)),
        ("The West and its sanctions hurt Iran.", "its", ("GRP:WEST",)),
        (
            "Relations between Japan and Russia cooled. The two countries blame each other.",
            "The two countries",
            ("JPN", "RUS"),
        ),
        ("Putin met Kim Jong Un. A handshake between the two men followed.", "the two men", ("RUS", "PRK")),
        ("Both Kenya and Uganda host bases, and both are members.", "both", ("KEN", "UGA")),
        ("Saudi Arabia called Iran. The kingdom offered talks.", "kingdom", ("SAU",)),
        ("NATO met on Monday. The alliance warned Russia.", "alliance", ("IGO:NATO",)),
        ("Vladimir Putin spoke. The president was calm.", "president", ("RUS",)),
        ("China and South Korea talk, but the former's trade fell.", "former", ("CHN",)),
        ("China and South Korea talk, but the latter is wary.", "latter", ("KOR",)),
        ("Hezbollah fired rockets. The group denied it.", "group", ("GRP:NONSTATE",)),
    ],
)
def test_a_reference_means_what_was_named(text: str, word: str, expected: tuple[str, ...]) -> None:
    """Subject first, then the sentence, then the one before."""
    assert refers(mentioned(text), word) == expected


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Russia waits. It is clear that talks failed.", "It"),
        ("Putin went home. It should be noted that Japan waited.", "It"),
        ("The plan kept its form in Japan.", "its"),
        ("We met. The two countries agreed.", "The two countries"),
        ("We support our allies.", "We"),
        ("It rained. He slept.", "He"),
    ],
)
def test_what_is_not_certain_stays_open(text: str, word: str) -> None:
    """An empty "it", a thing's "its" and a speaker's "we" are not guessed."""
    assert refers(mentioned(text), word) == ()


def test_a_pronoun_may_mean_a_voice() -> None:
    """ "She" for an analyst is a mention of the analyst, without an actor."""
    reading = mentioned("Maria Thornbury, an analyst, spoke. She praised Japan.")
    [she] = [m for m in reading.mentions if m.span.exact == "She"]
    assert (she.person, she.actors) == ("Maria Thornbury", ())


def test_the_country_drops_the_person() -> None:
    """ "The country" after a leader's name is the state."""
    reading = mentioned("Putin spoke. The country listened.")
    [country] = [m for m in reading.mentions if m.span.exact == "country"]
    assert country.actors[0].code == "RUS"
    assert country.actors[0].person is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru and Chile quarrelled. The two countries met. Brazil urged Bolivia to wait. The two countries signed.",
         ("PER", "CHL")),
        ("Peru and Chile quarrelled. The two countries met. Brazil and Bolivia waited. The two countries signed.",
         ("BRA", "BOL")),
    ],
)  # fmt: skip
def test_the_two_stay_the_two_until_others_are_joined(text: str, expected: tuple[str, ...]) -> None:
    """A third party that is named between does not become one of them; two joined by "and" do."""
    found = [m for m in mentioned(text).mentions if m.span.exact == "The two countries"]
    assert tuple(actor.code for actor in found[-1].actors) == expected


def test_these_two_may_be_two_of_something() -> None:
    """ "The two ministers of Peru" are of Peru; "these two centres of power" are the two just named."""
    reading = mentioned("Peru and Chile met. The rivalry of these two centres of power is old.")
    [two] = [m for m in reading.mentions if m.rule == "actors:the-two"]
    assert tuple(actor.code for actor in two.actors) == ("PER", "CHL")


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Ghana and Togo quarrelled. Oman telephoned both leaders.", "both leaders", ("GHA", "TGO")),
        (
            "Peru, Chile and Bolivia signed. Brazil was moved. The three will meet in May.",
            "three",
            ("PER", "CHL", "BOL"),
        ),
        ("Fiji and Tonga signed. A patrol boat was given to each.", "each", ("FJI", "TON")),
        ("Kenya opened a port. The navy guards it.", "navy", ("KEN",)),
        ("The UN met. Chad was absent. The assembly voted.", "assembly", ("IGO:UN",)),
        ("What Angola wants is clear. It hopes for gas.", "It", ("AGO",)),
        ("The quiet figure of the story is Norway. It had paid for years.", "It", ("NOR",)),
        ("Zambia banned maize. It will take over the chair on Monday.", "It", ("ZMB",)),
        (
            "President Lula thanked the aide who had served Gustavo Petro. He leaves on Monday.",
            "He",
            ("BRA",),
        ),
    ],
)
def test_a_reference_means_whom_the_text_speaks_of(text: str, word: str, expected: tuple[str, ...]) -> None:
    """Not the one who acts on the two; those last listed together; the subject before him who is only named."""
    assert refers(mentioned(text, "2024-05-14"), word) == expected


def test_an_answer_takes_up_its_question() -> None:
    """The speaker's label between them is no paragraph."""
    text = "Q: What does Serbia want from Hungary?\n\nKiraly: It wants gas and time.\n"
    assert refers(mentioned(text), "It") == ("SRB",)


def test_a_man_is_called_without_what_tells_him_from_his_father() -> None:
    """ "Marcos" is Ferdinand Marcos Jr., not somebody called Junior."""
    reading = mentioned("President Ferdinand Marcos Jr. flew home. Marcos praised Japan.", "2024-05-14")
    assert refers(reading, "Marcos") == ("PHL",)


def test_a_republic_has_no_crown_prince() -> None:
    """A title alone goes to who was just spoken of only where that state has such an office."""
    for state, whose in (("Peru", ()), ("Jordan", ("JOR",))):
        assert refers(mentioned(f"{state} backed the truce. The crown prince then flew home."), "prince") == whose


def test_a_title_alone_means_who_was_last_called_so() -> None:
    """ "The admiral" is the admiral just named, whatever state he serves."""
    text = "Kenyan Admiral Joseph Otieno met Peru's envoy, Luisa Ramos. The admiral smiled, and the envoy left."
    assert (refers(mentioned(text), "admiral"), refers(mentioned(text), "envoy")) == (("KEN",), ("PER",))
    assert refers(mentioned("Kenya and Peru met. The admiral smiled."), "admiral") == ()


def test_who_turns_out_to_be_an_official_was_one_before() -> None:
    """A name in the first line stands for the state of which a later line makes him envoy."""
    text = "Joseph Otieno is in Lima. Kenya's envoy, Joseph Otieno, met the press. Otieno smiled."
    found = [m for m in mentioned(text).mentions if "Otieno" in m.span.exact]
    assert [[a.code for a in m.actors] for m in found] == [["KEN"]] * 3


def test_a_minister_of_the_state_in_mind_keeps_it() -> None:
    """The finance minister is Ghana's in a text on Ghana, and so he is in the next sentence."""
    text = "Ghana asked for a loan. The finance minister, Kwame Boateng, flew out. Boateng was calm."
    assert refers(mentioned(text), "Boateng") == ("GHA",)


def test_what_somebody_is_called_is_not_he() -> None:
    """Who is described as a Kenyan minister need not be Kenyan."""
    text = '"I was described as a Kenyan minister by my enemies," he said.'
    assert refers(mentioned(text), "he") == ()


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


def test_it_with_a_mind_is_the_state_in_the_foreground() -> None:
    """ "It wants dams": a drought wants nothing."""
    text = "Kenya waits. The drought shows that it wants dams."
    assert refers(mentioned(text), "it") == ("KEN",)
    assert refers(mentioned(text.replace("wants dams", "kills cattle")), "it") == ()


@pytest.mark.parametrize(
    ("text", "code"), [("The king, who is old, left.", ("JOR",)), ("The king who left is old.", ())]
)
def test_a_clause_behind_a_comma_does_not_say_which(text: str, code: tuple[str, ...]) -> None:
    """ "The king, who …" is the king known already."""
    assert refers(mentioned(f"King Abdullah of Jordan spoke. {text}"), "king") == code


@pytest.mark.parametrize("words", ["The two brothers", "Both claimants"])
def test_two_may_be_called_by_what_they_are_to_each_other(words: str) -> None:
    """Brothers and claimants are two like any two countries."""
    assert refers(mentioned(f"Kenya and Uganda quarrel. {words} blame each other."), words) == ("KEN", "UGA")


def test_what_two_named_states_are_is_said_of_them() -> None:
    """ "Kenya and Uganda, both coffee powers": nobody before is meant."""
    text = "Peru told Chile. Kenya and Uganda, both coffee powers, waited."
    assert not any(m.rule == "actors:the-two" for m in mentioned(text).mentions)
