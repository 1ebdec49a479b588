"""What is so of a pair that a predicate may tell of, as names of plain features.

The features are strings, so that `dragoman explain` can show them and a table can weigh them
(`vocabulary/guesses.json`). None tells who an actor is, only what kind: two other states in the same words are
described alike.
"""

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from dragoman.model import Mention, Participant, Span
from dragoman.reading.contrasts import is_set_apart
from dragoman.reading.coordination import coordinated
from dragoman.reading.nearby import open_pronoun
from dragoman.reading.predicates import Found
from dragoman.reading.scenes import Scene, as_participants, implied
from dragoman.reading.syntax import Tokens, child, children, content_clause, first_conjunct, is_under
from dragoman.reading.tense import looks_ahead
from dragoman.reading.topic import Topic
from dragoman.vocabulary.grammar import grammar_words
from dragoman.vocabulary.predicates import Predicate

MOST = 6
"""Actors of a sentence that are tried; a list of ten countries joins nobody in particular."""

MOST_CARRIED = 4
"""Actors of the text before that are tried."""

OWNING = ("poss", "amod", "compound", "nmod")

_FAR = 9
_CLAUSES = frozenset({"ccomp", "advcl", "relcl", "acl", "conj", "xcomp", "parataxis", "appos", "pcomp"})


@dataclass(slots=True, eq=False)
class Traits:
    """Features that several guesses share; their weights are summed once."""

    names: tuple["str | Traits", ...]
    _sum: float | None = None

    def weigh(self, weights: Mapping[str, float]) -> float:
        """The sum of their weights, which must be the same table every time."""
        if self._sum is None:
            self._sum = weigh(self.names, weights)
        return self._sum


Features = Sequence[str | Traits]


def weigh(features: Features, weights: Mapping[str, float]) -> float:
    """The sum of the weights of features; those without one weigh nothing."""
    known, total = weights.get, 0.0
    for feature in features:
        total += known(feature, 0.0) if feature.__class__ is str else feature.weigh(weights)  # type: ignore[union-attr]
    return total


def names_of(features: Features) -> Iterator[str]:
    """The features, one by one."""
    for feature in features:
        if isinstance(feature, str):
            yield feature
        else:
            yield from names_of(feature.names)


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
    _least: dict[str, int | None] = field(default_factory=dict, repr=False)

    @cached_property
    def candidates(self) -> tuple[Participant, ...]:
        """The actors of the sentence, each where it stands nearest to the predicate, then those just told of."""
        nearest: dict[str, tuple[int, Mention]] = {}
        apart: set[str] = set()
        for mention in self.scene.mentions:
            if is_set_apart(self.scene.tokens, mention.head, self.found.head):
                continue
            if self._owns_another(mention) or self._is_venue(mention) or self._is_host(mention):
                apart.update(actor.code for actor in mention.actors)
                continue
            for actor in mention.actors:
                far = abs(mention.head - self.found.head)
                if actor.code not in nearest or far < nearest[actor.code][0]:
                    nearest[actor.code] = (far, mention)
        found = []
        for code, (_, mention) in sorted(nearest.items(), key=lambda item: item[1][1].head)[:MOST]:
            found.append(next(p for p in as_participants(mention, "near:scored") if p.actor.code == code))
        told = (p.actor for p in self.topic.last)
        known = (*told, *self.topic.mind, *(self.topic.main or ()))
        unnamed = (a for a in known if a.code not in nearest and a.code not in apart)
        carried = list({actor.code: actor for actor in unnamed}.values())[:MOST_CARRIED]
        found += [implied(actor, "carry:scored") for actor in carried]
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
        names = [
            f"role={role}",
            f"role={role} pos={sense.pos}",
            f"role={role} actors={min(4, self._number)}",
            f"type={sense.type}",
            f"need={sense.need} role={role}",
            f"words={min(3, len(self.found.words))}",
            f"head={self.scene.tokens[self.found.head].dep}",
        ]
        if sense.joint:
            names.append(f"joint role={role}")
        if sense.head in grammar_words().generic:
            names.append("generic")
        if looks_ahead(self.scene.tokens, self.found.head):
            names.append(f"ahead role={role}")
        names += [f"{label} role={role}" for label in self._own]
        names += self._worded(sense)
        if open_pronoun(self.scene, self.found.head, sense.recipient, self.found.words) is not None:
            names.append(f"pronoun role={role}")
        return Traits(tuple(names))

    def _worded(self, sense: Predicate) -> Iterator[str]:
        """The predicate's own words, and the one that governs it."""
        tokens, head = self.scene.tokens, self.found.head
        over = tokens[tokens[head].head]
        yield f"word={sense.head}"
        yield f"pattern={sense.pattern}"
        if over.pos != "PROPN":  # whose name it is must not weigh
            yield f"governor={over.lemma} {tokens[head].dep}"
        yield f"recipient slots={' '.join(sense.recipient)}"
        yield f"sentence={_bucket(tokens[head].sentence)}"
        yield f"type={sense.type} actors={min(4, self._number)}"
        yield f"type={sense.type} pos={sense.pos}"

    def pairs(self, sense: Predicate) -> Iterator[tuple[Participant, Participant, list[str | Traits]]]:
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

    def joined(self, sense: Predicate, guessed: Participant, anchor: Participant) -> list[str | Traits]:
        """What holds for a guessed participant and the one whom it is joined with."""
        return [*self.of(sense, guessed, anchor), *self.together(sense, guessed, anchor)]

    def of(self, sense: Predicate, guessed: Participant, anchor: Participant, mark: str = "") -> list[str | Traits]:
        """What holds for a guessed participant beside the one it is joined with."""
        names = self.beside(sense, guessed, anchor, mark)
        if self._mention(guessed) is None:
            names.append(f"{mark}carried type={sense.type}")
        return names

    def together(self, sense: Predicate, one: Participant, other: Participant) -> list[str | Traits]:
        """What holds for two actors: whatever the predicate says of them, and for its type."""
        codes = one.actor.code, other.actor.code
        names = self.scene.together.get(codes)
        if names is None:
            names = self.scene.together[codes] = Traits(tuple(self._together_names(*codes)))
        return [names, f"type={sense.type} {names.names[0]}"]

    def _together_names(self, one: str, other: str) -> Iterator[str]:
        """What kinds of actors the two are, and how far the text has joined them already."""
        yield _kinds(one, other)
        yield f"kind={_kind(one)}"
        pair, joined = frozenset((one, other)), self.topic.joined
        since = joined.since(pair, self.scene.tokens[self.found.head].sentence)
        yield f"joined {min(4, joined.often(pair))}"
        yield f"joined since {'no' if since is None else _bucket(since)}"
        yield f"partner {joined.is_first_partner(one, other)} {joined.is_first_partner(other, one)}"
        yield f"told here {pair in self.topic.here}"
        for name, code in (("one", one), ("other", other)):
            if any(code in told and told != pair for told in self.topic.here):
                yield f"{name} told here of another"
        first, second = self._first.get(one), self._first.get(other)
        presence = self.topic.presence
        yield f"together={min(5, presence.together(one, other))} named={first is not None},{second is not None}"
        rank, its = min(4, presence.rank(one)), min(4, presence.rank(other))
        yield f"ranks={rank} {its}" if rank <= its else f"ranks={its} {rank}"
        if first is not None and second is not None:
            low, high = sorted((first, second))
            yield f"apart={_bucket(high - low)}"
            yield f"between={min(3, sum(low < m.head < high for m in self.scene.mentions))}"

    @cached_property
    def _first(self) -> dict[str, int]:
        """Where each actor of the sentence is named first."""
        return {a.code: m.head for m in reversed(self.scene.mentions) for a in m.actors}

    def beside(self, sense: Predicate, guessed: Participant, anchor: Participant, mark: str = "") -> list[str | Traits]:
        """What holds for a participant beside another, whatever the type of the sense."""
        mention = self._mention(guessed)
        if mention is None:
            return [mark + slot_of(anchor), self._carried(guessed.actor.code, sense.pos, mark)]
        tokens, head = self.scene.tokens, self.found.head
        names: list[str | Traits] = [mark + slot_of(anchor), self._placed(mention, sense.pos, mark)]
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
        """What the predicate's own subject and object are."""
        tokens, found = self.scene.tokens, []
        for label, deps in (("subject", ("nsubj", "nsubjpass")), ("object", ("dobj",))):
            own = child(tokens, self.found.head, *deps)
            if own is not None and own not in self.found.words:
                found.append(f"{label} is {'actor' if self.scene.by_token.get(own) else tokens[own].pos}")
        return tuple(found)

    @cached_property
    def _clause(self) -> int:
        return content_clause(self.scene.tokens, self.found.head)

    @cached_property
    def _paths(self) -> dict[int, tuple[list[str], list[str]]]:
        """The path to each mention of the sentence, by the mention's head."""
        tokens, head = self.scene.tokens, self.found.head
        return {m.head: _path(tokens, head, m.head) for m in self.scene.mentions}

    @cached_property
    def _by_span(self) -> dict[Span, Mention]:
        return {m.span: m for m in reversed(self.scene.mentions)}

    def _mention(self, participant: Participant) -> Mention | None:
        return self._by_span.get(participant.span) if participant.span else None

    def _arcs(self, mention: Mention) -> int:
        return sum(map(len, self._paths[mention.head]))

    def _least_arcs(self, code: str) -> int | None:
        """Arcs to the nearest mention of any other actor."""
        if code not in self._least:
            others = (m for m in self.scene.mentions if any(a.code != code for a in m.actors))
            self._least[code] = min(map(self._arcs, others), default=None)
        return self._least[code]

    def _placed(self, mention: Mention, pos: str, mark: str) -> Traits:
        """Where a mention stands beside the predicate."""
        key = (mention.head, mention.rule, pos, mark)
        if key not in self._named:
            self._named[key] = Traits(tuple(mark + name for name in self._place_names(mention, pos)))
        return self._named[key]

    def _place_names(self, mention: Mention, pos: str) -> Iterator[str]:
        tokens, head = self.scene.tokens, self.found.head
        up, down = self._paths[mention.head]
        yield f"arcs={min(len(up) + len(down), _FAR)}"
        yield f"gap={_bucket(abs(mention.head - head))}"
        side = "before" if mention.head < head else "after"
        yield f"side={side} pos={pos}"
        yield f"dep={tokens[mention.head].dep} {side}"
        yield f"rule={mention.rule.split(':')[1].split('-')[0]}"
        yield f"named={mention.rule}"
        over = tokens[tokens[mention.head].head]
        if over.pos != "PROPN":
            yield f"over word={over.lemma}"
        if mention.adjective:
            yield "adjective"
        for label in dict.fromkeys(d for d in (*up, *down) if d in _CLAUSES):
            yield f"over {label}" if label in up else f"into {label}"
        if not is_under(tokens, mention.head, self._clause):
            yield "outside the clause"

    def _carried(self, code: str, pos: str, mark: str) -> Traits:
        """How far the text before has an actor in mind that the sentence does not name."""
        key = (code, pos, mark)
        if key not in self._named:
            self._named[key] = Traits(tuple(mark + name for name in self._carried_names(code, pos)))
        return self._named[key]

    def _carried_names(self, code: str, pos: str) -> Iterator[str]:
        told = _place(code, [p.actor.code for p in self.topic.last])
        mind = _place(code, [actor.code for actor in self.topic.mind])
        yield f"carried told={told} actors={min(3, self._number)}"
        yield f"carried mind={mind} actors={min(3, self._number)}"
        yield f"carried told={told} mind={mind}"
        yield f"carried pos={pos}"
        if code in {actor.code for actor in self.topic.main or ()}:
            yield "carried main"
        yield from self._present_names(code)

    def _present_names(self, code: str) -> Iterator[str]:
        """How much of the whole text an actor has, and whether the sentences around name it."""
        presence, here, actors = self.topic.presence, self.scene.tokens[self.found.head].sentence, self._number
        before, after = presence.at(code, here - 1), presence.at(code, here + 1)
        yield f"carried rank={min(4, presence.rank(code))} actors={min(3, actors)}"
        yield f"carried share={_share(presence.share(code))}"
        yield f"carried before={before} after={after} actors={min(2, actors)}"
        yield f"carried two before={presence.at(code, here - 2)} two after={presence.at(code, here + 2)}"


def _share(share: float) -> str:
    return next((str(most) for most in (0.05, 0.1, 0.2, 0.35, 0.5) if share <= most), "more")


def _path(tokens: Tokens, a: int, b: int) -> tuple[list[str], list[str]]:
    """Labels of the arcs up from `a` to where it meets `b`, and of those down from there to `b`."""
    above = {a: 0}
    i, up = a, []
    while tokens[i].head != i:
        up.append(tokens[i].dep)
        i = tokens[i].head
        above[i] = len(up)
    i, down = b, []
    while i not in above and tokens[i].head != i:
        down.append(tokens[i].dep)
        i = tokens[i].head
    return up[: above.get(i, len(up))], down


def _kind(code: str) -> str:
    """Whether a code is of a state, a body or a group: what an actor is may weigh, never who it is."""
    return code.partition(":")[0] if ":" in code else "state"


def _kinds(one: str, other: str) -> str:
    return f"kinds={'+'.join(sorted((_kind(one), _kind(other))))}"


def slot_of(participant: Participant) -> str:
    """The rule by which a participant was found, as a feature."""
    return f"slot={participant.rule.split('>')[0]}"


def _place(code: str, order: list[str]) -> str:
    return str(min(3, order.index(code))) if code in order else "no"


def _bucket(gap: int) -> str:
    return next((str(most) for most in (2, 4, 7, 12, 20) if gap <= most), "more")
