"""Titles that stand alone: "the president", "the envoy", "the Secretary-General"."""

from dataclasses import replace

from dragoman.model import Actor, Mention, Token
from dragoman.reading.discourse import Discourse, is_thing
from dragoman.reading.references_clauses import FAR
from dragoman.vocabulary.geography import geography
from dragoman.vocabulary.names import actor_names

_WITH_SECRETARIES = frozenset(
    {"IGO:UN", "IGO:NATO", "IGO:LAS", "IGO:ASEAN", "IGO:OAS", "IGO:OIC", "IGO:SCO", "IGO:CSTO", "IGO:GCC"}
)
_OF_A_CROWN = frozenset({"monarch", "crown prince"})


def title_alone(discourse: Discourse, token: Token, office: str) -> Mention | None:
    """ "The president": the one named last who holds that office; any leader for "the leader"."""
    tokens = discourse.reading.tokens
    for nearer in discourse.before(token.sentence, token.start, 2 * FAR):
        fit = [
            m for m in nearer if len(m.actors) == 1 and m.actors[0].person and office in ("leader", m.actors[0].office)
        ]
        if fit:
            return discourse.as_another(token, fit[-1], "title-alone")
    if office == "secretary-general":
        return _secretary_alone(discourse, token)
    for nearer in discourse.before(token.sentence, token.start, 1):
        states = [m for m in nearer if tokens[m.head].dep in ("nsubj", "nsubjpass") and is_thing(m)]
        states = [m for m in states if m.actors[0].kind == "state" and _may_have(m.actors[0], office)]
        if states and office != "leader":
            actors = tuple(replace(a, office=office, body=None) for a in states[-1].actors)
            return discourse.as_actors(token, actors, "title-alone")
    return None


def _secretary_alone(discourse: Discourse, token: Token) -> Mention:
    """ "The Secretary-General": of the body with one that the text names most, else of the United Nations."""
    body = discourse.prominent(lambda a: a.code in _WITH_SECRETARIES) or actor_names().actors["IGO:UN"]
    return discourse.as_actors(token, (replace(body, office="secretary-general"),), "title-alone")


def titled_alone(discourse: Discourse, token: Token, title: str) -> Mention | None:
    """ "The admiral", "the envoy": who was last called so."""
    for nearer in discourse.before(token.sentence, token.start, 2 * FAR):
        for mention in reversed(nearer):
            if len(mention.actors) == 1 and _is_called(mention, title):
                return discourse.as_another(token, mention, "title-alone")
    return None


def _is_called(mention: Mention, title: str) -> bool:
    """Whether a mention of one person bears a title: as an office, in a role, or before the name."""
    if not (mention.person or mention.actors[0].person or mention.rule == "actors:title"):
        return False
    said = f"{mention.role or ''} {mention.span.exact}".lower().split()
    return title in (mention.actors[0].office, *said)


def _may_have(state: Actor, office: str) -> bool:
    """Whether a state may have such an office: a republic has no crown prince."""
    return office not in _OF_A_CROWN or state.code in geography().kinds["monarchy"]
