"""Dates that what is told again takes from where it was told first."""

from tests.reading.timed import Dater


def test_a_definite_noun_takes_up_the_one_event_told(dates: Dater) -> None:
    """ "The talks" are those dated before; "the next talks" are not, and with two dates told nothing is said."""
    first = "Togo and Benin held talks on 3 March 2023. "
    far = "It rained. Nobody came. The harvest was poor. Prices rose. "
    assert dates(first + far + "Brazil welcomed the talks.", "talks", "talks")[1] == "2023-03-03"
    assert dates(first + far + "Brazil awaits the next talks.", "talks", "talks")[1] is None
    second = "They held talks on 9 May 2023. "
    assert dates(first + second + far + "Brazil welcomed the talks.", "talks", "talks", "talks")[2] is None


def test_a_meeting_told_right_after_a_day_was_on_that_day(dates: Dater) -> None:
    """The next sentence tells how the two met; a longer way off, or with a noun, nothing is said."""
    first = "Egypt and Sudan agreed on 3 May to share the river. "
    assert dates(first + "They met for three hours.", "agreed", "met", kind="CONSULT")[1] == "2023-05-03"
    assert dates(first + "It rained. They met for three hours.", "agreed", "met", kind="CONSULT")[1] is None
    assert dates(first + "They later met in Lagos.", "agreed", "met", kind="CONSULT")[1] is None


def test_a_lasting_tie_does_not_take_up_an_event(dates: Dater) -> None:
    """ "The partnership" told of later is no event of the day on which a partnership was signed."""
    text = "On 3 May Oman and Fiji sealed a partnership. The partnership is old."
    assert dates(text, "partnership", "partnership", kind="ALIGN")[1] is None
    text = "On 3 May Oman and Fiji held a meeting. The meeting was short."
    assert dates(text, "meeting", "meeting", kind="CONSULT")[1] == "2023-05-03"


def test_how_long_an_event_was_or_that_it_was_planned_makes_it_no_other(dates: Dater) -> None:
    """Nor do hyphens hide its "the"; a length is no date."""
    first = "Togo and Benin held a meeting on 3 March 2023. Nobody came. "
    assert dates(first + "It prolonged the planned 50-minute meeting.", "meeting", "meeting")[1] == "2023-03-03"
    assert dates(first + "It prolonged the brief face-to-face by an hour.", "meeting", "face")[1] == "2023-03-03"
    assert dates(first + "It prolonged a brief face-to-face by an hour.", "meeting", "face")[1] is None
