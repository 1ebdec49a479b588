"""Short texts, parsed; each line a paragraph of prose unless its speaker is given."""

import functools
from dataclasses import replace

from dragoman.model import Attribution, Block, Document, Reading, Span, Statement
from dragoman.reading.attributions import read_attributions
from dragoman.reading.parse import Parser


@functools.cache
def _parser() -> Parser:
    return Parser()


def parsed(text: str, *speakers: str) -> Reading:
    """The parse of a text; `speakers` are those of its lines, in order."""
    blocks, start = [], 0
    for number, line in enumerate(text.split("\n")):
        speaker = speakers[number] if number < len(speakers) else None
        kind = "question" if speaker == "interviewer" else "prose"
        blocks.append(Block(start, start + len(line), kind, speaker))  # type: ignore[arg-type]
        start += len(line) + 1
    document = Document("doc_1", "a.txt", text, "", "text/plain")
    return _parser()(Reading(document, blocks=tuple(blocks)))


def attributed(text: str, *speakers: str) -> tuple[Attribution, ...]:
    """The attributions of a text."""
    return read_attributions(parsed(text, *speakers)).attributions


def words(attribution: Attribution) -> str:
    """What an attribution credits, its parts divided by a stroke."""
    return " | ".join(part.exact for part in attribution.content)


def index_of(reading: Reading, word: str) -> int:
    """The index of the first token that is this word."""
    return next(token.i for token in reading.tokens if token.text == word)


def stating(reading: Reading, word: str, type: str = "CONSULT", **more: object) -> Reading:
    """The reading with one statement, whose predicate is a word of the text."""
    token = reading.tokens[index_of(reading, word)]
    span = Span(token.start, token.end, token.text)
    statement = Statement("st_1", token.sentence, span, type, (), (), token.i, **more)  # type: ignore[arg-type]
    return replace(reading, statements=(*reading.statements, statement))
