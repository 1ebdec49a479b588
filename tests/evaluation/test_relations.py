"""The relation of a given pair, and what counts as agreeing with PLV."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.model import Actor, Document, Participant, Reading, Span, Statement, Status, Token
from evaluation.plv import SOURCE, TARGET, Answer, Row, answer, fold, load
from evaluation.relations import score
from evaluation.roots import Asked, Classifier, best, by_folds, folds_of, terms, together
from tests.reading.parsed import index_of, parsed


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
        ("SANCTION", "desired", "ACCUSE"),
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


def test_the_main_clause_answers_before_its_phrases() -> None:
    """ "At a meeting it signed a pact": what the sentence is about goes before what it mentions first."""
    reading = parsed("At a meeting Peru signed a pact with Chile.")
    talks, signed = (
        replace(statement(type_, SOURCE, TARGET, start=start), head=index_of(reading, word))
        for type_, start, word in (("CONSULT", 5, "meeting"), ("AGREE", 18, "signed"))
    )
    assert answer(replace(reading, statements=(talks, signed)), "AGREE").given == ("AGREE", "CONSULT")


@pytest.mark.parametrize(
    ("type_", "words", "status", "root"),
    [
        ("AGREE", "signed a trade agreement", "actual", "SUPPORT"),
        ("AGREE", "signed a trade agreement", "future", "AGREE"),
        ("AGREE", "agreed to help", "actual", "AGREE"),
        ("SANCTION", "imposed sanctions on", "actual", "COERCE"),
        ("SANCTION", "expelled two envoys", "actual", "SANCTION"),
        ("RETREAT", "withdrew its peacekeepers", "actual", "SANCTION"),
        ("RETREAT", "withdrew its tanks", "actual", "YIELD"),
        ("COERCE", "blockaded the port", "actual", "ASSAULT"),
        ("PROTEST", "will boycott the talks", "future", "THREATEN"),
        ("AID", "may send grain", "possible", "AGREE"),
    ],
)
def test_acts_stand_where_the_cues_of_cameo_put_them(type_: str, words: str, status: Status, root: str) -> None:
    """A signature is approval there, sanctions are coercion, and what is to come is announced."""
    told = statement(type_, SOURCE, TARGET, status)
    assert fold(replace(told, span=Span(0, len(words), words))) == root


def asked(text: str, root: str) -> Asked:
    """A sentence of three words about a pair, unread by the rules."""
    source, act, target = text.split()
    at = len(source) + 1
    places = (((0, len(source)),), ((at + len(act) + 1, len(text)),))
    tokens = tuple(
        Token(i, start, start + len(word), word, word, pos, pos, dep, 1, children, "", 0)
        for i, (word, start, pos, dep, children) in enumerate(
            [
                (source, 0, "PROPN", "nsubj", ()),
                (act, at, "VERB", "ROOT", (0, 2)),
                (target, at + len(act) + 1, "PROPN", "dobj", ()),
            ]
        )
    )
    reading = Reading(Document("doc_1", "1.txt", text, "", "text/plain"), tokens=tokens)
    return Asked(Row(text, *places, root), reading, Answer(root, (), False))


def test_a_pair_is_masked_before_a_model_learns() -> None:
    """The model learns what is done, not who does it; the path holds the verb where the two meet."""
    seen = terms(asked("Peru bombed Chile", "ASSAULT"))
    assert seen["sentence"] == ["SOURCE", "bombed", "TARGET", "SOURCE bombed", "bombed TARGET"]
    assert "top bombed" in seen["path"]


def test_a_model_is_told_what_the_lexicon_holds_of_the_words() -> None:
    """A verb that no other fold shows may still be known."""
    one = replace(asked("Peru bombed Chile", "ASSAULT"), reading=parsed("Peru bombed Chile."))
    assert "ASSAULT" in terms(one)["lexicon"]


def test_a_sentence_is_answered_by_a_classifier_that_has_not_seen_it() -> None:
    """Every sentence of the other folds teaches, none of its own."""
    sentences = [asked(f"A{n} bombed B{n}", "ASSAULT") for n in range(9)]

    def teach(examples: Sequence[Asked]) -> Classifier:
        seen = {example.row.text for example in examples}
        return lambda some: [{"SEEN" if a.row.text in seen else "UNSEEN": 1.0} for a in some]

    assert [best(scores) for scores in by_folds(sentences, 3, teach)] == ["UNSEEN"] * 9


def test_what_is_said_twice_in_nearly_the_same_words_is_in_one_fold() -> None:
    """An agency repeats itself from day to day; a model must not be asked what it was all but told."""
    told = [f"Peru sent grain to Chile on day {n}" for n in range(20)]
    assert len(set(folds_of(told, 5))) == 1
    assert len(set(folds_of([f"A{n} bombed B{n}" for n in range(20)], 5))) > 1


def test_models_together_count_the_same() -> None:
    """What one is sure of goes before what the other leans to."""
    one, other = {"AID": 0.55, "ASSAULT": 0.45}, {"AID": 0.1, "ASSAULT": 0.9}
    [scores] = together([one], [other])
    assert scores == pytest.approx({"AID": 0.325, "ASSAULT": 0.675})
    assert best(scores) == "ASSAULT"


def test_the_regression_learns_from_the_other_folds() -> None:
    """New names with a known verb are answered by the verb."""
    sentences = [asked(f"A{n} {verb} B{n}", root) for n in range(12) for verb, root in VERBS]
    assert [best(scores) for scores in by_folds(sentences, 3)] == [root for _ in range(12) for _, root in VERBS]


VERBS = (("bombed", "ASSAULT"), ("praised", "SUPPORT"))
