"""All voices of the record, whoever is credited with most first."""

# ruff: noqa: S608 -- only our own SQL is put together; what users write goes as parameters

import json
from collections import Counter, defaultdict
from dataclasses import dataclass

from dragoman.record.store import Record


@dataclass(frozen=True, slots=True)
class VoiceCount:
    """A voice under the name that stands for it, as it is written.

    Attributes:
        kind: What kind of voice it most often is.
        statements: How many it is credited with, anywhere in their chain.
        forecasts: How many of these foretell something.
    """

    name: str
    kind: str
    statements: int
    forecasts: int


@dataclass(frozen=True, slots=True)
class Voices:
    """Some of the voices.

    Attributes:
        total: How many there are of the part and kind asked for; `voices` holds some of them.
        kinds: How many voices of each kind there are of that part, the commonest kind first.
    """

    total: int
    kinds: dict[str, int]
    voices: tuple[VoiceCount, ...]


def every_voice(
    record: Record, part: str | None = None, kind: str | None = None, *, limit: int | None = 50, skip: int = 0
) -> Voices:
    """The voices that statements are credited to; what was judged wrong does not count.

    Args:
        record: Where to look.
        part: Only those whose name holds this, in any case.
        kind: Only those of this kind.
        limit: Voices to give; `None` for all.
        skip: Voices to pass over before them.
    """
    with record.snapshot():
        found = [(row["name"], row["n"]) for row in record.rows(_COUNTS)]
        kinds = _kinds(record)
        held = [(name, n) for name, n in found if not part or part.casefold() in name.casefold()]
        of_kind = [(name, n) for name, n in held if not kind or kinds[name] == kind]
        page = of_kind[skip : None if limit is None else skip + limit]
        forecasts = _forecasts(record, [name for name, _ in page])
        shown = tuple(VoiceCount(name, kinds[name], n, forecasts.get(name, 0)) for name, n in page)
        return Voices(len(of_kind), dict(Counter(kinds[name] for name, _ in held).most_common()), shown)


def _kinds(record: Record) -> dict[str, str]:
    """The commonest kind of each."""
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for row in record.rows(_BY_KIND):
        found[row["name"]].append((row["n"], row["kind"]))
    return {name: max(kinds)[1] for name, kinds in found.items()}


def _forecasts(record: Record, names: list[str]) -> dict[str, int]:
    return {row["name"]: row["n"] for row in record.rows(_FORECASTS, (json.dumps(names),))}


_STANDING = """
WITH gone AS MATERIALIZED (SELECT number FROM statements WHERE verdict IN ('wrong', 'edited')),
credits AS (
    SELECT ifnull(stands, voices.name) AS name, kind, statement
    FROM voices LEFT JOIN identities ON identities.name = voices.name
    WHERE statement NOT IN gone
)
"""

_COUNTS = f"{_STANDING} SELECT name, count(DISTINCT statement) AS n FROM credits GROUP BY name ORDER BY n DESC, name"

_BY_KIND = f"{_STANDING} SELECT name, kind, count(*) AS n FROM credits GROUP BY name, kind"

_FORECASTS = f"""{_STANDING}
SELECT credits.name, count(DISTINCT statement) AS n FROM statements CROSS JOIN credits ON statement = number
WHERE forecast = 1 AND credits.name IN (SELECT value FROM json_each(?)) GROUP BY credits.name
"""
