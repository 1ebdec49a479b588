"""Quotation marks: which open, which close, and quotes that run over several sentences or paragraphs."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dragoman.model import AttributionKind, Block, Span

_MARK = re.compile(
    r"""["“”„«»'‘’`](?:"""  # one set of characters to begin with, by which the rest of a text is passed over quickly
    r"""(?<=["“”„«»])|(?<=')'|(?<=`)`"""
    r"""|(?<=‘)(?<![\w’].)(?=\w)|(?<=[\w.,?!…]’)(?!\w)"""  # single marks, not apostrophes
    r"""|(?<=')(?<![\w'].)(?=\w)|(?<=[.,?!]')(?!\w))"""
)
_OPENING = frozenset("“„«‘")
_CLOSING = frozenset("”»’")
_SINGLE = frozenset("‘’'")
_SENTENCE_STOP = re.compile(r"[.?!…,]['’]?$")

_LONGEST = 4000
"""A quote longer than this many characters has lost a mark: a paragraph of speech rarely passes 1,500."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch between quotation marks.

    Attributes:
        start: First code point, the opening mark.
        end: One past the closing mark, or the paragraph's end where the quote goes on below.
        closed: False where the mark that closes it is missing.
        width: Characters of a mark: two where quotes are written as double apostrophes.
    """

    start: int
    end: int
    closed: bool
    width: int = 1

    @property
    def inner(self) -> tuple[int, int]:
        """The words, without the marks."""
        return self.start + self.width, self.end - self.width if self.closed else self.end


def find_quotes(text: str, blocks: Iterable[Block]) -> list[Quote]:
    """The outermost quotes of each block, in order; a mark without its partner spoils only its own paragraph.

    An opening mark that is never closed counts only if the next paragraph opens with a mark
    too: that is how a quote of several paragraphs is printed.
    """
    blocks = list(blocks)
    out: list[Quote] = []
    for block, following in zip(blocks, [*blocks, None][1:], strict=True):
        continues = following is not None and text[following.start] in "\"“«„'‘"
        out.extend(_pairs(text, block, continues))
    return out


def _pairs(text: str, block: Block, continues: bool) -> Iterator[Quote]:
    opened: tuple[int, str] | None = None
    for match in _MARK.finditer(text, block.start, block.end):
        mark, at = match[0], match.start()
        if opened is None:
            if _opens(text, at, match.end(), mark):
                opened = at, mark
        elif _closes(text, at, mark, opened[1]):
            if match.end() - opened[0] < _LONGEST:
                yield Quote(opened[0], match.end(), True, len(mark))
            opened = None
        elif mark == opened[1] and mark in _OPENING:
            opened = at, mark  # opened twice: the first has lost its partner
    if opened is not None and continues and opened[1] not in _SINGLE:
        yield Quote(opened[0], block.end, False, len(opened[1]))


def _opens(text: str, at: int, end: int, mark: str) -> bool:
    if mark in _OPENING or mark == "``":
        return True
    if mark in _CLOSING:
        return False
    before = text[at - 1] if at else " "
    after = text[end] if end < len(text) else " "
    return not after.isspace() and (before.isspace() or before in "([—–-:,")


def _closes(text: str, at: int, mark: str, opening: str) -> bool:
    if opening in _SINGLE or mark in _SINGLE:
        return opening in _SINGLE and mark in _SINGLE and mark != "‘"
    if mark in _CLOSING:
        return True
    if mark in _OPENING or mark == "``":
        return False
    return not text[at - 1].isspace() or at + 1 >= len(text) or text[at + 1].isspace()


def is_sentence(text: str, quote: Quote) -> bool:
    """Whether a quote holds a sentence of its own, not a phrase or a word in scare quotes."""
    start, end = quote.inner
    words = text[start:end].strip()
    return words.count(" ") >= 3 and (bool(_SENTENCE_STOP.search(words)) or not quote.closed) and not words[0].islower()


def within(parts: Iterable[tuple[int, int]], quotes: Iterable[Quote], cue: Span) -> list[tuple[int, int]]:
    """What words inside quotation marks credit, without what stands outside the marks: a parse may run across them."""
    around = next((q for q in quotes if q.closed and q.start < cue.start and cue.end < q.end), None)
    if around is None:
        return list(parts)
    start, end = around.inner
    return [(max(start, a), min(end, b)) for a, b in parts if a < end and start < b]


def widen(
    text: str, content: tuple[Span, ...], quotes: Iterable[Quote], cue: Span, bounds: tuple[int, int]
) -> tuple[Span, ...]:
    """Content carried on to both ends of a quote that the cue stands outside of.

    The parser may give a verb of saying only a part of what is quoted, and never gives it what
    lies in another sentence.

    Args:
        text: The document's text.
        content: What the words of the sentence credit.
        quotes: The quotes that touch the sentence.
        cue: The crediting words.
        bounds: Start and end of the sentence.
    """
    parts = [(s.start, s.end) for s in content]
    for quote in quotes:
        start, end = quote.inner
        if quote.start <= cue.start < quote.end or not any(a < end and start < b for a, b in parts):
            continue
        leaves = end > bounds[1] + 1 or start < bounds[0]
        if leaves or any(start - 1 <= a and b <= end + 1 for a, b in parts):
            parts.append((start, end))
    return merged(text, parts)


def kind_of(content: tuple[Span, ...], quotes: Iterable[Quote], otherwise: AttributionKind) -> AttributionKind:
    """`direct` where all of the content is quoted, `mixed` where a part is."""
    quotes = list(quotes)
    inside = [any(q.start - 1 <= part.start and part.end <= q.end + 1 for q in quotes) for part in content]
    if all(inside):
        return "direct"
    holds = any(part.start <= q.start and q.end <= part.end + 1 for part in content for q in quotes)
    return "mixed" if holds or any(inside) else otherwise


def merged(text: str, parts: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    """Stretches in order, those that touch or have only white space or quotation marks between joined into one."""
    out: list[list[int]] = []
    for start, end in sorted(_stripped(text, part) for part in parts):
        if start == end:
            continue
        if out and not text[out[-1][1] : start].strip(' \n\t"“”'):
            out[-1][1] = max(out[-1][1], end)
        else:
            out.append([start, end])
    return tuple(Span.of(text, start, end) for start, end in out)


def _stripped(text: str, part: tuple[int, int]) -> tuple[int, int]:
    """The stretch without white space at its edges, nor the comma before a closing mark."""
    piece = text[part[0] : part[1]]
    left = len(piece) - len(piece.lstrip())
    return part[0] + left, part[0] + max(left, len(piece.rstrip(", \n\t\u00a0")))
