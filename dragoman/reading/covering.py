"""Attributions by place, so that a long text is not gone through from its beginning for every statement."""

from collections import defaultdict
from collections.abc import Iterable

from dragoman.model import Attribution

_STRETCH = 1_024
"""Code points that are looked up together; the size matters little between a sentence and a page."""


class Covering:
    """Some attributions, to be found by what their content covers."""

    def __init__(self, attributions: Iterable[Attribution]) -> None:
        self._by_stretch: dict[int, list[Attribution]] = defaultdict(list)
        for one in attributions:
            reached = {n for part in one.content for n in range(part.start // _STRETCH, part.end // _STRETCH + 1)}
            for stretch in reached:
                self._by_stretch[stretch].append(one)

    def over(self, start: int, end: int) -> list[Attribution]:
        """Those with the whole stretch inside one part of their content, in the order they were given."""
        return [one for one in self._by_stretch.get(start // _STRETCH, ()) if one.covers(start, end)]
