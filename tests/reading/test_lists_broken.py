"""Lists of names that something breaks are made whole."""

from collections.abc import Callable

import pytest

from dragoman.model import Reading
from dragoman.reading.lists_broken import broken_lists
from tests.reading.told import told
from tests.reading.trees import tokens

ReadText = Callable[..., Reading]


def test_a_name_after_an_inset_goes_on_with_the_list() -> None:
    """In "ties with Oman and, to some degree, Chad" Chad stands beside Oman, and not beside the degree."""
    words = tokens(
        "ties/tie/NOUN/NNS/ROOT/0", "with/with/ADP/IN/prep/0", "Oman/oman/PROPN/NNP/pobj/1", "and/and/CCONJ/CC/cc/0",
        ",/,/PUNCT/,/punct/0", "to/to/ADP/IN/prep/0", "some/some/DET/DT/det/7", "degree/degree/NOUN/NN/pobj/5",
        ",/,/PUNCT/,/punct/7", "Chad/chad/PROPN/NNP/appos/7",
    )  # fmt: skip
    assert dict(broken_lists(words)) == {9: (2, "conj")}


def test_a_preposition_said_twice_hangs_on_its_like() -> None:
    """ "With Oman as well as with Chad" has one list."""
    words = tokens(
        "ties/tie/NOUN/NNS/ROOT/0", "with/with/ADP/IN/prep/0", "Oman/oman/PROPN/NNP/pobj/1", "as/as/ADV/RB/advmod/5",
        "well/well/ADV/RB/advmod/5", "as/as/CCONJ/IN/cc/0", "with/with/ADP/IN/prep/5", "Chad/chad/PROPN/NNP/pobj/6",
    )  # fmt: skip
    assert dict(broken_lists(words)) == {6: (1, "conj")}


def test_a_clause_after_an_inset_keeps_its_subject() -> None:
    """In "Chad left Oman and, later, Benin came" Benin is the only one who came."""
    words = tokens(
        "Chad/chad/PROPN/NNP/nsubj/1", "left/leave/VERB/VBD/ROOT/1", "Oman/oman/PROPN/NNP/dobj/1",
        "and/and/CCONJ/CC/cc/1", ",/,/PUNCT/,/punct/1", "later/later/ADV/RB/advmod/8", ",/,/PUNCT/,/punct/8",
        "Benin/benin/PROPN/NNP/nsubj/8", "came/come/VERB/VBD/conj/1",
    )  # fmt: skip
    assert not dict(broken_lists(words))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Brazil has close ties with Peru and, to a lesser degree, Chile.",
            {("BRA", "ALIGN", "PER"), ("BRA", "ALIGN", "CHL")},
        ),
        ("Algeria as well as Tunisia condemned Libya.", {("DZA", "ACCUSE", "LBY"), ("TUN", "ACCUSE", "LBY")}),
        ("Tokyo has warned Beijing and, indirectly, Moscow.", {("JPN", "THREATEN", "CHN"), ("JPN", "THREATEN", "RUS")}),
        (
            "Japan signed agreements with Laos as well as with Thailand.",
            {("JPN", "AGREE", "LAO"), ("JPN", "AGREE", "THA")},
        ),
    ],
)
def test_all_of_a_broken_list_take_part(
    read_text: ReadText, sentence: str, expected: set[tuple[str, str, str | None]]
) -> None:
    """What is told of the first is told of the last."""
    assert told(read_text(sentence)) == expected
