"""Embeddings asked once a word form are those of the whole model."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from dragoman.reading.embedding import remember_embeddings
from dragoman.reading.models import default_model, load_model

TEXTS = (
    "Oman's envoys weren't leaving for the talks; the envoys’ deputies didn’t, either.",
    "Chad said on 3 May that it can't  wait, and Oman (which had left) that it won't.",
    "",
    "Envoys weren't leaving. Oman's deputies can't wait.",
)


def parses(nlp: Language) -> Iterator[list[tuple[str, str, int, str]]]:
    """What a pipeline makes of the texts."""
    for doc in nlp.pipe(TEXTS):
        yield [(t.tag_, t.dep_, t.head.i, t.ent_type_) for t in doc]


def embed_layer(nlp: Language, name: str) -> Any:
    """The first layer of a component."""
    pipe: Any = nlp.get_pipe(name)
    (found,) = (node.get_ref("embed") for node in pipe.model.walk() if node.has_ref("embed"))
    return found


def embedded(nlp: Language) -> list[np.ndarray]:
    """What the first layers of a pipeline give for the texts, made of words anew."""
    docs = [nlp.make_doc(text) for text in TEXTS]
    return [vectors for name in ("tok2vec", "ner") for vectors in embed_layer(nlp, name).predict(docs)]


@pytest.fixture(scope="module")
def whole() -> Language:
    """The model's own pipeline."""
    return load_model.__wrapped__(default_model())


@pytest.fixture
def remembering() -> Language:
    """The pipeline that keeps what its first layers gave."""
    nlp = load_model.__wrapped__(default_model())
    remember_embeddings(nlp)
    return nlp


def test_the_parse_is_that_of_the_whole_model(whole: Language, remembering: Language) -> None:
    """The first time and when all words are known."""
    expected = list(parses(whole))
    assert list(parses(remembering)) == expected
    assert list(parses(remembering)) == expected


def test_the_vectors_are_those_of_the_whole_model(whole: Language, remembering: Language) -> None:
    """Of contractions too, whose norm is not that of their letters ("n't" is "not")."""
    embedded(remembering)
    for ours, theirs in zip(embedded(remembering), embedded(whole), strict=True):
        np.testing.assert_allclose(ours, theirs, atol=1e-5)


def test_a_layer_is_asked_for_new_forms_only(remembering: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    """A text of known words makes no text of new ones."""
    embedded(remembering)
    monkeypatch.setattr("dragoman.reading.embedding._Known._text_of", None)
    embedded(remembering)
    with pytest.raises(TypeError):
        remembering("Togo")


def test_forms_beyond_the_room_are_forgotten_and_asked_anew(whole: Language) -> None:
    """However little room there is, the parse is the same."""
    nlp = load_model.__wrapped__(default_model())
    remember_embeddings(nlp, most=3)
    assert [list(parses(nlp)) for _ in range(2)] == [list(parses(whole))] * 2


def test_a_layer_that_keeps_its_vectors_is_left_alone(remembering: Language) -> None:
    """Of one model there may be two parsers."""
    before = embed_layer(remembering, "ner")
    remember_embeddings(remembering)
    assert embed_layer(remembering, "ner") is before


def test_layers_of_another_build_stay() -> None:
    """One that embeds characters, and a component without a model."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    embed = {
        "@architectures": "spacy.CharacterEmbed.v2", "width": 8, "rows": 10, "nM": 2, "nC": 2,
        "include_static_vectors": False,
    }  # fmt: skip
    encode = {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": 8,
        "depth": 1,
        "window_size": 1,
        "maxout_pieces": 2,
    }
    model = {"@architectures": "spacy.Tok2Vec.v2", "embed": embed, "encode": encode}
    nlp.add_pipe("tok2vec", config={"model": model})
    layer = embed_layer(nlp, "tok2vec")
    remember_embeddings(nlp)
    assert embed_layer(nlp, "tok2vec") is layer


def test_it_is_not_for_training(remembering: Language) -> None:
    """There is no way back through a table."""
    layer = embed_layer(remembering, "tok2vec")
    with pytest.raises(ValueError, match="only predicts"):
        layer([Doc(remembering.vocab, ["Oman"])], is_train=True)
