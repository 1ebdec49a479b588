"""What a dated deed was for and what came of it: "sent ships to watch the strait in 2019"."""

from collections.abc import Collection, Sequence

from dragoman.model import Token
from dragoman.reading.attachment import Adverbial, governs
from dragoman.reading.frames_events import STRICT, dates_noun
from dragoman.reading.frames_nouns import verb_of_noun
from dragoman.reading.frames_verbs import has_subject, is_infinitive
from dragoman.reading.tense import has_other_time, is_past
from dragoman.vocabulary.timing import timing_words


def is_of_infinitive(tokens: Sequence[Token], adverbial: Adverbial, verb: int) -> bool:
    """Whether a time hangs on what a verb leads: "refused to meet this year", "was found shot in May"."""
    site = tokens[adverbial.site]
    if (
        adverbial.first < verb
        or adverbial.lead in timing_words().ends
        or not (site.head == verb or _is_purpose_of(tokens, site, verb))
    ):
        return False
    if site.dep in {"xcomp", "oprd", "ccomp"} and site.tag in {"VBG", "VBN"} and not has_subject(tokens, site.i):
        if tokens[verb].lemma in timing_words().reviewing:
            return False
        return not any(tokens[c].dep in {"aux", "auxpass", "mark"} for c in site.children)
    if site.dep not in {"xcomp", "ccomp"}:
        return _is_purpose_of(tokens, site, verb)
    return tokens[verb].lemma in timing_words().controlling and (is_infinitive(tokens, site.i) or site.tag == "VB")


def _is_purpose_of(tokens: Sequence[Token], site: Token, verb: int) -> bool:
    """Whether an infinitive says what a deed, or its object, was for: "sent ships to watch the strait in 2019"."""
    if not is_infinitive(tokens, site.i) or not is_past(tokens, verb):
        return False
    above = tokens[site.head]
    return (site.dep == "advcl" and above.i == verb) or (
        site.dep in {"acl", "relcl"} and above.dep == "dobj" and above.head == verb
    )


def is_aim_of_dated(tokens: Sequence[Token], adverbial: Adverbial, verb: int, events: Collection[int]) -> bool:
    """Whether an infinitive says what a noun with its own date was about: "the decision of 2019 to cut ties"."""
    token = tokens[verb]
    if token.dep == "conj" and tokens[token.head].dep in {"acl", "relcl"} and is_infinitive(tokens, token.head):
        token = tokens[token.head]
    if token.dep not in {"acl", "relcl"} or not is_infinitive(tokens, token.i):
        return False
    return tokens[token.head].pos in {"NOUN", "PROPN"} and dates_noun(tokens, adverbial, token.head, events)


def is_outcome(tokens: Sequence[Token], adverbial: Adverbial, verb: int, events: Collection[int]) -> bool:
    """Whether a clause tells what came of something new: "signed in May an accord that freed them", or was in it."""
    token = tokens[verb]
    if token.dep != "relcl" or not is_past(tokens, verb) or has_other_time(tokens, verb):
        return False
    if not any(
        (tokens[c].dep in {"nsubj", "nsubjpass"} and tokens[c].tag in {"WDT", "WP"})
        or (tokens[c].lemma in _WITHIN and any(tokens[k].tag == "WDT" for k in tokens[c].children))
        for c in token.children
    ):
        return False
    above = verb_of_noun(tokens, token.head)
    return above is not None and above != verb and governs(tokens, adverbial, above, events) in STRICT


_WITHIN = frozenset({"in", "during", "at", "under"})
"""Before "which" these tell what was in an event: "a war in which they lost the coast"."""
