"""Which rules are tried where, and that none is missed for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading.times_needs import needs, tries
from dragoman.reading.times_patterns import RULES
from dragoman.reading.times_scan import class_letters, compiled

CLASSES = sorted(class_letters())
COMMON = ("THE", "A", "OF", "IN", "AND", "COMMA", "DASH", "OTHER", "UNIT", "UNITS", "NUMW", "MONTH", "ORDW", "LAST")


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("THE UNIT", {("THE",), ("UNIT",)}),
        ("THE? (?P<u> UNIT | UNITS)", {("UNIT", "UNITS")}),
        ("[IN OF]* NUMW (?: DASH? NUMW)*", {("NUMW",)}),
        ("(?<= IN ) THE (?P<u> UNIT) (?= [DOT COMMA] )", {("THE",), ("UNIT",)}),
        ("(?: A | THE UNIT ) S", {("A", "THE"), ("A", "UNIT"), ("S",)}),
        ("A? | UNIT", set()),
    ],
)
def test_needs_are_what_no_match_is_without(pattern: str, needed: set[tuple[str, ...]]) -> None:
    """What may be left out, and what only stands around a match, is not needed."""
    assert {tuple(sorted(need)) for need in needs(pattern)} == needed


@given(st.lists(st.sampled_from(CLASSES), max_size=30) | st.lists(st.sampled_from(COMMON)))
def test_the_rules_find_as_much_as_if_all_were_tried(names: list[str]) -> None:
    """A rule that is left out where its needs are not met would have found nothing."""
    letters = "".join(class_letters()[name] for name in names)
    every = [(order, m.span()) for order, rule in enumerate(RULES) for m in compiled(rule.pattern).finditer(letters)]
    assert sorted((order, match.span()) for order, _, match in tries(letters)) == every
