"""Descriptions that name nobody: resolved to whom they fit, left open where nobody does."""

import pytest

from tests.reading.mentioned import mentioned, refers


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Riyadh pays Pakistan. The kingdom wants soldiers in return.", "kingdom", ("SAU",)),
        ("Doha and Berlin signed a contract. The emirate will ship gas.", "emirate", ("QAT",)),
        ("India lends to Sri Lanka. Its minister landed on the island.", "island", ("LKA",)),
        ("Turkey and Iran trade. The Islamic Republic sells gas.", "Republic", ("IRN",)),
        ("Ethiopia and Kenya talk. The landlocked country wants a port.", "country", ("ETH",)),
        ("Islamabad waits. The generals have not decided.", "generals", ("PAK",)),
        ("Mali expelled the ambassador. The former colonial power protested.", "power", ("FRA",)),
        ("Angola buys oil rigs. The former colonial power lends the money.", "power", ("PRT",)),
        ("Thailand pressed Cambodia. Thailand closed the border with its neighbour.", "neighbour", ("KHM",)),
        ("Egypt fears Ethiopia. Cairo looks for a door at its rival's back.", "rival", ("ETH",)),
        ("Zambia owes China money. Lusaka asked its creditor for time.", "creditor", ("CHN",)),
        ("The IMF met Kenya. The Fund wants higher taxes.", "Fund", ("IGO:IMF",)),
        ("The International Criminal Court charged Sudan's president. The court waits.", "court", ("IGO:ICC",)),
        ("OPEC met in Vienna. The cartel cut its output.", "cartel", ("IGO:OPEC",)),
        ("Chile quarrels with Bolivia. Each side blames the other.", "side", ("CHL", "BOL")),
    ],
)
def test_a_description_means_whom_it_fits(text: str, word: str, expected: tuple[str, ...]) -> None:
    """A kingdom is a kingdom, a neighbour borders, a colonial power ruled, a rival is somebody else."""
    assert refers(mentioned(text), word) == expected


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("France met Germany. The kingdom was far away.", "kingdom"),
        ("Peru and Kenya talk. Peru fears its neighbour.", "neighbour"),
        ("Kenya spoke. The island of Lesbos burned.", "island"),
        ("Japan met Brazil. The guest of honour was late.", "guest"),
        ("India signed with China. Russia is its ally.", "ally"),
        ("Uganda objected. The court adjourned.", "court"),
        ("Switzerland spoke. The former colonial power was silent.", "power"),
    ],
)
def test_what_fits_nobody_stays_open(text: str, word: str) -> None:
    """No kingdom, no border, no court named: nobody is guessed."""
    assert refers(mentioned(text), word) == ()


def test_the_three_are_the_three_in_the_foreground() -> None:
    """A count takes as many states as it says."""
    reading = mentioned("Egypt, Sudan and Ethiopia met. The United Nations asked the three for patience.")
    assert set(refers(reading, "three")) == {"EGY", "SDN", "ETH"}


def test_two_giants_are_giants() -> None:
    """ "The two giants" skips a smaller state named nearer."""
    reading = mentioned("China and India compete in Nepal. Nepal lies between the two giants.")
    assert set(refers(reading, "the two giants")) == {"CHN", "IND"}


@pytest.mark.parametrize(
    ("text", "word", "code"),
    [
        ("Niger speaks to Algeria and Nigeria. Niger fears its southern neighbour.", "neighbour", "NGA"),
        ("Niger speaks to Nigeria and Algeria. Niger fears its northern neighbour.", "neighbour", "DZA"),
        ("Iran eyes Pakistan and Iraq. Iran owes its neighbour to the west nothing.", "neighbour", "IRQ"),
        ("Iran eyes Iraq and Pakistan. Iran owes its neighbour to the east nothing.", "neighbour", "PAK"),
    ],
)
def test_a_neighbour_lies_on_the_side_that_is_said(text: str, word: str, code: str) -> None:
    """Of two that border on it the one to the north is the northern."""
    assert refers(mentioned(text), word) == (code,)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Somaliland is alone. No state recognises it.", "state"),
        ("At the vote 93 countries condemned Burundi.", "countries"),
        ("Haiti waits, but the world wants to forget.", "world"),
    ],
)
def test_all_states_together_are_the_world(text: str, word: str) -> None:
    """A number that no bloc has, or none of them, speaks of all."""
    assert refers(mentioned(text), word) == ("GRP:WORLD",)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Togo called on all states to help.", "states", ("GRP:WORLD",)),
        ("The disease threatens every nation.", "nation", ("GRP:WORLD",)),
        ("Rice is eaten in many countries.", "countries", ()),
        ("Togo called on all states of the region to help.", "states", ()),
    ],
)
def test_all_states_are_the_world_wherever_they_take_part(text: str, word: str, expected: tuple[str, ...]) -> None:
    """Asked or threatened as well as acting; where something is, nobody takes part."""
    assert refers(mentioned(text), word) == expected


def test_a_few_states_are_not_the_world() -> None:
    """Twelve may be any bloc."""
    assert refers(mentioned("At the vote 12 countries condemned Burundi."), "countries") == ()


def test_a_noun_in_a_places_name_describes_no_state() -> None:
    """The Chagos archipelago is not Japan, which the text names as well."""
    text = "Japan sent a ship to the Chagos archipelago."
    assert refers(mentioned(text), "archipelago") == ()
    assert refers(mentioned("Japan is near. The archipelago sent a ship."), "archipelago") == ("JPN",)


def test_the_whole_world_is_everybody() -> None:
    """ "The entire world" is no less than "the world"."""
    assert refers(mentioned("The whole world welcomed the truce."), "world") == ("GRP:WORLD",)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The quarrel is old.", "quarrel", ("CHL", "BOL")),
        ("Chile closed the frontier.", "frontier", ("CHL", "BOL")),
        ("Peru welcomed the treaty.", "treaty", ()),
        ("The quarrel with Peru is old.", "quarrel", ()),
        ("The trade quarrel is old.", "quarrel", ()),
        ("A quarrel is old.", "quarrel", ()),
        ("The borders were drawn late.", "borders", ()),
    ],
)
def test_what_two_states_have_between_them_is_of_both(text: str, word: str, expected: tuple[str, ...]) -> None:
    """Only where the text has told of the two together, and the sentence of nobody else."""
    told = "Chile distrusts Bolivia. Bolivia sued Chile."
    assert refers(mentioned(f"{told} {text}"), word) == expected
    assert refers(mentioned(f"Chile slept. Bolivia woke. {text}"), word) == ()


def test_the_second_of_two_is_who_is_told_of_with_the_first() -> None:
    """Angola stands nearer, but Kenya's talks are with Uganda."""
    text = "Kenya wrote to Uganda. Kenya asked Uganda for maps. Angola rose. Kenya fell. Kenya slept. Each side hopes."
    assert refers(mentioned(text), "side") == ("KEN", "UGA")


@pytest.mark.parametrize(
    ("named", "expected"), [("ASEAN met. ASEAN waited. ASEAN spoke.", ("IGO:ASEAN",)), ("ASEAN met.", ())]
)
def test_the_association_is_the_only_one_of_the_text_at_any_distance(named: str, expected: tuple[str, ...]) -> None:
    """Many sentences may lie between where the text has named it again and again."""
    between = "It rained for days. The roads were empty. Shops were shut. Nobody came. " * 3
    assert refers(mentioned(f"{named} {between} The association survived."), "association") == expected
