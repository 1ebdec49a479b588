"""Parts of speech asked once a kind of word are those of the whole pipeline."""

from collections.abc import Callable
from typing import Any

import pytest
import spacy
from spacy.language import Language

from dragoman.reading.models import default_model, load_model
from dragoman.reading.word_classes import WordClasses

TEXTS = (
    "Oman's envoys were leaving for the talks that had been postponed; the leaves fell, and that was that.",
    "Let's say there is no deal.  It didn't hold, and there are those who'd do it again.",
    "Do they do what they said they had to do? They do.",
    "Oman's envoys were leaving for the talks that had been postponed; the leaves fell, and that was that.",
)

Told = list[tuple[str, str, str, str, str, int, bool | None]]


def told(nlp: Language, tell: Callable[[spacy.tokens.Doc], None]) -> list[Told]:
    """What words of the texts are."""
    docs = list(nlp.pipe(TEXTS))
    for doc in docs:
        tell(doc)
    return [[(t.pos_, str(t.morph), t.lemma_, t.tag_, t.dep_, t.head.i, t.is_sent_start) for t in doc] for doc in docs]


def model() -> Language:
    """The default model, as it is loaded, its lemmatizer left out."""
    nlp = load_model.__wrapped__(default_model())
    nlp.disable_pipe("lemmatizer")
    return nlp


@pytest.fixture(scope="module")
def whole() -> list[Told]:
    """What the model's own pipeline tells, the attribute ruler in it."""
    return told(model(), lambda _: None)


def test_they_are_those_of_the_whole_pipeline(whole: list[Told]) -> None:
    """Of words that patterns of several words look at too, the first time and when they are known."""
    nlp = model()
    classes = WordClasses(nlp)
    assert "attribute_ruler" not in nlp.pipe_names
    assert told(nlp, classes.tell) == whole
    assert told(nlp, classes.tell) == whole
    assert told(nlp, lambda _: None) != whole


def test_two_parsers_may_share_a_model(whole: list[Told]) -> None:
    """The second finds the ruler taken out already."""
    nlp = model()
    WordClasses(nlp)
    assert told(nlp, WordClasses(nlp).tell) == whole


def test_no_more_kinds_are_kept_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch, whole: list[Told]) -> None:
    """What is forgotten is asked again."""
    monkeypatch.setattr("dragoman.reading.word_classes._MOST", 3)
    nlp = model()
    assert told(nlp, WordClasses(nlp).tell) == whole


def test_a_ruler_stays_before_a_component_that_may_heed_it() -> None:
    """Such as a lemmatizer that goes by parts of speech and cannot be taken out."""
    nlp = load_model.__wrapped__(default_model())
    WordClasses(nlp)
    assert nlp.pipe_names[-1] == "ner"
    assert {"attribute_ruler", "lemmatizer"} <= set(nlp.pipe_names)


def test_a_ruler_stays_whose_patterns_ask_for_more_than_a_word() -> None:
    """An entity's kind does not follow from a word's letters, tag and dependency."""
    nlp = spacy.blank("en")
    ruler: Any = nlp.add_pipe("attribute_ruler")
    ruler.add([[{"LOWER": "oman"}]], {"POS": "PROPN"})
    WordClasses(nlp)
    assert nlp.pipe_names == []
    nlp.enable_pipe("attribute_ruler")
    ruler.add([[{"ENT_TYPE": "GPE"}]], {"POS": "PROPN"})
    WordClasses(nlp)
    assert nlp.pipe_names == ["attribute_ruler"]


def test_a_pipeline_without_a_ruler_is_left_alone() -> None:
    """Its parts of speech come from elsewhere."""
    nlp = spacy.blank("en")
    doc = nlp("Oman left")
    doc[0].pos_ = "PROPN"
    WordClasses(nlp).tell(doc)
    assert [t.pos_ for t in doc] == ["PROPN", ""]
