"""What an article is about: the pair just spoken of, and the pair it speaks of throughout."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from dragoman.model import Actor, Mention, Participant, Reading
from dragoman.reading.discourse import FADING, as_states, ranked, weight_of
from dragoman.reading.presence import Presence
from dragoman.reading.syntax import Tokens

_OFTEN = 0.25
"""Of all sentences, how many must name each of the two."""

_APART = 0.6
"""How often the third actor may be named, as a share of the second. Looked for on articles about one pair and
on surveys of several: pairs stay under it, surveys of three and more do not."""

_LEAST = 5
"""Sentences that must name the second, so that a short note has no topic by chance."""


@dataclass(slots=True)
class Joined:
    """Whom the text has joined with whom so far."""

    _often: Counter[frozenset[str]] = field(default_factory=Counter)
    _last: dict[frozenset[str], int] = field(default_factory=dict)
    _partners: dict[str, dict[str, int]] = field(default_factory=dict)

    def add(self, pair: frozenset[str], sentence: int) -> None:
        """Take in a statement of two actors."""
        if len(pair) != 2:
            return
        self._often[pair] += 1
        self._last[pair] = sentence
        for code in pair:
            partners = self._partners.setdefault(code, {})
            for other in pair - {code}:
                partners[other] = partners.get(other, 0) + 1

    def often(self, pair: frozenset[str]) -> int:
        """How many statements have joined the two."""
        return self._often.get(pair, 0)

    def since(self, pair: frozenset[str], sentence: int) -> int | None:
        """How many sentences ago the two were last joined; `None` where they have not been."""
        last = self._last.get(pair)
        return None if last is None else sentence - last

    def is_first_partner(self, code: str, of: str) -> bool:
        """Whether no other has been joined with `of` more often."""
        partners = self._partners.get(of)
        return partners is not None and partners.get(code) == max(partners.values())


@dataclass(frozen=True, slots=True)
class Topic:
    """What the text so far lets a reader take for granted.

    Attributes:
        main: The two whom the whole article is about; `None` where it is about more.
        last: The actors told of in the sentence before, the first named first.
        mind: Whom the text so far keeps in mind, the one most so first.
        joined: Whom the text has joined with whom so far.
        here: The pairs that the slots of predicates in the sentence itself make.
        presence: Who is named in which sentence of the whole text.
    """

    main: tuple[Actor, Actor] | None
    last: tuple[Participant, ...] = ()
    mind: tuple[Actor, ...] = ()
    joined: Joined = field(default_factory=Joined)
    here: frozenset[frozenset[str]] = frozenset()
    presence: Presence = field(default_factory=Presence)

    @property
    def pair(self) -> tuple[Actor, Actor] | None:
        """Whom "the quarrel" is between: the article's pair, else the two just told of."""
        if self.main is not None:
            return self.main
        return (self.last[0].actor, self.last[1].actor) if len(self.last) > 1 else None


def main_pair(mentions: Iterable[Mention], tokens: Tokens, sentences: int) -> tuple[Actor, Actor] | None:
    """The two actors that an article is about: named far more often than any third."""
    actors: dict[str, Actor] = {}
    named: dict[str, set[int]] = defaultdict(set)
    for mention in mentions:
        for actor in mention.actors:
            actors.setdefault(actor.code, actor)
            named[actor.code].add(tokens[mention.head].sentence)
    ranked = sorted(named, key=lambda code: (-len(named[code]), code))[:3]
    counts = [len(named[code]) for code in ranked] + [0, 0, 0]
    if counts[1] < max(_LEAST, _OFTEN * sentences) or counts[2] > _APART * counts[1]:
        return None
    return actors[ranked[0]], actors[ranked[1]]


def foregrounds(reading: Reading, most: int = 3) -> tuple[tuple[Actor, ...], ...]:
    """For each sentence, whom a reader has in mind when he comes to it, the one most so first.

    What a sentence leaves unsaid is mostly one of them: with two of them, nine of ten statements of the
    development articles join actors of the sentence and its foreground.
    """
    actors: dict[str, Actor] = {}
    weights: dict[str, float] = {}
    often: dict[str, int] = {}
    found = []
    for mentions in reading.mentions_by_sentence():
        found.append(tuple(actors[code] for code in ranked(weights, often)[:most]))
        here: dict[str, float] = {}
        for mention in mentions:
            weight = weight_of(reading.tokens, mention)
            for actor in mention.actors:
                if actor.code not in actors:
                    actors[actor.code] = as_states((actor,))[0]
                here[actor.code] = max(here.get(actor.code, 0.0), weight)
                often[actor.code] = often.get(actor.code, 0) + 1
        weights = {code: weight * FADING for code, weight in weights.items()}
        for code, weight in here.items():
            weights[code] = weights.get(code, 0.0) + weight
    return tuple(found)
