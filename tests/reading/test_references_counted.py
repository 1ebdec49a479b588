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
