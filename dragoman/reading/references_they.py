"""Whom "they" and "their" mean."""

from collections.abc import Sequence
from itertools import pairwise

from dragoman.model import Actor, Mention, Token
from dragoman.reading.discourse import Discourse, as_states, subjects_above
from dragoman.reading.references_clauses import OBJECTS, follows, main_subject, own_subject, owner_of
from dragoman.reading.references_judged import owner_judged
from dragoman.reading.references_two import joined_by
from dragoman.vocabulary.descriptions import descriptions
from dragoman.vocabulary.roles import role_words

_NEAR = 2
"""How many sentences back those may have been joined whom only "they" takes up."""


def refer_several(discourse: Discourse, token: Token) -> Mention | None:
    """What "they" stands for: a plural subject above, two names joined by "and", or those joined a little before."""
    return _near_by(discourse, token) or _joined_before(discourse, token)


def _joined_before(discourse: Discourse, token: Token) -> Mention | None:
    """Those whom a sentence before has joined, where only states can be urged or have presidents."""
    tokens = discourse.reading.tokens
    above = tokens[token.head]
    if token.dep == "poss":
        living = above.lemma in role_words().bodies_of or above.lemma in role_words().titles
    else:
        living = token.dep in ("dobj", "dative") and above.lemma in descriptions().acted_on
    if not living or any(tokens[i].tag in ("NNS", "NNPS") for i in subjects_above(tokens, token)):
        return None
    subject = own_subject(tokens, token)
    acting = discourse.at(subject) if subject is not None else None
    barred = {a.code for a in acting.actors} if acting is not None else set()
    for here in discourse.before(token.sentence, token.start, _NEAR):
        for mention in reversed(here):
            actors = joined_by(discourse, mention)
            if len(actors) > 1 and not barred & {a.code for a in actors}:
                return discourse.as_actors(token, actors, "pronoun")
    return None


def _near_by(discourse: Discourse, token: Token) -> Mention | None:
    tokens = discourse.reading.tokens
    if (judged := owner_judged(discourse, token)) is not None and (theirs := discourse.joined(judged.head)):
        return discourse.as_actors(token, theirs, "pronoun")
    for subject in subjects_above(tokens, token):
        joined = discourse.joined(subject)
        if joined:
            return discourse.as_actors(token, joined, "pronoun")
        if discourse.at(subject) is None and tokens[subject].tag in ("NNS", "NNPS"):
            return None
    here = next(discourse.before(token.sentence, token.start, 0), [])
    if any(m.actors for m in here):
        return _pair_joined(discourse, token) or _people_here(discourse, token, here)
    number = token.sentence - 1
    if number < 0 or not follows(discourse, number, token):
        return None
    main = main_subject(discourse.reading, number)
    if main is None:
        return None
    joined = discourse.joined(main) or _owners_people(discourse, main)
    return discourse.as_actors(token, joined, "pronoun") if joined else None


def _people_here(discourse: Discourse, token: Token, here: Sequence[Mention]) -> Mention | None:
    """The only people named before it in the sentence, for a "they" or "them" that no subject explains."""
    barred = own_subject(discourse.reading.tokens, token) if token.dep in OBJECTS else None
    people = [m for m in here if m.head != barred and discourse.joined(m.head)]
    if not people or len({m.actors for m in people}) > 1:
        return None
    return discourse.as_actors(token, discourse.joined(people[-1].head), "pronoun")


def _owners_people(discourse: Discourse, subject: int) -> tuple[Actor, ...]:
    """ "Ramaphosa's officials … they": the state whose people the plural subject names."""
    tokens = discourse.reading.tokens
    owner = owner_of(discourse, subject)
    acting = role_words().bodies_of.keys() | role_words().titles
    if owner is None or tokens[subject].tag != "NNS" or tokens[subject].lemma not in acting:
        return ()
    return as_states(owner.actors)


def _pair_joined(discourse: Discourse, token: Token) -> Mention | None:
    """Two names joined in this sentence, where there is only one such pair: "between A and B … they"."""
    here = next(discourse.before(token.sentence, token.start, 0), [])
    pairs = [j for m in here if len(j := discourse.joined(m.head)) > 1] or _hyphened(discourse, here)
    return discourse.as_actors(token, pairs[-1], "pronoun") if len(pairs) == 1 else None


def _hyphened(discourse: Discourse, here: Sequence[Mention]) -> list[tuple[Actor, ...]]:
    """The pairs that a hyphen makes: "the Kenyan-Ugandan pact rests on their need of trade"."""
    tokens = discourse.reading.tokens
    return [
        (*one.actors, *other.actors)
        for one, other in pairwise(here)
        if one.adjective and other.head == one.head + 2 and tokens[one.head + 1].text in "-–"
    ]
