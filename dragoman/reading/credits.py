"""What the finders of attributions hand over: token indexes, before names and spans are settled."""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.model import AttributionKind, Token
from dragoman.reading.syntax import SUBJECTS, child
from dragoman.vocabulary.cues import reporting_cues


@dataclass(frozen=True, slots=True)
class Credit:
    """A source, the words that credit it, and what it is credited with, as indexes of tokens.

    Attributes:
        source: Head of the source; `None` where nobody is named.
        cue: The crediting words.
        content: What is credited; may have gaps.
        kind: How; quotation marks may still make an `indirect` credit direct or mixed.
        rule: The rule that found it.
    """

    source: int | None
    cue: tuple[int, ...]
    content: tuple[int, ...]
    kind: AttributionKind
    rule: str


_RELATIVE = frozenset({"who", "which", "that", "whom"})


def subject_of(tokens: Sequence[Token], verb: int) -> int | None:
    """Who does what a verb tells: its own subject, or the one it shares with the verb above it.

    A relative pronoun gives way to the noun it stands for; the agent of a passive is its doer.
    """
    for _ in range(6):  # a chain of verbs longer than this is a broken parse
        agent = child(tokens, verb, "agent")
        if agent is not None:
            return child(tokens, agent, "pobj")
        own = [i for i in tokens[verb].children if tokens[i].dep in ("nsubj", "csubj")]
        if own:  # of two ("the news agency", "TASS") the nearer is the name
            idle = tokens[own[-1]].lemma == "it" and tokens[verb].lemma == "be"  # "it is naive to think"
            return None if idle else _antecedent(tokens, own[-1], verb)
        token = tokens[verb]
        if token.dep == "relcl" and child(tokens, verb, "nsubjpass") is None:
            return token.head
        if token.dep == "acl":
            return token.head if token.tag == "VBG" else subject_above(tokens, token.head)
        if child(tokens, verb, *SUBJECTS) is not None or token.head == verb:
            return _after_a_date(tokens, verb)
        if tokens[token.head].dep == "acomp":  # "is able to repeat"
            verb = tokens[token.head].head
            continue
        if tokens[token.head].pos not in ("VERB", "AUX"):
            if token.dep == "pcomp":  # "in saying that", "by calling for": the doer of the clause above
                return subject_above(tokens, token.head)
            return None
        used = tokens[token.head].lemma in reporting_cues().using
        if token.dep == "xcomp" and child(tokens, token.head, "dobj") is not None and not used:
            return child(tokens, token.head, "dobj")
        verb = token.head
    return None


def _after_a_date(tokens: Sequence[Token], verb: int) -> int | None:
    """ "On the 15th Moyo said": a name that the parse joins to the date before it."""
    name = tokens[verb - 1] if verb else tokens[verb]
    opening = child(tokens, verb, "prep")
    if tokens[verb].tag not in ("VBD", "VBZ", "VBP") or opening is None or opening > name.i:
        return None
    if name.text == "," or (name.ent == "PERSON" and name.dep in ("appos", "conj")):
        return _set_beside(tokens, opening, verb)
    if name.dep != "pobj":
        return None
    before = [tokens[i] for i in range(opening, name.i)]
    dated = any(t.ent in ("DATE", "TIME") or t.text[:1].isdigit() for t in before) and all(
        t.text != "," for t in before
    )
    return name.i if dated and name.pos in ("PROPN", "NOUN") and name.ent not in ("DATE", "TIME") else None


def _set_beside(tokens: Sequence[Token], opening: int, verb: int) -> int | None:
    """ "In a call with reporters, Ana Rey, the envoy, said": a person whom the parse takes for one of the reporters."""
    beside = (t for t in tokens[opening:verb] if t.dep == "appos" and t.ent == "PERSON")
    return next((t.i for t in beside if tokens[t.head].ent != "PERSON" and tokens[t.head].pos != "PROPN"), None)


def subject_above(tokens: Sequence[Token], index: int) -> int | None:
    """The doer of the clause in which a noun or a preposition stands."""
    for _ in range(8):
        above = tokens[index].head
        if above == index:
            return None
        if tokens[above].pos in ("VERB", "AUX"):
            return subject_of(tokens, above)
        index = above
    return None


def _antecedent(tokens: Sequence[Token], subject: int, verb: int) -> int:
    if tokens[subject].tag in ("WDT", "WP") and tokens[subject].lemma in _RELATIVE and tokens[verb].dep == "relcl":
        return tokens[verb].head
    return subject


def owner_of(tokens: Sequence[Token], noun: int) -> int | None:
    """Whose a noun is: "X's claim", "the view of X", "last month's assessment by X", "the narrative in X"."""
    owner = child(tokens, noun, "poss")
    if owner is not None and tokens[owner].ent not in ("DATE", "TIME"):
        return owner
    for i in tokens[noun].children:
        if tokens[i].lemma in ("of", "by", "among", "from", "in") and tokens[i].dep in ("prep", "agent"):
            owner = child(tokens, i, "pobj")
            if owner is not None and (tokens[i].lemma != "in" or tokens[owner].ent in ("GPE", "ORG", "NORP")):
                return owner
        if tokens[i].dep == "acl" and tokens[i].tag == "VBN" and (agent := child(tokens, i, "agent")) is not None:
            return child(tokens, agent, "pobj")
    return None
