"""A sentence and what was read from it as a picture: arcs of the parse, actors, times, voices, statements.

The picture is plain SVG without scripts or outside parts. Widths of words are estimated, so that the
same reading gives the same picture everywhere.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from html import escape

from dragoman.faces.words import chain, named, on_one_line, period, standing, what, whom
from dragoman.model import Reading, Sentence, Span, Statement, Token
from dragoman.reading.decisions import DraftEnd, PredicateMet
from dragoman.vocabulary.rules import meaning_of

FONT = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif"

INK, FAINT, LINE = "#1b1f24", "#6a737d", "#9aa4b0"
COLOURS = ("#0b6bcb", "#b3541e", "#2b8a3e", "#8a3ffc", "#b0284f", "#0f7b8a", "#7a6a00", "#5a5f66")
"""One for each actor, in the order met; they mean nothing beyond telling one from another."""

KEPT, DROPPED, TIME, VOICE = "#1b1f24", "#9aa4b0", "#7a6a00", "#5a5f66"

_MARGIN, _LABELS, _GAP = 16, 94, 16
_WORD, _SMALL = 15, 11
_NARROWEST = 54
"""Columns, so that the label of an arc between neighbours fits."""

_STEP = 22
"""Height of one level of arcs."""

_LEAST_WIDTH = 640
"""So that the lines below a short sentence need not be broken."""


def text_width(text: str, size: float) -> float:
    """About how wide a text is drawn."""
    wide = sum(_THIN if c in "ijltfrI.,;:'’|!()[]-– " else _BROAD if c in "mwMW@%—" else _PLAIN for c in text)
    return (wide + sum(_CAPITAL for c in text if c.isupper())) * size


_THIN, _PLAIN, _BROAD, _CAPITAL = 0.34, 0.57, 0.88, 0.12


@dataclass(frozen=True, slots=True)
class Column:
    """A word with the marks that stand against it."""

    token: Token
    text: str
    left: float
    right: float

    @property
    def middle(self) -> float:
        """Where its arcs begin and end."""
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that covers words: an actor, a time, a cue, a predicate.

    Attributes:
        parts: The stretches it covers, from x to x.
        lines: What it is, the first line in bold.
        colour: Of its bar.
        faint: Drawn with a broken bar.
    """

    parts: tuple[tuple[float, float], ...]
    lines: tuple[str, ...]
    colour: str
    faint: bool = False


@dataclass(slots=True)
class Sheet:
    """What has been drawn so far, and how far down and across it reaches."""

    width: float = _LEAST_WIDTH
    down: float = _MARGIN
    parts: list[str] = field(default_factory=list)

    def text(
        self, x: float, y: float, words: str, *, size: int = _SMALL, colour: str = INK, anchor: str = "start",
        bold: bool = False,
    ) -> None:  # fmt: skip
        """A line of text."""
        weight = ' font-weight="600"' if bold else ""
        self.parts.append(
            f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" fill="{colour}" text-anchor="{anchor}"{weight}>'
            f"{escape(words, quote=False)}</text>"
        )

    def path(self, d: str, colour: str, width: float = 1.2, more: str = "") -> None:
        """A line."""
        self.parts.append(f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{width}"{more}/>')


def picture(reading: Reading, met: Sequence[PredicateMet]) -> str:
    """The sentences of a reading, one below the other, as an SVG document."""
    sheet = Sheet()
    colours = _colours(reading)
    for sentence in reading.sentences:
        _draw_sentence(sheet, reading, sentence, [m for m in met if m.sentence == sentence.index], colours)
        sheet.down += _GAP
    width, height = sheet.width + _MARGIN, sheet.down
    title = escape(on_one_line(reading.document.text), quote=False)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}" '
        f'height="{height:.0f}" font-family="{FONT}" role="img">\n<title>{title}</title>\n'
        f'<rect width="100%" height="100%" fill="#ffffff"/>\n' + "\n".join(sheet.parts) + "\n</svg>\n"
    )


def _colours(reading: Reading) -> dict[str, str]:
    """A colour for each actor of the reading, by code."""
    codes = dict.fromkeys(a.code for m in reading.mentions for a in m.actors)
    return {code: COLOURS[n % len(COLOURS)] for n, code in enumerate(codes)}


def _draw_sentence(
    sheet: Sheet, reading: Reading, sentence: Sentence, met: list[PredicateMet], colours: dict[str, str]
) -> None:
    columns = _columns(reading, sentence)
    sheet.width = max(sheet.width, *(c.right for c in columns))
    _draw_arcs(sheet, columns)
    _label(sheet, "words", sheet.down)
    for column in columns:
        sheet.text(column.middle, sheet.down, column.text, size=_WORD, anchor="middle")
        root = column.token.head == column.token.i
        kind = f"{column.token.tag}, root" if root else column.token.tag
        sheet.text(column.middle, sheet.down + 14, kind, size=9, colour=INK if root else FAINT, anchor="middle")
    sheet.down += 26
    inside = range(sentence.start, sentence.end)
    _draw_row(sheet, "actors", _actors(reading, columns, inside, colours))
    _draw_row(sheet, "times", _times(reading, columns, inside))
    _draw_row(sheet, "voices", _voices(reading, columns, inside))
    _draw_row(sheet, "lexicon", _predicates(columns, met))
    _draw_outcome(sheet, reading, sentence, met)


def _columns(reading: Reading, sentence: Sentence) -> list[Column]:
    """The words from left to right; a mark that touches a word is drawn with it."""
    columns: list[Column] = []
    x = float(_MARGIN + _LABELS)
    for group in _groups([t for t in reading.words(sentence.index) if not t.text.isspace()]):
        text = "".join(token.text for token in group)
        word = next((t for t in group if t.pos != "PUNCT"), group[0])
        width = max(text_width(text, _WORD) + 14, _NARROWEST)
        columns.append(Column(word, text, x, x + width))
        x += width
    return columns


def _groups(tokens: list[Token]) -> Iterable[list[Token]]:
    """Each word with the punctuation that touches it, opening marks before and others after."""
    group: list[Token] = []
    for token in tokens:
        touches = bool(group) and group[-1].end == token.start
        opened = bool(group) and all(t.pos == "PUNCT" for t in group)
        if group and not (touches and (token.pos == "PUNCT" or opened)):
            yield group
            group = []
        group.append(token)
    if group:
        yield group


def _draw_arcs(sheet: Sheet, columns: list[Column]) -> None:
    """An arc from each word to those that hang on it, the longer above the shorter."""
    place = {column.token.i: n for n, column in enumerate(columns)}
    arcs = [(place[c.token.head], n, c.token.dep) for n, c in enumerate(columns)
            if c.token.head in place and place[c.token.head] != n and c.token.dep != "punct"]  # fmt: skip
    levels = arc_levels([(min(a, b), max(a, b)) for a, b, _ in arcs])
    base = sheet.down + 18 + _STEP * max(levels, default=0)
    for (head, child, dep), level in zip(arcs, levels, strict=True):
        _draw_arc(sheet, columns[head], columns[child], dep, base, base - _STEP * level)
    sheet.down = base + 18


def arc_levels(arcs: Sequence[tuple[int, int]]) -> list[int]:
    """How high each arc is drawn: one above the highest that it spans or that meets it."""
    levels = [0] * len(arcs)
    placed: list[int] = []
    for n in sorted(range(len(arcs)), key=lambda n: (arcs[n][1] - arcs[n][0], arcs[n][0])):
        left, right = arcs[n]
        below = [levels[m] for m in placed if arcs[m][0] < right and left < arcs[m][1]]
        levels[n] = max(below, default=0) + 1
        placed.append(n)
    return levels


def _draw_arc(sheet: Sheet, head: Column, child: Column, dep: str, base: float, top: float) -> None:
    side = 1 if child.middle > head.middle else -1
    start, end = head.middle + 8 * side, child.middle
    bend = min(8.0, abs(end - start) / 2)
    sheet.path(
        f"M{start:.1f} {base:.1f}V{top + bend:.1f}Q{start:.1f} {top:.1f} {start + side * bend:.1f} {top:.1f}"
        f"H{end - side * bend:.1f}Q{end:.1f} {top:.1f} {end:.1f} {top + bend:.1f}V{base - 4:.1f}",
        LINE,
    )
    sheet.parts.append(f'<path d="M{end - 3.5:.1f} {base - 6:.1f}h7l-3.5 6z" fill="{LINE}"/>')
    middle, half = (start + end) / 2, text_width(dep, 10) / 2 + 3
    sheet.parts.append(
        f'<rect x="{middle - half:.1f}" y="{top - 6:.1f}" width="{2 * half:.1f}" height="12" fill="#ffffff"/>'
    )
    sheet.text(middle, top + 3.5, dep, size=10, colour=FAINT, anchor="middle")


def _covered(columns: list[Column], spans: Iterable[Span]) -> tuple[tuple[float, float], ...]:
    """The stretches of the drawing that some spans cover; neighbouring words make one."""
    found: list[tuple[float, float]] = []
    for span in spans:
        for column in columns:
            if span.start < column.token.end and column.token.start < span.end:
                if found and abs(found[-1][1] + 4 - column.left) < 1:
                    found[-1] = found[-1][0], column.right - 4
                else:
                    found.append((column.left + 4, column.right - 4))
    return tuple(found)


def _actors(reading: Reading, columns: list[Column], inside: range, colours: dict[str, str]) -> list[Mark]:
    return [
        Mark(
            _covered(columns, [m.span]),
            (", ".join(dict.fromkeys(a.name for a in m.actors)) or m.person or "nobody known", m.rule),
            colours[m.actors[0].code] if m.actors else FAINT,
        )
        for m in reading.mentions
        if m.span.start in inside
    ]


def _times(reading: Reading, columns: list[Column], inside: range) -> list[Mark]:
    found = [t for t in reading.times if t.span.start in inside]
    return [Mark(_covered(columns, [t.span]), (t.prefix or t.value, t.rule), TIME) for t in found]


def _voices(reading: Reading, columns: list[Column], inside: range) -> list[Mark]:
    return [
        Mark(_covered(columns, [a.cue]), (a.voice.name, a.rule), VOICE)
        for a in reading.attributions
        if a.cue is not None and a.cue.start in inside
    ]


def _predicates(columns: list[Column], met: list[PredicateMet]) -> list[Mark]:
    """The words of the lexicon that were looked at; those that told nothing with a broken bar."""
    marks = []
    for one in met:
        if one.reason == "drop:longer-phrase":
            continue
        types = list(dict.fromkeys(d.type for s in one.senses for d in s.drafts if d.statement))
        tried = types or list(dict.fromkeys(s.type for s in one.senses)) or ["a question"]
        words = {w for part in one.words.split(" … ") for w in part.split()}
        inside = [c for c in columns if one.span.start <= c.token.start < one.span.end and c.token.text in words]
        parts = _covered(columns, [Span(c.token.start, c.token.end, c.token.text) for c in inside])
        colour = KEPT if types else DROPPED
        marks.append(Mark(parts, (", ".join(tried), "told" if types else "not told"), colour, faint=not types))
    return marks


def _draw_row(sheet: Sheet, name: str, marks: list[Mark]) -> None:
    """Marks below the words they cover, in as many lanes as keep them apart."""
    marks = [mark for mark in marks if mark.parts]
    if not marks:
        return
    ends: list[float] = []
    top = sheet.down
    for mark in sorted(marks, key=lambda m: m.parts[0][0]):
        left, right = mark.parts[0][0], mark.parts[-1][1]
        half = max(text_width(line, 12) for line in mark.lines) / 2
        middle = max((left + right) / 2, _MARGIN + _LABELS - 20 + half)
        begin, end = min(left, middle - half), max(right, middle + half)
        lane = next((n for n, taken in enumerate(ends) if taken + 8 <= begin), len(ends))
        ends[lane : lane + 1] = [end]
        sheet.width = max(sheet.width, end)
        _draw_mark(sheet, mark, middle, top + lane * 38)
    _label(sheet, name, top + 16)
    sheet.down = top + len(ends) * 38 + 6


def _draw_mark(sheet: Sheet, mark: Mark, middle: float, y: float) -> None:
    broken = ' stroke-dasharray="4 3"' if mark.faint else ""
    for left, right in mark.parts:
        sheet.path(f"M{left:.1f} {y + 3:.1f}H{right:.1f}", mark.colour, 3, broken)
    if len(mark.parts) > 1:
        sheet.path(f"M{mark.parts[0][1]:.1f} {y + 3:.1f}H{mark.parts[-1][0]:.1f}", mark.colour, 0.8, broken)
    first, *others = mark.lines
    sheet.text(middle, y + 17, first, size=12, colour=mark.colour, anchor="middle", bold=True)
    for line in others:
        sheet.text(middle, y + 29, line, size=9, colour=FAINT, anchor="middle")


def _label(sheet: Sheet, name: str, y: float) -> None:
    sheet.text(_MARGIN, y, name, size=11, colour=FAINT)


def _draw_outcome(sheet: Sheet, reading: Reading, sentence: Sentence, met: list[PredicateMet]) -> None:
    """The statements that came of it, then what did not become one and why."""
    statements = [s for s in reading.statements if s.sentence == sentence.index]
    sheet.path(f"M{_MARGIN} {sheet.down:.1f}H{sheet.width:.1f}", "#e1e4e8")
    sheet.down += 18
    _label(sheet, "statements" if statements else "no statement", sheet.down)
    for statement in statements:
        _draw_line(sheet, f"{statement.type}  {whom(statement)}", _told(statement), INK)
    for head, tail in _not_told(met):
        _draw_line(sheet, head, tail, FAINT)


def _told(statement: Statement) -> str:
    when = f"{period(statement.when.value)}, " if statement.when else ""
    sure = standing(statement)
    return f"{what(statement)}, {when}{sure + ', ' if sure else ''}{chain(statement.said_by)}"


def _not_told(met: list[PredicateMet]) -> Iterable[tuple[str, str]]:
    for one in met:
        for sense in one.senses:
            for draft in sense.drafts:
                if draft.statement is None:
                    yield f"{draft.type}  {_sides(draft)}", _reason(draft)
            if sense.why_not and not any(s.drafts for s in one.senses):
                yield f"“{one.words}”", f"no {sense.type}: {sense.why_not}"
        if one.reason == "drop:asked":
            yield f"“{one.words}”", meaning_of(one.reason) or one.reason


def _reason(draft: DraftEnd) -> str:
    by = f": {draft.by}" if draft.by else ""
    return f"dropped; {draft.meaning or draft.reason}{by}"


def _sides(draft: DraftEnd) -> str:
    return f"{named(draft.actor)} → {named(draft.recipient)}" if draft.recipient else named(draft.actor)


def _draw_line(sheet: Sheet, head: str, tail: str, colour: str) -> None:
    """A bold beginning and what follows, broken where the sheet ends."""
    x = _MARGIN + _LABELS
    width = sheet.width - x
    first, *others = _broken(tail, width, text_width(head, 12) * 1.1 + 20)
    sheet.parts.append(
        f'<text x="{x}" y="{sheet.down:.1f}" font-size="12" fill="{FAINT}"><tspan font-weight="600" fill="{colour}">'
        f'{escape(head, quote=False)}</tspan><tspan dx="12">{escape(first, quote=False)}</tspan></text>'
    )
    for line in others:
        sheet.down += 16
        sheet.text(x + 24, sheet.down, line, size=12, colour=FAINT)
    sheet.down += 20


def _broken(words: str, width: float, taken: float) -> list[str]:
    """A text in lines no wider than that, broken between words; on the first line some width is taken already."""
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        room = 0.95 * (width - (taken if len(lines) == 1 else 24))  # fonts differ
        if lines[-1] and text_width(longer, 12) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines
