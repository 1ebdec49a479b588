"""Blocks: what each stretch of the page is, and who speaks it in an interview.

Works on the bare text, before any parse. Nothing is cut out: furniture, captions and notes
become blocks of their own kind, which later readers leave unread.
"""

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from dragoman.model import Block, BlockKind, Reading
from dragoman.vocabulary.layout import LayoutWords, layout_words

INTERVIEWER = "interviewer"

_PARAGRAPH_END = re.compile(r"[.?!…:;][\"”’'»)\]*_]*$")
_TURN = re.compile(r"(?:\*\*|__)?(?P<name>[A-Z][\w.’'-]*(?:[ ][A-Z(][\w.’')-]*){0,4}):(?:\*\*|__)?[ ]+(?=\S)")
_LIST_ITEM = re.compile(r"(?:[-*•·–]|\d{1,2}[.)])\s+(?=\S)")
_HEADING_MARK = re.compile(r"#{1,6}\s+|={3,}|-{3,}")
_BOLD = re.compile(r"(?:\*\*|__)(?P<words>.+)(?:\*\*|__)", re.DOTALL)
_ASKING_NAMES = re.compile(r"(?i:q|question|interviewer|moderator|host|editor)\Z")
_BIOGRAPHY = re.compile(r"(?:[A-Z][\w.’'-]+ ){2,4}(?:is|was) (?:an?|the|[A-Z]\w+)\b.*\b(?:at|of|for|in|with)\b.*")
_HEADING_WORDS = 14
"""A line without a full stop and of at most this many words is a heading (English subheads run to 12)."""

_STANDFIRST_WORDS = 30
_QUESTION_WORDS = 120


def read_layout(reading: Reading) -> Reading:
    """Divide the text into blocks, mark what is not the article, and give interview turns their speakers."""
    text = reading.document.text
    words = layout_words()
    blocks = [piece for start, end in _paragraphs(text) for piece in _cut_prefix(text, start, end, words)]
    blocks = _classify(text, blocks, words, _title(reading))
    blocks = _turns(text, blocks, reading) or _question_paragraphs(text, blocks, reading)
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


def _turns(text: str, blocks: list[Block], reading: Reading) -> list[Block] | None:
    """Speakers of "Name: …" paragraphs; `None` where the page has no such turns."""
    found = {
        i: m
        for i, b in enumerate(blocks)
        if b.kind in ("prose", "question", "list") and (m := _TURN.match(text, b.start, b.end))
    }
    counts = Counter(m["name"] for m in found.values())
    names = {name for name, n in counts.items() if n >= 2 or _ASKING_NAMES.match(name)}
    if len(names) < 2:
        return None
    asking = _asking_name(text, blocks, {i: m["name"] for i, m in found.items() if m["name"] in names}, reading)
    answering = _full_names(names - {asking}, text)
    out: list[Block] = []
    speaker: str | None = None
    for i, block in enumerate(blocks):
        if i in found and found[i]["name"] in names:
            name = found[i]["name"]
            speaker = INTERVIEWER if name == asking else answering[name]
            out.append(Block(block.start, found[i].end(), "byline", rule="layout:turn-name"))
            block = replace(block, start=found[i].end())
        if block.kind in ("prose", "question", "list") and speaker:
            kind: BlockKind = "question" if speaker == INTERVIEWER else block.kind
            block = replace(block, speaker=speaker, kind=kind, rule="layout:turn")
        out.append(block)
    return out


def _asking_name(text: str, blocks: list[Block], turns: dict[int, str], reading: Reading) -> str:
    """The name whose turns ask: a conventional one, the publisher's, or the one ending most turns with "?"."""
    publisher = reading.document.publisher.value if reading.document.publisher else ""
    for name in turns.values():
        if _ASKING_NAMES.match(name) or name.lower() == publisher.lower():
            return name
    asked: Counter[str] = Counter()
    for i, name in turns.items():
        asked[name] += 1 if text[blocks[i].start : blocks[i].end].rstrip('"”’ ').endswith("?") else -1
    return asked.most_common(1)[0][0]


def _full_names(names: set[str], text: str) -> dict[str, str]:
    """Each turn's name, or the fuller name the introduction gives ("A" or "Lankov" -> "Andrei Lankov")."""
    introduced = layout_words().interviewee.search(text)
    full = introduced["name"] if introduced else None
    out = {}
    for name in names:
        short = len(name) <= 2 or (full is not None and full.endswith(name))
        out[name] = full if short and full else name
    return out


def _question_paragraphs(text: str, blocks: list[Block], reading: Reading) -> list[Block]:
    """Question paragraphs and the answers below them, where the page is an interview.

    It is one where at least two paragraphs are questions and either the text says with whom it
    speaks, or the questions are set in bold.
    """
    questions = {i for i, b in enumerate(blocks) if b.kind in ("prose", "heading") and _asks(text[b.start : b.end])}
    introduced = layout_words().interviewee.search(text, 0, blocks[max(questions)].start if questions else 0)
    if introduced:  # a standfirst may ask before the introduction names the one who answers
        questions = {i for i in questions if blocks[i].start > introduced.end()}
    bold = sum(bool(_BOLD.fullmatch(text[blocks[i].start : blocks[i].end])) for i in questions)
    if len(questions) < 2 or not (introduced or bold >= 2):
        return blocks
    speaker = introduced["name"] if introduced else "interviewee"
    out: list[Block] = []
    answering = False
    for i, block in enumerate(blocks):
        if i in questions and (answering or i + 1 < len(blocks)):
            block = replace(block, kind="question", speaker=INTERVIEWER, rule="layout:question-paragraph")
            answering = True
        elif answering and block.kind in ("furniture", "note") and _is_closing(blocks, i, questions):
            answering = False
        elif answering and block.kind in ("prose", "list"):
            block = replace(block, speaker=speaker, rule="layout:answer")
        out.append(block)
    return out


def _asks(line: str) -> bool:
    plain = line.strip("*_ ")
    return plain.endswith(("?", "?”", '?"')) and plain.count(" ") < _QUESTION_WORDS and plain.count(" ") >= 3


def _is_closing(blocks: list[Block], index: int, questions: set[int]) -> bool:
    """Whether furniture at `index` ends the interview: nothing is asked after it."""
    return not any(i > index for i in questions)
