"""Voices: by whom each statement is said, nearest first.

Only credits that assert carry a voice. "X refused to sign" tells of X and says nothing on X's
word; "X said that Y" has Y on X's word. The outermost voice of an interview is the speaker.
"""

from collections.abc import Iterator
from dataclasses import replace

from dragoman.model import Attribution, Reading, Span, Statement, Voice
from dragoman.reading.asides import aside_around
from dragoman.reading.attribution_spans import LABELS_RULE
from dragoman.reading.attributions import EVIDENCE_RULE
from dragoman.reading.covering import Covering
from dragoman.reading.reporting_clauses import KNOWLEDGE_RULE
from dragoman.reading.sources import UNNAMED
from dragoman.reading.weighed_credits import WEIGHED_RULE, WISHED

_SILENT = frozenset(
    {
        EVIDENCE_RULE,
        LABELS_RULE,
        *WISHED,
        WEIGHED_RULE,
        KNOWLEDGE_RULE,
    }
)
"""Rules whose content is wanted, named or discussed, and not put forward as so."""


_QUOTATION_MARKS = '"“”«»'


def read_voices(reading: Reading) -> Reading:
    """Set `said_by` of every statement from the attributions that hold its predicate."""
    told = asserting(reading)
    statements = tuple(_voiced(reading, statement, told) for statement in reading.statements)
    return replace(reading, statements=statements)


def asserting(reading: Reading) -> Covering:
    """The attributions that put their content forward as so, on the word of somebody named."""
    return Covering(a for a in reading.attributions if a.rule not in _SILENT and a.voice.name != UNNAMED)


def voices_over(told: Covering, start: int, end: int) -> tuple[Voice, ...]:
    """Whose word a stretch of the text stands on, nearest first."""
    return tuple(a.voice for a in _chain(told.over(start, end)))


def _voiced(reading: Reading, statement: Statement, told: Covering) -> Statement:
    around = told.over(*_predicate(reading, statement))
    aside = aside_around(reading, statement.head) if around else None
    heard = around if aside is None else [a for a in around if not _adds(reading, a, aside)]
    chain = tuple(_chain(heard))
    voices = tuple(a.voice for a in chain)
    return replace(statement, said_by=voices, why=(*statement.why, *(f"voice:{a.rule}" for a in chain)))


def _chain(around: list[Attribution]) -> Iterator[Attribution]:
    """The attributions around a stretch of the text, innermost first, each voice once."""
    seen: list[Voice] = []
    for attribution in sorted(around, key=_breadth):
        if not any(_same(attribution.voice, voice) for voice in seen):
            seen.append(attribution.voice)
            yield attribution


def _adds(reading: Reading, attribution: Attribution, aside: Span) -> bool:
    """Whether an aside stands in what is credited without being quoted: then the writer has added it."""
    text = reading.document.text
    part = next((p for p in attribution.content if p.start < aside.start < p.end), None)
    if part is None or attribution.kind in ("turn", "press", "direct"):
        return False
    if attribution.cue and not text[aside.end : max(aside.end, attribution.cue.start)].strip(" ,"):
        return attribution.cue.start < aside.start  # "…, a step that both oppose, according to X"
    marks = sum(text.count(mark, part.start, aside.start) for mark in _QUOTATION_MARKS)
    return marks % 2 == 0


def _predicate(reading: Reading, statement: Statement) -> tuple[int, int]:
    if 0 <= statement.head < len(reading.tokens):
        token = reading.tokens[statement.head]
        return token.start, token.end
    return statement.span.start, statement.span.end


def _breadth(attribution: Attribution) -> tuple[int, int, int]:
    """Smaller content is nearer; a turn is outermost, a press citation just inside it.

    Of outlets cited in one bracket for the same words, the first named is nearest.
    """
    layer = {"turn": 2, "press": 1}.get(attribution.kind, 0)
    position = attribution.voice.span.start if attribution.voice.span else 0
    return layer, sum(part.end - part.start for part in attribution.content), position


def _same(one: Voice, other: Voice) -> bool:
    if one.name == other.name:
        return True
    return one.code is not None and one.code == other.code and {one.kind, other.kind} <= {"state", "official"}
