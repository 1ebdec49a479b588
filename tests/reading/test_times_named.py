"""Events known by name: what a preposition beside them makes of them, and when they are no times."""

from datetime import date

import pytest

from dragoman.model import Document, TimeExpression
from dragoman.reading.times_named import named_events
from dragoman.reading.times_normalise import prefix_bounds
from dragoman.vocabulary.times import time_words


def events(text: str, today: date | None = date(2024, 5, 14)) -> list[TimeExpression]:
    """The events of a text that date something."""
    return named_events(Document("doc_x", "x.txt", text, "", "text/plain"), today)


@pytest.mark.parametrize("name", time_words().events)
def test_every_event_dates_what_has_been_since(name: str) -> None:
    """Years, months and days alike; what has been since counts from the event's end."""
    [found] = events(f"Lima has kept its distance since the {name}.")
    end = prefix_bounds(time_words().events[name])[1]
    assert found.span.exact == name
    assert found.prefix is not None
    assert prefix_bounds(found.prefix)[0] <= end < prefix_bounds(found.prefix)[1] == date(2024, 5, 14)


def test_during_an_event_is_its_own_time() -> None:
    [found] = events("Accra backed Cairo during the Suez crisis.")
    assert (found.start, found.end, found.prefix) == ("1956-10-01", "1956-11-30", "1956-10/1956-11")


def test_before_an_event_ends_on_its_eve() -> None:
    [found] = events("Accra backed Cairo before the Prague Spring.")
    assert (found.start, found.end, found.prefix) == (None, "1967-12-31", None)


def test_an_event_by_itself_is_no_time() -> None:
    assert events("The Suez crisis taught Accra a lesson.") == []


def test_an_event_after_the_document_is_another_of_that_name() -> None:
    assert events("Much has changed since the fall of Kabul.", date(2001, 12, 1)) == []


def test_an_event_told_by_its_verb_is_one_too() -> None:
    """ "When the Berlin Wall fell" is the fall of the Berlin Wall."""
    [found] = events("Oslo was anxious when the Berlin Wall fell.")
    assert (found.span.exact, found.prefix) == ("Berlin Wall fell", "1989-11")


def test_another_event_of_that_name_has_its_own_date() -> None:
    """A year behind it says which is meant."""
    assert events("Accra spoke out when Russia invaded Ukraine in 2014.") == []
    assert events("Accra has been silent since the invasion of Iraq in March 1991.") == []
