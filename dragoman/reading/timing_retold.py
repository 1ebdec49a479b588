"""Dates that what is told again takes from where it was told first."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.model import Statement, When
from dragoman.reading.tense import has_other_time, is_past
from dragoman.reading.timing_events import about, is_definite, pair_of
from dragoman.reading.timing_scene import Scene, are_dated
from dragoman.vocabulary.timing import timing_words
from dragoman.vocabulary.types import statement_types

_DAY = len("2019-04-25")

_EXACT = len("2019-04")


def retold(scene: Scene, statements: Sequence[Statement]) -> Iterator[Statement]:
    """The statements; a definite noun takes the date the text has given before to its event, where it gave but one."""
    told: dict[tuple[str, frozenset[str]], dict[str, When]] = {}
    last: dict[frozenset[str], tuple[int, When]] = {}
    for statement in statements:
        key = (statement.type, pair_of(statement))
        if statement.when is None and _takes_up(scene, statement):
            values = told.get(key, {})
            if len(values) == 1:
                yield replace(statement, when=replace(next(iter(values.values())), rule="when:same-event"))
                continue
        if statement.when is None and (day := _day_before(scene, statement, last)) is not None:
            yield replace(statement, when=replace(day, rule="when:same-event"))
            continue
        if statement.when is not None and statement.status == "actual" and len(statement.when.value) == _DAY:
            last[pair_of(statement)] = (statement.sentence, statement.when)
        if statement.when is not None and statement.status == "actual" and _is_exact(statement.when):
            told.setdefault(key, {})[statement.when.value] = statement.when
        yield statement


def _day_before(scene: Scene, statement: Statement, last: dict[frozenset[str], tuple[int, When]]) -> When | None:
    """The day of what two did in the sentence before, where a sentence without a time tells how they met."""
    sentence, when = last.get(pair_of(statement), (-2, None))
    if (
        statement.type != "CONSULT"
        or scene.tokens[statement.head].pos != "VERB"
        or statement.status != "actual"
        or statement.sentence != sentence + 1
    ):
        return None
    if statement.sentence in scene.times and are_dated([(t, "") for t in scene.times[statement.sentence]]):
        return None
    verb = scene.finite_verb(statement.head)
    told = verb is not None and is_past(scene.tokens, verb) and not has_other_time(scene.tokens, verb)
    return when if told else None


def _is_exact(when: When) -> bool:
    return "/" not in when.value and len(when.value) >= _EXACT


def _takes_up(scene: Scene, statement: Statement) -> bool:
    """Whether a predicate is a noun for an event told of before: "the talks", "their meeting", not "the next talks"."""
    head = statement.head
    if scene.tokens[head].pos not in {"NOUN", "PROPN"} or statement.status != "actual":
        return False
    if statement_types()[statement.type].quad is None or are_dated(scene.governing(head)):
        return False
    children = [scene.tokens[c] for c in about(scene, head)]
    if any(c.lemma in timing_words().another for c in children):
        return False
    return is_definite(scene, head) or any(c.dep == "poss" and c.tag == "PRP$" for c in children)
