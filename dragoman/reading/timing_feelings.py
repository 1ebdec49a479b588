"""When somebody felt what a clause brought about: with the clause."""

from dragoman.model import Statement, When
from dragoman.reading.feelings import felt_after
from dragoman.reading.timing_scene import Scene


def felt_when(scene: Scene, statement: Statement) -> When | None:
    """The time of what brought a feeling about: "talks collapsed in May, much to the dismay of A"."""
    felt = felt_after(scene.tokens, scene.tokens[statement.head].head)
    if felt is None or felt[0] != statement.head:
        return None
    return scene.time_of(felt[1], "when:feeling")
