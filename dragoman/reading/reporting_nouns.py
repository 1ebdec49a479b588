"""Nouns and adjectives of saying and thinking: "the claim that", "fear of", "is confident that"."""

from collections.abc import Iterator, Sequence

from dragoman.model import Token
from dragoman.reading.credits import Credit, owner_of, subject_above, subject_of
from dragoman.reading.reporting_content import clause_around, opened_by_that
from dragoman.reading.syntax import child, subtree
from dragoman.vocabulary.cues import ReportingCues


def noun_credits(tokens: Sequence[Token], noun: Token, cues: ReportingCues) -> Iterator[Credit]:
    """The credit that a noun gives: by its clause, its infinitive, its preposition, or "in the view of"."""
    if noun.lemma in cues.view and noun.dep == "pobj" and tokens[noun.head].lemma in ("in", "by", "from"):
        source = owner_of(tokens, noun.i)
        if source is not None:
            phrase = tokens[noun.head]
            yield Credit(
                source, (phrase.i, noun.i), clause_around(tokens, phrase), "indirect", "reporting:in-the-view-of"
            )
            return
    if noun.lemma in cues.noun or (noun.dep == "dobj" and tokens[noun.head].lemma in ("repeat", "reiterate", "echo")):
        clause = _noun_clause(tokens, noun)
        if clause is not None:
            source = held_by(tokens, noun, cues)
            yield Credit(source, (noun.i,), tuple(subtree(tokens, clause)), "belief", "reporting:noun-that")
            return
    for i in noun.children:
        word = tokens[i]
        if word.dep == "acl" and word.tag == "VB" and noun.lemma in cues.noun_infinitive:
            said = tuple(subtree(tokens, i))
            yield Credit(held_by(tokens, noun, cues), (noun.i,), said, "belief", "reporting:infinitive")
            return
        held = noun.lemma in cues.noun_prepositions.get(word.lemma, ())
        if word.dep == "prep" and (held or noun.lemma in cues.noun_topics.get(word.lemma, ())):
            content = tuple(j for c in word.children for j in subtree(tokens, c))
            rule = "reporting:noun-about" if held else "reporting:about"
            if content:
                yield Credit(held_by(tokens, noun, cues), (noun.i, i), content, "belief", rule)
            return


def _noun_clause(tokens: Sequence[Token], noun: Token) -> int | None:
    """The clause after "claim that", or after "the narrative is that"."""
    for i in noun.children:
        if tokens[i].dep in ("acl", "ccomp", "relcl") and opened_by_that(tokens, i):
            return i
    above = tokens[noun.head]
    if noun.dep == "nsubj" and above.lemma == "be":
        clause = child(tokens, above.i, "ccomp")
        if clause is not None and opened_by_that(tokens, clause):
            return clause
    return None


def held_by(tokens: Sequence[Token], noun: Token, cues: ReportingCues) -> int | None:
    """Whose claim, fear or belief it is: the owner's, or the subject's of "expressed", "has"."""
    owner = owner_of(tokens, noun.i)
    if owner is not None:
        return owner
    verb = tokens[noun.head]
    if noun.dep == "pobj" and verb.lemma == "in" and child(tokens, noun.i, "det") is not None:
        return subject_above(tokens, noun.head)  # "sent a delegation in the hope that …"
    if noun.dep in ("dobj", "attr") and verb.lemma in cues.light | cues.clause and verb.tag != "VBG":
        return subject_of(tokens, verb.i)
    if noun.dep == "attr" and verb.lemma == "be" and verb.dep == "conj" and child(tokens, verb.i, "expl") is not None:
        return subject_above(tokens, verb.i)  # "Moscow knows little, but there is a firm belief that …"
    return None


def adjective_credits(tokens: Sequence[Token], adjective: Token) -> Iterator[Credit]:
    """The credit that an adjective gives: "is sure that", "wary of"."""
    clause = child(tokens, adjective.i, "ccomp")
    if clause is None and adjective.dep == "acomp":
        clause = child(tokens, adjective.head, "ccomp")
    content: tuple[int, ...] = tuple(subtree(tokens, clause)) if clause is not None else ()
    cue: tuple[int, ...] = (adjective.i,)
    if not content:
        for i in adjective.children:
            if (
                tokens[i].dep == "prep"
                and tokens[i].lemma in ("about", "of")
                and adjective.lemma not in ("sure", "clear")
            ):
                content = tuple(j for c in tokens[i].children for j in subtree(tokens, c))
                cue = (adjective.i, i)
    if content and adjective.dep in ("acomp", "amod", "conj", "advcl", "oprd"):
        verb = adjective.head if adjective.dep == "acomp" else adjective.i
        yield Credit(subject_of(tokens, verb), cue, content, "belief", "reporting:adjective")
