"""Up from what a preposition or a verb governs: "threat of", "call for", "seeks"."""

from collections.abc import Iterator

from dragoman.model import Token
from dragoman.reading.outlook import is_set_aside
from dragoman.reading.scope_forms import is_definite, is_new, is_text
from dragoman.reading.scope_operators import Operator, operator
from dragoman.reading.scope_walk import Walk
from dragoman.reading.syntax import Tokens, child
from dragoman.vocabulary.cues import Effect, factuality_cues

_GOING_ON = frozenset({"go", "keep", "carry"})

_SET_PHRASES = {
    ("look", "to", "pcomp"): "want",
    ("talk", "of", "pcomp"): "possible",
    ("talk", "about", "pcomp"): "possible",
    ("speak", "of", "pcomp"): "possible",
    ("speak", "about", "pcomp"): "possible",
    ("think", "of", "pcomp"): "possible",
    ("think", "about", "pcomp"): "possible",
    ("dream", "of", "pcomp"): "want",
    ("dream", "of", "pobj"): "want",
    ("provide", "for", "pobj"): "plan",
    ("provide", "for", "pcomp"): "plan",
}
"""What verbs with a preposition do: "looked forward to visiting it", "a treaty provided for a withdrawal"."""

_PARTS = frozenset({"more", "much", "less", "something", "bit"})
"""Before "of" these tell how far something is what follows: "something of a threat"."""


def after_preposition(walk: Walk, token: Token) -> Iterator[Operator]:
    """ "Threat of", "call for", "prevent … from", "without"."""
    preposition = walk.tokens[token.head]
    before = factuality_cues().preposition.get(preposition.lemma)
    governor = walk.tokens[preposition.head]
    if before and not _is_all_there_is(walk.tokens, preposition, governor):
        yield operator(before, preposition)
    if before:
        walk.ended = True
        return
    if is_set_aside(walk.tokens, preposition, token):
        yield operator(factuality_cues().effects["deny"], preposition)
        walk.ended = True
        return
    if governor.lemma in factuality_cues().describing and preposition.lemma == "as":
        walk.at = preposition.i  # "it would be unfair to describe it as an ally"
        yield from walk.up(preposition)
        return
    if (set_phrase := _set_phrase(governor, preposition, token)) is not None:
        yield operator(set_phrase, governor)
        walk.at = preposition.i
        yield from walk.up(preposition)
        return
    part = governor.lemma in factuality_cues().amounts | factuality_cues().carrying
    part = part or (governor.lemma in _PARTS and is_new(walk.tokens, token))
    if part and preposition.lemma == "of":
        walk.at = preposition.i  # "will become more of a threat"
        yield from walk.up(preposition)
        return
    if governor.lemma in _BARTERED and preposition.lemma == "for" and governor.dep == "pobj":
        walk.at = governor.head  # "would recognise it in exchange for a treaty"
        yield from walk.up(walk.tokens[governor.head])
        return
    if governor.lemma in ("close", "near") and preposition.lemma == "to":
        yield from _neared(walk, governor, token)
        return
    if preposition.lemma == "on" and token.dep == "pcomp" and governor.lemma in _GOING_ON:
        walk.at = preposition.i  # "will go on selling arms"
        yield from walk.up(preposition)
        return
    entering = governor.lemma in factuality_cues().entering and preposition.lemma in ("to", "in", "on")
    if entering or (preposition.lemma == "into" and governor.pos == "VERB"):
        walk.at = preposition.i
        yield from walk.up(preposition)
        return
    if governor.pos in ("NOUN", "PROPN"):
        named = _only_names(walk.tokens, token, preposition, governor)
        effect = None if named else factuality_cues().noun.get(governor.lemma)
    elif governor.pos == "ADJ" or token.dep == "pcomp":
        effect = factuality_cues().clause.get(governor.lemma) or factuality_cues().object.get(governor.lemma)
    else:
        effect = _taken(walk.tokens, preposition, governor) or factuality_cues().object.get(governor.lemma)
    if effect is None and governor.pos in ("VERB", "AUX") and is_new(walk.tokens, token) and preposition.i > governor.i:
        yield from (o for o in walk.beside(governor.i) if o.effect.name in ("will", "may", "would"))
    if effect is None or preposition.head == preposition.i or not _governs(walk.tokens, preposition, governor, token):
        walk.ended = True
        return
    yield operator(effect, governor)
    walk.at = preposition.i
    yield from walk.up(preposition)


def _neared(walk: Walk, near: Token, token: Token) -> Iterator[Operator]:
    """ "Would bring the two close to a clash"; who "came close to breaking off ties" did not."""
    came = walk.tokens[near.head]
    if came.lemma == "come" and came.tag in ("VBD", "VBN") and not is_definite(walk.tokens, token):
        yield operator(factuality_cues().effects["deny"], near)
    walk.at = near.i
    yield from walk.up(near)


def _is_all_there_is(tokens: Tokens, preposition: Token, governor: Token) -> bool:
    """ "Brought nothing except a treaty": what is taken out of a denial is so."""
    if preposition.lemma not in ("except", "barring"):
        return False
    beside = (governor.i, *governor.children)
    return any(tokens[i].lemma in ("nothing", "nobody", "none", "no", "not", "never", "little") for i in beside)


def _set_phrase(governor: Token, preposition: Token, token: Token) -> Effect | None:
    if (governor.lemma, governor.pos, preposition.lemma) == ("open", "ADJ", "to"):
        return factuality_cues().effects["willing"]  # "is open to talks"
    name = _SET_PHRASES.get((governor.lemma, preposition.lemma, token.dep)) if governor.pos == "VERB" else None
    clause = token.dep == "pcomp" and token.tag != "VBG"  # "would not talk about whether it paid"
    return factuality_cues().effects[name] if name and not clause else None


def _taken(tokens: Tokens, preposition: Token, verb: Token) -> Effect | None:
    """What "plans were made for a visit" makes of the visit, where the preposition hangs on the verb."""
    if verb.lemma not in _TAKING or preposition.lemma != "for":
        return None
    noun = child(tokens, verb.i, "dobj", "nsubjpass")
    return factuality_cues().noun.get(tokens[noun].lemma) if noun is not None and noun < preposition.i else None


_TAKING = frozenset({"make", "draw", "lay", "issue", "launch", "give", "begin", "start", "continue", "send", "repeat"})
"""What is done with plans, calls and attempts."""

_BARTERED = frozenset({"exchange", "return"})


def _is_taken_for(tokens: Tokens, verb: Token, obj: Token) -> bool:
    """Whether a verb says what its object is: "considers the pact as a success"."""
    return any(tokens[i].dep == "oprd" or tokens[i].lemma == "as" for i in (*verb.children, *obj.children))


def _only_names(tokens: Tokens, token: Token, preposition: Token, noun: Token) -> bool:
    """Whether a noun leaves what its preposition brings as it is.

    "It is a question of trade", "at the end of the visit", "as a way of balancing it", "concern at the tests", "the
    goals of the alliance".
    """
    over = tokens[noun.head]
    if noun.dep == "pobj" and over.lemma in _TIMING:
        return noun.lemma == "end"
    if noun.dep == "pobj" and over.lemma == "as":
        return noun.lemma in ("way", "means")
    if noun.lemma == "question" and noun.dep == "attr":  # "there is no question of leaving": it will not be
        return not any(tokens[i].lemma == "no" for i in noun.children)
    there = is_definite(tokens, token)
    if preposition.lemma in _MOVED_BY and there:
        return noun.lemma in ("concern", "worry", "fear")
    return preposition.lemma == "of" and there and noun.lemma in factuality_cues().aims


_TIMING = frozenset({"at", "by", "until", "till", "since", "before", "after", "near", "toward", "towards"})
_MOVED_BY = frozenset({"at", "about", "over"})


def _governs(tokens: Tokens, preposition: Token, governor: Token, token: Token) -> bool:
    """Whether the preposition brings what the governor is about, not a time, place or companion."""
    allowed = ("of", "for", "to", "about", "at", "in", "on", "over", "from", "against", "between")
    if governor.pos in ("NOUN", "PROPN", "ADJ"):
        return preposition.lemma in allowed and preposition.i > governor.i
    if governor.lemma == "aim" and preposition.lemma == "at":
        return True
    return preposition.lemma in ("of", "for", "about", "from", "against", "to") and preposition.i > governor.i


def object_(walk: Walk, token: Token) -> Iterator[Operator]:
    """What a verb wants, plans or avoids; or the act that a light verb tells."""
    head = walk.tokens[token.head]
    effect = factuality_cues().effects["end"] if _is_given_up(walk.tokens, head) else _over_object(walk.tokens, head)
    if head.lemma in _BACKING and is_new(walk.tokens, token) and token.dep == "dobj":
        effect = factuality_cues().effects["want"]  # "backed a ban": it is not there yet
    if head.lemma == "call" and child(walk.tokens, head.i, "oprd") is not None:
        effect = None  # "called the tests frightening" calls for nothing
    if head.lemma == "consider" and _is_taken_for(walk.tokens, head, token):
        effect = None  # "considers the pact a success" ponders nothing
    refused = effect is not None and effect.name == "refuse" and is_definite(walk.tokens, token)
    asked = effect is not None and effect.name == "ask" and child(walk.tokens, head.i, "xcomp") is not None
    kept = effect is not None and effect.name == "end" and is_definite(walk.tokens, token) and _is_denied(walk, head)
    if head.lemma in factuality_cues().lessening or refused or asked or kept:
        walk.ended = True  # "reject the treaty", "urge its partners to act", "not drop its claim": the object is there
    elif effect:
        yield operator(effect, head)
        yield from walk.up(token)
    elif head.lemma in factuality_cues().light or not is_definite(walk.tokens, token):
        yield from walk.up(token)
    else:
        walk.ended = True


_BACKING = frozenset({"back", "support", "endorse", "advocate"})
"""Verbs by which somebody is for a thing, there or not."""


def _over_object(tokens: Tokens, verb: Token) -> Effect | None:
    effect = factuality_cues().object.get(verb.lemma)
    if effect is not None and effect.name == "expect" and is_text(tokens, verb):
        return factuality_cues().effects["plan"]
    return effect


def _is_given_up(tokens: Tokens, verb: Token) -> bool:
    """ "Gave up its claim", "put off its visit", "called off the talks"."""
    return any(tokens[i].dep == "prt" and (verb.lemma, tokens[i].lemma) in _LET_GO for i in verb.children)


_LET_GO = frozenset({("give", "up"), ("put", "off"), ("call", "off"), ("break", "off"), ("hold", "off")})


def _is_denied(walk: Walk, verb: Token) -> bool:
    return any(o.effect.name == "deny" for o in walk.beside(verb.i))
