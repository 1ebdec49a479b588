"""Up from a clause to the noun that it hangs on."""

from collections.abc import Iterator

from dragoman.model import Token
from dragoman.reading.scope_denials import gone, is_past_time
from dragoman.reading.scope_forms import has, is_finite, is_infinitive
from dragoman.reading.scope_operators import Operator, operator
from dragoman.reading.scope_walk import Walk
from dragoman.reading.syntax import Tokens
from dragoman.vocabulary.cues import Effect, factuality_cues


def noun_clause(walk: Walk, token: Token) -> Iterator[Operator]:
    """ "Effort to", "refusal to", "claim that"; any other infinitive after a noun tells a purpose."""
    head = walk.tokens[token.head]
    if (denier := _dismissed(walk.tokens, token, head)) is not None:
        yield operator(factuality_cues().effects["deny"], denier)
        walk.ended = True
        return
    if token.tag in ("VBN", "VBG") and not is_infinitive(walk.tokens, token):
        walk.ended = True
        return
    if _is_lengths(walk.tokens, head):
        yield operator(factuality_cues().effects["do"], head)
        yield from walk.up(token)
        return
    in_order = head.lemma == "order" and head.i > 0 and walk.tokens[head.i - 1].lemma == "in"
    effect = None if in_order else factuality_cues().noun.get(head.lemma)
    if effect is None and is_infinitive(walk.tokens, token):
        if any(walk.tokens[i].lemma in ("first", "last", "next", "only") for i in (head.i, *head.children)):
            walk.ended = True
            return
        effect = factuality_cues().effects["plan" if token.tag == "VBN" else "purpose"]  # "the treaty to be signed"
    if effect is None or _stands_apart(walk.tokens, token):
        walk.ended = True
        return
    yield operator(_taken_up(walk.tokens, head) or effect, head)
    yield from walk.up(token)


def _dismissed(tokens: Tokens, clause: Token, noun: Token) -> Token | None:
    """The verb of "dismissed reports that it had paid"."""
    verb = tokens[noun.head]
    if noun.dep != "dobj" or noun.lemma not in _HEARSAY or verb.lemma not in _DISMISSING:
        return None
    return verb if is_finite(tokens, clause) and has(tokens, clause, ("mark",)) else None


_DISMISSING = frozenset({"dismiss", "reject", "deny", "refute", "rebut", "repudiate", "contest", "dispute", "disprove"})

_HEARSAY = frozenset(
    {"report", "claim", "allegation", "accusation", "rumour", "rumor", "suggestion", "charge", "assertion", "story"}
)
"""What is said of somebody, and is not so on the word of whoever dismisses it."""


def _stands_apart(tokens: Tokens, clause: Token) -> bool:
    """ "An uneasy agreement: the treaty split the city": a clause that no "that" opens is none of the noun's."""
    tensed = is_finite(tokens, clause) and not is_infinitive(tokens, clause)
    return tensed and not has(tokens, clause, ("mark",))


def _taken_up(tokens: Tokens, noun: Token) -> Effect | None:
    """What is asked or offered is to come once it is agreed to: "accepted an invitation to visit it"."""
    effect = factuality_cues().noun.get(noun.lemma)
    asked = noun.lemma == "offer" or (effect is not None and effect.name == "ask")
    accepted = noun.dep == "dobj" and tokens[noun.head].lemma in factuality_cues().accepting
    return factuality_cues().effects["promise"] if asked and accepted else None


def _is_lengths(tokens: Tokens, noun: Token) -> bool:
    """ "Went out of its way to please it", "goes to great lengths": how far somebody goes for what he does."""
    if noun.dep != "pobj" or noun.lemma not in ("way", "length", "trouble"):
        return False
    over = tokens[noun.head]
    while over.dep == "prep" and over.head != over.i:
        over = tokens[over.head]
    return over.lemma == "go"


def _is_spelt_out(tokens: Tokens, clause: Token) -> bool:
    """ "A truce in which both withdraw", "a deal whereby it pays": what a noun comes to."""
    if clause.tag not in ("VBZ", "VBP") or has(tokens, clause, ("aux",)):
        return False
    words = (tokens[i] for i in clause.children if i < clause.i)
    return any(
        (t.dep == "prep" and any(tokens[i].tag == "WDT" for i in t.children)) or t.lemma == "whereby" for t in words
    )


def relative(walk: Walk, token: Token) -> Iterator[Operator]:
    """ "There is nothing to discuss", "nobody who recognises it": what nothing does or undergoes is denied."""
    head = walk.tokens[token.head]
    few = head.lemma == "little" and not has(walk.tokens, head, ("det",))  # "has little to offer"
    if few or head.lemma in ("nothing", "nobody", "none", "no-one"):
        yield operator(factuality_cues().effects["deny"], head)
    elif (past := gone(walk.tokens, head)) is not None and is_past_time(head):
        yield operator(factuality_cues().effects["end"], past)  # "gone are the days when it paid"
    elif is_infinitive(walk.tokens, token):
        yield from noun_clause(walk, token)  # "it would be a mistake to attack", "took measures to attack"
        return
    elif _is_spelt_out(walk.tokens, token):
        yield from walk.beside(head.i)  # "wants a pact under which Chile pays": as far ahead as the pact
        walk.at = head.i
        return
    walk.ended = True
