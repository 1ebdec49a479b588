"""People in office, found by name, with the office they held on a day."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from dragoman.model import Actor
from dragoman.vocabulary.names import NONSTATE, actor_names, fold_name
from dragoman.vocabulary.offices import Office, holds, offices

FAMILY_FIRST = frozenset({"CHN", "TWN", "PRK", "KOR", "HKG", "MAC", "SGP", "KHM"})
"""States whose people's family names stand first, also in English."""

CANDIDATE = "candidate"
"""The `office` of somebody who stands for one and has held none: until the vote he speaks for no state."""

_PARTICLES = frozenset({"von", "van", "de", "der", "den", "bin", "al", "el", "ben", "da", "dos", "del", "la", "le"})
_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})


@dataclass(frozen=True, slots=True)
class Person:
    """One person, with every term of office known.

    Attributes:
        name: The usual full name.
        code: For whom the person speaks or last spoke.
        terms: Terms of office, in the order of the file.
        spellings: The full name and every alias.
    """

    name: str
    code: str
    terms: tuple[Office, ...]
    spellings: tuple[str, ...]

    def term_at(self, day: str | None) -> Office | None:
        """The term that holds on a day; the first listed wins where two do."""
        running = [t for t in self.terms if (t.until is None if day is None else holds(t, day))]
        return running[-1] if running else None

    def actor_at(self, day: str | None) -> Actor:
        """The person as an actor on a day; out of office, still of the state once served, or chosen to serve."""
        term = self.term_at(day)
        served = term or self._nearest(day)
        known = actor_names().actors.get(served.code) or Actor(served.code, served.code)
        body = served.body or None if served.code == NONSTATE else None
        return replace(known, person=self.name, office=term.office if term else None, body=body)

    def _nearest(self, day: str | None) -> Office:
        """The last term begun by the day, else the first one after it."""
        served = [t for t in self.terms if t.office != CANDIDATE]
        begun = [t for t in served if day is None or t.since <= day]
        return max(begun, key=lambda t: t.since) if begun else min(served, key=lambda t: t.since)


@dataclass(frozen=True, slots=True)
class Persons:
    """People in office by name.

    Attributes:
        people: Everyone, in the order of the file.
        by_first: Names of several words by their first word in lower case, the longest first.
        by_word: People whom a single word means: an alias of one word.
        by_surname: People by surname, to be read only after a title or a fuller mention.
    """

    people: tuple[Person, ...]
    by_first: Mapping[str, tuple[tuple[tuple[str, ...], tuple[Person, ...]], ...]]
    by_word: Mapping[str, tuple[Person, ...]]
    by_surname: Mapping[str, tuple[Person, ...]]

    def longest(self, words: Sequence[str], at: int, limit: int) -> tuple[int, tuple[Person, ...]] | None:
        """How many words (given in lower case) the longest full name at `at` takes, and whose it is."""
        for name, people in self.by_first.get(words[at], ()):
            end = at + len(name)
            if end <= limit and tuple(words[at:end]) == name:
                return len(name), people
        return None

    def in_office(self, code: str, office: str, day: str | None) -> Person | None:
        """Who held an office of a state on a day; `None` where that is not known or not one person."""
        found = [p for p in _by_office().get((code, office), ()) if (t := _term_in(p, office, day)) and t.code == code]
        return found[-1] if len({p.name for p in found}) == 1 else None


def choose(people: Sequence[Person], day: str | None) -> Person | None:
    """The one whom a shared name means on a day: the only one then in office, else the only one."""
    if len(people) == 1:
        return people[0]
    serving = [p for p in people if p.term_at(day)]
    return serving[0] if len(serving) == 1 else None


@cache
def persons() -> Persons:
    """Everyone in `offices.csv`."""
    people = tuple(_people())
    full: dict[tuple[str, ...], list[Person]] = defaultdict(list)
    single: dict[str, list[Person]] = defaultdict(list)
    surnames: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        for words in dict.fromkeys(tuple(w.lower() for w in fold_name(s)) for s in person.spellings):
            if len(words) > 1:
                full[words].append(person)
            else:
                single[words[0]].append(person)
        surnames[surname(person.name, person.code).lower()].append(person)
    by_first: dict[str, list[tuple[tuple[str, ...], tuple[Person, ...]]]] = defaultdict(list)
    for words, whose in full.items():
        by_first[words[0]].append((words, tuple(whose)))
    return Persons(
        people,
        {first: tuple(sorted(names, key=lambda n: -len(n[0]))) for first, names in by_first.items()},
        {word: tuple(whose) for word, whose in single.items()},
        {word: tuple(whose) for word, whose in surnames.items()},
    )


def surname(name: str, code: str | None = None) -> str:
    """The word of a full name by which a text goes on to call its bearer."""
    words = fold_name(name)
    if len(words) > 1 and code in FAMILY_FIRST:
        return words[0]
    return next((w for w in reversed(words) if w.lower() not in _PARTICLES | _GENERATIONS), words[-1])


def _people() -> list[Person]:
    terms: dict[tuple[str, bool], list[Office]] = defaultdict(list)
    for term in offices():
        terms[term.person, term.code == NONSTATE and term.office != CANDIDATE].append(term)
    return [
        Person(name, each[-1].code, tuple(each), tuple(dict.fromkeys((name, *(a for t in each for a in t.aliases)))))
        for (name, _), each in terms.items()
    ]


@cache
def _by_office() -> dict[tuple[str, str], list[Person]]:
    found: dict[tuple[str, str], list[Person]] = defaultdict(list)
    for person in persons().people:
        for key in dict.fromkeys((t.code, t.office) for t in person.terms):
            found[key].append(person)
    return found


def _term_in(person: Person, office: str, day: str | None) -> Office | None:
    fit = [t for t in person.terms if t.office == office and (t.until is None if day is None else holds(t, day))]
    return fit[-1] if fit else None
