"""Figures: what is annotated, what counts as the same value and unit."""

import pytest

from evaluation.articles import Amount, Annotated
from evaluation.figures import Counts, Quantity, annotated, bounds, compare, numerals, timeless, unit_of


def quantity(low: float, unit: str = "", high: float | None = None, start: int = 0) -> Quantity:
    """A figure of ten characters."""
    return Quantity(start, start + 10, low, low if high is None else high, unit)


def test_equal_words_stand_where_they_occur_next() -> None:
    """Two figures in the same words are two figures."""
    sentence = Annotated(
        100,
        130,
        "Two ships met two ships.",
        (),
        (),
        (),
        (Amount("two ships", "2", "ship"), Amount("two ships", "2", "ship")),
    )
    assert [q.start for q in annotated(sentence)] == [100, 114]


@pytest.mark.parametrize(
    ("value", "expected"), [("3", (3, 3)), ("3-5", (3, 5)), ("1,200", (1200, 1200)), ("-2", (-2, -2))]
)
def test_a_range_has_two_bounds(value: str, expected: tuple[float, float]) -> None:
    """A sign is no range."""
    assert bounds(value) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tonne", "tons"),
        ("barrel/day", "bpd"),
        ("percent", "per cent"),
        ("cubic metre", "m3"),
        ("country", "countries"),
    ],
)
def test_spellings_of_a_unit_are_one(one: str, other: str) -> None:
    """Annotators write the singular, the reader its own spelling."""
    assert unit_of(one) == unit_of(other)


def test_a_figure_agrees_in_place_and_value() -> None:
    """The same number elsewhere in the sentence is another figure."""
    assert quantity(5, "km").agrees(quantity(5, "mile"))
    assert not quantity(5).agrees(quantity(5, start=40))
    assert not quantity(3, high=5).agrees(quantity(3))


def test_a_part_of_one_is_a_share() -> None:
    """A third is annotated as 33 percent and read as it stands."""
    assert quantity(33, "percent").agrees(quantity(1 / 3))
    assert not quantity(33, "percent").agrees(quantity(0.5))
    assert compare([quantity(33, "percent")], [quantity(1 / 3)]) == Counts(1, 1, 1, 1)


def test_each_figure_is_matched_once_with_the_same_unit_first() -> None:
    """One figure read twice is one right and one too many."""
    counts = compare([quantity(5, "km")], [quantity(5, "mile"), quantity(5, "km")])
    assert counts == Counts(1, 2, 1, 1)
    assert counts.f1(counts.right) == round(2 / 3, 4)


def test_lengths_of_time_are_no_figures() -> None:
    """The reader keeps them among its times."""
    assert timeless([quantity(3, "year"), quantity(3, "km")]) == [quantity(3, "km")]


def test_the_peer_takes_numerals_but_no_years() -> None:
    """It knows neither words nor scales."""
    assert [q.low for q in numerals("In 2019 some 1,500 men and 3.5 million dollars, MiG-29s, forty guns")] == [
        1500,
        3.5,
    ]
