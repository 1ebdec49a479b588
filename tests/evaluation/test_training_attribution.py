"""Fitting the labeller of attributions: what is written labels as what was fitted does."""

from pathlib import Path

import pytest

from evaluation.attribution import Relation
from tests.reading.parsed import parsed

pycrfsuite = pytest.importorskip("pycrfsuite", reason="python-crfsuite is not installed")

TEXT = "Ankara said that the talks failed."


def characters(text: str, words: str) -> frozenset[int]:
    start = text.index(words)
    return frozenset(i for i in range(start, start + len(words)) if not text[i].isspace())


def gold(text: str, source: str, cue: str, *content: str) -> Relation:
    said = frozenset[int]().union(*(characters(text, part) for part in content))
    return Relation(characters(text, source), characters(text, cue), said, False)


def test_each_part_begins_once_and_goes_on() -> None:
    from training.attribution import labels

    marks = labels(parsed(TEXT), [gold(TEXT, "Ankara", "said", "that the talks failed")])
    assert marks == ["B-S", "B-Q", "B-C", "I-C", "I-C", "I-C", "O"]


def test_content_that_a_cue_interrupts_begins_anew() -> None:
    from training.attribution import labels

    text = "The talks, Ankara said, failed."
    marks = labels(parsed(text), [gold(text, "Ankara", "said", "The talks", "failed")])
    assert marks == ["B-C", "I-C", "O", "B-S", "B-Q", "O", "B-C", "O"]


def test_the_written_weights_label_as_the_fitted_field_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Views, offsets and edges of blocks mean the same to the trainer and to the labeller."""
    from dragoman.reading import attribution_labels
    from dragoman.reading.attribution_columns import columns
    from dragoman.reading.attribution_spans import blocks_of
    from dragoman.reading.quotes import find_quotes
    from training import attribution

    monkeypatch.setitem(attribution.PENALTIES, "feature.minfreq", 0)
    monkeypatch.setattr(attribution, "KNOWN_FROM", 1)
    monkeypatch.setattr(attribution, "CUES_FROM", 1)
    other = "“We lost,” said Leyla Demir.\nThe talks failed."
    pairs = [
        (parsed(TEXT), [gold(TEXT, "Ankara", "said", "that the talks failed")]),
        (parsed(other), [gold(other, "Leyla Demir", "said", "We lost")]),
    ]
    known, strengths = attribution.fit(pairs, tmp_path / "fitted")
    attribution.write(tmp_path / "fitted", tmp_path / "weights.npz", known, strengths)
    by = attribution_labels.load(tmp_path / "weights.npz")
    tagger = pycrfsuite.Tagger()
    tagger.open(str(tmp_path / "fitted"))
    for text in (TEXT, other, "Ankara said “no”.\nLeyla Demir lost the talks, she said."):
        reading = parsed(text)
        table = columns(reading, (), find_quotes(text, reading.blocks), known, strengths)
        blocks = blocks_of(reading)
        fitted = [tagger.tag(attribution.sequences(table, *block)) for block in blocks]
        assert [[attribution_labels.LABELS[i] for i in path] for path in by.paths(table, blocks)] == fitted
