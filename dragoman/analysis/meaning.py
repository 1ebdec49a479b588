"""What the fields of the search language mean in a record: each as a condition over statements, and in words."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from rapidfuzz import fuzz, process

from dragoman.analysis.filters import Condition
from dragoman.analysis.language import Field
from dragoman.analysis.names import Meant, meant, meant_actor, meant_voice
from dragoman.analysis.query import Selection, said_by, touching
from dragoman.errors import BadQuery, UnknownName
from dragoman.model import Status
from dragoman.record.days import days_of
from dragoman.record.store import Record
from dragoman.vocabulary.types import statement_types

NONE = "none"
"""The value that stands for there being none: no voice, outlet, year or verdict."""

_NEAR = 70
"""A suggestion's least likeness, of 100: one slip in a word of four letters stays above it."""

_FEW = 40
"""Values that an error still lists; there are fewer types and families, and more outlets in a large record."""

_STATUS_WORDS = {"denied": "negated", "planned": "future", "expected": "future", "wanted": "desired", "told": "actual"}
_YES = {"yes": 1, "true": 1, "1": 1, "no": 0, "false": 0, "0": 0}
_VERDICTS = {
    "right": ("s.verdict = 'right'", "judged right"),
    "wrong": ("s.verdict = 'wrong'", "judged wrong"),
    "edited": ("s.judgement IS NOT NULL", "corrected by somebody"),
    NONE: ("s.verdict IS NULL AND s.judgement IS NULL", "not judged"),
}
_FAMILIES = {"cooperation": "cooperative", "conflict": "conflictual", "neither": "neither"}


@dataclass(frozen=True, slots=True)
class Meaning:
    """A condition over `s` (statements with their verdicts) and `d` (their documents), and the same in words.

    The words go on after "statements": "in which Japan (JPN) acts".
    """

    sql: str
    words: str


class Asked:
    """Gathers the values of parameters while a query becomes SQL; the SQL itself holds only their marks."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.values: dict[str, Any] = {}

    def mark(self, value: object) -> str:
        """The mark of a value."""
        name = f"f{len(self.values)}"
        self.values[name] = value
        return f":{name}"

    def among(self, column: str, values: Iterable[object]) -> str:
        """The condition that a column has one of some values, `None` included."""
        every = list(values)
        known = [value for value in every if value is not None]
        inside = f"{column} IN ({', '.join(map(self.mark, known))})"
        return inside if len(known) == len(every) else f"({inside} OR {column} IS NULL)"

    def narrowed(self, narrow: Callable[[Selection], Selection]) -> str:
        """The condition that one of the analysis's own selections adds."""
        found = narrow(Selection(self.record, Condition("1", self.values))).condition
        self.values = found.values
        return f"({found.sql})"


def meaning(asked: Asked, field: Field) -> Meaning:
    """What a field keeps, its sign left aside.

    Raises:
        BadQuery: A value it cannot have; the text names the nearest.
        UnknownName: A name nobody answers to.
    """
    return _MEANINGS[field.name](asked, field.values)


def folded(text: str) -> str:
    """A text as it is compared: its words without accents, case and signs."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
    return " ".join(re.findall(r"\w+", plain.casefold()))


def unknown(value: str, known: Iterable[str], what: str) -> BadQuery:
    """The error for a value that is none: with the nearest there are, and all of them where they are not too many."""
    names = list(dict.fromkeys(known))
    if not names:
        return BadQuery(f"{value!r} is no {what} here; the record has none")
    near = process.extract(value, names, scorer=fuzz.WRatio, processor=folded, limit=3, score_cutoff=_NEAR)
    meant_ = f"; did you mean {', '.join(name for name, _, _ in near)}?" if near else "."
    return BadQuery(f"{value!r} is no {what} here{meant_} {_listed(names)}")


def _listed(names: list[str]) -> str:
    if len(names) <= _FEW:
        return f"There are {', '.join(names)}"
    return f"There are {len(names):,}, such as {', '.join(names[:3])}"


def _named_in(known: Sequence[str], value: str, what: str) -> list[str]:
    """The known names that a value stands for: the same but for accents and case, else those that hold its words."""
    wanted = folded(value)
    same = [name for name in known if folded(name) == wanted]
    held = [name for name in known if wanted and f" {wanted} " in f" {folded(name)} "]
    if not (same or held):
        raise unknown(value, known, what)
    return same or held


def _either(words: Iterable[str]) -> str:
    return " or ".join(dict.fromkeys(words))


def _who(asked: Asked, value: str) -> Meant:
    """The actor or person of a name."""
    try:
        return meant_actor(asked.record, value)
    except UnknownName:
        voice = meant(asked.record, value)
        raise BadQuery(f"{voice.name} takes part in no statement; write voice:{value} for what it says") from None


def _called(who: Meant) -> str:
    return f"{who.name} ({who.code})" if who.kind == "actor" and who.name != who.code else who.name


def _taking_part(side: str | None, words: str) -> Callable[[Asked, tuple[str, ...]], Meaning]:
    def part(asked: Asked, values: tuple[str, ...]) -> Meaning:
        who = [_who(asked, value) for value in values]
        sql = asked.narrowed(lambda selection: touching(selection, *who, side=side))
        return Meaning(sql, f"in which {_either(map(_called, who))} {words}")

    return part


def _person(asked: Asked, values: tuple[str, ...]) -> Meaning:
    for value in values:
        who = _who(asked, value)
        if who.person is None:
            raise BadQuery(f"{who.name} is no person; write about:{who.code}")
    return _taking_part(None, "takes part")(asked, values)


def _between(asked: Asked, values: tuple[str, ...]) -> Meaning:
    if len(values) != 2:
        raise BadQuery(f"between: wants two names and has {len(values)}; write it as in between:RUS,PRK")
    a, b = (_who(asked, value) for value in values)
    low, high = map(asked.mark, sorted((str(a.code), str(b.code))))
    sql = f"s.number IN (SELECT statement FROM pairs WHERE low = {low} AND high = {high})"  # noqa: S608 -- marks only
    for who in (a, b):
        if who.person:
            sql += f" AND {asked.narrowed(lambda selection, who=who: touching(selection, who))}"  # type: ignore[misc]
    return Meaning(f"({sql})", f"that join {_called(a)} and {_called(b)}")


def _type(asked: Asked, values: tuple[str, ...]) -> Meaning:
    families = _families()
    chosen: list[str] = []
    for value in values:
        name = value.upper()
        family = families.get(folded(value))
        if name not in statement_types() and family is None:
            raise unknown(value, [*statement_types(), *families], "type of statement")
        chosen += [name] if name in statement_types() else family or []
    words = _either(_type_words(value) for value in values)
    return Meaning(asked.among("s.type", dict.fromkeys(chosen)), f"of {words}")


def _families() -> dict[str, list[str]]:
    """Types that have a word in common: by sign, by quad class, events and standing relations."""
    types = statement_types().values()
    found = {word: [t.name for t in types if t.sign == sign] for word, sign in _FAMILIES.items()}
    found |= {quad: [t.name for t in types if t.quad == quad] for quad in dict.fromkeys(t.quad for t in types) if quad}
    found |= {manner: [t.name for t in types if t.manner == manner] for manner in ("said", "did")}
    found["standing"] = [t.name for t in types if t.standing]
    found["event"] = [t.name for t in types if not t.standing]
    return found


def _type_words(value: str) -> str:
    known = statement_types().get(value.upper())
    return f"type {known.name} ({known.meaning})" if known else f"the types of {folded(value)}"


def _mode(asked: Asked, values: tuple[str, ...]) -> Meaning:
    known = [row[0] for row in asked.record.rows("SELECT DISTINCT mode FROM statements WHERE mode IS NOT NULL")]
    chosen = [mode for value in values for mode in _named_in(known, value, "mode of a statement")]
    return Meaning(asked.among("s.mode", chosen), f"of mode {_either(chosen)}")


def _status(asked: Asked, values: tuple[str, ...]) -> Meaning:
    known = get_args(Status)
    chosen = [_STATUS_WORDS.get(value.lower(), value.lower()) for value in values]
    for value, status in zip(values, chosen, strict=True):
        if status not in known:
            raise unknown(value, known, "status of a statement")
    return Meaning(asked.among("s.status", chosen), f"of status {_either(chosen)}")


def _forecast(asked: Asked, values: tuple[str, ...]) -> Meaning:
    for value in values:
        if value.lower() not in _YES:
            raise BadQuery(f"forecast:{value} cannot be; write forecast:yes or forecast:no")
    chosen = dict.fromkeys(_YES[value.lower()] for value in values)
    words = {1: "that foretell", 0: "that foretell nothing"}
    return Meaning(asked.among("s.forecast", chosen), _either(words[one] for one in chosen))


def _voice(asked: Asked, values: tuple[str, ...]) -> Meaning:
    parts, words = [], []
    for value in values:
        if value.lower() == NONE:
            parts.append("NOT EXISTS (SELECT 1 FROM voices WHERE statement = s.number)")
            words.append("nobody but the author")
        else:
            who = meant_voice(asked.record, value)
            parts.append(asked.narrowed(lambda selection, who=who: said_by(selection, who)))  # type: ignore[misc]
            words.append(who.name)
    return Meaning(f"({' OR '.join(parts)})", f"credited to {_either(words)}")


def _outlet(asked: Asked, values: tuple[str, ...]) -> Meaning:
    rows = asked.record.rows("SELECT DISTINCT publisher FROM documents WHERE publisher IS NOT NULL ORDER BY publisher")
    known = [row[0] for row in rows]
    chosen = [
        name for value in values for name in ([None] if value.lower() == NONE else _named_in(known, value, "outlet"))
    ]
    return Meaning(
        asked.among("d.publisher", chosen), f"published by {_either(name or 'nobody who is named' for name in chosen)}"
    )


def _doc(asked: Asked, values: tuple[str, ...]) -> Meaning:
    rows = asked.record.rows("SELECT number, id, path, title FROM documents ORDER BY path, number")
    chosen: dict[int, str] = {}
    for value in values:
        found = [row for row in rows if _is_named(row["id"], row["path"], row["title"], value)]
        found = found or [row for row in rows if _begins_so(row["id"], row["path"], row["title"], value)]
        if not found:
            raise unknown(value, (row["path"] for row in rows), "document")
        chosen |= {row["number"]: row["path"] for row in found}
    some = list(chosen.values())
    words = _either(some[:3]) + (f" or {len(some) - 3} more" if len(some) > 3 else "")
    return Meaning(asked.among("s.document", chosen), f"in {words}")


def _file(path: str) -> str:
    return re.split(r"[/\\]", path)[-1]


def _is_named(id: str, path: str, title: str | None, value: str) -> bool:
    name = _file(path)
    return value in (id, path, name) or folded(value) in (folded(name.rpartition(".")[0]), folded(title or ""))


def _begins_so(id: str, path: str, title: str | None, value: str) -> bool:
    return id.startswith(value) or any(
        f"{folded(one)} ".startswith(folded(value)) for one in (_file(path), title or "")
    )


def _dated(sql: str, end: int, words: str) -> Callable[[Asked, tuple[str, ...]], Meaning]:
    """A comparison with the first (`end` 0) or last (1) day of a date; `{}` stands for that day."""

    def dated(asked: Asked, values: tuple[str, ...]) -> Meaning:
        parts = [sql.format(asked.mark(_days(value)[end])) for value in values]
        return Meaning(f"({' OR '.join(parts)})", words.format(_either(values)))

    return dated


def _on(asked: Asked, values: tuple[str, ...]) -> Meaning:
    days = [_days(value) for value in values]
    parts = [f"s.day <= {asked.mark(last)} AND s.day_last >= {asked.mark(first)}" for first, last in days]
    return Meaning(f"({' OR '.join(parts)})", f"dated in {_either(values)}")


def _days(value: str) -> tuple[str, str]:
    first, last = days_of(value)
    if first is None or last is None:
        raise BadQuery(f"{value!r} is no date; write a year, month or day, such as 2019, 2019-04 or 2019-04-25")
    return first, last


def _id(asked: Asked, values: tuple[str, ...]) -> Meaning:
    """By the index on ids: an id lies between its start and the same with the highest letter behind it."""
    parts = [
        f"s.id BETWEEN {asked.mark(value.lower())} AND {asked.mark(value.lower() + chr(0x10FFFF))}" for value in values
    ]
    return Meaning(f"({' OR '.join(parts)})", f"of id {_either(values)}")


def _year(asked: Asked, values: tuple[str, ...]) -> Meaning:
    parts = []
    for value in values:
        if value.lower() == NONE:
            parts.append("s.day IS NULL")
        elif len(value) == 4:
            first, last = map(asked.mark, _days(value))
            parts.append(f"s.day BETWEEN {first} AND {last}")
        else:
            raise BadQuery(f"{value!r} is no year; write it as in year:2019, or year:none for what nothing dates")
    words = _either("no known year" if value.lower() == NONE else value for value in values)
    return Meaning(f"({' OR '.join(parts)})", f"whose time begins in {words}")


def _place(asked: Asked, values: tuple[str, ...]) -> Meaning:
    rows = asked.record.rows("SELECT DISTINCT place FROM statements WHERE place IS NOT NULL ORDER BY place")
    known = [row[0] for row in rows]
    chosen = [name for value in values for name in _named_in(known, value, "place")]
    return Meaning(asked.among("s.place", chosen), f"that happened in {_either(chosen)}")


def _country(asked: Asked, values: tuple[str, ...]) -> Meaning:
    who = [_who(asked, value) for value in values]
    return Meaning(
        asked.among("s.country", [one.code for one in who]), f"that happened in {_either(map(_called, who))}"
    )


def _verdict(asked: Asked, values: tuple[str, ...]) -> Meaning:
    for value in values:
        if value.lower() not in _VERDICTS:
            raise unknown(value, _VERDICTS, "verdict")
    chosen = [_VERDICTS[value.lower()] for value in values]
    return Meaning(f"({' OR '.join(sql for sql, _ in chosen)})", _either(words for _, words in chosen))


def _origin(asked: Asked, values: tuple[str, ...]) -> Meaning:
    known = [row[0] for row in asked.record.rows("SELECT DISTINCT origin FROM documents ORDER BY origin")]
    chosen = [name for value in values for name in _named_in(known, value, "reader")]
    return Meaning(asked.among("d.origin", chosen), f"read by {_either(chosen)}")


def _lang(asked: Asked, values: tuple[str, ...]) -> Meaning:
    of = "FROM facts WHERE kind IN ('language', 'translated_from')"
    known = [row[0] for row in asked.record.rows(f"SELECT DISTINCT value {of} ORDER BY value")]
    chosen = [name for value in values for name in _named_in(known, value, "language")]
    sql = f"s.document IN (SELECT document {of} AND {asked.among('value', chosen)})"
    return Meaning(sql, f"written in or translated from {_either(chosen)}")


_MEANINGS: dict[str, Callable[[Asked, tuple[str, ...]], Meaning]] = {
    "actor": _taking_part("actor", "acts"),
    "recipient": _taking_part("recipient", "is acted on"),
    "about": _taking_part(None, "takes part"),
    "between": _between,
    "person": _person,
    "type": _type,
    "mode": _mode,
    "status": _status,
    "forecast": _forecast,
    "voice": _voice,
    "outlet": _outlet,
    "doc": _doc,
    "id": _id,
    "after": _dated("s.day_last > {}", 1, "dated after {}"),
    "since": _dated("s.day_last >= {}", 0, "dated {} or later"),
    "before": _dated("s.day < {}", 0, "dated before {}"),
    "until": _dated("s.day <= {}", 1, "dated {} or earlier"),
    "on": _on,
    "year": _year,
    "place": _place,
    "country": _country,
    "verdict": _verdict,
    "origin": _origin,
    "lang": _lang,
}
"""What each field does; a test holds that these are the fields of the help."""
