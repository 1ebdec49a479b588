"""Whom a predicate may tell of where its slots do not say: candidates, their features and scores."""

import math
from collections.abc import Callable
from dataclasses import replace

import pytest

from dragoman.model import Actor, Participant, Reading
from dragoman.reading.drafts import Draft
from dragoman.reading.guess_features import MOST, MOST_CARRIED, About
from dragoman.reading.guessing import Guess, described, guesses, of_slots
from dragoman.reading.predicates import Found
from dragoman.reading.presence import Presence
from dragoman.reading.scenes import Scene, scene_of
from dragoman.reading.topic import Topic
from dragoman.vocabulary.guesses import guess_weights
from dragoman.vocabulary.predicates import Need, Predicate
from dragoman.vocabulary.regression import Regression
from tests.reading.encoder import QUARREL, condemned, reading_of
from tests.reading.told import told

ReadText = Callable[..., Reading]

NOBODY = Topic(None)

PERU, CHILE, GHANA = Actor("PER", "Peru"), Actor("CHL", "Chile"), Actor("GHA", "Ghana")

PROTEST_AT_HOME = (
    "Ships/ship/NOUN/NNS/nsubj/1 left/leave/VERB/VBD/ROOT/1 Peru/Peru/PROPN/NNP/dobj/1 for/for/ADP/IN/prep/1 "
    "Chile/Chile/PROPN/NNP/pobj/3 amid/amid/ADP/IN/prep/1 Ghana/Ghana/PROPN/NNP/poss/7 anger/anger/NOUN/NN/pobj/5"
)


def sense(type_: str = "ACCUSE", need: Need = "both", joint: bool = False, **slots: tuple[str, ...]) -> Predicate:
    """A sense of a verb."""
    actor, recipient = slots.get("actor", ("subj",)), slots.get("recipient", ("obj",))
    return Predicate("verb", "verb", "verb", (), (), type_, None, actor, recipient, need, None, joint)


def draft(actor: Participant, recipient: Participant | None, type_: str = "ACCUSE") -> Draft:
    return Draft(Found(1, (1,), (sense(),)), sense(), type_, None, actor, recipient, 0, ())


def scene(reading: Reading, sentence: int = 0) -> Scene:
    mentions = [m for m in reading.mentions if reading.tokens[m.head].sentence == sentence]
    return scene_of(reading, sentence, mentions, {})


def said(actor: Actor) -> Participant:
    return Participant(actor, actor.name, None, "slot:subj")


def pairs(found: list[Guess]) -> list[tuple[str, str | None]]:
    return [(g.actor.actor.code, g.recipient.actor.code if g.recipient else None) for g in found]


# --- candidates ----------------------------------------------------------------------------------


def test_where_the_actor_is_known_each_other_may_be_the_recipient() -> None:
    """Of the sentence, then of what was just told; nobody twice, and never the actor himself."""
    topic = Topic(None, (said(PERU), said(GHANA)))
    found = list(guesses(About(scene(reading_of(condemned())), Found(1, (1,), (sense(recipient=("with",)),)), topic)))
    assert pairs(found) == [("PER", "CHL"), ("PER", "GHA")]
    assert [g.recipient.rule if g.recipient else "" for g in found] == ["near:scored", "carry:scored"]
    assert all("role=recipient" in g.features for g in found)


def test_an_everyday_word_of_its_own_slots_is_not_guessed_about() -> None:
    """What the lexicon marks `own` tells of those who stand in its slots and of nobody else."""
    own = Found(1, (1,), (sense(need="own", recipient=("with",)),))
    assert not list(guesses(About(scene(reading_of(condemned())), own, NOBODY)))


def test_where_the_recipient_is_known_each_other_may_be_the_actor() -> None:
    found = list(guesses(About(scene(reading_of(condemned())), Found(1, (1,), (sense(actor=("by",)),)), NOBODY)))
    assert pairs(found) == [("PER", "CHL")]
    assert "role=actor" in found[0].features


def test_where_no_slot_holds_anybody_any_two_may_be_meant() -> None:
    """Of the sentence and of those kept in mind, in the order of the text."""
    reading = reading_of(QUARREL)
    topic = Topic((PERU, CHILE), mind=(GHANA, PERU))
    found = list(guesses(About(scene(reading), Found(1, (1,), (sense(),)), topic)))
    assert pairs(found) == []  # nobody is named here or in what was just told
    found = list(guesses(About(scene(reading), Found(1, (1,), (sense(),)), replace(topic, last=(said(CHILE),)))))
    assert pairs(found) == [("CHL", "GHA"), ("CHL", "PER"), ("GHA", "PER")]
    assert all("role=both" in g.features for g in found)


def test_each_type_is_guessed_once() -> None:
    """A second sense of the same type has nothing to add."""
    senses = (sense(recipient=("with",)), sense(recipient=("against",)), sense("REJECT", recipient=("with",)))
    found = list(guesses(About(scene(reading_of(condemned())), Found(1, (1,), senses), NOBODY)))
    assert [g.sense.type for g in found] == ["ACCUSE", "REJECT"]


def test_of_many_only_some_are_tried() -> None:
    """A list of ten countries joins nobody in particular."""
    many = tuple(said(Actor(f"GRP:{i}", str(i), "group")) for i in range(MOST_CARRIED + 3))
    found = list(
        guesses(About(scene(reading_of(condemned())), Found(1, (1,), (sense(recipient=("with",)),)), Topic(None, many)))
    )
    assert len(found) <= MOST + MOST_CARRIED
    assert len(found) == 1 + MOST_CARRIED


# --- features ------------------------------------------------------------------------------------


def test_a_guess_is_described_by_how_the_words_hang_together() -> None:
    found = list(guesses(About(scene(reading_of(PROTEST_AT_HOME)), Found(7, (7,), (sense(actor=("poss",)),)), NOBODY)))
    by_pair = {g.pair: g.features for g in found}
    assert set(by_pair) == {frozenset({"GHA", "PER"}), frozenset({"GHA", "CHL"})}
    near = by_pair[frozenset({"GHA", "PER"})]
    assert {"type=ACCUSE", "slot=slot:poss", "arcs=3", "dep=dobj before", "nearest"} <= set(near)
    assert "nearest" not in by_pair[frozenset({"GHA", "CHL"})]


def test_what_a_rule_proposes_carries_the_name_of_the_rule() -> None:
    here = scene(reading_of(condemned()))
    first, second = (
        Participant(m.actors[0], m.span.exact, m.span, rule)
        for m, rule in zip(here.mentions, ("slot:subj", "near:sentence"), strict=True)
    )
    guess = described(About(here, Found(1, (1,), (sense(),)), NOBODY), sense(), first, second)
    assert {"proposed=near:sentence pos=verb", "role=recipient"} <= set(guess.features)


def test_features_do_not_tell_who_it_is() -> None:
    """Neutral by construction: two other states in the same words are guessed alike."""
    described_by = []
    for first, second, last in (("Peru", "Chile", GHANA), ("Ghana", "Togo", PERU)):
        found = Found(1, (1,), (sense(recipient=("with",)),))
        topic = Topic(None, (said(last),), (last,))
        about = About(scene(reading_of(condemned(first, second))), found, topic)
        described_by.append([g.features for g in guesses(about)])
    assert described_by[0] == described_by[1]


def test_it_counts_whom_the_text_has_joined_before() -> None:
    """In the text so far, and by the slots of the sentence itself."""
    pair = frozenset({"PER", "CHL"})
    topic = Topic(None, here=frozenset({frozenset({"CHL", "GHA"})}))
    topic.joined.add(pair, 0)
    about = About(scene(reading_of(condemned())), Found(1, (1,), (sense(recipient=("with",)),)), topic)
    [found] = [g for g in guesses(about) if g.pair == pair]
    assert {"kinds=state+state", "joined 1", "joined since 2", "partner True True"} <= set(found.features)
    assert {"told here False", "one told here of another"} <= set(found.features)
    assert "other told here of another" not in found.features


def test_it_counts_how_the_whole_text_speaks_of_who_is_not_named() -> None:
    """How often, whether the sentences around name him, and with whom together."""
    presence = Presence([frozenset({"GHA", "CHL"}), frozenset({"PER", "CHL"}), frozenset({"GHA"})])
    topic = Topic(None, (said(GHANA),), (GHANA,), presence=presence)
    reading = reading_of("Rain/rain/NOUN/NN/nsubj/1 fell/fall/VERB/VBD/ROOT/1", condemned())
    about = About(scene(reading, 1), Found(3, (3,), (sense(recipient=("with",)),)), topic)
    [found] = [g for g in guesses(about) if g.pair == frozenset({"GHA", "PER"})]
    assert {"carried rank=0 actors=2", "carried before=True after=True actors=2"} <= set(found.features)
    assert {"together=0 named=False,True", "ranks=0 2"} <= set(found.features)
    assert "carried share=more" in found.features


def test_what_slots_give_is_described_like_a_guess() -> None:
    """With the slots of both, and where both stand."""
    here = scene(reading_of(condemned()))
    first, second = (
        Participant(m.actors[0], m.span.exact, m.span, rule)
        for m, rule in zip(here.mentions, ("slot:subj", "slot:obj"), strict=True)
    )
    about = About(here, Found(1, (1,), (sense(),)), NOBODY)
    both, alone = of_slots(about, draft(first, second)), of_slots(about, draft(first, None, "REJECT"))
    assert both.pair == {"PER", "CHL"}
    assert {"type=ACCUSE", "role=slots", "slots slot=slot:subj slot=slot:obj pos=verb"} <= set(both.features)
    assert any(name.startswith("slots 2dep=") for name in both.features)
    assert {"type=REJECT", "slots alone type=REJECT"} <= set(alone.features)
    assert not any(name.startswith("slots 2") for name in alone.features)


# --- scores --------------------------------------------------------------------------------------


def guess(*features: str) -> Guess:
    return Guess(sense(), said(PERU), said(CHILE), features)


def test_a_score_is_the_logistic_of_the_sum_of_its_weights() -> None:
    table = Regression(-1.0, {"near": 3.0, "far": -2.0}, 0.35)
    assert guess("near", "unheard of").score(table) == pytest.approx(1 / (1 + math.exp(-2.0)))
    assert guess("far").score(table) < guess().score(table) < guess("near").score(table)


def test_scores_are_probabilities_whatever_the_features() -> None:
    """Even all of them at once."""
    weights = guess_weights()
    for features in ((), tuple(weights.weights), tuple(n for n, w in weights.weights.items() if w < 0)):
        assert 0 <= guess(*features).score(weights) <= 1


def test_an_adjective_before_a_thing_is_nobodys_attitude(read_text: Callable[..., Reading]) -> None:
    """ "A strategic canal" says how the canal is, not what one thinks of another."""
    text = "Kenya builds fortified islands in a strategic waterway long used by Somalia."
    assert "INTEREST" not in {s.type for s in read_text(text).statements}


def test_owners_of_things_in_one_list_are_not_joined_by_one_of_them(read_text: Callable[..., Reading]) -> None:
    """Oman's missiles and Chad's disputes are matters apart."""
    text = "The envoys also spoke of Oman's nuclear weapons and Chad's territorial disputes."
    found = [s for s in read_text(text).statements if s.actors and s.recipients]
    assert not {"MOBILIZE", "DISPUTE", "TRADE"} & {s.type for s in found}


def test_foreign_meddling_is_of_nobody_in_particular(read_text: ReadText) -> None:
    """Who warns of outsiders is none, and has named none."""
    text = "Peru met Chile. Both nations have long viewed {} in the straits as a danger to peace."
    assert "COERCE" not in {type_ for _, type_, _ in told(read_text(text.format("foreign interference")))}
    assert "COERCE" in {type_ for _, type_, _ in told(read_text(text.format("interference")))}


def test_where_it_takes_place_has_no_part_in_it(read_text: ReadText) -> None:
    """A capital after "in" is the host's town."""
    text = "Peru met Chile in Vienna, a town that Austria loves. A possible agreement in Vienna pleased Peru."
    assert not [t for t in told(read_text(text)) if t[1] == "AGREE" and "AUT" in t]
