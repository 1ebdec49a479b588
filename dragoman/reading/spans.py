"""The few words of the text that carry a predicate."""

from dragoman.model import Reading, Span
from dragoman.reading.predicates import Found
from dragoman.reading.syntax import Tokens, is_under

_SPAN_WORDS = 8


_LEFT_OF_SPAN = frozenset({"neg", "aux", "auxpass", "amod", "compound", "poss", "advmod", "prt", "nummod", "det"})


HYPHENS = frozenset({"-", "–", "‑"})


def predicate_span(reading: Reading, found: Found) -> Span:
    """Two to eight words that carry the predicate: its own, its modifiers, then what follows."""
    tokens = reading.tokens
    sentence = reading.sentences[tokens[found.head].sentence]
    first, last = found.words[0], found.words[-1]
    left = {c for w in found.words for c in tokens[w].children if tokens[c].dep in _LEFT_OF_SPAN}
    while first - 1 >= sentence.first and first - 1 in left and last - first < _SPAN_WORDS - 1:
        first -= 1
    while last + 1 < sentence.last and last - first < _SPAN_WORDS - 1 and is_under(tokens, last + 1, found.head):
        if tokens[last + 1].pos == "PUNCT" and tokens[last + 1].text not in ("-", "–", "’", "'", "“", "‘"):
            break
        last += 1
    first, last = _whole_words(tokens, first, last)
    return reading.document.span(tokens[first].start, tokens[last].end)


def _whole_words(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """The stretch without halves of hyphened words at its edges, which the parser splits."""
    while first > 1 and tokens[first - 1].text in HYPHENS and tokens[first - 1].end == tokens[first].start:
        first -= 2
    if tokens[last].text in HYPHENS:
        last -= 1
    while last + 2 < len(tokens) and tokens[last + 1].text in HYPHENS and tokens[last].end == tokens[last + 1].start:
        last += 2
    return first, max(first, last)
