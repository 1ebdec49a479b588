"""Time expressions: what is found, what it means, and what is no time at all."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model import Document, Found, Reading, TimeExpression
from dragoman.reading import times_normalise as cal
from dragoman.reading.times import read_times


def times(text: str, published: str | None = "2019-04-29") -> tuple[TimeExpression, ...]:
    """The time expressions of a text published on a Monday in spring, unless told otherwise."""
    found = Found(published, "sidecar", published) if published else None
    document = Document("doc_x", "x.txt", text, "", "text/plain", published=found)
    return read_times(Reading(document)).times


@pytest.mark.parametrize(
    ("text", "exact", "value", "prefix"),
    [
        ("They met on 25 April 2019.", "25 April 2019", "2019-04-25", "2019-04-25"),
        ("They met on April 25, 2019.", "April 25, 2019", "2019-04-25", "2019-04-25"),
        ("They met on the 9th of May, 2018.", "the 9th of May, 2018", "2018-05-09", "2018-05-09"),
        ("They met on Apr. 25.", "Apr. 25", "2019-04-25", "2019-04-25"),
        ("Dated 25.04.2019.", "25.04.2019", "2019-04-25", "2019-04-25"),
        ("Dated 2019-04-25.", "2019-04-25", "2019-04-25", "2019-04-25"),
        ("It fell in February 2014.", "February 2014", "2014-02", "2014-02"),
        ("It fell in early 2014.", "early 2014", "2014", "2014-01/2014-04"),
        ("It fell at the end of 2014.", "the end of 2014", "2014", "2014-12"),
        ("It began in mid-April.", "mid-April", "2019-04", "2019-04"),
        ("It began in late February.", "late February", "2019-02", "2019-02"),
        ("It began in the spring of 2018.", "the spring of 2018", "2018-SP", "2018-03/2018-05"),
        ("It began in the winter of 2018.", "the winter of 2018", "2018-WI", "2018-12/2019-02"),
        ("It ended earlier this spring.", "earlier this spring", "2019-SP", "2019-03/2019-04"),
        ("It grew in the 1990s.", "the 1990s", "199X", "1990/1999"),
        ("It grew in the 19th century.", "the 19th century", "18XX", "1800/1899"),
        ("It grew in the first century.", "the first century", "00XX", "0001/0099"),
        ("It grew in Q3 2018.", "Q3 2018", "2018-Q3", "2018-07/2018-09"),
        ("It grew in the first half of 2018.", "the first half of 2018", "2018-H1", "2018-01/2018-06"),
        ("It was signed a decade ago.", "a decade ago", "2009", "2009"),
        ("It was signed six months ago.", "six months ago", "2018-10", "2018-10"),
        ("It was signed last year.", "last year", "2018", "2018"),
        ("It was signed last week.", "last week", "2019-W17", "2019-04-22/2019-04-28"),
        ("It was signed this month.", "this month", "2019-04", "2019-04"),
        ("It was signed on Tuesday.", "Tuesday", "2019-04-23", "2019-04-23"),
        ("It will be signed on Tuesday.", "Tuesday", "2019-04-30", "2019-04-30"),
        ("It was signed in September.", "September", "2018-09", "2018-09"),
        ("It will be signed in September.", "September", "2019-09", "2019-09"),
        ("It will rise by 2050.", "2050", "2050", "2050"),
        ("It is due next year.", "next year", "2020", "2020"),
        ("It ended in World War II.", "World War II", "1939-09-01/1945-09-02", "1939-09-01/1945-09-02"),
        ("It has lasted since World War II.", "World War II", "1939-09-01/1945-09-02", "1945-09-02/2019-04-29"),
        ("It has grown since May 5.", "May 5", "2018-05-05", "2018-05-05/2019-04-29"),
        ("It came at the end of the Cold War.", "Cold War", "1947/1991", "1991"),
        ("It was built before the Cold War.", "Cold War", "1947/1991", None),
        ("The budget for FY2023 grew.", "FY2023", "2023", "2023"),
        ("It was signed yesterday.", "yesterday", "2019-04-28", "2019-04-28"),
    ],
)
def test_dates_have_value_and_prefix(text: str, exact: str, value: str, prefix: str | None) -> None:
    """A calendar stretch is told in TIMEX3 and in the codebook's form."""
    [found] = times(text)
    assert (found.span.exact, found.value, found.prefix) == (exact, value, prefix)


@pytest.mark.parametrize(
    ("text", "exact", "kind", "value"),
    [
        ("It is now open.", "now", "DATE", "PRESENT_REF"),
        ("It recently opened.", "recently", "DATE", "PAST_REF"),
        ("It may open in the near future.", "the near future", "DATE", "FUTURE_REF"),
        ("It lasted three years.", "three years", "DURATION", "P3Y"),
        ("He came 40 minutes late.", "40 minutes", "DURATION", "PT40M"),
        ("It lasted 3 1/2 years.", "3 1/2 years", "DURATION", "P3Y6M"),
        ("A three-year plan.", "three-year", "DURATION", "P3Y"),
        ("In the years to come.", "the years to come", "DURATION", "PXY"),
        ("They meet every year.", "every year", "SET", "P1Y"),
        ("They meet annually.", "annually", "SET", "P1Y"),
        ("They meet on Mondays.", "Mondays", "SET", "XXXX-WXX-1"),
    ],
)
def test_vague_times_have_no_prefix(text: str, exact: str, kind: str, value: str) -> None:
    """References, durations and sets date nothing."""
    [found] = times(text)
    assert (found.span.exact, found.type, found.value, found.prefix) == (exact, kind, value, None)


@pytest.mark.parametrize(
    "text",
    [
        "Volume: 16 Issue: 61",
        "resolution 2397 of the council",
        "Resolution 1718 was adopted.",
        "the SU-27 fighter",
        "the SU-2000 fighter",
        "trade fell by 2015 percent",
        "some 2000 soldiers",
        "1500 troops crossed",
        "see page 2012",
        "the 50-year-old leader",
        "May they succeed.",
    ],
)
def test_numbers_that_date_nothing(text: str) -> None:
    """A number, a name or a count is no time."""
    assert times(text) == ()


@pytest.mark.parametrize(
    ("text", "prefix"),
    [
        ("It ran from September 10 to 16.", "2018-09-10/2018-09-16"),
        ("It ran on September 10-16, 2017.", "2017-09-10/2017-09-16"),
        ("It ran on 10-16 September 2017.", "2017-09-10/2017-09-16"),
        ("It grew between 2012 and 2016.", "2012/2016"),
        ("It grew in 2012-16.", "2012/2016"),
        ("It grew from March to May 2018.", "2018-03/2018-05"),
    ],
)
def test_both_ends_of_a_range_mean_the_stretch(text: str, prefix: str) -> None:
    """Whichever end governs a statement, the statement spans the range."""
    first, last = times(text)
    assert (first.prefix, last.prefix) == (prefix, prefix)
    assert first.value != last.value


def test_since_reaches_to_the_document() -> None:
    """ "Since 2014" is open only up to the day of writing."""
    [found] = times("Trade has fallen since 2014.")
    assert (found.value, found.prefix, found.end) == ("2014", "2014/2019-04-29", "2019-04-29")


def test_before_gives_no_first_day() -> None:
    """ "Before 2014" does not date an event to 2014."""
    [found] = times("There was little trade before 2014.")
    assert (found.start, found.end, found.prefix) == (None, "2013-12-31", None)


def test_explicit_date_in_brackets_wins() -> None:
    """Both are found, and the vaguer one means the day in brackets."""
    vague, exact = times("It took place last week (April 25).")
    assert (vague.span.exact, vague.value, vague.prefix) == ("last week", "2019-W17", "2019-04-25")
    assert exact.span.exact == "April 25"


def test_later_counts_from_the_time_last_mentioned() -> None:
    """A story's own clock governs "two days later", not the document's."""
    _, found = times("They met on March 3, 2018. Two days later they signed.")
    assert found.value == "2018-03-05"


def test_bare_month_belongs_to_the_year_named_in_its_sentence() -> None:
    """ "In 2014 … in March" is March 2014."""
    _, month = times("In 2014 it held a vote in March.")
    assert month.value == "2014-03"


def test_document_without_a_date_leaves_relative_times_open() -> None:
    """Nothing is guessed where the anchor is missing."""
    found = times("Last year, on Tuesday, they met.", published=None)
    assert [(t.value, t.start, t.prefix) for t in found] == [("XXXX", None, None), ("XXXX-WXX-2", None, None)]


def test_bounded_document_date_gives_bounded_times() -> None:
    """Where only bounds of the date are known, what they agree on stands and the rest is a stretch."""
    year, month = times("It rose last year and last month.", published="2024-06-10/2024-08-20")
    assert year.prefix == "2023"
    assert (month.value, month.prefix) == ("2024-XX", "2024-05/2024-07")


VOCABULARY = """the a last next this early late mid - since from to between and in of ( ) , . 's 2014 16 April May
Sept Tuesday spring week weeks quarter year years ago later second first half century 1990s three few every
yesterday morning 10:30 p.m. end before after Christmas now percent"""

WORDS = st.sampled_from(VOCABULARY.split())


@given(st.lists(WORDS, max_size=14).map(" ".join), st.sampled_from([None, "2019", "2019-04-29", "2019-01/2019-06"]))
def test_laws_of_every_time(text: str, published: str | None) -> None:
    """A span quotes its text, spans do not overlap, and a stretch never ends before it starts."""
    found = times(text, published)
    for item in found:
        assert text[item.span.start : item.span.end] == item.span.exact
        if item.start and item.end:
            assert date.fromisoformat(item.start) <= date.fromisoformat(item.end)
        assert item.prefix is None or item.start is not None
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("text", "exact", "prefix"),
    [
        ("He is expected to tour Lagos in May.", "May", "2019-05"),
        ("Talks are to resume in Quito on Tuesday.", "Tuesday", "2019-04-30"),
        ("The March accession pleased Riga.", "March", "2019-03"),
        ("The truce had been due to expire on Friday.", "Friday", "2019-04-26"),
        ("Over the winter Kiev ran short of coal.", "the winter", "2018-12/2019-02"),
        ("Chad should be fined for the March raid.", "March", "2019-03"),
        ("Chad will attend the June summit.", "June", "2019-06"),
        ("As expected, Sunday talks brought nothing.", "Sunday", "2019-04-28"),
        ("Chad accepted an invitation to attend a summit in March.", "March", "2020-03"),
    ],
)
def test_tense_and_use_say_which_is_meant(text: str, exact: str, prefix: str) -> None:
    """What is expected lies ahead, what had been due lies behind; a month may stand before its noun."""
    [found] = times(text)
    assert (found.span.exact, found.prefix) == (exact, prefix)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("In 2015 it left. It fell in 2012. The following spring it rose.", ["2015", "2012", "2013-SP"]),
        ("It fell in May 2012. It rose the following March.", ["2012-05", "2013-03"]),
        ("It shut its embassy in 1993, and in February it reopened it.", ["1993", "2019-02"]),
        ("More than two years after the fall of Kabul it waits.", ["P2Y"]),
        ("It sold oil for 600 million dollars a year before the war.", []),
        ("Net income for the year ended in March fell.", ["P1Y", "2019-03"]),
    ],
)
def test_a_time_is_taken_for_what_it_is(text: str, values: list[str]) -> None:
    """Of the time told before, of the document's year, of a rate, of a fall that is no season."""
    assert [found.value for found in times(text)] == values


def test_a_title_ends_no_sentence() -> None:
    """The verb after "Mrs." still tells that the month is past."""
    [found] = times("In May, Mrs. Diallo, the envoy, proposed a truce.", published="2019-04-29")
    assert found.prefix == "2018-05"


def test_weeks_later_is_of_the_year_told() -> None:
    """Without a number it is known only to the year, and not even that near its end."""
    assert times("They met on March 3, 2018. Weeks later they signed.")[1].prefix == "2018"
    assert times("They met on December 3, 2017. Weeks later they signed.")[1].prefix is None
    assert times("Weeks later they signed.")[0].prefix is None


def test_a_length_longer_than_the_calendar_is_read() -> None:
    """ "For 2,500 years" reaches back to the first day there is."""
    assert cal.shifted_day(date(2019, 4, 29), "Y", -2500) == date.min
    assert cal.shifted_day(date(2019, 4, 29), "Y", 9000) == date.max


@pytest.mark.parametrize(
    ("text", "prefix"),
    [
        ("They met on March 3, 2018. The next day they signed.", "2018-03-04"),
        ("They fought in 2014. The next year they made peace.", "2015"),
        ("They will meet on Friday. The next day they sign.", "2019-05-04"),
        ("Rents fell in March. Over the next month they will rise.", "2019-04-29/2019-05-29"),
    ],
)
def test_the_next_goes_on_from_the_story(text: str, prefix: str) -> None:
    """A day always, a longer unit where the past is told; what is to come counts from the document."""
    assert times(text)[1].prefix == prefix


def test_a_half_of_a_month_is_its_days() -> None:
    """ "The second half of May" is no half of a year."""
    assert times("They met in the second half of May 2018.")[0].prefix == "2018-05-16/2018-05-31"
    assert times("They met in the first half of February.")[0].prefix == "2019-02-01/2019-02-15"


@pytest.mark.parametrize("opening", ["In 2014", "The same year", "Five years ago"])
def test_a_year_that_opens_the_sentence_before_has_the_month(opening: str) -> None:
    """However the year is named, the month told next is of that year."""
    text = f"In 2014 they fought. {opening} they fled. In July they made peace."
    assert times(text)[-1].prefix == "2014-07"


def test_as_recently_as_leads_a_month() -> None:
    """A month that may be a name is one after "as recently as", and after "that"."""
    assert times("As recently as March they met.")[-1].prefix == "2019-03"
    assert [t.prefix for t in times("He said that May had left.")] == []


@pytest.mark.parametrize(
    ("text", "exact", "prefix"),
    [
        ("The port was shut in 2012. It reopened in June of that year.", "June of that year", "2012-06"),
        ("The port was shut on 5 May 2012. It reopened nine days afterwards.", "nine days afterwards", "2012-05-14"),
        ("The port was shut a year ago this week.", "a year ago this week", "2018-04-23/2018-04-29"),
        ("The port was shut two years ago this month.", "two years ago this month", "2017-04"),
        ("It was shut on 5 May 2012, by a law of 1949. On the 9th it reopened.", "the 9th", "2012-05-09"),
    ],
)
def test_a_time_takes_up_the_one_told(text: str, exact: str, prefix: str) -> None:
    """A year told in between gives no day its month."""
    assert prefix in [time.prefix for time in times(text) if time.span.exact == exact]
