"""What joins each two actors of a sentence, by the encoder that is installed, and what it cannot do without."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from dragoman.errors import UnknownModel
from dragoman.model import Reading
from dragoman.reading import pairs
from dragoman.reading.pair_pieces import TYPES
from dragoman.reading.pairs import PairEncoder, PairScore, check_installed, is_guess, named_actors, pair_encoder
from tests.reading.encoder import QUARREL, condemned, needs_encoder, reading_of, told


def flat(reading: Reading) -> list[list[float]]:
    """All that the encoder gives a reading."""
    scores = pair_encoder().scores(reading)
    return [[*s.forward.tolist(), *s.backward.tolist(), *s.words.values()] for i in sorted(scores) for s in scores[i]]


# --- the encoder ---------------------------------------------------------------------------------


@needs_encoder
def test_every_pair_has_probabilities_and_every_word_a_share() -> None:
    reading = reading_of(condemned(), QUARREL, condemned("Bolivia", "Peru"))
    scores = pair_encoder().scores(reading)
    assert [(s.first, s.second) for s in scores[0]] == [("PER", "CHL"), ("PER", None), ("CHL", None)]
    for i, found in scores.items():
        words = {t.i for t in reading.words(i)} - {m.head for m in reading.mentions}
        for score in found:
            values = np.concatenate([score.forward, score.backward, list(score.words.values())])
            assert ((values >= 0) & (values <= 1)).all()
            assert score.forward.shape == score.backward.shape == (len(TYPES),)
            assert set(score.words) == words


@needs_encoder
def test_the_same_reading_gives_the_same_scores() -> None:
    reading = reading_of(condemned(), QUARREL)
    assert flat(reading) == flat(reading)


@needs_encoder
@pytest.mark.parametrize("hinted", [False, True])
def test_other_states_in_the_same_words_get_the_same_scores(hinted: bool) -> None:
    """Neutral by construction: names are masked, so a pair is never likelier to quarrel for who it is."""
    readings = []
    for first, second, third in (("Peru", "Chile", "Bolivia"), ("Ghana", "Togo", "Benin"), ("Togo", "Peru", "Ghana")):
        reading = reading_of(condemned(first, second), QUARREL, condemned(third, first))
        readings.append(replace(reading, statements=(told(reading),)) if hinted else reading)
    one, *others = map(flat, readings)
    assert all(other == one for other in others)


@needs_encoder
def test_what_a_rule_tells_makes_its_type_likelier() -> None:
    """The encoder weighs hints; it does not merely repeat them."""
    reading = reading_of(condemned())
    bare, hinted = (pair_encoder().scores(r)[0][0] for r in (reading, replace(reading, statements=(told(reading),))))
    assert hinted.of("ACCUSE") > bare.of("ACCUSE")


@needs_encoder
def test_a_sentence_without_actors_before_anybody_is_named_is_left_out() -> None:
    assert list(pair_encoder().scores(reading_of(QUARREL, condemned()))) == [1]


# --- whom it is given ----------------------------------------------------------------------------


def test_actors_are_told_with_where_they_stand_here_and_before() -> None:
    """In characters of each sentence; those kept in mind stand nowhere."""
    reading = reading_of(condemned(), condemned("Bolivia", "Peru"))
    [ghana] = reading_of("Ghana/Ghana/PROPN/NNP/ROOT/0").mentions[0].actors
    found = named_actors(reading, 1, reading.mentions_by_sentence(), [ghana])
    assert list(found) == ["BOL", "PER", "CHL", "GHA"]
    assert (found["PER"].here, found["PER"].before) == ([(18, 22)], [(0, 4)])
    assert (found["GHA"].here, found["GHA"].before) == ([], [])


@pytest.mark.parametrize("rule", ["near:parse", "near:scored", "carry:pair", "carry:scored"])
def test_an_actor_that_no_slot_names_makes_a_guess(rule: str) -> None:
    assert is_guess(told(reading_of(condemned()), rule))


@pytest.mark.parametrize("rule", ["slot:obj", "slot:with>poss", "pronoun:sentence"])
def test_an_actor_that_a_slot_holds_makes_none(rule: str) -> None:
    assert not is_guess(told(reading_of(condemned()), rule))


def test_who_stands_alone_has_no_way_back() -> None:
    forward, backward = np.zeros(len(TYPES), np.float32), np.ones(len(TYPES), np.float32)
    score = partial(PairScore, "PER", forward=forward, backward=backward, words={})
    assert score(second="CHL").of("AID") == 1.0
    assert score(second=None).of("AID") == 0.0


# --- what it cannot do without -------------------------------------------------------------------


def test_a_missing_package_is_named_with_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pairs, "NEEDED", ("json", "no_such_runtime"))
    with pytest.raises(UnknownModel, match=r"needs no_such_runtime; install with `pip install 'dragoman\[careful\]'`"):
        check_installed()


def test_missing_weights_are_named_with_their_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pairs, "NEEDED", ())
    (tmp_path / pairs.TOKENIZER).touch()
    with pytest.raises(UnknownModel, match=rf"weights .* are missing: no pairs\.onnx in {tmp_path}"):
        check_installed(tmp_path)


@needs_encoder
def test_weights_that_are_none_are_told(tmp_path: Path) -> None:
    for name in (pairs.MODEL, pairs.TOKENIZER):
        (tmp_path / name).write_text("nothing of the kind", encoding="utf-8")
    with pytest.raises(UnknownModel, match="cannot be loaded"):
        PairEncoder(tmp_path)
