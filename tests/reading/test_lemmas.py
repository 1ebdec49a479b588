"""Lemmas asked once a word form are those of the whole pipeline."""

import pytest
import spacy

from dragoman.model import Document, Reading
from dragoman.reading.layout import read_layout
from dragoman.reading.lemmas import Lemmas
from dragoman.reading.models import default_model, load_model
from dragoman.reading.parse import LEMMAS, Parser

TEXT = (
    "Oman's envoys were leaving for the talks that had been postponed twice; the leaves fell. They met, and meeting "
    "them was worse than the worst of his better meetings. Ghana left it. The left won. It left."
)


def lemmas_of(parser: Parser) -> list[str]:
    """What the parser gives for every word."""
    return [t.lemma for t in parser(read_layout(Reading(Document("d", "d.txt", TEXT, "", "text/plain")))).tokens]


@pytest.fixture(scope="module")
def whole() -> list[str]:
    """What the model's own pipeline gives, nothing taken out."""
    nlp = load_model.__wrapped__(default_model())
    return [LEMMAS.get(token.text) or token.lemma_.lower() for token in nlp(TEXT)]


def test_they_are_those_of_the_whole_pipeline(whole: list[str]) -> None:
    """Of words of one form and several parts of speech too, the first time and when they are known."""
    parser = Parser()
    assert lemmas_of(parser) == whole
    assert lemmas_of(parser) == whole
    assert len(set(whole)) < len(whole)


def test_two_parsers_may_share_a_model(whole: list[str]) -> None:
    """The second finds the lemmatizer taken out already."""
    Parser()
    assert lemmas_of(Parser()) == whole


def test_a_trained_lemmatizer_stays_in_the_pipeline() -> None:
    """It goes by the sentence, so a word may have other lemmas elsewhere."""
    nlp = spacy.blank("en")
    nlp.add_pipe("trainable_lemmatizer", name="lemmatizer")
    Lemmas(nlp)
    assert nlp.pipe_names == ["lemmatizer"]


def test_no_more_forms_are_kept_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch, whole: list[str]) -> None:
    """What is forgotten is asked again."""
    monkeypatch.setattr("dragoman.reading.lemmas._MOST", 3)
    assert lemmas_of(Parser()) == whole
