"""Reporting verbs, nouns, adjectives and set phrases, and the clauses they credit somebody with."""

from collections.abc import Iterator, Sequence

from dragoman.model import Token
from dragoman.reading.credits import Credit
from dragoman.reading.reporting_beside import according_to, adverb_credit, as_noted, citing, inverted
from dragoman.reading.reporting_clauses import clause_credit, credit_at_the_end
from dragoman.reading.reporting_nouns import adjective_credits, noun_credits
from dragoman.reading.reporting_objects import infinitive_credit, object_credit, preposition_credit
from dragoman.vocabulary.cues import ReportingCues, reporting_cues, reporting_nouns, reporting_verbs


def reporting_credits(tokens: Sequence[Token]) -> Iterator[Credit]:
    """Every credit that a word of saying or thinking gives, nested ones too."""
    cues, verbs, nouns = reporting_cues(), reporting_verbs(), reporting_nouns()
    for token in tokens:
        if token.pos == "VERB" or (token.tag.startswith("VB") and token.pos != "AUX"):
            if token.lemma in verbs:  # of most verbs nothing need be looked for
                yield from _verb_credits(tokens, token, cues)
        elif token.pos == "NOUN":
            if token.lemma in nouns or token.dep == "dobj":  # "repeated the warning": the verb may make it one
                yield from noun_credits(tokens, token, cues)
        elif token.pos == "ADJ" and token.lemma in cues.adjective:
            yield from adjective_credits(tokens, token)
        elif token.lemma in cues.adverb:
            yield adverb_credit(tokens, token)


def _verb_credits(tokens: Sequence[Token], verb: Token, cues: ReportingCues) -> Iterator[Credit]:
    if verb.lemma == "accord":
        yield from according_to(tokens, verb)
        return
    for find in _FINDERS:
        credit = find(tokens, verb, cues)
        if credit is not None:
            yield credit
            return


_FINDERS = (
    inverted, as_noted, clause_credit, credit_at_the_end, infinitive_credit, preposition_credit, object_credit, citing,
)  # fmt: skip
"""What a verb may credit, looked for in this order; the first that is found counts."""
