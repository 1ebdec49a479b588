"""Directed pairs of states: what is coded, what a statement joins, how the two compare."""

import csv
from pathlib import Path

from dragoman.model import Actor, Participant, Span, Statement
from evaluation import icbe
from evaluation.dyads import Row, dyads, score

COLUMNS = (
    "crisno", "sentence_number_int_aligned", "sentence_span_text", "event_type", "sayintkind", "do_actor_a",
    "do_actor_b", "say_actor_a", "say_actor_b",
)  # fmt: skip


def corpus(folder: Path, *rows: tuple[str, ...]) -> Path:
    """A folder with a corpus of these rows and crisis 7 as its validation file."""
    with (folder / icbe.NARRATIVES).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([COLUMNS, *rows])
    (folder / icbe.VALID).write_text("crisno\n7.0\n", encoding="utf-8")
    return folder


def statement(type_: str, actors: tuple[str, ...], recipients: tuple[str, ...]) -> Statement:
    """A statement that joins actors and recipients."""
    first, second = (
        tuple(Participant(Actor(c, c), "", None, "slot:subj") for c in side) for side in (actors, recipients)
    )
    return Statement("st_1", 0, Span(0, 3, "met"), type_, first, second, 0)


def test_a_narrative_keeps_the_order_of_its_sentences_and_gets_its_full_stops_back(tmp_path: Path) -> None:
    """Sentence numbers count, not the order of rows; several rows of a sentence are its events."""
    data = corpus(
        tmp_path,
        ("7", "10", "Peru replied.", "speech", "reject", "", "", "Peru", "Chile"),
        ("7", "2", "Chile attacked Peru", "action", "", "Chile", "Peru", "", ""),
        ("7", "2", "Chile attacked Peru", "thought", "", "", "", "", ""),
    )
    [narrative] = icbe.load(data)
    assert narrative.document.text.strip() == "Chile attacked Peru. Peru replied."
    first, second = narrative.passages
    assert [len(first.events), len(second.events)] == [2, 1]
    assert first.dyads() == {("CHL", "PER")}
    assert second.dyads() == {("PER", "CHL")}


def test_only_pairs_of_distinct_states_are_coded(tmp_path: Path) -> None:
    """An organisation is no state, a state of former days is one, and nobody is joined with himself."""
    data = corpus(tmp_path, ("1", "1", "They met.", "action", "", "Peru;United Nations", "Peru;Czechoslovakia", "", ""))
    [narrative] = icbe.load(data)
    assert narrative.passages[0].dyads() == {("PER", icbe.state("Czechoslovakia"))}


def test_crises_of_the_validation_file_and_every_tenth_are_held_back(tmp_path: Path) -> None:
    """What is scored must not be looked at."""
    valid = icbe.valid_crises(corpus(tmp_path))
    assert [crisis for crisis in (7, 8, 20, 21) if icbe.is_held_back(crisis, valid)] == [7, 20]


def test_a_mutual_statement_stands_for_both_directions() -> None:
    """A meeting is written once and coded twice; an attack has a direction."""
    assert dyads(statement("CONSULT", ("PER",), ("CHL",))) == {("PER", "CHL"), ("CHL", "PER")}
    assert dyads(statement("ASSAULT", ("PER",), ("CHL", "IGO:UN"))) == {("PER", "CHL")}


def test_sentences_without_a_coded_pair_cost_only_the_figure_over_every_sentence() -> None:
    """Others were measured on sentences in which a pair is coded."""
    pair = frozenset({("PER", "CHL")})
    figures = score([Row("", pair, pair, frozenset()), Row("", frozenset(), pair, pair)])
    assert figures["f1"] == 1.0
    assert figures["every"] == round(2 / 3, 4)
    assert figures["first_named"] == 0.0
