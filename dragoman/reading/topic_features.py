"""What the scorer of topics weighs: where a text names its actors, and which words of a sentence point back.

No feature tells who an actor is, only what kind it is of, so two states in the same place get the same score.
"""

import math
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import chain

from dragoman.model import Actor, Mention, Reading
from dragoman.reading.discourse import as_states
from dragoman.reading.first_person import OURS
from dragoman.reading.references import HE, IT, SHE, THEY
from dragoman.vocabulary.descriptions import descriptions
from dragoman.vocabulary.roles import role_words

Features = Mapping[str, float]

MERE_PLACES = frozenset({"actors:capital-place", "actors:region-place", "actors:region-adjective"})
"""Rules of names that tell where something is and not who is meant."""

_TWO = frozenset({"both", "two", "each", "either", "neither", "other", "another", "one", "three", "four"})
_POINTING = {"they": THEY, "it": IT, "he": HE | SHE, "we": OURS, "two": _TWO}
_BACK = ("they", "it", "he", "matter")
"""Words that point back, for which it matters how freshly an actor was named."""

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})

_SHORT = 10
"""Words under which a sentence leaves little room for anybody unnamed."""

_MOST = 4
"""Actors of a sentence beyond which no more are counted."""

_VERBS, _THE = 5, 4
"""How many verbs, and how often "the", make a sentence as full of what could point back as any."""

_AROUND = 4
"""Sentences on either side in which it is counted how often an actor is there."""


class Text:
    """Who is named where in a document, told sentence by sentence from the first.

    Attributes:
        actors: Everybody who is named, by code.
        present: The codes that are named in each sentence or joined by its statements.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self.actors: dict[str, Actor] = {}
        by_sentence = reading.mentions_by_sentence()
        self._named = [self._codes(here) for here in by_sentence]
        self._subjects = [frozenset(self._codes(m for m in here if self._is_subject(m))) for here in by_sentence]
        told: list[set[str]] = [set() for _ in reading.sentences]
        for statement in reading.statements:
            told[statement.sentence].update(p.actor.code for p in statement.actors + statement.recipients)
        self._silent = [not codes for codes in told]
        self.present = [frozenset(told[n].union(named)) for n, named in enumerate(self._named)]
        self._places: dict[str, list[int]] = {code: [] for code in self.actors}
        for number, codes in enumerate(self.present):
            for code in codes:
                self._places.setdefault(code, []).append(number)
        self._mean = sum(map(len, self.present)) / max(1, len(self.present))
        often = Counter(code for named in self._named for code in set(named))
        self._shares = {code: math.log(count / len(self._named)) for code, count in often.items()}
        self._paragraphs: dict[int, list[int]] = defaultdict(list)
        for sentence in reading.sentences:
            self._paragraphs[sentence.block].append(sentence.index)
        self._taken = self._words_of_mentions()
        self._last: dict[str, int] = {}

    def _is_subject(self, mention: Mention) -> bool:
        return self._reading.tokens[mention.head].dep in _SUBJECTS

    def _codes(self, mentions: Iterable[Mention]) -> list[str]:
        """Whom mentions name, in their order and as often."""
        actors = [actor for m in mentions if m.rule not in MERE_PLACES for actor in m.actors]
        for actor in actors:
            if actor.code not in self.actors:
                self.actors[actor.code] = as_states((actor,))[0]
        return [actor.code for actor in actors]

    def _words_of_mentions(self) -> frozenset[int]:
        """The offsets of what already stands for somebody."""
        spans = (m.span for m in self._reading.mentions if m.actors)
        return frozenset(chain.from_iterable(range(span.start, span.end) for span in spans))

    def go_past(self, number: int) -> None:
        """Take in who is in a sentence, once it has been weighed."""
        for code in self.present[number]:
            self._last[code] = number

    def of_sentence(self, number: int) -> Features:
        """What is so of a sentence, whoever is weighed."""
        words = self._reading.words(number)
        loose = [word for word in words if word.start not in self._taken]
        forms = {word.text.lower() for word in loose}
        nouns = {word.lemma for word in loose if word.pos in ("NOUN", "PROPN")}
        here = len(self.present[number])
        features = {f"present={min(here, _MOST)}": 1.0, "mean": self._mean, "lacking": max(0.0, self._mean - here)}
        so = {name: not forms.isdisjoint(those) for name, those in _POINTING.items()}
        so["matter"] = not nouns.isdisjoint(descriptions().matters)
        so["relation"] = not nouns.isdisjoint(_relations())
        so["opens"] = self._paragraph(number)[0] == number
        so["silent"] = self._silent[number]
        so["short"] = len(words) < _SHORT
        so["open subject"] = any(w.dep in _SUBJECTS and self._reading.tokens[w.head].dep == "ROOT" for w in loose)
        features |= {name: 1.0 for name, holds in so.items() if holds}
        features["verbs"] = min(1.0, sum(word.pos == "VERB" for word in loose) / _VERBS)
        features["the"] = min(1.0, sum(word.text in ("the", "The") for word in loose) / _THE)
        return features

    def absent(self, number: int) -> list[Actor]:
        """The actors whom a sentence neither names nor joins."""
        present = self.present[number]
        return [actor for code, actor in self.actors.items() if code not in present]

    def ago(self, number: int, code: str) -> str:
        """How freshly an actor was named before a sentence, in steps."""
        return _ago(number - self._last[code]) if code in self._last else "never"

    def share(self, code: str) -> float:
        """How often an actor is named: the logarithm of the share of sentences that do so."""
        return self._shares.get(code, 0.0)

    def of_actor(self, number: int, actor: Actor, shared: Features) -> Features:
        """What is so of an actor in a sentence that neither names nor joins it; `could_hold` lists what may be."""
        code = actor.code
        ago = self.ago(number, code)
        features = {f"ago={ago}": 1.0, f"kind={actor.kind}": 1.0, "share": self.share(code)}
        for word in _BACK:
            if word in shared:
                features[f"{word} ago={ago}"] = 1.0
        if number + 1 < len(self.present) and code in self.present[number + 1]:
            features["next"] = 1.0
            if code in self._subjects[number + 1]:
                features["next subject"] = 1.0
        if code in self._named[0]:
            features["first of all"] = 1.0
        features["around"] = self._count(code, number - _AROUND, number + _AROUND) / (2 * _AROUND + 1)
        if ago == "1":
            features |= self._before(number - 1, code)
            if "opens" not in shared:
                features["ago=1 inside"] = 1.0
        paragraph = self._paragraph(number)
        if len(paragraph) > 1:
            features["paragraph"] = self._count(code, paragraph[0], paragraph[-1]) / (len(paragraph) - 1)
            if paragraph[0] < number and code in self.present[paragraph[0]]:
                features["first of paragraph"] = 1.0
        return features

    def _before(self, number: int, code: str) -> Features:
        """How the sentence before names an actor."""
        named = self._named[number]
        so = {
            "before subject": code in self._subjects[number],
            "before first": named[:1] == [code],
            "before last": named[-1:] == [code],
            "before joined": code not in named,
        }
        return {name: 1.0 for name, holds in so.items() if holds}

    def _count(self, code: str, first: int, last: int) -> int:
        """In how many sentences from one to another an actor is."""
        places = self._places[code]
        return bisect_right(places, last) - bisect_left(places, first)

    def _paragraph(self, number: int) -> list[int]:
        return self._paragraphs[self._reading.sentences[number].block]


def could_hold(ago: str) -> tuple[str, ...]:
    """What may be so of an actor last named `ago`, each at most once over, beside that, its kind and its share."""
    return (*(f"{word} ago={ago}" for word in _BACK), *_ANYWHERE, *(_JUST_NAMED if ago == "1" else ()))


_ANYWHERE = ("next", "next subject", "first of all", "around", "paragraph", "first of paragraph")

_JUST_NAMED = ("before subject", "before first", "before last", "before joined", "ago=1 inside")


def _ago(sentences: int) -> str:
    """How freshly an actor was named, in steps."""
    return str(sentences) if sentences < 2 else "2-3" if sentences < 4 else "far"


@cache
def _relations() -> frozenset[str]:
    """Nouns for what states are to one another, and for those who lead or speak for them."""
    words, roles = descriptions(), role_words()
    return words.pairs | words.alternates | words.others.keys() | roles.sides | roles.people
