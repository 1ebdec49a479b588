"""From the parse to the text: clauses, and the stretches of text that token sets cover."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from dragoman.model import Document, Reading, Sentence, Span, Token

_EDGE = frozenset(",;:.–—-…")


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
    spans: list[Span] = []
    run: list[int] = []
    for i in [*sorted(indexes), -1]:
        if run and i != run[-1] + 1:
            span = _trimmed(document, tokens, run)
            if span:
                spans.append(span)
            run = []
        run.append(i)
    return tuple(spans)


def _trimmed(document: Document, tokens: Sequence[Token], run: Sequence[int]) -> Span | None:
    first, last = 0, len(run)
    while first < last and _is_edge(tokens[run[first]].text):
        first += 1
    while last > first and _is_edge(tokens[run[last - 1]].text):
        last -= 1
    if first == last:
        return None
    return document.span(tokens[run[first]].start, tokens[run[last - 1]].end)


def _is_edge(word: str) -> bool:
    return not word.strip() or all(c in _EDGE for c in word)


def sentences_between(reading: Reading, start: int, end: int) -> tuple[Sentence, ...]:
    """The sentences that share at least one code point with a stretch of the text."""
    first = bisect_right(reading.sentences, start, key=lambda s: s.end)
    last = bisect_left(reading.sentences, end, key=lambda s: s.start)
    return reading.sentences[first:last]
