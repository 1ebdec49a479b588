"""Which times of a text may date what is told."""

import pytest

from tests.reading.timed import Dater, parse, timed


def test_press_citation_dates_the_saying_only() -> None:
    """ "(RBC, April 26)" is when RBC wrote, never when they met."""
    text = (
        "They/PRON/nsubj/1 met/VERB/ROOT/1 (/PUNCT/punct/1 RBC/PROPN/appos/1 ,/PUNCT/punct/3 April/PROPN/npadvmod/1 "
        "26/NUM/nummod/5 )/PUNCT/punct/1"
    )
    [found] = timed(parse(text), "met")
    assert found.when is None


def test_the_time_of_a_figure_compared_with_is_no_events(dates: Dater) -> None:
    """ "From nine million a year earlier" dates nothing; "from 5 May" and figures of the day itself do."""
    assert dates("Exports to Chad fell to $5 million from $9 million a year earlier.", "fell") == [None]
    assert dates("Peru bought more oil from Chad than a year earlier.", "bought") == [None]
    assert dates("Imports fell from 69 to 46 percent in 2019.", "fell") == ["2019"]
    assert dates("Peru freed more than nine captives in 2019.", "freed") == ["2019"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 5 May 2021 the port was shut. At that time Egypt signed a treaty.", "2021-05-05"),
        ("On 5 May 2021 the two met. At this meeting Egypt signed a treaty.", "2021-05-05"),
        ("In May 2021 the two met. It rained. On that occasion Egypt signed a treaty.", "2021-05"),
        ("On 5 May 2021 the two met. It rained. Nobody came. At that meeting Egypt signed a treaty.", None),
        ("On 5 May 2021 the two met.\n\nAt that meeting Egypt signed a treaty.", None),
        ("On 5 May 2021 the two met. At the meeting in that hall Egypt signed a treaty.", None),
    ],
)
def test_at_that_time_takes_up_the_time_told_before(dates: Dater, text: str, expected: str | None) -> None:
    """Within two sentences of a paragraph."""
    assert dates(text, "signed") == [expected]


def test_at_this_time_is_now_in_the_present(dates: Dater) -> None:
    """A verb in the present takes up nothing."""
    assert dates("On 5 May 2021 the port was shut. At this time Egypt signs nothing.", "signs") == [None]
