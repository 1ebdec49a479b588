"""Times that reach a predicate from further off than its own phrases: from the clause it lies in, from a noun that a
relative clause belongs to, from the frame that opens the sentence.

A reach here is weaker than what `attachment.governs` finds, and is asked only where that finds nothing.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from dragoman.model import Token
from dragoman.reading.attachment import VERBAL, Adverbial, governs
from dragoman.reading.frames_aftermath import is_close_by, is_of_those_who_met, leads_meeting, opens_after
from dragoman.reading.frames_antecedents import is_antecedent, is_joined_noun
from dragoman.reading.frames_at_once import is_at_once
from dragoman.reading.frames_events import (
    STRICT,
    dates_the_making,
    holds_dated,
    is_of_antecedent,
    is_of_subject,
    is_setting,
    sums_up,
)
from dragoman.reading.frames_holders import clause_before, holders
from dragoman.reading.frames_openings import opens_clause_of, opens_sentence
from dragoman.reading.frames_purposes import is_aim_of_dated, is_of_infinitive, is_outcome
from dragoman.reading.frames_since import is_ever_since, lasting_verb, lasts_since


@dataclass(frozen=True, slots=True)
class Frame:
    """How a time reaches a predicate.

    Attributes:
        rule: A short name.
        point: Whether the time is meant by itself, without the "since" or "after" that leads it elsewhere.
        onward: Whether the time only begins what lasts up to the document.
    """

    rule: str
    point: bool = False
    onward: bool = False


def reach(
    tokens: Sequence[Token],
    adverbial: Adverbial,
    head: int,
    events: Collection[int],
    bounds: tuple[int, int],
    eventful: bool,
) -> Frame | None:
    """How a time that does not govern the predicate at `head` reaches it all the same; `None` where it does not.

    Args:
        tokens: All tokens of the reading.
        adverbial: The time.
        head: The predicate's token.
        events: Heads of all predicates.
        bounds: First token of the sentence and one past its last.
        eventful: Whether the predicate tells an act, not a standing relation.
    """
    if adverbial.first <= head < adverbial.last:
        return Frame("named", point=True)
    if is_joined_noun(tokens, adverbial, head):
        return Frame("joined-noun", point=True)
    if eventful and tokens[head].pos in {"NOUN", "PROPN"} and dates_the_making(tokens, adverbial, head, events):
        return Frame("relative-noun")
    if tokens[head].pos in {"NOUN", "PROPN"} and holds_dated(tokens, adverbial, head, events):
        return Frame("relative-noun")
    if lasts_since(tokens, adverbial, head):
        return Frame("since")
    if (verb := lasting_verb(tokens, head)) is not None and is_ever_since(tokens, adverbial, verb):
        return Frame("since", onward=True)
    for holder in (head, *holders(tokens, head, eventful)):
        if holder != head and governs(tokens, adverbial, holder, events) in STRICT:
            return Frame("within")
        if any(is_antecedent(tokens, adverbial, verb) for verb in (holder, *clause_before(tokens, holder))):
            return Frame("antecedent", point=True)
        if is_of_antecedent(tokens, adverbial, holder, events):
            return Frame("of-antecedent", point=True)
        if is_ever_since(tokens, adverbial, holder):
            return Frame("since", onward=True)
        after = opens_after(tokens, adverbial, holder)
        if leads_meeting(tokens, after) or is_of_those_who_met(tokens, adverbial, holder, events):
            return Frame("at-meeting")
        if after is not None:
            return Frame("close-by")
        if opens_sentence(tokens, adverbial, holder, bounds[0]):
            return Frame("sentence")
        if is_of_infinitive(tokens, adverbial, holder):
            return Frame("infinitive")
        if opens_clause_of(tokens, adverbial, holder, bounds[0]):
            return Frame("clause-opening")
        if is_at_once(tokens, adverbial, holder, events):
            return Frame("at-once")
        if is_setting(tokens, adverbial, holder, events):
            return Frame("setting")
        if is_outcome(tokens, adverbial, holder, events):
            return Frame("within")
        if sums_up(tokens, adverbial, holder, events):
            return Frame("summing-up")
        if (eventful or tokens[head].pos in VERBAL | {"ADJ"}) and is_of_subject(tokens, adverbial, holder, events):
            return Frame("subject", point=True)
        if is_aim_of_dated(tokens, adverbial, holder, events):
            return Frame("dated-noun", point=True)
        if is_close_by(tokens, adverbial, holder, events):
            return Frame("close-by")
    return None
