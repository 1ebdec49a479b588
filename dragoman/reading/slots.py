"""Which words stand in the slots of a predicate: its subject, its object, its possessor, what its prepositions govern.

This is grammar alone; who the words are is asked elsewhere.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property

from dragoman.reading.coordination import next_after
from dragoman.reading.others import is_other
from dragoman.reading.syntax import (
    Tokens,
    antecedents,
    child,
    children,
    first_conjunct,
    inherited_subjects,
    is_passive,
    objects,
    prepositions,
    subjects,
)
from dragoman.reading.unsurpassed import who_most
from dragoman.vocabulary.grammar import grammar_words

GRAMMATICAL_SLOTS = frozenset({"subj", "obj", "poss", "comp"})
"""Slots that are no prepositions."""


COMPOUND = ("poss", "amod", "compound", "nmod", "npadvmod", "nounmod", "punct", "dep")


class Around:
    """What stands around one predicate, slot by slot; its senses and the rules for them ask for the same again."""

    def __init__(self, tokens: Tokens, head: int, words: tuple[int, ...]) -> None:
        self._tokens, self._head, self._words = tokens, head, words
        self._heads: dict[str, list[int]] = {}
        self._near: dict[str, list[int]] = {}
        for word, obj in _all_prepositions(tokens, head, words):
            lent = word == "with" and _is_lent(tokens, obj)
            if obj != head and not lent:  # "went ahead with their deal": the deal is not with itself
                self._heads.setdefault(word, []).append(obj)

    def slot(self, name: str) -> Sequence[int]:
        """Heads of the phrases that stand in a slot."""
        found = self._heads.get(name)
        if found is not None:
            return found
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


def _is_lent(tokens: Tokens, noun: int) -> bool:
    """ "Signed it with the blessing of Lima": by whose leave or help, not with whom."""
    return tokens[noun].lemma in _LENT and any(tokens[c].lemma == "of" for c in children(tokens, noun, "prep"))


_LENT = frozenset(
    {"aid", "approval", "assistance", "backing", "blessing", "consent", "encouragement", "help", "mediation"}
    | {"permission", "support", "assent", "acquiescence", "agreement", "connivance", "complicity"}
)
"""What others lend to whoever does a thing."""


def _own_words(tokens: Tokens, head: int, words: tuple[int, ...]) -> frozenset[int]:
    """The predicate's words, the verb that governs it and what it is joined to."""
    _, verb = governing_verb(tokens, head)
    return frozenset(
        {head, *words, *(() if verb is None else (verb,)), *children(tokens, head, "dobj", "acomp", "attr", "prt")}
    )


def _hangs_on(tokens: Tokens, obj: int, own: frozenset[int]) -> bool:
    """Whether a prepositional object hangs on one of these words by its prepositions alone."""
    up = tokens[obj].head
    while tokens[up].pos in ("ADP", "SCONJ") and up not in own and tokens[up].head != up:
        up = tokens[up].head
    return up in own


def _in_slot(tokens: Tokens, head: int, slot: str, words: tuple[int, ...]) -> list[int]:
    """Heads of the phrases that stand in one grammatical slot of the predicate at `head`."""
    if slot == "subj":
        found = _subject_slot(tokens, head, words) or _so_called(tokens, head)
        return [who for i in found for who in who_most(tokens, i)] or found
    if slot == "obj":
        return _object_slot(tokens, head, words)
    if slot == "poss":
        bearers = (head, *words, *_compound_over(tokens, head))
        owners = [c for w in bearers for c in _modifiers(tokens, w) if c not in words and c != head]
        if is_other(tokens[head]):  # "its Asian ally": whose it is, not who
            owners = [c for c in owners if tokens[c].dep == "poss"] or owners
        return [who for c in owners for who in antecedents(tokens, c, c)]  # "Chad, whose quarrel with Niger"
    return [s for c in _contents(tokens, head) for s in children(tokens, c, "nsubj", "nsubjpass")]


def _contents(tokens: Tokens, head: int) -> list[int]:
    """The clauses that say what is said, felt or wanted: also of a noun, "fears in Lima that Quito will act"."""
    own = children(tokens, head, "ccomp", "xcomp")
    if tokens[head].pos != "NOUN" or own:
        return own
    own = [c for c in children(tokens, head, "acl", "relcl") if _is_marked(tokens, c)]
    governor, verb = governing_verb(tokens, head)  # to the parser the clause is often the verb's: "raised fears that"
    if not own and verb is not None and governor in ("dobj", "attr", "nsubjpass"):
        own = [c for c in children(tokens, verb, "ccomp", "advcl") if c > head and _is_marked(tokens, c)]
    return own


def _is_marked(tokens: Tokens, clause: int) -> bool:
    """Whether "that" opens a clause as a conjunction, and stands for nothing in it."""
    return any(tokens[c].lemma == "that" for c in children(tokens, clause, "mark"))


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
        return found + _beside(tokens, head, found)
    if token.dep == "amod":
        return [token.head]
    if token.dep == "appos":  # "Ghana and Togo, rivals in trade": a plural stands for the whole list
        return [first_conjunct(tokens, token.head) if token.tag == "NNS" else token.head]
    if is_other(token) and (named := _named_after(tokens, head) or _ones_of(tokens, head)):
        return named
    own = child(tokens, head, "nsubj")
    if own is not None and token.pos == "NOUN":  # the same to the parser: a clause of its own
        return [own]
    if token.dep == "nsubj" and tokens[token.head].lemma in _BEING:  # "its main foe is Chad": the name is called so
        return [a for a in children(tokens, token.head, "attr") if tokens[a].pos == "PROPN"]
    if token.dep == "conj" and token.tag == "NNS" and tokens[token.head].pos == "PROPN":
        return [first_conjunct(tokens, head)]
    if token.dep == "conj" and token.pos == "ADJ" and is_passive(tokens, token.head):
        return objects(tokens, token.head)  # "courted by Hanoi and eager to trade": who is courted
    if token.dep == "conj" and own is None:
        return _subject_slot(tokens, token.head, words)
    if token.pos in ("ADJ", "ADV") or token.dep in ("acomp", "attr", "oprd") or token.head in words:
        return _copula_subject(tokens, head)
    for c in children(tokens, head, "relcl", "acl"):  # "the sanctions that Lima has imposed"
        if tokens[c].lemma in grammar_words().light_verbs and (found := children(tokens, c, "nsubj")):
            return found
    governor, verb = governing_verb(tokens, head)
    if verb is None:
        return []
    if governor == "as":  # "regards India as a partner": the object is what is called so
        return objects(tokens, verb) or subjects(tokens, verb)
    if governor in ("with", "without") and _is_lent(tokens, head):
        return []  # "signed it with the blessing of Lima": Lima's
    if governor == "in" and tokens[verb].lemma in grammar_words().entangling and is_passive(tokens, verb):
        return objects(tokens, verb)  # "Chad and Niger are locked in talks"
    if tokens[verb].lemma in grammar_words().light_verbs or governor == "attr":
        found = subjects(tokens, verb)
        return found + _beside(tokens, verb, found)
    return []


def _named_after(tokens: Tokens, noun: int) -> list[int]:
    """Who somebody's other is, named after a comma: "its ally, Chad"."""
    return [c for c in children(tokens, noun, "appos") if tokens[c].pos == "PROPN"]


def _so_called(tokens: Tokens, noun: int) -> list[int]:
    """Who somebody's other is, said before it: "Quito's Chilean ally"."""
    if tokens[noun].lemma not in _SIDES or child(tokens, noun, "poss") is None:
        return []
    return [
        c for c in children(tokens, noun, "amod", "compound") if tokens[c].pos == "PROPN" or tokens[c].ent == "NORP"
    ]


_SIDES = frozenset({"adversary", "ally", "enemy", "foe", "friend", "partner", "rival"})
"""Nouns for somebody's other that say which side he is on; a host or a customer is told of by what he does."""


def _ones_of(tokens: Tokens, noun: int) -> list[int]:
    """Who is one of somebody's others: "Togo is one of its oldest allies", "is among its closest partners"."""
    prep = tokens[tokens[noun].head]
    if tokens[noun].dep != "pobj" or prep.dep != "prep":
        return []
    over = tokens[prep.head]
    if prep.lemma in ("among", "amongst") and over.lemma in _BEING:
        return subjects(tokens, over.i)
    if prep.lemma != "of" or over.lemma not in grammar_words().members:
        return []
    if over.dep == "attr":
        return subjects(tokens, over.head)
    return [over.head] if over.dep == "appos" else []


def _where_felt(tokens: Tokens, verb: int) -> list[int]:
    """Whose attitude a passive tells by a place alone: "detested in Baku", "applauded across Europe"."""
    if not is_passive(tokens, verb):
        return []
    if everywhere := [c for c in tokens[verb].children if tokens[c].text.lower() == "internationally"]:
        return everywhere
    if tokens[verb].lemma not in grammar_words().felt:
        return []
    return [obj for word, obj in prepositions(tokens, verb) if word in _PLACES]


_BEING = frozenset({"be", "remain", "become"})


_PLACES = frozenset({"in", "among", "across", "throughout", "within"})


def _beside(tokens: Tokens, verb: int, doers: Sequence[int]) -> list[int]:
    """Who else does what the verb says of its doers, also where another verb stands between: "…, failed to sign"."""
    above = (tokens[d].head for d in doers if tokens[d].dep in ("nsubj", "nsubjpass"))
    verbs = dict.fromkeys((verb, *(v for v in above if tokens[v].pos in ("VERB", "AUX") and v < verb)))
    others = [c for i in (*verbs, *doers) for c in _likewise(tokens, i)]
    others += [c for i in (*verbs, *doers) for c in _companions(tokens, i) if not is_passive(tokens, i)]
    ranked = children(tokens, verb, "attr") if tokens[verb].lemma in _BEING else []
    others += [c for i in ranked if tokens[i].pos == "NOUN" for c in next_after(tokens, i)]
    return [c for c in others if c not in doers]


def _likewise(tokens: Tokens, verb: int) -> list[int]:
    """Who does the same by a bare auxiliary: "Kenya backed it, as did Uganda", "and so has …", "nor does …"."""
    out = []
    for c in children(tokens, verb, "advcl", "conj", "ccomp"):
        if tokens[c].lemma not in _AUXILIARIES:
            continue
        openings = {tokens[o].lemma for o in tokens[c].children if o < c} | {tokens[c - 1].lemma}
        if not openings & _SAME or children(tokens, c, *_MORE):
            continue
        who, what = children(tokens, c, "nsubj"), children(tokens, c, "dobj")
        if not who:
            out += what  # as the parser takes it: "and so has Uganda"
        elif not what:
            out += [s for s in who if s > c or tokens[c].tag == "VBN"]  # "as Niger had done before it"
    return out


_MORE = ("acomp", "attr", "xcomp", "ccomp", "advcl")
"""What an auxiliary that stands for another verb does not have."""


_AUXILIARIES = frozenset({"do", "have", "be", "will", "would", "can", "could"})


_SAME = frozenset({"as", "so", "nor", "neither"})


def _companions(tokens: Tokens, i: int) -> list[int]:
    """Who else does it: "Along with China, Russia opposed …", "Kenya, like Uganda, …", "Oman, jointly with Chad, …"."""
    out = []
    for c in children(tokens, i, "prep", "advmod"):
        if tokens[c].dep == "prep" and any(tokens[a].lemma in _WITH for a in children(tokens, c, "advmod")):
            out.extend(children(tokens, c, "pobj"))
        if tokens[c].lemma in _WITH:
            for inner in tokens[c].children:
                if tokens[inner].dep == "pobj":
                    out.append(inner)
                elif tokens[inner].dep == "prep" and tokens[inner].lemma == "with":
                    out.extend(children(tokens, inner, "pobj"))
    return out


_WITH = frozenset({"along", "alongside", "together", "jointly", "like"})


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
            return found + _beside(tokens, verb.i, found)
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


def governing_verb(tokens: Tokens, head: int) -> tuple[str, int | None]:
    """How a noun is governed and by which verb: ("dobj", verb), ("as", verb), ("attr", verb), ("prep", verb)."""
    token = tokens[head]
    if token.dep == "conj":
        return governing_verb(tokens, token.head)
    up = token.head
    if token.dep in ("dobj", "attr", "nsubjpass", "oprd") and tokens[up].pos in ("VERB", "AUX"):
        return token.dep, up
    if token.dep == "pobj" and tokens[up].dep in ("prep", "agent") and tokens[tokens[up].head].pos in ("VERB", "AUX"):
        if tokens[up].lemma in grammar_words().beside:  # "after the war in Mali, Chad imposed a tax": not Chad's war
            return tokens[up].lemma, None
        return tokens[up].lemma, tokens[up].head
    if token.dep == "pobj" and tokens[tokens[up].head].pos == "NOUN" and tokens[up].lemma in ("of", "in", "for"):
        return governing_verb(tokens, tokens[up].head)  # "a series of talks", "an increase in pressure"
    return token.dep, None


def _object_slot(tokens: Tokens, head: int, words: tuple[int, ...]) -> list[int]:
    """The object, else what the phrase's own preposition governs: "stand behind Cairo", not "push it towards Cairo"."""
    particles = [w for w in words if tokens[w].pos == "ADP" and tokens[w].lemma != "as"]  # not "sees it as a part of"
    particles += [c for w in particles for c in children(tokens, w, "conj") if tokens[c].lemma == tokens[w].lemma]
    own = [o for w in particles for o in children(tokens, w, "pobj") if o not in words]
    # "made Peru hostage": to the parser a clause without a verb, whose subject is who is made so
    own += [o for w in words if tokens[w].dep == "ccomp" and w != head for o in children(tokens, w, "nsubj")]
    if tokens[head].pos in ("VERB", "AUX"):
        return [o for o in objects(tokens, head) if o not in words] or own
    return children(tokens, head, "dobj") + own


def _is_apart(tokens: Tokens, head: int) -> bool:
    """Whether a noun of a list has an article or owner of its own: "the war in Yemen and *the* Saudi aid"."""
    return child(tokens, head, "det", "poss") is not None


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
        yield from (p for p in prepositions(tokens, token.head) if p[1] > head or not _is_apart(tokens, head))
    for _, inner in prepositions(tokens, head):
        if not is_other(tokens[inner]):
            yield from _nested_prepositions(tokens, inner, 1)
        for c in children(tokens, inner, "acl"):  # "sanctions on two banks imposed by Kyiv"
            if tokens[c].lemma in grammar_words().light_verbs:
                yield from prepositions(tokens, c)
    for c in children(tokens, head, "relcl", "acl"):  # "the support it has from Lima", "aid given to Chad"
        if tokens[c].lemma in grammar_words().light_verbs and not _is_marked(tokens, c):
            hosted = tokens[c].lemma in grammar_words().hosting  # "talks with Chad brokered by Oman" are not Oman's own
            yield from ((word, obj) for word, obj in prepositions(tokens, c) if not (hosted and word == "by"))
    _, verb = governing_verb(tokens, head)
    whole = tokens[_measured(tokens, head)]
    if whole.dep in ("acomp", "advmod", "nsubj", "amod") and verb is None:
        verb = whole.head
    if verb is not None and verb != head:  # "of all the Gulf states, only Oman has ties": out of whom it is one
        yield from ((word, obj) for word, obj in prepositions(tokens, verb) if word != "of" or obj > verb)


def _measured(tokens: Tokens, noun: int) -> int:
    """The word that says how much of a thing: "third" over "cocoa" in "a third of its cocoa goes to Lima"."""
    of = tokens[tokens[noun].head]
    over = tokens[of.head]
    told = tokens[noun].dep == "pobj" and of.lemma == "of" and over.lemma in grammar_words().measures
    return over.i if told else noun


def _nested_prepositions(tokens: Tokens, head: int, depth: int = 0) -> Iterator[tuple[str, int]]:
    """Prepositional objects below a noun, to the third level: "agreements for projects with Hanoi"."""
    for word, obj in prepositions(tokens, head):
        yield word, obj
        if depth < 2 and not is_other(tokens[obj]):  # "the foes of Chad" are not Chad
            yield from _nested_prepositions(tokens, obj, depth + 1)
