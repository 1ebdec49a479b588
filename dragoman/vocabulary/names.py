"""Names of actors and what they stand for: states, bodies, organs, firms, and names that mislead.

The English names of states come from the CLDR, everything else from `states.yaml`,
`bodies.yaml` and `not_actors.yaml`. `actor_names()` is built once; reading looks up the first
word of a name and compares the rest, so that its cost does not grow with the vocabulary.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any, Literal

from babel import Locale
from babel.core import get_global

from dragoman.errors import VocabularyError
from dragoman.model import Actor, ActorKind
from dragoman.vocabulary.files import load_yaml

NameKind = Literal[
    "name", "capital", "metonym", "demonym", "people", "combining", "derived", "region", "pair",
    "body", "seat", "bound", "organ", "firm", "media", "nonstate", "none",
]  # fmt: skip
"""What sort of name it is; `none` is a name that only looks like an actor's."""

NONSTATE = "GRP:NONSTATE"

WORD = re.compile(r"(?:[A-Z]\.){2,}[A-Z]?|[^\W_]+(?:[’'+][^\W_]+)*\+?")
"""A word of a name: an abbreviation with stops, or letters and digits; hyphens divide words."""

_PLURAL = re.compile(r"[nia]$")


@dataclass(frozen=True, slots=True)
class ActorName:
    """One way to write an actor's name.

    Attributes:
        words: The folded words, in order.
        actors: Whom it stands for; two for "the two Koreas", none for a misleading name.
        kind: What sort of name it is.
        after_the: True if it is a name only after "the": "the West", "the States".
        wide: True for continents, which are places more often than actors.
    """

    words: tuple[str, ...]
    actors: tuple[Actor, ...]
    kind: NameKind
    after_the: bool = False
    wide: bool = False


@dataclass(frozen=True, slots=True)
class ActorNames:
    """Every known name, by its first word.

    Attributes:
        by_first: Names by first folded word, the longest first.
        actors: The actor of each code.
        members: Members of the bodies whose members are fixed and few.
        words: Every word that some name holds.
        weak: Actors of names too ambiguous to be read by themselves, folded and in lower case.
        usual: Of some weak names, whom they mean where the text names none of those that bear them.
        press: Words that make a newspaper of the place before them.
        outlets: Words that make a newspaper of the state or city before them.
        lands: Words before which "western" is a point of the compass.
        westerns: Names behind "Western" that make a place or a thing of the past of it.
        learned: Words that make a school or a think tank of the name they stand in.
        given: States' names that are people's names as well.
        surnames: Surnames that are everyday words.
        reigns: By name of a body, from when to when it acted for its state; outside them it acts for none.
    """

    by_first: Mapping[str, tuple[ActorName, ...]]
    actors: Mapping[str, Actor]
    members: Mapping[str, tuple[str, ...]]
    words: frozenset[str]
    weak: Mapping[str, tuple[Actor, ...]]
    usual: Mapping[str, Actor]
    press: frozenset[str]
    outlets: frozenset[str]
    lands: frozenset[str]
    westerns: frozenset[str]
    learned: frozenset[str]
    given: frozenset[str]
    surnames: frozenset[str]
    reigns: Mapping[str, tuple[tuple[str, str], ...]]

    def nonstate(self, body: str) -> Actor:
        """Somebody who acts for no state, by what he is called."""
        return replace(self.actors[NONSTATE], body=body)

    def acting_for(self, actor: Actor, day: str | None) -> Actor:
        """A body as the actor that it was on a day: the Sandinistas before they ruled were no state's."""
        reigns = self.reigns.get(actor.body or "")
        if not reigns or day is None or any(since <= day and (not until or day < until) for since, until in reigns):
            return actor
        return self.nonstate(actor.body or "")

    def longest(self, words: Sequence[str], at: int, limit: int) -> ActorName | None:
        """The longest name that begins at `words[at]` and ends before `limit`."""
        for name in self.by_first.get(words[at], ()):
            end = at + len(name.words)
            if end <= limit and (len(name.words) == 1 or tuple(words[at:end]) == name.words):
                if name.after_the and (at == 0 or words[at - 1] not in _ARTICLES):
                    continue
                return name
        return None


_ARTICLES = frozenset({"the", "The", "THE", "collective", "wider", "entire", "whole", "political", "liberal"})


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """A word as names are compared: no accents, straight apostrophes, no possessive, no stops."""
    if not word.isascii():
        word = unicodedata.normalize(
            "NFKD", word.replace("’", "'").replace("ı", "i").replace("ł", "l").replace("ø", "o")
        )
        word = "".join(c for c in word if not unicodedata.combining(c))
    if "." in word:
        word = word.replace(".", "")
    return word[:-2] if word.endswith(("'s", "'S")) else word


def fold_name(name: str) -> tuple[str, ...]:
    """The folded words of a name."""
    return tuple(fold(match.group()) for match in WORD.finditer(name))


@cache
def actor_names() -> ActorNames:
    """The names of all known actors.

    Raises:
        VocabularyError: A file names an unknown territory.
    """
    states, bodies, traps = load_yaml("states.yaml"), load_yaml("bodies.yaml"), load_yaml("not_actors.yaml")
    actors = {code: Actor(code, _state_name(code, entry), "state") for code, entry in states["states"].items()}
    groups: dict[str, dict[str, Any]] = bodies["groups"]
    actors |= {code: Actor(code, entry["name"], _kind(code, entry)) for code, entry in groups.items()}
    names = [*_state_names(states, actors), *_group_names(groups, actors), *_body_names(bodies, actors)]
    names += [_entry(text, (), "none") for text in traps["names"]]
    return ActorNames(
        by_first=_by_first(names),
        actors=actors,
        members={code: tuple(e["members"]) for code, e in groups.items() if "members" in e},
        words=frozenset(word for name in names for word in name.words),
        weak=_weak_names({**states["states"], **groups}, actors),
        usual={folded_key(n): actors[code] for code, e in states["states"].items() for n in e.get("usual", ())},
        press=frozenset(traps["press"]),
        outlets=frozenset(traps["outlets"]),
        lands=frozenset(traps["lands"]),
        westerns=frozenset(traps["westerns"]),
        learned=frozenset(traps["learned"]),
        given=frozenset(traps["given"]),
        surnames=frozenset(word.lower() for word in traps["surnames"]),
        reigns={body: tuple(_reign(each) for each in reigns) for body, reigns in bodies["reigns"].items()},
    )


def _reign(written: str) -> tuple[str, str]:
    """From when to when, as `since/until`."""
    since, _, until = written.partition("/")
    return since, until


def _weak_names(
    entries: Mapping[str, Mapping[str, Any]], actors: Mapping[str, Actor]
) -> Mapping[str, tuple[Actor, ...]]:
    found: dict[str, tuple[Actor, ...]] = {}
    for code, entry in entries.items():
        for name in entry.get("weak", ()):
            key = folded_key(name)
            found[key] = (*found.get(key, ()), actors[code])
    return found


@lru_cache(maxsize=65536)
def folded_key(name: str) -> str:
    """A name as a user may type it: folded, in lower case."""
    return " ".join(fold_name(name)).lower()


def _kind(code: str, entry: Mapping[str, Any]) -> ActorKind:
    kind: ActorKind = entry["kind"]
    if kind not in ("organisation", "bloc", "group"):
        raise VocabularyError(f"bodies.yaml: {code} has kind {kind!r}, expected organisation, bloc or group")
    return kind


def _state_name(code: str, entry: Mapping[str, Any]) -> str:
    if "name" in entry:
        return str(entry["name"])
    territory = entry.get("territory") or next(iter(_territories().get(code, ())), None)
    if territory not in Locale("en").territories:
        raise VocabularyError(f"states.yaml: {code} is no ISO 3166 alpha-3 code that the CLDR knows")
    return str(Locale("en").territories[territory])


@cache
def _territories() -> Mapping[str, Sequence[str]]:
    """CLDR aliases, which hold the alpha-2 code of every alpha-3 code."""
    found: Mapping[str, Sequence[str]] = get_global("territory_aliases")
    return found


def _state_names(states: Mapping[str, Any], actors: Mapping[str, Actor]) -> Iterator[ActorName]:
    for code, entry in states["states"].items():
        who = (actors[code],)
        adjectives: list[str] = entry.get("adjective", [])
        yield from _entries([*_name_forms(actors[code].name), *entry.get("aliases", ())], who, "name")
        yield from _entries(entry.get("capital", ()), who, "capital")
        yield from _entries(entry.get("metonyms", ()), who, "metonym")
        yield from _entries(entry.get("regions", ()), who, "region")
        yield from _entries(entry.get("combining", ()), who, "combining")
        yield from _entries(entry.get("derived", ()), who, "derived")
        yield from _entries(adjectives, who, "demonym")
        yield from _entries(
            [*entry.get("people", ()), *(a + "s" for a in adjectives if _PLURAL.search(a))], who, "people"
        )
    for text, codes in states["pairs"].items():
        yield _entry(text, tuple(actors[code] for code in codes), "pair")


def _name_forms(name: str) -> Iterator[str]:
    """A CLDR name as the press writes it: "&" is "and", "St." is "Saint" as well."""
    yield name
    if "&" in name:
        yield name.replace("&", "and")
    if "St. " in name:
        yield name.replace("St. ", "Saint ").replace("&", "and")


def _group_names(groups: Mapping[str, Any], actors: Mapping[str, Actor]) -> Iterator[ActorName]:
    for code, entry in groups.items():
        who, wide = (actors[code],), bool(entry.get("wide"))
        yield from _entries([entry["name"], *entry.get("names", ())], who, "body", wide)
        yield from _entries(entry.get("seat", ()), who, "seat")
        yield from _entries(entry.get("adjective", ()), who, "demonym", wide)
        yield from _entries(entry.get("people", ()), who, "people")
        yield from _entries(entry.get("bound", ()), who, "bound")


def _body_names(bodies: Mapping[str, Any], actors: Mapping[str, Actor]) -> Iterator[ActorName]:
    sections: tuple[tuple[str, NameKind], ...] = (("organs", "organ"), ("firms", "firm"), ("media", "media"))
    for section, kind in sections:
        for code, lists in bodies[section].items():
            for spellings in lists:
                yield from _entries(spellings, (replace(actors[code], body=spellings[0]),), kind)
    for spellings in bodies["nonstate"]:
        yield from _entries(spellings, (replace(actors[NONSTATE], body=spellings[0]),), "nonstate")


def _entries(
    texts: Iterable[str], actors: tuple[Actor, ...], kind: NameKind, wide: bool = False
) -> Iterator[ActorName]:
    for text in texts:
        yield _entry(text, actors, kind, wide)


def _entry(text: str, actors: tuple[Actor, ...], kind: NameKind, wide: bool = False) -> ActorName:
    bare = text.removeprefix("the ")
    return ActorName(fold_name(bare), actors, kind, bare != text, wide)


def _by_first(names: Iterable[ActorName]) -> dict[str, tuple[ActorName, ...]]:
    """Names by first word, longest first; of two with the same words the unconditional one stays."""
    distinct: dict[tuple[str, ...], ActorName] = {}
    for name in names:
        earlier = distinct.get(name.words)
        if earlier is None or (earlier.after_the and not name.after_the) or name.kind == "none":
            distinct[name.words] = name
    found: dict[str, list[ActorName]] = defaultdict(list)
    for name in distinct.values():
        found[name.words[0]].append(name)
    return {first: tuple(sorted(each, key=lambda n: -len(n.words))) for first, each in found.items()}
