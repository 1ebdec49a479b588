"""What is so of a statement and a time of its sentence, as plain signs for the scorer of times."""

from collections.abc import Iterator, Sequence

from dragoman.model import Statement, TimeExpression, Token
from dragoman.reading.tense import has_have, is_ahead, is_past, is_perfect, is_present
from dragoman.reading.timing_scene import Scene, Timed
from dragoman.vocabulary.timing import timing_words
from dragoman.vocabulary.types import statement_types

_CLAUSES = frozenset({"relcl", "advcl", "ccomp", "xcomp", "acl", "conj", "pcomp", "appos", "parataxis"})

_FAR = 6


def signs_of(scene: Scene, statement: Statement, timed: Timed, told: Sequence[Statement]) -> Iterator[str]:
    """What is so of a statement that no rule dates and a time; `told` is all that the sentence tells."""
    yield from _of_statement(scene, statement)
    yield from _of_time(scene, timed, told)
    yield from _between(scene, statement, timed)
    if len(told) == 1:
        yield "alone"


def _of_statement(scene: Scene, statement: Statement) -> Iterator[str]:
    yield f"type={statement.type}"
    eventful = "event" if statement_types()[statement.type].quad is not None else "relation"
    yield f"tense={_tense(scene, statement.head)} {eventful}"


def _tense(scene: Scene, head: int) -> str:
    """The tense of the clause that a predicate stands in."""
    verb = scene.finite_verb(head)
    if verb is None:
        return "none"
    if is_ahead(scene.tokens, verb):
        return "ahead"
    if is_perfect(scene.tokens, verb):
        return "perfect"
    if is_past(scene.tokens, verb):
        return "pluperfect" if has_have(scene.tokens, verb) else "past"
    return "present" if is_present(scene.tokens, verb) else "other"


def _of_time(scene: Scene, timed: Timed, told: Sequence[Statement]) -> Iterator[str]:
    time = timed.time
    yield f"told by={time.rule.removeprefix('times:')}"
    yield f"lies={_lies(scene, time)}"
    yield f"site={scene.tokens[timed.adverbial.site].pos}"
    if scene.tokens[timed.adverbial.site].lemma in timing_words().telling:
        yield "site tells"
    if any(s.when is not None and s.when.value == time.prefix for s in told):
        yield "dates another"
    if any(t.time.type == "DATE" and not t.time.prefix for t in scene.times[told[0].sentence]):
        yield "vague beside"


def _lies(scene: Scene, time: TimeExpression) -> str:
    if scene.published is None:
        return "nobody knows"
    return "gone" if scene.is_gone(time) else "to come" if scene.is_to_come(time) else "about now"


def _between(scene: Scene, statement: Statement, timed: Timed) -> Iterator[str]:
    tokens, head, adverbial = scene.tokens, statement.head, timed.adverbial
    up, down = _arcs(tokens, head, adverbial.site)
    yield from sorted({f"through {tokens[i].dep}" for i in up if tokens[i].dep in _CLAUSES})
    yield f"arcs down={min(len(down), _FAR)}"
    if not up:
        yield "head above"
    low, high = sorted([(head, head + 1), (adverbial.first, adverbial.last)])
    gap = tokens[low[1] : high[0]]
    if any(t.text in {";", ":"} for t in gap):
        yield "break"
    if any(t.lemma in timing_words().beside for t in gap):
        yield "beside between"


def _arcs(tokens: Sequence[Token], head: int, site: int) -> tuple[list[int], list[int]]:
    """The words under the one that is above both a predicate and the site of a time, on the way from each."""
    up = _way(tokens, head)
    down: list[int] = []
    for i in _way(tokens, site):
        if i in up:
            return up[: up.index(i)], down
        down.append(i)
    return up, down


def _way(tokens: Sequence[Token], i: int) -> list[int]:
    """A word and all above it."""
    way = [i]
    while tokens[way[-1]].head != way[-1]:
        way.append(tokens[way[-1]].head)
    return way
