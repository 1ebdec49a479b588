"""The place that governs a statement."""

from tests.reading.timed import parse, timed


def test_verb_of_occurrence_dates_its_subject_and_brackets_win() -> None:
    """ "A meeting took place in Kazan last week (April 25)"."""
    text = (
        "A/DET/det/1 meeting/NOUN/nsubj/2 took/VERB/ROOT/2 place/NOUN/dobj/2 in/ADP/prep/2 "
        "Kazan/PROPN/pobj/4/GPE last/ADJ/amod/7 week/NOUN/npadvmod/2 (/PUNCT/punct/2 April/PROPN/npadvmod/2 "
        "25/NUM/nummod/9 )/PUNCT/punct/2"
    )
    [found] = timed(parse(text), "meeting")
    assert found.when is not None
    assert (found.when.value, found.when.exact) == ("2019-04-25", "last week (April 25)")
    assert found.where is not None
    assert (found.where.name, found.where.country) == ("Kazan", "RUS")
