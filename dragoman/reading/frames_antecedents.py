"""What belongs to a date itself: "3 December, when they voted", "since 2014 and the annexation"."""

from collections.abc import Sequence

from dragoman.model import Token
from dragoman.reading.attachment import Adverbial
from dragoman.reading.tense import has_other_time, is_past


def is_antecedent(tokens: Sequence[Token], adverbial: Adverbial, verb: int) -> bool:
    """Whether a clause belongs to the date: "December 3, when they voted", "2015, in which it fell"."""
    if _is_joined_to_when(tokens, adverbial, verb):
        return True
    after = [t for t in tokens[adverbial.last : adverbial.last + 7] if t.pos != "PUNCT"]
    if (
        tokens[verb].dep == "relcl"
        and tokens[tokens[verb].head].lemma == "day"
        and tokens[verb].head in {t.i for t in after[:2]}
    ):
        return True
    if "day" in [t.lemma for t in after[:3]] and after[0].lemma == "the":
        after = after[next(k for k, t in enumerate(after) if t.lemma == "day") + 1 :]
    after = after[:3]
    if len(after) > 1 and after[0].pos == "ADP" and after[1].lemma == "which":
        return after[0].head == verb
    return bool(after) and after[0].lemma in {"when", "where"} and after[0].head == verb and verb > after[0].i


def _is_joined_to_when(tokens: Sequence[Token], adverbial: Adverbial, verb: int) -> bool:
    """Whether "and", without a comma, joins a clause to one that belongs to the date, wherever the parser hung it."""
    if tokens[verb].dep != "conj" or not is_past(tokens, verb) or has_other_time(tokens, verb):
        return False
    whens = [
        c
        for i in range(adverbial.first, adverbial.last)
        for c in tokens[i].children
        if tokens[c].dep == "relcl" and adverbial.last <= c < verb and is_past(tokens, c)
    ]
    return any(
        all(t.text != "," for t in tokens[c:verb])
        and any(tokens[k].lemma == "when" and tokens[k].head == c for k in tokens[c].children)
        for c in whens
    )


def is_joined_noun(tokens: Sequence[Token], adverbial: Adverbial, head: int) -> bool:
    """Whether a noun is joined to a date by "and": "since 2014 and the annexation"."""
    if tokens[head].pos != "NOUN" or not adverbial.lead or head <= adverbial.last:
        return False
    joint = adverbial.last
    if joint >= len(tokens) or tokens[joint].lemma != "and" or tokens[joint].sentence != tokens[head].sentence:
        return False
    return tokens[head].dep == "conj" and all(
        tokens[i].head == head and tokens[i].dep in {"det", "amod", "compound", "nmod", "poss"}
        for i in range(joint + 1, head)
    )
