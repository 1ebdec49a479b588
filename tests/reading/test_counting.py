"""Times counted from another clause, over small parses written by hand."""

import pytest

from dragoman.reading.counting import Counted, counted, since_then, speech_above, stands_in
from tests.reading.timed import Dater, parse

AFTER = (
    "Burundi/PROPN/nsubj/1 closed/VERB/ROOT/1 it/PRON/dobj/1 two/NUM/nummod/4 weeks/NOUN/npadvmod/7 "
    "after/SCONJ/mark/7 he/PRON/nsubj/7 accused/VERB/advcl/1 Rwanda/PROPN/dobj/7"
)


def test_a_length_before_after_lies_between_two_clauses() -> None:
    """The main clause came that much later."""
    assert counted(parse(AFTER).tokens, 3, 5) == Counted(event=7, main=1, way=1)


def test_a_length_before_a_noun_is_counted_from_the_noun() -> None:
    """ "Two years after the coup" counts from the coup."""
    text = (
        "It/PRON/nsubj/1 left/VERB/ROOT/1 two/NUM/nummod/3 years/NOUN/npadvmod/4 "
        "before/ADP/prep/1 the/DET/det/6 coup/NOUN/pobj/4"
    )
    assert counted(parse(text).tokens, 2, 4) == Counted(event=6, main=1, way=-1)


def test_time_that_has_passed_since_is_counted_from_now() -> None:
    """ "Two months have passed since it took …"."""
    text = (
        "Two/NUM/nummod/1 months/NOUN/nsubj/3 have/AUX/aux/3 passed/VERB/ROOT/3 since/SCONJ/mark/6 "
        "it/PRON/nsubj/6 took/VERB/advcl/3 Baku/PROPN/dobj/6"
    )
    assert counted(parse(text).tokens, 0, 2) == Counted(event=6, main=None, way=1)


def test_a_length_that_only_lasts_is_not_counted() -> None:
    """ "Stayed two weeks in Baku" lies between no two things."""
    text = "It/PRON/nsubj/1 stayed/VERB/ROOT/1 two/NUM/nummod/3 weeks/NOUN/npadvmod/1 in/ADP/prep/1 Baku/PROPN/pobj/4"
    assert counted(parse(text).tokens, 2, 4) is None


def test_a_verb_joined_to_the_event_shares_its_time_without_a_subject_of_its_own() -> None:
    """ "After he flew there and asked …" but not "and she asked"."""
    text = (
        "He/PRON/nsubj/1 flew/VERB/ROOT/1 and/CCONJ/cc/1 asked/VERB/conj/1 "
        "and/CCONJ/cc/3 she/PRON/nsubj/6 sat/VERB/conj/1"
    )
    tokens = parse(text).tokens
    assert stands_in(tokens, 3, 1)
    assert not stands_in(tokens, 6, 1)


def test_only_ever_since_and_since_then_begin_at_the_time_told() -> None:
    """ "Has since left" says no more than that it was later."""
    ever = "It/PRON/nsubj/2 has/AUX/aux/2 bought/VERB/ROOT/2 oil/NOUN/dobj/2 ever/ADV/advmod/5 since/ADV/advmod/2"
    later = "It/PRON/nsubj/3 has/AUX/aux/3 since/ADV/advmod/3 left/VERB/ROOT/3"
    assert since_then(parse(ever).tokens, 2) == 5
    assert since_then(parse(later).tokens, 3) is None
    then = "It/PRON/nsubj/2 has/AUX/aux/2 bought/VERB/ROOT/2 oil/NOUN/dobj/2 since/ADP/prep/2 then/ADV/pcomp/4"
    assert since_then(parse(then).tokens, 2) == 4


def test_what_is_done_by_saying_stands_in_the_clause_said_and_not_in_an_aside() -> None:
    """ "Said that it refused oil that the other stole": the refusal was said, the stealing was not."""
    text = (
        "He/PRON/nsubj/1 said/VERB/ROOT/1 that/SCONJ/mark/4 it/PRON/nsubj/4 refused/VERB/ccomp/1 oil/NOUN/dobj/4 "
        "they/PRON/nsubj/7 stole/VERB/relcl/5"
    )
    tokens = parse(text).tokens
    assert speech_above(tokens, 4, {"said"}) == 1
    assert speech_above(tokens, 7, {"said"}) is None


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("Japan protested after South Korea had drilled near the islets in 2005.", "protested", None),
        ("Mali has bought Turkish drones since Paris withdrew in 2022.", "bought", "2022/2023-12-14"),
        ("Cuba joined the accord in 2010 and has relied on it ever since.", "relied", "2010/2023-12-14"),
        ("Laos signed in May, two months after Hanoi had protested.", "protested", "2023-03"),
        ("Kigali has accused Chad of backing rebels since they took Goma in 2012.", "backing", "2012/2023-12-14"),
    ],
)
def test_a_clause_is_counted_from_another(dates: Dater, text: str, word: str, value: str | None) -> None:
    """By "since", "ever since", or a number of months; "after" alone says no date."""
    assert dates(text, word) == [value]
