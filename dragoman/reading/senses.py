"""Words that mean something else where they stand than what the lexicon has them tell."""

from dataclasses import replace
from functools import cache

from dragoman.reading.predicates import Found, words_of
from dragoman.reading.roused import REACTIONS, is_only_rousing
from dragoman.reading.scenes import Scene
from dragoman.reading.scope_forms import is_definite
from dragoman.reading.syntax import Tokens, child, children, prepositions
from dragoman.reading.trace import Trace
from dragoman.vocabulary.grammar import grammar_words
from dragoman.vocabulary.predicates import Predicate, phrase, predicates
from dragoman.vocabulary.roles import role_words


def as_meant(scene: Scene, found: list[Found], trace: Trace) -> list[Found]:
    """The predicates without those whose word means something else there."""
    tokens = scene.tokens
    found = [_other_than_visits(f) if _is_no_visitor(scene, f) else f for f in found]
    feelings = [f.head for f in found if any(s.pos == "noun" and s.type in REACTIONS for s in f.senses)]
    other = [
        f
        for f in found
        if not f.senses
        or _is_otherwise_meant(tokens, f)
        or _is_only_rousing(tokens, f, feelings)
        or _only_measures(scene, f)
        or ((test := _OF_WORD.get(tokens[f.head].lemma)) is not None and test(scene, f))
    ]
    for f in other:
        trace.passed(f, "drop:other-sense")
    return [f for f in found if f not in other]


def is_idle(tokens: Tokens, found: Found) -> bool:
    """ "Spoke on condition of anonymity": a set phrase that tells of nothing between actors."""
    head = tokens[found.head]
    entries = _idle().get(head.lemma)
    return entries is not None and any(words_of(tokens, head, entry) is not None for entry in entries)


@cache
def _idle() -> dict[str, list[Predicate]]:
    """The phrases of `grammar.yaml` that tell of nothing, by their head."""
    filed: dict[str, list[Predicate]] = {}
    for entry in map(phrase, grammar_words().idle):
        filed.setdefault(entry.head, []).append(entry)
    return filed


def _is_only_rousing(tokens: Tokens, found: Found, feelings: list[int]) -> bool:
    return len(found.words) == 1 and is_only_rousing(tokens, found.head, feelings)


def _is_otherwise_meant(tokens: Tokens, found: Found) -> bool:
    """Whether a word or two do not tell here what the lexicon has them tell.

    "Demonstrated that it can" shows, "needs to act" depends on nobody, "is going to pay" goes nowhere,
    nor is oil traded in "the oil minister".
    """
    head = tokens[found.head]
    if head.lemma in _OBLIGING and len(found.words) == 1:
        return head.pos == "VERB" and any(tokens[c].dep == "xcomp" for c in head.children)
    if head.lemma in _SHOWING and head.pos == "VERB":
        return any(tokens[c].dep in ("ccomp", "dobj") for c in head.children)
    if head.lemma == "meet" and head.pos == "VERB" and {s.type for s in found.senses} == {"CONSULT"}:
        return any(tokens[c].dep == "dobj" and tokens[c].lemma in grammar_words().met for c in head.children)
    if head.lemma == "expect" and child(tokens, head.i, "auxpass") is not None:
        return child(tokens, head.i, "agent") is None  # "is expected to join": foreseen, and asked of nobody
    if head.lemma in grammar_words().claiming and head.pos == "VERB" and _claims(tokens, found.head):
        return True
    goes = head.lemma in grammar_words().moving
    if goes and any(tokens[c].lemma == "it" and tokens[c].dep == "nsubj" for c in head.children):
        return any(tokens[c].text.lower() == "when" for c in head.children)  # "when it comes to Lima"
    if goes and any(tokens[i].tag == "TO" and tokens[i].head != head.i for i in found.words):
        return True
    if head.lemma == "come" and _only_nears(tokens, head.i):
        return True
    over = tokens[head.head]
    goods = head.dep == "compound" and len(found.words) == 1 and {s.type for s in found.senses} == {"TRADE"}
    if not goods or over.head == over.i:  # "Greek coal flows to Tirana": to the parser a noun, and no verb there
        return False
    return "TRADE" not in {s.type for s in predicates().get((over.lemma, "noun"), ()) if s.length == 1}


def _only_nears(tokens: Tokens, verb: int) -> bool:
    """ "Came close to war", "came near to breaking off ties": nobody came, and nobody is close."""
    near = next((c for c in tokens[verb].children if tokens[c].lemma in ("close", "near")), None)
    to = child(tokens, near, "prep") if near is not None else None
    if to is None or tokens[to].lemma != "to":
        return False
    if child(tokens, to, "pcomp") is not None:
        return True
    deed = child(tokens, to, "pobj")
    return deed is not None and not is_definite(tokens, tokens[deed]) and (tokens[deed].lemma, "noun") in predicates()


def _claims(tokens: Tokens, verb: int) -> bool:
    """ "Insists that it has paid", "insist that they never paid": what they hold to be so, and ask of nobody."""
    clause = child(tokens, verb, "ccomp")
    if clause is None or child(tokens, clause, "nsubj", "nsubjpass") is None:
        return False
    first = child(tokens, clause, "aux", "auxpass") if tokens[clause].tag in ("VB", "VBN", "VBG") else None
    form = tokens[clause if first is None else first]
    return form.tag in ("VBZ", "VBD", "VBP") or form.lemma in ("will", "would", "can", "could", "may", "might")


def _only_shows(scene: Scene, found: Found) -> bool:
    """ "A demonstration of will"."""
    tokens, head = scene.tokens, scene.tokens[found.head]
    if len(found.words) > 1:
        return False
    shown = [o for c in head.children if tokens[c].lemma == "of" for o in children(tokens, c, "pobj")]
    return any(o not in scene.by_token and tokens[o].tag == "NN" for o in shown)


def _only_admits(scene: Scene, found: Found) -> bool:
    """ "Conceded that it was late": a clause says what is so, and gives nothing up."""
    head = scene.tokens[found.head]
    return head.pos == "VERB" and child(scene.tokens, head.i, "ccomp") is not None


def _only_evinces(scene: Scene, found: Found) -> bool:
    """ "The tests suggest a leak": what nobody says asks for nothing."""
    head = scene.tokens[found.head]
    own = child(scene.tokens, head.i, "nsubj") if head.pos == "VERB" else None
    return own is not None and own not in scene.by_token and scene.tokens[own].lemma in grammar_words().evidence


def _is_no_guest(scene: Scene, found: Found) -> bool:
    """ "Received the report": what came is nobody."""
    tokens, head = scene.tokens, scene.tokens[found.head]
    if {s.type for s in found.senses} != {"CONSULT"}:
        return False
    came = child(tokens, head.i, "dobj", "nsubjpass")
    return came is not None and _is_thing(scene, came)


def _is_no_visitor(scene: Scene, found: Found) -> bool:
    """ "Half of its cocoa goes to Lima": what goes there is nobody."""
    tokens, head = scene.tokens, scene.tokens[found.head]
    if head.lemma not in grammar_words().moving or head.pos != "VERB":
        return False
    went = child(tokens, head.i, "nsubj")
    if went is None:
        return False
    measured = [obj for word, obj in prepositions(tokens, went) if word == "of"]
    gone = measured if tokens[went].lemma in grammar_words().measures else [went]
    return bool(gone) and all(_is_thing(scene, i) and _is_goods(tokens[i].lemma) for i in gone)


@cache
def _is_goods(noun: str) -> bool:
    """Whether a noun tells of trade by itself."""
    return any(s.type == "TRADE" and s.length == 1 for s in predicates().get((noun, "noun"), ()))


def _other_than_visits(found: Found) -> Found:
    """What is told by the word where it tells of no visit."""
    return replace(found, senses=tuple(s for s in found.senses if s.type != "CONSULT"))


def _is_thing(scene: Scene, i: int) -> bool:
    """Whether a noun names neither somebody nor those who stand for somebody."""
    if scene.tokens[i].pos != "NOUN" or i in scene.by_token:
        return False
    words, lemma = role_words(), scene.tokens[i].lemma
    return not any(lemma in known for known in (words.titles, words.people, words.bodies_of, words.sides))


def _has_other_part(scene: Scene, found: Found) -> bool:
    """ "Was involved in the attack": only a part in settling something is diplomacy."""
    tokens, head = scene.tokens, scene.tokens[found.head]
    if {s.type for s in found.senses} != {"CONSULT"}:
        return False
    if head.dep == "amod":
        return True  # "an involved party"
    matters = [i for prep, i in prepositions(tokens, head.i) if prep in ("in", "with")]
    if not matters:
        return head.pos == "NOUN" and not any(tokens[c].lemma in ("no", "any") for c in children(tokens, head.i, "det"))
    return all(tokens[i].lemma not in grammar_words().settled for i in matters)


_OF_WORD = {
    "demonstration": _only_shows,
    "concede": _only_admits,
    "grant": _only_admits,
    "allow": _only_admits,
    "suggest": _only_evinces,
    "receive": _is_no_guest,
    "involve": _has_other_part,
    "involvement": _has_other_part,
}
"""What tells of some words that they mean something else, by the lemma."""


def _only_measures(scene: Scene, found: Found) -> bool:
    """ "An oil-rich neighbour" is sold no oil."""
    head = scene.tokens[found.head]
    if head.dep != "npadvmod":
        return False
    after = scene.tokens[head.i + 1 : head.i + 3]
    goods = {s.type for s in found.senses} == {"TRADE"} and len(after) == 2
    return goods and after[0].text == "-" and after[1].text.lower() in grammar_words().abounding


_OBLIGING = frozenset({"need"})
"""Verbs that with an infinitive only say what is to be done."""

_SHOWING = frozenset({"demonstrate"})
"""Verbs of protest that with an object or a clause only show."""
