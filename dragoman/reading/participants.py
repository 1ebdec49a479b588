"""Who takes part: the actors that stand in a predicate's slots."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from dragoman.model import Participant
from dragoman.reading.coordination import coordinated
from dragoman.reading.invaders import invader_in
from dragoman.reading.others import is_other, other_of
from dragoman.reading.recalled import recalled_at
from dragoman.reading.scenes import STANCE_RULES, Filled, Scene, as_participants, distinct
from dragoman.reading.slots import governing_verb
from dragoman.reading.syntax import (
    Tokens,
    antecedents,
    children,
    is_passive,
    objects,
    prepositions,
    subjects,
    subtree,
)
from dragoman.reading.trace import SILENT
from dragoman.vocabulary.grammar import grammar_words
from dragoman.vocabulary.predicates import Predicate, predicates


def fill(
    scene: Scene, head: int, slots: tuple[str, ...], words: tuple[int, ...], without: frozenset[str] = frozenset()
) -> list[Participant]:
    """The participants of the first slot that holds any whose code is not in `without`."""
    sought = head, words, slots, without
    filled = scene.filled.get(sought)
    if filled is None:
        filled = scene.filled[sought] = _fill(scene, head, slots, words, without)
    if scene.trace is not SILENT:
        for slot, heads, found in filled.searched:
            scene.trace.slot(slot, heads, found)
    return list(filled.participants)


def affected(
    scene: Scene, head: int, slots: tuple[str, ...], words: tuple[int, ...], without: frozenset[str] = frozenset()
) -> list[Participant]:
    """The recipients: as `fill`, but a capital or region "in" which something happens is only where it did."""
    return [p for p in fill(scene, head, slots, words, without) if not _is_only_where(scene, p)]


def _is_only_where(scene: Scene, participant: Participant) -> bool:
    return participant.rule in ("slot:in", "slot:at") and is_place(scene, participant)


def is_place(scene: Scene, participant: Participant) -> bool:
    """Whether it is named as a capital or region in which something is."""
    return any(m.span == participant.span and m.rule.endswith("-place") for m in scene.mentions)


def _fill(scene: Scene, head: int, slots: tuple[str, ...], words: tuple[int, ...], without: frozenset[str]) -> Filled:
    around = scene.around(head, words)
    searched: list[tuple[str, Sequence[int], list[Participant]]] = []
    further: list[tuple[str, list[int]]] = []
    for slot in slots:
        everywhere = around.slot(slot)
        if not everywhere:
            searched.append((slot, (), []))
            continue
        heads = around.near(slot)
        if len(heads) < len(everywhere):
            further.append((slot, [o for o in everywhere if o not in heads and other_of(scene.tokens, o) is None]))
        found = [p for i in heads for p in resolve(scene, i, slot, words, without)]
        if not found and slot == "subj":
            bearers = (b for i in heads if i != head for b in _bearers(scene.tokens, i, head))
            found = [p for b in bearers for p in resolve(scene, b, slot, words, without)]
        searched.append((slot, heads, found))
        if found:
            return Filled(tuple(distinct(found)), tuple(searched))
    for slot, heads in further:  # below the predicate's own phrases: "agreements for projects with Hanoi"
        found = [p for i in heads for p in resolve(scene, i, slot, words, without)]
        searched.append((slot, heads, found))
        if found:
            return Filled(tuple(distinct(found)), tuple(searched))
    return Filled((), tuple(searched))


def _bearers(tokens: Tokens, i: int, head: int) -> list[int]:
    """Who is called by a noun that names no actor, or has what it names, where the predicate at `head` hangs on it.

    "Serbia, a candidate that …", "Chad is a state that …", "Chad shows skill in keeping …".
    """
    if tokens[i].pos != "NOUN":
        return []
    if tokens[i].dep == "appos":
        return [tokens[i].head, *_bearers(tokens, tokens[i].head, head)]
    if tokens[i].dep == "attr" or (tokens[i].dep == "dobj" and _is_of_noun(tokens, i, head)):
        return subjects(tokens, tokens[i].head)
    if tokens[i].tag == "NNS" and (of_them := _one_of_them(tokens, i)):
        return of_them
    if tokens[i].dep in ("dobj", "nsubjpass") and tokens[i].lemma in grammar_words().texts:
        return subjects(tokens, tokens[i].head)  # "passed a bill banning ships"
    governor, verb = governing_verb(tokens, i)
    if governor == "as" and verb is not None and _is_of_noun(tokens, i, head):  # "values its ties as a way of keeping"
        return objects(tokens, verb)
    return []


def _one_of_them(tokens: Tokens, i: int) -> list[int]:
    """Who is one of some: "Kenya was among the states that voted", "was one of the first countries to vote"."""
    for _ in range(_PREPOSITIONS):
        prep = tokens[tokens[i].head]
        over = tokens[prep.head]
        if tokens[i].dep != "pobj":
            return []
        if over.lemma == "be":
            return subjects(tokens, over.i) if prep.lemma in ("among", "amongst") or tokens[i].tag == "NN" else []
        if over.pos != "NUM" and over.lemma not in grammar_words().members:
            return []
        if over.dep == "attr":
            return subjects(tokens, over.head)
        i = over.i
    return []


_PREPOSITIONS = 2
"""Prepositions between those of whom it is told and "be": "at the forefront of the states that" has two."""


def _is_of_noun(tokens: Tokens, noun: int, verb: int) -> bool:
    """Whether a verb in -ing hangs on the noun by a preposition: "skill in keeping"."""
    token = tokens[verb]
    return token.dep == "pcomp" and token.tag == "VBG" and tokens[token.head].head == noun


def resolve(
    scene: Scene, i: int, slot: str, words: tuple[int, ...], without: frozenset[str] = frozenset()
) -> list[Participant]:
    """The actors that the phrase headed by `i` stands for, its coordination included."""
    if i not in scene.over_actors:
        return []
    members = coordinated(scene.tokens, i)
    if slot == "between":
        members = _first_list(scene.tokens, members)
    if is_other(scene.tokens[i]) and len(members) > 1 and scene.tokens[members[1]].dep == "appos":
        members = members[1:]  # "its Asian allies, Oman and Qatar": these two
    return [p for member in members for p in in_phrase(scene, member, slot, words, without)]


def _first_list(tokens: Tokens, members: list[int]) -> list[int]:
    """The members up to the one after the first "and": "after a pact between Oman and Chad, Benin and Mali …"."""
    last = next((k for k, i in enumerate(members) if k and tokens[min(subtree(tokens, i)) - 1].lemma == "and"), None)
    return members if last is None else members[: last + 1]


def in_phrase(scene: Scene, i: int, slot: str, words: tuple[int, ...], without: frozenset[str]) -> list[Participant]:
    """The actors of one phrase, joined ones left out: itself, else its possessor, its adjective, its "of"."""
    if i not in scene.over_actors:
        return []
    if slot != "subj" and scene.tokens[i].text.lower().endswith(("self", "selves")):
        return []  # who does it to himself has to do with nobody else
    mention = scene.by_token.get(i)
    if mention is not None:
        stance = mention.rule in STANCE_RULES
        return [p for p in as_participants(mention, f"slot:{slot}") if not stance and p.actor.code not in without]
    tokens = scene.tokens
    relational = is_other(tokens[i])  # "his neighbour" is not he
    for dep in (("appos",), _BEFORE) if relational else (("poss",), _BEFORE, ("appos",)):
        found = [
            p
            for c in children(tokens, i, *dep)
            if c not in words and not _is_only_named_after(scene, c, i)
            for member in (x for a in _owner(tokens, c) for x in (*_hyphened(tokens, a), *coordinated(tokens, a)))
            if (m := scene.by_token.get(member)) is not None and m.rule not in STANCE_RULES
            for p in as_participants(m, f"slot:{slot}>{tokens[c].dep}")
            if p.actor.code not in without
        ]
        if found:
            return found
    event = scene.events.get(tokens[i].lemma) or invader_in(scene, i)
    if event and event.actor.code not in without and tokens[i].tag != "NNS":
        return [replace(event, exact=tokens[i].text, rule=f"event:{tokens[i].lemma}")]
    inside = _DONE_BY if _is_done_to(tokens[i].lemma) else _INSIDE  # "the bombing of Mali" is not its doing
    if relational:
        inside = inside - {"of"}
    elif slot in _TOPICS:
        inside = inside | {"between"}
    for word, obj in (*made_by(tokens, i), *sorted(prepositions(tokens, i), key=lambda found: found[0] != "by")):
        where = word == "in" and slot in ("subj", "obj")  # "engineers in Chad" do nothing in its name
        if word in inside and obj not in words and not where:
            found = [
                p
                for member in coordinated(tokens, obj)
                for p in _inner(scene, member, f"slot:{slot}>{word}")
                if p.actor.code not in without
            ]
            if found:
                return found
    return [p for p in recalled_at(scene, i) if p.actor.code not in without]


_BEFORE = ("amod", "compound", "nmod", "npadvmod")
"""How a word hangs that stands before a noun and says of what kind it is."""


def made_by(tokens: Tokens, noun: int) -> list[tuple[str, int]]:
    """Who made a thing by the participle after it: "measures adopted by Chad", not "a state courted by Chad"."""
    made = (
        c for c in children(tokens, noun, "acl") if tokens[c].tag == "VBN" and tokens[c].lemma in grammar_words().making
    )
    return [(word, obj) for c in made for word, obj in prepositions(tokens, c) if word == "by"]


def _hyphened(tokens: Tokens, i: int) -> list[int]:
    """The first half of "the Omani-Chadian alliance", which hangs on the second; "Omani-backed rebels" are not Oman."""
    if any(tokens[i].text.lower() in participles for participles in grammar_words().joined.values()):
        return []
    hyphened = children(tokens, i, "amod", "compound", "nmod", "npadvmod")
    return [c for c in hyphened if c == i - 2 and tokens[i - 1].text in "-–"]


def named_after_town(scene: Scene, deed: int) -> set[str]:
    """Codes of the states after whose capitals a violent deed is called: "the Nairobi bombing"."""
    tokens = scene.tokens
    if not is_hostile(tokens[deed].lemma):
        return set()
    towns = (scene.by_token.get(c) for c in children(tokens, deed, "compound", "nmod"))
    return {a.code for m in towns if m and m.rule.startswith("actors:capital") for a in m.actors}


def _is_only_named_after(scene: Scene, modifier: int, noun: int) -> bool:
    """Whether a name only says where a thing is or what it is about: "the Mali war", not "the French war".

    Initials serve as adjectives too: "the US invasion".
    """
    mention = scene.by_token.get(modifier)
    if mention is None or scene.tokens[modifier].dep != "compound":
        return False
    if scene.tokens[noun].lemma not in grammar_words().named_after:
        return False
    return mention.rule == "actors:name" and not mention.span.exact.replace(".", "").isupper()


_INSIDE = frozenset({"of", "in", "from", "by", "as", "including", "like"})
"""Prepositions under a noun that name who it is: "the army of Chad", "states such as Chad"."""


_DONE_BY = frozenset({"by"})


_TOPICS = frozenset({"obj", "over", "about", "of", "at", "on", "to", "against"})
"""Slots for what one feels or says something about: "welcomed the pact between Oman and Chad"."""


@cache
def _is_done_to(noun: str) -> bool:
    """Whether what stands after a noun's "of" suffers what it tells: "the shelling of", not "the advance of"."""
    of = any("of" in s.recipient and "of" not in s.actor for s in _violent_senses(noun))
    return of or noun in grammar_words().background


@cache
def is_hostile(noun: str) -> bool:
    """Whether a noun tells by itself of violence done to somebody."""
    return noun in grammar_words().accidents or bool(_violent_senses(noun))


def _violent_senses(noun: str) -> list[Predicate]:
    senses = predicates().get((noun, "noun"), ())
    return [s for s in senses if s.length == 1 and s.type in ("ASSAULT", "COERCE")]


def _owner(tokens: Tokens, i: int) -> list[int]:
    """Whom a possessive stands for: "whose" is the noun its clause hangs on."""
    return antecedents(tokens, i, i) if tokens[i].lemma == "whose" else [i]


def _inner(scene: Scene, i: int, rule: str) -> list[Participant]:
    """A mention at `i` or its possessor: "the leader of Russia's parliament".

    Of a noun joined to a place, as the parser has it, where it is: "camps in Niger and a plant *in Mali*".
    """
    places = (obj for word, obj in prepositions(scene.tokens, i) if word in ("in", "of"))
    joined = places if scene.tokens[i].dep == "conj" and scene.tokens[i].pos == "NOUN" else ()
    owned = () if is_other(scene.tokens[i]) else children(scene.tokens, i, "poss")  # "each of its neighbours" is not it
    for at in (i, *owned, *children(scene.tokens, i, "amod", "compound"), *joined):
        mention = scene.by_token.get(at)
        if mention is not None:
            return list(as_participants(mention, rule))
    return []


def against_or_for(scene: Scene, words: tuple[int, ...]) -> list[Participant]:
    """Whom "lifted anti-Russian sanctions" is about: named by a stance before a noun of the predicate."""
    found = [scene.by_token[c] for w in words for c in scene.tokens[w].children if c in scene.by_token]
    return [p for m in found if m.rule in STANCE_RULES for p in as_participants(m, "slot:stance")]


def view_of(scene: Scene, head: int) -> tuple[list[Participant], list[Participant]] | None:
    """The viewer and the viewed where a noun stands in "A sees B as a partner"; `None` elsewhere."""
    tokens = scene.tokens
    governor, verb = governing_verb(tokens, head)
    if tokens[head].dep in ("oprd", "ccomp", "xcomp") and tokens[tokens[head].head].pos == "VERB":
        governor, verb = "as", tokens[head].head  # "calls Lima an ally"
    if governor != "as" or verb is None or tokens[verb].lemma not in grammar_words().viewing:
        return None
    viewer = [p for i in subjects(tokens, verb) for p in resolve(scene, i, "viewer", ())]
    if not viewer and is_passive(tokens, verb):  # "long regarded in Washington as a friend"
        places = (obj for word, obj in prepositions(tokens, verb) if word in ("in", "by", "among"))
        viewer = [p for i in places for p in resolve(scene, i, "viewer", ())]
    seen = children(tokens, head, "nsubj") or objects(tokens, verb)
    viewed = [p for i in seen for p in resolve(scene, i, "viewed", ())]
    return (viewer, viewed) if viewer and viewed else None
