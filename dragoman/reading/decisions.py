"""What a trace of the reader of statements comes to: every predicate, what was tried for it, and what became of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from dragoman.model import Participant, Reading, Span
from dragoman.reading.drafts import Draft
from dragoman.reading.predicates import Found
from dragoman.reading.trace import Candidate, Recorder, Slot, Weighed
from dragoman.vocabulary.predicates import Need, Predicate
from dragoman.vocabulary.rules import meaning_of

Side = Literal["actor", "recipient"]


@dataclass(frozen=True, slots=True)
class SlotSearched:
    """A slot that was searched for one side.

    Attributes:
        side: For whom.
        slot: `subj`, `obj`, … or a preposition.
        words: The words at the heads of the phrases that stand in it; empty where none does.
        found: The actors they stand for.
    """

    side: Side
    slot: str
    words: tuple[str, ...]
    found: tuple[Participant, ...]


@dataclass(frozen=True, slots=True)
class DraftEnd:
    """A draft, and what became of it.

    Attributes:
        type: What it tells of, after the words around it.
        actor: Who acts.
        recipient: On whom; `None` where nobody is.
        why: The rules that made it.
        statement: The id of the statement it became; `None` where it was dropped.
        reason: The rule that dropped it; `None` where it was kept.
        meaning: What that rule says.
        by: The draft it gave way to, in short: `REJECT RUS > PRK (refused to)`; `None` where to none.
        notes: What else was weighed, such as the score of a later stage.
    """

    type: str
    actor: Participant
    recipient: Participant | None
    why: tuple[str, ...]
    statement: str | None
    reason: str | None
    meaning: str | None
    by: str | None
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SenseTried:
    """One row of the lexicon, tried.

    Attributes:
        pattern: As written in the lexicon.
        pos: Part of speech of its head.
        type: What it tells of.
        need: What it cannot do without: `both` sides, `one` (an actor), `any` side.
        slots: The slots searched, in order.
        drafts: The drafts it gave.
        why_not: Why it gave none; `None` where it gave some.
    """

    pattern: str
    pos: str
    type: str
    need: Need
    slots: tuple[SlotSearched, ...]
    drafts: tuple[DraftEnd, ...]
    why_not: str | None


@dataclass(frozen=True, slots=True)
class PredicateMet:
    """A match of the lexicon in a sentence.

    Attributes:
        sentence: Index of the sentence.
        words: Its words.
        span: From the first of them to the last.
        reason: The rule by which it was not looked at; `None` where it was.
        meaning: What that rule says.
        senses: The rows of the lexicon tried, in order.
        untried: Rows of the lexicon that were not needed, since an earlier one gave a draft.
        weighed: The pairs that a scorer weighed where the slots gave none, the likeliest first.
    """

    sentence: int
    words: str
    span: Span
    reason: str | None
    meaning: str | None
    senses: tuple[SenseTried, ...]
    untried: tuple[str, ...]
    weighed: tuple[Weighed, ...]


def decisions(reading: Reading, heard: Recorder) -> tuple[PredicateMet, ...]:
    """Every predicate that the reader of statements met, in the order of the text.

    Args:
        reading: As it came out.
        heard: What the reader told while it made it.
    """
    return tuple(_met(reading, heard, candidate) for candidate in heard.candidates)


def _met(reading: Reading, heard: Recorder, candidate: Candidate) -> PredicateMet:
    found, tokens = candidate.found, reading.tokens
    first, last = tokens[found.words[0]], tokens[found.words[-1]]
    senses = list({id(tried.sense): tried.sense for tried in candidate.tried}.values())
    return PredicateMet(
        sentence=tokens[found.head].sentence,
        words=words_of(reading, found),
        span=reading.document.span(first.start, last.end),
        reason=candidate.passed,
        meaning=meaning_of(candidate.passed) if candidate.passed else None,
        senses=tuple(_sense(reading, heard, candidate, sense) for sense in senses),
        untried=tuple(f"{s.pattern} ({s.type})" for s in found.senses if s not in senses),
        weighed=candidate.weighed,
    )


def words_of(reading: Reading, found: Found) -> str:
    """The words of a predicate, with dots where others stand between them."""
    out = ""
    for before, i in zip((None, *found.words), found.words, strict=False):
        gap = "" if before is None else " " if i == before + 1 else " … "
        out += gap + reading.tokens[i].text
    return out


def _sense(reading: Reading, heard: Recorder, candidate: Candidate, sense: Predicate) -> SenseTried:
    tries = [tried for tried in candidate.tried if tried.sense is sense]
    slots = tuple(_slots(reading, sense, tries[0].slots))
    drafts = tuple(_end(reading, heard, draft) for tried in tries for draft in tried.drafts)
    why_not = None if drafts else _why_not(sense, slots, candidate.weighed)
    return SenseTried(sense.pattern, sense.pos, sense.type, sense.need, slots, drafts, why_not)


def _slots(reading: Reading, sense: Predicate, searched: Iterable[Slot]) -> Iterable[SlotSearched]:
    """The slots with the side they were searched for: the actor's come first, and end with the first that holds any."""
    side: Side = "actor"
    wanted = list(sense.actor)
    for slot in searched:
        while side == "actor" and wanted and wanted[0] != slot.name:
            wanted.pop(0)  # a slot that the reader left out
        if side == "actor" and not wanted:
            side = "recipient"
        words = tuple(reading.tokens[i].text for i in slot.heads)
        yield SlotSearched(side, slot.name, words, slot.found)
        if side == "actor":
            wanted.pop(0)
            if slot.found:
                side = "recipient"


def _why_not(sense: Predicate, slots: tuple[SlotSearched, ...], weighed: tuple[Weighed, ...]) -> str:
    likeliest = max((w.score for w in weighed if w.type == sense.type), default=None)
    if likeliest is not None:
        return f"its slots give no pair, and of those that may be meant the likeliest has only {likeliest:.2f} of 1"
    filled = {slot.side for slot in slots if slot.found}
    codes = {p.actor.code for slot in slots for p in slot.found}
    if not filled:
        return "nobody stands in its slots, and nobody near enough may stand in"
    if filled == {"actor", "recipient"} and len(codes) == 1:
        return "the same actor stands on both sides"
    if sense.need == "both" and len(filled) == 1:
        missing = "to whom" if filled == {"actor"} else "who acts"
        return f"both sides are needed; {missing} is not found in its slots, near by, or in the sentence before"
    return "who acts is not found" if "actor" not in filled else "its sides make no pair"


def _end(reading: Reading, heard: Recorder, draft: Draft) -> DraftEnd:
    end = heard.end_of(draft)
    made = heard.statement_of(draft)
    stands = end is None and any(statement.id == made for statement in reading.statements)
    reason = None if stands else end.reason if end else "drop:later"
    return DraftEnd(
        type=draft.type,
        actor=draft.actor,
        recipient=draft.recipient,
        why=draft.why,
        statement=made if stands else None,
        reason=reason,
        meaning=meaning_of(reason) if reason else None,
        by=f"{_short(end.by)} ({words_of(reading, end.by.found)})" if end and end.by else None,
        notes=heard.notes_on(draft),
    )


def _short(draft: Draft) -> str:
    recipient = f" > {draft.recipient.actor.code}" if draft.recipient else ""
    return f"{draft.type} {draft.actor.actor.code}{recipient}"
