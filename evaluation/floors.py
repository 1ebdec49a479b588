"""Pinned floors: the least each figure may be, by the model that parses.

A figure under its floor fails the evaluation. Floors rise when asked, to just under what is measured, and fall only
when named. Another model gives other figures, so each model has its own floors and a model without any has none to
fall under.
"""

import math
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).with_name("floors.toml")

MARGIN = 0.002
"""How far under the measured figure a floor is pinned: another processor may round a tie in the parse the other way."""

_HEAD = """\
# The least each figure of `python -m evaluation` may be, by parser's model. Written by `--update`, which never
# lowers a floor; `--lower NAME` does, for the one it names.
"""

Floors = dict[str, float]


@dataclass(frozen=True, slots=True)
class Breach:
    """A figure under its floor."""

    name: str
    value: float
    floor: float

    def __str__(self) -> str:
        return f"{self.name} is {self.value:.4f}, under its floor of {self.floor:.3f}"


def just_under(value: float) -> float:
    """The floor for a measured figure."""
    return max(0.0, math.floor((value - MARGIN) * 1000 + 1e-6) / 1000)


def breaches(measured: Mapping[str, float], floors: Mapping[str, float]) -> list[Breach]:
    """Figures under their floors; what was not measured breaches nothing."""
    return [Breach(name, value, floors[name]) for name, value in measured.items() if value < floors.get(name, value)]


def raised(floors: Mapping[str, float], measured: Mapping[str, float]) -> Floors:
    """Every floor at least just under what was measured, none lower than it was."""
    return {**floors, **{name: max(just_under(value), floors.get(name, 0.0)) for name, value in measured.items()}}


def lowered(floors: Mapping[str, float], measured: Mapping[str, float], names: Collection[str]) -> Floors:
    """The named floors just under what was measured, even where that is lower.

    Raises:
        KeyError: A name was not measured.
    """
    unknown = sorted(set(names) - measured.keys())
    if unknown:
        raise KeyError(f"no figure {', '.join(unknown)} was measured; there are {', '.join(sorted(measured))}")
    return {**floors, **{name: just_under(measured[name]) for name in names}}


def load(model: str, path: Path = FILE) -> Floors:
    """The floors of a model; empty where it has none."""
    return _all(path).get(model, {})


def save(model: str, floors: Mapping[str, float], path: Path = FILE) -> None:
    """Write a model's floors, the other models' kept."""
    every = {**_all(path), model: dict(floors)}
    parts = [_HEAD]
    for name in sorted(every):
        parts.append(f'\n["{name}"]\n')
        parts += [f'"{key}" = {value:.3f}\n' for key, value in every[name].items()]
    path.write_text("".join(parts), encoding="utf-8")


def _all(path: Path) -> dict[str, Floors]:
    if not path.exists():
        return {}
    read = tomllib.loads(path.read_text(encoding="utf-8"))
    return {model: {name: float(value) for name, value in floors.items()} for model, floors in read.items()}
