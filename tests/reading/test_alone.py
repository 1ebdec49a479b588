"""What an actor does, wants or feels with nobody else is told without a recipient."""

from collections.abc import Callable

import pytest

from dragoman.model import Reading
from tests.reading.told import Told, told

ReadText = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran tested two missiles on the day the Omani sultan landed in Muscat.", ("IRN", "MOBILIZE", None)),
        ("Norway is raising its defence spending, which pleased Washington.", ("NOR", "MOBILIZE", None)),
        ("Chad called up reservists, a step that Niger noticed.", ("TCD", "MOBILIZE", None)),
        ("Chile backed the motion on Iranian missile tests.", ("IRN", "MOBILIZE", None)),
    ],
)
def test_who_arms_itself_needs_no_other(read_text: ReadText, text: str, expected: Told) -> None:
    """Another actor in the sentence is not taken for one against whom it is done."""
    found = told(read_text(text))
    assert expected in found
    assert not [t for t in found if t[0] == expected[0] and t[1] == "MOBILIZE" and t[2]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran tested missiles near Iraq.", ("IRN", "MOBILIZE", "IRQ")),
        ("Iran tested a missile in response to Iraq's drills.", ("IRN", "MOBILIZE", "IRQ")),
        ("Peru expanded its arsenal as a signal to Ecuador.", ("PER", "MOBILIZE", "ECU")),
        ("Iran tested a missile that fell just short of Oman.", ("IRN", "MOBILIZE", "OMN")),
        ("Egypt held a parade on its border with Sudan.", ("EGY", "MOBILIZE", "SDN")),
    ],
)
def test_a_show_of_strength_may_be_aimed_at_somebody(read_text: ReadText, text: str, expected: Told) -> None:
    """Where its own words name at whom, that is told."""
    assert expected in told(read_text(text))


@pytest.mark.parametrize("text", ["Tehran put its forces on alert.", "Ghana moved tanks northward."])
def test_forces_readied_for_nobody_named(read_text: ReadText, text: str) -> None:
    """With nobody else in sight the readiness itself is told."""
    assert [(s.type, s.recipients) for s in read_text(text).statements] == [("MOBILIZE", ())]


def test_a_feeling_may_be_shown_to_nobody_named(read_text: ReadText) -> None:
    """Who reacts is told, though not to what."""
    assert told(read_text("Muscat reacted with visible embarrassment.")) == {("OMN", "INTEREST", None)}


def test_who_is_given_the_chance_acts(read_text: ReadText) -> None:
    """What one may do with a chance is done by who gets it, not by what gives it."""
    assert told(read_text("The truce gave Oman a chance to test missiles.")) == {("OMN", "MOBILIZE", None)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Togo wants new markets, although Ghana has opened its own.", ("TGO", "INTEREST", None)),
        ("While it quarrels with Oman, Yemen wants a quiet border.", ("YEM", "INTEREST", None)),
        ("Kenya pursues its own agenda, whatever Uganda may say.", ("KEN", "INTEREST", None)),
        ("Nepal is looking for new buyers.", ("NPL", "TRADE", None)),
    ],
)
def test_some_thing_is_wanted_of_nobody(read_text: ReadText, text: str, expected: Told) -> None:
    """What is wanted is named as some thing or other, with nobody in it."""
    assert expected in told(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "Togo needs the gas.",
        "Togo wants such an offer.",
        "Togo wants it.",
        "Togo wants Ghana's gas.",
        "Togo wants a port in Ghana.",
        "Togo needs to act.",
    ],
)
def test_what_is_somebodys_is_not_wanted_alone(read_text: ReadText, text: str) -> None:
    """A definite thing is one spoken of before; a thing that names somebody is wanted of them."""
    assert not [t for t in told(read_text(text)) if t[2] is None]


@pytest.mark.parametrize(
    "text",
    [
        "Eritrea resents its isolation.",
        "Eritrea resents being left out.",
        "Eritrea was eager to host the games.",
        "Eritrean officials fear that a drought will ruin the harvest.",
        "Eritrea seeks to prove that it can feed itself.",
    ],
)
def test_what_one_has_does_or_suffers_oneself_is_felt_alone(read_text: ReadText, text: str) -> None:
    """Resentment and eagerness need nobody on the other side."""
    assert told(read_text(text)) == {("ERI", "INTEREST", None)}


@pytest.mark.parametrize(
    "text",
    [
        "Eritrea needs its water.",
        "Eritrea was eager to host the games in Sudan.",
        "Eritrean officials fear that Sudan will keep the water.",
    ],
)
def test_what_others_have_part_in_is_not_felt_alone(read_text: ReadText, text: str) -> None:
    """Where another actor stands in what is felt, it is felt about them, or not told."""
    assert ("ERI", "INTEREST", None) not in told(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Malawi refused to take sides in the quarrel.", ("MWI", "REJECT", None)),
        ("Uruguay refused to give way on the tariffs.", ("URY", "REJECT", None)),
        ("Mongolia remains neutral.", ("MNG", "ALIGN", None)),
        ("Georgia joined the convention.", ("GEO", "AGREE", None)),
        ("Angola held naval drills in the spring.", ("AGO", "MOBILIZE", None)),
        ("Angola held naval drills near Gabon.", ("AGO", "MOBILIZE", "GAB")),
        ("Chile ratified the convention.", ("CHL", "SUPPORT", None)),
        ("Ghana took on the role of mediator.", ("GHA", "CONSULT", None)),
        ("Ghana plays the role of a mediator between Togo and Mali.", ("GHA", "CONSULT", "TGO")),
    ],
)
def test_some_words_ask_for_nobody(read_text: ReadText, text: str, expected: Told) -> None:
    """A stand is taken by oneself; parties that are named are still told."""
    assert expected in told(read_text(text))


def test_what_is_done_jointly_is_not_done_alone(read_text: ReadText) -> None:
    """A joint drill has somebody else in it, named or not."""
    assert told(read_text("Angola held joint naval drills in the spring.")) == set()


def test_two_wishes_are_told_apart(read_text: ReadText) -> None:
    """One may be denied and the other held."""
    found = read_text("Chad does not want a war; Chad wants a railway.").statements
    assert [(s.type, s.recipients, s.status) for s in found] == [
        ("INTEREST", (), "negated"),
        ("INTEREST", (), "actual"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Security Council met on Friday, and Mali was not on its agenda.", ("IGO:UN", "CONSULT", None)),
        ("ECOWAS leaders gathered in Abuja on Sunday.", ("IGO:ECOWAS", "CONSULT", None)),
    ],
)
def test_a_body_meets_by_itself(read_text: ReadText, text: str, expected: Told) -> None:
    """Its members are the ones who meet; where they meet takes no part."""
    assert told(read_text(text)) == {expected}


def test_a_state_does_not_meet_by_itself(read_text: ReadText) -> None:
    """A meeting of one state takes another."""
    assert told(read_text("Mali met on Friday.")) == set()


def test_an_attack_on_nobody_named_is_not_told(read_text: ReadText) -> None:
    """On whom it falls, the text has told or leaves open."""
    assert not told(read_text("The ministers talked about the Chilean offensive."))


def test_a_state_of_mind_about_a_thing_has_no_recipient(read_text: ReadText) -> None:
    """The subject feels it about what its words name, which is nobody."""
    assert ("CHL", "INTEREST", None) in told(read_text("Chile is uneasy with the notion of leading."))


@pytest.mark.parametrize(
    "text",
    [
        "Ghana wants to bolster its military, which pleased Togo.",
        "Ghana will add 3,000 soldiers to its army, which pleased Togo.",
        "Ghana is beefing up its navy, which pleased Togo.",
    ],
)
def test_who_enlarges_the_forces_needs_no_other(read_text: ReadText, text: str) -> None:
    """One's own forces are enlarged against nobody named."""
    assert ("GHA", "MOBILIZE", None) in told(read_text(text))


def test_forces_of_another_are_not_ones_own(read_text: ReadText) -> None:
    """Who strengthens somebody else's army does not arm itself."""
    assert ("GHA", "MOBILIZE", None) not in told(read_text("Ghana strengthened Togo's army."))


@pytest.mark.parametrize(("kind", "told_of"), [("Kenyan", True), ("joint Kenyan", False)])
def test_a_deployment_may_be_told_of_one_alone(read_text: ReadText, kind: str, told_of: bool) -> None:
    """Against whom is left open; what is joint is done with somebody."""
    text = f"Experts spoke of costs, of delays and of the new {kind} deployment."
    found = told(read_text(text))
    assert (("KEN", "MOBILIZE", None) in found) is told_of


@pytest.mark.parametrize(
    "text",
    [
        "Peru has reiterated its firm opposition to the involvement of outsiders in the lake.",
        "Peru denies that it plans a base.",
        "Peru rejected the ruling of the judges.",
    ],
)
def test_who_refuses_a_thing_of_nobody_named_is_told_alone(read_text: ReadText, text: str) -> None:
    """What is refused is said, and nobody else is there to be refused."""
    assert told(read_text(text)) == {("PER", "REJECT", None)}


def test_what_is_refused_must_be_said(read_text: ReadText) -> None:
    """An "it" leaves open what, and perhaps whose."""
    assert told(read_text("Peru rejected it.")) == set()
