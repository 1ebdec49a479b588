"""Whether the tense and the sense of a predicate let a time from its surroundings be its own."""

from tests.reading.timed import Dater


def test_a_past_deed_has_no_time_to_come(dates: Dater) -> None:
    """What is to come opens the sentence, what is over stands beside it."""
    assert dates("In 2025 Malaysia will host the summit; Indonesia attended the last one.", "attended") == [None]


def test_what_is_to_come_has_the_time_of_its_own_modal(dates: Dater) -> None:
    """ "Will settle this year for an agreement" is of this year; what was asked for then is not of then."""
    assert dates("Chad will settle next year for a treaty.", "treaty", status="future") == ["2024"]
    assert dates("Chad asked last year for a treaty.", "treaty", status="desired") == [None]


def test_what_remains_so_is_not_of_a_time_gone_by(dates: Dater) -> None:
    """A clause in the present tense holds now, whatever year stands beside it."""
    assert dates("Oslo remains the largest donor, with aid of two billion last year.", "donor") == [None]


def test_a_journey_lends_its_day_to_its_purpose(dates: Dater) -> None:
    """What one went to do was to be done on that day."""
    text = "Egypt's president flew to Ankara on 5 May to sign a treaty."
    assert dates(text, "sign", status="desired") == ["2023-05-05"]
    assert dates("Egypt wanted on 5 May a treaty.", "treaty", status="desired") == [None]
