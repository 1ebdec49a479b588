from hypothesis import given
from hypothesis import strategies as st

from evaluation.addresses import Address
from evaluation.site_times import Timed, as_json, quantile, slow


@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=60), st.floats(0.01, 1))
def test_a_quantile_is_a_value_that_enough_do_not_exceed(values: list[float], share: float) -> None:
    """And no smaller value would do."""
    found = quantile(values, share)
    assert found in values
    assert sum(one <= found for one in values) >= share * len(values) - 1e-9
    assert sum(one < found for one in values) < share * len(values)


def test_a_page_at_the_bound_is_slow() -> None:
    """What is asked is a median under it; one slow request does not make a page slow."""
    quick = Timed(Address("actors", "/actors"), (10.0, 20.0, 900.0), 2000)
    late = Timed(Address("pair", "/pair/RUS/PRK"), (300.0, 300.0, 310.0), 2000)
    assert slow([quick]) == []
    assert slow([quick, late]) == ["/pair/RUS/PRK takes 300 ms, not under 300"]
    assert as_json(7, [quick, late])["slowest_median"] == 300.0
