"""Up from a clause of condition, purpose or time."""

from collections.abc import Iterator

from dragoman.model import Token
from dragoman.reading.outlook import said_to_be
from dragoman.reading.scope_complements import governing
from dragoman.reading.scope_forms import is_infinitive
from dragoman.reading.scope_operators import Operator, operator
from dragoman.reading.scope_walk import Walk
from dragoman.reading.syntax import SUBJECTS, Tokens, child
from dragoman.vocabulary.cues import Effect, factuality_cues

_AHEAD = frozenset({"when", "once", "until", "till", "after", "before"})


def adverbial(walk: Walk, token: Token) -> Iterator[Operator]:
    """A clause of condition, purpose or time."""
    head = walk.tokens[token.head]
    mark = next((i for i in token.children if walk.tokens[i].dep in ("mark", "advmod")
                 and walk.tokens[i].lemma in factuality_cues().conjunction), None)  # fmt: skip
    if (than := _preferred(walk.tokens, token)) is not None:
        yield operator(factuality_cues().effects["deny"], than)
        walk.ended = True
    elif mark is not None:
        if not _concedes(walk.tokens, token, mark):
            yield operator(_condition(walk, token, mark, head), walk.tokens[mark])
        walk.ended = True
    elif is_infinitive(walk.tokens, token):
        if _is_listed(walk.tokens, token, head):
            walk.at = token.head
            return
        effect = governing(walk.tokens, token, head) or _settled(walk.tokens, token, head)
        yield operator(effect or factuality_cues().effects["purpose"], head if effect else token)
        if effect:
            yield from walk.up(token)
        else:
            walk.at = token.head  # a condition or a wish above holds of the purpose too
    elif token.tag == "VBG" and not any(walk.tokens[i].dep in SUBJECTS for i in token.children):
        if head.lemma in factuality_cues().excluding and token.i > head.i:
            yield operator(factuality_cues().effects["deny"], head)
        if token.i > head.i:  # "facing a blockade, it will yield": what opens a sentence is there already
            yield from (o for o in walk.up(token) if o.effect.mood)
        walk.ended = True
    else:
        yield from _time_clause(walk, token, head)
        walk.ended = True


def _preferred(tokens: Tokens, token: Token) -> Token | None:
    """The "than" of "rather than yield, it fought": what it brings was not done."""
    mark = child(tokens, token.i, "mark")
    if mark is None or tokens[mark].lemma != "than" or mark == 0:
        return None
    return tokens[mark] if tokens[mark - 1].lemma in ("rather", "sooner") else None


def _is_listed(tokens: Tokens, token: Token, head: Token) -> bool:
    """ "Its intention to pay, to leave and to disarm": one of several infinitives, no purpose of the one before."""
    to = next(i for i in token.children if tokens[i].tag == "TO")
    before = tokens[to - 1]
    listed = head.dep in ("acl", "relcl", "advcl") and is_infinitive(tokens, head)
    return listed and token.i > head.i and before.text in (",", ";", "and", "or")


def _settled(tokens: Tokens, token: Token, head: Token) -> Effect | None:
    """What an aim comes to where it is more than one.

    "Flew there to sign", "wrote to it to ask for aid", "became the first to recognise it", "it took a month to free
    it": done. "A decision was taken to send ships": what the decision makes of it.
    """
    cues = factuality_cues()
    subject = child(tokens, head.i, "nsubjpass")
    if subject is not None and head.lemma in _TAKEN and tokens[subject].lemma in cues.noun:
        return cues.noun[tokens[subject].lemma]
    if head.lemma in ("far", "long") and any(tokens[i].lemma == "so" for i in head.children):
        return cues.effects["do"]  # "went so far as to invite it"
    if head.lemma == "do" and (how_much := child(tokens, head.i, "dobj", "advmod")) is not None:
        amount = tokens[how_much].lemma
        if amount in ("little", "nothing") and child(tokens, how_much, "det") is None:
            return cues.effects["deny"]  # "did little to help it"
        if amount in ("much", "more", "most", "lot", "everything"):
            return cues.effects["do"]
    went = head.lemma in cues.setting_out or token.lemma in cues.uttered
    if went and head.tag in ("VBD", "VBN", "VBZ", "VBP", "VB", "VBG"):
        return cues.effects["do"]
    named = child(tokens, head.i, "attr", "dobj")
    words = {tokens[i].lemma for i in tokens[named].children} | {tokens[named].lemma} if named is not None else set()
    ranked = head.lemma in ("become", "be") and words & {"first", "last"}
    lasted = head.lemma == "take" and named is not None and tokens[named].ent in ("DATE", "TIME")
    return cues.effects["do"] if ranked or lasted else None


_TAKEN = frozenset({"take", "reach", "make", "give", "issue"})
"""What is done with decisions, orders and plans: they are taken, given, made."""


def _concedes(tokens: Tokens, token: Token, mark: int) -> bool:
    """ "Even if he suspects it": what is conceded is so, unless a modal holds over it."""
    even = mark > 0 and tokens[mark - 1].lemma == "even"
    return even and token.tag in ("VBZ", "VBP", "VBD") and tokens[token.head].tag in ("VBZ", "VBP", "VBD", "VBN")


def _condition(walk: Walk, token: Token, mark: int, head: Token) -> Effect:
    """What a condition does: it looks ahead with a consequence that does ("if it pays, the port will stay")."""
    effect = factuality_cues().conjunction[walk.tokens[mark].lemma]
    present = _is_present(walk.tokens, token)
    follows = head.tag == "MD" or any(
        o.effect.name in ("will", "may", "would") and o.ahead for o in walk.beside(head.i)
    )
    return factuality_cues().effects["may"] if effect.name == "possible" and present and follows else effect


def _is_present(tokens: Tokens, verb: Token) -> bool:
    return verb.tag in ("VBZ", "VBP", "VB") or any(tokens[i].tag in ("VBZ", "VBP") for i in verb.children)


def _time_clause(walk: Walk, token: Token, head: Token) -> list[Operator]:
    """ "Once it gains this, it will …": the condition lies ahead with its consequence."""
    opener = next((i for i in token.children if walk.tokens[i].lemma in _AHEAD), None)
    if opener is not None and (outlook := said_to_be(walk.tokens, head)) is not None:
        return [operator(*outlook), *walk.beside(head.i)]
    if opener is None or not _is_present(walk.tokens, token):
        return []
    if walk.tokens[opener].lemma in ("until", "till"):  # "will stay shut until it pays": it may, or not
        return [operator(factuality_cues().effects["possible"], walk.tokens[opener])]
    return [o for o in walk.beside(head.i) if o.effect.name == "will"]
