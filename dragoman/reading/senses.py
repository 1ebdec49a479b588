"""Words that mean something else where they stand than what the lexicon has them tell."""

from dragoman.reading.predicates import Found
from dragoman.reading.roused import REACTIONS, is_only_rousing
from dragoman.reading.syntax import Tokens, child
from dragoman.reading.trace import Trace
from dragoman.vocabulary.grammar import grammar_words
from dragoman.vocabulary.predicates import predicates


def as_meant(tokens: Tokens, found: list[Found], trace: Trace) -> list[Found]:
    """The predicates without those whose word means something else there."""
    feelings = [f.head for f in found if any(s.pos == "noun" and s.type in REACTIONS for s in f.senses)]
    other = [f for f in found if _is_otherwise_meant(tokens, f) or _is_only_rousing(tokens, f, feelings)]
    for f in other:
        trace.passed(f, "drop:other-sense")
    return [f for f in found if f not in other]


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
    if head.lemma in grammar_words().claiming and head.pos == "VERB" and _claims(tokens, found.head):
        return True
    if head.lemma in _MOVING and any(tokens[c].lemma == "it" and tokens[c].dep == "nsubj" for c in head.children):
        return any(tokens[c].text.lower() == "when" for c in head.children)  # "when it comes to Lima"
    if head.lemma in _MOVING and any(tokens[i].tag == "TO" and tokens[i].head != head.i for i in found.words):
        return True
    over = tokens[head.head]
    goods = {s.type for s in found.senses} == {"TRADE"} and len(found.words) == 1 and head.dep == "compound"
    if not goods or over.head == over.i:  # "Greek coal flows to Tirana": to the parser a noun, and no verb there
        return False
    return "TRADE" not in {s.type for s in predicates().get((over.lemma, "noun"), ()) if s.length == 1}


def _claims(tokens: Tokens, verb: int) -> bool:
    """ "Insists that it has paid", "insist that they never paid": what they hold to be so, and ask of nobody."""
    clause = child(tokens, verb, "ccomp")
    if clause is None or child(tokens, clause, "nsubj", "nsubjpass") is None:
        return False
    first = child(tokens, clause, "aux", "auxpass") if tokens[clause].tag in ("VB", "VBN", "VBG") else None
    form = tokens[clause if first is None else first]
    return form.tag in ("VBZ", "VBD", "VBP") or form.lemma in ("will", "would", "can", "could", "may", "might")


_OBLIGING = frozenset({"need"})
"""Verbs that with an infinitive only say what is to be done."""

_SHOWING = frozenset({"demonstrate"})
"""Verbs of protest that with an object or a clause only show."""

_MOVING = frozenset({"go", "come", "return", "travel", "fly"})
"""Verbs of going somewhere, which with an infinitive say when or what for."""
