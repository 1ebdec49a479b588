"""Which times of a text may date what is told."""

from tests.reading.timed import parse, timed


def test_press_citation_dates_the_saying_only() -> None:
    """ "(RBC, April 26)" is when RBC wrote, never when they met."""
    text = (
        "They/PRON/nsubj/1 met/VERB/ROOT/1 (/PUNCT/punct/1 RBC/PROPN/appos/1 ,/PUNCT/punct/3 April/PROPN/npadvmod/1 "
        "26/NUM/nummod/5 )/PUNCT/punct/1"
    )
    [found] = timed(parse(text), "met")
    assert found.when is None
