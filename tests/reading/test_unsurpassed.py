"""Who does a thing most is said by what nobody does more."""

from collections.abc import Callable

import pytest

from dragoman.model import Reading
from dragoman.reading.unsurpassed import who_most
from tests.reading.told import told
from tests.reading.trees import tokens

ReadText = Callable[..., Reading]


def test_who_is_compared_with_nobody_does_it() -> None:
    """In "Nobody fears Chad more than Togo" Togo stands beside the subject."""
    words = tokens(
        "Nobody/nobody/PRON/NN/nsubj/1", "fears/fear/VERB/VBZ/ROOT/1", "Chad/chad/PROPN/NNP/dobj/1",
        "more/more/ADV/RBR/advmod/1", "than/than/ADP/IN/prep/3", "Togo/togo/PROPN/NNP/pobj/4",
    )  # fmt: skip
    assert who_most(words, 0) == [5]


def test_somebody_who_does_it_more_is_compared_with_a_rest() -> None:
    """ "Chad fears Togo more than Benin" has a subject of its own."""
    words = tokens(
        "Chad/chad/PROPN/NNP/nsubj/1", "fears/fear/VERB/VBZ/ROOT/1", "Togo/togo/PROPN/NNP/dobj/1",
        "more/more/ADV/RBR/advmod/1", "than/than/ADP/IN/prep/3", "Benin/benin/PROPN/NNP/pobj/4",
    )  # fmt: skip
    assert not who_most(words, 0)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("No country has helped Ethiopia more than Djibouti.", ("DJI", "AID", "ETH")),
        ("Nobody supported Armenia as firmly as France.", ("FRA", "SUPPORT", "ARM")),
        ("No state is as dependent on Russia as Belarus.", ("BLR", "DEPEND", "RUS")),
        ("Few countries fear China more than Vietnam.", ("VNM", "INTEREST", "CHN")),
    ],
)
def test_what_nobody_does_more_is_told_as_done(
    read_text: ReadText, sentence: str, expected: tuple[str, str, str | None]
) -> None:
    """It is so of the one named, and denied of none."""
    reading = read_text(sentence)
    assert told(reading) == {expected}
    assert {s.status for s in reading.statements} == {"actual"}


def test_a_plain_no_denies(read_text: ReadText) -> None:
    """Without a comparison nobody does it."""
    assert {s.status for s in read_text("No ally of France has condemned Niger.").statements} <= {"negated"}
