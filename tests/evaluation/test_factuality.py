"""The scorer of factuality reads its file by words and stretches certainty to the labels' scale."""

import json
from pathlib import Path

import pytest

from dragoman.reading.factuality import weigh
from dragoman.reading.parse import Parser
from evaluation.factuality import on_scale, predicates, score


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser()


def test_targets_are_found_by_their_word(parser: Parser, tmp_path: Path) -> None:
    """Words divided by single spaces are counted as the file counts them."""
    file = tmp_path / "a.jsonl"
    row = {"text": "Ankara 's envoy did n't leave .", "targets": [{"span1": [5, 6], "label": -3.0}]}
    file.write_text(json.dumps(row), encoding="utf-8")
    [(reading, [(index, label)])] = predicates(file, parser)
    assert (reading.tokens[index].text, label) == ("leave", -3.0)


def test_judgements_in_step_with_the_labels_correlate(parser: Parser, tmp_path: Path) -> None:
    """What is so and what is not, told apart, give r = 1 and no error."""
    file = tmp_path / "a.jsonl"
    row = {
        "text": "Ankara attacked Tirana but Lima did not answer .",
        "targets": [{"span1": [1, 2], "label": 3.0}, {"span1": [7, 8], "label": -3.0}],
    }
    file.write_text(json.dumps(row), encoding="utf-8")
    assert score(predicates(file, parser)) == {"r": 1.0, "mae": 0.0, "n": 2}


def test_certainty_is_stretched_to_the_scale() -> None:
    """Full certainty is the end of the scale."""
    assert on_scale(weigh([])) == 3.0
