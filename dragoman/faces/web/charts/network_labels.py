"""Names beside the actors of a network, none upon another."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.faces.picture import text_width

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

SIZE = 12.0
"""Of the letters."""

_GAP = 3.0
"""Between an actor's mark and its name."""


@dataclass(frozen=True, slots=True)
class Spot:
    """An actor's mark: its middle, how far it reaches, and the name it should bear."""

    x: float
    y: float
    reach: float
    name: str

    @property
    def box(self) -> Box:
        """The square around the mark."""
        return self.x - self.reach, self.y - self.reach, self.x + self.reach, self.y + self.reach


@dataclass(frozen=True, slots=True)
class Label:
    """Where a name begins, on its base line."""

    x: float
    y: float


def labels(spots: Sequence[Spot], width: float, height: float) -> list[Label | None]:
    """A place for each name, the first spots served first; `None` where every place around the mark is taken.

    A name lies within the frame, on no mark and on no other name.
    """
    taken = [spot.box for spot in spots]
    made: list[Label | None] = []
    for spot in spots:
        wide = text_width(spot.name, SIZE)
        found = next((label for label in _around(spot, wide) if _free(_box(label, wide), taken, width, height)), None)
        if found:
            taken.append(_box(found, wide))
        made.append(found)
    return made


def _around(spot: Spot, wide: float) -> Iterable[Label]:
    """Right, left, below, above, then the corners."""
    away = spot.reach + _GAP
    middle, below, above = spot.y + SIZE * 0.35, spot.y + away + SIZE * 0.8, spot.y - away
    yield Label(spot.x + away, middle)
    yield Label(spot.x - away - wide, middle)
    yield Label(spot.x - wide / 2, below)
    yield Label(spot.x - wide / 2, above)
    for y in (below, above):
        yield Label(spot.x + spot.reach, y)
        yield Label(spot.x - spot.reach - wide, y)


def _box(label: Label, wide: float) -> Box:
    return label.x, label.y - SIZE * 0.85, label.x + wide, label.y + SIZE * 0.25


def _free(box: Box, taken: Iterable[Box], width: float, height: float) -> bool:
    inside = box[0] >= 0 and box[1] >= 0 and box[2] <= width and box[3] <= height
    return inside and not any(overlap(box, other) for other in taken)


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes share more than an edge."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
