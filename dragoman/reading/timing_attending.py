"""When what went along with a deed was: with it ("Chad stayed out despite Mali asking it in May to come in")."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.model import Statement, When
from dragoman.reading.syntax import attended_by, is_under
from dragoman.reading.timing_scene import Scene


def attending(scene: Scene, statements: Sequence[Statement]) -> Iterator[Statement]:
    """The statements; what a verb in -ing after "despite", "with" or "without" tells takes the time of its clause."""
    for statement in statements:
        verb = attended_by(scene.tokens, statement.head) if statement.when is None else None
        if verb is None:
            yield statement
            continue
        when = scene.time_of(verb, _RULE) or _told_of(scene, verb, statement, statements)
        yield replace(statement, when=when)


_RULE = "when:attending"


def _told_of(scene: Scene, verb: int, statement: Statement, statements: Sequence[Statement]) -> When | None:
    """The time of what the clause above tells: by its verb, or by what that verb governs ("failed to step in")."""
    mates = [s for s in statements if s.sentence == statement.sentence and s.when is not None]
    for other in mates:
        own = other.head == verb or (other.head < statement.head and is_under(scene.tokens, other.head, verb))
        if own and other.when is not None and scene.tokens[other.head].pos == "VERB":
            return replace(other.when, rule=_RULE)
    return None
