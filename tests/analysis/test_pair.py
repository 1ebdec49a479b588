"""How two actors stand, told in order of time, with the sources that differ."""

from typing import Any

import pytest

from dragoman.analysis.filters import Filters
from dragoman.analysis.pair import YearCount, busiest_pairs, pair
from dragoman.errors import BadQuery, UnknownName
from dragoman.record.judgements import judge_statement
from dragoman.record.store import Record
from tests.builders import READ_AT


def exacts(record: Record, a: str = "Russia", b: str = "PRK", **filters: Any) -> list[str]:
    """The words of a pair's statements, in order."""
    found = pair(record, a, b, Filters(**filters))
    assert found.total == len(found.statements)
    return [row.span.exact for row in found.statements]


def test_statements_stand_in_order_of_time(record: Record) -> None:
    """The document's date stands in where the text gives no time; what nothing dates comes last."""
    found = pair(record, "Russia", "North Korea")
    assert [(row.span.exact, row.day, row.dated_by) for row in found.statements] == [
        ("sent grain", "2018-01-01", "text"),
        ("sent no grain", "2018-01-01", "text"),
        ("met", "2019-04-25", "text"),
        ("is a friend of", "2019-04-29", "document"),
        ("will probably send", "2019-04-29", "document"),
        ("are rivals", "2019-08-01", "document"),
        ("are rivals", "2024-01-01", "document"),
        ("thanked", None, "nothing"),
    ]


def test_the_order_of_the_names_does_not_count(record: Record) -> None:
    """A pair is a pair, whichever is named first; only directions turn round."""
    there, back = pair(record, "RUS", "PRK"), pair(record, "prk", "rus")
    assert there.statements == back.statements
    turned = {"a>b": "b>a", "b>a": "a>b", "a=b": "a=b"}
    assert {(y.year, turned[y.direction]) for y in there.years} == {(y.year, y.direction) for y in back.years}


def test_years_count_signs_by_direction(record: Record) -> None:
    """A negated gift counts against, a foreseen one counts as expected, a joint statement for neither side."""
    years = pair(record, "RUS", "PRK").years
    assert years[0] == YearCount("2018", "a>b", 1, 1, 0, 0, 0)
    assert years[1] == YearCount("2019", "a=b", 0, 1, 0, 0, 1)
    assert years[2] == YearCount("2019", "a>b", 2, 0, 0, 1, 2)
    assert years[-1] == YearCount(None, "b>a", 1, 0, 0, 0, 0)


def test_years_add_up_to_the_total(record: Record) -> None:
    """Nothing is counted twice or left out."""
    found = pair(record, "RUS", "PRK")
    counted = sum(y.cooperative + y.conflictual + y.neither + y.expected for y in found.years)
    assert counted == found.total == sum(found.by_type.values()) == sum(found.by_source.values())


def test_a_limit_shortens_the_list_and_nothing_else(record: Record) -> None:
    """Counts are of all statements."""
    found = pair(record, "RUS", "PRK", limit=2)
    assert len(found.statements) == 2
    assert found.total == 8
    assert sum(found.by_type.values()) == 8


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"since": "2019", "until": "2019-05"}, ["met", "is a friend of", "will probably send"]),
        ({"until": "2018"}, ["sent grain", "sent no grain"]),
        ({"types": ("aid",), "statuses": ("actual",)}, ["sent grain"]),
        ({"publisher": "tass", "types": ("CONSULT", "ALIGN")}, ["met", "is a friend of"]),
        ({"voice": "Lankov"}, ["is a friend of", "will probably send"]),
        ({"voice": "Interfax"}, ["is a friend of"]),
    ],
)
def test_filters_narrow_the_answer(record: Record, filters: dict[str, Any], expected: list[str]) -> None:
    """Each filter keeps what it says; what nothing dates falls out of a span of time."""
    assert exacts(record, **filters) == expected


def test_a_person_narrows_a_pair(record: Record) -> None:
    """Where a person is named, only statements with that person count."""
    assert exacts(record, "Putin", "PRK") == ["met"]
    assert exacts(record, "PRK", "vladimir putin") == ["met"]


@pytest.mark.parametrize(
    ("filters", "word"),
    [
        ({"since": "last week"}, "last week"),
        ({"types": ("HUG",)}, "HUG"),
        ({"statuses": ("sure",)}, "sure"),
        ({"publisher": "TAS"}, "TASS"),
    ],
)
def test_a_bad_filter_is_named(record: Record, filters: dict[str, Any], word: str) -> None:
    """The error quotes what it could not understand."""
    with pytest.raises(BadQuery, match=word):
        exacts(record, **filters)


def test_an_unknown_name_brings_suggestions(record: Record) -> None:
    """A slip of the finger is met with the nearest names."""
    with pytest.raises(UnknownName) as caught:
        pair(record, "Rusia", "PRK")
    assert "Russia" in caught.value.suggestions


def test_a_voice_cannot_stand_in_a_pair(record: Record) -> None:
    """Lankov only says things; he is no actor."""
    with pytest.raises(UnknownName):
        pair(record, "Andrei Lankov", "PRK")


def test_what_was_judged_wrong_is_left_out(record: Record) -> None:
    """It comes back for who asks for it."""
    [grain] = pair(record, "RUS", "PRK", Filters(types=("AID",), statuses=("actual",))).statements
    judge_statement(record, grain.id, "wrong", by="me", at=READ_AT)
    assert "sent grain" not in exacts(record)
    assert "sent grain" in exacts(record, wrong=True)


def test_sources_differ_where_one_denies_and_where_types_oppose(record: Record) -> None:
    """The grain is denied; friend and rival of the same year oppose; the rival of 2024 is another time."""
    found = pair(record, "RUS", "PRK").differences
    assert [(d.kind, d.one.span.exact, d.other.span.exact, d.sources) for d in found] == [
        ("denied", "sent grain", "sent no grain", ("TASS", "The Diplomat")),
        ("opposed", "is a friend of", "are rivals", ("Andrei Lankov", "The Diplomat")),
    ]
    assert found[0].words == (
        "TASS (2018): Russia aided North Korea; The Diplomat (2018): it is not so that Russia aided North Korea."
    )


def test_a_page_passes_over_the_ones_before_it(record: Record) -> None:
    """Pages laid side by side are the list."""
    whole = pair(record, "RUS", "PRK").statements
    pages = [pair(record, "RUS", "PRK", limit=3, skip=skip) for skip in (0, 3, 6)]
    assert [row for page in pages for row in page.statements] == list(whole)
    assert {page.total for page in pages} == {8}


def test_each_sort_of_choice_is_counted_without_its_own_filter(record: Record) -> None:
    """Who looks at gifts sees what else there is to look at, and which outlets tell of gifts."""
    found = pair(record, "RUS", "PRK", Filters(types=("AID",))).choices
    assert found.types == {"AID": 3, "DISPUTE": 2, "ALIGN": 1, "CONSULT": 1, "SUPPORT": 1}
    assert found.outlets == {"TASS": 2, "The Diplomat": 1}
    assert found.statuses == {"actual": 1, "future": 1, "negated": 1}
    assert found.voices == {"Lankov": 1}
    assert found.years == {"2018": 2, "2019": 1}


def test_persons_and_organs_are_told_only_where_asked(record: Record) -> None:
    """Each with how the statements it takes part in run."""
    assert pair(record, "RUS", "PRK").within == ()
    [putin] = pair(record, "RUS", "PRK", level="person").within
    assert (putin.code, putin.name, putin.statements, putin.cooperative) == ("RUS", "Vladimir Putin", 1, 1)
    assert pair(record, "RUS", "PRK", level="body").within == ()


def test_the_busiest_pair_comes_first(record: Record) -> None:
    """Statements judged wrong do not make a pair busy."""
    assert [(one.a, one.b, one.statements) for one in busiest_pairs(record)] == [("PRK", "RUS", 8), ("JPN", "PRK", 1)]
    [condemned] = pair(record, "JPN", "PRK").statements
    judge_statement(record, condemned.id, "wrong", by="me", at=READ_AT)
    assert [(one.a, one.b) for one in busiest_pairs(record)] == [("PRK", "RUS")]
