"""The verbs whose time a predicate shares, those it hangs on and those it is joined to."""

from collections.abc import Iterator, Sequence

from dragoman.model import Token
from dragoman.reading.attachment import VERBAL, joined_to, measured
from dragoman.reading.frames_nouns import carrier, verb_of_noun, verb_over_noun
from dragoman.reading.frames_verbs import STEPS, has_subject, is_infinitive, is_participle
from dragoman.reading.tense import has_other_time, is_ahead, is_past, is_perfect, is_present
from dragoman.vocabulary.timing import timing_words


def finite_verb(tokens: Sequence[Token], head: int) -> int | None:
    """The finite verb of the clause that a predicate stands in."""
    for holder in (head, *holders(tokens, head, True)):
        if tokens[holder].pos in VERBAL and (
            is_past(tokens, holder)
            or is_perfect(tokens, holder)
            or is_ahead(tokens, holder)
            or is_present(tokens, holder)
        ):
            return holder
    return None


def holders(tokens: Sequence[Token], head: int, eventful: bool) -> Iterator[int]:
    """The verbs whose time is the predicate's too, the nearest first."""
    i = head
    for _ in range(STEPS):
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
        return verb_of_noun(tokens, token.head)
    if token.pos in {"NOUN", "PROPN"}:
        return verb_of_noun(tokens, i) if eventful else carrier(tokens, measured(tokens, i))
    if token.pos not in VERBAL:
        return None
    if (be := _cleft(tokens, i)) is not None:
        return be
    if token.dep == "acl" and token.tag == "VBN" and token.lemma in timing_words().making:
        return verb_of_noun(tokens, token.head)
    bare = is_infinitive(tokens, i)
    if token.dep == "xcomp" or (token.dep in {"ccomp", "advcl"} and (bare or is_participle(tokens, i))):
        return token.head if tokens[token.head].pos in VERBAL else None
    if token.dep == "pcomp":
        return _over_preposition(tokens, token.head)
    if token.dep in {"acl", "relcl"} and bare:
        return verb_over_noun(tokens, token.head)
    if token.dep == "conj" and not has_subject(tokens, i):
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


def _over_preposition(tokens: Sequence[Token], prep: int) -> int | None:
    """The verb over "of violating"; none over "before", "after" or "since", which say another time."""
    if tokens[prep].dep not in {"prep", "agent"} or tokens[prep].lemma in timing_words().shifting:
        return None
    above = tokens[prep].head
    return above if tokens[above].pos in VERBAL else verb_over_noun(tokens, above)


def clause_before(tokens: Sequence[Token], verb: int) -> Iterator[int]:
    """The clause that one with a subject of its own is joined to: "when ties were cut and the border was shut"."""
    if tokens[verb].dep == "conj" and tokens[verb].pos in VERBAL and not has_other_time(tokens, verb):
        above = joined_to(tokens, verb)
        if tokens[above].pos in VERBAL and is_past(tokens, above) and is_past(tokens, verb):
            yield above
