"""A text cut where the stretches that lie in it begin and end, so that overlapping marks nest."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Stretch(Generic[T]):
    """From one code point up to another, and what lies there."""

    start: int
    end: int
    what: T


@dataclass(frozen=True, slots=True)
class Cut(Generic[T]):
    """A piece of a text and all that covers it: what begins first stands first, the longer before the shorter."""

    start: int
    text: str
    what: tuple[T, ...]


def cut(text: str, stretches: Iterable[Stretch[T]], start: int = 0) -> Iterator[Cut[T]]:
    """The text in pieces none of which a stretch begins or ends in.

    Args:
        text: What is cut.
        stretches: In any order; what lies outside the text is passed over.
        start: Where the text begins, in the count of the stretches.
    """
    end = start + len(text)
    waiting = sorted(
        (one for one in stretches if max(one.start, start) < min(one.end, end)),
        key=lambda one: (-one.start, one.end),
    )
    ends = {min(max(edge, start), end) for one in waiting for edge in (one.start, one.end)}
    covering: list[Stretch[T]] = []
    for low, high in pairwise(sorted({start, end, *ends})):
        covering = [one for one in covering if one.end > low]
        while waiting and waiting[-1].start <= low:
            covering.append(waiting.pop())
        yield Cut(low, text[low - start : high - start], tuple(one.what for one in covering))


class Shelf(Generic[T]):
    """Stretches to be taken out by place, from the front of a text to its end."""

    def __init__(self, stretches: Iterable[Stretch[T]]) -> None:
        self._waiting = sorted(stretches, key=lambda one: -one.start)
        self._open: list[Stretch[T]] = []

    def reaching(self, start: int, end: int) -> list[Stretch[T]]:
        """Those that share something with a place; no later call may ask for an earlier one."""
        self._open = [one for one in self._open if one.end > start]
        while self._waiting and self._waiting[-1].start < end:
            self._open.append(self._waiting.pop())
        return [one for one in self._open if one.start < end and one.end > start]
