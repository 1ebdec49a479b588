"""Who held which office, from when to when: political leaders since 2010, and those whom texts often name since 1930.

The rows stand in `offices.csv`, one row per person and term of office. A name in a text can
then be read as the state or body its bearer spoke for on the day of the text, and not as the
one he speaks for today.

What a row means:

- `code` is the ISO 3166 alpha-3 of the state, `IGO:…` for the head of an international body, or
  `GRP:NONSTATE` for leaders of parties and armed groups, whose name is then in `body`. A code says
  for whom somebody spoke; it takes no side on who was rightly in office, and two claimants of one
  office are two rows.
- A `candidate` stood for an office without having held one: `GRP:NONSTATE`, from the announcement to the vote.
- `aliases` are spellings and short forms that may be matched alone in running text, longest
  first. A surname shared by several leaders is an alias only of the one whom it means on its own.
- `since` and `until` are prefix dates, as precise as is surely known. An empty `until` says that
  the person was in office as far as is known on `GOOD_TO`; later changes may be missing.
- Where one person's terms run together, the office most spoken of stands last.
- Leaders before 2010 are those whom texts on the crises of their day, or on the present, name often.
- Presidents and prime ministers who acted in place of another carry the plain title of the office.
"""

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from dragoman.errors import VocabularyError

GOOD_TO = "2025-10"
"""The month up to which `offices.csv` was kept with care; later changes are in it only in part."""

OFFICES_CSV = Path(__file__).with_suffix(".csv")

COLUMNS = ("person", "aliases", "code", "office", "body", "since", "until")

KINDS = frozenset(
    {
        "president",
        "candidate",
        "vice president",
        "prime minister",
        "deputy prime minister",
        "chancellor",
        "monarch",
        "crown prince",
        "supreme leader",
        "junta leader",
        "general secretary",
        "secretary",
        "foreign minister",
        "deputy foreign minister",
        "defence minister",
        "finance minister",
        "interior minister",
        "economy minister",
        "energy minister",
        "first minister",
        "high commissioner",
        "minister",
        "state counsellor",
        "chief executive",
        "security adviser",
        "intelligence chief",
        "military chief",
        "chief of staff",
        "spokesperson",
        "ambassador",
        "special envoy",
        "high representative",
        "speaker",
        "deputy speaker",
        "governor",
        "chair",
        "vice chair",
        "vice director",
        "secretary-general",
        "deputy secretary-general",
        "executive director",
        "head",
        "prosecutor",
        "special rapporteur",
        "director general",
        "managing director",
        "commissioner",
        "opposition leader",
        "party leader",
        "group leader",
        "spiritual leader",
    }
)
"""Every value the `office` column may take."""

_CODE = re.compile(r"[A-Z]{3}|(?:IGO|GRP):[A-Z0-9_]+")
_PREFIX_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


@dataclass(frozen=True, slots=True)
class Office:
    """One person's term in one office.

    Attributes:
        person: The usual full name in English.
        aliases: Other spellings and short forms, each safe to match alone; may be empty.
        code: The state, body or kind of group the person spoke for.
        office: One of `KINDS`.
        body: The ministry, party or group, such as `Kremlin`; empty where the office says enough.
        since: Prefix date of the first day, month or year in office.
        until: Prefix date of the last; `None` if still in office as far as is known.
    """

    person: str
    aliases: tuple[str, ...]
    code: str
    office: str
    body: str
    since: str
    until: str | None


def holds(office: Office, day: str) -> bool:
    """Whether the office was held at some time within `day`.

    A prefix date is an ISO date cut to the precision that is known: `2012` means some time in
    2012, `2012-05` some time in that May, `2012-05-07` the day. Two of them are compared over the
    precision they share, so an office counts for the whole of its first and last unit, and a month
    or year counts if the office was held in any part of it. Around a handover both the old and the
    new holder may therefore count.

    Args:
        office: The term of office.
        day: Prefix date of any precision.

    Raises:
        ValueError: `day` is no prefix date.
    """
    if not _is_prefix_date(day):
        raise ValueError(f"{day!r} is no prefix date; write YYYY, YYYY-MM or YYYY-MM-DD")
    return _not_after(office.since, day) and (office.until is None or _not_after(day, office.until))


@cache
def offices() -> tuple[Office, ...]:
    """Every term of office of `offices.csv`, in the order of the file."""
    with OFFICES_CSV.open(encoding="utf-8", newline="") as lines:
        return read_offices(lines, OFFICES_CSV.name)


def read_offices(lines: Iterable[str], name: str) -> tuple[Office, ...]:
    """The terms of office in CSV text with the header `COLUMNS`.

    Args:
        lines: The text, line by line.
        name: What errors call the file.

    Raises:
        VocabularyError: The header or a row does not fit; names the file, the line and the value.
    """
    table = csv.DictReader(lines)
    if tuple(table.fieldnames or ()) != COLUMNS:
        raise VocabularyError(f"{name}, line 1: the columns are {table.fieldnames}, expected {list(COLUMNS)}")
    return tuple(_office(row, f"{name}, line {table.line_num}") for row in table)


def _office(row: Mapping[str, str], place: str) -> Office:
    # DictReader files surplus cells under the key None and fills missing ones with None.
    if None in row or None in row.values():
        raise VocabularyError(f"{place}: {row.get('person')!r} does not have {len(COLUMNS)} cells")
    office = Office(
        person=row["person"],
        aliases=tuple(row["aliases"].split("|")) if row["aliases"] else (),
        code=row["code"],
        office=row["office"],
        body=row["body"],
        since=row["since"],
        until=row["until"] or None,
    )
    _check(office, place)
    return office


def _check(office: Office, place: str) -> None:
    _check_names(office, place)
    if not _CODE.fullmatch(office.code):
        raise VocabularyError(f"{place}: code {office.code!r} is neither ISO alpha-3 nor IGO:… or GRP:…")
    if office.office not in KINDS:
        raise VocabularyError(f"{place}: office {office.office!r} is not one of {', '.join(sorted(KINDS))}")
    for value in filter(None, (office.since, office.until)):
        if not _is_prefix_date(value):
            raise VocabularyError(f"{place}: {value!r} is no date; write YYYY, YYYY-MM or YYYY-MM-DD")
    if not office.since:
        raise VocabularyError(f"{place}: {office.person!r} has no 'since'; give at least the year")
    if office.until is not None and not _not_after(office.since, office.until):
        raise VocabularyError(f"{place}: until {office.until!r} lies before since {office.since!r}")


def _check_names(office: Office, place: str) -> None:
    names = (office.person, *office.aliases)
    for name in names:
        if not name or name != name.strip():
            raise VocabularyError(f"{place}: name {name!r} is empty or has spaces around it")
    if len(set(names)) < len(names):
        raise VocabularyError(f"{place}: {office.person!r} has a name twice in {'|'.join(names)!r}")


def _is_prefix_date(text: str) -> bool:
    if not _PREFIX_DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        return False
    return True


def _not_after(earlier: str, later: str) -> bool:
    """Whether one prefix date is before the other, or the same over the precision they share."""
    shared = min(len(earlier), len(later))
    return earlier[:shared] <= later[:shared]
