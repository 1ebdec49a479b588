"""The pairs that a predicate's own slots make."""

import itertools
from collections.abc import Sequence

from dragoman.model import Participant
from dragoman.reading.deeds import doers, of_clause
from dragoman.reading.drafts import SPEECH_ACTS
from dragoman.reading.invaders import invader_of
from dragoman.reading.nearby import named_before, open_pronoun, under_complement
from dragoman.reading.others import is_other
from dragoman.reading.participants import (
    affected,
    against_or_for,
    fill,
    is_place,
    made_by,
    named_after_town,
    resolve,
    view_of,
)
from dragoman.reading.predicates import Found
from dragoman.reading.recalled import recalled_in
from dragoman.reading.roused import roused
from dragoman.reading.scenes import Scene, codes, distinct, implied
from dragoman.reading.slots import GRAMMATICAL_SLOTS
from dragoman.reading.syntax import (
    Tokens,
    children,
    first_conjunct,
    is_passive,
    is_reciprocal,
    objects,
    prepositions,
    subtree,
)
from dragoman.reading.topic import Topic
from dragoman.vocabulary.grammar import grammar_words
from dragoman.vocabulary.predicates import Predicate
from dragoman.vocabulary.types import standing_types

Pair = tuple[Participant, Participant | None]


_JOINT = 4
"""A larger group than this acts as one body, and is not written pair by pair."""


_WHERE = ("slot:in", "slot:at", "slot:against")
"""Slots that may say only where, or against whom, somebody is helped."""


_APART = ("slot:in", "slot:at", "slot:with", "slot:to", "slot:from", "slot:against", "slot:toward")
"""Slots whose members do not act together: "in Asia and Africa", "ties with Chad and Niger"."""


def from_slots(scene: Scene, found: Found, sense: Predicate, topic: Topic) -> list[Pair]:
    """Pairs from the predicate's own slots."""
    if by_agent := _of_agent(scene, found, sense):
        return pairs_of(sense, *by_agent)
    view = view_of(scene, found.head) if sense.type in standing_types() and sense.pos == "noun" else None
    if view:
        return pairs_of(sense, *_as_seen(scene, found, sense, *view))
    if felt := roused(scene, found, sense):
        return pairs_of(sense, *felt)
    if among := _between(scene, found, sense):
        return [among]
    if owned := _of_owned_bond(scene, found, sense):
        return owned
    background = sense.pos == "noun" and sense.head in grammar_words().background
    # "the war in Mali": where, not who
    slots = tuple(s for s in sense.actor if s != "in") if background else sense.actor
    town = frozenset(named_after_town(scene, found.head))
    made = sense.pos == "noun" and "by" in slots and bool(made_by(scene.tokens, found.head))
    actors = fill(scene, found.head, ("by",), found.words, town) if made else []
    actors = actors or fill(scene, found.head, slots, found.words, town) or doers(scene, found.head, slots, found.words)
    ours = frozenset(codes(actors)) if len(actors) == 1 else frozenset()
    behind = tuple(s for s in sense.recipient if s not in GRAMMATICAL_SLOTS) if made else ()
    if _has_owner(scene, found, actors):
        behind = ("poss",)
    recipients = affected(scene, found.head, behind, found.words, ours) if behind else []
    recipients = recipients or affected(scene, found.head, sense.recipient, found.words, ours)
    recipients = recipients or against_or_for(scene, found.words)
    recipients = recipients or doers(scene, found.head, sense.recipient, found.words)
    recipients = recipients or recalled_in(scene, found.head, found.words, ours)
    if sense.type in ("TRADE", "DEPEND"):
        recipients = recipients or _origin(scene, found, ours)
    with_them = len(actors) > 1 and "with" in sense.recipient and not sense.joint
    if with_them and set(codes(recipients)) <= set(codes(actors)):
        actors, recipients = _apart_from_company(scene, found, actors)
    acting = set(codes(actors))
    # "in the war in Mali, Chad has taken no side": what stands under a preposition is not the subject's own
    hangs = scene.tokens[found.head].dep == "pobj" and all(a.rule.startswith("slot:subj") for a in actors)
    if (hangs or not actors) and (invaded := _invaded(sense, recipients)):
        return invaded
    if sense.pos == "noun" and sense.type in ("SUPPORT", "AID") and all(r.rule.startswith(_WHERE) for r in recipients):
        recipients = of_clause(scene, found.head, acting) or recipients  # "acted in Mali with French aid"
    if not actors and not recipients:
        return []
    if actors and not recipients:
        recipients = _meant_by_pronoun(scene, found, sense.recipient, acting, topic)
    if _is_told_own_side(scene, found, sense, acting):
        return []
    if actors and not recipients and sense.type in SPEECH_ACTS and _has_content(scene.tokens, found.head):
        recipients = under_complement(scene, found.head, acting)
    if _is_membership(sense) and not any(_is_body(p) for p in (*actors, *recipients)):
        return []  # "Omani ministers left Chad"
    if sense.joint and sense.type == "CONSULT":
        recipients = [r for r in recipients if not is_place(scene, r)]  # "the Union gathered in Malabo"
    if sense.type == "BALANCE" and sense.pos == "verb" and scene.mentions:
        recipients = _ties_used(scene, found.head, {*acting, *codes(recipients)}) or recipients
    if sense.joint and 1 < len(actors) <= _JOINT and all(r.rule.startswith(("slot:in", "slot:at")) for r in recipients):
        recipients = []  # "Chad and Niger met in Algiers": there, not with it
    if not recipients and _has_owner(scene, found, actors):
        return []  # "its partners, Chad and Niger": not each other's
    if len(actors) > 1 and not recipients and is_reciprocal(scene.tokens, found.head):
        return list(itertools.combinations(actors, 2))
    if set(codes(recipients)) <= acting and are_apart(scene, found, sense, actors):
        return []
    return in_turn(actors, recipients) or pairs_of(sense, actors, recipients)


def in_turn(actors: list[Participant], recipients: list[Participant]) -> list[Pair]:
    """The pairs of a list that names each with his own: "from Oman to Chad and from Niger to Mali"."""
    if min(len(actors), len(recipients)) < 2 or not {p.rule for p in (*actors, *recipients)} <= _TURNS:
        return []
    named = sorted([(p.span.start, p) for p in (*actors, *recipients) if p.span], key=lambda place: place[0])
    order = [p for _, p in named]
    pairs = list(zip(order[::2], order[1::2], strict=False))
    first, second = actors[0].rule, recipients[0].rule
    turns = len(order) == len(actors) + len(recipients) == 2 * len(pairs) and first != second
    if turns and all((a.rule, r.rule) == (first, second) for a, r in pairs):
        return list(pairs)
    return []


_TURNS = frozenset({"slot:from", "slot:of", "slot:to", "slot:with"})
"""Slots that may come again and again in one list: "of Oman with Chad and of Niger with Mali"."""


def _has_owner(scene: Scene, found: Found, actors: list[Participant]) -> bool:
    """Whether it is said whose friend or foe somebody is, and the rest only where: "Lima's best ally in Asia"."""
    if not actors or not is_other(scene.tokens[found.head]):
        return False
    told = all(a.rule.startswith("slot:subj") for a in actors)
    return told and bool(children(scene.tokens, found.head, "poss"))


def _origin(scene: Scene, found: Found, ours: frozenset[str]) -> list[Participant]:
    """Whose goods somebody gets, said before them: "keeps buying Omani oil"."""
    tokens = scene.tokens
    if tokens[found.head].pos != "VERB" or tokens[found.head].lemma not in grammar_words().getting:
        return []
    got = (i for i in objects(tokens, found.head) if i in found.words)
    return distinct([p for i in got for p in resolve(scene, i, "obj", found.words, ours)])


def _apart_from_company(
    scene: Scene, found: Found, actors: list[Participant]
) -> tuple[list[Participant], list[Participant]]:
    """Who does it, and with whom, where it is done to nobody: "opened the pipeline together with Chad"."""
    beside = affected(scene, found.head, ("with",), found.words, frozenset(codes(actors[:1])))
    company = [p for p in beside if not p.rule.endswith(">poss")]  # "sat with their colleague" is no one of them
    theirs = codes(company)
    return [a for a in actors if a.actor.code not in theirs], company


def _between(scene: Scene, found: Found, sense: Predicate) -> Pair | None:
    """The two that stand after "between", whatever slots the entry itself has: "arms sales between them"."""
    if "between" in (*sense.actor, *sense.recipient):
        return None
    near = (
        scene.around(found.head, found.words).near("between") if sense.pos == "noun" else _shared(scene, found, sense)
    )
    if not near:
        return None
    two = distinct([p for i in near for p in resolve(scene, i, "between", found.words)])
    return (two[0], two[1]) if len(two) == 2 else None


def _shared(scene: Scene, found: Found, sense: Predicate) -> Sequence[int]:
    """Whose a thing is that nobody is said to have done something to: "trade between them was halted"."""
    tokens = scene.tokens
    if sense.type not in _OF_BOTH or not is_passive(tokens, found.head):
        return ()
    if any(word == "by" for word, _ in prepositions(tokens, found.head)):
        return ()
    befallen = [i for i in objects(tokens, found.head) if i in found.words or sense.type == "SANCTION"]
    return [obj for i in befallen for word, obj in prepositions(tokens, i) if word == "between"]


_OF_BOTH = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "RETREAT", "SANCTION", "ALIGN", "DISPUTE", "TRADE"})
"""What befalls a thing of two by these is theirs, where none else is said to do it."""


def _of_owned_bond(scene: Scene, found: Found, sense: Predicate) -> list[Pair]:
    """Whose bond with whom it is, whatever does something to it: "the plan strains Lima's ties with Quito"."""
    if sense.pos != "verb" or sense.type not in _BONDS:
        return []
    tokens = scene.tokens
    for noun in found.words:
        if tokens[noun].pos == "NOUN" and tokens[noun].lemma in grammar_words().generic:
            owners = fill(scene, noun, ("poss",), found.words)
            owners = owners or fill(scene, first_conjunct(tokens, noun), ("poss",), found.words)
            others = fill(scene, noun, ("with",), found.words) if children(tokens, noun, "prep") else []
            if owners and others:
                return pairs_of(sense, owners, others)
            if len(owners) == 2 and _is_compound(scene, owners):
                return [(owners[0], owners[1])]
    return []


_BONDS = frozenset({"ALIGN", "DISPUTE", "COOPERATE", "SUPPORT", "TRADE"})


def _invaded(sense: Predicate, recipients: list[Participant]) -> list[Pair]:
    """Who came, and over whom, where a war is named by its place alone: "the annexation of Crimea"."""
    if sense.pos != "noun" or sense.type not in _INVADING:
        return []
    known = ((invader_of(r.actor.code, sense.head), r) for r in recipients)
    return [(invader, r) for invader, r in known if invader]


_INVADING = frozenset({"ASSAULT", "COERCE"})


def _is_told_own_side(scene: Scene, found: Found, sense: Predicate, ours: set[str]) -> bool:
    """Whether one tells one's own people what to do: "ordered its envoy to speak with Lima" asks nothing of Lima."""
    if sense.type != "REQUEST" or sense.pos != "verb" or not ours:
        return False
    told = objects(scene.tokens, found.head) + list(scene.around(found.head, found.words).slot("comp"))
    if not {p.actor.code for i in told for p in resolve(scene, i, "told", found.words)} & ours:
        return False
    named = {a.code for i in told for at in subtree(scene.tokens, i) if (m := scene.by_token.get(at)) for a in m.actors}
    return named <= ours


def are_apart(scene: Scene, found: Found, sense: Predicate, actors: list[Participant]) -> bool:
    """Whether each has one of his own: "the Syrian and Yemeni wars", "both had quarrels with smugglers"."""
    if len(actors) < 2:
        return False
    plural = sense.pos == "noun" and sense.type in _STRIFE and scene.tokens[found.head].tag == "NNS"
    if plural and all(p.rule.startswith(("slot:poss", "slot:of")) for p in actors):
        return not _is_compound(scene, actors)
    beside = {"slot:between", "slot:among"}.isdisjoint(p.rule for p in actors)
    return beside and any(_is_stranger(scene, i) for i in scene.around(found.head, found.words).near("with"))


def _is_compound(scene: Scene, actors: list[Participant]) -> bool:
    """Whether a hyphen makes one word of two: "Sino-Indian clashes" are of the one with the other."""
    heads = sorted(m.head for m in scene.mentions if any(m.span == p.span for p in actors))
    return any(scene.tokens[i + 1].text in "-–" for i in heads[:-1])


def _is_stranger(scene: Scene, i: int) -> bool:
    """Whether a noun names some people that are no actor."""
    token = scene.tokens[i]
    return token.tag in ("NNS", "NNPS") and token.ent not in ("DATE", "TIME") and i not in scene.by_token


_STRIFE = frozenset({"ASSAULT", "DISPUTE", "COERCE"})


def _of_agent(scene: Scene, found: Found, sense: Predicate) -> tuple[list[Participant], list[Participant]] | None:
    """Who does what a noun tells where both stand with it: Oman in "a Chad endorsement by Oman", not its possessor."""
    if sense.pos != "noun" or sense.joint or sense.actor[:1] != ("poss",):
        return None
    by = (i for word, i in prepositions(scene.tokens, found.head) if word == "by")
    actors = [p for i in by for p in resolve(scene, i, "by", found.words)]
    theirs = [p for p in fill(scene, found.head, ("poss",), found.words) if p.actor.code not in codes(actors)]
    return (actors, theirs) if actors and theirs else None


def _as_seen(
    scene: Scene, found: Found, sense: Predicate, viewer: list[Participant], viewed: list[Participant]
) -> tuple[list[Participant], list[Participant]]:
    """Who is joined where one is seen as something: the two, or the one seen with a third: "a pawn of Chad"."""
    theirs = frozenset(codes([*viewer, *viewed]))
    third = [p for p in fill(scene, found.head, ("of",), found.words) if p.actor.code not in theirs]
    return (viewed, third) if third and "of" in sense.recipient else (viewer, viewed)


def _ties_used(scene: Scene, head: int, without: set[str]) -> list[Participant]:
    """With whom one has the ties that balance a third: "seeks closer ties with Lima to balance Quito"."""
    for i in reversed(range(scene.mentions[0].head, head)):
        mention, word = scene.by_token.get(i), scene.tokens[i]
        if mention and mention.head == i and word.dep == "pobj" and scene.tokens[word.head].lemma == "with":
            found = [p for p in resolve(scene, i, "with", ()) if p.actor.code not in without]
            if found:
                return found
    return []


def _meant_by_pronoun(
    scene: Scene, found: Found, slots: tuple[str, ...], without: set[str], topic: Topic
) -> list[Participant]:
    """Whom an open "it" or "them" means: the other actor of the sentence so far, else of the one before."""
    at = open_pronoun(scene, found.head, slots, found.words)
    if at is None:
        return []
    here = named_before(scene, at, without)
    if here:
        return here
    return [implied(p.actor, "pronoun:previous-sentence") for p in topic.last if p.actor.code not in without][:1]


def _is_membership(sense: Predicate) -> bool:
    """Whether an entry tells of coming and going alone: "left", "entry into", not "left exposed", "entered talks"."""
    if sense.head not in grammar_words().membership:
        return False
    words = sense.pattern.replace("*", "").split()
    return words[0] == sense.head and set(words[1:]) <= _INTO


_INTO = frozenset({"to", "into", "in", "from"})


def _is_body(participant: Participant) -> bool:
    return participant.actor.kind in ("organisation", "bloc")


def _has_content(tokens: Tokens, head: int) -> bool:
    """Whether a clause under the predicate can say what is promised: "a deal brokered by Doha" holds none."""
    if tokens[head].pos not in ("NOUN", "PROPN"):
        return True
    return any(
        tokens[c].dep == "ccomp" or (tokens[c].dep == "acl" and tokens[c].tag == "VB") for c in tokens[head].children
    )


def pairs_of(sense: Predicate, actors: list[Participant], recipients: list[Participant]) -> list[Pair]:
    """The pairs that actors and recipients make, or none where the sense needs more."""
    ours = set(codes(actors))
    others = [r for r in recipients if r.actor.code not in ours]
    if others and actors:
        return [(a, r) for a in actors for r in others]
    if sense.joint and 1 < len(actors) <= _JOINT:
        return list(itertools.combinations(actors, 2))
    apart = any(r.rule.startswith(_APART) for r in others)
    if sense.joint and 1 < len(others) <= _JOINT and not apart:
        return list(itertools.combinations(others, 2))
    if sense.need in ("both", "strict", "own"):
        return []
    if actors and sense.need in ("one", "any") and not sense.recipient:
        return [(a, None) for a in actors]
    return []
