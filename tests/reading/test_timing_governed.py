"""The time whose tie to a predicate is a rule of grammar, over small parses written by hand and over sentences read."""

from tests.reading.timed import DAY, Dater, parse, timed, value


def test_own_modifier_governs() -> None:
    """A prepositional phrase under the verb dates it."""
    text = "Russia/PROPN/nsubj/1 annexed/VERB/ROOT/1 Crimea/PROPN/dobj/1 in/ADP/prep/1 2014/NUM/pobj/3"
    [found] = timed(parse(text), "annexed")
    assert found.when is not None
    assert (found.when.value, found.when.exact, found.when.rule) == ("2014", "2014", "when:modifier")


def test_clause_initial_time_is_shared_down_coordination() -> None:
    """ "In 2014, Russia annexed … and invaded …" dates both verbs."""
    text = (
        "In/ADP/prep/4 2014/NUM/pobj/0 ,/PUNCT/punct/4 Russia/PROPN/nsubj/4 annexed/VERB/ROOT/4 it/PRON/dobj/4 "
        "and/CCONJ/cc/4 invaded/VERB/conj/4 Ukraine/PROPN/dobj/7"
    )
    assert [value(s) for s in timed(parse(text), "annexed", "invaded")] == ["2014", "2014"]


def test_time_of_the_first_verb_is_not_that_of_one_in_another_tense() -> None:
    """ "Joined in 2017 and has criticised …" dates the joining only."""
    text = (
        "India/PROPN/nsubj/1 joined/VERB/ROOT/1 in/ADP/prep/1 2017/NUM/pobj/2 and/CCONJ/cc/1 "
        "has/AUX/aux/6 criticised/VERB/conj/1 Russia/PROPN/dobj/6"
    )
    assert [value(s) for s in timed(parse(text), "joined", "criticised")] == ["2017", None]


def test_time_of_the_first_verb_is_shared_by_one_with_its_subject_and_tense() -> None:
    """ "Met him on Friday and thanked him" tells of one occasion."""
    text = (
        "India/PROPN/nsubj/1 joined/VERB/ROOT/1 in/ADP/prep/1 2017/NUM/pobj/2 and/CCONJ/cc/1 "
        "thanked/VERB/conj/1 Russia/PROPN/dobj/5"
    )
    assert [value(s) for s in timed(parse(text), "joined", "thanked")] == ["2017", "2017"]


def test_time_of_saying_is_not_the_time_of_what_is_said() -> None:
    """A reporting verb keeps its time to itself."""
    text = "In/ADP/prep/3 2012/NUM/pobj/0 he/PRON/nsubj/3 said/VERB/ROOT/3 Japan/PROPN/nsubj/5 sued/VERB/ccomp/3"
    assert [value(s) for s in timed(parse(text), "said", "sued")] == ["2012", None]


def test_noun_keeps_its_own_time() -> None:
    """ "Japan left after the summit in 2014" dates the summit, not the leaving."""
    text = (
        "Japan/PROPN/nsubj/1 left/VERB/ROOT/1 after/ADP/prep/1 the/DET/det/4 summit/NOUN/pobj/2 in/ADP/prep/4 "
        "2014/NUM/pobj/5"
    )
    assert [value(s) for s in timed(parse(text), "left", "summit")] == [None, "2014"]


def test_time_right_after_a_noun_is_its_own() -> None:
    """ "Slow reaction to the clashes in 2014": the parser may hang the year from the reaction."""
    text = (
        "Reaction/NOUN/nsubj/6 to/ADP/prep/0 the/DET/det/3 clashes/NOUN/pobj/1 in/ADP/prep/0 2014/NUM/pobj/4 "
        "lagged/VERB/ROOT/6"
    )
    [found] = timed(parse(text), "clashes")
    assert found.when is not None
    assert (found.when.value, found.when.rule) == ("2014", "when:neighbour")


def test_time_after_the_object_dates_the_verb() -> None:
    """The parser often hangs the last phrase from the object; a treaty partner has no date."""
    text = (
        "Russia/PROPN/nsubj/1 signed/VERB/ROOT/1 one/NOUN/dobj/1 with/ADP/prep/2 Hanoi/PROPN/pobj/3 in/ADP/prep/4 "
        "2012/NUM/pobj/5"
    )
    [found] = timed(parse(text), "signed")
    assert found.when is not None
    assert (found.when.value, found.when.rule) == ("2012", "when:object")


def test_today_in_the_present_tense_is_no_day(dates: Dater) -> None:
    """ "Signed today" is of the day; "distrusts him today" is of these times."""
    assert dates("Niger signed the pact today.", "signed") == [DAY]
    assert dates("Today Niger distrusts its neighbour.", "distrusts") == [None]


def test_today_in_the_present_is_no_date(dates: Dater) -> None:
    """It only says that something is so now, in the progressive too."""
    assert dates("Today Peru is turning towards Brazil.", "turning", kind="ALIGN") == [None]
    assert dates("Today Peru signed a treaty with Brazil.", "signed") == ["2023-12-14"]
