"""As many states as are counted."""

import pytest

from tests.reading.mentioned import mentioned, refers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fiji, Tonga and Samoa signed. Kenya, a guest, spoke of Chad. The three will meet in May.",
         ("FJI", "TON", "WSM")),
        ("Envoys from Fiji, Tonga and Samoa reached Kenya, said delegates from two of the three.",
         ("FJI", "TON", "WSM")),
        ("Fiji stood with Tonga, and so did Samoa. Kenya thanked all three.", ("FJI", "TON", "WSM")),
        ("Fiji stood with Tonga. Kenya waited for Chad. Peru thanked the three.", ()),
    ],
)  # fmt: skip
def test_the_three_are_those_listed_else_those_of_the_sentence_before(text: str, expected: tuple[str, ...]) -> None:
    """A list in the text counts however it is parsed; who thanks the three is none of them."""
    found = refers(mentioned(text), "three")
    assert found == expected if expected else len(found) == 3


def test_a_number_of_hundreds_counts_no_states() -> None:
    """ "The four hundred" are soldiers."""
    text = "Fiji, Tonga, Samoa and Kenya signed. The four hundred soldiers went home."
    assert refers(mentioned(text), "four") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Central Asia waits for Russia and for Japan. The five want gas.", ("GRP:CENTRAL_ASIA",)),
        ("Fiji stood with Tonga. Kenya waited for Chad and Peru. The five want gas.", ()),
    ],
)
def test_five_and_more_are_a_bloc_of_so_many_or_those_listed(text: str, expected: tuple[str, ...]) -> None:
    """Five that a text happens to name most often are seldom the five that it speaks of."""
    assert refers(mentioned(text), "five") == expected


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("Fiji, Tonga and Samoa signed. The trio wants gas.", "trio", ("FJI", "TON", "WSM")),
        ("Fiji stood with Tonga. Kenya waited. The trio wants gas.", "trio", ()),
        ("Fiji, Tonga and Samoa signed. The three democracies want gas.", "three democracies", ("FJI", "TON", "WSM")),
    ],
)
def test_a_trio_is_of_those_told_of_together(text: str, noun: str, expected: tuple[str, ...]) -> None:
    """Not of the three that the text happens to name most; nouns for states may be counted too."""
    assert refers(mentioned(text), noun) == expected
