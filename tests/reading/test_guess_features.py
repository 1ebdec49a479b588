"""Features of guesses: shared ones are summed once."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading.guess_features import Traits, names_of, weigh

NAMES = st.sampled_from(["near", "far", "arcs=2", "type=AID", "unheard of"])
FEATURES = st.recursive(NAMES, lambda inner: st.lists(inner, max_size=4).map(lambda found: Traits(tuple(found))))
TABLE = {"near": 1.5, "far": -2.0, "arcs=2": 0.25, "type=AID": -0.5}


@given(st.lists(FEATURES, max_size=5))
def test_however_features_are_bundled_they_weigh_the_same(features: list[str | Traits]) -> None:
    """Twice, since the second time the sums are known."""
    one_by_one = sum(TABLE.get(name, 0.0) for name in names_of(features))
    assert abs(weigh(features, TABLE) - one_by_one) < 1e-9
    assert abs(weigh(features, TABLE) - one_by_one) < 1e-9
