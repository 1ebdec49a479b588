"""Denials by a phrase, or a word out of its place: "at no point", "by no means", "little did it know", "gone is"."""

from dragoman.model import Token
from dragoman.reading.syntax import Tokens, child, children
from dragoman.vocabulary.cues import factuality_cues

_NO_TIME_OR_WAY = frozenset(
    {"point", "time", "stage", "moment", "way", "means", "circumstances", "account", "sense", "case"}
)
"""What "no" makes of the whole clause a denial, after a preposition."""

_BEFORE_NO = frozenset({"at", "in", "by", "under", "on"})

_TIMES = frozenset({"day", "time", "era", "age", "year", "moment"})
"""What is gone with all that was then so."""

_OVER = frozenset({"over", "past", "behind", "go", "gone"})


def by_phrase(tokens: Tokens, word: Token) -> Token | None:
    """The "no" of "at no point did it pay", "by no means trusts", "is in no way dependent"."""
    before = tokens[max(0, word.i - 3) : word.i]
    if len(before) == 3 and _denies(before[0], before[1], before[2]):
        return before[1]
    for i in word.children:
        if tokens[i].dep == "prep" and (noun := child(tokens, i, "pobj")) is not None:
            no = next((tokens[c] for c in tokens[noun].children if tokens[c].lemma == "no"), None)
            if no is not None and _denies(tokens[i], no, tokens[noun]):
                return no
    return None


def _denies(preposition: Token, no: Token, noun: Token) -> bool:
    named = noun.text.lower() in _NO_TIME_OR_WAY
    return preposition.lemma in _BEFORE_NO and no.lemma == "no" and named and no.i == preposition.i + 1


def by_adverb(tokens: Tokens, verb: Token) -> Token | None:
    """The "little" of "little did Oslo trust Lima", the "ill" of "can ill afford"."""
    for i in verb.children:
        if tokens[i].lemma == "ill" and verb.lemma == "afford":
            return tokens[i]
        following = tokens[i + 1] if i < verb.i else None
        if tokens[i].text.lower() == "little" and following is not None and following.dep == "aux":
            return tokens[i]
    return None


def by_a_hair(tokens: Tokens, verb: Token) -> Token | None:
    """The "nearly" of "nearly went to war": it did not. What "nearly doubled" has grown, if by a little less."""
    if verb.tag not in ("VBD", "VBN") or verb.lemma in factuality_cues().by_degrees:
        return None
    before = tokens[verb.i - 1] if verb.i else None
    told = before is not None and before.head == verb.i and before.lemma in _NEARLY
    return before if told and not _is_counted(tokens, verb) else None


_NEARLY = frozenset({"nearly", "almost"})


def _is_counted(tokens: Tokens, verb: Token) -> bool:
    """ "Nearly killed forty": the parser may take the word for the verb's that is the number's."""
    return any(tokens[c].pos == "NUM" for i in children(tokens, verb.i, "dobj") for c in (i, *tokens[i].children))


def gone(tokens: Tokens, noun: Token) -> Token | None:
    """What says that a time or bond is past: "gone are the days when", "gone is the trust", "the days … are over"."""
    verb = tokens[noun.head]
    if noun.dep == "nsubj" and noun.lemma in _TIMES and verb.lemma in ("pass", "end"):
        return verb
    if verb.lemma != "be" or verb.i == noun.i:
        return None
    opening = next((tokens[i] for i in verb.children if i < verb.i and tokens[i].text.lower() == "gone"), None)
    if noun.dep in ("attr", "nsubj") and noun.i > verb.i and opening is not None:
        return opening
    if noun.dep != "nsubj" or noun.lemma not in _TIMES:
        return None
    said = children(tokens, verb.i, "acomp", "advmod", "prep")
    return next((tokens[i] for i in said if tokens[i].lemma in _OVER), None)


def is_past_time(noun: Token) -> bool:
    """Whether a noun is a time, of which a clause tells what was then so: "the days when it paid"."""
    return noun.lemma in _TIMES
