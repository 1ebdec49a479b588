"""Statements in plain words, the same on the command line, in notebooks and on pages."""

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.model import Participant, Span, Statement, Status, Voice
from dragoman.record.rows import DocumentRow, StatementRow
from dragoman.vocabulary.types import statement_types

SHORT_ID = 13
"""Characters of an id that are shown: ten hexadecimal digits, enough to be the only one in a million."""

STATUSES: dict[Status, str] = {
    "actual": "",
    "negated": "denied or told as not so",
    "future": "planned or expected",
    "possible": "possible",
    "desired": "wanted",
}
"""What a plain status means to a reader; what is told as so needs no word."""


Told = Statement | StatementRow
"""A statement fresh from a reader, or out of the record."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a quote, and whether it is among the words that carry the predicate."""

    text: str
    marked: bool


def date_of(row: StatementRow) -> str:
    """When it happened; `published …` where only the document's date is known, `undated` where nothing is."""
    if row.when:
        return period(row.when.value)
    return f"published {period(row.document.published)}" if row.document.published else "undated"


def period(value: str) -> str:
    """A prefix date or an interval, to be read: `2014 to 2019`, `2014 on`, `until 2019`."""
    start, slash, end = value.partition("/")
    if not slash or start == end:
        return start
    if not end:
        return f"{start} on"
    return f"{start} to {end}" if start else f"until {end}"


def whom(told: Told) -> str:
    """Who acts on whom: `Russia (Vladimir Putin) → North Korea`; joint acts have `and`."""
    actors = " and ".join(dict.fromkeys(map(named, told.actors)))
    recipients = " and ".join(dict.fromkeys(map(named, told.recipients)))
    return f"{actors} → {recipients}" if recipients else actors


def named(participant: Participant) -> str:
    """An actor, with the person or organ where one is meant."""
    actor = participant.actor
    within = actor.person or actor.body
    return f"{actor.name} ({within})" if within and within != actor.name else actor.name


def what(told: Told) -> str:
    """The type in plain words: `met or talked with`; `each other` where the act is a joint one."""
    known = statement_types().get(told.type)
    if known is None:
        return told.type
    if told.recipients:
        return known.phrase
    joint = len({participant.actor.code for participant in told.actors}) > 1
    return f"{known.phrase} each other" if joint else known.meaning


def standing(told: Told) -> str:
    """How sure and how real, in words; empty for what is told as so."""
    words = [STATUSES[told.status]]
    if told.forecast:
        by = f", by {period(told.horizon.value)}" if told.horizon else ""
        likely = f" (“{told.probability}”)" if told.probability else ""
        words.append(f"a forecast{likely}{by}")
    return ", ".join(filter(None, words))


def chain(said_by: tuple[Voice, ...]) -> str:
    """The voices, nearest first: `according to Andrei Lankov, in RBC`; the author's own word where there are none."""
    if not said_by:
        return "in the author's own words"
    first, *others = said_by
    begun = "taken for granted in a question" if first.kind == "interviewer" else f"according to {first.name}"
    return ", ".join([begun, *(_passed_on(voice) for voice in others)])


def _passed_on(voice: Voice) -> str:
    match voice.kind:
        case "press" | "publisher":
            return f"in {voice.name}"
        case "interviewer":
            return "asked by the interviewer"
        case _:
            return f"as told by {voice.name}"


HOLDING = {
    ("cause", "+"): "brings about",
    ("cause", "-"): "hinders, or does not bring about",
    ("purpose", "+"): "is done for",
    ("purpose", "-"): "is done to prevent",
    ("condition", "+"): "is the condition of",
    ("condition", "-"): "would prevent",
    ("concession", "-"): "does not prevent",
}
"""How the cause and the effect of a causal link hang together, by kind and sign."""


def holding(kind: str, sign: str) -> str:
    """The kind of a causal link, and what the cause is to the effect: `cause: the first brings about the second`."""
    return f"{kind}: the first {HOLDING.get((kind, sign), 'is tied to')} the second"


def where_told(document: DocumentRow) -> str:
    """The outlet and the file."""
    return f"{document.publisher}, {document.path}" if document.publisher else document.path


def short(id: str) -> str:
    """The start of an id, which every command takes for the whole of it."""
    return id[:SHORT_ID]


def quote(row: StatementRow) -> tuple[Piece, ...]:
    """The sentence on one line, its predicate's words marked."""
    return pieces(row.sentence.text, row.sentence.start, row.span)


def pieces(text: str, start: int, span: Span) -> tuple[Piece, ...]:
    """A text that begins at `start`, cut where a span lies in it."""
    low, high = max(span.start - start, 0), max(span.end - start, 0)
    cut = ((text[:low], False), (text[low:high], True), (text[high:], False))
    return tuple(Piece(on_one_line(piece), marked) for piece, marked in cut if piece)


def cut(text: str, marks: Iterable[tuple[int, int]]) -> tuple[Piece, ...]:
    """A text cut where marks lie in it, in order and apart, each from a start up to an end."""
    found, done = [], 0
    for start, end in marks:
        found += [(text[done:start], False), (text[start:end], True)]
        done = end
    return tuple(Piece(on_one_line(piece), marked) for piece, marked in [*found, (text[done:], False)] if piece)


def on_one_line(text: str) -> str:
    """Line breaks and runs of blanks as one blank, keeping one at either end; see `harmless`."""
    inner = " ".join(harmless(text).split())
    if not inner:
        return " " if text else ""
    return (" " if text[0].isspace() else "") + inner + (" " if text[-1].isspace() else "")


def harmless(text: str) -> str:
    """The text without what would steer a terminal: control codes and marks that turn the direction."""
    return text.translate(_STEERING)


_STEERING = {
    code: "\ufffd"
    for code in (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
    if chr(code) not in "\t\n\v\f\r\x85"
}


def counted(number: int, noun: str) -> str:
    """`1 statement`, `2,000 statements`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
