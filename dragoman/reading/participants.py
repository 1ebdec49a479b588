"""Who takes part: the actors that stand in a predicate's slots."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from dragoman.model import Actor, Mention, Participant, Reading
from dragoman.reading.syntax import (
    Tokens,
    antecedents,
    child,
    children,
    coordinated,
    distance,
    first_conjunct,
    inherited_subjects,
    is_passive,
    is_under,
    objects,
    prepositions,
    subjects,
)
from dragoman.reading.trace import SILENT, Trace
from dragoman.vocabulary.grammar import grammar_words

_NEAR = 5
"""How many arcs away an actor may stand and still be taken for one that no slot names."""

STANCE_RULES = ("actors:anti", "actors:pro")
"""Mentions that name whom a stance is against or for, never who takes it."""

GRAMMATICAL_SLOTS = frozenset({"subj", "obj", "poss", "comp"})
"""Slots that are no prepositions."""

COMPOUND = ("poss", "amod", "compound", "nmod", "npadvmod", "nounmod", "punct", "dep")


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence's mentions, by token, for quick lookup.

    Attributes:
        tokens: All tokens of the reading.
        by_token: The mention that covers a token, for every token that one covers.
        mentions: The mentions of the sentence that stand for at least one actor, in order.
        events: Who did the events told of before, by noun.
        trace: Whom to tell what the slots hold.
    """

    tokens: Tokens
    by_token: dict[int, Mention]
    mentions: tuple[Mention, ...]
    events: Mapping[str, Participant]
    trace: Trace = SILENT
    _around: dict[tuple[int, tuple[int, ...]], "Around"] = field(default_factory=dict, repr=False, compare=False)

    def around(self, head: int, words: tuple[int, ...]) -> "Around":
        """What stands around the predicate with these words, looked up once for all who ask."""
        found = self._around.get((head, words))
        if found is None:
            found = self._around[head, words] = Around(self.tokens, head, words)
        return found

    @property
    def codes(self) -> set[str]:
        """Codes of all actors that the sentence names."""
        return {actor.code for mention in self.mentions for actor in mention.actors}


def scene_of(
    reading: Reading,
    sentence: int,
    mentions: Iterable[Mention],
    events: Mapping[str, Participant],
    trace: Trace = SILENT,
) -> Scene:
    """The scene of one sentence, from the mentions that lie in it.

    Args:
        events: Who did what the document has told of before, by the event's noun: "the invasion".
        trace: Whom to tell what the slots hold.
    """
    by_token: dict[int, Mention] = {}
    kept = []
    words = reading.words(sentence)
    for mention in mentions:
        kept.append(mention)
        for token in words:
            if mention.span.start < token.end and token.start < mention.span.end:
                by_token.setdefault(token.i, mention)
        by_token[mention.head] = mention
    return Scene(reading.tokens, by_token, tuple(m for m in kept if m.actors), events, trace)


@dataclass(frozen=True, slots=True)
class Filled:
    """Who stands in the first of several slots that holds anybody, and what was found in each slot searched."""

    participants: tuple[Participant, ...]
    searched: tuple[tuple[str, Sequence[int], list[Participant]], ...]


class Around:
    """What stands around one predicate, slot by slot; its senses and the rules for them ask for the same again.

    Attributes:
        filled: What `fill` has found, by slots and by the codes it was to leave out.
    """

    def __init__(self, tokens: Tokens, head: int, words: tuple[int, ...]) -> None:
        self._tokens, self._head, self._words = tokens, head, words
        self._heads: dict[str, list[int]] = {}
        self._near: dict[str, list[int]] = {}
        for word, obj in _all_prepositions(tokens, head, words):
            self._heads.setdefault(word, []).append(obj)
        self.filled: dict[tuple[tuple[str, ...], frozenset[str]], Filled] = {}

    def slot(self, name: str) -> Sequence[int]:
        """Heads of the phrases that stand in a slot."""
        found = self._heads.get(name)
        if found is None:
            if name not in GRAMMATICAL_SLOTS:
                return ()
            found = self._heads[name] = _in_slot(self._tokens, self._head, name, self._words)
        return found

    def near(self, name: str) -> Sequence[int]:
        """Those of them that hang on the predicate's own words: not "agreements for projects *with Hanoi*"."""
        everywhere = self.slot(name)
        if not everywhere or name in GRAMMATICAL_SLOTS:
            return everywhere
        found = self._near.get(name)
        if found is None:
            found = self._near[name] = [obj for obj in everywhere if _hangs_on(self._tokens, obj, self._own)]
        return found

    @cached_property
    def _own(self) -> frozenset[int]:
        return _own_words(self._tokens, self._head, self._words)


def fill(
    scene: Scene, head: int, slots: tuple[str, ...], words: tuple[int, ...], without: frozenset[str] = frozenset()
) -> list[Participant]:
    """The participants of the first slot that holds any whose code is not in `without`."""
    around = scene.around(head, words)
    filled = around.filled.get((slots, without))
    if filled is None:
        filled = around.filled[slots, without] = _fill(scene, around, head, slots, words, without)
    if scene.trace is not SILENT:
        for slot, heads, found in filled.searched:
            scene.trace.slot(slot, heads, found)
    return list(filled.participants)


def _fill(
    scene: Scene, around: Around, head: int, slots: tuple[str, ...], words: tuple[int, ...], without: frozenset[str]
) -> Filled:
    searched: list[tuple[str, Sequence[int], list[Participant]]] = []
    further: list[tuple[str, list[int]]] = []
    for slot in slots:
        everywhere = around.slot(slot)
        if not everywhere:
            searched.append((slot, (), []))
            continue
        heads = around.near(slot)
        if len(heads) < len(everywhere):
            further.append((slot, [obj for obj in everywhere if obj not in heads]))
        found = [p for i in heads for p in resolve(scene, i, slot, words, without)]
        if not found and slot == "subj":
            bearers = (b for i in heads if i != head for b in _bearers(scene.tokens, i))
            found = [p for b in bearers for p in resolve(scene, b, slot, words, without)]
        searched.append((slot, heads, found))
        if found:
            return Filled(tuple(_distinct(found)), tuple(searched))
    for slot, heads in further:  # below the predicate's own phrases: "agreements for projects with Hanoi"
        found = [p for i in heads for p in resolve(scene, i, slot, words, without)]
        searched.append((slot, heads, found))
        if found:
            return Filled(tuple(_distinct(found)), tuple(searched))
    return Filled((), tuple(searched))


def _own_words(tokens: Tokens, head: int, words: tuple[int, ...]) -> frozenset[int]:
    """The predicate's words, the verb that governs it and what it is joined to."""
    _, verb = _governing_verb(tokens, head)
    return frozenset(
        {head, *words, *(() if verb is None else (verb,)), *children(tokens, head, "dobj", "acomp", "attr", "prt")}
    )


def _hangs_on(tokens: Tokens, obj: int, own: frozenset[int]) -> bool:
    """Whether a prepositional object hangs on one of these words by its prepositions alone."""
    up = tokens[obj].head
    while tokens[up].pos in ("ADP", "SCONJ") and up not in own and tokens[up].head != up:
        up = tokens[up].head
    return up in own


def _bearers(tokens: Tokens, i: int) -> list[int]:
    """Who is called by a noun that names no actor: "Serbia, a candidate that …", "Chad is a state that …"."""
    if tokens[i].pos != "NOUN":
        return []
    if tokens[i].dep == "appos":
        return [tokens[i].head, *_bearers(tokens, tokens[i].head)]
    if tokens[i].dep == "attr":
        return subjects(tokens, tokens[i].head)
    return []


def _in_slot(tokens: Tokens, head: int, slot: str, words: tuple[int, ...]) -> list[int]:
    """Heads of the phrases that stand in one grammatical slot of the predicate at `head`."""
    if slot == "subj":
        return _subject_slot(tokens, head, words)
    if slot == "obj":
        return _object_slot(tokens, head, words)
    if slot == "poss":
        bearers = (head, *words, *_compound_over(tokens, head))
        return [c for w in bearers for c in _modifiers(tokens, w) if c not in words and c != head]
    return [s for c in children(tokens, head, "ccomp", "xcomp") for s in children(tokens, c, "nsubj", "nsubjpass")]


def _compound_over(tokens: Tokens, head: int) -> tuple[int, ...]:
    """The noun that a noun stands before, and whose words tell of it: "Oman's sanctions policy against Chad"."""
    token = tokens[head]
    over = token.pos == "NOUN" and token.dep == "compound" and tokens[token.head].pos == "NOUN"
    return (token.head,) if over else ()


def _modifiers(tokens: Tokens, i: int) -> list[int]:
    """Modifiers of a noun, those of its compounds first: both halves of "Kyrgyz-Tajik"."""
    out = []
    for c in tokens[i].children:
        if tokens[c].dep in COMPOUND:
            if tokens[c].dep != "poss":
                out.extend(_modifiers(tokens, c))
            out.append(c)
    return out


def _subject_slot(tokens: Tokens, head: int, words: tuple[int, ...]) -> list[int]:
    token = tokens[head]
    if token.pos in ("VERB", "AUX") and token.dep not in ("amod", "compound"):
        found = subjects(tokens, head) or _where_felt(tokens, head)
        return found + [c for s in (head, *found) for c in _companions(tokens, s)]
    if token.dep == "amod":
        return [token.head]
    if token.dep == "appos":  # "Ghana and Togo, rivals in trade": a plural stands for the whole list
        return [first_conjunct(tokens, token.head) if token.tag == "NNS" else token.head]
    own = child(tokens, head, "nsubj")
    if own is not None and token.pos == "NOUN":  # the same to the parser: a clause of its own
        return [own]
    if token.dep == "nsubj" and tokens[token.head].lemma in _BEING:  # "its main foe is Chad": the name is called so
        return [a for a in children(tokens, token.head, "attr") if tokens[a].pos == "PROPN"]
    if token.dep == "conj" and token.tag == "NNS" and tokens[token.head].pos == "PROPN":
        return [first_conjunct(tokens, head)]
    if token.dep == "conj" and own is None:
        return _subject_slot(tokens, token.head, words)
    if token.pos in ("ADJ", "ADV") or token.dep in ("acomp", "attr", "oprd") or token.head in words:
        return _copula_subject(tokens, head)
    for c in children(tokens, head, "relcl"):  # "the sanctions that Lima has imposed"
        if tokens[c].lemma in grammar_words().light_verbs and (found := children(tokens, c, "nsubj")):
            return found
    governor, verb = _governing_verb(tokens, head)
    if verb is None:
        return []
    if governor == "as":  # "regards India as a partner": the object is what is called so
        return objects(tokens, verb) or subjects(tokens, verb)
    if tokens[verb].lemma in grammar_words().light_verbs or governor == "attr":
        return subjects(tokens, verb)
    return []


def _where_felt(tokens: Tokens, verb: int) -> list[int]:
    """Whose attitude a passive tells by a place alone: "detested in Baku", "applauded across Europe"."""
    if not is_passive(tokens, verb) or tokens[verb].lemma not in grammar_words().felt:
        return []
    return [obj for word, obj in prepositions(tokens, verb) if word in _PLACES]


_BEING = frozenset({"be", "remain", "become"})

_PLACES = frozenset({"in", "among", "across", "throughout", "within"})


def _companions(tokens: Tokens, i: int) -> list[int]:
    """Who else does it: "Along with China, Russia opposed …", "Kenya, like Uganda, …"."""
    out = []
    for c in tokens[i].children:
        if tokens[c].dep in ("prep", "advmod") and tokens[c].lemma in _WITH:
            for inner in tokens[c].children:
                if tokens[inner].dep == "pobj":
                    out.append(inner)
                elif tokens[inner].dep == "prep" and tokens[inner].lemma == "with":
                    out.extend(children(tokens, inner, "pobj"))
    return out


_WITH = frozenset({"along", "alongside", "together", "like"})


def _copula_subject(tokens: Tokens, head: int) -> list[int]:
    """The subject of the clause in which an adjective or noun is the predicate."""
    token = tokens[head]
    own = child(tokens, head, "nsubj", "nsubjpass")
    if own is not None:  # "makes China dependent", small clauses
        return [own]
    verb = tokens[token.head]
    if token.dep in ("acomp", "attr", "oprd", "xcomp", "ccomp", "advcl", "conj", "dobj", "advmod") and verb.i != head:
        if token.dep in ("oprd", "xcomp", "ccomp") and (found := children(tokens, verb.i, "dobj")):
            itself = all(tokens[f].text.lower().endswith(("self", "selves")) for f in found)
            return subjects(tokens, verb.i) if itself else found
        if verb.pos in ("VERB", "AUX"):
            found = subjects(tokens, verb.i) or objects(tokens, verb.i)
            return found + [c for s in (verb.i, *found) for c in _companions(tokens, s)]
        return inherited_subjects(tokens, head, 0)
    if token.dep in ("acl", "relcl"):
        return [token.head]
    if token.dep in ("pobj", "prep"):  # "in lockstep with", "at odds with": who is in it
        up = token.head
        while tokens[up].pos == "ADP" and tokens[up].head != up:
            up = tokens[up].head
        if tokens[up].pos in ("VERB", "AUX"):
            return subjects(tokens, up)
        return [up] if tokens[up].pos in ("NOUN", "PROPN", "PRON") else []
    return []


def _governing_verb(tokens: Tokens, head: int) -> tuple[str, int | None]:
    """How a noun is governed and by which verb: ("dobj", verb), ("as", verb), ("attr", verb), ("prep", verb)."""
    token = tokens[head]
    if token.dep == "conj":
        return _governing_verb(tokens, token.head)
    up = token.head
    if token.dep in ("dobj", "attr", "nsubjpass", "oprd") and tokens[up].pos in ("VERB", "AUX"):
        return token.dep, up
    if token.dep == "pobj" and tokens[up].dep in ("prep", "agent") and tokens[tokens[up].head].pos in ("VERB", "AUX"):
        return tokens[up].lemma, tokens[up].head
    if token.dep == "pobj" and tokens[tokens[up].head].pos == "NOUN" and tokens[up].lemma in ("of", "in", "for"):
        return _governing_verb(tokens, tokens[up].head)  # "a series of talks", "an increase in pressure"
    return token.dep, None


def _object_slot(tokens: Tokens, head: int, words: tuple[int, ...]) -> list[int]:
    """The object, and what the phrase's own preposition governs ("stand behind Cairo")."""
    particles = [w for w in words if tokens[w].pos == "ADP" and tokens[w].lemma != "as"]  # not "sees it as a part of"
    own = [o for w in particles for o in children(tokens, w, "pobj")]
    if tokens[head].pos in ("VERB", "AUX"):
        return [o for o in objects(tokens, head) if o not in words] + own
    return children(tokens, head, "dobj") + own


def _all_prepositions(tokens: Tokens, head: int, words: tuple[int, ...]) -> Iterator[tuple[str, int]]:
    """Prepositional objects of the predicate's words, and of the light verb or copula that governs it."""
    for word in {head, *words, *_compound_over(tokens, head)}:
        yield from prepositions(tokens, word)
    token = tokens[head]
    if token.pos in ("VERB", "AUX"):
        for c in children(tokens, head, "dobj", "acomp", "attr", "prt", "advmod", "nsubjpass"):
            yield from _nested_prepositions(tokens, c)
        for c in children(tokens, head, "conj"):
            if child(tokens, head, "prep") is None and tokens[c].pos == "VERB":
                yield from prepositions(tokens, c)
        return
    for c in children(tokens, head, "conj"):  # "ties and cooperation with"
        if child(tokens, head, "prep") is None:
            yield from prepositions(tokens, c)
    if token.dep == "conj":
        yield from prepositions(tokens, token.head)
    for _, inner in prepositions(tokens, head):
        yield from _nested_prepositions(tokens, inner, 1)
        for c in children(tokens, inner, "acl"):  # "sanctions on two banks imposed by Kyiv"
            if tokens[c].lemma in grammar_words().light_verbs:
                yield from prepositions(tokens, c)
    for c in children(tokens, head, "relcl", "acl"):  # "the support it has from Lima", "aid given to Chad"
        if tokens[c].lemma in grammar_words().light_verbs:
            yield from prepositions(tokens, c)
    _, verb = _governing_verb(tokens, head)
    if token.dep in ("acomp", "advmod", "nsubj", "amod") and verb is None:
        verb = token.head
    if verb is not None and verb != head:
        yield from prepositions(tokens, verb)


def _nested_prepositions(tokens: Tokens, head: int, depth: int = 0) -> Iterator[tuple[str, int]]:
    """Prepositional objects below a noun, to the third level: "agreements for projects with Hanoi"."""
    for word, obj in prepositions(tokens, head):
        yield word, obj
        if depth < 2:
            yield from _nested_prepositions(tokens, obj, depth + 1)


def resolve(
    scene: Scene, i: int, slot: str, words: tuple[int, ...], without: frozenset[str] = frozenset()
) -> list[Participant]:
    """The actors that the phrase headed by `i` stands for, its coordination included."""
    return [p for member in coordinated(scene.tokens, i) for p in _member(scene, member, slot, words, without)]


def _member(scene: Scene, i: int, slot: str, words: tuple[int, ...], without: frozenset[str]) -> list[Participant]:
    """The actors of one phrase: the phrase itself, else its possessor, its adjective, its "of"."""
    mention = scene.by_token.get(i)
    if mention is not None:
        stance = mention.rule in STANCE_RULES
        return [p for p in as_participants(mention, f"slot:{slot}") if not stance and p.actor.code not in without]
    tokens = scene.tokens
    relational = tokens[i].lemma in grammar_words().relational  # "his neighbour" is not he
    for dep in (*((("poss",),) if not relational else ()), ("amod", "compound", "nmod", "npadvmod"), ("appos",)):
        found = [
            p
            for c in children(tokens, i, *dep)
            if c not in words
            for member in (x for a in _owner(tokens, c) for x in coordinated(tokens, a))
            if (m := scene.by_token.get(member)) is not None and m.rule not in STANCE_RULES
            for p in as_participants(m, f"slot:{slot}>{tokens[c].dep}")
            if p.actor.code not in without
        ]
        if found:
            return found
    event = scene.events.get(tokens[i].lemma)
    if event and event.actor.code not in without:
        return [replace(event, exact=tokens[i].text, rule=f"event:{tokens[i].lemma}")]
    if tokens[i].lemma in grammar_words().background:
        return []  # "the war in Ukraine" is not Ukraine's doing
    for word, obj in prepositions(tokens, i):
        where = word == "in" and slot in ("subj", "obj")  # "engineers in Chad" do nothing in its name
        if word in _INSIDE and obj not in words and not where:
            found = [
                p
                for member in coordinated(tokens, obj)
                for p in _inner(scene, member, f"slot:{slot}>{word}")
                if p.actor.code not in without
            ]
            if found:
                return found
    return []


_INSIDE = frozenset({"of", "in", "from", "by", "as", "including", "like"})
"""Prepositions under a noun that name who it is: "the army of Chad", "states such as Chad"."""


def _owner(tokens: Tokens, i: int) -> list[int]:
    """Whom a possessive stands for: "whose" is the noun its clause hangs on."""
    return antecedents(tokens, i, i) if tokens[i].lemma == "whose" else [i]


def _inner(scene: Scene, i: int, rule: str) -> list[Participant]:
    """A mention at `i` or its possessor: "the leader of Russia's parliament"."""
    for at in (i, *children(scene.tokens, i, "poss", "amod", "compound")):
        mention = scene.by_token.get(at)
        if mention is not None:
            return list(as_participants(mention, rule))
    return []


def as_participants(mention: Mention, rule: str) -> Iterator[Participant]:
    """One participant for each actor of a mention."""
    for actor in mention.actors:
        yield Participant(actor, mention.span.exact, mention.span, rule)


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
        if not {a.code for a in m.actors} <= without and is_under(tokens, m.head, top)
    )
    if not ranked or ranked[0][0] > _NEAR:
        return []
    listed = coordinated(tokens, first_conjunct(tokens, ranked[0][3].head))
    members = [m for i in listed if (m := scene.by_token.get(i)) is not None] or [ranked[0][3]]
    return _distinct([p for m in members for p in as_participants(m, "near:parse") if p.actor.code not in without])


def content_clause(tokens: Tokens, head: int) -> int:
    """The head of what somebody says, thinks or wants, where the predicate stands in such; else the root.

    Who says it takes no part in it.
    """
    while tokens[head].head != head and tokens[head].dep != "ccomp":
        head = tokens[head].head
    return head


def complements(tokens: Tokens, head: int) -> list[int]:
    """Heads of what a verb, adjective or noun of saying or wanting takes: clauses and objects."""
    return children(tokens, head, "xcomp", "ccomp", "dobj", "acl")


def under_complement(scene: Scene, head: int, without: set[str]) -> list[Participant]:
    """The actor nearest to the predicate inside its complement ("refused to recognise Kosovo")."""
    clauses = children(scene.tokens, head, "xcomp", "ccomp", "acl")
    inside = [m for m in scene.mentions if any(is_under(scene.tokens, m.head, c) for c in clauses)]
    inside.sort(key=lambda m: distance(scene.tokens, head, m.head))
    for mention in inside:
        found = [p for p in as_participants(mention, "slot:complement") if p.actor.code not in without]
        if found:
            return found
    return []


def codes(participants: Iterable[Participant]) -> list[str]:
    """The distinct codes, in order."""
    return list(dict.fromkeys(p.actor.code for p in participants))


def is_reciprocal(tokens: Tokens, head: int) -> bool:
    """Whether "each other" or "one another" hangs on the predicate."""
    for c in (*objects(tokens, head), *(obj for _, obj in prepositions(tokens, head))):
        around = {tokens[d].lemma for d in tokens[c].children}
        if (tokens[c].lemma in ("other", "another") and around & {"each", "one"}) or (
            tokens[c].lemma in ("one", "each") and around & {"another", "other"}
        ):
            return True
    return False


def both_actors(scene: Scene, rule: str) -> tuple[Participant, Participant]:
    """The two actors of a sentence that names just two, in the order named."""
    first: dict[str, Participant] = {}
    for mention in scene.mentions:
        for participant in as_participants(mention, rule):
            first.setdefault(participant.actor.code, participant)
    one, other = first.values()
    return one, other


def reach_of(scene: Scene, head: int, *participants: Participant) -> int:
    """Arcs from a predicate to the nearest mention of each participant, added up; large outside its clause."""
    top = content_clause(scene.tokens, head)
    total = 0
    for participant in participants:
        code = participant.actor.code
        named = [m.head for m in scene.mentions if any(a.code == code for a in m.actors)]
        heads = [i for i in named if is_under(scene.tokens, i, top)]
        total += min((distance(scene.tokens, head, i) for i in heads), default=99)
    return total


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


def against_or_for(scene: Scene, head: int) -> list[Participant]:
    """Whom "anti-Russian sanctions" are against: named by a stance before the noun."""
    found = [scene.by_token[c] for c in scene.tokens[head].children if c in scene.by_token]
    return [p for m in found if m.rule in STANCE_RULES for p in as_participants(m, "slot:stance")]


def stance_noun(tokens: Tokens, head: int) -> int:
    """The noun that a stance stands before ("norms" in "anti-Western norms"), or the word itself."""
    up = tokens[head].head
    return up if tokens[head].dep in COMPOUND and tokens[up].pos in ("NOUN", "PROPN") else head


def view_of(scene: Scene, head: int) -> tuple[list[Participant], list[Participant]] | None:
    """The viewer and the viewed where a noun stands in "A sees B as a partner"; `None` elsewhere."""
    tokens = scene.tokens
    governor, verb = _governing_verb(tokens, head)
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


def _distinct(participants: list[Participant]) -> list[Participant]:
    """One participant for each code, the first."""
    seen: dict[str, Participant] = {}
    for p in participants:
        seen.setdefault(p.actor.code, p)
    return list(seen.values())


def implied(actor: Actor, rule: str) -> Participant:
    """A participant that the sentence does not name."""
    return Participant(actor, "", None, rule)
