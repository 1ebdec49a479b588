"""Which pairs of slots are left out as too unlikely."""

import pytest

from dragoman.model import Actor, Participant
from dragoman.reading.drafts import Draft
from dragoman.reading.predicates import Found
from dragoman.reading.scenes import scene_of
from dragoman.reading.topic import Topic
from dragoman.reading.trace import Recorder
from dragoman.reading.unlikely import likely
from dragoman.vocabulary.predicates import Predicate
from dragoman.vocabulary.regression import Regression
from tests.reading.encoder import condemned, reading_of

SENSE = Predicate("verb", "verb", "verb", (), (), "ACCUSE", None, ("subj",), ("obj",), "both", None, False)
FOUND = Found(1, (1,), (SENSE,))


def draft(*codes: str, recipient_slot: str = "slot:in") -> Draft:
    """Who condemned whom, as slots gave it."""
    actor, recipient = (
        Participant(Actor(code, code), code, None, rule)
        for code, rule in zip(codes, ("slot:subj", recipient_slot), strict=True)
    )
    return Draft(FOUND, SENSE, "ACCUSE", None, actor, recipient, 0, ())


@pytest.fixture
def weights(monkeypatch: pytest.MonkeyPatch) -> None:
    """Weights that hold a body for an unlikely one to be condemned, and all else for likely."""
    table = Regression(2.0, {"kinds=IGO+state": -5.0}, 0.3)
    monkeypatch.setattr("dragoman.reading.unlikely.guess_weights", lambda: table)


@pytest.mark.usefixtures("weights")
def test_what_is_likely_enough_stays_and_the_rest_is_told_to_the_trace() -> None:
    trace = Recorder()
    reading = reading_of(condemned())
    scene = scene_of(reading, 0, reading.mentions, {}, trace)
    kept, gone = draft("PER", "CHL"), draft("PER", "IGO:UN")
    assert list(likely(scene, Topic(None), [kept, gone])) == [kept]
    end = trace.end_of(gone)
    assert end is not None
    assert end.reason == "drop:unlikely"
    assert trace.end_of(kept) is None
    assert "of 1" in trace.notes_on(gone)[0]


def test_a_predicate_without_drafts_has_nothing_to_weigh() -> None:
    reading = reading_of(condemned())
    assert list(likely(scene_of(reading, 0, reading.mentions, {}), Topic(None), [])) == []


@pytest.mark.usefixtures("weights")
def test_what_a_subject_does_to_its_object_is_not_weighed() -> None:
    """It is hardly ever wrong."""
    reading = reading_of(condemned())
    sure = draft("PER", "IGO:UN", recipient_slot="slot:obj")
    assert list(likely(scene_of(reading, 0, reading.mentions, {}), Topic(None), [sure])) == [sure]


@pytest.mark.usefixtures("weights")
def test_what_is_told_of_one_subject_is_told_of_the_other() -> None:
    """Two of whom a word tells the same by grammar stand together."""
    reading = reading_of(condemned())
    scene = scene_of(reading, 0, reading.mentions, {})
    doubted, sure = draft("PER", "IGO:UN"), draft("CHL", "IGO:UN", recipient_slot="slot:obj")
    assert list(likely(scene, Topic(None), [doubted, sure])) == [doubted, sure]
    other = draft("CHL", "BOL", recipient_slot="slot:obj")
    assert list(likely(scene, Topic(None), [doubted, other])) == [other]
