"""Whether careful reading can be tried here, and readings by hand to try it on."""

from dataclasses import replace

import pytest

from dragoman.errors import UnknownModel
from dragoman.model import Actor, Block, Document, Mention, Participant, Reading, Sentence, Span, Statement, Token
from dragoman.reading.pairs import check_installed
from tests.reading.trees import tokens


def _missing() -> str:
    try:
        check_installed()
    except UnknownModel as error:
        return str(error)
    return ""


needs_encoder = pytest.mark.skipif(bool(_missing()), reason=_missing() or "everything is there")
"""Skips where onnxruntime, tokenizers or the weights are missing, and says which."""

CODES = {"Peru": "PER", "Chile": "CHL", "Bolivia": "BOL", "Ghana": "GHA", "Togo": "TGO", "Benin": "BEN"}


def reading_of(*sentences: str) -> Reading:
    """A reading made of `text/lemma/pos/tag/dep/head` words, every state of `CODES` in it a mention."""
    words: list[Token] = []
    found: list[Sentence] = []
    text = ""
    for index, sentence in enumerate(sentences):
        first, start = len(words), len(text)
        for t in tokens(*sentence.split()):
            moved = t._replace(i=t.i + first, head=t.head + first, children=tuple(c + first for c in t.children))
            words.append(moved._replace(start=t.start + start, end=t.end + start, sentence=index))
        text += " ".join(t.text for t in words[first:]) + " "
        found.append(Sentence(index, start, len(text) - 1, 0, first, len(words)))
    document = Document("doc_1", "a.txt", text.rstrip(), "", "text/plain")
    mentions = tuple(
        Mention(document.span(t.start, t.end), t.i, (Actor(CODES[t.text], t.text),)) for t in words if t.text in CODES
    )
    reading = Reading(document, blocks=(Block(0, len(text), "prose"),), tokens=tuple(words), sentences=tuple(found))
    return replace(reading, mentions=mentions)


def condemned(first: str = "Peru", second: str = "Chile") -> str:
    """A sentence in which the one condemns the other over something."""
    return (
        f"{first}/{first}/PROPN/NNP/nsubj/1 condemned/condemn/VERB/VBD/ROOT/1 {second}/{second}/PROPN/NNP/dobj/1 "
        "over/over/ADP/IN/prep/1 its/its/PRON/PRP$/poss/6 new/new/ADJ/JJ/amod/6 harbour/harbour/NOUN/NN/pobj/3 "
        "././PUNCT/./punct/1"
    )


QUARREL = (
    "The/the/DET/DT/det/1 quarrel/quarrel/NOUN/NN/nsubj/2 goes/go/VERB/VBZ/ROOT/2 on/on/ADP/RP/prt/2 "
    "././PUNCT/./punct/2"
)


def told(reading: Reading, rule: str = "slot:obj") -> Statement:
    """That the one named first accuses the other, whom a rule attached."""
    first, second = (m.actors[0] for m in reading.mentions[:2])
    word = reading.tokens[1]
    span = Span(word.start, word.end, word.text)
    sides = (Participant(first, "", None, "slot:subj"),), (Participant(second, "", None, rule),)
    return Statement("st_1", 0, span, "ACCUSE", *sides, 1)
