"""A time that reaches a predicate from its surroundings: the frame of its sentence, or the clause about it."""

from dataclasses import replace

from dragoman.model import Statement, TimeExpression, When
from dragoman.reading.frames import Frame, reach
from dragoman.reading.frames_since import lasting_verb
from dragoman.reading.tense import has_other_time, is_ahead, is_past, is_perfect, is_present
from dragoman.reading.times_normalise import prefix_bounds
from dragoman.reading.timing_scene import Governing, Scene, Timed, are_dated
from dragoman.reading.timing_stretches import onward, stretch
from dragoman.vocabulary.types import statement_types

_LASTING_TYPES = frozenset({"ALIGN", "BALANCE", "DEPEND", "TRADE"})
"""Relations that outlast the deed whose sentence mentions them."""

_OPEN = frozenset({"times:since", "times:after"})


def from_afar(scene: Scene, statement: Statement, governing: Governing) -> When | None:
    """The time of a stretch up to or from the document, or one that reaches the predicate from its surroundings."""
    for timed, _ in governing:
        if (found := stretch(scene, statement, timed)) is not None:
            return found
    if are_dated(governing):
        return None
    if (found := _lasting(scene, statement)) is not None:
        return found
    sentence = scene.reading.sentences[statement.sentence]
    eventful = statement_types()[statement.type].quad is not None
    for timed in scene.times.get(statement.sentence, []):
        bounds = (sentence.first, sentence.last)
        frame = reach(scene.tokens, timed.adverbial, statement.head, scene.events, bounds, eventful)
        if frame is None or not _fits(scene, frame, timed, statement.head):
            continue
        if frame.rule == "within" and (
            (statement.type in _LASTING_TYPES and scene.tokens[statement.head].pos in {"NOUN", "PROPN"})
            or not _is_of_its_verb(scene, statement, timed)
        ):
            continue
        when = scene.when(timed.time, f"when:{frame.rule}")
        if when is not None and frame.onward:
            return onward(scene, when)
        if when is not None:
            return _as_point(when, timed.time) if frame.point else when
    return None


def _lasting(scene: Scene, statement: Statement) -> When | None:
    """The stretch over which the subject of a perfect has been so: "over two years tensions have piled up"."""
    verb = lasting_verb(scene.tokens, statement.head)
    sites = (t for t in scene.times.get(statement.sentence, []) if verb is not None and t.adverbial.site == verb)
    return next((when for timed in sites if (when := stretch(scene, statement, timed))), None)


def _is_of_its_verb(scene: Scene, statement: Statement, timed: Timed) -> bool:
    """Whether what is wanted or to come has the time of its own clause, not of the words that want it."""
    if statement.status not in {"desired", "future"}:
        return True
    verb, head = scene.finite_verb(statement.head), scene.tokens[statement.head]
    if verb != timed.adverbial.site or verb is None:
        return False
    return is_ahead(scene.tokens, verb) or (head.head == verb and is_past(scene.tokens, verb))


def _fits(scene: Scene, frame: Frame, timed: Timed, head: int) -> bool:
    """Whether the tense of a clause lets the frame of its sentence say when it was."""
    if frame.rule == "close-by":
        return len(timed.time.prefix or "") in {len("2019"), len("2019-04")}
    if frame.rule == "infinitive" and scene.is_to_come(timed.time):
        verb = scene.finite_verb(head)
        return verb is None or not is_past(scene.tokens, verb)
    if frame.rule == "within":
        return not (scene.is_gone(timed.time) and _is_of_now(scene, head))
    if frame.rule not in {"sentence", "clause-opening"}:
        return True
    verb = scene.finite_verb(head)
    if verb is None or has_other_time(scene.tokens, verb) or are_dated(scene.governing(verb)):
        return False
    time = timed.time
    if scene.is_to_come(time):
        return is_ahead(scene.tokens, verb)
    reaches_now = time.rule in _OPEN
    return is_past(scene.tokens, verb) or (reaches_now and is_perfect(scene.tokens, verb))


def _is_of_now(scene: Scene, head: int) -> bool:
    """Whether a predicate's clause is in the present tense: "remains the largest donor"."""
    verb = scene.finite_verb(head)
    return verb is not None and is_present(scene.tokens, verb)


def _as_point(when: When, time: TimeExpression) -> When:
    """ "2014" of "since 2014", where a clause or a noun belongs to the year and not to what has been since."""
    if time.rule not in _OPEN:
        return when
    first = when.value.split("/", maxsplit=1)[0]
    low, high = prefix_bounds(first)
    return replace(when, value=first, start=low.isoformat(), end=high.isoformat())
