"""The parse: spaCy's tokens, tags, dependencies and entities as plain nouns.

Later readers see `Token` tuples only, so that they can be tested on sentences built by hand
and do not depend on the parser.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from dragoman.model import Block, Reading, Sentence, Token
from dragoman.reading.embedding import remember_embeddings
from dragoman.reading.lemmas import Lemmas
from dragoman.reading.models import default_model, load_model
from dragoman.reading.word_classes import WordClasses

if TYPE_CHECKING:  # spaCy takes a second to import; only the parser needs it
    from spacy.tokens import Doc

READ_KINDS = frozenset({"prose", "question", "list"})

_STRAY_STOP = re.compile(r"(?<=\d)\.(?= [a-z])")
"""A full stop after a year inside a sentence ("in 2021. on the border"), left by machine translation."""

_SILENT_E = [
    "stage",
    "wage",
    "hate",
    "fine",
    "scare",
    "pare",
    "dine",
    "rage",
    "shame",
    "gripe",
    "spare",
    "stare",
    "cope",
    "axe",
    "bare",
    "rape",
    "pine",
    "spite",
    "lambaste",
    "pipe",
    "rate",
    "bide",
]
_PLAIN = [
    "install",
    "appall",
    "enthrall",
    "cordon",
    "defund",
    "bandwagon",
    "outgun",
    "outspend",
    "relaunch",
    "reexport",
    "scapegoat",
]

LEMMAS = (
    {
        "hopes": "hope",
        "hoped": "hope",
        "hoping": "hope",
        "resupplied": "resupply",
        "cosied": "cosy",
        "cozied": "cozy",
        "extolled": "extol",
        "readmitted": "readmit",
        "wiretapped": "wiretap",
        "surveilled": "surveil",
        "decertified": "decertify",
        "doses": "dose",
        "bases": "base",
        "taxes": "tax",
        "uses": "use",
        "eases": "ease",
        "motives": "motive",
        "archenemies": "archenemy",
        "overflew": "overfly",
        "redrew": "redraw",
        "redrawn": "redraw",
        "redrawing": "redraw",
        "resold": "resell",
        "strove": "strive",
        "outspent": "outspend",
        "resupplies": "resupply",
        "resupplying": "resupply",
        "readmitting": "readmit",
        "relaunches": "relaunch",
        "wiretapping": "wiretap",
        "surveilling": "surveil",
        "extolling": "extol",
        "cosying": "cosy",
        "cozying": "cozy",
    }
    | {f"{verb[:-1]}{ending}": verb for verb in _SILENT_E for ending in ("ed", "ing", "es")}
    | {f"{verb}{ending}": verb for verb in _PLAIN for ending in ("ed", "ing")}
)
"""Lemmas that the models' rules get wrong for words a reader cannot do without ("hopes" as "hop", "waged" as "wag")."""

_SENTENCE_END = re.compile(r"[.?!…][\"”’'»)\]]*$|[:;][\"”’»]?$")
_ATTRIBUTES = ("ORTH", "LEMMA", "POS", "TAG", "DEP", "HEAD", "IDX", "LENGTH", "ENT_TYPE", "SENT_START", "MORPH")


class Parser:
    """A reader that fills `tokens` and `sentences` of the blocks that are read.

    Attributes:
        name: The package of the spaCy model.
    """

    def __init__(self, name: str | None = None) -> None:
        self.name = name or default_model()
        self._nlp = load_model(self.name)
        remember_embeddings(self._nlp)
        self._lemmas = Lemmas(self._nlp)
        self._word_classes = WordClasses(self._nlp)

    def __call__(self, reading: Reading) -> Reading:
        """Parse one reading."""
        return next(self.pipe([reading]))

    def pipe(self, readings: Iterable[Reading], batch_size: int = 64) -> Iterator[Reading]:
        """Parse many readings in one stream of blocks, which is faster than one at a time."""
        waiting: list[Reading] = []

        def texts() -> Iterator[str]:
            for reading in readings:
                waiting.append(reading)
                for _, block in _read_blocks(reading):
                    yield _parse_text(reading.document.text, block)
                yield ""  # marks the end of one reading

        docs: list[Doc] = []
        for doc in self._nlp.pipe(texts(), batch_size=batch_size):
            if len(doc):
                self._word_classes.tell(doc)
                docs.append(doc)
            else:
                yield _assemble(waiting.pop(0), docs, self._lemmas)
                docs = []


def _read_blocks(reading: Reading) -> list[tuple[int, Block]]:
    text = reading.document.text
    return [(i, b) for i, b in enumerate(reading.blocks) if b.kind in READ_KINDS and text[b.start : b.end].strip()]


def _parse_text(text: str, block: Block) -> str:
    """The block's words as the parser sees them: the same length, so that offsets hold."""
    plain = text[block.start : block.end]
    plain = "".join(c if not c.isspace() else " " for c in plain)
    return _STRAY_STOP.sub(",", plain)


def _assemble(reading: Reading, docs: "list[Doc]", lemmas: Lemmas) -> Reading:
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for (index, _), doc in zip(_read_blocks(reading), docs, strict=True):
        _add_block(reading, index, doc, tokens, sentences, lemmas)
    return replace(reading, tokens=tuple(tokens), sentences=tuple(sentences))


def _add_block(
    reading: Reading, block: int, doc: "Doc", tokens: list[Token], sentences: list[Sentence], lemmas: Lemmas
) -> None:
    """Append one parsed block's tokens and sentences."""
    text, offset = reading.document.text, reading.blocks[block].start
    strings = doc.vocab.strings
    rows = doc.to_array(list(_ATTRIBUTES)).tolist()
    names: dict[int, str] = {}

    def name(key: int) -> str:
        found = names.get(key)
        if found is None:
            found = names[key] = strings[key] if key else ""
        return found

    base = len(tokens)
    size = 1 << 64
    heads = [i + (h - size if h >= size // 2 else h) for i, h in enumerate(row[5] for row in rows)]
    children: list[list[int]] = [[] for _ in rows]
    for i, head in enumerate(heads):
        if head != i:
            children[head].append(base + i)
    starts = _sentence_starts(text, offset, rows)
    bounds = [*starts, len(rows)]
    for first, last in pairwise(bounds):
        sentence = len(sentences)
        for i in range(first, last):
            row = rows[i]
            start = offset + row[6]
            word = text[start : start + row[7]]
            lemma = LEMMAS.get(word) or (name(row[1]) or lemmas.at(doc, i, (row[0], row[2], row[10]))).lower()
            tokens.append(
                Token(
                    base + i, start, start + row[7], word, lemma, name(row[2]),
                    name(row[3]), name(row[4]), base + heads[i], tuple(children[i]), name(row[8]), sentence,
                )
            )  # fmt: skip
        _close_sentence(tokens, sentences, block, base + first, base + last)


def _close_sentence(tokens: list[Token], sentences: list[Sentence], block: int, first: int, last: int) -> None:
    """Append the sentence of `tokens[first:last]`, without the white space at its edges."""
    solid = [t for t in tokens[first:last] if not t.text.isspace()] or tokens[first:last]
    sentences.append(Sentence(len(sentences), solid[0].start, solid[-1].end, block, first, last))


def _sentence_starts(text: str, offset: int, rows: list[list[int]]) -> list[int]:
    """Indexes of first tokens, the parser's breaks inside an unfinished sentence mended."""
    starts = [0]
    for i, row in enumerate(rows):
        if i and row[9] == 1:
            before = text[offset + rows[starts[-1]][6] : offset + row[6]].rstrip()
            word = text[offset + row[6] : offset + row[6] + row[7]]
            if _SENTENCE_END.search(before) and not word[:1].islower() and not before.endswith((";", ":")):
                starts.append(i)
    return starts
