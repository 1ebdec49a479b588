"""What the words around a predicate make of its type and status: bonds that lessen, wars that end, aid that is cut."""

from dragoman.model import Status, Token
from dragoman.reading.heights import is_height
from dragoman.reading.predicates import Found
from dragoman.reading.syntax import Tokens, child, children, raised_to, subtree
from dragoman.vocabulary.grammar import grammar_words
from dragoman.vocabulary.predicates import Predicate
from dragoman.vocabulary.types import standing_types

ENDED = {"SANCTION": "CONCEDE", "COERCE": "CONCEDE", "ASSAULT": "RETREAT"}
"""What the ending of a hostile act is: lifting sanctions concedes, ending a war retreats."""


def shade(tokens: Tokens, found: Found, sense: Predicate) -> tuple[str, Status | None, tuple[str, ...]]:
    """The type and status after the words around the predicate that lessen or strain it."""
    words = grammar_words()
    type_, status = sense.type, sense.status
    if type_ == "SUPPORT" and any(_is_counted_in_money(tokens, i) for i in found.words):
        return "AID", status, ("shade:money",)
    if sense.pos != "noun":
        return type_, status, ()
    head = tokens[_borne_by(tokens, found.head)]
    verb = tokens[_verb_over(tokens, head.i)]
    governs = head.dep in ("nsubj", "nsubjpass", "dobj") and verb.pos in ("VERB", "AUX")
    governs = governs and verb.lemma not in sense.others and not _goes_up(tokens, verb.i)
    governs = governs and not (head.dep == "nsubj" and _does_it_to_another(tokens, verb.i))
    complement = child(tokens, verb.i, "acomp") if governs else None
    qualifiers = {*head.children, *tokens[found.head].children} - set(found.words)
    adjectives = {word for c in qualifiers if tokens[c].dep == "amod" for word in _forms(tokens[c])}
    if complement is not None:
        adjectives |= _forms(tokens[complement])
    if {"a", "little"} <= {tokens[c].text.lower() for c in head.children}:
        adjectives.discard("little")  # "a little fruit" is some
    adjectives -= sense.others  # "frozen conflict" is one row of the lexicon: its own words shade nothing
    bond = type_ in ("ALIGN", "COOPERATE", "TRADE", "CONSULT", "SUPPORT", "AID")
    if (
        type_ == "ALIGN"
        and sense.head in words.generic
        and (
            adjectives & words.straining_adjectives
            or (governs and (verb.lemma in words.straining_verbs or _is_at_a_low(tokens, verb.i)))
        )
    ):
        return "DISPUTE", None, ("shade:straining",)
    weak = adjectives & words.lessening_adjectives and type_ != "CONSULT"  # a fruitless meeting was a meeting
    weak = weak or (complement is not None and type_ == "ALIGN" and _is_denied(tokens, verb.i))
    over = type_ == "CONSULT" and verb.lemma in _OVER  # talks that ended were held
    lessened = weak or (governs and verb.lemma in words.lessening_verbs and not over)
    if type_ in ENDED:
        if not (governs and head.dep != "nsubj" and verb.lemma in words.lessening_verbs):
            return type_, status, ()
        if verb.lemma in words.averting and verb.tag != "VB":  # "hopes to avoid a war" wants none
            return type_, "negated" if status is None else None, ("shade:lessening",)
        return ENDED[type_], status, ("shade:ended",)
    if type_ in ("AID", "COOPERATE") and governs and head.dep != "nsubj" and verb.lemma in words.cutting:
        return "SANCTION", status, ("shade:cut",)
    if lessened and (bond or type_ == "THREATEN" or type_ in standing_types()):
        return type_, "negated" if status is None else None, ("shade:lessening",)
    return type_, status, ()


def _is_denied(tokens: Tokens, verb: int) -> bool:
    """Whether a clause says of a bond what it is not: "their relations have not been as close"."""
    denied = tokens[verb].lemma in _BEING and child(tokens, verb, "neg") is not None
    return denied and not is_height(tokens, tokens[verb])


_OVER = frozenset({"end", "finish", "conclude", "close", "cease"})

_BEING = frozenset({"be", "remain", "stay", "seem", "look"})


def _forms(token: Token) -> set[str]:
    """The lemma of a word and the word: "complicated" may be a verb's form to the parser."""
    return {token.lemma, token.text.lower()}


def _borne_by(tokens: Tokens, head: int) -> int:
    """The noun of which a clause tells how a bond is: "the history of relations" for "relations", else the bond."""
    up = tokens[head].head
    over = tokens[up].head
    borne = tokens[head].dep == "pobj" and tokens[up].lemma == "of" and tokens[over].lemma in grammar_words().bearers
    return _borne_by(tokens, over) if borne else head


def _does_it_to_another(tokens: Tokens, verb: int) -> bool:
    """Whether what a bond lessens is something else: "its reliance on loans limits its choices"."""
    done_to = child(tokens, verb, "dobj")
    if done_to is None:
        return False
    words, done = grammar_words(), tokens[done_to]
    return done.lemma not in words.own_losses and done.text.lower() not in words.lows


def _is_at_a_low(tokens: Tokens, verb: int) -> bool:
    """ "Are at their lowest", "hit rock bottom", "are far from good"."""
    for c in tokens[verb].children:
        token = tokens[c]
        reached = token.dep == "prep" and token.lemma != "from"
        ends = (c,) if token.dep == "dobj" else children(tokens, c, "pobj") if reached else ()
        if any(tokens[end].text.lower() in grammar_words().lows for end in ends):
            return True
        if token.lemma == "far" and any(tokens[p].lemma == "from" for p in token.children):
            return True
    return False


def shading_verb(tokens: Tokens, head: int) -> int | None:
    """The verb over a noun that lessens, strains or cuts it; `None` where none does."""
    head = _borne_by(tokens, head)
    if tokens[head].dep not in ("nsubj", "nsubjpass", "dobj"):
        return None
    words, verb = grammar_words(), tokens[_verb_over(tokens, head)]
    said = child(tokens, verb.i, "acomp")
    adjectives = words.lessening_adjectives | words.straining_adjectives
    verbs = words.lessening_verbs | words.straining_verbs | words.cutting
    shading = verb.lemma in verbs or _is_at_a_low(tokens, verb.i)
    return verb.i if shading or (said is not None and tokens[said].lemma in adjectives) else None


def _verb_over(tokens: Tokens, noun: int) -> int:
    """The verb that tells of a noun: "wane" of "its influence is likely to wane"."""
    verb = tokens[noun].head
    below = raised_to(tokens, verb) if tokens[noun].dep in ("nsubj", "nsubjpass") else None
    return verb if below is None else below


def _is_counted_in_money(tokens: Tokens, i: int) -> bool:
    """Whether support is so much money: "provides €45 million support", "financial support"."""
    token = tokens[i]
    if token.lemma not in _BACKING:
        return False
    return any(tokens[c].tag == "$" or tokens[c].lemma in _MONEY for c in subtree(tokens, i) if c < i)


_BACKING = frozenset({"support", "backing"})
"""Nouns for what may be words or money."""

_MONEY = frozenset({"financial", "budgetary", "monetary", "$", "€", "£", "¥"})


def _goes_up(tokens: Tokens, verb: int) -> bool:
    """Whether a particle turns the verb round: what "ends up" somewhere does not end, what "breaks out" begins."""
    turned = ("up", "out") if tokens[verb].lemma == "break" else ("up",)
    return any(tokens[c].dep == "prt" and tokens[c].lemma in turned for c in tokens[verb].children)
