"""Blocks: what each stretch of the page is.

Works on the bare text, before any parse. Nothing is cut out: furniture, captions and notes
become blocks of their own kind, which later readers leave unread.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from dragoman.model import Block, BlockKind, Reading
from dragoman.reading.interview import interview_blocks
from dragoman.vocabulary.layout import LayoutWords, layout_words

_PARAGRAPH_END = re.compile(r"[.?!…:;][\"”’'»)\]*_]*$")
_LIST_ITEM = re.compile(r"(?:[-*•·–]|\d{1,2}[.)])\s+(?=\S)")
_HEADING_MARK = re.compile(r"#{1,6}\s+|={3,}|-{3,}")
_BIOGRAPHY = re.compile(r"(?:[A-Z][\w.’'-]+ ){2,4}(?:is|was) (?:an?|the|[A-Z]\w+)\b.*\b(?:at|of|for|in|with)\b.*")
_HEADING_WORDS = 14
"""A line without a full stop and of at most this many words is a heading (English subheads run to 12)."""

_STANDFIRST_WORDS = 30


def read_layout(reading: Reading) -> Reading:
    """Divide the text into blocks, mark what is not the article, and give interview turns their speakers."""
    text = reading.document.text
    words = layout_words()
    blocks = [piece for start, end in _paragraphs(text) for piece in _cut_prefix(text, start, end, words)]
    blocks = _classify(text, blocks, words, _title(reading))
    blocks = interview_blocks(text, blocks, reading.document)
    return replace(reading, blocks=tuple(blocks))


def _title(reading: Reading) -> str:
    return reading.document.title.value.strip().lower() if reading.document.title else ""


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Offsets of the paragraphs: a line each, or hard-wrapped lines joined."""
    lines = [(m.start(), m.end()) for m in re.finditer(r"[^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+", text)]
    lines = [trimmed for line in lines if (trimmed := _trim(text, *line))]
    wrapped = _is_hard_wrapped(text, lines)
    start: int | None = None
    for (line_start, line_end), following in itertools.zip_longest(lines, lines[1:]):
        start = line_start if start is None else start
        if wrapped and following and _continues(text, line_end, following[0], line_end - line_start):
            continue
        yield start, line_end
        start = None


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    piece = text[start:end]
    stripped = piece.strip()
    if not stripped:
        return None
    start += len(piece) - len(piece.lstrip())
    return start, start + len(stripped)


def _is_hard_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether most lines end in mid-sentence at a common width, as in old e-mail and PDF text."""
    long_lines = [end - start for start, end in lines if end - start > 40]
    if len(long_lines) < 4 or max(long_lines) > 130:
        return False
    unfinished = sum(not _PARAGRAPH_END.search(text[start:end]) for start, end in lines if end - start > 40)
    return unfinished >= len(long_lines) * 0.5


def _continues(text: str, end: int, following: int, width: int) -> bool:
    """Whether the next line goes on with this one: no blank line between, and no short or finished line."""
    return text.count("\n", end, following) < 2 and width > 40 and not _LIST_ITEM.match(text, following)


def _cut_prefix(text: str, start: int, end: int, words: LayoutWords) -> Iterator[Block]:
    """The paragraph, after furniture that is glued to its front."""
    glued = words.prefix.match(text, start, end)
    if glued:
        yield Block(start, glued.end(), "furniture", rule="layout:glued-furniture")
        start = glued.end()
    yield Block(start, end, "prose")


def _classify(text: str, blocks: list[Block], words: LayoutWords, title: str) -> list[Block]:
    out: list[Block] = []
    seen_prose = False
    for block in blocks:
        if block.kind == "prose":
            kind, rule = _kind(text[block.start : block.end], words, title, seen_prose)
            block = replace(block, kind=kind, rule=rule)
        seen_prose = seen_prose or block.kind == "prose"
        out.append(block)
    return _repeated_lines(text, _biographies(text, out))


def _kind(line: str, words: LayoutWords, title: str, seen_prose: bool) -> tuple[BlockKind, str]:
    """What one paragraph is, and the rule that says so."""
    if line.lower().strip("# ") == title:
        return "heading", "layout:title"
    for pattern, kind in (
        (words.furniture, "furniture"),
        (words.caption, "caption"),
        (words.note, "note"),
        (words.byline, "byline"),
    ):
        if len(line) < 500 and pattern.fullmatch(line):
            return kind, f"layout:{kind}"  # type: ignore[return-value]  # the literals of the tuple above
    if _HEADING_MARK.match(line):
        return "heading", "layout:marked-heading"
    if _LIST_ITEM.match(line):
        return "list", "layout:list-item"
    count = line.count(" ") + 1
    if not _PARAGRAPH_END.search(line) and (count <= _HEADING_WORDS or (not seen_prose and count <= _STANDFIRST_WORDS)):
        return "heading", "layout:no-full-stop"
    return "prose", "layout:paragraph"


def _biographies(text: str, blocks: list[Block]) -> list[Block]:
    """Mark "X is managing editor of Y" at the very end of an article, which tells of its author."""
    tail = max((i for i, b in enumerate(blocks) if b.kind == "prose"), default=-1)
    if tail > 3 and len(blocks) > 5:
        line = text[blocks[tail].start : blocks[tail].end]
        after_prose = blocks[tail - 1].kind != "prose"
        if after_prose and len(line) < 300 and _BIOGRAPHY.fullmatch(line):
            blocks[tail] = replace(blocks[tail], kind="note", rule="layout:author-note")
    return blocks


def _repeated_lines(text: str, blocks: list[Block]) -> list[Block]:
    """Mark every later copy of a paragraph as furniture: pages repeat headings and pull quotes."""
    seen: set[str] = set()
    out = []
    for block in blocks:
        line = " ".join(text[block.start : block.end].lower().split())
        if line in seen and block.kind in ("prose", "heading"):
            block = replace(block, kind="furniture", rule="layout:repeated")
        seen.add(line)
        out.append(block)
    return out
