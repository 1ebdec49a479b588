"""Features in bundles: their weights are summed once."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading.traits import Bundle, Feature, Traits, names_of, weigh

NAMES = st.sampled_from(["near", "far", "arcs=2", "type=AID", "unheard of"])
FEATURES = st.recursive(NAMES, lambda inner: st.lists(inner, max_size=4).map(lambda found: Traits(tuple(found))))
TABLE = {"near": 1.5, "far": -2.0, "arcs=2": 0.25, "type=AID": -0.5}


@given(st.lists(FEATURES, max_size=5))
def test_however_features_are_bundled_they_weigh_the_same(features: list[Feature]) -> None:
    """Twice, since the second time the sums are known."""
    one_by_one = sum(TABLE.get(name, 0.0) for name in names_of(features))
    assert abs(weigh(features, TABLE) - one_by_one) < 1e-9
    assert abs(weigh(features, TABLE) - one_by_one) < 1e-9


def test_another_table_weighs_anew() -> None:
    """Bundles outlive a reading, and whoever fits new weights has two tables."""
    bundle = Traits(("near", Traits(("far",))))
    assert bundle.weigh(TABLE) == -0.5
    assert bundle.weigh({"far": 1.0}) == 1.0


@given(st.lists(NAMES, max_size=8), st.integers(0, 8))
def test_a_bundle_moves_no_bit_of_a_sum(names: list[str], at: int) -> None:
    """Which of two equal pairs comes first hangs on the last bit."""
    tenths = {"near": 0.1, "far": 0.2, "arcs=2": 0.3, "type=AID": -0.7}
    bundled: list[Feature] = [*names[:at], Bundle(tuple(names[at:]))]
    assert weigh(bundled, tenths) == weigh(names, tenths)
    assert list(names_of(bundled)) == names
