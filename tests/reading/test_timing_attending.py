"""When what goes along with a dated deed was."""

import pytest

from tests.reading.timed import Dater


@pytest.mark.parametrize(
    "text",
    [
        "Egypt left the talks in May 2020, despite Sudan asking it to stay.",
        "In May 2020 Egypt failed to appear despite Sudan asking it to stay.",
        "The meeting ended in May 2020 with Sudan asking Egypt to leave.",
    ],
)
def test_what_goes_along_with_a_deed_is_of_its_time(dates: Dater, text: str) -> None:
    """After "despite" or "with", by the verb of the clause above."""
    assert dates(text, "asking") == ["2020-05"]


def test_it_takes_the_time_of_what_the_verb_above_governs(dates: Dater) -> None:
    """ "Failed to attend the summit", which was in May: the request beside it too."""
    text = "A summit was held in May 2020. Egypt failed to attend the summit, despite Sudan asking it to come."
    assert dates(text, "summit", "attend", "asking")[1:] == ["2020-05", "2020-05"]


def test_what_has_a_time_of_its_own_keeps_it(dates: Dater) -> None:
    """ "Despite Sudan asking it in April"."""
    assert dates("Egypt left in May 2020, despite Sudan asking it in April 2020 to stay.", "asking") == ["2020-04"]
