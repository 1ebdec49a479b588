"""Subjects, objects and prepositions as English spreads them over a clause."""

from collections.abc import Callable

import pytest

from dragoman.model import Reading
from dragoman.reading.syntax import (
    attended_by,
    distance,
    is_passive,
    is_under,
    objects,
    prepositions,
    raised_to,
    shared_objects,
    subjects,
    subtree,
    subtree_within,
)
from tests.reading.told import told

from .trees import tokens

ReadText = Callable[..., Reading]

ACTIVE = tokens(
    "Lima/lima/PROPN/NNP/nsubj/1", "accused/accuse/VERB/VBD/ROOT/1", "Quito/quito/PROPN/NNP/dobj/1",
    "of/of/ADP/IN/prep/1", "delay/delay/NOUN/NN/pobj/3",
)  # fmt: skip

PASSIVE = tokens(
    "Quito/quito/PROPN/NNP/nsubjpass/2", "was/be/AUX/VBD/auxpass/2", "accused/accuse/VERB/VBN/ROOT/2",
    "by/by/ADP/IN/agent/2", "Lima/lima/PROPN/NNP/pobj/3",
)  # fmt: skip

CONTROL = tokens(
    "Lima/lima/PROPN/NNP/nsubj/1", "wants/want/VERB/VBZ/ROOT/1", "to/to/PART/TO/aux/3", "visit/visit/VERB/VB/xcomp/1",
    "Quito/quito/PROPN/NNP/dobj/3",
)  # fmt: skip

RELATIVE = tokens(
    "Peru/peru/PROPN/NNP/nsubj/5", "which/which/PRON/WDT/nsubj/2", "borders/border/VERB/VBZ/relcl/0",
    "Chile/chile/PROPN/NNP/dobj/2", ",/,/PUNCT/,/punct/0", "objected/object/VERB/VBD/ROOT/5",
)  # fmt: skip


def test_the_subject_of_an_active_verb() -> None:
    """The one who accuses stands before the verb."""
    assert subjects(ACTIVE, 1) == [0]
    assert objects(ACTIVE, 1) == [2]


def test_the_agent_of_a_passive_is_its_subject() -> None:
    """ "By Lima" names who acts; the grammatical subject is acted on."""
    assert is_passive(PASSIVE, 2)
    assert subjects(PASSIVE, 2) == [4]
    assert objects(PASSIVE, 2) == [0]


def test_an_infinitive_takes_its_subject_from_above() -> None:
    """Who wants to visit is who visits."""
    assert subjects(CONTROL, 3) == [0]


def test_who_is_given_a_chance_takes_it() -> None:
    """ "It gives Quito a chance to reply": Quito replies."""
    words = tokens(
        "It/it/PRON/PRP/nsubj/1", "gives/give/VERB/VBZ/ROOT/1", "Quito/quito/PROPN/NNP/dative/1", "a/a/DET/DT/det/4",
        "chance/chance/NOUN/NN/dobj/1", "to/to/PART/TO/aux/6", "reply/reply/VERB/VB/acl/4",
    )  # fmt: skip
    assert subjects(words, 6) == [2]


def test_the_subject_of_a_raising_verb_belongs_to_the_infinitive() -> None:
    """ "Trade is likely to grow" and "trade will continue to grow" tell that it grows."""
    likely = tokens(
        "Trade/trade/NOUN/NN/nsubj/1", "is/be/AUX/VBZ/ROOT/1", "likely/likely/ADJ/JJ/acomp/1", "to/to/PART/TO/aux/4",
        "grow/grow/VERB/VB/xcomp/2",
    )  # fmt: skip
    assert raised_to(likely, 1) == 4
    assert raised_to(CONTROL, 1) is None


def test_a_relative_pronoun_gives_its_antecedent() -> None:
    """ "Peru, which borders Chile": Peru borders."""
    assert subjects(RELATIVE, 2) == [0]


def test_stacked_prepositions_give_each_word() -> None:
    """ "Out of Mali" can be found by "of"."""
    words = tokens(
        "pulled/pull/VERB/VBD/ROOT/0", "out/out/ADP/IN/prep/0", "of/of/ADP/IN/prep/1", "Mali/mali/PROPN/NNP/pobj/2",
    )  # fmt: skip
    assert list(prepositions(words, 0)) == [("of", 3)]


def test_distance_counts_arcs() -> None:
    """Two arguments of one verb are two arcs apart."""
    assert distance(ACTIVE, 0, 2) == 2
    assert distance(ACTIVE, 4, 0) == 3


def test_subtree_and_descent_agree() -> None:
    """What hangs below a word is in its subtree, and nothing else is."""
    below = subtree(ACTIVE, 3)
    assert below == [3, 4]
    assert [i for i in range(5) if is_under(ACTIVE, i, 3)] == below


def test_branches_are_left_out_by_token_and_by_label() -> None:
    """ "Peru, which borders Chile," without its relative clause."""
    assert subtree(RELATIVE, 0) == [0, 1, 2, 3, 4]
    assert subtree(RELATIVE, 0, (2,)) == subtree_within(RELATIVE, 0, ("relcl",)) == [0, 4]
    assert subtree(RELATIVE, 0, (0,)) == []


def test_whoever_is_accused_does_what_he_is_accused_of() -> None:
    """ "Accused Quito of arming rebels": Quito arms, if anybody does."""
    words = tokens(
        "Lima/lima/PROPN/NNP/nsubj/1", "accused/accuse/VERB/VBD/ROOT/1", "Quito/quito/PROPN/NNP/dobj/1",
        "of/of/ADP/IN/prep/1", "arming/arm/VERB/VBG/pcomp/3", "rebels/rebel/NOUN/NNS/dobj/4",
    )  # fmt: skip
    assert subjects(words, 4) == [2]


def test_whom_a_preposition_calls_on_is_to_act() -> None:
    """ "Called on Quito to sign": Quito signs, if anybody does; of "on Monday to sign" the caller would."""
    words = tokens(
        "Lima/lima/PROPN/NNP/nsubj/1", "called/call/VERB/VBD/ROOT/1", "on/on/ADP/IN/prep/1",
        "Quito/quito/PROPN/NNP/pobj/2", "to/to/PART/TO/aux/5", "sign/sign/VERB/VB/xcomp/1",
    )  # fmt: skip
    assert subjects(words, 5) == [3]


def test_an_infinitive_after_an_object_is_done_by_the_subject(read_text: ReadText) -> None:
    """Unless the verb makes its object act: to overtake one in order to lead, but to force one to lead."""
    found = told(read_text("Peru has overtaken Chile to become Bolivia's biggest trade partner."))
    assert ("PER", "TRADE", "BOL") in found
    assert ("CHL", "TRADE", "BOL") not in found
    assert ("CHL", "SANCTION", "BOL") in told(read_text("Peru forced Chile to impose sanctions on Bolivia."))


def test_where_something_was_done_is_no_object_of_it(read_text: ReadText) -> None:
    """A clause with "where" leaves nothing to its noun, "whom" or "that" left out does."""
    text = "The talks moved to Ghana, where the Togolese minister met for two hours with the Beninese envoy."
    assert not [s for s in read_text(text).statements if "recipient:slot:obj" in s.why]


def test_who_speaks_after_a_quotation_is_no_object() -> None:
    """ "“We shall leave,” warned the envoy": the envoy warns, though the parser takes him for the one warned."""
    words = tokens(
        "go/go/VERB/VB/ccomp/3", ",/,/PUNCT/,/punct/3", "”/”/PUNCT/''/punct/3", "warned/warn/VERB/VBD/ROOT/3",
        "the/the/DET/DT/det/5", "envoy/envoy/NOUN/NN/dobj/3",
    )  # fmt: skip
    assert subjects(words, 3) == [5]
    assert objects(words, 3) == []


def test_who_stands_right_before_a_verb_in_ing_does_it(read_text: ReadText) -> None:
    """After "despite", "with" or "without"; of a clause set off by a comma the subject above does it."""
    found = told(read_text("Chad stayed silent despite the Malian president calling on Niger to mediate."))
    assert ("MLI", "REQUEST", "NER") in found
    assert ("TCD", "REQUEST", "NER") not in found
    found = told(read_text("Chad left with its envoys, accusing Niger of fraud."))
    assert ("TCD", "ACCUSE", "NER") in found


def test_a_clause_is_attended_by_what_a_verb_in_ing_tells(read_text: ReadText) -> None:
    """The verb above is that of its clause."""
    reading = read_text("The talks ended with Ghana accusing Togo of fraud.")
    words = [t.text for t in reading.tokens]
    assert attended_by(reading.tokens, words.index("accusing")) == words.index("ended")
    assert attended_by(reading.tokens, words.index("ended")) is None


@pytest.mark.parametrize("aim", ["in order", "in a bid", "in an attempt"])
def test_what_somebody_is_about_is_done_by_who_acts(read_text: ReadText, aim: str) -> None:
    """ "Sent envoys in a bid to mend ties": the sender mends them."""
    reading = read_text(f"Kenya sent envoys {aim} to mend ties with Somalia.")
    [found] = [s for s in reading.statements if s.type == "ALIGN"]
    assert "actor:slot:subj" in found.why
    assert found.actors[0].actor.code == "KEN"


def test_two_verbs_joined_share_the_object_after_both(read_text: ReadText) -> None:
    """ "Will lift or weaken sanctions" lifts them; a verb with an object of its own shares none."""
    assert ("JPN", "CONCEDE", "RUS") in told(read_text("Japan will lift or weaken anti-Russian sanctions."))
    reading = read_text("Japan paid Peru and lifted sanctions.")
    words = [t.text for t in reading.tokens]
    assert shared_objects(reading.tokens, words.index("paid")) == []


def test_whoever_else_there_is_is_nobody() -> None:
    """ "Than in any other state" names none."""
    words = tokens(
        "in/in/ADP/IN/prep/4", "any/any/DET/DT/det/3", "other/other/ADJ/JJ/amod/3", "state/state/NOUN/NN/pobj/0",
        "invest/invest/VERB/VBP/ROOT/4",
    )  # fmt: skip
    assert not list(prepositions(words, 4))
