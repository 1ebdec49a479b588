"""Times that open a sentence or a clause, and the clauses laid side by side that they date."""

from collections.abc import Sequence

from dragoman.model import Token
from dragoman.reading.attachment import VERBAL, Adverbial, joined_to
from dragoman.reading.frames_at_once import AT_ONCE
from dragoman.reading.frames_verbs import STEPS, starts_with
from dragoman.reading.tense import is_ahead, is_past, is_perfect
from dragoman.vocabulary.timing import timing_words

_LEADING = frozenset({"ADV", "CCONJ", "PUNCT", "ADP", "DET", "SPACE"})
"""Parts of speech that may stand before a time that opens its sentence."""

_CLAUSE_MARKS = frozenset({"–", "—", ";", ":", "--"})


def opens_sentence(tokens: Sequence[Token], adverbial: Adverbial, verb: int, first: int) -> bool:
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
    if lead is None or lead.lemma not in timing_words().at_event or adverbial.site >= lead.head:
        return None
    i = adverbial.site
    while tokens[i].pos not in VERBAL and tokens[i].head not in {i, lead.head}:
        i = tokens[i].head
    return lead.head if i == lead.i and tokens[lead.head].pos in VERBAL else None


def _verb_over_phrase(tokens: Sequence[Token], adverbial: Adverbial) -> int:
    """The site of a time, or the verb over it in "in a letter of May 3 it asked"."""
    site = tokens[adverbial.site]
    if adverbial.lead != "of" or site.dep != "pobj":
        return site.i
    return tokens[site.head].head


def _top(tokens: Sequence[Token], verb: int) -> int:
    """The clause that others of the same rank hang from in the parse, by "and", a dash or a semicolon."""
    for _ in range(STEPS):
        token = tokens[verb]
        above = joined_to(tokens, verb) if token.dep == "conj" else token.head
        side = token.dep in {"conj", "parataxis"}
        side = side or (token.dep in {"ccomp", "dep"} and _is_set_off(tokens, verb, above))
        joined = any(tokens[c].dep == "cc" for c in token.children)
        side = side or (token.dep == "ccomp" and verb < above and joined and not _speaks(tokens, above))
        at_once = token.dep == "advcl" and starts_with(tokens, verb, AT_ONCE) and is_past(tokens, verb)
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
    while i >= first and tokens[i].lemma not in timing_words().joints and tokens[i].pos in {"ADP", "ADV", "DET", "ADJ"}:
        i -= 1
    return i < first or tokens[i].lemma in timing_words().joints or tokens[i].text in _CLAUSE_MARKS


def _is_finite(tokens: Sequence[Token], verb: int) -> bool:
    token = tokens[verb]
    if token.pos not in VERBAL or token.dep in {"aux", "auxpass"}:
        return False
    return token.tag in {"VBP", "VBZ"} or is_past(tokens, verb) or is_perfect(tokens, verb) or is_ahead(tokens, verb)
