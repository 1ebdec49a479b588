"""What followed on an event that has a date: "after talks on Sunday they agreed", "left days after they had met"."""

from collections.abc import Collection, Sequence

from dragoman.model import Token
from dragoman.reading.attachment import Adverbial, governs
from dragoman.reading.frames_verbs import phrase_over, starts_with
from dragoman.reading.tense import has_other_time, is_past
from dragoman.vocabulary.timing import timing_words


def opens_after(tokens: Sequence[Token], adverbial: Adverbial, verb: int) -> int | None:
    """The preposition of a phrase with the date that sets off what happened then: "after the 2014 vote", "in the wake".

    `None` where there is none.
    """
    prep = phrase_over(tokens, adverbial, verb)
    if prep is None or prep > verb or not is_past(tokens, verb):
        return None
    led = tokens[prep].text.lower()
    below = {tokens[c].lemma for c in tokens[prep].children}
    return prep if led in timing_words().aftermath or (led == "in" and below & timing_words().wake) else None


def leads_meeting(tokens: Sequence[Token], prep: int | None) -> bool:
    """Whether it is a meeting, after which something is said on the same day: "after talks with him on Sunday"."""
    return prep is not None and any(tokens[c].lemma in timing_words().meetings for c in tokens[prep].children)


def is_of_those_who_met(tokens: Sequence[Token], adverbial: Adverbial, verb: int, events: Collection[int]) -> bool:
    """Whether a clause about the subject says when they came together: "the two, who met on Sunday, agreed"."""
    if not is_past(tokens, verb) or has_other_time(tokens, verb):
        return False
    return any(
        tokens[k].dep == "relcl"
        and is_past(tokens, k)
        and tokens[k].lemma in timing_words().gathering
        and governs(tokens, adverbial, k, events) in {"modifier", "object"}
        for c in tokens[verb].children
        if tokens[c].dep == "nsubj"
        for k in tokens[c].children
    )


def is_close_by(tokens: Sequence[Token], adverbial: Adverbial, verb: int, events: Collection[int]) -> bool:
    """Whether a verb happened shortly before or after one that has the date: "left in May, days after they had met"."""
    token = tokens[verb]
    if token.dep != "advcl" or not is_past(tokens, verb) or not starts_with(tokens, verb, {"after", "before"}):
        return False
    if not (starts_with(tokens, verb, timing_words().closeness, bare=True) or _is_close(tokens, verb)):
        return False
    return governs(tokens, adverbial, token.head, events) in {"modifier", "object"}


def _is_close(tokens: Sequence[Token], verb: int) -> bool:
    """Whether "days", without its number, stands before the conjunction of a clause: "only days after he had left"."""
    for c in tokens[verb].children:
        before = tokens[c - 1] if c else None
        if tokens[c].dep == "mark" and before is not None and before.lemma in timing_words().closeness:
            return not any(tokens[k].dep == "nummod" for k in before.children)
    return False
