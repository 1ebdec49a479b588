"""Where the actors of a network stand in its picture, the same each time for the same ties.

Springs draw actors together: the more of their statements are cooperative, and the more there are, the stronger.
Directions and places mean nothing beyond that.
"""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from math import sqrt
from typing import Any

import numpy as np

from dragoman.analysis.network import Edge

Places = dict[str, tuple[float, float]]
"""By code: across and down, each from 0 to 1."""

_STEPS = 80
"""Beyond these the picture of 300 actors changed no more to the eye."""

_HOLD = 0.05
"""Strength of the spring that ties every actor to the middle, lest those apart fly off."""

_EVEN = 0.55
"""How far places give way to even spacing: 0 leaves a clump in the middle, 1 leaves nothing of nearness."""

_MIDDLE = ""
"""The node in the middle; no actor has this code."""


def arrange(codes: Iterable[str], edges: Iterable[Edge]) -> Places:
    """A place for each actor; edges of other actors are passed over."""
    import networkx  # type: ignore[import-untyped]  # noqa: PLC0415 - takes half a second, and few pages need it

    every = sorted(set(codes))
    if len(every) < 3:
        return {code: ((n + 1) / (len(every) + 1), 0.5) for n, code in enumerate(every)}
    graph = networkx.Graph()
    graph.add_nodes_from([_MIDDLE, *every])
    graph.add_edges_from((_MIDDLE, code, {"weight": _HOLD}) for code in every)
    graph.add_edges_from(
        (edge.a, edge.b, {"weight": _strength(edge)}) for edge in edges if edge.a in graph and edge.b in graph
    )
    begin = {code: _begin(code) for code in graph}
    found: Mapping[str, Any] = networkx.spring_layout(graph, pos=begin, iterations=_STEPS, seed=1)
    return _spread(every, np.array([found[code] for code in every]))


def _strength(edge: Edge) -> float:
    return sqrt(edge.statements) * (0.2 + 0.4 * (1 + edge.lean))


def _begin(code: str) -> tuple[float, float]:
    """A place that hangs on the code alone, so that an actor moves little from year to year."""
    if code == _MIDDLE:
        return 0.5, 0.5
    digest = sha256(code.encode()).digest()
    return int.from_bytes(digest[:4], "big") / 2**32, int.from_bytes(digest[4:8], "big") / 2**32


def _spread(codes: Sequence[str], found: "np.ndarray[Any, Any]") -> Places:
    """Stretched to the frame in both directions, and somewhat evened out."""
    columns = [_evened(found[:, axis]) for axis in (0, 1)]
    return {code: (float(x), float(y)) for code, x, y in zip(codes, *columns, strict=True)}


def _evened(values: "np.ndarray[Any, Any]") -> "np.ndarray[Any, Any]":
    low, high = values.min(), values.max()
    scaled = (values - low) / (high - low) if high > low else np.full_like(values, 0.5)
    ranks = np.argsort(np.argsort(values, kind="stable"), kind="stable") / (len(values) - 1)
    mixed: np.ndarray[Any, Any] = (1 - _EVEN) * scaled + _EVEN * ranks
    return mixed
