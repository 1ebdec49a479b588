"""Verbs of saying and thinking, and the clause that each credits."""

from tests.reading.parsed import attributed, words


def test_a_clause_before_a_verb_with_its_own_object_is_not_said() -> None:
    """ "It built a road, it asked no questions": the second clause does not report the first."""
    assert attributed("Lima sells without sermons, it asks few questions.") == ()


def test_a_belief_is_no_saying() -> None:
    """What somebody fears is credited as a belief."""
    [found] = attributed("Tirana fears that Ankara will close the border.")
    assert (found.voice.name, found.kind) == ("Tirana", "belief")


def test_passive_reporting_is_unnamed() -> None:
    """ "It is believed" credits nobody by name."""
    [found] = attributed("It is believed that the talks failed.")
    assert (found.voice.name, found.voice.span, found.voice.kind) == ("unnamed", None, "group")


def test_who_speaks_at_the_end_is_no_second_subject() -> None:
    """The parse joins "said" to what is said, where two things are told before it."""
    text = "The envoy signed a pact with Ankara and met its minister Leyla Demir, the embassy said in a note."
    found = attributed(text)
    assert [(a.voice.name, words(a).split()[-1]) for a in found] == [("embassy", "Demir")]


def test_the_subject_of_what_is_said_is_part_of_it() -> None:
    """Where the parse makes the subject the object of "say", it is credited with the rest."""
    text = "Envoys say movement over the past week is encouraging."
    assert [words(a) for a in attributed(text)] == ["movement over the past week is encouraging"]


def test_what_is_shown_is_no_clause_that_opens_the_sentence() -> None:
    """ "At a time when talks have failed, Ankara is showing patience": the failure is nobody's claim."""
    text = "At a time when talks between Oman and Chad have led to a thaw, Ankara is showing great patience."
    assert not attributed(text)
    assert [words(a) for a in attributed("Ankara shows that the talks have failed.")]
