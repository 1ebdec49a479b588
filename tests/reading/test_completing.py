"""When a predicate without filled slots tells anything."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from dragoman.model import Reading
from dragoman.vocabulary.guesses import guess_weights
from tests.reading.told import told

ReadText = Callable[..., Reading]


def test_a_word_for_two_tells_nothing_of_one(read_text: ReadText) -> None:
    """Nobody is there with whom Croatia may have signed."""
    assert told(read_text("Croatia has signed.")) == set()


def test_a_guess_takes_the_whole_list(read_text: ReadText, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of three joined by "and" all are meant where one is."""
    weights = replace(guess_weights(), floor=0.2)
    monkeypatch.setattr("dragoman.reading.completing.guess_weights", lambda: weights)
    found = told(
        read_text("Egyptian officials held forth in consultation alongside guests from Libya, Sudan and Chad.")
    )
    assert found == {("EGY", "CONSULT", "LBY"), ("EGY", "CONSULT", "SDN"), ("EGY", "CONSULT", "TCD")}


def test_to_counter_a_deed_has_to_do_with_whom_it_befell(read_text: ReadText) -> None:
    """To blame one has not."""
    assert ("MEX", "DISPUTE", "CUB") in told(read_text("Mexico counters aggression against Cuba."))
    assert ("MEX", "ACCUSE", "CUB") not in told(read_text("Mexico condemned the bombing of Cuba."))


def test_who_is_the_rival_of_somebody_is_not_guessed_to_be_he(read_text: ReadText) -> None:
    """What is done to a state's rivals is not done to the state."""
    assert ("TCD", "AID", "TGO") not in told(read_text("Chad armed the rivals of Togo."))


def test_a_shared_noun_goes_on_about_the_two_just_told_of(read_text: ReadText) -> None:
    """Where a sentence names nobody, its trade or quarrel is that of the two told of before."""
    border = "Officially, the border dispute has been closed since 2020."
    after = told(read_text(f"Peru sent envoys to Chile in May. {border}"))
    assert after == {("PER", "CONSULT", "CHL"), ("PER", "DISPUTE", "CHL")}
    assert told(read_text(f"Snow covered Peru and Chile. {border}")) == {("PER", "DISPUTE", "CHL")}


def test_a_word_that_says_which_kind_of_thing_it_is_tells_of_nobody(read_text: ReadText) -> None:
    """Two may build a plant for chips and sell each other none; a reconciliation process is a reconciliation."""
    assert "TRADE" not in {t for _, t, _ in told(read_text("Denmark and Germany opened a new chip-making plant."))}
    found = told(read_text("Ghana said that the reconciliation process with Togo goes on."))
    assert ("GHA", "ALIGN", "TGO") in found


def test_to_end_a_deed_concedes_to_whom_it_befell(read_text: ReadText) -> None:
    """Though whoever condemns it charges him with nothing."""
    assert ("GRC", "CONCEDE", "ALB") in told(read_text("Greece repealed its sanctions against Albania last week."))
