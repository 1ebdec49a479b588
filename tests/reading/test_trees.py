"""The stretches of text that token sets cover."""

from dragoman.model import Document
from dragoman.reading.trees import spans_of

from .trees import tokens

WORDS = tokens(
    "Lima/lima/PROPN/NNP/nsubj/2", ",/,/PUNCT/,/punct/0", "left/leave/VERB/VBD/ROOT/2", "the/the/DET/DT/det/4",
    "pact/pact/NOUN/NN/dobj/2", "././PUNCT/./punct/2",
)  # fmt: skip

DOCUMENT = Document("doc_1", "-", "Lima , left the pact .", "", "text/plain")


def test_neighbours_make_one_stretch_without_punctuation_at_its_edges() -> None:
    """Commas and stops are left off, and what is nothing else makes no stretch."""
    assert [s.exact for s in spans_of(DOCUMENT, WORDS, (4, 0, 1, 3, 5))] == ["Lima", "the pact"]
    assert spans_of(DOCUMENT, WORDS, (5,)) == ()
    assert spans_of(DOCUMENT, WORDS, ()) == ()
