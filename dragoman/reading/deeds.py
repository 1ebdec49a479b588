"""Who is meant by what was done: "a move that Lima condemned" is condemned of whoever made it.

Reporters sum up a clause in a noun and go on about the noun. Such a noun names nobody itself; the
actor of the clause it sums up stands in for it.
"""

from collections.abc import Iterator
from functools import cache

from dragoman.model import Participant
from dragoman.reading.participants import is_hostile, resolve
from dragoman.reading.scenes import Scene
from dragoman.reading.syntax import Tokens, child, children, first_conjunct, objects, prepositions, subjects
from dragoman.vocabulary.grammar import grammar_words
from dragoman.vocabulary.predicates import predicates


def doers(scene: Scene, head: int, slots: tuple[str, ...], words: tuple[int, ...]) -> list[Participant]:
    """Whoever did the deed that stands in one of the predicate's slots as a clause summed up in a noun."""
    tokens, deeds = scene.tokens, grammar_words().deeds
    if deeds.isdisjoint(scene.lemmas):
        return []
    around = scene.around(head, words)
    for slot in slots:
        for i in around.slot(slot) or _shared_antecedent(tokens, head, slot):
            if tokens[i].lemma not in deeds or i in scene.by_token:
                continue
            verb = summed_up(tokens, i)
            if verb is not None and (found := _party(scene, verb, f"deed:{tokens[i].lemma}")):
                return found
    return []


def _shared_antecedent(tokens: Tokens, head: int, slot: str) -> list[int]:
    """The noun of the relative clause that a verb is joined to: "a move that Lima denied and Quito mocked"."""
    first = first_conjunct(tokens, head)
    if slot != "obj" or first == head or tokens[first].dep != "relcl" or children(tokens, head, "dobj"):
        return []
    return [tokens[first].head]


def sums_up(tokens: Tokens, noun: int) -> bool:
    """Whether a noun tells again what the clause before it has told."""
    return tokens[noun].lemma in grammar_words().deeds and summed_up(tokens, noun) is not None


def summed_up(tokens: Tokens, noun: int) -> int | None:
    """The verb of the clause that a noun after a comma sums up; `None` where it sums up none."""
    first = min([noun, *(c for c in tokens[noun].children if c < noun)])
    if first == 0 or tokens[first - 1].text not in (",", "–", "—", "-"):
        return None
    if tokens[noun].dep in ("nsubj", "nsubjpass", "pobj"):
        return None
    return _verb_above(tokens, noun)


def _verb_above(tokens: Tokens, i: int) -> int | None:
    while tokens[i].head != i:
        i = tokens[i].head
        if tokens[i].pos in ("VERB", "AUX"):
            return i
    return None


def of_clause(scene: Scene, noun: int, without: set[str]) -> list[Participant]:
    """The subject of the clause on which a deed hangs: "despite warnings from Paris, Lima went on"."""
    tokens = scene.tokens
    if tokens[noun].dep != "pobj":
        return []
    up = tokens[noun].head
    while tokens[up].pos in ("ADP", "SCONJ") and tokens[up].head != up:
        if tokens[up].lemma in grammar_words().occasioning and tokens[tokens[up].head].pos in ("VERB", "AUX"):
            return [p for p in _party(scene, tokens[up].head, "clause:subject") if p.actor.code not in without]
        up = tokens[up].head
    return []


def _party(scene: Scene, verb: int, rule: str) -> list[Participant]:
    """Who stands in a clause as its subject: the one who acts, or of a passive without an agent the one acted on."""
    tokens = scene.tokens
    heads = subjects(tokens, verb) or objects(tokens, verb)
    own = child(tokens, verb, "nsubjpass")
    if rule.startswith("clause") and own is not None:
        heads = [own]
    return [p for i in heads for p in resolve(scene, i, rule, ())]


def sufferers(scene: Scene, judging: int) -> set[str]:
    """Codes of those whom the deed befell that is judged: "deplored the raid on Lima" blames others."""
    tokens = scene.tokens
    return {
        p.actor.code
        for deed in _judged(tokens, judging)
        if deed not in scene.by_token and _hurts(tokens[deed].lemma)
        for word, at in _upon(tokens, deed)
        for p in resolve(scene, at, word, ())
    }


def _judged(tokens: Tokens, judging: int) -> list[int]:
    """What a verb or noun of judging is about: "deplored the raid", "support for the raid"."""
    if tokens[judging].pos in ("VERB", "AUX"):
        return objects(tokens, judging)
    return [at for word, at in prepositions(tokens, judging) if word in ("for", "of")]


def _upon(tokens: Tokens, deed: int) -> Iterator[tuple[str, int]]:
    """Whom or what a deed befell: "the raid on Lima", "sanctions announced by Quito against Lima"."""
    words = _UPON if is_hostile(tokens[deed].lemma) else _UPON - {"of"}  # "the sanctions of Lima" are Lima's own
    yield from ((word, at) for word, at in prepositions(tokens, deed) if word in words)
    for made in children(tokens, deed, "acl"):
        yield from ((word, at) for word, at in prepositions(tokens, made) if word in _AGAINST)


@cache
def _hurts(noun: str) -> bool:
    """Whether a noun tells by itself of violence or a penalty."""
    return is_hostile(noun) or any(s.type == "SANCTION" and s.length == 1 for s in predicates().get((noun, "noun"), ()))


_UPON = frozenset({"of", "on", "upon", "against", "at", "near", "in", "outside", "to", "over"})
"""Prepositions that lead to whom or what a hostile deed befell."""

_AGAINST = frozenset({"on", "upon", "against"})
"""Those of them that do so also where they hang on the participle of who did it."""


def judges(scene: Scene, deed: int) -> set[str]:
    """Codes of those who blame somebody for a deed, and so did it not: "Lima deplored the raid on Quito"."""
    tokens = scene.tokens
    over = tokens[deed].head
    if tokens[deed].dep not in ("dobj", "nsubjpass") or not _blames(tokens[over].lemma):
        return set()
    return {p.actor.code for i in subjects(tokens, over) for p in resolve(scene, i, "subj", ())}


@cache
def _blames(verb: str) -> bool:
    return any(s.type == "ACCUSE" and s.length == 1 for s in predicates().get((verb, "verb"), ()))
