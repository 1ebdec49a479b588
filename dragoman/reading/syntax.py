"""Grammar over the parse: subjects, objects and prepositions, as English spreads them over a clause.

Functions take all tokens of a reading and a token's index, and return indexes.
Labels are those of spaCy's English models.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

from dragoman.model import Token
from dragoman.vocabulary.grammar import grammar_words

Tokens = Sequence[Token]

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
RELATIVE = frozenset({"which", "who", "that", "whom"})
_INHERITING = frozenset({"xcomp", "conj", "advcl", "ccomp", "pcomp", "prep", "dep"})
_DEPTH = 8
"""How many clauses up a missing subject is looked for; real sentences need four."""


def child(tokens: Tokens, i: int, *deps: str) -> int | None:
    """The first child of `i` with one of these labels."""
    for c in tokens[i].children:
        if tokens[c].dep in deps:
            return c
    return None


def children(tokens: Tokens, i: int, *deps: str) -> list[int]:
    """The children of `i` with one of these labels, in order."""
    return [c for c in tokens[i].children if tokens[c].dep in deps]


def is_passive(tokens: Tokens, i: int) -> bool:
    """Whether the verb is passive, by its subject, its auxiliary, or as a participle after a noun."""
    token = tokens[i]
    for c in token.children:
        if tokens[c].dep in _OF_PASSIVES:
            return True
    if token.tag != "VBN":
        return False
    if token.dep == "conj":
        first = tokens[token.head]
        described = first.lemma == "be" and child(tokens, first.i, "acomp") is not None  # "is popular and feared"
        return (described or is_passive(tokens, first.i)) and not any(tokens[c].dep == "nsubj" for c in token.children)
    return token.dep in ("acl", "amod", "relcl", "advcl") and not any(
        tokens[c].dep in ("aux", "nsubj") for c in token.children
    )


_OF_PASSIVES = frozenset({"nsubjpass", "auxpass", "csubjpass"})


def first_conjunct(tokens: Tokens, i: int) -> int:
    """The head of the coordination that `i` belongs to."""
    while tokens[i].dep == "conj" and tokens[i].head != i:
        i = tokens[i].head
    return i


def raised_to(tokens: Tokens, verb: int) -> int | None:
    """The infinitive that the subject of `verb` belongs to: "grow" of "is likely to grow", "is set to grow"."""
    adjective = child(tokens, verb, "acomp")
    if adjective is None and tokens[verb].lemma not in grammar_words().raising and not is_passive(tokens, verb):
        return None
    places = (verb,) if adjective is None else (adjective, verb)
    below = (c for i in places for c in children(tokens, i, "xcomp"))
    return next((c for c in below if tokens[c].tag == "VB"), None)


def subjects(tokens: Tokens, i: int, depth: int = 0) -> list[int]:
    """Who acts in the clause of verb `i`: its subject, a passive's agent, or one taken over from above.

    Relative pronouns give their antecedent, controlled infinitives their controller, conjoined verbs
    the first verb's subject, participles that modify a noun the noun itself.
    """
    if depth > _DEPTH:
        return []
    token = tokens[i]
    if is_passive(tokens, i):
        return agents(tokens, i)
    if (speaker := _speaker_after(tokens, i)) is not None:
        return [speaker]
    own = child(tokens, i, "nsubj", "csubj")
    if own is not None and not (tokens[own].dep == "csubj" and token.dep in _INHERITING):
        return antecedents(tokens, own, i)
    if token.dep == "csubj" and token.tag == "VBG" and tokens[token.head].dep in _INHERITING:
        return inherited_subjects(tokens, token.head, depth)  # "it knows that being free of Moscow has a price"
    if token.dep in ("relcl", "acl") and token.tag != "VBN":
        return _subject_of_modifier(tokens, i, depth)
    if token.dep in _INHERITING and token.head != i:
        return inherited_subjects(tokens, i, depth)
    return []


def _speaker_after(tokens: Tokens, verb: int) -> int | None:
    """Who says the quotation before the verb, where the parser takes him for its object: "…,” warned the minister"."""
    if verb == 0 or tokens[verb - 1].text not in _CLOSING or tokens[verb].tag not in ("VBD", "VBZ"):
        return None
    if child(tokens, verb, "nsubj", "expl") is not None:
        return None
    said = child(tokens, verb, "dobj")
    return said if said is not None and said > verb and min(subtree(tokens, said)) == verb + 1 else None


_CLOSING = frozenset('"”’»')


def _subject_of_modifier(tokens: Tokens, i: int, depth: int) -> list[int]:
    """The subject of "talks aimed …", "efforts to contain …", "the state holding …"."""
    noun = tokens[i].head
    if tokens[i].tag in ("VB", "VBP"):  # "its effort to contain China": whoever makes the effort
        told = _told_to(tokens, i)
        if told is not None:
            return [told]
        holder = child(tokens, noun, "poss")
        if holder is not None:
            return [holder]
        verb = tokens[noun].head
        receiver = child(tokens, verb, "dative")
        if tokens[noun].dep == "dobj" and receiver is not None:
            return children(tokens, receiver, "pobj") or [receiver]  # "gave Chad a chance to act"
        if tokens[noun].dep in ("dobj", "attr", "nsubj") and verb != noun:
            return subjects(tokens, verb, depth + 1) if tokens[noun].dep != "nsubj" else [noun]
        above = tokens[verb].head
        if tokens[noun].lemma in _AIMS and tokens[noun].dep == "pobj" and tokens[above].pos in ("VERB", "AUX"):
            return subjects(tokens, above, depth + 1) or objects(tokens, above, depth + 1)
    return [noun]


_AIMS = frozenset({"order", "bid", "effort", "attempt", "hope", "view", "aim", "ploy", "move", "push", "drive", "plan"})
"""Nouns by which a preposition adds what somebody is about: "in order to", "in a bid to", "with plans to"."""


def inherited_subjects(tokens: Tokens, i: int, depth: int) -> list[int]:
    """The subject that verb `i` takes over from the clause above it."""
    head = tokens[i].head
    dep = tokens[i].dep
    told = _told_to(tokens, i)
    if told is not None:
        return [told]
    if dep in ("xcomp", "ccomp"):
        controlled = child(tokens, head, "dobj", "dative")
        if controlled is not None and tokens[i].tag == "VB" and tokens[head].lemma in grammar_words().steering:
            return [controlled]
        if is_passive(tokens, head):
            return objects(tokens, head, depth + 1)
        if tokens[head].pos in ("ADJ", "NOUN") and tokens[head].dep in ("acomp", "attr", "oprd"):
            head = tokens[head].head
    if dep == "advcl" and is_passive(tokens, head) and tokens[head].pos in ("VERB", "AUX"):
        return objects(tokens, head, depth + 1) or agents(tokens, head)
    if doer := _doer_before(tokens, i):
        return [doer]
    if tokens[head].pos == "ADP" and tokens[head].head != head:
        # "accused Benin of sheltering them", not "instead of sheltering them, Chad accused Benin"
        blamed = tokens[head].lemma in ("of", "from", "for", "into", "against") and tokens[head].head < head
        head = tokens[head].head
        if tokens[head].pos in ("NOUN", "PROPN"):
            return [head]
        if blamed and (of_whom := children(tokens, head, "dobj", "nsubjpass")):
            return of_whom
    if tokens[head].pos in ("VERB", "AUX"):
        found = subjects(tokens, head, depth + 1)
        if not found and is_passive(tokens, head):
            return objects(tokens, head, depth + 1)
        return found
    if tokens[head].pos in ("NOUN", "PROPN") and dep == "conj":
        first = first_conjunct(tokens, head)  # a verb taken for a noun in "signs, arms and trades"
        return subjects(tokens, first, depth + 1) if tokens[first].pos in ("VERB", "AUX") else []
    return [head] if tokens[head].pos in ("NOUN", "PROPN", "PRON") else []


def _doer_before(tokens: Tokens, i: int) -> int | None:
    """Who does it right before a verb in -ing, where a preposition governs both: "despite Chad calling on them"."""
    if tokens[i].tag != "VBG" or tokens[i].dep not in ("pcomp", "advcl"):
        return None
    start = min(subtree(tokens, i))
    if start == 0:
        return None
    noun = start - 1
    while tokens[noun].dep in ("pobj", "prep") and tokens[noun].head != noun:
        if tokens[noun].dep == "pobj" and tokens[tokens[noun].head].lemma in _ATTENDING:
            return noun
        noun = tokens[noun].head
    return None


_ATTENDING = frozenset({"despite", "with", "without"})


def attended_by(tokens: Tokens, i: int) -> int | None:
    """The verb of the clause that a verb in -ing goes along with: "failed" of "failed, despite Chad asking them"."""
    if tokens[i].tag != "VBG":
        return None
    doer = _doer_before(tokens, i)
    above = tokens[i if doer is None else doer].head
    if tokens[above].lemma not in _ATTENDING:
        return None
    while tokens[above].pos in ("ADP", "SCONJ") and tokens[above].head != above:
        above = tokens[above].head
    return above if tokens[above].pos in ("VERB", "AUX") else None


def _told_to(tokens: Tokens, i: int) -> int | None:
    """Who is to do it where a preposition names whom the governor turns to: "called on Chad to sign"."""
    head = tokens[tokens[i].head]
    if tokens[i].tag != "VB" or tokens[i].dep == "conj" or head.lemma not in grammar_words().turning or head.i > i:
        return None
    to = child(tokens, i, "aux")
    if to is None or tokens[to].tag != "TO":
        return None
    before = (obj for word, obj in prepositions(tokens, head.i) if word in _TOWARDS and obj < to)
    return max(before, default=None)


_TOWARDS = frozenset({"on", "upon", "to"})


def agents(tokens: Tokens, i: int) -> list[int]:
    """The agent of a passive: "by …"."""
    out = []
    for c in tokens[i].children:
        if tokens[c].dep == "agent" or (tokens[c].dep == "prep" and tokens[c].lemma == "by"):
            out.extend(children(tokens, c, "pobj"))
    return out


def objects(tokens: Tokens, i: int, depth: int = 0) -> list[int]:
    """What the verb acts on: its object, or a passive's subject (taken over where it has none of its own)."""
    if depth > _DEPTH:
        return []
    if is_passive(tokens, i):
        return _passive_objects(tokens, i, depth)
    speaker = _speaker_after(tokens, i)
    taken = (c for c in children(tokens, i, "dobj", "obj", "dative") if c != speaker)
    own = [a for c in taken for a in antecedents(tokens, c, i)]
    if own:
        return [found for o in own for found in (children(tokens, o, "pobj") if tokens[o].pos == "ADP" else [o])]
    if shared := shared_objects(tokens, i):
        return shared
    if tokens[i].dep == "relcl" and child(tokens, i, "nsubj") is not None and not _relates_otherwise(tokens, i):
        return [tokens[i].head]  # "the system the US installed"
    return [said for c in children(tokens, i, "ccomp") for said in _called(tokens, c)]


def shared_objects(tokens: Tokens, verb: int) -> list[int]:
    """The object of the verb joined right after one that has none: "lift or ease sanctions"."""
    joined = child(tokens, verb, "conj")
    if joined is None or joined - verb != _JOINED or tokens[verb + 1].dep != "cc":
        return []
    same = tokens[joined].pos == tokens[verb].pos and tokens[joined].tag == tokens[verb].tag
    return children(tokens, joined, "dobj") if same and not children(tokens, verb, "dobj") else []


_JOINED = 2
"""How far a verb stands after the one it is joined to, with nothing but "and" or "or" between."""


def _called(tokens: Tokens, clause: int) -> list[int]:
    """What a clause led by "what" calls its thing: the raid of "what it called a raid", "what it sees as a raid"."""
    if tokens[clause].pos not in ("VERB", "AUX"):
        return []
    what = child(tokens, clause, "dobj", "nsubj", "dep")
    if what is None or tokens[what].lemma != "what" or what > clause:
        return [said for c in children(tokens, clause, "ccomp") for said in _called(tokens, c)]
    as_what = (obj for word, obj in prepositions(tokens, clause) if word == "as")
    return children(tokens, clause, "oprd", "attr") or list(as_what)


def _relates_otherwise(tokens: Tokens, verb: int) -> bool:
    """Whether a relative clause is led by "where" or "with whom", so that its noun is no object of it."""
    for c in tokens[verb].children:
        token = tokens[c]
        if token.dep == "advmod" and token.lemma in _RELATIVE_ADVERBS:
            return True
        if token.dep == "prep" and any(tokens[o].tag in ("WDT", "WP") for o in token.children):
            return True
    return False


_RELATIVE_ADVERBS = frozenset({"where", "when", "why", "whereby", "wherein"})


def _passive_objects(tokens: Tokens, i: int, depth: int) -> list[int]:
    token = tokens[i]
    own = child(tokens, i, "nsubjpass", "csubjpass")
    if own is not None:
        return antecedents(tokens, own, i)
    if token.dep in ("acl", "amod", "relcl"):
        return [token.head]
    if token.dep == "conj" and is_passive(tokens, token.head):
        return objects(tokens, token.head, depth + 1)
    if token.dep == "conj":
        return subjects(tokens, token.head, depth + 1)
    if token.dep in ("xcomp", "advcl", "ccomp") and token.head != i:
        return subjects(tokens, token.head, depth + 1)
    return []


def antecedents(tokens: Tokens, i: int, verb: int) -> list[int]:
    """What a relative pronoun stands for; `i` itself for anything else."""
    if (tokens[i].lemma in RELATIVE and tokens[i].tag in ("WDT", "WP")) or tokens[i].tag == "WP$":
        clause = verb
        while tokens[clause].dep not in ("relcl", "acl") and tokens[clause].head != clause:
            clause = tokens[clause].head
        if tokens[clause].dep in ("relcl", "acl"):
            return [tokens[clause].head]
    return [i]


def prepositions(tokens: Tokens, i: int) -> list[tuple[str, int]]:
    """(preposition, object) pairs under `i`, stacked ones ("out of") by each of their words."""
    found: list[tuple[str, int]] = []
    for c in tokens[i].children:
        if tokens[c].dep in ("prep", "agent", "dative") and tokens[c].pos in ("ADP", "SCONJ", "VERB", "ADV", "PART"):
            found += _objects_of(tokens, c)
    return found


def _objects_of(tokens: Tokens, prep: int) -> Iterator[tuple[str, int]]:
    word = tokens[prep].text.lower()
    if word == "because":  # what moved them is not whom they have to do with
        return
    for c in tokens[prep].children:
        if tokens[c].dep in ("pobj", "obj"):
            if tokens[c].lemma in RELATIVE or tokens[c].tag == "WP$":
                for found in antecedents(tokens, c, _clause_of(tokens, prep)):
                    yield word, found
            elif not _is_any_other(tokens, c):
                yield word, c
        elif tokens[c].dep == "pcomp" and tokens[c].pos in ("VERB", "AUX"):
            yield from ((word, said) for said in _called(tokens, c))
        elif (tokens[c].dep in ("prep", "pcomp") and tokens[c].pos in ("ADP", "SCONJ")) or (
            tokens[c].dep == "conj" and tokens[c].pos == "ADP"
        ):
            yield from _objects_of(tokens, c)


def _is_any_other(tokens: Tokens, i: int) -> bool:
    """Whether a noun means whoever else there is: "trades more with Oman than with any other state in Africa"."""
    return {"any", "other"} <= {tokens[c].lemma for c in tokens[i].children}


def _clause_of(tokens: Tokens, i: int) -> int:
    while tokens[i].pos not in ("VERB", "AUX") and tokens[i].head != i:
        i = tokens[i].head
    return i


def distance(tokens: Tokens, a: int, b: int) -> int:
    """Number of arcs between two tokens of a sentence; 99 where none joins them."""
    above = {}
    steps = 0
    while True:
        above[a] = steps
        if tokens[a].head == a:
            break
        a, steps = tokens[a].head, steps + 1
    steps = 0
    while b not in above:
        if tokens[b].head == b:
            return 99
        b, steps = tokens[b].head, steps + 1
    return above[b] + steps


def is_under(tokens: Tokens, i: int, ancestor: int) -> bool:
    """Whether `i` is `ancestor` or hangs below it."""
    while i != ancestor:
        if tokens[i].head == i:
            return False
        i = tokens[i].head
    return True


def subtree(tokens: Tokens, i: int, without: Collection[int] = ()) -> list[int]:
    """`i` and all below it, in the order of the text; branches that begin at a token of `without` are left out."""
    if i in without:
        return []
    out = [i]
    for at in out:  # grows as it is gone through
        below = tokens[at].children
        out += [c for c in below if c not in without] if without else below
    out.sort()
    return out


def subtree_within(tokens: Tokens, i: int, deps: Collection[str]) -> list[int]:
    """`i` and all below it, in the order of the text, without what hangs on a word by one of these labels."""
    out = [i]
    for at in out:  # grows as it is gone through
        out += [c for c in tokens[at].children if tokens[c].dep not in deps]
    out.sort()
    return out


def run_around(indexes: Iterable[int], middle: int) -> list[int]:
    """The unbroken run of token indexes that holds `middle`."""
    have = set(indexes)
    first = last = middle
    while first - 1 in have:
        first -= 1
    while last + 1 in have:
        last += 1
    return list(range(first, last + 1))


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


def is_reciprocal(tokens: Tokens, head: int) -> bool:
    """Whether "each other" or "one another" hangs on the predicate, or each side does it to "the other"."""
    apart = any(_is_each(tokens, s) for s in subjects(tokens, head))
    for c in (*objects(tokens, head), *(obj for _, obj in prepositions(tokens, head))):
        around = {tokens[d].lemma for d in tokens[c].children}
        if apart and "the" in around and (tokens[c].lemma == "other" or "other" in around):
            return True
        if (tokens[c].lemma in ("other", "another") and around & {"each", "one"}) or (
            tokens[c].lemma in ("one", "each") and around & {"another", "other"}
        ):
            return True
    return False


def _is_each(tokens: Tokens, i: int) -> bool:
    """Whether a subject is "each", "either", "both" or a noun after one of them."""
    return tokens[i].lemma in _EACH or any(tokens[c].lemma in _EACH for c in children(tokens, i, "det"))


_EACH = frozenset({"each", "either", "both"})
