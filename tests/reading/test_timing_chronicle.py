"""The only time of a sentence for the deeds in it, where a text tells day after day."""

import pytest

from tests.reading.timed import Dater

BEFORE = (
    "Chile closed the strait on 3 May 1902. Peru sent a note on 9 May 1902. Chile burnt it on 12 May 1902. "
    "The fleets met on 20 May 1902. "
)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("On 4 June 1902 the staff received reports of Chilean occupation of the islands.", "occupation", "1902-06-04"),
        ("On 4 June 1902 the envoy told his government of the bombing of the port.", "bombing", "1902-06-04"),
        ("In 1902 the envoy told his government of the bombing of the port.", "bombing", None),
        ("On 4 June 1902 and 5 June 1902 the envoy told of the bombing of the port.", "bombing", None),
        ("Following the bombing of the port, the envoy left on 4 June 1902.", "bombing", None),
        ("Although Peru attacked the islands, Chile called a council on 4 June 1902.", "attacked", None),
        ("The garrison, which attacked the islands, lost its flag on 4 June 1902.", "attacked", None),
    ],
)
def test_a_deed_in_a_chronicle_has_the_day_of_its_sentence(
    dates: Dater, text: str, word: str, expected: str | None
) -> None:
    """One exact time, and a clause that carries the story on."""
    assert dates(BEFORE + text, word, kind="ASSAULT") == [expected]


def test_other_texts_hang_no_day_on_what_the_grammar_leaves_without(dates: Dater) -> None:
    """A single dated sentence makes no chronicle; nor is an attitude dated by one."""
    text = "On 4 June 1902 the envoy told his government of the bombing of the port."
    sparse = "Chile is rich. Peru is not. Fish is dear. Guano is dearer. "
    assert dates(sparse + text, "bombing", kind="ASSAULT") == [None]
    assert dates(BEFORE + text, "bombing", kind="SUPPORT") == [None]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("In May 1902, monks marched past the mission under banners that denounced Peru.", "denounced", "1902-05"),
        ("In May 1902, with the harvest lost, the port in which Chile attacked Peru was shut.", "attacked", "1902-05"),
        ("Monks marched past the mission in May 1902 under banners that denounced Peru.", "denounced", None),
        ("In May 1902 monks marched under banners that had denounced Peru.", "denounced", None),
        ("In May 1902 monks, who denounce Peru, marched.", "denounce", None),
    ],
)
def test_what_is_told_in_the_simple_past_is_of_the_time_that_opens_its_sentence(
    dates: Dater, text: str, word: str, expected: str | None
) -> None:
    """In any text, however deep in the sentence the verb stands."""
    assert dates(text, word, kind="ACCUSE") == [expected]
