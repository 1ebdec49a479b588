"""Attributions are found by place as they would be one by one."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.model import Attribution, Span, Voice
from dragoman.reading.covering import Covering

PLACES = st.tuples(st.integers(0, 9_000), st.integers(1, 4_000)).map(lambda at: (at[0], at[0] + at[1]))


def credited(parts: list[tuple[int, int]]) -> Attribution:
    """An attribution of these stretches of a text."""
    content = tuple(Span(start, end, "x" * (end - start)) for start, end in parts)
    return Attribution(Voice("Somebody", None, None, "expert", None), None, content, "indirect", "test")


@given(st.lists(st.lists(PLACES, min_size=1, max_size=3), max_size=6), PLACES)
def test_they_are_those_that_cover_the_stretch_in_order(told: list[list[tuple[int, int]]], at: tuple[int, int]) -> None:
    """However long or broken their content is."""
    attributions = [credited(parts) for parts in told]
    assert Covering(attributions).over(*at) == [one for one in attributions if one.covers(*at)]
