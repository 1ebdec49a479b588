"""From the parse to the text: clauses, and the stretches of text that token sets cover."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from dragoman.model import Document, Reading, Sentence, Span, Token

_EDGE = ",;:.–—-…"


def clause_head(tokens: Sequence[Token], index: int) -> int:
    """The verb of the clause a token stands in: the nearest verb at or above it, or the root."""
    i = index
    while tokens[i].pos not in ("VERB", "AUX") or tokens[i].dep in ("aux", "auxpass"):
        if tokens[i].head == i:
            return i
        i = tokens[i].head
    return i


def spans_of(document: Document, tokens: Sequence[Token], indexes: Iterable[int]) -> tuple[Span, ...]:
    """The stretches of text that neighbouring tokens make up, without punctuation at their edges."""
    spans = (_trimmed(document, tokens, first, last) for first, last in _runs(sorted(indexes)))
    return tuple(span for span in spans if span is not None)


def _runs(indexes: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of each run of neighbours among indexes in order."""
    if not indexes:
        return
    first = last = indexes[0]
    for i in indexes[1:]:
        if i != last + 1:
            yield first, last
            first = i
        last = i
    yield first, last


def _trimmed(document: Document, tokens: Sequence[Token], first: int, last: int) -> Span | None:
    while first <= last and _is_edge(tokens[first].text):
        first += 1
    while last > first and _is_edge(tokens[last].text):
        last -= 1
    return document.span(tokens[first].start, tokens[last].end) if first <= last else None


def _is_edge(word: str) -> bool:
    return not word.strip(_EDGE) or word.isspace()


def sentences_between(reading: Reading, start: int, end: int) -> tuple[Sentence, ...]:
    """The sentences that share at least one code point with a stretch of the text."""
    first = bisect_right(reading.sentences, start, key=lambda s: s.end)
    last = bisect_left(reading.sentences, end, key=lambda s: s.start)
    return reading.sentences[first:last]
