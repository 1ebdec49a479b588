"""Plurals that mean those just joined: "the parties", "the presidents", "the foreign ministers"."""

from collections.abc import Sequence

from dragoman.model import Actor, Mention, Token
from dragoman.reading.descriptions import is_state
from dragoman.reading.discourse import Discourse, as_states
from dragoman.reading.references_two import joined_by
from dragoman.reading.syntax import first_conjunct
from dragoman.vocabulary.descriptions import descriptions
from dragoman.vocabulary.roles import role_words

_NEAR, _LATER = 2, 6
"""How many sentences back states, and those whose leaders met, may have been joined."""

_OFFICES = frozenset({"foreign", "prime"})


def refer_parties(discourse: Discourse, token: Token) -> Mention | None:
    """The states last joined, two or more; else the two whose leaders have been named by the same office."""
    if not _is_plain(discourse.reading.tokens, token):
        return None
    near = _LATER if token.lemma in role_words().people else _NEAR
    actors = _last_joined(discourse, token, near) or _holders(discourse, token.lemma)
    return discourse.as_actors(token, actors, "the-two" if len(actors) == 2 else "the-three") if actors else None


def _is_plain(tokens: Sequence[Token], token: Token) -> bool:
    """Whether nothing but "the" says which parties or presidents are meant."""
    if token.tag != "NNS" or token.dep in ("attr", "appos") or token.lemma in descriptions().many:
        return False
    if token.lemma not in role_words().people and token.lemma not in descriptions().alternates:
        return False
    below = [tokens[c] for c in token.children if not (tokens[c].dep == "amod" and tokens[c].lemma in _OFFICES)]
    return [t.text.lower() for t in below] in (["the"], ["these"])


def _last_joined(discourse: Discourse, token: Token, near: int) -> tuple[Actor, ...]:
    for here in discourse.before(token.sentence, token.start, near):
        for mention in reversed(here):
            if _is_agent(discourse.reading.tokens, mention.head):
                continue  # "a truce mediated by Oman and Qatar" is between two others
            actors = joined_by(discourse, mention)
            if len(actors) > 1 and all(map(is_state, actors)):
                return actors
    return ()


def _is_agent(tokens: Sequence[Token], i: int) -> bool:
    first = tokens[first_conjunct(tokens, i)]
    return first.dep == "pobj" and tokens[first.head].lemma == "by"


def _holders(discourse: Discourse, title: str) -> tuple[Actor, ...]:
    """The two states of all those named so far who hold an office; none if they are more or fewer."""
    office = role_words().offices.get(title)
    found = (a for m in discourse.mentions for a in m.actors if office and a.office == office and a.kind == "state")
    states = tuple(dict.fromkeys(as_states(found)))
    return states if len(states) == 2 else ()
