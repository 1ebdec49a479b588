"""Whom a sentence is about without naming them is told apart from whom it names."""

from collections.abc import Callable
from dataclasses import replace

from dragoman.model import Reading
from dragoman.reading.topic_features import Text
from dragoman.reading.topics import RULE, candidates, most, read_topics, weigh
from dragoman.vocabulary.topics import topic_weights

ReadText = Callable[..., Reading]

TALKS = (
    "Chad and Niger have quarrelled over the lake for years. Chad closed the crossing in May, and Niger answered by "
    "stopping the lorries of Chad. Niger blamed Chad for the drowned fishermen. The quarrel is bad for trade. "
    "They will meet again in June."
)


def implied(reading: Reading) -> dict[str, set[str]]:
    """The codes of those a sentence is about without naming them, by its first word."""
    found: dict[str, set[str]] = {}
    for one in reading.implied:
        found.setdefault(reading.sentence_span(one.sentence).exact.split()[0], set()).add(one.actor.code)
    return found


def silenced(reading: Reading) -> Reading:
    """The same reading with nobody found in its last two sentences."""
    last = len(reading.sentences) - 2
    return read_topics(
        replace(
            reading,
            mentions=tuple(m for m in reading.mentions if reading.tokens[m.head].sentence < last),
            statements=tuple(s for s in reading.statements if s.sentence < last),
        )
    )


def test_a_sentence_without_names_is_about_those_of_the_sentences_before(read_text: ReadText) -> None:
    """ "They will meet" is said of the two whom the paragraph is about."""
    found = implied(silenced(read_text(TALKS)))
    assert found["They"] == {"TCD", "NER"}


def test_who_is_named_or_joined_is_not_implied(read_text: ReadText) -> None:
    """What a word stands for, or a statement tells of, needs no guess."""
    reading = read_text(TALKS)
    for one in candidates(reading):
        here = {a.code for m in reading.mentions_by_sentence()[one.sentence] for a in m.actors}
        told = {p.actor.code for s in reading.statements if s.sentence == one.sentence for p in s.actors + s.recipients}
        assert one.actor.code not in here | told


def test_statements_do_not_depend_on_it(read_text: ReadText) -> None:
    """It only adds to a reading."""
    reading = read_text(TALKS)
    found = read_topics(reading)
    assert (found.mentions, found.statements) == (reading.mentions, reading.statements)


def test_the_likeliest_comes_first_under_a_name_of_its_own(read_text: ReadText) -> None:
    """Whoever reads the record can tell what was scored from what was named."""
    found = silenced(read_text(TALKS)).implied
    assert {one.rule for one in found} == {RULE}
    keys = [(one.sentence, -one.score) for one in found]
    assert keys == sorted(keys)
    assert all(one.score >= topic_weights().floor for one in found)


def test_two_states_in_the_same_place_weigh_the_same(read_text: ReadText) -> None:
    """No feature tells who an actor is."""
    here, there = (read_text(TALKS.replace("Chad", one).replace("Niger", other)) for one, other in
                   (("Chad", "Niger"), ("Peru", "Chile")))  # fmt: skip
    assert [(dict(c.shared), dict(c.own)) for c in candidates(here)] == [
        (dict(c.shared), dict(c.own)) for c in candidates(there)
    ]


def test_nobody_weighs_more_than_the_most_he_may(read_text: ReadText) -> None:
    """Whom this rules out is not weighed at all."""
    reading = read_text(TALKS.replace("The quarrel", "Mali, their neighbour, left. The quarrel"))
    text, weights = Text(reading), topic_weights().weights
    found = []
    for number in range(len(reading.sentences)):
        shared = text.of_sentence(number)
        for actor in text.absent(number):
            weight = weigh(text.of_actor(number, actor, shared), weights)
            assert weight <= most(text, number, actor) + 1e-9
            found.append(weight)
        text.go_past(number)
    assert len(found) == len(list(candidates(reading)))


def test_a_text_without_actors_is_about_nobody(read_text: ReadText) -> None:
    """There is nobody to weigh."""
    assert read_text("The rain fell all night. It stopped at dawn.").implied == ()
