"""What careful reading drops, keeps and adds, given what an encoder says."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model import Reading, Statement
from dragoman.reading.attribution_spans import label_attributions
from dragoman.reading.careful import ADD, ADD_BESIDE, DOUBTED, INSTEAD, KEEP_GUESS, weigh_pairs
from dragoman.reading.pair_pieces import TYPES
from dragoman.reading.pairs import PairScore
from dragoman.reading.pipeline import AFTER_PARSE, CAREFUL, make_pipeline
from dragoman.reading.statements import read_statements
from dragoman.reading.trace import SILENT, Trace
from tests.reading.encoder import QUARREL, condemned, needs_encoder, reading_of, told

JUST_UNDER = 0.01


@dataclass
class Says:
    """An encoder that says what it is told to, by sentence."""

    by_sentence: dict[int, list[PairScore]]

    def scores(self, reading: Reading) -> dict[int, list[PairScore]]:
        return self.by_sentence


@dataclass
class Heard(Trace):
    """Keeps what is left out."""

    left: list[tuple[str, str, str]] = field(default_factory=list)

    def left_out(self, statement: Statement, reason: str, words: str = "") -> None:
        self.left.append((statement.id, reason, words))


def score(first: str, second: str | None, words: dict[int, float], **types: tuple[float, float]) -> PairScore:
    """A score; types as (first to second, second to first)."""
    forward, backward = np.zeros(len(TYPES), np.float32), np.zeros(len(TYPES), np.float32)
    for name, (there, back) in types.items():
        forward[TYPES.index(name)], backward[TYPES.index(name)] = there, back
    return PairScore(first, second, forward, backward, words)


def weighed(reading: Reading, *scores: PairScore, trace: Trace = SILENT) -> tuple[Statement, ...]:
    """The statements after weighing; all scores are of the first sentence."""
    return weigh_pairs(reading, Says({0: list(scores)}), trace).statements


def ruled(rule: str = "slot:obj") -> Reading:
    """Peru condemned Chile, as the rules tell it."""
    reading = reading_of(condemned())
    return replace(reading, statements=(told(reading, rule),))


# --- what the rules tell -------------------------------------------------------------------------


def test_a_doubted_guess_gives_way_to_what_the_encoder_sees_in_its_place() -> None:
    """Where nothing else is told of the two, less is asked of the other type than of an addition."""
    heard = Heard()
    low, enough = DOUBTED - JUST_UNDER, INSTEAD + JUST_UNDER
    assert enough < ADD
    both = score("PER", "CHL", {1: 0.9}, ACCUSE=(low, 0.0), DISPUTE=(enough, 0.0))
    [found] = weighed(ruled("near:scored"), both, trace=heard)
    assert (found.type, found.why[0]) == ("DISPUTE", "encoder:pair")
    assert heard.left == [("st_1", "drop:encoder", "DISPUTE is likelier, 0.41")]


@pytest.mark.parametrize(
    ("rule", "own", "other"),
    [
        ("slot:obj", DOUBTED - JUST_UNDER, INSTEAD + JUST_UNDER),
        ("near:scored", DOUBTED + JUST_UNDER, INSTEAD + JUST_UNDER),
        ("near:scored", DOUBTED - JUST_UNDER, INSTEAD - JUST_UNDER),
    ],
)
def test_what_is_no_guess_or_not_doubted_or_has_no_rival_stays(rule: str, own: float, other: float) -> None:
    """One of the three alone takes nothing away."""
    both = score("PER", "CHL", {1: 0.9}, ACCUSE=(own, 0.0), DISPUTE=(other, 0.0))
    assert [s.type for s in weighed(ruled(rule), both)] == ["ACCUSE"]


def test_a_guess_that_the_encoder_sees_no_ground_for_is_dropped_and_told_of() -> None:
    heard = Heard()
    low = KEEP_GUESS - JUST_UNDER
    assert weighed(ruled("near:scored"), score("PER", "CHL", {}, ACCUSE=(low, 0.0)), trace=heard) == ()
    assert heard.left == [("st_1", "drop:encoder", "probability 0.02, at least 0.03 is asked for")]


def test_a_guess_that_it_sees_some_ground_for_stays() -> None:
    """In whichever direction it sees it."""
    [kept] = weighed(ruled("near:scored"), score("PER", "CHL", {}, ACCUSE=(0.0, KEEP_GUESS + JUST_UNDER)))
    assert kept.why == ("encoder:0.04",)


def test_what_slots_hold_stays_however_little_the_encoder_sees() -> None:
    """The words themselves say it."""
    heard = Heard()
    [kept] = weighed(ruled(), score("PER", "CHL", {}), trace=heard)
    assert kept == replace(ruled().statements[0], why=("encoder:0.00",))
    assert heard.left == []


def test_a_statement_whose_pair_was_not_weighed_stays_as_it_is() -> None:
    assert weighed(ruled("near:scored"), score("PER", None, {}, ACCUSE=(0.0, 0.0))) == ruled("near:scored").statements


# --- what the encoder adds -----------------------------------------------------------------------

HARBOUR, NEW = 6, 5


def test_what_it_is_sure_of_is_added_with_the_words_that_carry_it() -> None:
    reading = reading_of(condemned())
    [added] = weighed(reading, score("PER", "CHL", {1: 0.2, NEW: 0.5, HARBOUR: 0.8}, INTEREST=(0.9, 0.1)))
    assert (added.type, added.actors[0].actor.code, added.recipients[0].actor.code) == ("INTEREST", "PER", "CHL")
    assert added.head == HARBOUR
    assert added.span.exact == "new harbour"
    assert added.why == ("encoder:pair", "encoder:0.90")
    assert added.actors[0].span == reading.mentions[0].span
    assert {p.rule for p in (*added.actors, *added.recipients)} == {"near:encoder"}


def test_it_is_added_in_the_likelier_direction() -> None:
    [added] = weighed(reading_of(condemned()), score("PER", "CHL", {1: 1.0}, REJECT=(0.8, 0.9)))
    assert (added.actors[0].actor.code, added.recipients[0].actor.code) == ("CHL", "PER")


def test_who_acts_alone_is_added_without_a_recipient() -> None:
    [added] = weighed(reading_of(condemned()), score("CHL", None, {1: 1.0}, PROTEST=(0.8, 0.95)))
    assert (added.actors[0].actor.code, added.recipients) == ("CHL", ())


def test_whom_the_sentence_does_not_name_is_carried_over() -> None:
    reading = reading_of(condemned(), QUARREL)
    [added] = weigh_pairs(reading, Says({1: [score("PER", "CHL", {9: 1.0}, DISPUTE=(0.8, 0.8))]})).statements
    assert added.sentence == 1
    assert [(p.rule, p.span, p.exact) for p in (*added.actors, *added.recipients)] == [("carry:encoder", None, "")] * 2


def test_what_it_is_not_sure_of_is_not_added() -> None:
    assert weighed(reading_of(condemned()), score("PER", "CHL", {1: 1.0}, REJECT=(ADD - JUST_UNDER, 0.0))) == ()


def test_beside_what_a_rule_tells_more_is_asked_for() -> None:
    """The likeliest second reading of a pair is often the first in other words."""
    under, over = (
        weighed(ruled(), score("PER", "CHL", {1: 1.0}, ACCUSE=(0.9, 0.0), REJECT=(p, 0.0)))
        for p in (ADD_BESIDE - JUST_UNDER, ADD_BESIDE + JUST_UNDER)
    )
    assert [s.type for s in under] == ["ACCUSE"]
    assert [s.type for s in over] == ["ACCUSE", "REJECT"]


def test_what_a_rule_tells_is_not_told_twice() -> None:
    assert len(weighed(ruled(), score("PER", "CHL", {1: 1.0}, ACCUSE=(0.9, 0.95)))) == 1


def test_a_name_never_carries_a_predicate() -> None:
    [added] = weighed(reading_of(condemned()), score("PER", "CHL", {0: 1.0, 2: 0.9, HARBOUR: 0.1}, AID=(0.9, 0.0)))
    assert added.head == HARBOUR


@given(
    st.dictionaries(st.integers(0, 20), st.floats(0, 1)),
    st.lists(st.floats(0, 1), min_size=2 * len(TYPES), max_size=2 * len(TYPES)),
    st.sampled_from([0, 1, 2]),
)
def test_whatever_the_encoder_says_spans_lie_in_their_sentence(
    words: dict[int, float], types: Sequence[float], sentence: int
) -> None:
    """Two to eight words for what is added; ids differ; what slots hold is all still there."""
    reading = reading_of(condemned(), QUARREL, condemned("Bolivia", "Peru"))
    reading = replace(reading, statements=(told(reading),))
    there, back = (np.array(half, np.float32) for half in (types[: len(TYPES)], types[len(TYPES) :]))
    inside = {t.i: words.get(t.i, 0.0) for t in reading.words(sentence)}
    found = weigh_pairs(reading, Says({sentence: [PairScore("PER", "CHL", there, back, inside)]}))
    assert [s for s in found.statements if s.id == "st_1"]
    assert len({s.id for s in found.statements}) == len(found.statements)
    for statement in found.statements:
        if "encoder:pair" not in statement.why:
            continue
        around = reading.sentence_span(sentence)
        assert around.covers(statement.span)
        assert found.document.text[statement.span.start : statement.span.end] == statement.span.exact
        assert 2 <= len(statement.span.exact.split()) <= 8
        assert statement.actors[0].actor.code in ("PER", "CHL")
    untouched = replace(found, statements=())
    assert untouched == replace(reading, statements=())


# --- in the pipeline -----------------------------------------------------------------------------


def test_careful_reading_is_the_rules_with_more_readers() -> None:
    """Right after the statements are made, so that all later readers see what it leaves and adds."""
    assert tuple(reader for reader in CAREFUL if reader not in (weigh_pairs, label_attributions)) == AFTER_PARSE
    assert CAREFUL.index(weigh_pairs) == CAREFUL.index(read_statements) + 1


@needs_encoder
@pytest.mark.slow
def test_careful_reading_says_who_reads_and_reads_twice_the_same() -> None:
    pipeline = make_pipeline("careful")
    document = replace(reading_of(condemned(), QUARREL).document, id="doc_2")
    first, second = pipeline.read(document), pipeline.read(document)
    assert first == second
    assert first.origin.startswith("careful/")
    assert any(rule.startswith("encoder:") for s in first.statements for rule in s.why)
