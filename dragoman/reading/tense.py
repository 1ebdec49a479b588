"""The tense of a verb by its own tag and its auxiliaries."""

from collections.abc import Sequence

from dragoman.model import Token
from dragoman.vocabulary.timing import timing_words


def is_past(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb is in the simple past or the past perfect."""
    tags = {tokens[c].tag for c in tokens[verb].children if tokens[c].dep in {"aux", "auxpass"}}
    if tags & {"MD", "VBP", "VBZ"}:
        return False
    return tokens[verb].tag == "VBD" or "VBD" in tags or _is_mistagged(tokens, verb)


def _is_mistagged(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a past tense in -ed was taken for a participle: a subject, and no auxiliary to go with it."""
    if tokens[verb].tag != "VBN" or tokens[verb].dep not in {"ROOT", "conj", "ccomp"}:
        return False
    deps = {tokens[c].dep for c in tokens[verb].children}
    return "nsubj" in deps and not deps & {"aux", "auxpass"}


def is_perfect(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb is in the present perfect: "has relied"."""
    if tokens[verb].tag not in {"VBN", "VBG", "VBD"}:
        return False
    return any(
        tokens[c].dep == "aux" and tokens[c].lemma == "have" and tokens[c].tag in {"VBP", "VBZ"}
        for c in tokens[verb].children
    )


def has_have(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb has "have" beside it, in whatever tense: "has relied", "had relied", "may have relied"."""
    return any(tokens[c].lemma == "have" for c in tokens[verb].children)


def is_past_or_perfect(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb tells what is over: "relied", "had relied", "has relied"."""
    return is_past(tokens, verb) or is_perfect(tokens, verb)


def is_present(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb is in the present, simple or progressive: "relies", "is beginning", "are used"."""
    if tokens[verb].tag in {"VBP", "VBZ"}:
        return True
    tags = {tokens[c].tag for c in tokens[verb].children if tokens[c].dep in {"aux", "auxpass"}}
    return bool(tags & {"VBP", "VBZ"}) and "MD" not in tags and not is_perfect(tokens, verb)


def is_ahead(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb looks ahead: "will sign", "may sign"."""
    return any(tokens[c].tag == "MD" for c in tokens[verb].children if tokens[c].dep == "aux")


def has_other_time(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a clause says by a word such as "later" that it is of another time than its neighbours."""
    return any(tokens[c].lemma in timing_words().shifting for c in tokens[verb].children)


def is_first_person(tokens: Sequence[Token], verb: int) -> bool:
    """Whether the writer is the subject, "we met her": what is told so is of the writing's own time."""
    return any(tokens[c].dep == "nsubj" and tokens[c].text.lower() in {"i", "we"} for c in tokens[verb].children)


def looks_ahead(tokens: Sequence[Token], i: int) -> bool:
    """Whether a modal over a predicate looks ahead, in its own clause: "will sign", "may bring a new war"."""
    for _ in range(_REACH):
        for c in tokens[i].children:
            if tokens[c].tag == "MD" and tokens[c].lemma in timing_words().modals:
                return True
        up = tokens[i].head
        if up == i or tokens[i].dep in {"advcl", "relcl", "acl"}:
            return False
        if tokens[i].dep == "prep" and i < up and tokens[up].pos in {"VERB", "AUX"}:
            return False  # "given its debts to Lima, this would help"
        i = up
    return False


_REACH = 4
"""Arcs from a predicate up to the verb that has its modal."""
