"""What an adverbial stands for in the parse, and which predicates it governs.

An adverbial (a time, a place) hangs from a site: a verb, or a noun it modifies. It governs the predicate
that is its site, and beyond it only what English clearly shares: conjuncts after a clause-initial adverbial,
infinitives of aspect and will, the noun a light verb carries, what is said by a copula.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from dragoman.model import Token
from dragoman.reading.tense import has_other_time, is_past
from dragoman.vocabulary.timing import timing_words

VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})

_PREPOSITIONAL = frozenset({"prep", "agent", "pcomp", "advmod", "mark"})
_ARGUMENTS = frozenset({"dobj", "pobj", "attr", "oprd", "dative", "acomp", "obj"})


@dataclass(frozen=True, slots=True)
class Adverbial:
    """A time or place hung into the parse.

    Attributes:
        first: Index of its first token.
        last: One past its last token.
        site: The token it modifies.
        lead: The preposition that leads it, lower-case; empty where none does.
    """

    first: int
    last: int
    site: int
    lead: str


def hang(tokens: Sequence[Token], first: int, last: int) -> Adverbial | None:
    """Where the words `first` to `last` (one past) are attached; `None` where they are no part of a tree."""
    tops = [i for i in range(first, last) if not first <= tokens[i].head < last or tokens[i].head == i]
    tops = [i for i in tops if not tokens[i].text.isspace() and tokens[i].pos != "PUNCT"]
    if not tops:
        return None
    top = next((i for i in tops if tokens[i].pos in {"NOUN", "PROPN", "NUM"}), tops[-1])
    site, lead = tokens[top].head, ""
    if site == top:
        return None
    if (verb := _past_a_name(tokens, first, last, site)) is not None:
        return Adverbial(first, last, verb, tokens[first - 1].text.lower())
    while tokens[site].pos in {"ADP", "SCONJ"} and tokens[site].dep in _PREPOSITIONAL and tokens[site].head != site:
        lead = lead or tokens[site].text.lower()
        site = tokens[site].head
        if lead == "of" and tokens[site].lemma in timing_words().stretches and tokens[site].dep == "pobj":
            lead, site = "", tokens[site].head
    if tokens[site].pos == "ADV" and tokens[site].dep in {"advmod", "npadvmod"}:
        site = tokens[site].head
    if tokens[site].pos == "AUX" and tokens[site].dep in {"aux", "auxpass"}:
        site = tokens[site].head
    return Adverbial(first, last, site, lead)


def _past_a_name(tokens: Sequence[Token], first: int, last: int, site: int) -> int | None:
    """The verb of "In 2019 Turkey left", where the parser takes the year for a part of the name after it."""
    lead = tokens[first - 1] if first else None
    if lead is None or lead.pos not in {"ADP", "SCONJ"} or site < last or tokens[site].pos not in NOMINAL:
        return None
    led = [c for c in lead.children if tokens[c].dep in {"pobj", "pcomp"}]
    verb = tokens[_past_a_stretch(tokens, lead).head].i
    if tokens[verb].pos not in VERBAL:
        return None
    if led and tokens[last].pos != "CCONJ" and not _is_lost_subject(tokens, last, site, led, verb):
        return None
    return verb


def _past_a_stretch(tokens: Sequence[Token], lead: Token) -> Token:
    """The preposition over "the first months of", where "of" leads a time; else the one that leads it."""
    noun = tokens[lead.head]
    over = lead.lemma == "of" and noun.lemma in timing_words().stretches and noun.dep == "pobj"
    return tokens[noun.head] if over else lead


def _is_lost_subject(tokens: Sequence[Token], last: int, site: int, led: list[int], verb: int) -> bool:
    """Whether the name after a year, taken for the noun of its preposition, is what the verb wants for a subject."""
    if led != [site] or tokens[site].pos != "PROPN" or site - last > 2 or verb < site:
        return False
    return not any(tokens[c].dep in {"nsubj", "nsubjpass", "expl", "csubj"} for c in tokens[verb].children)


def governs(tokens: Sequence[Token], adverbial: Adverbial, head: int, events: Collection[int]) -> str | None:
    """Why an adverbial governs the predicate at `head`, as a short name; `None` where it does not.

    Args:
        tokens: All tokens of the reading.
        adverbial: The time or place.
        head: The predicate's token.
        events: Heads of all predicates; a noun among them keeps its own modifiers.
    """
    site = adverbial.site
    if adverbial.lead == "since" and (_is_matchless(tokens, site) or _is_matchless(tokens, head)):
        return None
    if site == head:
        return "modifier"
    for reach in (_by_clause, _by_object, _by_subject, _by_phrase, _by_carrier, _by_neighbour, _by_coordination):
        rule = reach(tokens, adverbial, head, events)
        if rule:
            return rule
    return None


def _is_matchless(tokens: Sequence[Token], noun: int) -> bool:
    """Whether "since" only measures a noun against its like: "the first visit since 2009"."""
    token = tokens[noun]
    if token.pos not in NOMINAL:
        return False
    return any(
        tokens[c].tag == "JJS" or tokens[c].lemma in timing_words().matchless
        for c in token.children
        if tokens[c].dep in {"amod", "advmod", "nummod"} or tokens[c].tag == "JJS"
    )


def _by_clause(tokens: Sequence[Token], adverbial: Adverbial, head: int, events: Collection[int]) -> str | None:
    """From the verb to what it says by a copula, or wills, begins or goes on to do."""
    site = tokens[adverbial.site]
    token = tokens[head]
    words = timing_words()
    if site.pos not in VERBAL:
        return None
    over = tokens[token.head]
    if token.dep == "pobj" and over.dep == "prep" and over.head == site.i and site.lemma in words.copulas:
        return "copula" if over.lemma in {"at", "in", "on", "under"} else None
    if token.head != site.i:
        return None
    if token.dep in {"attr", "acomp", "oprd"} and site.lemma in words.copulas:
        return "copula"
    if token.dep == "xcomp" and site.lemma in words.controlling:
        return "infinitive"
    if token.dep == "prt":
        return "clause"
    return None


def _by_object(tokens: Sequence[Token], adverbial: Adverbial, head: int, events: Collection[int]) -> str | None:
    """From an object's trailing modifier to the verb: "signed a treaty with Hanoi in 2012"."""
    if tokens[head].pos not in VERBAL and tokens[head].pos != "ADJ":
        return None
    i = adverbial.site
    if adverbial.first < i or adverbial.lead == "of":
        return None
    while i != head:
        token = tokens[i]
        own = i in events and (adverbial.lead or i != adverbial.site)
        if own or token.pos not in NOMINAL | {"ADP", "ADJ"} or token.head == i:
            return None
        if token.pos in NOMINAL and token.dep not in _ARGUMENTS | {"conj", "appos"}:
            return None
        i = token.head
    return "object"


def _by_subject(tokens: Sequence[Token], adverbial: Adverbial, head: int, events: Collection[int]) -> str | None:
    """From a subject to the verb right after its time: "officials in Accra on Friday denied it"."""
    if adverbial.lead not in _BETWEEN or adverbial.last > head or not is_past(tokens, head):
        return None
    if any(t.pos not in {"ADV", "AUX"} for t in tokens[adverbial.last : head]):
        return None
    top = _noun_above(tokens, adverbial, adverbial.site)
    return "object" if top is not None and tokens[top].dep in _SUBJECTS and tokens[top].head == head else None


_BETWEEN = frozenset({"", "on", "in"})
"""What may lead a time between a subject and its verb."""

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def _by_phrase(tokens: Sequence[Token], adverbial: Adverbial, head: int, events: Collection[int]) -> str | None:
    """From the last noun of an event's own phrase to the event: "the bombing of an embassy in Beirut last month"."""
    if tokens[head].pos not in {"NOUN", "PROPN"} or adverbial.lead == "of" or adverbial.site in events:
        return None
    top = _noun_above(tokens, adverbial, adverbial.site, events)
    return "object" if top == head else None


def _noun_above(
    tokens: Sequence[Token], adverbial: Adverbial, i: int, events: Collection[int] = frozenset()
) -> int | None:
    """The noun whose phrase, by prepositions alone, ends with the noun at `i`, or the first event on the way up."""
    if adverbial.first < i or tokens[i].pos not in NOMINAL:
        return None
    while i not in events and tokens[i].dep == "pobj" and tokens[tokens[i].head].dep == "prep":
        above = tokens[tokens[i].head].head
        if tokens[above].pos not in NOMINAL:
            break
        i = above
    return i


def _by_neighbour(tokens: Sequence[Token], adverbial: Adverbial, head: int, events: Collection[int]) -> str | None:
    """To the noun right before it, where the parser hung the phrase higher up: "reaction to the clashes in May".

    Under a verb in the present, also to a noun with its own phrases: "recalls the raid on a base in 2011".
    """
    if tokens[head].pos not in {"NOUN", "PROPN"}:
        return None
    if _ends_subject(tokens, adverbial, measured(tokens, head)):
        return "neighbour"
    if not adverbial.lead:
        return None
    between = [t for t in tokens[head + 1 : adverbial.first] if t.pos != "DET"]
    near = [t.text.lower() for t in between] == [adverbial.lead]
    verb = tokens[adverbial.site]
    if not near and (verb.tag in {"VBZ", "VBP"} or (verb.tag == "VB" and verb.lemma in timing_words().reviewing)):
        near = bool(between) and all(head in _heads_above(tokens, t.i) for t in between[:-1])
    return "neighbour" if near and adverbial.site in _heads_above(tokens, head) else None


def _ends_subject(tokens: Sequence[Token], adverbial: Adverbial, noun: int) -> bool:
    """Whether a time closes the phrase of a subject: "the raid on a port last month angered Oman"."""
    if tokens[noun].dep not in _SUBJECTS or tokens[noun].head != adverbial.site or adverbial.first < noun:
        return False
    return adverbial.last <= adverbial.site and all(t.text != "," for t in tokens[noun : adverbial.last])


def _heads_above(tokens: Sequence[Token], i: int) -> list[int]:
    above: list[int] = []
    while tokens[i].head != i and len(above) < 8:
        i = tokens[i].head
        above.append(i)
    return above


def _by_carrier(tokens: Sequence[Token], adverbial: Adverbial, head: int, events: Collection[int]) -> str | None:
    """From a verb that only carries its noun: "held talks", "the vote took place"."""
    noun = tokens[measured(tokens, head)]
    if noun.pos not in {"NOUN", "PROPN"}:
        return None
    if noun.i not in {head, adverbial.first} and noun.i == adverbial.site:
        return "object"
    verb = _verb_over(tokens, adverbial, events)
    words = timing_words()
    if verb is None or verb not in _verbs_of(tokens, noun):
        return None
    if noun.dep in {"nsubj", "nsubjpass"} and tokens[verb].lemma in words.occurrence:
        return "occurrence"
    if noun.dep == "dobj" and tokens[verb].lemma in words.light:
        return "light-verb"
    return None


def measured(tokens: Sequence[Token], noun: int) -> int:
    """The noun that only says how much of another there is, where one does: "the share of Indian purchases"."""
    for _ in range(2):
        prep = tokens[noun].head
        above = tokens[prep].head
        if (
            tokens[noun].dep != "pobj"
            or tokens[prep].lemma != "of"
            or tokens[above].lemma not in timing_words().measures
        ):
            return noun
        noun = above
    return noun


def _verbs_of(tokens: Sequence[Token], noun: Token) -> list[int]:
    """The verb of a noun, and what is joined to it without a subject of its own: "trade stays low and fell in 2018"."""
    above = tokens[noun.head]
    if noun.dep not in {"nsubj", "nsubjpass"}:
        return [noun.head]
    joined = (c for c in above.children if tokens[c].dep == "conj" and tokens[c].pos in VERBAL)
    own = {"nsubj", "nsubjpass", "expl"}
    shared = [c for c in joined if not any(tokens[k].dep in own for k in tokens[c].children)]
    return [noun.head, *shared, *_to_come(tokens, above)]


def _to_come(tokens: Sequence[Token], verb: Token) -> list[int]:
    """The infinitive that a verb only puts off: "talks are to begin", "is due to open", "is expected to be held"."""
    below = [verb.i, *(c for c in verb.children if tokens[c].dep == "acomp")]
    return [c for i in below for c in tokens[i].children if tokens[c].dep == "xcomp" and tokens[c].tag == "VB"]


def _verb_over(tokens: Sequence[Token], adverbial: Adverbial, events: Collection[int]) -> int | None:
    """The verb an adverbial hangs from, over the particle or place noun between them."""
    i = adverbial.site
    for _ in range(4):
        if tokens[i].pos in VERBAL:
            return i
        if i in events or tokens[i].head == i or adverbial.first < i:
            return None
        i = tokens[i].head
    return None


def _by_coordination(tokens: Sequence[Token], adverbial: Adverbial, head: int, events: Collection[int]) -> str | None:
    """From a verb's clause-initial adverbial to the verbs joined to it, and from the last of a tight pair back."""
    site = adverbial.site
    if tokens[site].pos not in VERBAL or tokens[head].pos not in VERBAL:
        return None
    if adverbial.first < _start(tokens, site) and site in _conjuncts_above(tokens, head):
        elsewhen = has_other_time(tokens, head) or (is_past(tokens, site) and not is_past(tokens, head))
        return None if elsewhen and adverbial.lead != "since" else "coordination"
    tight = tokens[site].dep == "conj" and tokens[site].head == head and site - head <= 3
    return "coordination" if tight and adverbial.first > site else None


def _start(tokens: Sequence[Token], verb: int) -> int:
    """Where a clause's subject or verb begins, whichever comes first."""
    subjects = [c for c in tokens[verb].children if tokens[c].dep in {"nsubj", "nsubjpass", "csubj", "expl"}]
    return min([verb, *subjects])


def _conjuncts_above(tokens: Sequence[Token], i: int) -> list[int]:
    above: list[int] = []
    while tokens[i].dep == "conj" and tokens[i].head != i:
        i = joined_to(tokens, i)
        above.append(i)
    return above


def joined_to(tokens: Sequence[Token], i: int) -> int:
    """The verb that a conjunct is joined to; a finite verb is not joined to an infinitive but to the verb over it."""
    above = tokens[i].head
    while tokens[i].tag == "VBD" and tokens[above].tag == "VB" and tokens[above].dep in {"xcomp", "ccomp", "advcl"}:
        if tokens[above].head == above:
            break
        above = tokens[above].head
    return above
