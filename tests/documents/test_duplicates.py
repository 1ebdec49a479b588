"""Which documents are nearly the same text."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.documents.duplicates import PERMUTATIONS, near_duplicates, signature, similarity

ARTICLE = (
    "ministers of the two countries met in the capital on Monday and agreed that grain tariffs would be cut by spring"
    " while loans for a railway across the steppe were put off until the bank had seen the survey made by engineers"
    " who had been sent out last year and had come home with many more questions than maps"
)
WORDS = ARTICLE.split()


def test_an_edited_copy_is_near() -> None:
    """A cut, a changed word and a new line at the foot do not make another article."""
    edited = " ".join([*WORDS[6:40], "eastern", *WORDS[41:]]) + "\n\nThis article first appeared elsewhere."
    other = " ".join(reversed(WORDS))
    kept = {"doc_b": signature(ARTICLE), "doc_a": signature(edited), "doc_c": signature(other)}
    assert near_duplicates(kept) == (("doc_a", "doc_b"),)


def test_case_and_layout_do_not_count() -> None:
    """Two pages may set one text differently."""
    assert signature(ARTICLE) == signature(ARTICLE.upper().replace(" ", "\n"))


def test_a_chain_is_one_group() -> None:
    """The second edition joins the first and the third."""
    editions = {f"doc_{i}": signature(" ".join(WORDS[i * 8 : i * 8 + 36])) for i in range(3)}
    assert similarity(editions["doc_0"], editions["doc_2"]) < 0.5 < similarity(editions["doc_0"], editions["doc_1"])
    assert near_duplicates(editions) == (("doc_0", "doc_1", "doc_2"),)


def test_nothing_gives_no_groups() -> None:
    """Nor does a single document."""
    assert near_duplicates({}) == ()
    assert near_duplicates({"doc_a": signature(ARTICLE)}) == ()


def test_a_signature_is_of_one_size() -> None:
    """So that it can be kept in a column; even that of a text without words."""
    assert {len(signature(text)) for text in ("", "one", ARTICLE, ARTICLE * 50)} == {4 * PERMUTATIONS}


@given(st.text())
def test_a_text_is_most_like_itself(text: str) -> None:
    """Law: equal texts have equal signatures."""
    assert similarity(signature(text), signature(text)) == 1.0
