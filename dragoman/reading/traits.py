"""Features in bundles: those that several guesses share are named once, and their weights summed once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass


@dataclass(slots=True, eq=False)
class Bundle:
    """Features that come back again and again; their weights are looked up once for a table.

    They are added one by one, so that a sum is the same to the last bit however its features are bundled: weights have
    two digits, and which of two equal pairs comes first hangs on that bit.
    """

    names: tuple[str, ...]
    _table: Mapping[str, float] | None = None
    _weights: tuple[float, ...] = ()

    def weights(self, table: Mapping[str, float]) -> tuple[float, ...]:
        """The weights of those that have one."""
        if self._table is not table:
            self._table, self._weights = table, tuple(table[name] for name in self.names if name in table)
        return self._weights


@dataclass(slots=True, eq=False)
class Traits:
    """Features that several guesses share; their weights are summed once for a table."""

    names: "Features"
    _table: Mapping[str, float] | None = None
    _sum: float = 0.0

    def weigh(self, weights: Mapping[str, float]) -> float:
        """The sum of their weights."""
        if self._table is not weights:
            self._table, self._sum = weights, weigh(self.names, weights)
        return self._sum


Feature = str | Bundle | Traits

Features = Sequence[Feature]


def weigh(features: Features, weights: Mapping[str, float]) -> float:
    """The sum of the weights of features; those without one weigh nothing."""
    known, total = weights.get, 0.0
    for feature in features:
        if isinstance(feature, str):
            total += known(feature, 0.0)
        elif isinstance(feature, Bundle):
            for weight in feature.weights(weights):
                total += weight
        else:
            total += feature.weigh(weights)
    return total


def names_of(features: Features) -> Iterator[str]:
    """The features, one by one."""
    for feature in features:
        if isinstance(feature, str):
            yield feature
        else:
            yield from names_of(feature.names)
