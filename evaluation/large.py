"""A large record out of a small one: its readings over and over, between other actors, in other years and outlets.

Every copy keeps the text of its article, so that quotes are where they were; who acts, when, who says so and who
prints it are drawn anew, a few of them much more often than the rest, as in the news. The same comes out on every
machine.
"""

import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import accumulate, count
from pathlib import Path
from typing import Generic, TypeVar

from dragoman.model import Actor, Found, Mention, Participant, Reading, Statement, Voice, When
from dragoman.record.readings import reading
from dragoman.record.store import Record
from dragoman.record.write import write
from dragoman.vocabulary.names import actor_names

YEARS = 20
"""Copies go back so many years at most."""

_FIRST = (
    "Ada", "Boris", "Chen", "Dina", "Emre", "Farah", "Goran", "Hana", "Igor", "Jana", "Kofi", "Leyla", "Marta",
    "Nuri", "Olga", "Pavel", "Rana", "Sven", "Tomás", "Umar", "Vera", "Wanda", "Yusuf", "Zofia",
)  # fmt: skip
_LAST = (
    "Abara", "Brandt", "Castro", "Demir", "Eriksen", "Fontaine", "Gruber", "Haddad", "Ivanov", "Jansen", "Kovač",
    "Lindqvist", "Moreau", "Nakata", "Okafor", "Petrov", "Quist", "Rossi", "Santos", "Tanaka", "Ueda", "Volkov",
    "Weber", "Xu", "Yilmaz", "Zhao", "Ó Briain", "al-Rashid", "van Dijk", "de Souza",
)  # fmt: skip
VOICES = tuple(f"{first} {last}" for last in _LAST for first in _FIRST)
"""Invented experts."""

OUTLETS = tuple(f"The {place} {kind}" for kind in ("Courier", "Observer", "Gazette", "Review", "Agency")
                for place in ("Northern", "Harbour", "Plains", "Capital", "Island", "Border", "Delta", "Coast",
                              "Mountain", "River", "Lakeside", "Evening"))  # fmt: skip
"""Invented outlets."""

MOST_ACTORS = 250

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LEAP = re.compile(r"(\d{4})-02-29")

T = TypeVar("T")


def write_large(samples: Path, record: Path, statements: int) -> int:
    """Write at least so many statements into a fresh record; gives back how many they are."""
    with Record.open(samples) as few:
        originals = [reading(few, row[0]) for row in few.rows("SELECT id FROM documents ORDER BY id")]
    with Record.open(record, create=True) as many:
        many.connection.execute("PRAGMA synchronous = OFF")  # it can be made again
        written, begun = 0, datetime(2026, 1, 1, tzinfo=UTC)
        for number, copy in enumerate(copies(originals)):
            if written >= statements:
                break
            write(many, copy, read_at=begun + timedelta(minutes=number))
            written += len(copy.statements)
        many.connection.execute("PRAGMA optimize")
    return written


def copies(originals: Sequence[Reading]) -> Iterator[Reading]:
    """Without end: every reading in turn, each time as another article."""
    drawn = Drawn()
    for number in count():
        for original in originals:
            yield _copy(original, number, drawn)


class Drawn:
    """What the copies are made different by."""

    def __init__(self, seed: int = 4) -> None:
        self._random = random.Random(seed)
        known = [a for a in actor_names().actors.values() if a.kind == "state"]
        self.actors = _Weighted(self._random.sample(known, min(MOST_ACTORS, len(known))), 1.4)
        self.voices = _Weighted(self._random.sample(VOICES, len(VOICES)))
        self.outlets = _Weighted(OUTLETS)

    def others(self, actors: Iterable[Actor]) -> dict[str, Actor]:
        """Another actor in place of each code, no two the same."""
        codes = sorted({actor.code for actor in actors})
        return dict(zip(codes, self.actors.draw(self._random, len(codes)), strict=False))

    def names(self, names: Iterable[str]) -> dict[str, str]:
        """Another name in place of each."""
        kept = sorted(set(names))
        return dict(zip(kept, self.voices.draw(self._random, len(kept)), strict=False))

    def outlet(self) -> str:
        """An outlet."""
        return self.outlets.draw(self._random, 1)[0]

    def years(self) -> int:
        """How many years a copy goes back; later years are fuller."""
        return int(YEARS * self._random.random() ** 2)


class _Weighted(Generic[T]):
    """Things of which the nth is drawn with a weight of 1/n, or of that to some power."""

    def __init__(self, things: Sequence[T], power: float = 1.0) -> None:
        self._things = things
        self._weights = list(accumulate((n + 1) ** -power for n in range(len(things))))

    def draw(self, by: random.Random, number: int) -> list[T]:
        """So many of them, no two the same."""
        found: dict[int, None] = {}
        places = range(len(self._things))
        while len(found) < min(number, len(self._things)):
            found[by.choices(places, cum_weights=self._weights)[0]] = None
        return [self._things[place] for place in found]


@dataclass(frozen=True, slots=True)
class _Change:
    """All that one copy changes."""

    number: int
    years: int
    actors: dict[str, Actor]
    names: dict[str, str]

    def actor(self, actor: Actor) -> Actor:
        """The other one; with the person and office, under another name, where it had them."""
        other = self.actors.get(actor.code, actor)
        person = self.names.get(actor.person, actor.person) if actor.person else None
        return replace(actor, code=other.code, name=other.name, kind=other.kind, person=person)

    def voice(self, voice: Voice) -> Voice:
        code = self.actors[voice.code].code if voice.code in self.actors else voice.code
        return replace(voice, name=self.names.get(voice.name, voice.name), code=code)

    def day(self, text: str) -> str:
        """A date as it stands so many years before."""
        earlier = _YEAR.sub(lambda m: str(int(m[0]) - self.years), text)
        return _LEAP.sub(r"\1-02-28", earlier)

    def when(self, when: When | None) -> When | None:
        return when and replace(when, value=self.day(when.value), start=self.day(when.start), end=self.day(when.end))

    def participant(self, one: Participant) -> Participant:
        return replace(one, actor=self.actor(one.actor))

    def mention(self, one: Mention) -> Mention:
        person = self.names.get(one.person, one.person) if one.person else None
        return replace(one, actors=tuple(map(self.actor, one.actors)), person=person)

    def statement(self, one: Statement) -> Statement:
        return replace(
            one, id=f"{one.id}_{self.number}", when=self.when(one.when), horizon=self.when(one.horizon),
            actors=tuple(map(self.participant, one.actors)), recipients=tuple(map(self.participant, one.recipients)),
            said_by=tuple(map(self.voice, one.said_by)),
        )  # fmt: skip


def _copy(original: Reading, number: int, drawn: Drawn) -> Reading:
    document = original.document
    sides = [p.actor for s in original.statements for p in (*s.actors, *s.recipients)]
    told = [v.name for s in original.statements for v in s.said_by]
    told += [a.voice.name for a in original.attributions]
    told += [actor.person for actor in sides if actor.person]
    change = _Change(number, drawn.years(), drawn.others(sides), drawn.names(told))
    published = document.published
    return replace(
        original,
        document=replace(
            document, id=f"{document.id}_{number}", path=f"{number:04}/{Path(document.path).name}",
            publisher=Found(drawn.outlet(), "option", ""),
            published=published and replace(published, value=change.day(published.value)),
        ),
        mentions=tuple(map(change.mention, original.mentions)),
        statements=tuple(map(change.statement, original.statements)),
        attributions=tuple(replace(a, voice=change.voice(a.voice)) for a in original.attributions),
    )  # fmt: skip
