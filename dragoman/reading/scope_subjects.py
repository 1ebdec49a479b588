"""Up from a subject, and from what a subject is said to be."""

from collections.abc import Iterator
from dataclasses import replace

from dragoman.model import Token
from dragoman.reading.outlook import EXPECTING, Cue, likeliest, likely_part, miscarried, said_to_be, slightness
from dragoman.reading.scope_complements import complement, said_of_clause
from dragoman.reading.scope_denials import gone
from dragoman.reading.scope_forms import is_definite
from dragoman.reading.scope_operators import Operator, operator
from dragoman.reading.scope_phrases import object_
from dragoman.reading.scope_walk import Walk
from dragoman.reading.syntax import Tokens, child, raised_to
from dragoman.vocabulary.cues import Effect, factuality_cues


def subject(walk: Walk, token: Token) -> Iterator[Operator]:
    """What is said to happen or to be done; any other subject is taken for granted."""
    head = walk.tokens[token.head]
    lower = raised_to(walk.tokens, head.i)
    if lower is not None and walk.tokens[lower].lemma in factuality_cues().occurring:
        yield from walk.beside(lower)
        yield from (_unplanned(o) for o in complement(walk, walk.tokens[lower]))
    elif token.dep == "nsubjpass":
        yield from object_(walk, token)
    elif head.lemma in factuality_cues().occurring:
        yield from walk.up(token)
    elif (outlook := said_to_be(walk.tokens, head)) is not None:
        yield operator(*outlook)
        yield from walk.up(token)
    elif (told := _told_of(walk, token, head)) is not None:
        yield operator(*told)
        walk.ended = True
    elif token.tag == "VBG" or token.dep == "csubj" or not is_definite(walk.tokens, token):
        predicate = said_of_clause(walk.tokens, head)
        if predicate and (token.tag == "VBG" or token.dep == "csubj" or predicate.effect.name in EXPECTING):
            yield predicate
            yield from walk.beside(head.i)
        else:
            supposed = (o for o in walk.beside(head.i) if o.effect.name in ("would", "may") and o.token != token.i)
            yield from (replace(o, ahead=False) for o in supposed)  # "an attack would bring": what it brings comes
        walk.ended = True
    elif (predicate := said_of_clause(walk.tokens, head)) is not None and predicate.effect.name in EXPECTING:
        yield predicate
        yield from walk.beside(head.i)
        walk.ended = True
    else:
        walk.ended = True


def _unplanned(found: Operator) -> Operator:
    """What "set" and "due" do to a thing that happens: "trade is set to double" plans nothing, it is likely."""
    return replace(found, effect=factuality_cues().effects["likely"]) if found.effect.name == "plan" else found


def _told_of(walk: Walk, noun: Token, verb: Token) -> Cue | None:
    """What its clause makes of a subject: of a chance that it is slim, of an attempt that it failed."""
    denied = next((walk.tokens[o.token] for o in walk.beside(verb.i) if o.effect.name == "deny"), None)
    lost = miscarried(walk.tokens, noun, verb, denied) if noun.i != walk.start else None
    return lost or likely_part(walk.tokens, verb) or slightness(walk.tokens, noun, verb)


def predicative(walk: Walk, token: Token) -> Iterator[Operator]:
    """ "Is a party", "seems dangerous", "what it wants is a treaty"."""
    head = walk.tokens[token.head]
    clause = child(walk.tokens, head.i, "csubj")
    if clause is not None and (sought := _sought(walk.tokens, walk.tokens[clause])) is not None:
        yield operator(sought, walk.tokens[clause])
    if token.dep == "attr" and (told := likeliest(walk.tokens, head, token)) is not None:
        yield operator(*told)
    if (past := gone(walk.tokens, token)) is not None:
        yield operator(factuality_cues().effects["end"], past)
    effect = factuality_cues().clause.get(head.lemma) if head.lemma in ("seem", "appear", "look") else None
    if effect:
        yield operator(effect, head)
    yield from walk.up(token)


def _sought(tokens: Tokens, verb: Token) -> Effect | None:
    """What "what it seeks" makes of what it is said to be."""
    asked = child(tokens, verb.i, "dobj")
    return factuality_cues().object.get(verb.lemma) if asked is not None and tokens[asked].lemma == "what" else None
