"""Whom names stand for: merges and splits, worked out anew from the judgements that stand."""

# ruff: noqa: S608 -- only names of our own tables and columns are put into SQL; values go as parameters
import json
import sqlite3

from dragoman.model import Actor
from dragoman.record.actor_rows import ActorRows, drop_unused
from dragoman.record.corrections import BY_HAND
from dragoman.record.statement_rows import rebuild_pairs

Edge = tuple[str, str]
"""Two names judged to be one: the one that stands, and the one that comes under it."""


def settle_names(connection: sqlite3.Connection) -> None:
    """Bring actors, voices, mentions and pairs in line with the merges and splits that stand.

    Call it inside the transaction that makes or takes back such a judgement. Only what changes is written.
    """
    before = _identities(connection)
    after = standing_names(_edges(connection))
    connection.execute("DELETE FROM identities")
    connection.executemany("INSERT INTO identities VALUES (?, ?)", after.items())
    _recode_voices(connection, before, after)
    touched = _rename_actors(connection)
    split_off = [row[0] for row in connection.execute(_SPLIT_OFF)]
    touched |= _undo_splits(connection)
    touched |= _split(connection)
    rebuild_pairs(connection, touched)
    drop_unused(connection, split_off)


def split_document(connection: sqlite3.Connection, document: int) -> None:
    """Carry the standing splits into a document that was just written; its pairs go by the codes that stand."""
    _split(connection, document)
    moved = connection.execute(
        "SELECT DISTINCT statement FROM statements JOIN participants ON statement = statements.number"
        " JOIN actors ON actors.number = actor WHERE document = ? AND (read_actor IS NOT NULL OR code <> read_code)",
        (document,),
    )
    rebuild_pairs(connection, [row[0] for row in moved])


def standing_names(edges: list[Edge]) -> dict[str, str]:
    """From each name of a group of names that are one, to the one that stands for all of them.

    Args:
        edges: The judgements that two names are one, oldest first.
    """
    groups: dict[str, set[str]] = {}
    for one, other in edges:
        group = groups.get(one, {one}) | groups.get(other, {other})
        groups.update(dict.fromkeys(group, group))
    over = {under: first for first, under in edges}
    latest = {name: edge for edge in edges for name in groups[edge[0]]}
    return {name: _top(latest[name][0], over) for name in sorted(groups)}


def _top(name: str, over: dict[str, str]) -> str:
    """The name that stands over all others, from one on upwards; where they stand in a ring, the first."""
    seen = {name}
    while name in over and over[name] not in seen:
        name = over[name]
        seen.add(name)
    return name


def _edges(connection: sqlite3.Connection) -> list[Edge]:
    """The pairs whose latest standing judgement is `same`, in the order of those judgements."""
    latest: dict[frozenset[str], tuple[Edge, str]] = {}
    for row in connection.execute(
        "SELECT subject, other, verdict FROM judgements WHERE kind = 'identity' AND kind <> 'statement'"
        " AND reverted_at IS NULL ORDER BY number"
    ):
        pair = frozenset((row["subject"], row["other"]))
        latest.pop(pair, None)
        latest[pair] = ((row["subject"], row["other"]), row["verdict"])
    return [edge for edge, verdict in latest.values() if verdict == "same"]


def _identities(connection: sqlite3.Connection) -> dict[str, str]:
    return {row["name"]: row["stands"] for row in connection.execute("SELECT name, stands FROM identities")}


def _recode_voices(connection: sqlite3.Connection, before: dict[str, str], after: dict[str, str]) -> None:
    """Put the codes of voices under those that stand now."""
    for name in sorted(before.keys() | after.keys()):
        stands = after.get(name, name)
        if stands == before.get(name, name):
            continue
        values = {"name": name, "stands": stands, "read": None if stands == name else name}
        for table in ("voices", "link_voices"):
            connection.execute(
                f"UPDATE {table} SET code = :stands, read_code = :read"
                " WHERE read_code = :name OR (code = :name AND read_code IS NULL)",
                values,
            )


def _rename_actors(connection: sqlite3.Connection) -> set[int]:
    """Put actors under the names that stand; gives the statements whose codes this changes."""
    rows, recoded = ActorRows(connection), []
    for row in connection.execute("SELECT * FROM actors ORDER BY number").fetchall():
        read = Actor(row["read_code"], row["read_name"], row["read_kind"], row["read_person"])
        standing = rows.standing(read)
        if standing != (row["code"], row["name"], row["kind"], row["person"]):
            sql = "UPDATE actors SET code = ?, name = ?, kind = ?, person = ? WHERE number = ?"
            connection.execute(sql, (*standing, row["number"]))
            recoded += [row["number"]] if standing[0] != row["code"] else []
    return _statements_of(connection, recoded)


def _statements_of(connection: sqlite3.Connection, actors: list[int]) -> set[int]:
    sql = "SELECT DISTINCT statement FROM json_each(?) JOIN participants ON actor = value"
    return {row[0] for row in connection.execute(sql, (json.dumps(actors),))}


def _undo_splits(connection: sqlite3.Connection) -> set[int]:
    """Give every participant and mention back to whom its reader took it for; gives the statements this touches."""
    sql = "SELECT DISTINCT statement FROM participants WHERE read_actor IS NOT NULL"
    touched = {row[0] for row in connection.execute(sql)}
    for table in ("participants", "mention_actors"):
        connection.execute(f"UPDATE {table} SET actor = read_actor, read_actor = NULL WHERE read_actor IS NOT NULL")
    return touched


def _split(connection: sqlite3.Connection, document: int | None = None) -> set[int]:
    """Carry out the standing splits, oldest first, in all documents or in one; gives the statements this touches."""
    rows = ActorRows(connection)
    touched: set[int] = set()
    targets: list[int] = []
    for row in connection.execute(
        "SELECT judgements.*, documents.number AS within FROM judgements"
        " LEFT JOIN documents ON documents.id = judgements.document"
        " WHERE kind = 'split' AND kind <> 'statement' AND reverted_at IS NULL"
        " AND (judgements.document IS NULL OR documents.number IS NOT NULL) ORDER BY judgements.number"
    ).fetchall():
        if document is not None and row["within"] not in (None, document):
            continue
        targets.append(rows.number(Actor(**json.loads(row["content"]))))
        values = {
            "subject": row["subject"], "words": row["words"], "by_hand": BY_HAND, "within": row["within"] or document,
            "target": targets[-1],
        }  # fmt: skip
        connection.execute(_SPLIT_MENTIONS, values)
        touched |= {found[0] for found in connection.execute(_SPLIT_PARTICIPANTS, values)}
    drop_unused(connection, targets)
    return touched


_WHOSE = """
(SELECT number FROM actors WHERE :subject IN (code, read_code, person, read_person))
"""

_SPLIT_OFF = """
SELECT actor FROM participants WHERE read_actor IS NOT NULL
UNION SELECT actor FROM mention_actors WHERE read_actor IS NOT NULL
"""

_SPLIT_PARTICIPANTS = f"""
UPDATE participants SET actor = :target, read_actor = ifnull(read_actor, actor)
WHERE ((read_actor IS NULL AND actor IN {_WHOSE}) OR read_actor IN {_WHOSE}) AND rule <> :by_hand
    AND (:words IS NULL OR exact = :words COLLATE NOCASE)
    AND (:within IS NULL OR statement IN (SELECT number FROM statements WHERE document = :within))
RETURNING statement
"""

_SPLIT_MENTIONS = f"""
UPDATE mention_actors SET actor = :target, read_actor = ifnull(read_actor, actor)
WHERE ((read_actor IS NULL AND actor IN {_WHOSE}) OR read_actor IN {_WHOSE})
    AND mention IN (SELECT number FROM mentions WHERE (:words IS NULL OR exact = :words COLLATE NOCASE)
                    AND (:within IS NULL OR document = :within))
"""
