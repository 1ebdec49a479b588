"""What is joined to a noun, and what only stands beside it."""

from collections.abc import Callable

from dragoman.model import Reading
from dragoman.reading.coordination import coordinated
from tests.reading.told import told
from tests.reading.trees import tokens

ReadText = Callable[..., Reading]


def test_coordination_is_followed_to_its_end() -> None:
    """ "Peru, Chile and Bolivia" are three."""
    words = tokens(
        "Peru/peru/PROPN/NNP/nsubj/5", ",/,/PUNCT/,/punct/0", "Chile/chile/PROPN/NNP/conj/0", "and/and/CCONJ/CC/cc/2",
        "Bolivia/bolivia/PROPN/NNP/conj/2", "met/meet/VERB/VBD/ROOT/5",
    )  # fmt: skip
    assert coordinated(words, 0) == [0, 2, 4]


def test_who_is_left_out_of_a_list_is_no_member(read_text: ReadText) -> None:
    """ "But not" takes back; "not only" does not."""
    assert told(read_text("Norway praised Chile but not Argentina.")) == {("NOR", "SUPPORT", "CHL")}
    found = told(read_text("Poland sided not only with Ukraine but also with Georgia."))
    assert found == {("POL", "SUPPORT", "UKR"), ("POL", "SUPPORT", "GEO")}


def test_who_comes_next_in_a_ranking_is_told_of_as_well(read_text: ReadText) -> None:
    """ "Followed by" counts on, whichever side is ranked."""
    found = told(read_text("Thailand's main customer is China, followed by Japan."))
    assert {("THA", "TRADE", "CHN"), ("THA", "TRADE", "JPN")} <= found
    found = told(read_text("China is the largest investor in Laos, followed by Thailand."))
    assert {("CHN", "TRADE", "LAO"), ("THA", "TRADE", "LAO")} <= found
