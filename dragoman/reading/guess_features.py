"""What is so of a pair that a predicate may tell of, as names of plain features.

The features are strings, so that `dragoman explain` can show them and a table can weigh them
(`vocabulary/guesses.json`). None tells who an actor is, only what kind: two other states in the same words are
described alike.
"""

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from dragoman.model import Actor, Mention, Participant
from dragoman.reading.contrasts import is_set_apart
from dragoman.reading.coordination import coordinated
from dragoman.reading.guess_names import (
    bucket,
    joined_names,
    kind_names,
    naming_names,
    place_names,
    presence_names,
    role_names,
    slot_name,
    slots_name,
    together_names,
    told_names,
    type_names,
)
from dragoman.reading.nearby import open_pronoun
from dragoman.reading.predicates import Found
from dragoman.reading.scenes import Scene, implied
from dragoman.reading.syntax import Tokens, children, content_clause, first_conjunct, is_under
from dragoman.reading.tense import looks_ahead
from dragoman.reading.topic import Topic
from dragoman.reading.traits import Bundle, Feature, Traits
from dragoman.vocabulary.grammar import grammar_words
from dragoman.vocabulary.predicates import Predicate

MOST = 6
"""Actors of a sentence that are tried; a list of ten countries joins nobody in particular."""

MOST_CARRIED = 4
"""Actors of the text before that are tried."""

OWNING = ("poss", "amod", "compound", "nmod")

_OWN = {"nsubj": "subject", "nsubjpass": "subject", "dobj": "object"}
_CLAUSES = frozenset({"ccomp", "advcl", "relcl", "acl", "conj", "xcomp", "parataxis", "appos", "pcomp"})


@dataclass(frozen=True)
class About:
    """A predicate in its scene, to describe candidates for it; what several of them share is looked at once.

    Attributes:
        scene: The sentence.
        found: The predicate.
        topic: What the text has told so far.
    """

    scene: Scene
    found: Found
    topic: Topic
    _named: dict[tuple[str | int, ...], Traits] = field(default_factory=dict, repr=False)
    _pairs: dict[tuple[str, bool], list[tuple[Participant, Participant, Traits]]] = field(
        default_factory=dict, repr=False
    )

    @cached_property
    def candidates(self) -> tuple[Participant, ...]:
        """The actors of the sentence, each where it stands nearest to the predicate, then those just told of."""
        nearest: dict[str, tuple[int, Mention, Actor]] = {}
        apart: set[str] = set()
        for mention in self.scene.mentions:
            if is_set_apart(self.scene, mention.head, self.found.head):
                continue
            if self._owns_another(mention) or self._is_venue(mention) or self._is_host(mention):
                apart.update(actor.code for actor in mention.actors)
                continue
            far = abs(mention.head - self.found.head)
            for actor in mention.actors:
                if actor.code not in nearest or far < nearest[actor.code][0]:
                    nearest[actor.code] = (far, mention, actor)
        named = sorted(nearest.values(), key=lambda place: place[1].head)[:MOST]
        found = [Participant(actor, m.span.exact, m.span, "near:scored") for _, m, actor in named]
        carried: dict[str, Actor] = {}
        for actor in (*(p.actor for p in self.topic.last), *self.topic.mind, *(self.topic.main or ())):
            if actor.code not in nearest and actor.code not in apart:
                carried[actor.code] = actor
        found += [implied(actor, "carry:scored") for actor in list(carried.values())[:MOST_CARRIED]]
        return tuple(found)

    def _is_venue(self, mention: Mention) -> bool:
        """Whether it is a capital in which the predicate takes place: "negotiations in Vienna" are not Austria's."""
        if not (mention.rule.startswith("actors:capital") and mention.rule.endswith("-place")):
            return False
        tokens, prep = self.scene.tokens, self.scene.tokens[mention.head].head
        return tokens[prep].lemma in ("in", "at") and tokens[prep].head == self.found.head

    def _is_host(self, mention: Mention) -> bool:
        """Whether it only brought about what others do: "a deal brokered by Oman" is not Oman's."""
        tokens, by = self.scene.tokens, self.scene.tokens[mention.head].head
        verb = tokens[by].head
        hosts = tokens[by].lemma == "by" and tokens[verb].lemma in grammar_words().hosting
        return hosts and verb != self.found.head

    def _owns_another(self, mention: Mention) -> bool:
        """Whether it owns a thing in one list with the predicate: "Oman's mines and Chad's disputes" are apart."""
        tokens, owned = self.scene.tokens, self.scene.tokens[mention.head].head
        if tokens[mention.head].dep not in OWNING or owned == self.found.head or tokens[self.found.head].pos != "NOUN":
            return False
        listed = coordinated(tokens, first_conjunct(tokens, self.found.head))
        return owned in listed and (owned > self.found.head or self._is_owned)

    @cached_property
    def _is_owned(self) -> bool:
        """Whether the predicate has an owner of its own; "Chad's gold and timber" are both Chad's."""
        return any(c in self.scene.by_token for c in children(self.scene.tokens, self.found.head, *OWNING))

    def common(self, sense: Predicate, role: str) -> Traits:
        """What holds for every candidate of the predicate."""
        names: list[Feature] = [role_names(role, sense.type, sense.pos, sense.need, self._number), *self._itself]
        if sense.joint:
            names.append(f"joint role={role}")
        if sense.head in grammar_words().generic:
            names.append("generic")
        names += [f"{label} role={role}" for label in self._own]
        names += [f"word={sense.head}", f"pattern={sense.pattern}", *self._governor, slots_name(sense.recipient)]
        names += [self._far_down, type_names(sense.type, sense.pos, self._number)]
        if open_pronoun(self.scene, self.found.head, sense.recipient, self.found.words) is not None:
            names.append(f"pronoun role={role}")
        return Traits(names)

    @cached_property
    def _itself(self) -> tuple[str, str]:
        """How many words the predicate has, and as what part of the sentence it stands."""
        return f"words={min(3, len(self.found.words))}", f"head={self.scene.tokens[self.found.head].dep}"

    @cached_property
    def _governor(self) -> tuple[str, ...]:
        """The word that governs the predicate."""
        head = self.scene.tokens[self.found.head]
        over = self.scene.tokens[head.head]
        return () if over.pos == "PROPN" else (f"governor={over.lemma} {head.dep}",)  # whose name it is must not weigh

    @cached_property
    def _far_down(self) -> str:
        """How far down in the text the sentence is."""
        return f"sentence={bucket(self.scene.tokens[self.found.head].sentence)}"

    def pairs(self, sense: Predicate) -> Iterator[tuple[Participant, Participant, list[Feature]]]:
        """The pairs among the first few candidates, with what holds for them: the same for senses alike in form."""
        known = self._pairs.get((sense.pos, sense.joint))
        if known is None:
            known = self._pairs[sense.pos, sense.joint] = [
                (
                    one,
                    other,
                    Traits((*self.beside(sense, one, other), *self.beside(sense, other, one, "2"))),
                )
                for one, other in itertools.combinations(self.candidates[:4], 2)
            ]
        for one, other, names in known:
            carried = [f"{m}carried type={sense.type}" for m, p in (("", one), ("2", other)) if p.span is None]
            yield one, other, [names, *carried, *self.together(sense, one, other)]

    def joined(self, sense: Predicate, guessed: Participant, anchor: Participant) -> list[Feature]:
        """What holds for a guessed participant and the one whom it is joined with."""
        return [*self.of(sense, guessed, anchor), *self.together(sense, guessed, anchor)]

    def of(self, sense: Predicate, guessed: Participant, anchor: Participant, mark: str = "") -> list[Feature]:
        """What holds for a guessed participant beside the one it is joined with."""
        names = self.beside(sense, guessed, anchor, mark)
        if self._mention(guessed) is None:
            names.append(f"{mark}carried type={sense.type}")
        return names

    def together(self, sense: Predicate, one: Participant, other: Participant) -> tuple[Traits, str]:
        """What holds for two actors: whatever the predicate says of them, and for its type."""
        codes = one.actor.code, other.actor.code
        names = self.scene.together.get(codes)
        if names is None:
            kinds = kind_names(_kind(codes[0]), _kind(codes[1]))
            traits = Traits([kinds, *self._joined(*codes), *self._placed_together(*codes)])
            names = self.scene.together[codes] = traits, kinds.names[0]
        return names[0], f"type={sense.type} {names[1]}"

    def _joined(self, one: str, other: str) -> list[Feature]:
        """How far the text has joined two actors already."""
        pair, joined, here = frozenset((one, other)), self.topic.joined, self.topic.here
        since = joined.since(pair, self.scene.tokens[self.found.head].sentence)
        partners = joined.is_first_partner(one, other), joined.is_first_partner(other, one)
        names: list[Feature] = [joined_names(joined.often(pair), since, *partners), f"told here {pair in here}"]
        told = {code for each in here if each != pair for code in each}
        if one in told:
            names.append("one told here of another")
        if other in told:
            names.append("other told here of another")
        return names

    def _placed_together(self, one: str, other: str) -> list[Feature]:
        """How the text and the sentence name two actors."""
        presence, first, second = self.topic.presence, self._first.get(one), self._first.get(other)
        named, ranks = (first is not None, second is not None), (presence.rank(one), presence.rank(other))
        names: list[Feature] = [together_names(presence.together(one, other), *named, *ranks)]
        if first is not None and second is not None:
            low, high = min(first, second), max(first, second)
            between = [m for m in self.scene.mentions if low < m.head < high]
            names += [f"apart={bucket(high - low)}", f"between={min(3, len(between))}"]
        return names

    @cached_property
    def _first(self) -> dict[str, int]:
        """Where each actor of the sentence is named first."""
        return {a.code: m.head for m in reversed(self.scene.mentions) for a in m.actors}

    def beside(self, sense: Predicate, guessed: Participant, anchor: Participant, mark: str = "") -> list[Feature]:
        """What holds for a participant beside another, whatever the type of the sense."""
        mention = self._mention(guessed)
        if mention is None:
            return [mark + slot_of(anchor), self._carried(guessed.actor.code, sense.pos, mark)]
        tokens, head = self.scene.tokens, self.found.head
        names: list[Feature] = [mark + slot_of(anchor), self._placed(mention, sense.pos, mark)]
        least = self._least_arcs(anchor.actor.code)
        if least is None or self._arcs(mention) <= least:
            names.append(f"{mark}nearest")
        if (other := self._mention(anchor)) is not None:
            if mention.head in coordinated(tokens, first_conjunct(tokens, other.head)):
                names.append(f"{mark}beside the other{' joint' if sense.joint else ''}")
            if (mention.head < head) != (other.head < head):
                names.append(f"{mark}across the predicate")
        return names

    @cached_property
    def _number(self) -> int:
        """How many actors the sentence names."""
        return len(self.scene.codes)

    @cached_property
    def _own(self) -> tuple[str, ...]:
        """Whether the predicate looks ahead, and what its own subject and object are."""
        tokens, own = self.scene.tokens, dict[str, int]()
        for c in tokens[self.found.head].children:
            if tokens[c].dep in _OWN:
                own.setdefault(_OWN[tokens[c].dep], c)
        found = ["ahead"] if looks_ahead(tokens, self.found.head) else []
        for label in ("subject", "object"):
            if label in own and own[label] not in self.found.words:
                found.append(f"{label} is {'actor' if own[label] in self.scene.by_token else tokens[own[label]].pos}")
        return tuple(found)

    @cached_property
    def _clause(self) -> int:
        return content_clause(self.scene.tokens, self.found.head)

    @cached_property
    def _paths(self) -> dict[int, tuple[list[str], list[str]]]:
        """The path to each mention of the sentence, by the mention's head."""
        tokens, above = self.scene.tokens, _above(self.scene.tokens, self.found.head)
        return {m.head: _path(tokens, above, m.head) for m in self.scene.mentions}

    @cached_property
    def _by_place(self) -> dict[tuple[int, int], Mention]:
        return {(m.span.start, m.span.end): m for m in reversed(self.scene.mentions)}

    def _mention(self, participant: Participant) -> Mention | None:
        span = participant.span
        return None if span is None else self._by_place.get((span.start, span.end))

    def _arcs(self, mention: Mention) -> int:
        up, down = self._paths[mention.head]
        return len(up) + len(down)

    @cached_property
    def _by_arcs(self) -> list[tuple[int, str]]:
        """Arcs to the mentions of each actor, the nearest first."""
        return sorted((self._arcs(m), actor.code) for m in self.scene.mentions for actor in m.actors)

    def _least_arcs(self, code: str) -> int | None:
        """Arcs to the nearest mention of any other actor."""
        for arcs, other in self._by_arcs:
            if other != code:
                return arcs
        return None

    def _placed(self, mention: Mention, pos: str, mark: str) -> Traits:
        """Where a mention stands beside the predicate."""
        key = (mention.head, mention.rule, pos, mark)
        if key not in self._named:
            self._named[key] = Traits((*self._place(mention, pos, mark), *self._clauses(mention, mark)))
        return self._named[key]

    def _place(self, mention: Mention, pos: str, mark: str) -> list[Feature]:
        """Where a mention stands, and as what."""
        token, gap, arcs = self.scene.tokens[mention.head], mention.head - self.found.head, self._arcs(mention)
        names: list[Feature] = [
            place_names(mark, arcs, abs(gap), gap < 0, pos, token.dep),
            naming_names(mark, mention.rule),
        ]
        over = self.scene.tokens[token.head]
        if over.pos != "PROPN":
            names.append(f"{mark}over word={over.lemma}")
        if mention.adjective:
            names.append(f"{mark}adjective")
        return names

    def _clauses(self, mention: Mention, mark: str) -> list[str]:
        """Which clauses lie between a mention and the predicate."""
        up, down = self._paths[mention.head]
        names = [
            f"{mark}over {label}" if label in up else f"{mark}into {label}"
            for label in dict.fromkeys((*up, *down))
            if label in _CLAUSES
        ]
        if not is_under(self.scene.tokens, mention.head, self._clause):
            names.append(f"{mark}outside the clause")
        return names

    def _carried(self, code: str, pos: str, mark: str) -> Traits:
        """How far the text has an actor in mind that the sentence does not name."""
        names = self.scene.carried.get((code, pos, mark))
        if names is None:
            bundles = self._told(code, pos, mark), self._present(code, mark)
            names = self.scene.carried[code, pos, mark] = Traits(bundles)
        return names

    def _told(self, code: str, pos: str, mark: str) -> Bundle:
        told = _place(code, [p.actor.code for p in self.topic.last])
        mind = _place(code, [actor.code for actor in self.topic.mind])
        main = code in [actor.code for actor in self.topic.main or ()]
        return told_names(mark, told, mind, pos, main, self._number)

    def _present(self, code: str, mark: str) -> Bundle:
        presence, here = self.topic.presence, self.scene.tokens[self.found.head].sentence
        before = presence.at(code, here - 2), presence.at(code, here - 1)
        after = presence.at(code, here + 1), presence.at(code, here + 2)
        share = _share(presence.share(code))
        return presence_names(mark, presence.rank(code), share, before + after, self._number)


def _share(share: float) -> str:
    return next((str(most) for most in (0.05, 0.1, 0.2, 0.35, 0.5) if share <= most), "more")


def _above(tokens: Tokens, i: int) -> dict[int, list[str]]:
    """The labels of the arcs up from `i` to it and to each token over it."""
    labels: list[str] = []
    above = {i: labels}
    while tokens[i].head != i:
        labels = [*labels, tokens[i].dep]
        i = tokens[i].head
        above[i] = labels
    return above


def _path(tokens: Tokens, above: Mapping[int, list[str]], b: int) -> tuple[list[str], list[str]]:
    """Labels of the arcs up from a token to where it meets `b`, and of those from `b` up to there.

    Args:
        tokens: All tokens.
        above: What stands over the first, as `_above` finds it; two of different trees meet nowhere.
        b: The second.
    """
    down: list[str] = []
    while b not in above and tokens[b].head != b:
        down.append(tokens[b].dep)
        b = tokens[b].head
    return (above[b] if b in above else list(above.values())[-1]), down


def _kind(code: str) -> str:
    """Whether a code is of a state, a body or a group: what an actor is may weigh, never who it is."""
    return code.partition(":")[0] if ":" in code else "state"


def slot_of(participant: Participant) -> str:
    """The rule by which a participant was found, as a feature."""
    return slot_name(participant.rule)


def _place(code: str, order: list[str]) -> str:
    return str(min(3, order.index(code))) if code in order else "no"
