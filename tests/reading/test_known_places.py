"""Capitals and cities of states that the text speaks of."""

import pytest

from dragoman.vocabulary.names import actor_names
from dragoman.vocabulary.timing import cities, venues
from tests.reading.mentioned import mention, mentioned, refers


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ("Chad distrusts Libya. Chad wants peace. A factory was shelled in Moundou.", "Moundou", "TCD"),
        ("Kenya and Uganda quarrel. Kenya waits. Lorries queue near Mombasa.", "Mombasa", "KEN"),
        ("Kenya and Uganda quarrel. Kenya waits. The Mombasa Observatory warned.", "Mombasa", ""),
        ("Peru and Chile talk. Peru hopes. Grain lies in Punta Arenas.", "Punta Arenas", ""),
    ],
)
def test_a_city_stands_for_a_state_that_the_text_names_twice(text: str, place: str, code: str) -> None:
    """Once named, as Chile is, a state may be there only by the way; and a school's name is not its city."""
    assert refers(mentioned(text), place) == ((code,) if code else ())


def test_a_capital_that_is_only_a_place_counts_where_its_state_is_spoken_of() -> None:
    """The mood in Cairo is Egypt's in a text about Egypt."""
    told = mention(mentioned("Egypt courts Libya. In Cairo the mood has soured."), "Cairo")
    alone = mention(mentioned("Kenya courts Libya. In Cairo the envoys met."), "Cairo")
    assert (told.rule, alone.rule) == ("actors:capital-known-place", "actors:capital-place")


def test_a_venue_stands_for_nobody() -> None:
    """What happens in Geneva does not concern Switzerland, even where the text speaks of it."""
    reading = mentioned("Switzerland trusts Ghana. Switzerland hosts many. The envoys of Mali met in Geneva.")
    assert refers(reading, "Geneva") == ()


def test_every_place_lies_in_a_known_state() -> None:
    """Else no mention could be made of it."""
    assert set(cities().values()) <= actor_names().actors.keys()
    assert {"geneva", "davos"} <= venues() & cities().keys()


def test_capitals_in_a_list_stand_for_their_states() -> None:
    """Friends in two capitals are two states, also where nothing else names them."""
    reading = mentioned("Mongolia seeks friends in Ottawa and Canberra.")
    assert {m.rule for m in reading.mentions if m.span.exact in ("Ottawa", "Canberra")} == {
        "actors:capital-known-place"
    }


@pytest.mark.parametrize(
    "text",
    [
        "Rains are late, says the economist Peter Odongo in Mombasa.",
        "Rains are late, says the Odongo Institute in Mombasa.",
    ],
)
def test_where_an_expert_sits_is_no_matter_of_the_state(text: str) -> None:
    """Somebody has to sit somewhere."""
    assert refers(mentioned(f"Kenya and Uganda quarrel. Kenya waits. {text}"), "Mombasa") == ()


def test_where_somebody_was_born_or_taught_concerns_no_state() -> None:
    """A life leads through many cities."""
    text = "Kenya and Uganda quarrel. Kenya waits. The author taught in Mombasa."
    assert refers(mentioned(text), "Mombasa") == ()


@pytest.mark.parametrize(("place", "code"), [("Uttar Pradesh", "IND"), ("Adamawa", "NGA"), ("Minas Gerais", "BRA")])
def test_a_province_stands_for_its_state(place: str, code: str) -> None:
    """Large states are told of by their provinces."""
    assert cities()[place.lower()] == code
