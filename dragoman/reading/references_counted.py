"""As many states as are counted: "the three", "all four", "the three capitals"."""

import re
from collections.abc import Iterator, Sequence

from dragoman.model import Actor, Mention, Token
from dragoman.reading.descriptions import is_state
from dragoman.reading.discourse import Discourse, as_states
from dragoman.reading.references_clauses import own_subject
from dragoman.vocabulary.descriptions import descriptions
from dragoman.vocabulary.names import actor_names

NUMBERS = {"three": 3, "four": 4, "five": 5, "six": 6, "trio": 3, "threesome": 3, "quartet": 4, "foursome": 4}
_TOGETHER = frozenset({"trio", "threesome", "quartet", "foursome"})
"""Nouns for as many as have been told of together."""

_MANY = 5
"""From how many on a bloc of so many members is meant before those listed, and never only those named most."""

_JOINT = re.compile(r"\s*(,|,?\s*(and|or|as well as|&))\s*(the\s+)?", re.IGNORECASE)


def counted(discourse: Discourse, token: Token) -> Mention | None:
    """ "The three", "all three", "the three capitals": as many states as are counted."""
    tokens = discourse.reading.tokens
    wanted = NUMBERS.get(token.text.lower())
    if wanted is None or (token.dep == "nummod" and tokens[token.head].i != token.i + 1):
        return None
    if token.i + 1 < len(tokens) and tokens[token.i + 1].pos == "NUM":
        return None  # "the four hundred soldiers"
    before = tokens[token.i - 1].text.lower() if token.i else ""
    if before not in ("the", "all", "these", "those"):
        return None
    if token.dep == "nummod" and tokens[token.head].lemma not in descriptions().alternates:
        return None
    if token.dep != "nummod" and any(tokens[c].dep in ("prep", "conj") for c in token.children):
        return None
    states = (
        _bloc_of(discourse, token, wanted)
        or _counted_off(discourse, token, wanted)
        or _named_before(discourse, token, wanted)
        or (_most_named(discourse, token, wanted) if token.text.lower() not in _TOGETHER else ())
    )
    head = tokens[token.head] if token.dep == "nummod" else token
    return discourse.as_actors(head, states, "the-three", token.start) if states else None


def _bloc_of(discourse: Discourse, token: Token, wanted: int) -> tuple[Actor, ...]:
    """The part of the world named before that has so many states: "the five", after "Central Asia"."""
    members = actor_names().members
    near = discourse.foreground(token, lambda a: wanted >= _MANY and len(members.get(a.code, ())) == wanted)
    return tuple(near[:1])


def _counted_off(discourse: Discourse, token: Token, wanted: int) -> tuple[Actor, ...]:
    """Those last listed in this number: "Mali, Niger and Chad", later "the three"."""
    for number in range(token.sentence, -1, -1):
        here = [m for m in discourse.by_sentence.get(number, ()) if m.span.start < token.start]
        for states in reversed(list(_lists(discourse, here))):
            if len(states) == wanted:
                return states
    return ()


def _named_before(discourse: Discourse, token: Token, wanted: int) -> tuple[Actor, ...]:
    """Those whom the sentence before names, where they are so many, him apart of whose deed it is told."""
    acting = own_subject(discourse.reading.tokens, token)
    subject = discourse.at(acting) if acting is not None else None
    barred = {a.code for a in subject.actors} if subject is not None else set()
    states = _distinct(discourse.by_sentence.get(token.sentence - 1, ()), barred)
    return states if len(states) == wanted else ()


def _lists(discourse: Discourse, mentions: Sequence[Mention]) -> Iterator[tuple[Actor, ...]]:
    """The states of each run of names with no more than a comma or "and" between them."""
    text = discourse.reading.document.text
    run: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: m.span.start):
        if run and not _JOINT.fullmatch(text, run[-1].span.end, max(run[-1].span.end, mention.span.start)):
            yield _distinct(run)
            run = []
        run.append(mention)
    yield _distinct(run)


def _distinct(mentions: Sequence[Mention], barred: frozenset[str] | set[str] = frozenset()) -> tuple[Actor, ...]:
    actors = dict.fromkeys(as_states(a for m in mentions for a in m.actors))
    return tuple(a for a in actors if is_state(a) and a.code not in barred)


def _most_named(discourse: Discourse, token: Token, wanted: int) -> tuple[Actor, ...]:
    """The states of the foreground that the text has named most often, where they are few."""
    if wanted >= _MANY:
        return ()
    states = sorted(discourse.foreground(token, is_state), key=lambda a: -discourse.often[a.code])[:wanted]
    return tuple(states) if len(states) == wanted else ()
