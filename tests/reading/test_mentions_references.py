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
