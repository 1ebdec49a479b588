"""Ids hash what a thing says and where."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.identity import document_id, statement_id
from dragoman.model import Span

codes = st.lists(st.sampled_from(["RUS", "CHN", "PRK", "IGO:UN"]), max_size=3)
SPAN = Span(4, 7, "met")


@given(codes, codes)
def test_the_order_of_codes_does_not_count(actors: list[str], recipients: list[str]) -> None:
    """A reader that finds the same actors in another order finds the same statement."""
    there = statement_id("doc_1", SPAN, "AID", actors, recipients)
    assert there == statement_id("doc_1", SPAN, "AID", actors[::-1], [*recipients, *recipients])


def test_the_side_counts() -> None:
    """Who gives and who gets are two statements."""
    assert statement_id("doc_1", SPAN, "AID", ["RUS"], ["PRK"]) != statement_id("doc_1", SPAN, "AID", ["PRK"], ["RUS"])
    assert statement_id("doc_1", SPAN, "AID", ["RUS"], []) != statement_id("doc_1", SPAN, "AID", [], ["RUS"])


def test_the_place_and_the_type_count() -> None:
    """The same words elsewhere are another statement."""
    ids = {
        statement_id("doc_1", SPAN, "AID", ["RUS"], []),
        statement_id("doc_2", SPAN, "AID", ["RUS"], []),
        statement_id("doc_1", Span(5, 8, "met"), "AID", ["RUS"], []),
        statement_id("doc_1", SPAN, "TRADE", ["RUS"], []),
    }
    assert len(ids) == 4


def test_ids_stay_as_they_are() -> None:
    """Ids live in exports and judgements: a change of the hash would orphan them."""
    assert document_id("Kim met Putin.") == "doc_d6c883c261c98f1047de"
    assert statement_id("doc_1", SPAN, "AID", ["RUS"], ["PRK"]) == "st_f378135d213710814cde"


@given(st.text(st.characters(), min_size=1))
def test_any_text_has_an_id(text: str) -> None:
    """Damaged text too, half surrogate pairs included."""
    assert document_id(text).startswith("doc_")
