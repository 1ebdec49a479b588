"""What those who came together did there, told in the sentence after: "they met on 5 May. Lima promised aid"."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from dragoman.model import Statement, When
from dragoman.reading.attachment import governs
from dragoman.reading.tense import has_have, has_other_time, is_past
from dragoman.reading.timing_scene import Governing, Scene, Timed, are_dated
from dragoman.vocabulary.timing import timing_words


def gatherings(scene: Scene) -> dict[int, When]:
    """The times of gatherings of the past, by sentence; the last of several."""
    return dict(_gatherings(scene))


def _gatherings(scene: Scene) -> Iterator[tuple[int, When]]:
    for index, times in scene.times.items():
        days = [(timed, when) for timed in times if _is_close(scene, timed) and (when := scene.when(timed.time, _RULE))]
        if not days:
            continue
        sentence = scene.reading.sentences[index]
        heads = [i for i in range(sentence.first, sentence.last) if _gathers(scene, i)]
        for timed, when in days:
            if any(_dates(scene, timed, i) for i in heads):
                yield index, when


_RULE = "when:gathering"


def _gathers(scene: Scene, i: int) -> bool:
    """Whether a word tells of people coming together in the past."""
    token, words = scene.tokens[i], timing_words()
    if token.pos in {"NOUN", "PROPN"}:
        if token.lemma.lower() not in words.meetings:
            return False
        verb = scene.finite_verb(i)
        return verb is None or is_past(scene.tokens, verb)
    return token.pos == "VERB" and token.lemma in words.gathering and is_past(scene.tokens, i)


def _dates(scene: Scene, timed: Timed, i: int) -> bool:
    return governs(scene.tokens, timed.adverbial, i, scene.events | {i}) is not None


def _is_close(scene: Scene, timed: Timed) -> bool:
    """Whether a time is one on which people meet, gone by, and not a mere year."""
    return len(timed.time.prefix or "") > len("2019") and not scene.is_to_come(timed.time)


def after_gathering(scene: Scene, statement: Statement, governing: Governing, told: Mapping[int, When]) -> When | None:
    """The time of the gathering told in the sentence before, for what one who was there then did."""
    when = told.get(statement.sentence - 1)
    if when is None or statement.status != "actual" or are_dated(governing) or not _follows(scene, statement):
        return None
    here = [(timed, "") for timed in scene.times.get(statement.sentence, [])]
    verb = scene.finite_verb(statement.head)
    if are_dated(here) or verb is None or not _goes_on(scene, verb):
        return None
    return replace(when, rule=_RULE)


def _follows(scene: Scene, statement: Statement) -> bool:
    """Whether who acts was named in the sentence before, within the same paragraph."""
    before = scene.reading.sentences[statement.sentence - 1]
    if before.block != scene.reading.sentences[statement.sentence].block:
        return False
    span = scene.reading.sentence_span(statement.sentence - 1)
    named = {a.code for m in scene.reading.mentions if span.covers(m.span) for a in m.actors}
    return any(p.actor.code in named for p in statement.actors)


def _goes_on(scene: Scene, verb: int) -> bool:
    """Whether a deed is told by the sentence's own verb, or one joined to it, in the simple past of that time."""
    token = scene.tokens[verb]
    if token.lemma == "be" or token.dep not in {"ROOT", "conj"} or not is_past(scene.tokens, verb):
        return False
    return not has_other_time(scene.tokens, verb) and not has_have(scene.tokens, verb)
