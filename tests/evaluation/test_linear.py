"""Logistic regression over weighed terms."""

import numpy as np
import pytest

from evaluation.linear import Rows, Weigher, beside, fit


def dense(rows: Rows) -> list[list[float]]:
    """The rows as lists of numbers."""
    return [[round(float(x), 3) for x in row] for row in rows.times(np.eye(rows.width))]


def test_a_row_has_length_one_and_rare_terms_weigh_more() -> None:
    """What every document holds tells little; unknown terms tell nothing."""
    weigher = Weigher.of([["and", "tanks"], ["and", "talks"], ["and", "talks"]], least=1)
    row = weigher.rows([["and", "tanks", "unheard"]]).times(np.eye(3))[0]
    assert float((row**2).sum()) == pytest.approx(1.0)
    assert row[weigher.columns["tanks"]] > row[weigher.columns["and"]] > 0


def test_terms_of_too_few_documents_are_left_out() -> None:
    """A term seen once teaches only its own document."""
    assert Weigher.of([["a", "a"], ["b"], ["b"]], least=2).columns == {"b": 0}


def test_views_stand_side_by_side_with_their_weights() -> None:
    """Each document keeps its terms of every view, an empty one too."""
    one, other = (Weigher.of([["a"], ["b"]], least=1).rows(documents) for documents in ([["a"], []], [["b"], ["a"]]))
    assert dense(beside((1.0, one), (0.5, other))) == [[1, 0, 0, 0.5], [0, 0, 0.5, 0]]


def test_rows_may_be_taken_in_any_order() -> None:
    """A fold takes some of the documents."""
    rows = Weigher.of([["a"], ["b"]], least=1).rows([["a"], [], ["b"]])
    assert dense(rows.take([2, 0, 1])) == [[0, 1], [1, 0], [0, 0]]


def test_a_model_finds_what_tells_the_classes_apart() -> None:
    """A rare class counts as much as a common one, and probabilities sum to one."""
    documents = [["talks", "on"]] * 20 + [["tanks", "on"]] * 2
    weigher = Weigher.of(documents)
    model = fit(weigher.rows(documents), ["CONSULT"] * 20 + ["ASSAULT"] * 2)
    asked = weigher.rows([["tanks"], ["talks"], ["on"]])
    assert model.best(asked)[:2] == ["ASSAULT", "CONSULT"]
    probabilities = model.probabilities(asked)
    assert probabilities.sum(axis=1) == pytest.approx([1, 1, 1])
    assert probabilities[2][0] > 2 / 22


def test_the_minimum_is_found() -> None:
    """At the weights found, the slope of the loss is nought: the errors balance what the weights cost."""
    documents = [["a", "b"], ["b", "c"], ["c"], ["a"], ["b"]]
    labels = ["x", "y", "y", "x", "x"]
    rows = Weigher.of(documents, least=1).rows(documents)
    model = fit(rows, labels, strength=3.0, steps=200)
    truth = np.array([[label == c for c in model.classes] for label in labels], dtype=float)
    each = np.array([5 / (2 * labels.count(label)) for label in labels])[:, None]
    errors = 3.0 * each * (model.probabilities(rows) - truth)
    assert rows.back(errors) == pytest.approx(-model.weights, abs=1e-3)
    assert errors.sum(axis=0) == pytest.approx([0, 0], abs=1e-3)
