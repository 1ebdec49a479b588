"""Actors near a predicate that no slot of it names: the nearest, those under its complement, those a pronoun means."""

from dragoman.model import Participant
from dragoman.reading.contrasts import is_set_apart
from dragoman.reading.coordination import coordinated
from dragoman.reading.scenes import Scene, as_participants, distinct
from dragoman.reading.syntax import (
    Tokens,
    child,
    children,
    content_clause,
    distance,
    first_conjunct,
    is_under,
)
from dragoman.vocabulary.grammar import grammar_words

_NEAR = 5
"""How many arcs away an actor may stand and still be taken for one that no slot names."""


def nearest(scene: Scene, head: int, without: set[str], *, inside: bool = False) -> list[Participant]:
    """The actor that stands nearest in the parse and whose code is not in `without`.

    Args:
        inside: Look only below the predicate, where its own words end.
    """
    tokens = scene.tokens
    top = head if inside else content_clause(tokens, head)
    ranked = sorted(
        (distance(tokens, head, m.head), abs(m.head - head), n, m)
        for n, m in enumerate(scene.mentions)
        if not {a.code for a in m.actors} <= without
        and is_under(tokens, m.head, top)
        and not is_set_apart(scene, m.head, head)
    )
    if not ranked or ranked[0][0] > _NEAR:
        return []
    listed = coordinated(tokens, first_conjunct(tokens, ranked[0][3].head))
    members = [m for i in listed if (m := scene.by_token.get(i)) is not None] or [ranked[0][3]]
    return distinct([p for m in members for p in as_participants(m, "near:parse") if p.actor.code not in without])


def under_complement(scene: Scene, head: int, without: set[str]) -> list[Participant]:
    """The actor nearest to the predicate inside its complement ("refused to recognise Kosovo")."""
    clauses = children(scene.tokens, head, "xcomp", "ccomp", "acl")
    if scene.tokens[head].lemma in ("warn", "warning", "caution"):
        clauses = [c for c in clauses if not _has_other_subject(scene, c, without)]
    reasons = [r for c in clauses for r in children(scene.tokens, c, "advcl") if _says_why_or_when(scene.tokens, r)]
    inside = [m for m in scene.mentions if any(is_under(scene.tokens, m.head, c) for c in clauses)]
    inside = [m for m in inside if not any(is_under(scene.tokens, m.head, r) for r in reasons)]
    inside = [m for m in inside if not _is_measured_by(scene.tokens, m.head, head)]
    inside.sort(key=lambda m: distance(scene.tokens, head, m.head))
    for mention in inside:
        found = [p for p in as_participants(mention, "slot:complement") if p.actor.code not in without]
        if found:
            return found
    return []


def _is_measured_by(tokens: Tokens, at: int, head: int) -> bool:
    """Whether a name stands in what something is compared with: "more about its threat to leave than about Chad's"."""
    while at != head and tokens[at].head != at:
        if tokens[at].lemma == "than":
            return True
        at = tokens[at].head
    return False


def _says_why_or_when(tokens: Tokens, clause: int) -> bool:
    """Whether a clause tells no part of what is promised or asked: "agreed to wait because Chad had asked it to"."""
    return any(tokens[c].lemma in grammar_words().grounding for c in children(tokens, clause, "mark", "advmod"))


def _has_other_subject(scene: Scene, clause: int, without: set[str]) -> bool:
    """Whether a clause tells what somebody else may do: "warned that Chadian ships could use it" threatens nobody."""
    own = child(scene.tokens, clause, "nsubj", "nsubjpass")
    mention = scene.by_token.get(own) if own is not None else None
    return own is not None and not (mention and {a.code for a in mention.actors} <= without)


OBJECT_PRONOUNS = frozenset({"it", "them", "him", "her"})


def open_pronoun(scene: Scene, head: int, slots: tuple[str, ...], words: tuple[int, ...]) -> int | None:
    """The first pronoun in the slots that no mention resolves: "accused *it* of"."""
    around = scene.around(head, words)
    for slot in slots:
        for i in around.slot(slot):
            if scene.tokens[i].text.lower() in OBJECT_PRONOUNS and i not in scene.by_token:
                return i
    return None


def named_before(scene: Scene, i: int, without: set[str]) -> list[Participant]:
    """The actor last named in the sentence before token `i` whose code is not in `without`."""
    for mention in reversed(scene.mentions):
        if mention.head < i and not mention.adjective:
            found = [p for p in as_participants(mention, "pronoun:sentence") if p.actor.code not in without]
            if found:
                return found
    return []


def has_own_subject(scene: Scene, head: int) -> bool:
    """Whether the predicate's own clause names a subject that is no actor and no pronoun."""
    tokens = scene.tokens
    own = child(tokens, head, "nsubj", "nsubjpass", "csubj", "agent")
    if own is not None and tokens[own].dep == "agent":
        own = child(tokens, own, "pobj")
    return own is not None and _names_nobody(scene, own)


def _names_nobody(scene: Scene, i: int) -> bool:
    mention = scene.by_token.get(i)
    return scene.tokens[i].pos in ("NOUN", "PROPN") and not (mention and mention.actors)
