"""Events that a text dates once, for the nouns that take them up: "the meeting"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dragoman.model import Statement, When
from dragoman.reading.attachment import VERBAL, governs
from dragoman.reading.frames_events import dates_the_making
from dragoman.reading.syntax import child
from dragoman.reading.timing_scene import Governing, Scene, are_dated
from dragoman.vocabulary.timing import timing_words

_NEAR = 3
"""How many sentences back "the meeting" may look for the meeting that a date was given to."""


@dataclass(frozen=True, slots=True)
class Dated:
    """An event noun whose date the text gives, for later mentions with "the"."""

    sentence: int
    group: int
    names: frozenset[str]
    pairs: frozenset[frozenset[str]]
    when: When

    def may_be(self, pair: frozenset[str]) -> bool:
        """Whether the event may be one between these actors: nothing is told of who took part, or they did."""
        return not self.pairs or any(pair <= told or told <= pair for told in self.pairs)


def dated_events(scene: Scene) -> list[Dated]:
    """Event nouns that a time of their own governs, in the order of the text."""
    return sorted(_dated_events(scene), key=lambda event: event.sentence)


def _dated_events(scene: Scene) -> Iterator[Dated]:
    groups = timing_words().same_event
    nouns = [
        t.i for t in scene.tokens if t.lemma in groups and t.pos in {"NOUN", "PROPN"} and t.sentence in scene.times
    ]
    for noun in nouns:
        for timed in scene.times[scene.tokens[noun].sentence]:
            own = governs(scene.tokens, timed.adverbial, noun, scene.events | {noun})
            when = scene.when(timed.time, "when:same-event") if own else None
            if when is not None:
                token = scene.tokens[noun]
                pairs = frozenset(pair_of(s) for s in scene.reading.statements if s.head in {noun, token.head})
                yield Dated(token.sentence, groups[token.lemma], _names_at(scene, noun), pairs, when)
                break


def same_event(scene: Scene, statement: Statement, governing: Governing, dated: Sequence[Dated]) -> When | None:
    """The date given shortly before to the event that a definite noun of this clause takes up."""
    if are_dated(governing):
        return None
    pair = pair_of(statement)
    for noun in _event_nouns(scene, statement.head):
        group, names = timing_words().same_event[scene.tokens[noun].lemma], _names_at(scene, noun)
        if not is_definite(scene, noun):
            continue
        here = statement.sentence
        found = [e for e in dated if e.group == group and e.sentence < here]
        named = [e for e in found if names and names & e.names]
        close = [e for e in found if here - e.sentence <= _NEAR and not (names and e.names)]
        near = [e for e in close if e.may_be(pair) or _is_judged(statement, noun)]
        values = {e.when.value for e in named or near}
        if len(values) == 1:
            return replace((named or near)[-1].when, rule="when:same-event")
    return _adopted(scene, statement, dated)


def _adopted(scene: Scene, statement: Statement, dated: Sequence[Dated]) -> When | None:
    """The date of the meeting, told shortly before, that a text is called after: "the APEC declaration urging …"."""
    tokens, head = scene.tokens, statement.head
    noun = tokens[head].head if tokens[head].dep == "acl" else child(tokens, head, "nsubj")
    if noun is None or tokens[noun].lemma.lower() not in _ADOPTED or not is_definite(scene, noun):
        return None
    names, meeting = _names_at(scene, noun), timing_words().same_event["meeting"]
    near = (e for e in dated if 0 < statement.sentence - e.sentence <= _NEAR)
    found = [e for e in near if e.group == meeting and names & e.names]
    return replace(found[-1].when, rule="when:same-event") if len({e.when.value for e in found}) == 1 else None


_ADOPTED = frozenset({"declaration", "communique", "communiqué", "statement", "resolution"})
"""Nouns of texts that a meeting ends with."""


def called_off(scene: Scene, statement: Statement) -> When | None:
    """The date that an event which did not come about was set for: "cancelled a summit planned for October"."""
    if statement.status != "negated" or statement.type != "CONSULT" or scene.tokens[statement.head].pos not in VERBAL:
        return None
    for noun in _event_nouns(scene, statement.head):
        for timed in scene.times.get(scene.tokens[noun].sentence, []):
            events = scene.events | {noun}
            own = governs(scene.tokens, timed.adverbial, noun, events) is not None
            own = own or dates_the_making(scene.tokens, timed.adverbial, noun, events)
            if own and (when := scene.when(timed.time, "when:called-off")) is not None:
                return when
    return None


def _event_nouns(scene: Scene, head: int) -> Iterator[int]:
    """The event noun a predicate is, or those in its own phrases."""
    groups = timing_words().same_event
    tokens = scene.tokens
    if tokens[head].pos in {"NOUN", "PROPN"}:
        if tokens[head].lemma in groups:
            yield head
        return
    for c in tokens[head].children:
        if tokens[c].dep in {"dobj", "nsubj", "nsubjpass"} and tokens[c].lemma in groups:
            yield c
        for grandchild in tokens[c].children if tokens[c].dep in {"prep", "advmod", "acomp"} else ():
            noun = grandchild
            if tokens[noun].dep == "prep":
                noun = next((o for o in tokens[noun].children if tokens[o].dep == "pobj"), noun)
            if tokens[noun].dep in {"pobj", "pcomp"} and tokens[noun].lemma in groups:
                yield noun


def is_definite(scene: Scene, noun: int) -> bool:
    """Whether a noun takes up something known: with "the", "this" or "that", not "a summit" or "summits"."""
    tokens = scene.tokens
    return any(tokens[c].dep == "det" and tokens[c].lemma in {"the", "this", "that"} for c in about(scene, noun))


def about(scene: Scene, noun: int) -> list[int]:
    """What hangs on a noun, or on the words that hyphens join it to: "the 50-minute tête-à-tête"."""
    tokens, first = scene.tokens, noun
    while first and tokens[first - 1].end == tokens[first].start:
        first -= 1
    return [c for i in range(first, noun + 1) for c in tokens[i].children if not first <= c <= noun]


def _names_at(scene: Scene, noun: int) -> frozenset[str]:
    """The proper names within an event's noun phrase ("SCO summit"), which must agree."""
    return frozenset(
        scene.tokens[c].text.lower()
        for c in scene.tokens[noun].children
        if scene.tokens[c].dep in {"compound", "nmod", "amod", "poss"}
        and (scene.tokens[c].pos == "PROPN" or (scene.tokens[c].pos == "NOUN" and scene.tokens[c].text[0].isupper()))
        and scene.tokens[c].ent != "DATE"
    )


def pair_of(statement: Statement) -> frozenset[str]:
    """The codes of all who take part."""
    return frozenset(p.actor.code for p in (*statement.actors, *statement.recipients))


def _is_judged(statement: Statement, noun: int) -> bool:
    """Whether the event is what somebody speaks of, who need not have taken part: "condemned the attack"."""
    return noun != statement.head and statement.type in _JUDGING


_JUDGING = frozenset({"ACCUSE", "SUPPORT", "REJECT"})
