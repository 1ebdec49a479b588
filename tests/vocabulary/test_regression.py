"""Logistic regressions as tables of numbers."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.vocabulary.regression import Regression, load_regression

NUMBERS = st.floats(-20, 20)


def test_a_score_is_a_probability() -> None:
    """What has no weight changes nothing."""
    weights = Regression(-1.0, {"alone": 1.0, "break": -2.0}, 0.5)
    assert weights.score(["alone", "unheard of"]) == 0.5
    assert weights.score(["break"]) < weights.score([]) < 0.5


@given(NUMBERS, st.dictionaries(st.sampled_from("abc"), NUMBERS))
def test_a_feature_of_some_weight_moves_the_score_its_way(bias: float, weights: dict[str, float]) -> None:
    """Between nothing and certain, whatever the numbers."""
    table = Regression(bias, weights, 0.5)
    for name, weight in weights.items():
        assert 0 <= table.score([name]) <= 1
        assert (table.score([name]) >= table.score([])) or weight < 0


def test_those_that_come_with_the_program_are_found_by_their_files() -> None:
    """Each with a floor and weights of its own."""
    tables = [load_regression(f"{name}.json") for name in ("guesses", "topics", "time_weights")]
    assert all(0 < table.floor < 1 and len(table.weights) > 40 for table in tables)
