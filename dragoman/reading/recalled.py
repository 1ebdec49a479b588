"""Deeds that the sentences just before have told, for nouns that take them up.

"Rebels shelled the port. Oman condemned the attack": what Oman condemns is the rebels' doing, though no word of its
sentence names them. Only a definite noun that nothing tells apart takes a deed up, and only where one deed is meant.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from dragoman.model import Participant
from dragoman.reading.drafts import Draft
from dragoman.reading.scenes import Scene
from dragoman.reading.syntax import Tokens, child, children
from dragoman.vocabulary.grammar import grammar_words
from dragoman.vocabulary.types import standing_types

REACH = 2
"""How many sentences back a noun looks for the deed."""

Doers = tuple[Participant, ...]


def deeds_of(tokens: Tokens, drafts: Iterable[Draft]) -> dict[str, Doers]:
    """Who did what a sentence tells as done, by the nouns that may take it up; nouns of several deeds are left out."""
    found: dict[str, dict[frozenset[str], Doers]] = {}
    for draft in drafts:
        if not _is_told(tokens, draft):
            continue
        doers = _doers(draft)
        party = frozenset(p.actor.code for p in doers)
        for noun in _nouns(draft.type, draft.sense.pos, draft.sense.head):
            found.setdefault(noun, {})[party] = doers
    return {noun: next(iter(parties.values())) for noun, parties in found.items() if len(parties) == 1}


def still_known(told: Sequence[Mapping[str, Doers]]) -> dict[str, Doers]:
    """The deeds of the last sentences, the later before the earlier."""
    return {noun: doers for sentence in told[-REACH:] for noun, doers in sentence.items()}


def takes_up(tokens: Tokens, noun: int) -> bool:
    """Whether a noun is definite, and nothing tells it apart: "the attack", not "the attack on Basra in 2004"."""
    if not any(tokens[c].lemma in _DEFINITE for c in children(tokens, noun, "det")):
        return False
    return all(tokens[c].dep in _PLAIN for c in tokens[noun].children)


_DEFINITE = frozenset({"the", "this", "that", "these", "those"})

_PLAIN = frozenset({"det", "amod", "punct", "predet", "cc", "conj", "case"})
"""What may hang on a noun that takes up a deed: nothing that says which one it is."""


def _is_told(tokens: Tokens, draft: Draft) -> bool:
    """Whether a draft tells by grammar who did it, and that it was done: not "may attack", "to attack"."""
    head = tokens[draft.found.head]
    done = draft.status in (None, "actual") and head.tag != "VB" and child(tokens, head.i, "neg") is None
    return done and draft.recipient is not None and draft.actor.rule.startswith("slot")


def _doers(draft: Draft) -> Doers:
    both = draft.type in _SHARED and draft.recipient is not None
    return (draft.actor, draft.recipient) if both and draft.recipient else (draft.actor,)


_SHARED = frozenset({"AGREE", "COOPERATE", "CONSULT"})


@cache
def _nouns(type_: str, pos: str, head: str) -> tuple[str, ...]:
    """The nouns for what a predicate tells: those of the type, and its own."""
    recalling = grammar_words().recalling
    passing = () if type_ in standing_types() else recalling["any"]
    own = (head,) if pos == "noun" else tuple(_made_of(head))
    return (*recalling.get(type_, ()), *passing, *own)


def _made_of(verb: str) -> Iterator[str]:
    """The nouns made of a verb: "raid", "shelling", "invasion"."""
    stem = verb.removesuffix("e")
    yield from (verb, *(verb + ending for ending in ("ing", "al", "ment")))
    yield from (stem + ending for ending in ("ing", "ion", "ation", "ure"))
    if verb.endswith("de"):
        yield verb.removesuffix("de") + "sion"


def recalled_in(scene: Scene, head: int, words: Iterable[int], without: frozenset[str]) -> list[Participant]:
    """Who did what the object within a predicate takes up: "rejected the charge"."""
    tokens = scene.tokens
    if not scene.recalled:
        return []
    nouns = (w for w in words if w != head and tokens[w].pos == "NOUN" and tokens[w].dep == "dobj")
    return [p for w in nouns for p in recalled_at(scene, w) if p.actor.code not in without]


def recalled_at(scene: Scene, noun: int) -> list[Participant]:
    """Who did what the noun takes up."""
    token = scene.tokens[noun]
    known = scene.recalled.get(token.lemma)
    if known is None or not takes_up(scene.tokens, noun):
        return []
    return [replace(p, exact=token.text, rule=f"event:{token.lemma}") for p in known]
