"""The year and the day that a story lends to its times."""

import pytest

from tests.reading.timed import Dater


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("In May 2019 Sudan toppled its ruler. In August the army signed a pact.", "signed", "2019-08"),
        ("In October 2021 the army seized power. In February Egypt invited its leader.", "invited", "2022-02"),
        ("Egypt is worried. In September Ethiopia warned Cairo.", "warned", "2023-09"),
        ("In 2012 Rwanda backed the rebels. That summer Congo accused Kigali.", "accused", "2012-06/2012-08"),
        ("Mali expelled him on 31 January 2022. Two weeks after the expelling Paris left.", "left", "2022-02-14"),
        ("Algeria shut its ports on 22 September 2021. Two days before, Rabat protested.", "protested", "2021-09-20"),
    ],
)  # fmt: skip
def test_a_story_lends_its_year(dates: Dater, text: str, word: str, value: str) -> None:
    """Months, seasons and counted days are of the story being told, not of the document's year."""
    assert dates(text, word) == [value]


def test_a_history_keeps_its_own_years(dates: Dater) -> None:
    """Where every date lies long back, a month without a year belongs to the history and not to this year."""
    text = (
        "In March 1969 the two armies clashed. On 11 September 1969 the premiers met. "
        "Talks opened on 20 October 1969. The envoy left Beijing on 14 December."
    )
    assert dates(text, "left") == ["1969-12-14"]


def test_the_same_week_is_that_of_the_last_day_told(dates: Dater) -> None:
    """A month told in between is too long to lend its week."""
    text = "Mali shelled the post on 14 September 2022. It recalled the riots of May 2021. Niger fled in the same week."
    assert dates(text, "fled") == ["2022-09-12/2022-09-18"]


@pytest.mark.parametrize(
    ("text", "exact", "prefix"),
    [
        ("The port fell on 5 May 2012. Within a week its fleet had fled.", "a week", "2012-05-05/2012-05-12"),
        ("The port fell in 2012. Within a year it was rebuilt.", "a year", "2012/2013"),
        ("Bombs fell on 5 May 2012. It rained. It fled within a day of the bombing.", "a day", "2012-05-05/2012-05-06"),
        ("It was opened on 5 May 2012. It rained. It fled six days after the opening.", "six days", "2012-05-11"),
        ("The port fell on 5 May 2012. It rained. Within a week its fleet had fled.", "a week", None),
        ("The port fell on 5 May 2012. It fled within two days of the sermon.", "two days", None),
    ],
)
def test_a_length_is_counted_from_what_was_told(dates: Dater, text: str, exact: str, prefix: str | None) -> None:
    """Of a length alone the sentence right before must have told the beginning."""
    assert prefix in [time.prefix for time in dates.read(text).times if time.span.exact == exact]
