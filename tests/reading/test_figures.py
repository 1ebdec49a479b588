"""Figures: what is measured, of whom, when, over small parses written by hand."""

from dataclasses import replace

from dragoman.model import Actor, Figure, Mention, Reading
from dragoman.reading.figures import read_figures
from dragoman.reading.times import read_times
from tests.reading.timed import parse


def figures(sentence: str, **actors: str) -> list[Figure]:
    """The figures of a parsed sentence; `actors` gives the code of each named word."""
    reading = parse(sentence)
    mentions = tuple(_mention(reading, word, code) for word, code in actors.items())
    return list(read_figures(replace(read_times(reading), mentions=mentions)).figures)


def _mention(reading: Reading, word: str, code: str) -> Mention:
    token = next(t for t in reading.tokens if t.text == word)
    return Mention(reading.document.span(token.start, token.end), token.i, (Actor(code, word),))


def test_amount_measures_the_subject_of_its_verb() -> None:
    """ "Trade with Japan rose to $3 billion in 2018"."""
    [found] = figures(
        "Trade/NOUN/nsubj/3 with/ADP/prep/0 Japan/PROPN/pobj/1 rose/VERB/ROOT/3 to/ADP/prep/3 $3/NUM/quantmod/6 "
        "billion/NUM/pobj/4 in/ADP/prep/3 2018/NUM/pobj/7",
        Japan="JPN",
    )
    assert (found.value, found.unit, found.measured) == (3e9, "USD", "Trade with Japan")
    assert (found.whose, found.when, found.rule) == (("JPN",), "2018", "figures:amount")


def test_share_measures_what_it_is_a_share_of() -> None:
    """ "87 percent of Chinese agree"."""
    [found] = figures(
        "87/NUM/nummod/1 percent/NOUN/nsubj/4 of/ADP/prep/1 Chinese/PROPN/pobj/2 agree/VERB/ROOT/4", Chinese="CHN"
    )
    assert (found.value, found.unit, found.measured, found.whose) == (87.0, "percent", "Chinese", ("CHN",))


def test_count_takes_its_noun_as_unit() -> None:
    """ "12,000 soldiers fought" counts soldiers."""
    reading = "12,000/NUM/nummod/1 soldiers/NOUN/nsubj/2 fought/VERB/ROOT/2"
    [found] = figures(reading)
    assert (found.span.exact, found.value, found.unit) == ("12,000 soldiers", 12000.0, "soldiers")


def test_times_and_numbered_things_are_no_figures() -> None:
    """Durations, years and resolutions are told elsewhere or count nothing."""
    assert figures("It/PRON/nsubj/1 lasted/VERB/ROOT/1 40/NUM/nummod/3 minutes/NOUN/dobj/1") == []
    assert figures("In/ADP/prep/2 2018/NUM/pobj/0 left/VERB/ROOT/2") == []
    assert figures("Resolution/NOUN/nsubj/2 2397/NUM/nummod/0 passed/VERB/ROOT/2") == []


def test_year_as_share_is_no_figure() -> None:
    """Damaged text gives no number to the record."""
    text = "Trade/NOUN/nsubj/1 fell/VERB/ROOT/1 by/ADP/prep/1 2014/NUM/nummod/4 percent/NOUN/pobj/2"
    assert figures(text) == []


def test_a_rate_is_told_though_its_day_is_a_time() -> None:
    """ "Barrels a day" is a unit; the day in it takes nothing from the number."""
    [found] = figures(
        "It/PRON/nsubj/1 ships/VERB/ROOT/1 150,000/NUM/nummod/3 barrels/NOUN/dobj/1 a/DET/det/5 day/NOUN/npadvmod/3"
    )
    assert (found.value, found.unit) == (150000.0, "bpd")


def test_a_bare_number_is_told_after_a_verb_of_reckoning() -> None:
    """ "Put the dead at 20" but not "chapter at 20"."""
    [found] = figures("They/PRON/nsubj/1 put/VERB/ROOT/1 losses/NOUN/dobj/1 at/ADP/prep/1 20/NUM/pobj/3")
    assert (found.value, found.unit) == (20.0, None)
    assert figures("They/PRON/nsubj/1 met/VERB/ROOT/1 at/ADP/prep/1 20/NUM/pobj/2") == []


def test_a_few_states_are_named_and_not_counted() -> None:
    """ "Two states" says who they are; "four states" counts."""
    two = "Two/NUM/nummod/1 capitals/NOUN/nsubj/2 agreed/VERB/ROOT/2"
    assert figures(two) == []
