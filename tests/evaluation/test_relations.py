"""The relation of a given pair, and what counts as agreeing with PLV."""

from pathlib import Path

import pytest

from dragoman.model import Actor, Document, Participant, Reading, Span, Statement, Status
from evaluation.relations import SOURCE, TARGET, Answer, answer, fold, load, score


def statement(type_: str, actor: Actor, recipient: Actor, status: Status = "actual", start: int = 0) -> Statement:
    """A statement that joins two actors."""
    first, second = (Participant(a, "", None, "slot:subj") for a in (actor, recipient))
    return Statement("st_1", 0, Span(start, start + 3, "met"), type_, (first,), (second,), 0, status=status)


@pytest.mark.parametrize(
    ("type_", "status", "root"),
    [
        ("RETREAT", "actual", "YIELD"),
        ("CONCEDE", "negated", "REJECT"),
        ("CONSULT", "future", "AGREE"),
        ("ASSAULT", "future", "THREATEN"),
        ("ASSAULT", "negated", "ASSAULT"),
        ("ALIGN", "negated", "ALIGN"),
    ],
)
def test_types_fold_into_the_roots_of_plv(type_: str, status: Status, root: str) -> None:
    """PLV files goodwill denied or promised, and harm announced, under other roots."""
    assert fold(statement(type_, SOURCE, TARGET, status)) == root


def test_marks_give_the_places_of_the_pair(tmp_path: Path) -> None:
    """Offsets are into the sentence without marks; a row without a target is not asked."""
    rows = "\tmarked_sentence\tgold_root\n0\t<s>Peru</s> met <t>Chile</t>.\tCONSULT\n1\t<s>Peru</s> left.\tYIELD\n"
    path = tmp_path / "PLV_train.tsv"
    path.write_text(rows, encoding="utf-8")
    [row] = load(path)
    assert row.text == "Peru met Chile."
    assert [row.text[a:b] for a, b in (*row.source, *row.target)] == ["Peru", "Chile"]


def test_unclean_rows_are_left_out(tmp_path: Path) -> None:
    """The overlap file beside the data says which rows count."""
    path = tmp_path / "PLV_train.tsv"
    path.write_text("\tmarked_sentence\tgold_root\n0\t<s>Peru</s> met <t>Chile</t>.\tCONSULT\n", encoding="utf-8")
    (tmp_path / "PLV_train_overlap.csv").write_text("row,clean\n0,0\n", encoding="utf-8")
    assert load(path) == []
    assert len(load(path, every=True)) == 1


def test_a_pair_without_a_statement_is_wrong_in_f1_only() -> None:
    """Accuracy is of the joined pairs; macro-F1 counts those that were missed."""
    figures = score([Answer("AID", ("AID",), True), Answer("AID", (), False)])
    assert figures["joined"] == 0.5
    assert figures["accuracy"] == 1.0
    assert figures["macro_f1"] == round(2 / 3, 4)


def test_the_statement_from_the_source_answers_first() -> None:
    """Direction goes before the order of the text."""
    reading = Reading(
        Document("doc_1", "1.txt", "x", "", "text/plain"),
        statements=(statement("AID", TARGET, SOURCE), statement("ACCUSE", SOURCE, TARGET, start=9)),
    )
    assert answer(reading, "ACCUSE") == Answer("ACCUSE", ("ACCUSE", "AID"), True)
