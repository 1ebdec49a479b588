"""What the types of statements mean; the table lies in `types.yaml`."""

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from dragoman.errors import VocabularyError
from dragoman.model import Status
from dragoman.vocabulary.files import load_yaml

Sign = Literal["cooperative", "conflictual", "neither"]

SIGNS: tuple[Sign, ...] = ("cooperative", "conflictual", "neither")

Manner = Literal["said", "did", "stands"]

MANNERS: tuple[Manner, ...] = ("said", "did", "stands")
"""Words, deeds, and what two are to one another."""

_FLIPPED: dict[Sign, Sign] = {"cooperative": "conflictual", "conflictual": "cooperative", "neither": "neither"}


@dataclass(frozen=True, slots=True)
class StatementType:
    """One type of statement.

    Attributes:
        name: As statements carry it.
        meaning: What such a statement tells, in a line.
        phrase: What stands between two actors in a sentence about them.
        group: Types that readers take for one another: `speak+`, `act+`, `speak-`, `act-`, `stance`.
        quad: PLOVER's quad class; `None` for a standing relation.
        sign: Whether it speaks of the two as for or against one another.
        opposes: Types that cannot well be true of the same pair at the same time.
    """

    name: str
    meaning: str
    phrase: str
    group: str
    quad: str | None
    sign: Sign
    opposes: tuple[str, ...]

    @property
    def standing(self) -> bool:
        """Whether it tells what two are to one another, and not what one did."""
        return self.quad is None

    @property
    def manner(self) -> Manner:
        """Whether it tells of words, of a deed, or of how two stand: PLOVER's verbal and material classes, and none."""
        if self.quad is None:
            return "stands"
        return "said" if self.quad.startswith("verbal") else "did"


@cache
def statement_types() -> dict[str, StatementType]:
    """All types by name, events first.

    Raises:
        VocabularyError: An entry of the table does not fit its form.
    """
    entries: dict[str, dict[str, Any]] = load_yaml("types.yaml")["types"]
    types = {name: _type(name, entry) for name, entry in entries.items()}
    for found in types.values():
        for other in found.opposes:
            if other not in types or found.name not in types[other].opposes:
                raise VocabularyError(f"types.yaml: {found.name} opposes {other}, but not the other way round")
    return types


@cache
def standing_types() -> frozenset[str]:
    """The names of the types that tell what two are to one another."""
    return frozenset(name for name, found in statement_types().items() if found.standing)


def sign_of(type: str, status: Status = "actual") -> Sign:
    """The sign of a statement: its type's, flipped where it is negated; `neither` for an unknown type."""
    known = statement_types().get(type)
    if known is None:
        return "neither"
    return _FLIPPED[known.sign] if status == "negated" else known.sign


def _type(name: str, entry: dict[str, Any]) -> StatementType:
    try:
        found = StatementType(name, **{**entry, "opposes": tuple(entry["opposes"])})
    except (KeyError, TypeError) as error:
        raise VocabularyError(f"types.yaml: the entry of {name} has missing or unknown keys ({error})") from error
    if found.sign not in SIGNS:
        raise VocabularyError(f"types.yaml: {name} has the sign {found.sign!r}; it must be one of {', '.join(SIGNS)}")
    return found
