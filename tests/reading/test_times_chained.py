"""Days and months without their year in texts whose own year is not known."""

import pytest

from dragoman.model import Document, Found, Reading
from dragoman.reading.times import read_times


def prefixes(text: str, published: str | None = None) -> list[str | None]:
    """What the times of a text mean, in order."""
    found = Found(published, "sidecar", published) if published else None
    document = Document("doc_x", "x.txt", text, "", "text/plain", published=found)
    return [time.prefix for time in read_times(Reading(document)).times]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru shut its ports on 3 March 1932. On 9 April Bolivia answered.", ["1932-03-03", "1932-04-09"]),
        ("Peru shut its ports on 20 December 1932. In January Bolivia answered.", ["1932-12-20", "1933-01"]),
        ("Peru shut its ports on 9 May 1932. The edict of 2 May was late.", ["1932-05-09", "1932-05-02"]),
        ("Peru moved on 5 May. By 9 June 1932 it had won.", ["1932-05-05", "1932-06-09"]),
        ("Peru moved on 5 November. By 9 January 1932 it had won.", ["1931-11-05", "1932-01-09"]),
        ("In 1932 Peru rose. On 5 May it lost.", ["1932", "1932-05-05"]),
    ],
)
def test_a_story_goes_on_from_the_date_told_last(text: str, expected: list[str]) -> None:
    """Forward from the last date, a little back at most; from the first date with a year where none stands before."""
    assert prefixes(text) == expected


def test_a_story_summed_up_first_stays_within_its_bounds() -> None:
    """The first sentence says from when to when; a day that the sum has named is that day again."""
    text = (
        "Peru and Bolivia were at odds from 3 August 1974 until 9 July 1975. On 22 June 1975 they signed a draft. "
        "A vote on 11 August had failed. On 3 August Peru had fired first."
    )
    assert prefixes(text)[3:] == ["1974-08-11", "1974-08-03"]


def test_what_had_been_before_does_not_move_the_story() -> None:
    """The past perfect looks back; the next day without a year goes on from the story."""
    text = "They met on 20 December 1976. In February 1975 Peru had sealed the pass. On 24 December it opened."
    assert prefixes(text)[-1] == "1976-12-24"


def test_a_date_that_is_a_stretch_of_years_tells_no_year() -> None:
    """A document dated to a decade is read like one without a date."""
    assert prefixes("Peru moved on 3 May 1932. On 9 May it lost.", "1930/1940") == ["1932-05-03", "1932-05-09"]


def test_a_history_is_not_of_the_year_it_was_written_in() -> None:
    """Two dates long gone and no word of the writer's own days."""
    told = "Peru moved on 3 May 1932 and lost on 8 May 1932. On 9 June it sued for peace."
    assert prefixes(told, "2019-04-29")[-1] == "1932-06-09"
    assert prefixes(told + " On Friday its envoy left.", "2019-04-29")[2] == "2019-06-09"


def test_without_any_year_a_day_stays_open() -> None:
    """Nothing tells the year."""
    assert prefixes("Peru moved on 3 May.") == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru moved on 3 May 1932. It lost on the 9th.", "1932-05-09"),
        ("Peru moved on 28 May 1932. On the 3rd, Bolivia answered.", "1932-06-03"),
        ("Peru moved on 28 May 1932. On the 24th the edict was read.", "1932-05-24"),
        ("Peru moved in May 1932. By the 20th it had lost.", "1932-05-20"),
    ],
)
def test_a_bare_ordinal_is_a_day_of_the_month_told(text: str, expected: str) -> None:
    """Of the next month where this one would lead far back."""
    assert prefixes(text)[-1] == expected


@pytest.mark.parametrize(
    "words", ["on the 15th anniversary", "to the 11th Circuit Court", "on the 3rd day", "on the 2nd-largest port"]
)
def test_an_ordinal_before_a_noun_is_no_day(words: str) -> None:
    """It counts the noun."""
    assert not any(found and found.startswith("1932-05-") for found in prefixes(f"In May 1932 Peru spoke {words}."))
