"""Dates of events and texts, and the clauses that have them too: what the 2019 raid did, what May's letter said."""

from collections.abc import Collection, Iterator, Sequence

from dragoman.model import Token
from dragoman.reading.attachment import VERBAL, Adverbial, governs
from dragoman.reading.tense import is_past
from dragoman.vocabulary.timing import timing_words

STRICT = frozenset({"modifier", "object", "clause", "infinitive", "coordination"})
"""Ties of a time to a verb that reach on to what the verb holds."""

_RELATIVES = frozenset({"which", "whom", "where", "when", "whereby", "wherein"})

_STEPS = 6
"""How many words up the parse the verbs over a noun are looked for."""


def is_setting(tokens: Sequence[Token], adverbial: Adverbial, verb: int, events: Collection[int]) -> bool:
    """Whether a verb happened in what has the date: "mediated in the clashes of 2020", "spent the night of May 3"."""
    for c in tokens[verb].children if tokens[verb].pos in VERBAL else ():
        token = tokens[c]
        own = token.lemma in timing_words().spans
        own = own or (_is_event(tokens, c, events) and tokens[verb].lemma in timing_words().making)
        if token.dep == "dobj" and own and dates_noun(tokens, adverbial, c, events):
            return True
        if token.dep != "prep" or token.lemma not in {"in", "during", "at", "amid", "on"}:
            continue
        for noun in token.children:
            eventful = adverbial.lead == "of" or noun in events or tokens[noun].lemma in timing_words().occasions
            opening = noun < verb and is_past(tokens, verb)
            if tokens[noun].dep != "pobj" or not (eventful or opening):
                continue
            if dates_noun(tokens, adverbial, noun, events) or dates_the_making(tokens, adverbial, noun, events):
                return True
    return False


def dates_noun(tokens: Sequence[Token], adverbial: Adverbial, noun: int, events: Collection[int]) -> bool:
    """Whether a time is a noun's own: "the 2019 raid", "the raid of May"."""
    return governs(tokens, adverbial, noun, set(events) | {noun}) in {"modifier", "neighbour"}


def dates_the_making(tokens: Sequence[Token], adverbial: Adverbial, noun: int, events: Collection[int]) -> bool:
    """Whether a clause after a noun says when it was made: "the memorandum that Ankara signed in 2019"."""
    for c in () if _recurs(tokens, noun) else _clauses_of(tokens, noun):
        token = tokens[c]
        if not _tells_of(tokens, c, events):
            continue
        if governs(tokens, adverbial, c, set(events) - {noun}) in {"modifier", "object"}:
            return not any(tokens[k].dep == "dobj" and tokens[k].tag not in {"WDT", "WP"} for k in token.children)
    return False


def holds_dated(tokens: Sequence[Token], adverbial: Adverbial, noun: int, events: Collection[int]) -> bool:
    """Whether a clause says what happened in an event and when: "the clashes in which two guards died in May"."""
    if tokens[noun].lemma not in timing_words().same_event:
        return False
    return any(
        _is_inside(tokens, c) and governs(tokens, adverbial, c, set(events) - {noun}) in {"modifier", "object"}
        for c in tokens[noun].children
    )


def _is_inside(tokens: Sequence[Token], verb: int) -> bool:
    if tokens[verb].dep != "relcl" or not is_past(tokens, verb):
        return False
    return any(
        tokens[c].dep == "prep"
        and tokens[c].lemma in {"in", "during"}
        and any(tokens[k].tag in {"WDT", "WP"} for k in tokens[c].children)
        for c in tokens[verb].children
    )


def _recurs(tokens: Sequence[Token], noun: int) -> bool:
    """Whether a noun tells of what comes back, whose beginning is not its time: "the annual talks, begun in 2006"."""
    return any(tokens[c].lemma in timing_words().recurring for c in tokens[noun].children)


def _clauses_of(tokens: Sequence[Token], noun: int) -> Iterator[int]:
    """The clauses after a noun, what is joined to them, and a participle after a comma at the end of its phrase."""
    for c in tokens[noun].children:
        if tokens[c].dep in {"relcl", "acl"}:
            yield c
            yield from (k for k in tokens[c].children if tokens[k].dep == "conj" and tokens[k].tag == "VBN")
        elif tokens[c].dep == "prep":
            for inner in _nouns_below(tokens, c):
                if tokens[c].lemma == "of" and tokens[noun].lemma in timing_words().measures:
                    yield from (k for k in tokens[inner].children if tokens[k].dep == "relcl")
                yield from (k for k in tokens[inner].children if tokens[k].dep == "acl" and tokens[k - 1].text == ",")


def _nouns_below(tokens: Sequence[Token], prep: int) -> Iterator[int]:
    """The noun that a preposition leads, and those joined to it."""
    i = next((c for c in tokens[prep].children if tokens[c].dep == "pobj"), None)
    while i is not None:
        yield i
        i = next((c for c in tokens[i].children if tokens[c].dep == "conj"), None)


def _tells_of(tokens: Sequence[Token], verb: int, events: Collection[int]) -> bool:
    """Whether a clause after a noun has it for its object, "imposed by Brussels", or only carries it."""
    token = tokens[verb]
    if token.lemma in timing_words().light | timing_words().occurrence:
        return True
    if token.dep == "relcl":
        objects = [tokens[c].tag in {"WDT", "WP"} for c in token.children if tokens[c].dep == "dobj"]
        marked = any(tokens[c].dep == "mark" and tokens[c].lemma == "that" for c in token.children)
        return (any(objects) or (marked and not objects)) and verb not in events
    return token.tag == "VBN" and not any(tokens[c].dep == "aux" for c in token.children)


def is_of_antecedent(tokens: Sequence[Token], adverbial: Adverbial, verb: int, events: Collection[int]) -> bool:
    """Whether a clause tells what was in a noun that has its own date: "the accord of 1995, under which it ceded"."""
    token = tokens[verb]
    if token.dep in {"relcl", "acl"} and _is_deed_of(tokens, adverbial, verb, events):
        return True
    if token.dep != "relcl" or not is_past(tokens, verb) or token.head == verb:
        return False
    noun = token.head
    led = any(
        tokens[c].lemma in _RELATIVES - {"which", "whom"}
        or (tokens[c].dep == "prep" and any(tokens[k].lemma in _RELATIVES for k in tokens[c].children))
        for c in token.children
    )
    return led and dates_noun(tokens, adverbial, noun, events) and adverbial.first < verb


def _is_deed_of(tokens: Sequence[Token], adverbial: Adverbial, verb: int, events: Collection[int]) -> bool:
    """Whether a clause tells what a dated event did or how it came about: "the 2019 raid that killed two"."""
    token = tokens[verb]
    noun = token.head
    while (
        tokens[noun].dep == "pobj" and not _is_event(tokens, noun, events) and tokens[tokens[noun].head].dep == "prep"
    ):
        noun = tokens[tokens[noun].head].head
    if not _is_event(tokens, noun, events) or not dates_noun(tokens, adverbial, noun, events):
        return False
    if token.dep == "acl":
        return token.tag == "VBN"
    led = any(tokens[c].dep in {"nsubj", "nsubjpass"} and tokens[c].tag in {"WDT", "WP"} for c in token.children)
    return led and token.head != verb and is_past(tokens, verb)


def is_of_subject(tokens: Sequence[Token], adverbial: Adverbial, verb: int, events: Collection[int]) -> bool:
    """Whether the date is that of an event that did what the verb tells: "the 2019 attack killed three guards"."""
    if tokens[verb].pos not in VERBAL or not is_past(tokens, verb) or tokens[verb].lemma in timing_words().reviewing:
        return False
    return any(
        tokens[c].dep in {"nsubj", "nsubjpass"}
        and (_is_event(tokens, c, events) or tokens[c].lemma in timing_words().occasions)
        and (dates_noun(tokens, adverbial, c, events) or dates_the_making(tokens, adverbial, c, events))
        for c in tokens[verb].children
    )


def _is_event(tokens: Sequence[Token], noun: int, events: Collection[int]) -> bool:
    return noun in events or tokens[noun].lemma.lower() in timing_words().same_event


def sums_up(tokens: Sequence[Token], adverbial: Adverbial, verb: int, events: Collection[int]) -> bool:
    """Whether a clause tells what came of a dated one, "said in May that …, a remark that angered Delhi", or took place
    where that did: "flew to Cairo in May, where he met".
    """
    token = tokens[verb]
    noun = token.head
    if token.dep != "relcl" or not is_past(tokens, verb):
        return False
    if any(tokens[c].lemma == "where" and tokens[c].dep == "advmod" for c in token.children):
        return any(governs(tokens, adverbial, above, events) in STRICT for above in _verbs_above(tokens, noun))
    if tokens[noun].lemma not in timing_words().occasions:
        return False
    words = [t for t in tokens[noun - 4 : noun] if t.i >= adverbial.last]
    if not any(t.text == "," for t in words) or not any(t.lemma in {"a", "an"} for t in words):
        return False
    return any(governs(tokens, adverbial, above, events) in STRICT for above in _verbs_above(tokens, noun))


def _verbs_above(tokens: Sequence[Token], i: int) -> Iterator[int]:
    for _ in range(_STEPS):
        if tokens[i].head == i:
            return
        i = tokens[i].head
        if tokens[i].pos in VERBAL:
            yield i
