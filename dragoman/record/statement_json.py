"""Statements as JSON and back, for those that are kept aside or corrected."""

import json
from dataclasses import asdict
from typing import Any

from dragoman.model import Actor, Participant, Span, Statement, Voice, When, Where


def as_json(noun: Any) -> str:
    """A frozen noun of the model as one line of JSON, without what is empty: most of its fields mostly are."""
    return json.dumps(asdict(noun, dict_factory=_lean), ensure_ascii=False, separators=(",", ":"))


def of_json(raw: dict[str, Any]) -> Statement:
    """The statement that such JSON holds."""
    sides = {side: tuple(_participant(p) for p in raw.get(side, ())) for side in ("actors", "recipients")}
    lists = {key: tuple(raw.get(key, ())) for key in ("contexts", "why")}
    times = {key: _when(raw.get(key)) for key in ("when", "horizon")}
    voices = tuple(voice_of_json(voice) for voice in raw.get("said_by", ()))
    where = raw.get("where")
    place = Where(where["name"], where.get("country"), Span(**where["span"])) if where else None
    return Statement(**{**raw, **sides, **lists, **times, "span": Span(**raw["span"]), "where": place,
                        "said_by": voices})  # fmt: skip


def voice_of_json(raw: dict[str, Any]) -> Voice:
    """The voice that such JSON holds."""
    return Voice(**{**raw, "span": _span(raw.get("span"))})


def _lean(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    return {key: value for key, value in pairs if value is not None and value is not False and value != ()}


def _participant(raw: dict[str, Any]) -> Participant:
    return Participant(Actor(**raw["actor"]), raw["exact"], _span(raw.get("span")), raw["rule"])


def _when(raw: dict[str, Any] | None) -> When | None:
    return When(**{**raw, "span": Span(**raw["span"])}) if raw else None


def _span(raw: dict[str, Any] | None) -> Span | None:
    return Span(**raw) if raw else None
