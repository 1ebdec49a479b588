"""Times counted from another clause: "two weeks after he had accused it", "a year has passed since the coup"."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from dragoman.model import Token
from dragoman.reading.attachment import NOMINAL, VERBAL
from dragoman.vocabulary.timing import timing_words

_WAYS = {"after": 1, "before": -1, "since": 1}

_DEPTH = 8


@dataclass(frozen=True, slots=True)
class Counted:
    """A length of time between two happenings.

    Attributes:
        event: The verb or noun counted from.
        main: The verb of the clause that happened so long after it, or before; `None` where that is now.
        way: 1 where `main` came after `event`, -1 where it came before.
    """

    event: int
    main: int | None
    way: int


def counted(tokens: Sequence[Token], first: int, last: int) -> Counted | None:
    """What a length of time, the tokens `first` to `last` (one past), lies between; `None` where it lasts."""
    if last >= len(tokens) or tokens[last].sentence != tokens[first].sentence:
        return None
    link = tokens[last]
    if link.text.lower() not in _WAYS:
        link = _since_of(tokens, first, last) or link
    way = _WAYS.get(link.text.lower())
    event = _event(tokens, link) if way else None
    if way is None or event is None:
        return None
    if link.text.lower() == "since":
        return Counted(event, None, way)
    main = _above(tokens, event if link.head == event else link.i)
    return Counted(event, main, way) if main is not None else None


def _since_of(tokens: Sequence[Token], first: int, last: int) -> Token | None:
    """The "since" of "two months have passed since"."""
    heads = {tokens[i].head for i in range(first, last) if not first <= tokens[i].head < last}
    for i in heads:
        if tokens[i].lemma not in timing_words().passing:
            continue
        for c in tokens[i].children:
            for d in (c, *tokens[c].children):
                if tokens[d].lemma == "since" and last <= d <= i + 2:
                    return tokens[d]
    return None


def _event(tokens: Sequence[Token], link: Token) -> int | None:
    """The clause a conjunction opens, or the noun or participle a preposition leads."""
    if link.dep == "mark" and tokens[link.head].pos in VERBAL and link.head > link.i:
        return link.head
    return next((c for c in link.children if tokens[c].dep in {"pobj", "pcomp"}), None)


def _above(tokens: Sequence[Token], i: int) -> int | None:
    """The verb over a clause or phrase."""
    for _ in range(_DEPTH):
        if tokens[i].head == i:
            return None
        i = tokens[i].head
        if tokens[i].pos in VERBAL:
            return i
    return None


def stands_in(tokens: Sequence[Token], head: int, event: int) -> bool:
    """Whether a predicate is the event itself, or joined to it without a subject of its own."""
    if head == event:
        return True
    token = tokens[head]
    if tokens[event].pos in NOMINAL:
        return token.head == event and token.dep in {"compound", "amod", "conj"}
    own = any(tokens[c].dep in {"nsubj", "nsubjpass"} for c in token.children)
    return token.dep == "conj" and token.head == event and token.pos in VERBAL and not own


def speech_above(tokens: Sequence[Token], head: int, telling: Collection[str]) -> int | None:
    """The verb of saying whose very words or content clause a predicate is, not a clause or aside within it."""
    i = head
    for _ in range(_DEPTH):
        above = tokens[i].head
        if above == i or tokens[i].dep in {"relcl", "advcl", "acl", "appos"}:
            return None
        if tokens[i].dep == "ccomp" and tokens[above].lemma in telling:
            return above
        i = above
    return None


def since_then(tokens: Sequence[Token], verb: int) -> int | None:
    """The "since" of "ever since" or "since then" at a verb; a bare "has since left" says no more than "later"."""
    for c in tokens[verb].children:
        if tokens[c].lemma != "since":
            continue
        below = [tokens[k] for k in tokens[c].children]
        ever = c > 0 and tokens[c - 1].lemma == "ever"
        if (ever and not below) or any(k.lemma in {"then", "ever"} for k in below):
            return c
    return None


def since_clause(tokens: Sequence[Token], verb: int, head: int) -> int | None:
    """The verb of the clause that "since" opens at a verb, "has grown since it signed", or at a predicate under it."""
    below = [k for c in tokens[verb].children if tokens[c].dep == "prep" for k in tokens[c].children]
    under = [c for c in (*tokens[verb].children, *below) if tokens[c].dep in {"xcomp", "pcomp"}]
    for c in (c for at in dict.fromkeys((verb, head, *under)) for c in tokens[at].children):
        if tokens[c].dep == "advcl" and any(
            tokens[k].lemma == "since" and tokens[k].dep in {"mark", "prep", "advmod"} for k in tokens[c].children
        ):
            return c
    return None
