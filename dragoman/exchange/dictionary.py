"""The data dictionary: every field of an export with its type, meaning, example and allowed values.

It is generated from the exported form itself and from the table's columns, so it cannot
name a field that is not there, nor leave one out.
"""

import json
import types
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any, Union, get_args, get_origin, get_type_hints, is_typeddict

from dragoman.exchange.form import SCHEMA, StatementForm
from dragoman.exchange.tables import COLUMNS
from dragoman.model import Factuality, Status
from dragoman.vocabulary.types import statement_types


@dataclass(frozen=True, slots=True)
class Entry:
    """One field.

    Attributes:
        name: Of a column, or the path of a JSON field: `document.id`, `actors[].code`.
        type: Its JSON type, with `or null` where it may be missing; or the column's.
        meaning: What it holds.
        example: A value it might have.
        allowed: All values it may have; empty where they are open.
    """

    name: str
    type: str
    meaning: str
    example: Any
    allowed: tuple[str, ...] = ()


_MEANINGS: dict[str, tuple[str, Any]] = {
    "schema": ("The version of this form", SCHEMA),
    "id": ("The statement's id, a hash of what it says and where, never of when it was read", "st_0f3a…"),
    "origin": ("The reader and version that made it; `review` where a person corrected it", "rules/0.1"),
    "document": ("The document it stands in", None),
    "document.id": ("A hash of the document's text", "doc_9b1c…"),
    "document.path": ("The file name as read", "handshake.txt"),
    "document.title": ("The title", "A handshake"),
    "document.publisher": ("The outlet", "The Daily"),
    "document.published": ("A prefix date (2019, 2019-04, 2019-04-29), or two joined by a slash", "2019-04-29"),
    "sentence": ("The narrowest sentence that carries it", None),
    "sentence.start": ("Its first code point in the document's text", 425),
    "sentence.end": ("One past its last code point", 532),
    "sentence.text": ("Its text, verbatim", "The two men shook hands."),
    "span": ("The two to eight words that carry the predicate", None),
    "span.start": ("Their first code point in the document's text", 437),
    "span.end": ("One past their last code point", 448),
    "span.exact": ("The words, verbatim", "shook hands"),
    "type": ("What the statement tells: an event type of PLOVER, or a standing relation", "CONSULT"),
    "mode": ("PLOVER mode", "visit"),
    "contexts": ("PLOVER contexts", "diplomatic"),
    "actors": ("Those who act, want, or stand first in the relation, in the order named", None),
    "actors[].code": ("ISO 3166 alpha-3 for a state; IGO:… for a body of states, GRP:… for a group", "RUS"),
    "actors[].name": ("The usual English name of what the code stands for", "Russia"),
    "actors[].as": ("The words that stand for it here; null where it is carried over or implied", "the two men"),
    "actors[].person": ("The person meant, in full; null where no person is", "Vladimir Putin"),
    "recipients": ("Those acted on or stood in relation to; none where the text names none", None),
    "recipients[].code": ("As for actors", "PRK"),
    "recipients[].name": ("As for actors", "North Korea"),
    "recipients[].as": ("As for actors", "the two men"),
    "recipients[].person": ("As for actors", "Kim Jong Un"),
    "when": ("The time the text gives; null where it gives none", None),
    "when.value": ("A prefix date, or two joined by a slash", "2019-04-25"),
    "when.start": ("First day meant, ISO 8601", "2019-04-25"),
    "when.end": ("Last day meant, inclusive", "2019-04-25"),
    "when.as": ("The words that give it, verbatim", "last week"),
    "where": ("The place the statement names", None),
    "where.name": ("As written", "Vladivostok"),
    "where.country": ("The state it lies in, ISO 3166 alpha-3", "RUS"),
    "status": ("Told as so, not so, planned, possible or wanted", "actual"),
    "factuality": ("Certainty (CT certain, PR probable, PS possible) and polarity, according to the nearest voice; "
                   "Uu where neither is told (FactBank)", "CT+"),
    "forecast": ("True where a voice predicts something later than the document", False),
    "said_by": ("Voices, nearest first; none where only the author speaks", None),
    "said_by[].name": ("As the text names it", "Meduza"),
    "said_by[].code": ("The state or group it speaks for; null for press and experts", None),
    "said_by[].cue": ("The words that credit it; null for a turn of an interview", "said"),
    "why": ("The rules that made it, in the order they fired", "event:handshake.n"),
}  # fmt: skip

_ALLOWED: dict[str, tuple[str, ...]] = {
    "schema": (SCHEMA,),
    "type": tuple(statement_types()),
    "status": get_args(Status),
    "factuality": get_args(Factuality),
}

_JSON_TYPES = {str: "string", int: "whole number", bool: "true or false", type(None): "null"}


def json_fields() -> tuple[Entry, ...]:
    """The fields of the JSON form, in its order."""
    return tuple(
        Entry(path, type, *_MEANINGS[path], _ALLOWED.get(path, ())) for path, type in _paths(StatementForm, "")
    )


def table_columns() -> tuple[Entry, ...]:
    """The columns of the flat table, in its order."""
    return tuple(Entry(c.name, c.type, c.meaning, c.example, c.allowed) for c in COLUMNS)


def as_json() -> str:
    """The dictionary for programs."""
    parts = {
        "schema": SCHEMA,
        "jsonl": [asdict(entry) for entry in json_fields()],
        "table": [asdict(entry) for entry in table_columns()],
        "types": {type.name: type.meaning for type in statement_types().values()},
    }
    return json.dumps(parts, ensure_ascii=False, indent=2) + "\n"


def as_markdown() -> str:
    """The dictionary for people."""
    lines = ["# Data dictionary", "", f"Schema `{SCHEMA}`. Offsets are Unicode code points, half-open.", ""]
    lines += ["## JSON lines", "", *_table(json_fields()), "", "## Flat table (CSV, Parquet)", ""]
    lines += ["Several values in one cell are joined by `; ` and stand in the order of their neighbours.", ""]
    lines += [*_table(table_columns()), "", "## Types of statements", "", "| type | group | sign | meaning |"]
    lines += ["| --- | --- | --- | --- |"]
    lines += [f"| `{t.name}` | `{t.group}` | {t.sign} | {t.meaning} |" for t in statement_types().values()]
    return "\n".join(lines) + "\n"


def _table(entries: tuple[Entry, ...]) -> Iterator[str]:
    yield "| field | type | meaning | example | allowed |"
    yield "| --- | --- | --- | --- | --- |"
    for entry in entries:
        example = "" if entry.example is None else f"`{json.dumps(entry.example, ensure_ascii=False)}`"
        allowed = " ".join(f"`{value}`" for value in entry.allowed)
        yield f"| `{entry.name}` | {entry.type} | {entry.meaning} | {example} | {allowed} |"


def _paths(form: Any, before: str) -> Iterator[tuple[str, str]]:
    """Each field of a typed dictionary with its JSON type, those inside it after it."""
    for name, hint in get_type_hints(form).items():
        path = f"{before}{name}"
        inner, type = _json_type(hint)
        yield path, type
        if inner is not None:
            yield from _paths(inner, f"{path}[]." if type.startswith("list") else f"{path}.")


def _json_type(hint: Any) -> tuple[Any, str]:
    """The typed dictionary inside a hint, if any, and the hint in JSON's words."""
    if get_origin(hint) in (Union, types.UnionType):
        parts = [_json_type(part) for part in get_args(hint)]
        return next((inner for inner, _ in parts if inner), None), " or ".join(type for _, type in parts)
    if get_origin(hint) is list:
        inner, type = _json_type(get_args(hint)[0])
        return inner, f"list of {type}s"
    return (hint, "object") if is_typeddict(hint) else (None, _JSON_TYPES[hint])
