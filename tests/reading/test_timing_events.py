"""Events that a text dates once, and the nouns that take them up."""

from dataclasses import replace

from dragoman.model import Actor, Participant
from dragoman.reading.timing import by_rules
from dragoman.reading.timing_scene import Scene
from tests.reading.timed import Dater, parse, timed, value


def test_the_meeting_takes_the_date_given_just_before() -> None:
    """A definite noun takes up the event dated in the sentence before; an indefinite one does not."""
    first = "They/PRON/nsubj/1 held/VERB/ROOT/1 a/DET/det/3 summit/NOUN/dobj/1 in/ADP/prep/3 2014/NUM/pobj/4"
    second = "At/ADP/prep/4 {}/DET/det/2 meeting/NOUN/pobj/0 Russia/PROPN/nsubj/4 agreed/VERB/ROOT/4"
    [known] = timed(parse(first, second.format("the")), "agreed")
    [other] = timed(parse(first, second.format("a")), "agreed")
    assert known.when is not None
    assert (known.when.value, known.when.rule) == ("2014", "when:same-event")
    assert other.when is None


def test_what_was_called_off_has_the_day_it_was_set_for(dates: Dater) -> None:
    """The meeting that was not held, not the calling off; a treaty not honoured is no meeting."""
    relative = "Peru has cancelled a summit that it had prepared for this week."
    assert dates(relative, "cancelled", kind="CONSULT", status="negated") == ["2023-12-11/2023-12-17"]
    participle = "Peru had called off the visit, scheduled for last May."
    assert dates(participle, "called", kind="CONSULT", status="negated") == ["2023-05"]
    assert dates("Peru rejects the pact signed in 2019.", "rejects", kind="SUPPORT", status="negated") == [None]


def test_whoever_judges_an_attack_does_so_at_its_time(dates: Dater) -> None:
    """Who blames or praises need not have taken part; what others do between them is another event."""
    reading = dates.read("The clash of May 2019 was short. Peru condemned the violence.")
    clash, condemned = dates.drafts(reading, "clash", "condemned", kind="ACCUSE")
    judged = replace(condemned, actors=(Participant(Actor("PER", "Peru"), "", None, "slot"),))
    fought = replace(judged, type="CONSULT")
    times = {s.type: value(s) for s in by_rules(Scene(replace(reading, statements=(clash, judged))))[1:]}
    times |= {s.type: value(s) for s in by_rules(Scene(replace(reading, statements=(clash, fought))))[1:]}
    assert times == {"ACCUSE": "2019-05", "CONSULT": None}


def test_a_declaration_is_of_the_meeting_it_is_called_after(dates: Dater) -> None:
    """Of the summit of that name, told shortly before; not of another body's."""
    first = "The ASEAN summit in April 2021 was short. "
    text = "The {} declaration urging Burma to free prisoners was weak."
    assert dates(first + text.format("ASEAN"), "urging") == ["2021-04"]
    assert dates(first + text.format("APEC"), "urging") == [None]
    assert dates(first + "It rained. It hailed. It snowed. " + text.format("ASEAN"), "urging") == [None]
