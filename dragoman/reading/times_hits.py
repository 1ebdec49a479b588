"""What a rule of `times_patterns` is given, and what its functions ask of it: which way, which part, how many."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from dragoman.reading import times_normalise as cal
from dragoman.reading.times_normalise import Meaning
from dragoman.reading.times_scan import Scanned


@dataclass(frozen=True, slots=True)
class Anchor:
    """The document's date as bounds; `None` where it has none. `prefix` is its later bound as written."""

    low: date | None = None
    high: date | None = None
    prefix: str | None = None

    @property
    def narrow(self) -> bool:
        """Whether the bounds are close enough for an interval between them to say something."""
        return self.low is not None and self.high is not None and (self.high - self.low).days <= 366


@dataclass(frozen=True, slots=True)
class Clock:
    """Where a time expression stands in time.

    Attributes:
        anchor: The document's day; `None` where it is not known.
        tense: `past`, `future` or empty, from the words around.
        last: The latest calendar time before this one in the text.
        sentence: The latest calendar time before this one in the same sentence.
        before: Other calendar times shortly before, the latest first.
    """

    anchor: date | None
    tense: str = ""
    last: Meaning | None = None
    sentence: Meaning | None = None
    before: tuple[Meaning, ...] = ()


class Hit(NamedTuple):
    """The words of one match: the whole, and those of each named group."""

    words: list[Scanned]
    groups: dict[str, list[Scanned]]

    def first(self, name: str) -> Scanned | None:
        """The first word of a group; `None` where the group did not take part."""
        group = self.groups.get(name)
        return group[0] if group else None

    def kinds(self) -> set[str]:
        """The classes of all words matched."""
        return {word.kind for word in self.words}

    def number(self, name: str) -> int | None:
        """The vocabulary's or the digits' value of a group's first word."""
        word = self.first(name)
        if word is None:
            return None
        return word.value if isinstance(word.value, int) else int("".join(c for c in word.text if c.isdigit()))


Make = Callable[[Hit, Clock], Meaning | None]


def steps(which: str) -> int:
    """How many units on "last", "next" and the like lead, by their class."""
    return {"LAST": -1, "PAST": -1, "PREV": -1, "NEXT": 1, "COMING": 1, "FOLLOWING": 1}.get(which, 0)


def _part(hit: Hit) -> str | None:
    for word in hit.groups.get("part") or []:
        found = {"EARLY": "early", "LATE": "late", "MID": "mid", "MIDDLE": "mid", "START": "start", "END": "end"}
        if word.kind in found:
            return found[word.kind]
    return None


def with_part(meaning: Meaning | None, hit: Hit) -> Meaning | None:
    """A stretch narrowed to its beginning, middle or end, where the words say so."""
    part = _part(hit)
    return cal.narrowed(meaning, part) if meaning and part else meaning


def count(words: list[Scanned]) -> float | None:
    """The number a group of words states; `None` for "a few" and the like."""
    kinds = {word.kind for word in words}
    if kinds & {"FEW", "SEVERAL"}:
        return None
    if "COUPLE" in kinds:
        return 2
    if "HALF" in kinds:
        return 0.5
    for word in words:
        if word.kind == "FRACTION":
            return (float(word.text.replace("½", "").replace("1/2", "").strip() or 0)) + 0.5
        if word.kind in {"DAY", "NUM", "YEAR"}:
            return float(word.text.replace(",", "").rstrip(",") or 0)
    values = [int(word.value) for word in words if word.kind == "NUMW" and word.value is not None]
    return _spelled(values) if values else 1.0


def _spelled(values: list[int]) -> float:
    total, part = 0, 0
    for value in values:
        if value == 100:
            part = (part or 1) * 100
        elif value == 1000:
            total, part = total + (part or 1) * 1000, 0
        else:
            part += value
    return float(total + part)


def unit_code(word: Scanned) -> str:
    """The letter of a unit in a TIMEX3 duration, with its multiple: `Y`, `10Y`, `TM`."""
    return {"QUARTER": "3M", "QUARTERS": "3M", "WEEKEND": "2D", "WEEKENDS": "2D", "SECOND": "TS"}.get(word.kind) or str(
        word.value
    )
