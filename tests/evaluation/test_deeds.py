"""Deeds, words and thoughts: what the types of statements say of a sentence, and the figures."""

import pytest

from dragoman.model import Actor, Participant, Span, Statement
from evaluation.deeds import Answers, Case, best_least, kinds_of, ngrams, score, speech_of


def statement(type_: str, words: str, start: int = 0) -> Statement:
    """A statement of that type read from these words."""
    actors = (Participant(Actor("PER", "Peru"), "", None, "slot:subj"),)
    return Statement("st_1", 0, Span(start, start + len(words), words), type_, actors, (), 0)


def case(*statements: Statement, kinds: str = "", speech: str | None = None, credited: bool = False) -> Case:
    """A sentence with these statements."""
    return Case(frozenset(kinds.split()), speech, statements, credited, {})


@pytest.mark.parametrize(
    ("type_", "kinds"),
    [("ACCUSE", "speech"), ("ASSAULT", "action"), ("INTEREST", "thought"), ("ALIGN", "")],
)
def test_types_tell_what_kind_of_event_it_is(type_: str, kinds: str) -> None:
    """A relation that stands is no event."""
    assert kinds_of(case(statement(type_, "of old"))) == frozenset(kinds.split())


def test_crediting_somebody_is_speech() -> None:
    """A sentence in reported speech holds speech whatever it tells."""
    assert kinds_of(case(statement("ASSAULT", "bombed"), credited=True)) == {"speech", "action"}


@pytest.mark.parametrize(
    ("type_", "words", "kind"),
    [
        ("ACCUSE", "accused the generals", "accuse"),
        ("ACCUSE", "condemned the raid", "disapprove"),
        ("REQUEST", "demanded an apology", "demand"),
        ("AGREE", "pledged to pay", "promise"),
        ("SUPPORT", "praised the truce", ""),
    ],
)
def test_words_tell_which_kind_of_speech_it_is(type_: str, words: str, kind: str) -> None:
    """Some types hold several of the corpus's kinds, some none."""
    assert speech_of([statement(type_, words)]) == kind


def test_the_first_statement_of_speech_answers() -> None:
    """A deed before it does not."""
    assert speech_of([statement("REJECT", "refused", 30), statement("ASSAULT", "bombed", 1)]) == "reject"


def test_runs_of_words_come_shortest_first() -> None:
    """The single words can then be cut off."""
    assert ngrams(["a", "b", "c"], 2) == ["a", "b", "c", "a b", "b c"]


def test_a_kind_that_nothing_tells_costs_a_third_of_the_mean() -> None:
    """The mean is over the three kinds, the macro-F1 over the kinds of speech that are asked for."""
    cases = [case(kinds="speech action", speech="accuse"), case(kinds="thought")]
    asked = cases[:1]
    figures = score(cases, asked, Answers([frozenset({"speech", "action"}), frozenset()], ["reject"]))
    assert figures["macro_f1"] == round(2 / 3, 4)
    assert figures["thought"] == 0.0
    assert figures["speech_kind"] == 0.0


def test_a_kind_is_told_from_the_probability_that_serves_best_on_known_cases(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where those that hold a kind are given .4 and the others .34, one half would tell none of them."""

    def given(_: object, asked: list[Case], __: object) -> dict[str, list[float]]:
        return {kind: [0.4 if kind in one.kinds else 0.34 for one in asked] for kind in ("speech", "action", "thought")}

    monkeypatch.setattr("evaluation.deeds.likely", given)
    known = [case(kinds=kinds) for kinds in ("speech", "action", "thought", "speech action", "", "thought")]
    assert all(0.34 < least <= 0.4 for least in best_least(known, {}).values())
