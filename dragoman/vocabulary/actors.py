"""Actors for the rest of the program: by code, by any name a user types, with suggestions."""

from dataclasses import replace
from functools import cache

from rapidfuzz import fuzz, process

from dragoman.errors import UnknownName
from dragoman.model import Actor
from dragoman.vocabulary.names import actor_names, folded_key
from dragoman.vocabulary.persons import persons


def actor(code: str, body: str | None = None) -> Actor:
    """The actor of a code, with an organ of it where one is meant.

    Raises:
        UnknownName: No state, body or group has the code.
    """
    found = actor_names().actors.get(code)
    if found is None:
        raise UnknownName(code, suggest(code))
    return replace(found, body=body) if body else found


def resolve(name: str) -> Actor:
    """The actor meant by a user's word: a code, a name in any case, a capital, a leader.

    Raises:
        UnknownName: Nothing is known by that name; the error carries the nearest names.
    """
    by_code = actor_names().actors.get(name.strip().upper())
    found = by_code or _by_key().get(folded_key(name)) or _by_key().get(folded_key(name.removeprefix("the ")))
    if found is None:
        raise UnknownName(name, suggest(name))
    return found


def suggest(name: str) -> tuple[str, ...]:
    """The nearest known names, best first; empty where none is near."""
    asked = name.strip().lower()
    found = process.extract(asked, _spellings().keys(), scorer=fuzz.ratio, limit=3, score_cutoff=70)
    return tuple(dict.fromkeys(_spellings()[key] for key, _, _ in found))


@cache
def _by_key() -> dict[str, Actor]:
    """Actors by folded lower-case name; a state's own name wins over an alias of another."""
    found = {key: actors[0] for key, actors in actor_names().weak.items()}
    for person in persons().people:
        for spelling in person.spellings:
            found.setdefault(folded_key(spelling), person.actor_at(None))
    for names in actor_names().by_first.values():
        for name in names:
            if len(name.actors) == 1 and name.kind != "combining":
                found[" ".join(name.words).lower()] = name.actors[0]
    return found


@cache
def _spellings() -> dict[str, str]:
    """What may be suggested: each folded name with the spelling to show."""
    shown = {key: found.person or found.body or key.title() for key, found in _by_key().items() if len(key) > 3}
    return shown | {found.name.lower(): found.name for found in actor_names().actors.values()}
