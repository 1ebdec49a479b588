"""The two ends of a causal link in the parse: clauses and noun phrases as unbroken runs of words."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from dragoman.model import Token
from dragoman.reading.coordination import coordinated
from dragoman.reading.syntax import run_around, subtree
from dragoman.vocabulary.causes import LinkKind, Sign

Tokens = Sequence[Token]
Run = Sequence[int]
"""Neighbouring token indexes, in order."""

_LOOSE = frozenset({"advcl", "mark", "cc", "preconj", "punct", "parataxis", "intj", "dep"})
"""What hangs on a clause without being told by it."""

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_DEPTH = 8


class Draft(NamedTuple):
    """A link as token runs; `said` is the token whose voice is the link's."""

    cause: Run
    effect: Run
    cue: Run
    kind: LinkKind
    sign: Sign
    rule: str


def ends(tokens: Tokens, i: int, without: Collection[int] = ()) -> list[Run]:
    """What an end headed by a token says: one run for each noun of a list, or the clause of a verb."""
    if is_nominal(tokens, i):
        return [phrase(tokens, noun, without) for noun in coordinated(tokens, i) if noun not in without]
    return [clause(tokens, i, without)]


def is_nominal(tokens: Tokens, i: int) -> bool:
    """Whether a token heads a noun phrase and not a clause."""
    return tokens[i].pos in _NOMINAL and not any(tokens[c].dep in ("nsubj", "cop") for c in tokens[i].children)


def phrase(tokens: Tokens, noun: int, without: Collection[int] = ()) -> Run:
    """The noun's own phrase, without those it is listed with."""
    cut = {c for c in tokens[noun].children if tokens[c].dep in ("conj", "cc", "preconj", "punct")} | set(without)
    cut -= {c for c in cut if tokens[c].dep == "punct" and tokens[c].text in "-’'\"“‘"}
    return run_around(subtree(tokens, noun, cut), noun)


def clause(tokens: Tokens, verb: int, without: Collection[int] = ()) -> Run:
    """The verb's own clause, without those joined to it or hung on it."""
    cut = {c for c in tokens[verb].children if _is_loose(tokens, c)} | set(without)
    return run_around(subtree(tokens, verb, cut), verb)


def _is_loose(tokens: Tokens, i: int) -> bool:
    token = tokens[i]
    if token.dep == "punct":
        return token.text in (";", ":", "–", "—", "(", ")") or _outer(tokens, token)
    return token.dep in _LOOSE or (token.dep == "conj" and token.pos in ("VERB", "AUX"))


def _outer(tokens: Tokens, token: Token) -> bool:
    """Whether a comma stands beside what is left out of the clause."""
    around = [c for c in tokens[token.head].children if abs(c - token.i) == 1]
    return any(tokens[c].dep in _LOOSE - {"punct"} for c in around)


def verb_of(tokens: Tokens, i: int) -> int:
    """The verb of the clause in which a token stands; the token that heads the sentence where there is none."""
    for _ in range(20):
        token = tokens[i]
        if (
            token.pos in ("VERB", "AUX") and token.dep not in ("aux", "auxpass", "amod", "compound")
        ) or token.head == i:
            return i
        i = token.head
    return i


def told(tokens: Tokens, verb: int, telling: Collection[str]) -> int:
    """The verb of what is told, where a verb only says who tells it: "experts say that prices *fell*"."""
    for _ in range(_DEPTH):
        inner = next((c for c in tokens[verb].children if tokens[c].dep == "ccomp"), None)
        if inner is None or tokens[verb].lemma not in telling or tokens[inner].pos not in ("VERB", "AUX"):
            return verb
        verb = inner
    return verb


def before(tokens: Tokens, verb: int, cue: int) -> int | None:
    """The verb of the clause of the same sentence that stands before a clause and is joined to it."""
    token = tokens[verb]
    if token.dep in ("conj", "ccomp", "advcl", "parataxis", "dep") and token.head < cue and token.head != verb:
        head = verb_of(tokens, token.head)
        return head if head < cue else None
    earlier = [
        c
        for c in token.children
        if c < cue and tokens[c].dep in ("ccomp", "parataxis") and tokens[c].pos in ("VERB", "AUX")
    ]
    return earlier[-1] if earlier else None
