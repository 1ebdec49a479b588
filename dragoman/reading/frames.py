"""Times that reach a predicate from further off than its own phrases: from the clause it lies in, from a noun that a
relative clause belongs to, from the frame that opens the sentence.

A reach here is weaker than what `attachment.governs` finds, and is asked only where that finds nothing.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from dragoman.model import Token
from dragoman.reading.attachment import NOMINAL, VERBAL, Adverbial, governs, joined_to, measured
from dragoman.reading.frames_events import (
    STRICT,
    dates_noun,
    dates_the_making,
    holds_dated,
    is_of_antecedent,
    is_of_subject,
    is_setting,
    sums_up,
)
from dragoman.reading.tense import has_other_time, is_ahead, is_past, is_perfect, is_present
from dragoman.vocabulary.timing import timing_words

_STEPS = 6
"""How many clauses and phrases a time is carried down at most."""

_AT_ONCE = frozenset({"when", "as", "while"})
"""Conjunctions that join what happens at one time."""

_CLAUSE_MARKS = frozenset({"–", "—", ";", ":", "--"})

_LEADING = frozenset({"ADV", "CCONJ", "PUNCT", "ADP", "DET", "SPACE"})
"""Parts of speech that may stand before a time that opens its sentence."""


@dataclass(frozen=True, slots=True)
class Frame:
    """How a time reaches a predicate.

    Attributes:
        rule: A short name.
        point: Whether the time is meant by itself, without the "since" or "after" that leads it elsewhere.
        onward: Whether the time only begins what lasts up to the document.
    """

    rule: str
    point: bool = False
    onward: bool = False


def reach(
    tokens: Sequence[Token],
    adverbial: Adverbial,
    head: int,
    events: Collection[int],
    bounds: tuple[int, int],
    eventful: bool,
) -> Frame | None:
    """How a time that does not govern the predicate at `head` reaches it all the same; `None` where it does not.

    Args:
        tokens: All tokens of the reading.
        adverbial: The time.
        head: The predicate's token.
        events: Heads of all predicates.
        bounds: First token of the sentence and one past its last.
        eventful: Whether the predicate tells an act, not a standing relation.
    """
    if adverbial.first <= head < adverbial.last:
        return Frame("named", point=True)
    if _is_joined_noun(tokens, adverbial, head):
        return Frame("joined-noun", point=True)
    if eventful and tokens[head].pos in {"NOUN", "PROPN"} and dates_the_making(tokens, adverbial, head, events):
        return Frame("relative-noun")
    if tokens[head].pos in {"NOUN", "PROPN"} and holds_dated(tokens, adverbial, head, events):
        return Frame("relative-noun")
    if _lasts_since(tokens, adverbial, head):
        return Frame("since")
    if (verb := lasting_verb(tokens, head)) is not None and _is_ever_since(tokens, adverbial, verb):
        return Frame("since", onward=True)
    for holder in (head, *_holders(tokens, head, eventful)):
        if holder != head and governs(tokens, adverbial, holder, events) in STRICT:
            return Frame("within")
        if any(_is_antecedent(tokens, adverbial, verb) for verb in (holder, *_clause_before(tokens, holder))):
            return Frame("antecedent", point=True)
        if is_of_antecedent(tokens, adverbial, holder, events):
            return Frame("of-antecedent", point=True)
        if _is_ever_since(tokens, adverbial, holder):
            return Frame("since", onward=True)
        after = _opens_after(tokens, adverbial, holder)
        if _leads_meeting(tokens, after) or _is_of_those_who_met(tokens, adverbial, holder, events):
            return Frame("at-meeting")
        if after is not None:
            return Frame("close-by")
        if _opens_sentence(tokens, adverbial, holder, bounds[0]):
            return Frame("sentence")
        if _is_of_infinitive(tokens, adverbial, holder):
            return Frame("infinitive")
        if opens_clause_of(tokens, adverbial, holder, bounds[0]):
            return Frame("clause-opening")
        if _is_at_once(tokens, adverbial, holder, events):
            return Frame("at-once")
        if is_setting(tokens, adverbial, holder, events):
            return Frame("setting")
        if _is_outcome(tokens, adverbial, holder, events):
            return Frame("within")
        if sums_up(tokens, adverbial, holder, events):
            return Frame("summing-up")
        if (eventful or tokens[head].pos in VERBAL | {"ADJ"}) and is_of_subject(tokens, adverbial, holder, events):
            return Frame("subject", point=True)
        if _is_aim_of_dated(tokens, adverbial, holder, events):
            return Frame("dated-noun", point=True)
        if _is_close_by(tokens, adverbial, holder, events):
            return Frame("close-by")
    return None


def finite_verb(tokens: Sequence[Token], head: int) -> int | None:
    """The finite verb of the clause that a predicate stands in."""
    for holder in (head, *_holders(tokens, head, True)):
        if tokens[holder].pos in VERBAL and (
            is_past(tokens, holder)
            or is_perfect(tokens, holder)
            or is_ahead(tokens, holder)
            or is_present(tokens, holder)
        ):
            return holder
    return None


def _holders(tokens: Sequence[Token], head: int, eventful: bool) -> Iterator[int]:
    """The verbs whose time is the predicate's too, the nearest first."""
    i = head
    for _ in range(_STEPS):
        up = _holder(tokens, i, eventful)
        if up is None or up == i:
            return
        yield up
        i = up


def _holder(tokens: Sequence[Token], i: int, eventful: bool) -> int | None:
    token = tokens[i]
    if token.dep == "amod" and tokens[token.head].pos in {"NOUN", "PROPN"}:
        return token.head
    if token.dep in {"attr", "acomp", "oprd"}:
        return token.head if tokens[token.head].pos in VERBAL else None
    if token.dep == "appos" and eventful and tokens[token.head].pos in {"NOUN", "PROPN"}:
        return _verb_of_noun(tokens, token.head)
    if token.pos in {"NOUN", "PROPN"}:
        return _verb_of_noun(tokens, i) if eventful else _carrier(tokens, measured(tokens, i))
    if token.pos not in VERBAL:
        return None
    if (be := _cleft(tokens, i)) is not None:
        return be
    if token.dep == "acl" and token.tag == "VBN" and token.lemma in timing_words().making:
        return _verb_of_noun(tokens, token.head)
    bare = _is_infinitive(tokens, i)
    if token.dep == "xcomp" or (token.dep in {"ccomp", "advcl"} and (bare or _is_participle(tokens, i))):
        return token.head if tokens[token.head].pos in VERBAL else None
    if token.dep == "pcomp":
        return _over_preposition(tokens, token.head)
    if token.dep in {"acl", "relcl"} and bare:
        return _verb_over_noun(tokens, token.head)
    if token.dep == "conj" and not _has_subject(tokens, i):
        if token.tag == "VB" and is_ahead(tokens, joined_to(tokens, i)):
            return joined_to(tokens, i)
        return _holder(tokens, token.head, eventful) if token.tag in {"VBG", "VB"} else _verb_before(tokens, i)
    return None


def _cleft(tokens: Sequence[Token], verb: int) -> int | None:
    """The "was" of "in 1999 it was Lagos that sent troops", "it was in 1999 that Lagos sent troops"."""
    token = tokens[verb]
    be = token.head if token.dep == "ccomp" else tokens[token.head].head if token.dep == "relcl" else verb
    if be == verb or tokens[be].lemma != "be" or is_past(tokens, be) != is_past(tokens, verb):
        return None
    said = {(tokens[c].dep, tokens[c].lemma) for c in tokens[be].children if c < verb}
    return be if ("nsubj", "it") in said and any(dep in {"attr", "prep", "npadvmod"} for dep, _ in said) else None


def _verb_before(tokens: Sequence[Token], i: int) -> int | None:
    """The verb that a finite one shares its subject and time with: "met him on Friday and thanked him"."""
    above = joined_to(tokens, i)
    if tokens[above].pos not in VERBAL or has_other_time(tokens, i):
        return None
    if _auxiliaries(tokens, i) - _auxiliaries(tokens, above):
        return None
    participle = tokens[i].tag == "VBN"
    return above if participle or (is_past(tokens, above) and is_past(tokens, i)) else None


def _auxiliaries(tokens: Sequence[Token], verb: int) -> set[str]:
    """The auxiliaries of tense at a verb."""
    return {tokens[c].lemma for c in tokens[verb].children if tokens[c].dep == "aux"}


def _is_infinitive(tokens: Sequence[Token], i: int) -> bool:
    return tokens[i].tag == "VB" and any(tokens[c].tag == "TO" for c in tokens[i].children)


def _is_participle(tokens: Sequence[Token], i: int) -> bool:
    """Whether a verb in -ing is bare: "citing treaties", not "before citing", "was citing" nor "later citing"."""
    if tokens[i].tag != "VBG" or has_other_time(tokens, i):
        return False
    return not any(
        tokens[c].dep in {"aux", "mark"} or (tokens[c].dep == "advmod" and tokens[c].tag == "WRB")
        for c in tokens[i].children
    )


def _has_subject(tokens: Sequence[Token], i: int) -> bool:
    return any(tokens[c].dep in {"nsubj", "nsubjpass", "expl"} for c in tokens[i].children)


def _over_preposition(tokens: Sequence[Token], prep: int) -> int | None:
    """The verb over "of violating"; none over "before", "after" or "since", which say another time."""
    if tokens[prep].dep not in {"prep", "agent"} or tokens[prep].lemma in timing_words().shifting:
        return None
    above = tokens[prep].head
    return above if tokens[above].pos in VERBAL else _verb_over_noun(tokens, above)


def _verb_over_noun(tokens: Sequence[Token], noun: int) -> int | None:
    """The verb whose object a noun is, itself or within a phrase: "proposed a law", "in a bid"."""
    token = tokens[noun]
    if token.pos not in NOMINAL:
        return None
    if token.dep == "pobj" and tokens[token.head].dep == "prep" and tokens[token.head].lemma in timing_words().setting:
        above = tokens[token.head].head
    elif token.dep == "dobj":
        above = token.head
    else:
        return None
    return above if tokens[above].pos in VERBAL else None


def _carrier(tokens: Sequence[Token], noun: int) -> int | None:
    """The verb that only carries its object, "voiced concern", or tells of something new: "it drew protests"."""
    token = tokens[noun]
    if token.dep in {"nsubj", "nsubjpass"} and not _is_known(tokens, noun) and is_past(tokens, token.head):
        return token.head
    if token.dep != "dobj":
        return None
    verb, words = tokens[token.head], timing_words()
    told = is_past(tokens, verb.i) or verb.tag in {"VBG", "VB"}
    new = not _is_known(tokens, noun) and told and verb.lemma not in words.reviewing
    return verb.i if new or verb.lemma in words.light else None


def _is_known(tokens: Sequence[Token], noun: int) -> bool:
    """Whether a noun comes with "the", "its" or the like, so that it may be older than what is told of it."""
    return any(tokens[c].dep in {"det", "poss"} and tokens[c].lemma not in {"a", "an"} for c in tokens[noun].children)


def _verb_of_noun(tokens: Sequence[Token], noun: int) -> int | None:
    """The verb that only carries an event, or tells what happened in a new one: "died in a fight", "held a vote"."""
    noun = measured(tokens, noun)
    token = tokens[noun]
    words = timing_words()
    if (verb := _carrier(tokens, noun)) is not None:
        return verb
    if token.dep in {"nsubj", "nsubjpass"} and tokens[token.head].lemma in words.occurrence:
        return token.head
    known = _is_known(tokens, noun)
    if token.dep == "nsubjpass" and not known:
        return token.head
    if token.dep != "pobj" or tokens[token.head].lemma not in words.setting:
        return None
    above = tokens[token.head].head
    if tokens[above].lemma in _IN_TURN and tokens[above].dep == "pobj":
        return tokens[tokens[above].head].head if tokens[tokens[tokens[above].head].head].pos in VERBAL else None
    met = token.lemma in words.meetings and tokens[token.head].lemma in _MEETING_AT
    return above if (met or not known) and tokens[above].pos in VERBAL and tokens[token.head].dep == "prep" else None


_IN_TURN = frozenset({"exchange", "return"})
"""Nouns of "in exchange for" and "in return for", whose object comes at the same time."""

_MEETING_AT = frozenset({"at", "during", "on", "in"})
"""Before a meeting, even one known, these put the verb into it: "agreed at the summit"."""


def _clause_before(tokens: Sequence[Token], verb: int) -> Iterator[int]:
    """The clause that one with a subject of its own is joined to: "when ties were cut and the border was shut"."""
    if tokens[verb].dep == "conj" and tokens[verb].pos in VERBAL and not has_other_time(tokens, verb):
        above = joined_to(tokens, verb)
        if tokens[above].pos in VERBAL and is_past(tokens, above) and is_past(tokens, verb):
            yield above


def _is_aim_of_dated(tokens: Sequence[Token], adverbial: Adverbial, verb: int, events: Collection[int]) -> bool:
    """Whether an infinitive says what a noun with its own date was about: "the decision of 2019 to cut ties"."""
    token = tokens[verb]
    if token.dep == "conj" and tokens[token.head].dep in {"acl", "relcl"} and _is_infinitive(tokens, token.head):
        token = tokens[token.head]
    if token.dep not in {"acl", "relcl"} or not _is_infinitive(tokens, token.i):
        return False
    return tokens[token.head].pos in {"NOUN", "PROPN"} and dates_noun(tokens, adverbial, token.head, events)


def _is_close_by(tokens: Sequence[Token], adverbial: Adverbial, verb: int, events: Collection[int]) -> bool:
    """Whether a verb happened shortly before or after one that has the date: "left in May, days after they had met"."""
    token = tokens[verb]
    if token.dep != "advcl" or not is_past(tokens, verb) or not _starts_with(tokens, verb, {"after", "before"}):
        return False
    if not (_starts_with(tokens, verb, timing_words().closeness, bare=True) or _is_close(tokens, verb)):
        return False
    return governs(tokens, adverbial, token.head, events) in {"modifier", "object"}


def _is_outcome(tokens: Sequence[Token], adverbial: Adverbial, verb: int, events: Collection[int]) -> bool:
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
    above = _verb_of_noun(tokens, token.head)
    return above is not None and above != verb and governs(tokens, adverbial, above, events) in STRICT


_WITHIN = frozenset({"in", "during", "at", "under"})
"""Before "which" these tell what was in an event: "a war in which they lost the coast"."""


def _opens_after(tokens: Sequence[Token], adverbial: Adverbial, verb: int) -> int | None:
    """The preposition of a phrase with the date that sets off what happened then: "after the 2014 vote", "in the wake".

    `None` where there is none.
    """
    prep = _phrase_over(tokens, adverbial, verb)
    if prep is None or prep > verb or not is_past(tokens, verb):
        return None
    led = tokens[prep].text.lower()
    below = {tokens[c].lemma for c in tokens[prep].children}
    return prep if led in _AFTERMATH or (led == "in" and below & _WAKE) else None


def _is_of_those_who_met(tokens: Sequence[Token], adverbial: Adverbial, verb: int, events: Collection[int]) -> bool:
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


def _leads_meeting(tokens: Sequence[Token], prep: int | None) -> bool:
    """Whether it is a meeting, after which something is said on the same day: "after talks with him on Sunday"."""
    return prep is not None and any(tokens[c].lemma in timing_words().meetings for c in tokens[prep].children)


_AFTERMATH = frozenset({"after", "following", "upon", "with"})
_WAKE = frozenset({"wake", "aftermath", "response", "reaction", "retaliation", "reply", "answer"})
"""Nouns of "in the wake of the war", "in response to the raid"."""


def _is_ever_since(tokens: Sequence[Token], adverbial: Adverbial, verb: int) -> bool:
    """Whether a verb tells what has been since what has the date: "since the coup of 2021 it has armed him"."""
    prep = _phrase_over(tokens, adverbial, verb)
    if prep is None or tokens[prep].text.lower() != "since":
        return False
    return is_perfect(tokens, verb) or tokens[verb].tag in {"VBZ", "VBP"}


def _phrase_over(tokens: Sequence[Token], adverbial: Adverbial, verb: int) -> int | None:
    """The preposition at a verb in whose phrase a time hangs on some other word."""
    i = adverbial.site
    for _ in range(_STEPS):
        above = tokens[i].head
        if above == i or tokens[i].dep == "ccomp":
            return None
        if above == verb:
            return i if tokens[i].dep == "prep" else None
        i = above
    return None


def _is_close(tokens: Sequence[Token], verb: int) -> bool:
    """Whether "days", without its number, stands before the conjunction of a clause: "only days after he had left"."""
    for c in tokens[verb].children:
        before = tokens[c - 1] if c else None
        if tokens[c].dep == "mark" and before is not None and before.lemma in timing_words().closeness:
            return not any(tokens[k].dep == "nummod" for k in before.children)
    return False


def _is_joined_noun(tokens: Sequence[Token], adverbial: Adverbial, head: int) -> bool:
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


def _lasts_since(tokens: Sequence[Token], adverbial: Adverbial, head: int) -> bool:
    """Whether "since" belongs to a present perfect over the verb it hangs from: "has accused it of spying since".

    Or to what somebody has been all along: "since 1991 it has been a state that seeks friends".
    """
    site = adverbial.site
    if adverbial.lead != "since" or tokens[site].pos not in VERBAL:
        return False
    if is_perfect(tokens, site):
        verb = next((h for h in (head, *_holders(tokens, head, True)) if tokens[h].dep == "relcl"), None)
        if verb is not None and tokens[tokens[verb].head].dep in {"attr", "dobj"}:
            return tokens[tokens[verb].head].head == site and tokens[verb].tag in {"VBZ", "VBP"}
    if lasting_verb(tokens, head) == site or _has_lasted(tokens, head, site):
        return True
    return is_perfect(tokens, head) and head in _holders(tokens, site, True)


def lasting_verb(tokens: Sequence[Token], noun: int) -> int | None:
    """The verb that tells what a noun has been or undergone all along: "the border has been closed since"."""
    token = tokens[measured(tokens, noun)]
    if token.pos != "NOUN" or token.dep not in {"nsubj", "nsubjpass"}:
        return None
    return token.head if is_perfect(tokens, token.head) else None


def _has_lasted(tokens: Sequence[Token], noun: int, verb: int) -> bool:
    """Whether a clause says how long there has been what a noun names: "a friendship that has lasted since 2014"."""
    return (
        tokens[verb].dep == "relcl"
        and tokens[verb].head == noun
        and any(tokens[c].dep == "nsubj" and tokens[c].tag in {"WDT", "WP"} for c in tokens[verb].children)
    )


def _is_antecedent(tokens: Sequence[Token], adverbial: Adverbial, verb: int) -> bool:
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


def _opens_sentence(tokens: Sequence[Token], adverbial: Adverbial, verb: int, first: int) -> bool:
    """Whether a time opens the sentence and the verb's clause is one of those laid side by side in it."""
    site = _verb_opened(tokens, adverbial, first)
    if site is None or tokens[verb].pos not in VERBAL or site == verb:
        return False
    return _top(tokens, site) == _top(tokens, verb)


def _verb_opened(tokens: Sequence[Token], adverbial: Adverbial, first: int) -> int | None:
    """The verb that a time opens, by itself or in the phrase of an event: "in May", "in a speech on Friday"."""
    if all(token.pos in _LEADING for token in tokens[first : adverbial.first]):
        site = _verb_over_phrase(tokens, adverbial)
        return site if tokens[site].pos in VERBAL else None
    lead = next((t for t in tokens[first : adverbial.first] if t.pos not in _LEADING - {"ADP"}), None)
    if lead is None or lead.lemma not in _AT_EVENT or adverbial.site >= lead.head:
        return None
    i = adverbial.site
    while tokens[i].pos not in VERBAL and tokens[i].head not in {i, lead.head}:
        i = tokens[i].head
    return lead.head if i == lead.i and tokens[lead.head].pos in VERBAL else None


_AT_EVENT = frozenset({"in", "at", "during", "on", "under", "with"})
"""Prepositions by which an event with its date opens a sentence."""


def _is_of_infinitive(tokens: Sequence[Token], adverbial: Adverbial, verb: int) -> bool:
    """Whether a time hangs on what a verb leads: "refused to meet this year", "was found shot in May"."""
    site = tokens[adverbial.site]
    if (
        adverbial.first < verb
        or adverbial.lead in _ENDS
        or not (site.head == verb or _is_purpose_of(tokens, site, verb))
    ):
        return False
    if site.dep in {"xcomp", "oprd", "ccomp"} and site.tag in {"VBG", "VBN"} and not _has_subject(tokens, site.i):
        if tokens[verb].lemma in timing_words().reviewing:
            return False
        return not any(tokens[c].dep in {"aux", "auxpass", "mark"} for c in site.children)
    if site.dep not in {"xcomp", "ccomp"}:
        return _is_purpose_of(tokens, site, verb)
    return tokens[verb].lemma in timing_words().controlling and (_is_infinitive(tokens, site.i) or site.tag == "VB")


def _is_purpose_of(tokens: Sequence[Token], site: Token, verb: int) -> bool:
    """Whether an infinitive says what a deed, or its object, was for: "sent ships to watch the strait in 2019"."""
    if not _is_infinitive(tokens, site.i) or not is_past(tokens, verb):
        return False
    above = tokens[site.head]
    return (site.dep == "advcl" and above.i == verb) or (
        site.dep in {"acl", "relcl"} and above.dep == "dobj" and above.head == verb
    )


_ENDS = frozenset({"until", "till", "by", "from", "before", "after", "since"})
"""Prepositions of a time that is the business of the infinitive alone."""


def opens_clause_of(tokens: Sequence[Token], adverbial: Adverbial, verb: int, first: int) -> bool:
    """Whether a time opens a clause, by the words alone, and the verb is the first finite one after it.

    For where the parser hangs the time elsewhere: "…, and this month, as feared, Kyiv pulled out".
    """
    if verb < adverbial.last or not _is_finite(tokens, verb) or tokens[verb].dep in {"relcl", "acl", "advcl", "csubj"}:
        return False
    if not _opens_clause(tokens, adverbial.first, first):
        return False
    for i in range(adverbial.last, verb):
        token = tokens[i]
        if token.text in _CLAUSE_MARKS or token.text in {"(", ")", "“", "”", '"'}:
            return False
        if _is_finite(tokens, i) and token.dep not in {"relcl", "acl", "advcl"}:
            return False
    return True


def _opens_clause(tokens: Sequence[Token], time: int, first: int) -> bool:
    """Whether only a preposition and the like stand between a time and the joint before its clause."""
    i = time - 1
    while i >= first and tokens[i].lemma not in _JOINTS and tokens[i].pos in {"ADP", "ADV", "DET", "ADJ"}:
        i -= 1
    return i < first or tokens[i].lemma in _JOINTS or tokens[i].text in _CLAUSE_MARKS


_JOINTS = frozenset({"and", "but", "yet", "that", "while", "whereas"})


def _is_finite(tokens: Sequence[Token], verb: int) -> bool:
    token = tokens[verb]
    if token.pos not in VERBAL or token.dep in {"aux", "auxpass"}:
        return False
    return token.tag in {"VBP", "VBZ"} or is_past(tokens, verb) or is_perfect(tokens, verb) or is_ahead(tokens, verb)


def _verb_over_phrase(tokens: Sequence[Token], adverbial: Adverbial) -> int:
    """The site of a time, or the verb over it in "in a letter of May 3 it asked"."""
    site = tokens[adverbial.site]
    if adverbial.lead != "of" or site.dep != "pobj":
        return site.i
    return tokens[site.head].head


def _top(tokens: Sequence[Token], verb: int) -> int:
    """The clause that others of the same rank hang from in the parse, by "and", a dash or a semicolon."""
    for _ in range(_STEPS):
        token = tokens[verb]
        above = joined_to(tokens, verb) if token.dep == "conj" else token.head
        side = token.dep in {"conj", "parataxis"}
        side = side or (token.dep in {"ccomp", "dep"} and _is_set_off(tokens, verb, above))
        joined = any(tokens[c].dep == "cc" for c in token.children)
        side = side or (token.dep == "ccomp" and verb < above and joined and not _speaks(tokens, above))
        at_once = token.dep == "advcl" and _starts_with(tokens, verb, _AT_ONCE) and is_past(tokens, verb)
        if above == verb or tokens[above].pos not in VERBAL or not (side or at_once):
            return verb
        verb = above
    return verb


def _speaks(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb has what was said before it: "Ties were cut and the border shut, he said"."""
    return tokens[verb].lemma in timing_words().telling and not any(
        tokens[c].dep == "dobj" or tokens[c].dep == "intj" for c in tokens[verb].children
    )


def _is_set_off(tokens: Sequence[Token], verb: int, above: int) -> bool:
    low, high = sorted((verb, above))
    return any(tokens[i].text in _CLAUSE_MARKS for i in range(low + 1, high)) and not any(
        tokens[i].text in {"“", "”", '"'} for i in range(low + 1, high)
    )


def _starts_with(tokens: Sequence[Token], verb: int, words: Collection[str], bare: bool = False) -> bool:
    """Whether one of these words leads a clause; with `bare`, only where it has no number ("days", not "two days")."""
    return any(
        tokens[c].lemma in words
        and tokens[c].dep in {"advmod", "mark", "npadvmod", "prep"}
        and c < verb
        and not (bare and any(tokens[k].dep == "nummod" for k in tokens[c].children))
        for c in tokens[verb].children
    )


def _is_at_once(tokens: Sequence[Token], adverbial: Adverbial, verb: int, events: Collection[int]) -> bool:
    """Whether a "when" clause of the verb has the date, "when Baku struck in 2020, Ankara cheered", or it is in one."""
    if tokens[verb].pos not in VERBAL or not is_past(tokens, verb):
        return False
    if tokens[verb].dep == "advcl" and _starts_with(tokens, verb, _AT_ONCE) and is_past(tokens, tokens[verb].head):
        return governs(tokens, adverbial, tokens[verb].head, events) in {"modifier", "object"}
    return any(
        tokens[c].dep == "advcl"
        and (
            (is_past(tokens, c) and _starts_with(tokens, c, {"when", "as"})) or (c < verb and _is_participle(tokens, c))
        )
        and governs(tokens, adverbial, c, events) in {"modifier", "object"}
        for c in tokens[verb].children
    )
