"""A sentence as the scene of its predicates: its mentions by token, and participants made of them."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any

from dragoman.model import Actor, Mention, Participant, Reading
from dragoman.reading.slots import Around
from dragoman.reading.syntax import Tokens, first_conjunct
from dragoman.reading.trace import SILENT, Trace
from dragoman.vocabulary.grammar import grammar_words

STANCE_RULES = ("actors:anti", "actors:pro")
"""Mentions that name whom a stance is against or for, never who takes it."""


@dataclass(frozen=True, slots=True)
class Filled:
    """Who stands in the first of several slots that holds anybody, and what was found in each slot searched."""

    participants: tuple[Participant, ...]
    searched: tuple[tuple[str, Sequence[int], list[Participant]], ...]


Sought = tuple[int, tuple[int, ...], tuple[str, ...], frozenset[str]]
"""A predicate's head and words, the slots searched, and the codes left out."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence's mentions, by token, for quick lookup.

    Attributes:
        tokens: All tokens of the reading.
        by_token: The mention that covers a token, for every token that one covers.
        mentions: The mentions of the sentence that stand for at least one actor, in order.
        events: Who did the events told of before, by noun.
        recalled: Who did what the sentences just before have told, by the nouns that may take it up.
        trace: Whom to tell what the slots hold.
        filled: What has been found in slots already, for whoever asks again.
        together: What holds for two actors, by their codes, whatever predicate may join them.
        over_actors: The tokens at or below which anything may stand for an actor.
        lemmas: The lemmas of the sentence.
        contrasted: Whether a name stands in contrast to others, by its head.
        carried: What holds for an actor whom only the text around names, by its code, part of speech and mark.
    """

    tokens: Tokens
    by_token: dict[int, Mention]
    mentions: tuple[Mention, ...]
    events: Mapping[str, Participant]
    trace: Trace = SILENT
    recalled: Mapping[str, tuple[Participant, ...]] = field(default_factory=dict)
    filled: dict[Sought, Filled] = field(default_factory=dict, repr=False, compare=False)
    together: dict[tuple[str, str], Any] = field(default_factory=dict, repr=False, compare=False)
    over_actors: Set[int] = field(default_factory=frozenset, repr=False, compare=False)
    lemmas: Set[str] = field(default_factory=frozenset, repr=False, compare=False)
    carried: dict[tuple[str, str, str], Any] = field(default_factory=dict, repr=False, compare=False)
    contrasted: dict[int, bool] = field(default_factory=dict, repr=False, compare=False)
    _around: dict[tuple[int, tuple[int, ...]], Around] = field(default_factory=dict, repr=False, compare=False)

    def around(self, head: int, words: tuple[int, ...]) -> Around:
        """What stands around the predicate with these words, looked up once for all who ask."""
        found = self._around.get((head, words))
        if found is None:
            found = self._around[head, words] = Around(self.tokens, head, words)
        return found

    @property
    def codes(self) -> set[str]:
        """Codes of all actors that the sentence names."""
        return {actor.code for mention in self.mentions for actor in mention.actors}


def scene_of(
    reading: Reading,
    sentence: int,
    mentions: Iterable[Mention],
    events: Mapping[str, Participant],
    trace: Trace = SILENT,
    recalled: Mapping[str, tuple[Participant, ...]] | None = None,
) -> Scene:
    """The scene of one sentence, from the mentions that lie in it.

    Args:
        events: Who did what the document has told of before, by the event's noun: "the invasion".
        trace: Whom to tell what the slots hold.
        recalled: Who did what the sentences just before have told, by the nouns that may take it up.
    """
    by_token: dict[int, Mention] = {}
    kept = []
    words = reading.words(sentence)
    for mention in mentions:
        kept.append(mention)
        start, end = mention.span.start, mention.span.end
        for token in words[bisect_right(words, start, key=_END) :]:
            if token.start >= end:
                break
            by_token.setdefault(token.i, mention)
        by_token[mention.head] = mention
    named = tuple(m for m in kept if m.actors and not _is_where_it_serves(reading.tokens, by_token, m))
    recalled = recalled or {}
    lemmas = {token.lemma for token in words}
    told_before = (lemmas & events.keys()) | (lemmas & recalled.keys())
    leads = [t.i for t in words if t.tag in _RELATIVE or t.lemma == "whose" or t.lemma in told_before]
    over_actors = _above(reading.tokens, (*by_token, *leads))
    return Scene(reading.tokens, by_token, named, events, trace, recalled, over_actors=over_actors, lemmas=lemmas)


_END = attrgetter("end")

_RELATIVE = frozenset({"WDT", "WP", "WP$"})
"""Tags of pronouns that may stand for an actor named elsewhere in the sentence."""


def _above(tokens: Tokens, indexes: Iterable[int]) -> set[int]:
    """These tokens and all that they hang below."""
    found: set[int] = set()
    for i in indexes:
        while i not in found:
            found.add(i)
            i = tokens[i].head
    return found


def _is_where_it_serves(tokens: Tokens, by_token: Mapping[int, Mention], mention: Mention) -> bool:
    """Whether a state only tells where somebody's mission is: "the Omani embassies in Chad and Mali"."""
    place = first_conjunct(tokens, mention.head)
    inside, mission = tokens[place].head, tokens[tokens[place].head].head
    if tokens[inside].lemma not in ("in", "at") or tokens[mission].lemma not in grammar_words().missions:
        return False
    return mission in by_token and bool(by_token[mission].actors)


def as_participants(mention: Mention, rule: str) -> Iterator[Participant]:
    """One participant for each actor of a mention."""
    for actor in mention.actors:
        yield Participant(actor, mention.span.exact, mention.span, rule)


def implied(actor: Actor, rule: str) -> Participant:
    """A participant that the sentence does not name."""
    return Participant(actor, "", None, rule)


def codes(participants: Iterable[Participant]) -> list[str]:
    """The distinct codes, in order."""
    return list(dict.fromkeys([p.actor.code for p in participants]))


def distinct(participants: list[Participant]) -> list[Participant]:
    """One participant for each code, the first."""
    seen: dict[str, Participant] = {}
    for p in participants:
        seen.setdefault(p.actor.code, p)
    return list(seen.values())
