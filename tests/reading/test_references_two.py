"""The last two named."""

import pytest

from tests.reading.mentioned import mentioned, refers


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "Relations between Japan and Russia cooled. The two countries blame each other.",
            "The two countries",
            ("JPN", "RUS"),
        ),
        ("Putin met Kim Jong Un. A handshake between the two men followed.", "the two men", ("RUS", "PRK")),
        ("Both Kenya and Uganda host bases, and both are members.", "both", ("KEN", "UGA")),
        ("China and South Korea talk, but the former's trade fell.", "former", ("CHN",)),
        ("China and South Korea talk, but the latter is wary.", "latter", ("KOR",)),
        ("Ghana and Togo quarrelled. Oman telephoned both leaders.", "both leaders", ("GHA", "TGO")),
        ("Chad left the Arab League and the African Union. Both bodies sat.", "both bodies", ("IGO:LAS", "IGO:AU")),
        ("Fiji and Tonga signed. A patrol boat was given to each.", "each", ("FJI", "TON")),
    ],
)
def test_two_means_the_last_two_named(text: str, word: str, expected: tuple[str, ...]) -> None:
    """Not the one who acts on the two."""
    assert refers(mentioned(text, "2024-05-14"), word) == expected


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("We met. The two countries agreed.", "The two countries"),
    ],
)
def test_two_of_whom_none_is_named_stay_open(text: str, word: str) -> None:
    """There must have been two."""
    assert refers(mentioned(text), word) == ()


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


@pytest.mark.parametrize("words", ["The two brothers", "Both claimants"])
def test_two_may_be_called_by_what_they_are_to_each_other(words: str) -> None:
    """Brothers and claimants are two like any two countries."""
    assert refers(mentioned(f"Kenya and Uganda quarrel. {words} blame each other."), words) == ("KEN", "UGA")


def test_what_two_named_states_are_is_said_of_them() -> None:
    """ "Kenya and Uganda, both coffee powers": nobody before is meant."""
    text = "Peru told Chile. Kenya and Uganda, both coffee powers, waited."
    assert not any(m.rule == "actors:the-two" for m in mentioned(text).mentions)


def test_neither_is_of_those_just_joined() -> None:
    """ "Peru asked Kenya and Uganda, and neither answered"."""
    text = "Peru asked Kenya and Uganda for help last year, and neither has answered."
    assert refers(mentioned(text), "neither") == ("KEN", "UGA")


def test_two_leaders_are_those_last_met_on_the_way_back() -> None:
    """One in each of two sentences, before two that a sentence names further back."""
    text = "President Lula met Gustavo Petro. Putin rested. Kim Jong Un waited. The two leaders will talk."
    assert set(refers(mentioned(text, "2024-05-14"), "The two leaders")) == {"RUS", "PRK"}


@pytest.mark.parametrize("words", ["Both rulers", "the two regimes", "the two delegations", "both kings"])
def test_two_may_be_called_by_their_rank_or_their_bodies(words: str) -> None:
    """Rulers, regimes and delegations are of two states."""
    assert refers(mentioned(f"Kenya and Uganda quarrel. In May {words} met."), words) == ("KEN", "UGA")


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Kenya, Chad and Mali met. The parties will talk on.", "parties", ("KEN", "TCD", "MLI")),
        ("Kenya and Chad met. Relations between the governments are correct.", "governments", ("KEN", "TCD")),
        ("Kenya and Chad met. The partners of Mali waited.", "partners", ()),
        ("Kenya met. The parties will talk on.", "parties", ()),
        ("President Lula flew to Lima. President Gustavo Petro met him. The presidents smiled.", "presidents",
         ("BRA", "COL")),
        ("President Lula flew to Lima. The presidents smiled.", "presidents", ()),
    ],
)  # fmt: skip
def test_the_parties_are_those_just_joined(text: str, words: str, expected: tuple[str, ...]) -> None:
    """Or the two who hold the office, where two named do."""
    assert refers(mentioned(text, "2024-05-14"), words) == expected


def test_a_region_is_none_of_two_countries() -> None:
    """What stands in the sentence as a part of a state is no country of it."""
    text = "Peru and Chile are friends. Since the annexation of Crimea by Russia, the two countries have held talks."
    assert refers(mentioned(text, "2024-05-14"), "the two countries") == ("PER", "CHL")


def test_both_of_its_neighbours_are_two_others() -> None:
    """Oman calls on two, and is neither; two of its lakes are no states."""
    text = "Kenya and Uganda quarrelled. Oman called on both of its {} to wait."
    assert set(refers(mentioned(text.format("neighbours")), "both")) == {"KEN", "UGA"}
    assert refers(mentioned(text.format("lakes")), "both") == ()


@pytest.mark.parametrize(
    ("noun", "expected"),
    [("neighbour", {"KEN", "UGA"}), ("giant", set()), ("harbour", set())],
)
def test_one_and_the_other_are_two_not_named_in_the_sentence(noun: str, expected: set[str]) -> None:
    """Of a kind that states are, and that these two are."""
    text = f"Kenya and Uganda quarrelled. Oman lives on the gas of one {noun} and the money of the other."
    assert set(refers(mentioned(text), "other")) == expected


def test_each_is_of_the_two_just_spoken_of() -> None:
    """A third who is named between does not become one of them."""
    text = "Peru and Chile quarrelled. The two countries met. Brazil waited. Each blames the law."
    assert refers(mentioned(text), "each") == ("PER", "CHL")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Turkey and Israel quarrelled. Bilateral trade grew.", ("TUR", "ISR")),
        ("Ghana's president visited Togo. Bilateral trade grew.", ("GHA", "TGO")),
        ("Ghana's president visited Togo. Bilateral trade with Benin grew.", ()),
        ("Ghana's president visited Togo. Its bilateral trade grew.", ()),
        ("Peru signed a pact with Chile. Kenya proposed bilateral talks.", ()),
        ("It rained. Bilateral trade grew.", ()),
        ("Ghana's president visited Togo. Bilateral donors waited.", ()),
    ],
)
def test_what_is_bilateral_is_of_the_two(text: str, expected: tuple[str, ...]) -> None:
    """Unless the words beside it say whose it is, one acts who is none of the two, or it is of whoever lends."""
    assert refers(mentioned(text), "bilateral") == expected
