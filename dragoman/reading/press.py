"""Press citations in brackets: "(Ledger, May 3; see also Courier, May 4)", "[Reuters]"."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.model import Reading, Sentence, Span
from dragoman.vocabulary.cues import press_cues

_BRACKET = re.compile(r"\(([^()\n]{2,160})\)|\[([^\[\]\n]{2,160})\]")
_LEAD = re.compile(r"(?:see(?: also)?|cf\.?|via|sources?:?|reported by|according to|from)\s+", re.IGNORECASE)
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DATE = rf"(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH}|{_MONTH}|\d{{1,2}}|(?:19|20)\d\d|n\.d\.|accessed)"
_ITEM = re.compile(rf"(?P<name>[^,;:]+?)(?P<dates>(?:,?\s+{_DATE})+)?\.?")
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}", re.IGNORECASE)
_WORD = r"(?:[A-Z0-9][\w.’'&-]*|the|of|and|for|in|de|la|le|al|el|und|i|&)"
_NAME = re.compile(rf"{_WORD}(?:\s+{_WORD})*")


@dataclass(frozen=True, slots=True)
class Citation:
    """An outlet cited in brackets, and the stretch of text it is cited for."""

    outlet: str
    name: Span
    bracket: Span
    supports: Span


def is_outlet(name: str) -> bool:
    """Whether a name is that of a newspaper, agency, channel or site, by its form."""
    cues = press_cues()
    lower = name.lower()
    words = lower.replace("’s", "").split()
    if not words:
        return False
    return lower in cues.names or words[-1] in cues.words or ("." in name and bool(_DOMAIN.fullmatch(name)))


def find_citations(reading: Reading) -> Iterator[Citation]:
    """The bracketed press citations.

    A citation supports its sentence up to itself, back to the citation before it where the
    sentence has one; after a full stop, it supports the sentence before.
    """
    text = reading.document.text
    covered = 0  # end of the last bracket that cited something
    for match in _BRACKET.finditer(text):
        inner = 1 if match[1] is not None else 2
        items = list(_items(text, match.start(inner), match.end(inner), square=inner == 2))
        supports = _supported(reading, match.start(), covered) if items else None
        if supports is None:
            continue
        covered = match.end()
        bracket = Span.of(text, match.start(), match.end())
        for name in items:
            yield Citation(name.exact, name, bracket, supports)


def _items(text: str, start: int, end: int, *, square: bool) -> Iterator[Span]:
    """The outlets named in a bracket; nothing if any part of it is no citation."""
    found: list[Span] = []
    for piece in re.finditer(r"[^;]+", text[start:end]):
        words = piece[0].strip()
        at = start + piece.start() + len(piece[0]) - len(piece[0].lstrip())
        lead = _LEAD.match(words)
        skip = lead.end() if lead else 0
        item = _ITEM.fullmatch(words, skip)
        if item is None or not _NAME.fullmatch(item["name"]):
            continue
        name = item["name"]
        dated = item["dates"] is not None and not re.fullmatch(_MONTH, name) and not name.isdigit()
        if is_outlet(name) or (dated and not square) or (lead and lead[0].lower().startswith("see") and dated):
            found.append(Span.of(text, at + item.start("name"), at + item.end("name")))
    yield from found


def _supported(reading: Reading, bracket: int, covered: int) -> Span | None:
    sentence = _sentence_at(reading, bracket)
    if sentence is None:
        return None
    text = reading.document.text
    start = max(sentence.start, covered if covered > sentence.start else 0)
    while start < bracket and (text[start].isspace() or text[start] in ".,;:"):
        start += 1
    if start >= bracket:
        return None
    end = bracket
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span.of(text, start, end)


def _sentence_at(reading: Reading, bracket: int) -> Sentence | None:
    """The sentence a bracket closes: the one around it, or the one before where the bracket stands alone."""
    index = bisect_left(reading.sentences, bracket, key=lambda s: s.start)
    before = reading.sentences[index - 1] if index else None
    if before is not None and reading.blocks[before.block].end <= bracket:
        return None  # the bracket opens a paragraph, or stands in a block that is not read
    return before
