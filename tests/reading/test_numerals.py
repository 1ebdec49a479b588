"""Numbers as written: figures, words, scales, ranges, shares, and their units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading.numerals import Numeral, numerals


def read(text: str) -> list[Numeral]:
    """All numbers of a text."""
    return list(numerals(text, 0, len(text)))


@pytest.mark.parametrize(
    ("text", "exact", "value", "high", "unit"),
    [
        ("worth $3 billion", "$3 billion", 3e9, None, "USD"),
        ("worth $ 1 billion", "$ 1 billion", 1e9, None, "USD"),
        ("worth \u20ac2.5m", "\u20ac2.5m", 2.5e6, None, "EUR"),
        ("cost 5-7 billion dollars", "5-7 billion dollars", 5e9, 7e9, "USD"),
        ("cost 300 million rubles", "300 million rubles", 3e8, None, "RUB"),
        ("fell 72.6 percent", "72.6 percent", 72.6, None, "percent"),
        ("fell 12%", "12%", 12.0, None, "percent"),
        ("between 20 and 30 tanks", "20 and 30", 20.0, 30.0, None),
        ("some 12,000 men", "12,000", 12000.0, None, None),
        ("twenty-five men", "twenty-five", 25.0, None, None),
        ("two hundred thousand men", "two hundred thousand", 200000.0, None, None),
        ("a hundred men", "a hundred", 100.0, None, None),
        ("tens of thousands of men", "tens of thousands", 20000.0, None, None),
        ("hundreds of men", "hundreds", 200.0, None, None),
        ("buys two thirds of the oil", "two thirds", 66.7, None, "percent"),
        ("half of the men", "half", 50.0, None, "percent"),
        ("fell by a third.", "a third", 33.3, None, "percent"),
        ("put at one in five", "one in five", 20.0, None, "percent"),
        ("nine out of ten ships", "nine out of ten", 90.0, None, "percent"),
        ("less than half a percent of trade", "half a percent", 0.5, None, "percent"),
        ("half a million men", "half a million", 5e5, None, None),
        ("two dozen aircraft", "two dozen", 24.0, None, None),
        ("grew fivefold", "fivefold", 5.0, None, "times"),
        ("a hundred and ten kilometres", "a hundred and ten kilometres", 110.0, None, "km"),
        ("three and a half million barrels a day", "three and a half million barrels a day", 3.5e6, None, "bpd"),
        ("several hundred thousand men", "several hundred thousand", 3e5, None, None),
        ("cost Rs 40 crore", "Rs 40 crore", 4e8, None, "INR"),
        ("cost EUR 2 billion", "EUR 2 billion", 2e9, None, "EUR"),
        ("worth 161 million Australian dollars", "161 million Australian dollars", 1.61e8, None, "AUD"),
        ("between 5 and 6 percent", "5 and 6 percent", 5.0, 6.0, "percent"),
        ("1,200 km away", "1,200 km", 1200.0, None, "km"),
    ],
)
def test_numbers_have_value_and_unit(text: str, exact: str, value: float, high: float | None, unit: str | None) -> None:
    """The number is scaled and its unit is canonical."""
    [found] = read(text)
    assert text[found.start : found.end] == exact
    assert (found.value, found.high, found.unit) == (value, high, unit)


@pytest.mark.parametrize(
    ("text", "bound"), [("over 90 percent", "at-least"), ("up to 5 km", "at-most"), ("about 2%", "about")]
)
def test_words_before_a_number_bound_it(text: str, bound: str) -> None:
    """ "Over" and "up to" say which side is open."""
    [found] = read(text)
    assert found.bound == bound


@pytest.mark.parametrize("text", ["the Su-27 jet", "the G20", "the 20th congress", "a 10:30 start"])
def test_numbers_inside_names_are_left(text: str) -> None:
    """Part of a name, an ordinal or a clock is no number."""
    assert read(text) == []


def test_a_change_has_two_figures() -> None:
    """ "From 69 to 46 percent" is no range."""
    assert [(n.value, n.high, n.unit) for n in read("fell from 69 to 46 percent")] == [
        (69.0, None, "percent"),
        (46.0, None, "percent"),
    ]


def test_a_third_party_is_no_part() -> None:
    """An ordinal before a noun counts nothing."""
    assert read("through a third country") == []


@given(st.integers(32, 10**7), st.sampled_from(["km", "percent", "tons", "euros"]))
def test_any_number_is_read_back(number: int, unit: str) -> None:
    """Writing a number and reading it gives the number."""
    [found] = read(f"It was {number:,} {unit}.")
    assert found.value == number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Half of them left.", 50.0),
        ("Exports rose twofold.", 2.0),
        ("Hundreds of them left.", 200.0),
        ("A million of them left.", 1e6),
        ("A third of them left.", 33.3),
        ("Twelve planes took off.", 12.0),
    ],
)
def test_a_number_in_words_alone_is_seen(text: str, value: float) -> None:
    """Stretches without any word of number are passed over quickly; these are none."""
    assert read(text)[0].value == pytest.approx(value, rel=0.01)
