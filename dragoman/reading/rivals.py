"""Drafts that say less than a rival: copies, generic bonds, the content of a refusal, wishes whose object is told."""

from dragoman.reading.drafts import SPEECH_ACTS, Draft
from dragoman.reading.syntax import Tokens, complements, distance, is_under, prepositions
from dragoman.reading.tense import looks_ahead
from dragoman.reading.trace import Trace
from dragoman.vocabulary.grammar import grammar_words
from dragoman.vocabulary.types import standing_types

_WISH_REACH = 3
"""Arcs from an attitude to what it wants: "wants to strengthen its ties" is two."""


def choose(tokens: Tokens, drafts: list[Draft], trace: Trace) -> list[Draft]:
    """Drop what says less than a rival: copies, generic bonds, wishes whose object is told."""
    if len(drafts) < 2:
        return drafts
    ranked = sorted(drafts, key=lambda d: (_rank(d), d.found.head))
    kept: list[Draft] = []
    beaten: list[tuple[Draft, Draft]] = []
    for draft in ranked:
        rival = next((other for other in kept if _is_rival(tokens, draft, other)), None)
        if rival is None:
            kept.append(draft)
        else:
            beaten.append((draft, rival))
    kept += _standing_after_all(tokens, kept, beaten)
    for draft, rival in beaten:
        if not any(d is draft for d in kept):
            trace.dropped(draft, "drop:rival", rival)
    for reason, yields in _YIELDING:
        better = {id(d): o for d in kept for o in kept if o is not d and yields(tokens, d, o)}
        for draft in kept:
            if id(draft) in better:
                trace.dropped(draft, reason, better[id(draft)])
        kept = [d for d in kept if id(d) not in better]
    return sorted(kept, key=lambda d: d.found.head)


def _standing_after_all(tokens: Tokens, kept: list[Draft], beaten: list[tuple[Draft, Draft]]) -> list[Draft]:
    """Drafts beaten only by what another act promises or refuses, which will itself be dropped for that act."""
    said = {id(d) for d in kept for o in kept if o is not d and _is_content_of(tokens, d, o)}
    out: list[Draft] = []
    for draft, rival in beaten:
        if id(rival) not in said:
            continue
        beside = [o for o in (*kept, *out) if id(o) not in said]
        if not any(_is_rival(tokens, draft, o) for o in beside):
            out.append(draft)
    return out


def _rank(draft: Draft) -> tuple[bool, ...]:
    """Smaller is stronger: filled slots before guesses, events before relations, the specific before the generic."""
    return (
        draft.recipient is None,
        _is_guess(draft),
        _is_generic(draft),
        draft.type in standing_types(),
    )


def _is_generic(draft: Draft) -> bool:
    """Whether a noun only says that there is a bond; to position troops is no "position"."""
    bare = draft.sense.pos == "verb" and draft.sense.pattern in grammar_words().bare
    return bare or (draft.sense.pos == "noun" and draft.sense.head in grammar_words().generic)


def _is_guess(draft: Draft) -> bool:
    """Whether an actor of it stands in no slot of the predicate."""
    return any(p.rule.startswith(("near", "carry")) for p in (draft.actor, draft.recipient) if p)


def _is_rival(tokens: Tokens, draft: Draft, other: Draft) -> bool:
    """Whether `other`, the stronger, already says what `draft` says."""
    if draft.recipient is None:
        same = draft.actor.actor.code == other.actor.actor.code and draft.type == other.type
        return same and not (other.recipient is None and _are_verbs(tokens, draft, other))
    if draft.pair != other.pair:
        return False
    stance = draft.type == "DISPUTE" and draft.recipient.rule == "slot:stance"
    if stance and other.type in ("SANCTION", "CONCEDE"):  # "lifted the anti-Omani sanctions"
        return True
    if draft.type == other.type and looks_ahead(tokens, draft.found.head) != looks_ahead(tokens, other.found.head):
        return False  # "undercuts peace in the conflict and may bring an escalation" tells of two
    if draft.type == other.type:
        if _are_two_acts(tokens, draft, other):
            return False
        turned = draft.actor.actor.code != other.actor.actor.code
        return not turned or draft.sense.joint or other.sense.joint or _is_guess(draft)
    close = abs(draft.found.head - other.found.head) <= 2 or _joined(tokens, draft.found.head, other.found.head)
    return close and (_is_generic(draft) or _is_guess(draft))


def _are_verbs(tokens: Tokens, draft: Draft, other: Draft) -> bool:
    """ "It wants no war, it wants a port" tells of two wishes."""
    return all(tokens[d.found.head].pos in ("VERB", "AUX") for d in (draft, other))


def _are_two_acts(tokens: Tokens, draft: Draft, other: Draft) -> bool:
    """ "Closed the crossings and began expelling nationals": two verbs, each with its own object in its slots."""
    if _is_guess(draft) or _is_guess(other) or draft.type in standing_types():
        return False
    return all(
        tokens[d.found.head].pos == "VERB" and any(tokens[c].dep == "dobj" for c in tokens[d.found.head].children)
        for d in (draft, other)
    )


def _joined(tokens: Tokens, a: int, b: int) -> bool:
    """Whether one hangs directly on the other, and not as its equal or as what it was done for."""
    upper, lower = (b, a) if tokens[a].head == b else (a, b)
    return tokens[lower].head == upper and tokens[lower].dep not in ("conj", "advcl")


def _is_content_of(tokens: Tokens, draft: Draft, other: Draft) -> bool:
    """Whether `other` is an act of speech and `draft` what it refuses, threatens, promises or asks for."""
    if other.type not in SPEECH_ACTS or other.recipient is None or draft.type in SPEECH_ACTS:
        return False
    if _is_denial_of(tokens, other, draft):
        return False
    if other.recipient.rule.startswith(("near", "carry")) or _stands_anyway(tokens, draft):
        return False
    if other.actor.actor.code not in draft.pair and other.pair != draft.pair:
        return False
    said = [c for c in complements(tokens, other.found.head) if c > other.found.head]  # "A did it; B refuses" says two
    if other.sense.pos == "noun" and draft.pair == other.pair:  # "demands for aid", "the threat of an attack"
        said += [i for word, i in prepositions(tokens, other.found.head) if word in ("for", "of")]
    return any(is_under(tokens, draft.found.head, c) for c in said)


def _is_denial_of(tokens: Tokens, draft: Draft, other: Draft) -> bool:
    """Whether `draft` only denies to have done what `other` tells as not done: "denies arming Lima" refuses nothing."""
    if draft.sense.pattern != "deny" or draft.recipient is None or draft.recipient.rule != "slot:complement":
        return False
    denied = complements(tokens, draft.found.head)
    return draft.pair == other.pair and any(is_under(tokens, other.found.head, c) for c in denied)


def _stands_anyway(tokens: Tokens, draft: Draft) -> bool:
    """ "Agreed to avoid force in their dispute": the dispute is there, whatever is promised or refused about it."""
    if draft.type not in ("DISPUTE", "DEPEND") or _is_guess(draft):
        return False
    return tokens[draft.found.head].pos == "NOUN" or _is_aside(tokens, draft.found.head)


def _is_aside(tokens: Tokens, verb: int) -> bool:
    """Whether a clause tells what a noun is or has done: "agreed to heal the rift that has poisoned their ties"."""
    return tokens[verb].dep == "relcl" and not any(tokens[c].tag in ("MD", "TO") for c in tokens[verb].children)


def _is_wish_for(tokens: Tokens, draft: Draft, other: Draft) -> bool:
    """Whether `draft` is an attitude, or a demand of nobody named, whose object `other` tells as wanted."""
    of_nobody = draft.type == "REQUEST" and draft.recipient and draft.recipient.rule.startswith(("near", "carry"))
    if not (draft.type == "INTEREST" or of_nobody) or other.type in ("INTEREST", "REQUEST"):
        return False
    if draft.actor.actor.code not in other.pair or draft.sense.head in grammar_words().reactions:
        return False
    if _is_guess(other) and not (_is_guess(draft) and draft.pair == other.pair):
        return False
    near = distance(tokens, draft.found.head, other.found.head) <= _WISH_REACH
    return near and any(is_under(tokens, other.found.head, c) for c in complements(tokens, draft.found.head))


def _is_view(tokens: Tokens, draft: Draft, other: Draft) -> bool:
    """Whether `draft` is only that one sees the other as something, and `other` tells as what."""
    return draft.type == "INTEREST" and "as" in draft.sense.others and draft.pair == other.pair and _viewed(other)


def _viewed(draft: Draft) -> bool:
    return draft.actor.rule.startswith("slot:viewer")


_YIELDING = (
    ("drop:content", _is_content_of),
    ("drop:content", _is_denial_of),
    ("drop:wish", _is_wish_for),
    ("drop:rival", _is_view),
)
"""Why a draft gives way, and to which other."""
