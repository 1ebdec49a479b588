"""By when a forecast is to come true."""

from tests.reading.timed import parse, timed


def test_forecast_has_a_horizon() -> None:
    """ "By 2030" bounds a forecast; "in the coming years" bounds it widely, and says so."""
    deadline = "It/PRON/nsubj/2 will/AUX/aux/2 attack/VERB/ROOT/2 by/ADP/prep/2 2030/NUM/pobj/3"
    vague = (
        "It/PRON/nsubj/2 will/AUX/aux/2 attack/VERB/ROOT/2 in/ADP/prep/2 the/DET/det/6 coming/VERB/amod/6 "
        "years/NOUN/pobj/3"
    )
    [found] = timed(parse(deadline), "attack", forecast=True)
    assert found.horizon is not None
    assert (found.horizon.value, found.horizon.end) == ("2030", "2030-12-31")
    [wide] = timed(parse(vague), "attack", forecast=True)
    assert wide.horizon is not None
    assert (wide.horizon.start, wide.horizon.rule) == ("2019-04-29", "horizon:outer-bound")


def test_only_forecasts_have_horizons() -> None:
    """A statement that foretells nothing is never due."""
    [found] = timed(parse("It/PRON/nsubj/1 attacked/VERB/ROOT/1 by/ADP/prep/1 2030/NUM/pobj/2"), "attacked")
    assert found.horizon is None
