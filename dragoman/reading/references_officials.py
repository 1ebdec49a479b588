"""Officials named without their state: "energy minister Bello", "its envoy Castro"."""

from dataclasses import replace

from dragoman.model import Mention
from dragoman.reading.descriptions import is_state
from dragoman.reading.discourse import Discourse, as_states
from dragoman.vocabulary.descriptions import descriptions
from dragoman.vocabulary.roles import role_words

_OWNERS = frozenset({"its", "his", "her", "their"})


def as_official(discourse: Discourse, mention: Mention) -> Mention:
    """ "Energy minister Bello", "its envoy Castro": of the state in the foreground, or of him whose he is.

    Whoever has been found to speak for a state goes on to do so.
    """
    if not mention.actors and mention.rule == "actors:surname" and mention.person in discourse.officials:
        return replace(mention, actors=discourse.officials[mention.person])
    noun = (mention.role or "").lower().split()[-1:]
    owner = _owner_before(discourse, mention)
    if owner is not None and noun and noun[0].removesuffix("s") in role_words().titles:
        actors = as_states(owner.actors)
    elif owner is None and mention.rule == "actors:voice" and noun and noun[0] in descriptions().of_a_state:
        actors = tuple(discourse.foreground(discourse.reading.tokens[mention.head], is_state)[:1])
    else:
        return mention
    if len(actors) != 1:
        return mention
    return replace(mention, actors=(replace(actors[0], person=mention.person, office=noun[0]),), rule="actors:official")


def _owner_before(discourse: Discourse, mention: Mention) -> Mention | None:
    """Whom the pronoun means that begins the words of somebody's role: "its envoy", "one of his aides"."""
    if mention.rule not in ("actors:voice", "actors:official") or mention.person is None:
        return None
    role = (mention.role or "").lower().split()
    text, sentence = discourse.reading.document.text, discourse.reading.tokens[mention.head].sentence
    for before in reversed(discourse.by_sentence.get(sentence, ())):
        if before.span.exact.lower() in _OWNERS and before.span.end <= mention.span.end:
            between = text[before.span.end : mention.span.start].split()
            return before if len(between) <= 1 or role[:1] == [before.span.exact.lower()] else None
    return None
