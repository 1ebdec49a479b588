"""Days that head the parts of a diary or a chronicle."""

from tests.reading.timed import Dater

DIARY = "MONDAY. The harbour was full. Peru thanked Chile. TUESDAY. It rained. {} WEDNESDAY. Chile recalled its envoy."


def test_a_part_is_of_the_day_that_heads_it(dates: Dater) -> None:
    """What was done is of the day whose part tells it, sentences on; each part has its own."""
    text = DIARY.format("Peru had sued Chile before.")
    assert dates(text, "thanked", "sued", "recalled") == ["2023-12-11", None, "2023-12-13"]


def test_one_day_alone_heads_nothing(dates: Dater) -> None:
    """It may be the day on which the text came out."""
    assert dates("Monday. The harbour was full. Peru thanked Chile.", "thanked") == [None]


def test_a_day_before_a_colon_heads_what_follows(dates: Dater) -> None:
    """Chronicles set their days before a colon or a dash."""
    text = "3 May 2023: Peru shut its port.\n\n9 May 2023: Chile complained. Peru reopened it."
    assert dates(text, "shut", "complained", "reopened") == ["2023-05-03", "2023-05-09", "2023-05-09"]
