"""When and where a statement's event is, by the expression that governs its predicate, and by when a forecast."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.model import Reading, Statement, TimeExpression, When
from dragoman.reading.timing_afar import from_afar
from dragoman.reading.timing_attending import attending
from dragoman.reading.timing_chronicle import is_chronicle, of_opening, of_sentence
from dragoman.reading.timing_counted import counted_when
from dragoman.reading.timing_events import Dated, called_off, dated_events, same_event
from dragoman.reading.timing_feelings import felt_when
from dragoman.reading.timing_gatherings import after_gathering, gatherings
from dragoman.reading.timing_governed import governed
from dragoman.reading.timing_headings import headed_days, under_heading
from dragoman.reading.timing_horizon import horizon
from dragoman.reading.timing_places import places_of, where
from dragoman.reading.timing_retold import retold
from dragoman.reading.timing_scene import Governing, Scene
from dragoman.reading.timing_spoken import spoken
from dragoman.reading.timing_stretches import ever_since, so_long
from dragoman.reading.timing_weighed import weigh_times


@dataclass(frozen=True, slots=True)
class _Told:
    """What a text dates once for several of its statements."""

    events: Sequence[Dated]
    days: Mapping[int, TimeExpression]
    gatherings: Mapping[int, When]
    by_day: bool


def read_timing(reading: Reading) -> Reading:
    """Set `when`, `where` and, for forecasts, `horizon` of every statement."""
    if not reading.tokens or not reading.statements:
        return reading
    scene = Scene(reading)
    return replace(reading, statements=tuple(weigh_times(scene, by_rules(scene))))


def by_rules(scene: Scene) -> list[Statement]:
    """The statements of a scene as the rules date and place them."""
    places = places_of(scene.reading)
    told = _Told(dated_events(scene), headed_days(scene), gatherings(scene), is_chronicle(scene))
    placed = []
    for statement in scene.reading.statements:
        verb = _verb(scene, statement.head)
        of_verb = statement if verb == statement.head else replace(statement, head=verb)
        governing = scene.governing(of_verb.head)
        when = _when(scene, of_verb, governing, told)
        place = where(scene, of_verb, places)
        by = horizon(scene, of_verb, governing) if statement.forecast else None
        same = (when, place, by) == (statement.when, statement.where, statement.horizon)
        placed.append(statement if same else replace(statement, when=when, where=place, horizon=by))
    return list(attending(scene, list(retold(scene, placed))))


def _verb(scene: Scene, head: int) -> int:
    """The predicate, or the verb that an auxiliary belongs to: "would not discuss"."""
    token = scene.tokens[head]
    return token.head if token.dep in {"aux", "auxpass"} else head


def _when(scene: Scene, statement: Statement, governing: Governing, told: _Told) -> When | None:
    """The time of a statement by the first rule that finds one."""
    return (
        governed(scene, statement, governing)
        or felt_when(scene, statement)
        or counted_when(scene, statement)
        or so_long(scene, statement)
        or from_afar(scene, statement, governing)
        or ever_since(scene, statement)
        or spoken(scene, statement)
        or called_off(scene, statement)
        or same_event(scene, statement, governing, told.events)
        or under_heading(scene, statement, governing, told.days)
        or after_gathering(scene, statement, governing, told.gatherings)
        or (of_sentence(scene, statement, governing) if told.by_day else None)
        or of_opening(scene, statement, governing)
    )
