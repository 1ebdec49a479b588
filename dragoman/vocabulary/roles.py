"""Nouns that say what somebody is to a state: offices, titles, experts, organs, nationals."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dragoman.vocabulary.files import load_yaml


@dataclass(frozen=True, slots=True)
class RoleWords:
    """The lists of `roles.yaml`, as sets of lemmas in lower case unless names are meant.

    Attributes:
        offices: Titles with the kind of office; `leader` means whoever leads the state.
        titles: Every title of somebody who acts for a state, those of `offices` among them.
        short: Titles as they are shortened before a name, with the full word: "adm." for "admiral".
        bodies_of: Nouns for organs, with whether the noun is kept as the body.
    """

    offices: Mapping[str, str]
    titles: frozenset[str]
    short: Mapping[str, str]
    neutral: frozenset[str]
    experts: frozenset[str]
    bodies_of: Mapping[str, bool]
    nationals: frozenset[str]
    circles: frozenset[str]
    states: frozenset[str]
    rebels: frozenset[str]
    throngs: frozenset[str]
    bands: frozenset[str]
    unruly: frozenset[str]
    lawless: frozenset[str]
    deeds: frozenset[str]
    people: frozenset[str]
    sides: frozenset[str]
    alone: frozenset[str]
    bodies: frozenset[str]
    union: frozenset[str]
    courtesy: frozenset[str]
    leading: frozenset[str]
    family_names: frozenset[str]
    women: frozenset[str]
    motion: frozenset[str]
    led: frozenset[str]
    language: frozenset[str]
    us_georgia: frozenset[str]
    armies: frozenset[str]
    routes: frozenset[str]
    shares: frozenset[str]
    parts: frozenset[str]
    masses: frozenset[str]
    particles: frozenset[str]


@cache
def role_words() -> RoleWords:
    """The word lists, read once."""
    raw = load_yaml("roles.yaml")
    organs = raw["organs"]
    return RoleWords(
        offices=raw["offices"],
        titles=frozenset(raw["titles"]) | frozenset(raw["offices"]) | frozenset(raw["short"]),
        short=raw["short"],
        bodies_of=dict.fromkeys(organs[False], False) | dict.fromkeys(organs[True], True),
        **{key: frozenset(raw[key]) for key in _SETS},
    )


_SETS = (
    "neutral", "experts", "nationals", "circles", "states", "rebels", "throngs", "bands", "unruly", "lawless", "deeds",
    "people", "sides", "alone", "bodies", "union", "courtesy", "leading", "family_names", "women", "motion", "led",
    "language", "us_georgia", "armies", "routes", "shares", "parts", "masses", "particles",
)  # fmt: skip
