"""The rows of actors, each under the name that stands for it."""

import json
import sqlite3
from collections.abc import Iterable

from dragoman.errors import UnknownName
from dragoman.model import Actor
from dragoman.vocabulary import actors as vocabulary


class ActorRows:
    """Finds or makes the rows of actors; good for one transaction.

    Attributes:
        stands: From a name or code that was judged to be another's to the one that stands for it.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._numbers: dict[Actor, int] = {}
        rows = connection.execute("SELECT name, stands FROM identities WHERE name <> stands")
        self.stands: dict[str, str] = {row["name"]: row["stands"] for row in rows}

    def number(self, actor: Actor) -> int:
        """The number of an actor's row, made where it is missing."""
        if actor not in self._numbers:
            self._numbers[actor] = self._known(actor) or self._made(actor)
        return self._numbers[actor]

    def _known(self, a: Actor) -> int | None:
        row = self._connection.execute(
            "SELECT number FROM actors WHERE read_code = ? AND read_name = ? AND read_kind = ?"
            " AND ifnull(read_person, '') = ifnull(?, '') AND ifnull(office, '') = ifnull(?, '')"
            " AND ifnull(body, '') = ifnull(?, '')",
            (a.code, a.name, a.kind, a.person, a.office, a.body),
        ).fetchone()
        return None if row is None else int(row[0])

    def _made(self, a: Actor) -> int:
        standing = self.standing(a)
        cursor = self._connection.execute(
            "INSERT INTO actors (code, name, kind, person, office, body, read_code, read_name, read_kind, read_person)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*standing, a.office, a.body, a.code, a.name, a.kind, a.person),
        )
        return int(cursor.lastrowid or 0)

    def standing(self, a: Actor) -> tuple[str, str, str, str | None]:
        """Code, name, kind and person under which an actor stands."""
        person = self.stands.get(a.person, a.person) if a.person else None
        code = self.stands.get(a.code)
        if code is None:
            return a.code, a.name, a.kind, person
        return code, *self._called(code), person

    def _called(self, code: str) -> tuple[str, str]:
        """The usual name and kind of a code: as readers gave them, else as the vocabulary has them."""
        row = self._connection.execute(
            "SELECT read_name, read_kind FROM actors WHERE read_code = ? ORDER BY read_name LIMIT 1", (code,)
        ).fetchone()
        if row is not None:
            return row[0], row[1]
        try:
            known = vocabulary.actor(code)
        except UnknownName:
            return code, "group"
        return known.name, known.kind


def drop_unused(connection: sqlite3.Connection, actors: Iterable[int]) -> None:
    """Forget those of some actors that nothing refers to any more."""
    connection.execute(_UNUSED, (json.dumps(sorted(set(actors))),))


_UNUSED = """
DELETE FROM actors WHERE number IN (SELECT value FROM json_each(?))
    AND NOT EXISTS (SELECT 1 FROM participants WHERE actor = number OR read_actor = number)
    AND NOT EXISTS (SELECT 1 FROM mention_actors WHERE actor = number OR read_actor = number)
"""
