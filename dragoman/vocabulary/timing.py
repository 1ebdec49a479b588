"""Words that spread a time or a place over a clause, and the cities of `places.yaml`."""

from dataclasses import dataclass
from functools import cache

from dragoman.vocabulary.files import load_yaml


@dataclass(frozen=True, slots=True)
class TimingWords:
    """The lists of `timing.yaml`, by lemma.

    Attributes:
        same_event: The number of its group for each noun an event may go by.
        shifting: Words by which a clause is of another time than its neighbours.
        setting: Prepositions of an event that a verb's happening was part of.
        meetings: The first of those groups.
        occasions: Nouns for what one says, writes or attends at a time, and all of those groups.
        measures: Nouns that only say how much of another there is.
        spans: Nouns for a stretch of time that one spends.
        moments: Nouns by which a phrase takes up the time told before.
        matchless: Adjectives that set a noun above its like of so long a time, superlatives aside.
        reviewing: Verbs whose object may be older than they are.
        making: Verbs by which an agreement or a meeting comes about; its date is theirs.
        gathering: Verbs of coming together.
        telling: Verbs of saying whose time is that of the act done by saying it.
        closeness: Words that put an event right before or after another.
        another: Adjectives of an event that is not the one told of before.
        stretches: Words that only say how much of a time is meant.
        passing: Verbs of time going by.
        recurring: Adjectives of what comes back.
        wake: Nouns of what comes after an event or because of it.
        aftermath: Prepositions of an event that sets off another.
        at_event: Prepositions by which an event with its date opens a sentence.
        joints: Conjunctions between clauses.
        ends: Prepositions of a time that is the business of an infinitive alone.
        lasting: Prepositions before a length that, with a perfect, is a stretch up to now.
        against: Prepositions of a time that something is only compared with.
        lives: Verbs of people's lives.
        modals: Modals that put what they govern ahead of whoever tells it.
        beside: Words that set a time or a deed beside what else its sentence tells.
        coming: How many days "the coming …" may reach at most, by unit letter.
    """

    occurrence: frozenset[str]
    light: frozenset[str]
    controlling: frozenset[str]
    copulas: frozenset[str]
    same_event: dict[str, int]
    shifting: frozenset[str]
    setting: frozenset[str]
    meetings: frozenset[str]
    occasions: frozenset[str]
    measures: frozenset[str]
    spans: frozenset[str]
    moments: frozenset[str]
    matchless: frozenset[str]
    gathering: frozenset[str]
    telling: frozenset[str]
    reviewing: frozenset[str]
    making: frozenset[str]
    another: frozenset[str]
    closeness: frozenset[str]
    stretches: frozenset[str]
    passing: frozenset[str]
    recurring: frozenset[str]
    wake: frozenset[str]
    aftermath: frozenset[str]
    at_event: frozenset[str]
    joints: frozenset[str]
    ends: frozenset[str]
    lasting: frozenset[str]
    against: frozenset[str]
    lives: frozenset[str]
    modals: frozenset[str]
    beside: frozenset[str]
    place_prepositions: frozenset[str]
    coming: dict[str, int]


@cache
def timing_words() -> TimingWords:
    """The words of `timing.yaml`."""
    raw = load_yaml("timing.yaml")
    return TimingWords(
        same_event={noun: number for number, group in enumerate(raw["same_event"]) for noun in group},
        meetings=frozenset(raw["same_event"][0]),
        occasions=frozenset(noun for group in (raw["occasions"], *raw["same_event"]) for noun in group),
        coming=raw["coming"],
        **{key: frozenset(raw[key]) for key in _SETS},
    )


_SETS = (
    "occurrence", "light", "controlling", "copulas", "shifting", "setting", "measures", "spans", "moments", "matchless",
    "gathering", "telling", "reviewing", "making", "another", "closeness", "stretches", "passing", "recurring",
    "wake", "aftermath", "at_event", "joints", "ends", "lasting", "against", "lives", "modals", "beside",
    "place_prepositions",
)  # fmt: skip


@cache
def cities() -> dict[str, str]:
    """The state of each city, by lower-case name."""
    return {name.lower(): code for code, names in load_yaml("places.yaml")["places"].items() for name in names}


@cache
def venues() -> frozenset[str]:
    """Cities where all the world meets, by lower-case name: what happens there need not concern their state."""
    return frozenset(name.lower() for name in load_yaml("places.yaml")["venues"])
