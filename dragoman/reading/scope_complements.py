"""Up from a clause or an infinitive to the verb, noun or adjective that it completes."""

from collections.abc import Iterator

from dragoman.model import Token
from dragoman.reading.outlook import is_hard_to_picture, is_too_much, slightness
from dragoman.reading.scope_forms import has, is_condition, is_finite, is_infinitive, is_new, is_text
from dragoman.reading.scope_operators import Operator, operator
from dragoman.reading.scope_walk import Walk
from dragoman.reading.syntax import SUBJECTS, Tokens, child, first_conjunct, is_passive, subtree
from dragoman.reading.tense import is_past, is_past_or_perfect
from dragoman.vocabulary.cues import Effect, factuality_cues, reporting_cues

_OVER_INFINITIVES = frozenset({"ask", "try", "do", "able", "should", "purpose", "want"})
"""Effects that a that-clause does not undergo, but for "want" in the form of "hope that", "wish that"."""


_DECIDING = frozenset({"decide", "choose", "elect", "opt", "resolve"})
"""Verbs of a choice: in the past, what was chosen was done."""


_CHOICES = frozenset({"choice", "option", "alternative"})
"""What one has none of but to do a thing."""

_FORGOTTEN = frozenset({"forget", "neglect", "omit", "ignore", "overlook"})
"""Verbs whose that-clause is so, whatever becomes of what their infinitive tells."""


def complement(walk: Walk, token: Token) -> Iterator[Operator]:
    """A clause that another word governs; a that-clause ends the walk."""
    head = walk.tokens[token.head]
    if _is_relative(walk.tokens, token, head):
        walk.ended = True
        return
    effect = governing(walk.tokens, token, head)
    finite = token.dep == "ccomp" and is_finite(walk.tokens, token) and not _is_made_to(walk.tokens, token, head)
    if (
        token.dep == "ccomp"
        and token.tag == "VB"
        and not is_infinitive(walk.tokens, token)
        and has(walk.tokens, token, ("mark",))
    ):
        finite = True  # "insists that he go"
    if finite and effect and not _holds_of_clause(walk.tokens, effect, token, head):
        effect = None
    if effect is None and token.dep == "ccomp" and is_infinitive(walk.tokens, token):
        effect = factuality_cues().effects["purpose"]  # "three goals: to establish, to further …"
    said_of = _said_of(walk.tokens, head) if effect is None else None
    if said_of is not None:
        yield said_of
    elif effect:
        if effect.negates and head.lemma in _FORGOTTEN and finite:
            effect = factuality_cues().effects["know"]  # "forgets that it had promised": so it had
        yield operator(effect, head, ahead=not _is_past_outlook(walk.tokens, head))
    adjective = child(walk.tokens, head.i, "acomp")
    if adjective is not None:
        yield from walk.beside(adjective)
    if finite and (effect is None or effect.name == "know") and is_condition(walk.tokens, token):
        yield operator(factuality_cues().effects["open"], token)
    if finite:
        if token.i > head.i:  # "called him a liar, he has never apologised": two clauses side by side
            yield from _over_saying(walk, head, effect)
        walk.ended = True
    else:
        yield from walk.up(token)


def _said_of(tokens: Tokens, verb: Token) -> Operator | None:
    """What is said of a clause; "chances are slim that it will" makes little of what it tells."""
    clause = verb.head if verb.tag.startswith("J") else verb.i
    subject = child(tokens, clause, "nsubj")
    slight = slightness(tokens, tokens[subject], verb) if subject is not None else None
    return operator(*slight) if slight is not None else said_of_clause(tokens, verb)


def _is_made_to(tokens: Tokens, token: Token, head: Token) -> bool:
    """ "Makes them think": a bare infinitive, which the tagger takes for a present tense."""
    return head.lemma in ("make", "let", "help", "have") and token.tag == "VBP" and not has(tokens, token, ("mark",))


def _is_past_outlook(tokens: Tokens, verb: Token) -> bool:
    """ "Was bound to fail", told by the writer or of what "had been thought": it lay ahead then, not now."""
    while verb.dep in ("acomp", "oprd", "xcomp") and verb.head != verb.i:
        verb = tokens[verb.head]
    if not is_past(tokens, verb.i) or (verb.lemma in factuality_cues().foretelling and not is_passive(tokens, verb.i)):
        return False
    first = tokens[first_conjunct(tokens, verb.i)]
    above = tokens[first.head]
    if first.dep != "ccomp":
        return True
    return any(tokens[i].text.lower() in ("had", "'d") for i in above.children)


def _is_relative(tokens: Tokens, token: Token, head: Token) -> bool:
    """ "Wants calm along the railway that it agreed to build": after an object it hangs wrongly."""
    taken = child(tokens, head.i, "dobj")
    if token.dep != "ccomp" or taken is None or head.lemma in reporting_cues().clause or taken > token.i:
        return False
    first = tokens[min(subtree(tokens, token.i))]
    return first.lemma in ("that", "which") and tokens[taken].pos in ("NOUN", "PROPN")


def _holds_of_clause(tokens: Tokens, effect: Effect, token: Token, head: Token) -> bool:
    """Whether a verb does to a finite clause what it does to an infinitive.

    A clause set before its verb ("…, so he sought") is governed only by verbs of thinking.
    """
    if token.i < head.i and head.pos == "VERB":
        return effect.name in ("believe", "know", "expect", "doubt", "fear")
    if effect.name == "ask":
        bare = token.tag == "VB" and not has(tokens, token, ("aux", "auxpass"))
        return head.lemma in factuality_cues().mandating or bare
    return effect.name not in _OVER_INFINITIVES or head.lemma in ("hope", "hop", "wish", "want", "desire")


def governing(tokens: Tokens, token: Token, head: Token) -> Effect | None:
    """What the governor of a clause does to it."""
    effects = factuality_cues().effects
    going = head.lemma in ("go", "come") and head.tag == "VBG" and tokens[head.i + 1].tag == "TO"
    if going and is_infinitive(tokens, token) and tokens[head.i + 1].head == token.i:
        return effects["will"]
    if head.lemma == "go" and any(tokens[i].dep == "prt" or _is_far(tokens, tokens[i]) for i in head.children):
        return effects["do"]  # "went on to sell", "went to great lengths to please it"
    if head.lemma == "set" and any(tokens[i].dep == "prt" and tokens[i].lemma == "up" for i in head.children):
        return None  # "set up a board to buy land"
    if head.lemma == "let" and _asks_others(tokens, head, token):
        return effects["ask"]  # "Let them trade"
    yet = any(tokens[i].lemma == "yet" for i in (*head.children, *token.children))
    if head.lemma in ("have", "be") and yet and is_infinitive(tokens, token):
        return effects["deny"]  # "has yet to reply"
    if head.lemma == "have" and head.pos in ("VERB", "AUX") and is_infinitive(tokens, token):
        if any(tokens[i].dep == "dobj" and tokens[i].lemma in _CHOICES for i in head.children):
            return effects["do"]  # "has no choice but to pay"
        ahead = any(tokens[i].lemma in ("will", "'ll", "shall") for i in head.children)
        past = head.tag == "VBD" and head.dep != "ccomp" and not has(tokens, head, ("aux", "neg"))
        return effects["do" if ahead or past else "should"]  # "will have to pay": it will; "had to pay": it did
    if head.lemma == "be" and head.tag == "VBD" and _is_past_infinitive(tokens, token):
        return effects["deny"]  # "was to have paid": it did not
    past = is_passive(tokens, head.i) and any(tokens[i].tag == "VBD" for i in head.children)
    if head.lemma == "suppose" and past and is_infinitive(tokens, token):
        return effects["should"]  # "was supposed to pay"
    if head.lemma == "be" and is_infinitive(tokens, token) and child(tokens, head.i, "acomp", "attr") is None:
        return _scheduled(tokens, token, head)
    if head.lemma in factuality_cues().excluding and token.tag == "VBG":
        return effects["deny"]  # "ruled out signing"
    if head.lemma in _DECIDING and is_past_or_perfect(tokens, head.i):
        return effects["do"]  # "has decided to cut its aid"
    if is_infinitive(tokens, token) and is_too_much(tokens, token, head):
        return effects["deny"]
    if head.lemma == "mean" and head.tag != "VBN":
        return None  # "being free means paying"
    if head.lemma in ("come", "grow", "get") and token.lemma in factuality_cues().stative:
        return effects["do"]  # "has come to depend"
    if is_hard_to_picture(tokens, token, head):
        return effects["unlikely"]
    known = factuality_cues().clause
    effect = known.get(head.lemma) or known.get(head.text.lower())  # "bound" is no "bind"
    if effect is not None and effect.name == "likely" and _is_less(tokens, head):
        return effects["unlikely"]
    if effect is not None and effect.name == "expect" and is_text(tokens, head):
        return effects["plan"]
    return effect


def _is_less(tokens: Tokens, adjective: Token) -> bool:
    """ "Less likely to join", "least likely"; not "no less likely", "more or less bound"."""
    less = next((i for i in adjective.children if tokens[i].lemma in ("less", "least", "little")), None)
    return less is not None and less < adjective.i and tokens[less - 1].lemma not in ("no", "not", "or")


def _is_past_infinitive(tokens: Tokens, token: Token) -> bool:
    """ "To have paid"."""
    words = {tokens[i].text.lower() for i in token.children if tokens[i].dep == "aux"}
    return token.tag in ("VBN", "VBD") and {"to", "have"} <= words


def _asks_others(tokens: Tokens, let: Token, token: Token) -> bool:
    """Whether a bare "let" asks somebody else to do a thing; "let us recall" asks for nothing."""
    others = child(tokens, token.i, "nsubj")
    bare = let.tag == "VB" and not has(tokens, let, (*SUBJECTS, "aux"))
    return bare and others is not None and tokens[others].text.lower() not in ("us", "'s", "’s", "me")


def _is_far(tokens: Tokens, preposition: Token) -> bool:
    """ "Out of its way", "to such lengths": how far somebody goes for what he does."""
    return preposition.dep == "prep" and any(
        tokens[i].lemma in ("way", "length", "trouble") for i in subtree(tokens, preposition.i)
    )


def _scheduled(tokens: Tokens, token: Token, be: Token) -> Effect | None:
    """ "Is to visit" plans; "its aim is to visit" wants; "its response was to visit" tells of a visit."""
    if token.lemma == "blame":
        return None
    cues = factuality_cues()
    subject = child(tokens, be.i, "nsubj")
    noun = tokens[subject] if subject is not None else None
    if noun is None or noun.pos != "NOUN":
        return cues.effects["plan"]
    if noun.lemma in cues.outcomes | cues.tasks and not is_new(tokens, noun):  # "a mission is to visit it": people
        return cues.effects["do" if noun.lemma in cues.outcomes else "want"]
    return cues.noun.get(noun.lemma, cues.effects["plan"])


def said_of_clause(tokens: Tokens, verb: Token) -> Operator | None:
    """ "It is unlikely that", "… is no serious hypothesis": what is said of a clause by a predicate."""
    cues = factuality_cues()
    for i in verb.children:
        word = tokens[i]
        told = (word.dep == "acomp" and word.tag != "VBN") or (word.dep == "attr" and word.lemma in cues.judged)
        table = cues.clause if word.dep == "acomp" else cues.noun
        if told and word.lemma in table:
            return operator(table[word.lemma], word)
    return None


def _over_saying(walk: Walk, verb: Token, effect: Effect | None) -> list[Operator]:
    """What a denied or doubtful report leaves: "does not think" denies, "did not say" leaves open."""
    beside = walk.beside(verb.i)
    if verb.lemma == "have" and walk.tokens[verb.i + 1].dep != "dobj":  # "never had Lima paid": to the parser a clause
        return [o for o in beside if o.effect.name == "deny"]
    denials = [o for o in beside if o.effect.name == "deny" and walk.tokens[o.token + 1].text != ","]
    if effect is not None and effect.name == "know":
        return []
    if effect is not None:
        return [o for o in beside if not o.effect.forecast]
    if verb.lemma not in reporting_cues().clause:
        return []
    return [Operator(factuality_cues().effects["open"], o.word, o.text, o.token) for o in denials]
