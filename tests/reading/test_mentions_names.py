"""Names of states, capitals and bodies, and names that only look like them."""

import pytest

from tests.reading.mentioned import codes, mention, mentioned, refers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The DPRK tested a missile.", {"DPRK": ("PRK",)}),
        ("Tokyo rejected the offer.", {"Tokyo": ("JPN",)}),
        ("The Kremlin and Downing Street disagreed.", {"Kremlin": ("RUS",), "Downing Street": ("GBR",)}),
        ("The U.S. and the U.N. agreed.", {"U.S.": ("USA",), "U.N.": ("IGO:UN",)}),
        ("The two Koreas met.", {"two Koreas": ("PRK", "KOR")}),
        ("The Sino-Indian border is quiet.", {"Sino": ("CHN",), "Indian": ("IND",)}),
        ("The Kyrgyz-Tajik clashes ended.", {"Kyrgyz": ("KGZ",), "Tajik": ("TJK",)}),
        ("ECOWAS suspended Niger.", {"ECOWAS": ("IGO:ECOWAS",), "Niger": ("NER",)}),
        ("The State Duma approved the treaty.", {"State Duma": ("RUS",)}),
        ("Iran's Supreme National Security Council met.", {"Iran's Supreme National Security Council": ("IRN",)}),
        ("RUSSIA WARNED JAPAN.", {"RUSSIA": ("RUS",), "JAPAN": ("JPN",)}),
        ("Türkiye and Côte d’Ivoire signed.", {"Türkiye": ("TUR",), "Côte d’Ivoire": ("CIV",)}),
    ],
)
def test_names_of_many_sorts_are_read(text: str, expected: dict[str, tuple[str, ...]]) -> None:
    """Acronyms, capitals, metonyms, compounds, organs and other spellings all name actors."""
    assert codes(mentioned(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Fishing boats crossed the South China Sea and the Sea of Japan.",
        "The Washington Post and the New York Times carried the story.",
        "The Moscow Times, the Jakarta Post and the Kyiv Independent agreed.",
        "She teaches at King's College London and at the University of Warsaw.",
        "The book was translated into Russian.",
        "He cooked a turkey for the guests.",
        "The polish on the table was new.",
        "Voters in Georgia chose a Republican in Atlanta.",
        "The Indo-Pacific is wide.",
        "The Russian International Affairs Council published a report.",
        "Jim Jordan spoke for an hour.",
    ],
)
def test_names_that_mislead_are_no_actors(text: str) -> None:
    """Seas, newspapers, schools, languages, birds and congressmen stand for no state."""
    assert not any(m.actors for m in mentioned(text).mentions)


def test_a_surname_like_a_state_stays_the_persons() -> None:
    """After Jim Jordan has been named, Jordan is he; the king's Jordan is not."""
    reading = mentioned("Jim Jordan spoke. Jordan left early. The king of Jordan stayed.")
    assert codes(reading)["Jordan"] == ()
    assert codes(reading)["king of Jordan"] == ("JOR",)


@pytest.mark.parametrize(
    ("text", "exact", "rule"),
    [
        ("The leaders met in Hanoi.", "Hanoi", "actors:capital-place"),
        ("He travelled to Beijing.", "Beijing", "actors:capital-visit"),
        ("He visited Beijing.", "Beijing", "actors:capital-visit"),
        ("Hanoi signed the accord.", "Hanoi", "actors:capital"),
        ("Trade grew in Asia.", "Asia", "actors:region-place"),
        ("The pivot to Asia failed.", "Asia", "actors:region"),
        ("The anti-Western mood grew.", "Western", "actors:anti"),
        ("A pro-Chinese party won.", "Chinese", "actors:pro"),
        ("The U.S.-led coalition left.", "U.S.", "actors:led"),
        ("Asian markets fell.", "Asian", "actors:region-adjective"),
    ],
)
def test_the_rule_says_how_a_name_is_used(text: str, exact: str, rule: str) -> None:
    """Places, visits and attitudes are told apart, so that later readers can weigh them."""
    assert mention(mentioned(text), exact).rule == rule


def test_a_demonym_before_a_noun_is_an_adjective() -> None:
    """ "Russian oil" is weaker than "the Russians"."""
    assert mention(mentioned("China buys Russian oil."), "Russian").adjective
    assert not mention(mentioned("The Russians left."), "Russians").adjective


@pytest.mark.parametrize(
    ("text", "exact", "code"),
    [
        ("Asian countries objected.", "Asian countries", "GRP:ASIA"),
        ("Western powers objected.", "Western powers", "GRP:WEST"),
        ("Central Asian states objected.", "Central Asian states", "GRP:CENTRAL_ASIA"),
        ("India courts the small states of the Asia-Pacific.", "states of the Asia-Pacific", "GRP:ASIA"),
        ("The international community objected.", "international community", "GRP:WORLD"),
        ("Western sanctions hurt.", "Western", "GRP:WEST"),
        ("European officials objected.", "European officials", "IGO:EU"),
        ("European countries objected.", "European countries", "GRP:EUROPE"),
        ("Gulf monarchies objected.", "Gulf monarchies", "GRP:GULF"),
    ],
)
def test_groups_of_states_resolve(text: str, exact: str, code: str) -> None:
    """A region before "states" or "powers" is an actor of its own."""
    assert codes(mentioned(text))[exact] == (code,)


def test_a_part_of_the_world_is_only_a_place_after_of() -> None:
    """ "A country of South America" is not all of it; most of Africa is."""
    found = {
        m.span.exact: m.rule
        for m in mentioned("Suriname is a country of South America. Most of Africa objected.").mentions
    }
    assert found["South America"] == "actors:region-place"
    assert found["Africa"] == "actors:region"


def test_a_month_is_no_part_of_the_name_after_it() -> None:
    """ "In April Congress" is the Congress; "Party Congress" is another."""
    reading = mentioned("In April Congress approved the loan.")
    assert refers(reading, "Congress") == ("USA",)


def test_the_hague_is_the_court_that_the_text_names() -> None:
    """Where no court is named it is a city."""
    assert refers(mentioned("Gambia went to the World Court. It trusts The Hague."), "The Hague") == ("IGO:ICJ",)
    assert refers(mentioned("Gambia trusts The Hague."), "The Hague") == ()


def test_western_before_the_name_of_a_place_is_no_bloc() -> None:
    """The Western Hemisphere and the Western Han take no side."""
    assert "Western" not in codes(mentioned("Ships crossed the Western Pacific, as under the Western Han Dynasty."))
    assert codes(mentioned("Western sanctions hurt Peru."))["Western"] == ("GRP:WEST",)


def test_an_ethnic_group_is_no_state() -> None:
    """Ethnic Albanians vote elsewhere."""
    assert codes(mentioned("Ethnic Albanian mayors met Peru's envoy.")) == {"Peru's envoy": ("PER",)}
    assert codes(mentioned("Peru received ethnic Albanians."))["Albanians"] == ("GRP:NONSTATE",)


@pytest.mark.parametrize(("day", "expected"), [("1985-06", "GRP:NONSTATE"), ("1995-06", "NAM"), ("2019-04-29", "NAM")])
def test_a_movement_acts_for_its_state_from_when_it_ruled(day: str, expected: str) -> None:
    """What fought for power spoke for no state until it had it."""
    assert refers(mentioned("Zambia gave shelter to SWAPO.", day), "SWAPO") == (expected,)


def test_a_movement_driven_from_power_acts_for_no_state() -> None:
    """A rule may end and begin again."""
    days = ("1999-01", "2009-01", "2022-01")
    found = [refers(mentioned("Norway talked with the Taliban.", day), "Taliban") for day in days]
    assert found == [("AFG",), ("GRP:NONSTATE",), ("AFG",)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Gulf is alarmed by Iran.", ("GRP:GULF",)),
        ("Kenya is an ally of the Gulf.", ("GRP:GULF",)),
        ("Ships in the Gulf fear Iran.", ()),
        ("Ships passed the Gulf of Oman.", ()),
    ],
)
def test_a_region_that_others_are_named_after_may_stand_for_them(text: str, expected: tuple[str, ...]) -> None:
    """By itself, with its article, where it is no place."""
    assert codes(mentioned(text)).get("Gulf", ()) == expected


def test_a_sea_is_nobody() -> None:
    """ "Baltic" makes states Baltic, but what is crossed is the water."""
    assert "Baltic" not in codes(mentioned("Ships crossed the Baltic to Poland."))


@pytest.mark.parametrize(
    ("text", "who", "expected"),
    [
        ("Persia asked the League Council for help.", "League Council", "IGO:LEAGUE"),
        ("Peru trusts the OAS Council.", "OAS", "IGO:OAS"),
        ("Sa'udi Arabia lent money to Kenya.", "Sa'udi Arabia", "SAU"),
        ("Portugal refused the Allies a base.", "Allies", "GRP:WEST"),
        ("Spain joined the Western alliance.", "Western alliance", "IGO:NATO"),
    ],
)
def test_bodies_are_known_by_their_organs_and_other_names(text: str, who: str, expected: str) -> None:
    """The Council of an organisation is no school, and the Western alliance is more than the West."""
    assert refers(mentioned(text), who) == (expected,)


def test_what_is_not_of_a_body_names_it_not() -> None:
    """ "A non-NATO ally" is told of whoever is called so, and "anti-NATO" still of the alliance."""
    assert not refers(mentioned("Kenya is a major non-NATO ally."), "NATO")
    assert refers(mentioned("Serbia saw anti-NATO marches."), "NATO") == ("IGO:NATO",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Congo accused Rwanda of arming rebels.", ("COD",)),
        ("Brazzaville gave way. Congo accused Rwanda of arming rebels.", ("COG",)),
    ],
)
def test_a_name_of_two_states_is_the_usual_ones_where_neither_is_named(text: str, expected: tuple[str, ...]) -> None:
    """The press means the larger Congo, unless the text speaks of the other."""
    assert refers(mentioned(text), "Congo") == expected


def test_a_region_is_a_place_where_something_happens_in_it() -> None:
    """ "In the Balkans" says where; "the Balkans fear" speaks of them."""
    assert mention(mentioned("Serbia is Russia's friend in the Balkans."), "Balkans").rule == "actors:region-place"
    assert mention(mentioned("The Balkans fear Russia."), "Balkans").rule == "actors:region"


@pytest.mark.parametrize("text", ["Peru fears its western neighbour.", "Peru shelled the south-western coastland."])
def test_a_point_of_the_compass_is_no_bloc(text: str) -> None:
    """Whoever lies to the west of Peru is not the West."""
    assert set(codes(mentioned(text))) <= {"Peru", "its", "neighbour"}
