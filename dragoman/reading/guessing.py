"""Whom a predicate tells of when its own slots do not say: candidates, and a small scorer of them.

Where no slot of a predicate gives a pair, every actor of the sentence and those just told of may be the one
that is missing. Each candidate is described by a few dozen plain features of the parse, and a logistic
regression (`vocabulary/guesses.json`, fitted by `training/guesses.py`) says how likely it is that the text joins
the two by such a word. The features are strings, so that `dragoman explain` can show them.
"""

import itertools
import math
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.model import Mention, Participant
from dragoman.reading.deeds import sums_up
from dragoman.reading.participants import Scene, as_participants, codes, content_clause, fill, implied, open_pronoun
from dragoman.reading.predicates import Found
from dragoman.reading.syntax import Tokens, child, coordinated, first_conjunct, is_under
from dragoman.reading.topic import Topic
from dragoman.vocabulary.grammar import grammar_words
from dragoman.vocabulary.guesses import GuessWeights
from dragoman.vocabulary.predicates import Predicate

MOST = 6
"""Actors of a sentence that are tried; a list of ten countries joins nobody in particular."""

MOST_CARRIED = 4
"""Actors of the text before that are tried."""

_FAR = 9
_CLAUSES = frozenset({"ccomp", "advcl", "relcl", "acl", "conj", "xcomp", "parataxis", "appos", "pcomp"})


@dataclass(frozen=True, slots=True)
class Guess:
    """A pair that a predicate may tell of.

    Attributes:
        sense: The sense of the predicate.
        actor: Who would act.
        recipient: On whom; `None` for nobody.
        features: What is so of it, as names.
    """

    sense: Predicate
    actor: Participant
    recipient: Participant | None
    features: tuple[str, ...]

    @property
    def pair(self) -> frozenset[str]:
        """The codes it joins, whichever way round."""
        return frozenset(p.actor.code for p in (self.actor, self.recipient) if p)

    def score(self, table: GuessWeights) -> float:
        """How likely it is that the text tells it, from 0 to 1."""
        return 1 / (1 + math.exp(-table.bias - sum(table.weights.get(name, 0.0) for name in self.features)))


def guesses(scene: Scene, found: Found, topic: Topic) -> Iterator[Guess]:
    """All that a predicate without filled slots may tell, each type once."""
    if not scene.mentions and not topic.last:
        return
    seen: set[str] = set()
    for sense in found.senses:
        if sense.type in seen or _tells_nothing_new(scene.tokens, found, sense):
            continue
        seen.add(sense.type)
        yield from _of_sense(scene, found, sense, topic)


def described(
    scene: Scene, found: Found, sense: Predicate, topic: Topic, actor: Participant, recipient: Participant | None
) -> Guess:
    """A pair that a rule proposes, with the features of a guess and the name of the rule."""
    about = _About(scene, found, sense, topic)
    rules = {p.rule for p in (actor, recipient) if p and p.rule.startswith(("near", "carry", "pronoun"))}
    names = [f"proposed={rule} pos={sense.pos}" for rule in sorted(rules)] or [f"proposed={sense.pos}"]
    if recipient is None:
        return Guess(sense, actor, None, (*names, *about.common("nobody"), f"slot={actor.rule.split('>')[0]}"))
    guessed_actor = actor.rule.startswith(("near", "carry"))
    guessed_recipient = recipient.rule.startswith(("near", "carry"))
    role = "both" if guessed_actor and guessed_recipient else "actor" if guessed_actor else "recipient"
    first, second = (actor, recipient) if guessed_actor else (recipient, actor)
    features = [*names, *about.common(role), *about.of(first, second)]
    if role == "both":
        features += about.of(second, first, "2")
    return Guess(sense, actor, recipient, tuple(dict.fromkeys(features)))


def _tells_nothing_new(tokens: Tokens, found: Found, sense: Predicate) -> bool:
    background = sense.pos == "noun" and sense.head in grammar_words().background
    return background or (sense.pos == "noun" and sums_up(tokens, found.head))


def _of_sense(scene: Scene, found: Found, sense: Predicate, topic: Topic) -> Iterator[Guess]:
    actors = fill(scene, found.head, sense.actor, found.words)
    recipients = [r for r in fill(scene, found.head, sense.recipient, found.words) if r.actor.code not in codes(actors)]
    about = _About(scene, found, sense, topic)
    others = list(about.candidates())
    if actors:
        pairs = [(a, c, c) for a in actors[:2] for c in others if c.actor.code not in codes(actors)]
        for actor, other, guessed in pairs:
            yield Guess(sense, actor, other, (*about.common("recipient"), *about.of(guessed, actor)))
        if len(actors) == 1 and sense.need != "both":
            yield Guess(sense, actors[0], None, (*about.common("nobody"), f"slot={actors[0].rule.split('>')[0]}"))
    elif recipients:
        for recipient in recipients[:2]:
            for other in others:
                if other.actor.code not in codes(recipients):
                    yield Guess(sense, other, recipient, (*about.common("actor"), *about.of(other, recipient)))
    else:
        for one, other in itertools.combinations(others[:4], 2):
            features = dict.fromkeys((*about.common("both"), *about.of(one, other), *about.of(other, one, "2")))
            yield Guess(sense, one, other, tuple(features))


@dataclass(frozen=True, slots=True)
class _About:
    """A predicate in its scene, to describe candidates for it."""

    scene: Scene
    found: Found
    sense: Predicate
    topic: Topic

    def candidates(self) -> Iterator[Participant]:
        """The actors of the sentence, each where it stands nearest to the predicate, then those just told of."""
        nearest: dict[str, tuple[int, Mention]] = {}
        for mention in self.scene.mentions:
            for actor in mention.actors:
                far = abs(mention.head - self.found.head)
                if actor.code not in nearest or far < nearest[actor.code][0]:
                    nearest[actor.code] = (far, mention)
        for code, (_, mention) in sorted(nearest.items(), key=lambda item: item[1][1].head)[:MOST]:
            yield next(p for p in as_participants(mention, "near:scored") if p.actor.code == code)
        told = (p.actor for p in self.topic.last)
        unnamed = (a for a in (*told, *self.topic.mind, *(self.topic.main or ())) if a.code not in nearest)
        for actor in list({actor.code: actor for actor in unnamed}.values())[:MOST_CARRIED]:
            yield implied(actor, "carry:scored")

    def common(self, role: str) -> Iterator[str]:
        """What holds for every candidate of the predicate."""
        sense, tokens = self.sense, self.scene.tokens
        head = tokens[self.found.head]
        number = min(4, len(self.scene.codes))
        yield f"role={role}"
        yield f"role={role} pos={sense.pos}"
        yield f"role={role} actors={number}"
        yield f"type={sense.type}"
        yield f"need={sense.need} role={role}"
        yield f"words={min(3, len(self.found.words))}"
        yield f"head={head.dep}"
        if sense.joint:
            yield f"joint role={role}"
        if sense.head in grammar_words().generic:
            yield "generic"
        for label, deps in (("subject", ("nsubj", "nsubjpass")), ("object", ("dobj",))):
            own = child(tokens, self.found.head, *deps)
            if own is not None and own not in self.found.words:
                holds = "actor" if self.scene.by_token.get(own) else tokens[own].pos
                yield f"{label} is {holds} role={role}"
        if open_pronoun(self.scene, self.found.head, sense.recipient, self.found.words) is not None:
            yield f"pronoun role={role}"

    def of(self, guessed: Participant, anchor: Participant, mark: str = "") -> Iterator[str]:
        """What holds for a guessed participant beside the one it is joined with."""
        for name in self._of(guessed, anchor):
            yield f"{mark}{name}"

    def _of(self, guessed: Participant, anchor: Participant) -> Iterator[str]:
        tokens, head = self.scene.tokens, self.found.head
        yield f"slot={anchor.rule.split('>')[0]}"
        mention = self._mention(guessed)
        if mention is None:
            yield from self._carried(guessed)
            return
        up, down = _path(tokens, head, mention.head)
        arcs = len(up) + len(down)
        yield f"arcs={min(arcs, _FAR)}"
        yield f"gap={_bucket(abs(mention.head - head))}"
        side = "before" if mention.head < head else "after"
        yield f"side={side} pos={self.sense.pos}"
        yield f"dep={tokens[mention.head].dep} {side}"
        yield f"rule={mention.rule.split(':')[1].split('-')[0]}"
        if mention.adjective:
            yield "adjective"
        for label in {d for d in (*up, *down) if d in _CLAUSES}:
            yield f"over {label}" if label in up else f"into {label}"
        if not is_under(tokens, mention.head, content_clause(tokens, head)):
            yield "outside the clause"
        if arcs <= min(self._reaches(anchor), default=arcs):
            yield "nearest"
        if (other := self._mention(anchor)) is not None:
            if mention.head in coordinated(tokens, first_conjunct(tokens, other.head)):
                yield "beside the other" + (" joint" if self.sense.joint else "")
            if (mention.head < head) != (other.head < head):
                yield "across the predicate"

    def _carried(self, guessed: Participant) -> Iterator[str]:
        code = guessed.actor.code
        told = _place(code, [p.actor.code for p in self.topic.last])
        mind = _place(code, [actor.code for actor in self.topic.mind])
        yield f"carried told={told} actors={min(3, len(self.scene.codes))}"
        yield f"carried mind={mind} actors={min(3, len(self.scene.codes))}"
        yield f"carried told={told} mind={mind}"
        yield f"carried pos={self.sense.pos}"
        yield f"carried type={self.sense.type}"
        if code in {actor.code for actor in self.topic.main or ()}:
            yield "carried main"

    def _mention(self, participant: Participant) -> Mention | None:
        if participant.span is None:
            return None
        return next((m for m in self.scene.mentions if m.span == participant.span), None)

    def _reaches(self, anchor: Participant) -> list[int]:
        """Arcs to each candidate mention other than the anchor's."""
        tokens, head = self.scene.tokens, self.found.head
        others = (m for m in self.scene.mentions if any(a.code != anchor.actor.code for a in m.actors))
        return [sum(map(len, _path(tokens, head, m.head))) for m in others]


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


def _place(code: str, order: list[str]) -> str:
    return str(min(3, order.index(code))) if code in order else "no"


def _bucket(gap: int) -> str:
    return next((str(most) for most in (2, 4, 7, 12, 20) if gap <= most), "more")
