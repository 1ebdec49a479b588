"""What somebody says a statement should tell instead, and the statement that this makes."""

import json
from dataclasses import dataclass, fields, replace
from typing import Any, get_args

from dragoman.errors import BadQuery
from dragoman.identity import corrected_id, statement_id
from dragoman.model import Actor, Factuality, Participant, Span, Statement, Status, Voice, When
from dragoman.record.days import days_of
from dragoman.record.statement_json import as_json, voice_of_json
from dragoman.vocabulary.types import statement_types

BY_HAND = "corrected:by hand"
"""The rule of a side or a time that a person gave."""

_IMPLIED: dict[Status, Factuality] = {
    "actual": "CT+", "negated": "CT-", "future": "PR+", "possible": "PS+", "desired": "Uu",
}  # fmt: skip
"""How sure a statement is that was given another status, as readers mostly find it with that status."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What a statement says otherwise; `None` leaves a part as it is.

    Attributes:
        type: A type of statement; takes the mode away unless one is given.
        mode: PLOVER mode; empty for none.
        actors: Who acts; never empty.
        recipients: To whom; empty for nobody.
        status: Brings its usual factuality unless one is given.
        factuality: According to the nearest voice.
        when: A prefix date or an interval with both ends; empty for none.
        said_by: Voices, nearest first; empty for the author alone.
    """

    type: str | None = None
    mode: str | None = None
    actors: tuple[Actor, ...] | None = None
    recipients: tuple[Actor, ...] | None = None
    status: Status | None = None
    factuality: Factuality | None = None
    when: str | None = None
    said_by: tuple[Voice, ...] | None = None

    def __post_init__(self) -> None:
        """Refuse what no statement can say.

        Raises:
            BadQuery: Nothing is changed, or to what is no type, status, factuality, time or side.
        """
        if not self.parts:
            raise BadQuery("a correction changes nothing; give a type, sides, a status, a time or voices")
        _one_of("type", self.type, tuple(statement_types()))
        _one_of("status", self.status, get_args(Status))
        _one_of("factuality", self.factuality, get_args(Factuality))
        if self.actors == ():
            raise BadQuery("a statement needs somebody who acts; give at least one actor")
        if self.when and None in days_of(self.when):
            raise BadQuery(f"{self.when!r} is no time; write 2019, 2019-04, 2019-04-25, or two of them with / between")

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of what is changed."""
        return tuple(field.name for field in fields(self) if getattr(self, field.name) is not None)

    def then(self, later: "Changes") -> "Changes":
        """These changes with later ones on top."""
        return replace(self, **{part: getattr(later, part) for part in later.parts})

    def as_json(self) -> str:
        """As JSON that holds what is changed and nothing else."""
        raw = {part: getattr(self, part) for part in self.parts}
        for part in ("actors", "recipients", "said_by"):
            if part in raw:
                raw[part] = [json.loads(as_json(one)) for one in raw[part]]
        return json.dumps(raw, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def of_json(cls, text: str) -> "Changes":
        """The changes that such JSON holds."""
        raw: dict[str, Any] = json.loads(text)
        for part in ("actors", "recipients"):
            if part in raw:
                raw[part] = tuple(Actor(**one) for one in raw[part])
        if "said_by" in raw:
            raw["said_by"] = tuple(voice_of_json(one) for one in raw["said_by"])
        return cls(**raw)


def corrected(statement: Statement, changes: Changes, document: str, rule: str) -> Statement:
    """The statement with the changes made, under an id of its own.

    Args:
        statement: As a reader made it.
        changes: What it says otherwise.
        document: The id of its document.
        rule: Who corrected it, when and why; joins the rules that made it.
    """
    sides = (*statement.actors, *statement.recipients)
    parts: dict[str, Any] = {"type": changes.type or statement.type, "mode": _mode(statement, changes)}
    parts["actors"] = _side(changes.actors, statement.actors, sides)
    parts["recipients"] = _side(changes.recipients, statement.recipients, sides)
    if changes.status or changes.factuality:
        parts |= _told(statement, changes)
    if changes.when is not None:
        parts["when"] = _when(changes.when, statement.span)
    if changes.said_by is not None:
        known = {voice.name: voice for voice in reversed(statement.said_by)}
        parts["said_by"] = tuple(known.get(voice.name, voice) for voice in changes.said_by)
    made = replace(statement, **parts, why=(*statement.why, rule))
    return replace(made, id=_id(made, document))


def agrees(statement: Statement, wanted: Statement, changes: Changes) -> bool:
    """Whether a reader's statement says already what a correction of one in its place is to say."""
    alike = [statement.type == wanted.type, _same_sides(statement, wanted)]
    for part in ("mode", "status", "factuality"):
        if getattr(changes, part) is not None:
            alike.append(getattr(statement, part) == getattr(wanted, part))
    if changes.when is not None:
        alike.append(_value(statement.when) == _value(wanted.when))
    if changes.said_by is not None:
        alike.append([v.name for v in statement.said_by] == [v.name for v in wanted.said_by])
    return all(alike) and statement.span.overlaps(wanted.span)


def rule_of(by: str, at: str, reason: str | None) -> str:
    """The rule that tells of a correction: `corrected:by Ann on 2026-03-01: it was Tokyo`."""
    return f"corrected:by {by} on {at[:10]}" + (f": {reason}" if reason else "")


def _mode(statement: Statement, changes: Changes) -> str | None:
    if changes.mode is not None:
        return changes.mode or None
    return statement.mode if changes.type in (None, statement.type) else None


def _told(statement: Statement, changes: Changes) -> dict[str, Any]:
    """Status and factuality; what is told as so or is only wanted foretells nothing."""
    status = changes.status or statement.status
    parts: dict[str, Any] = {"status": status}
    if changes.factuality or status != statement.status:
        parts["factuality"] = changes.factuality or _implied(statement, status)
    if status in ("actual", "desired"):
        parts |= {"forecast": False, "probability": None, "horizon": None}
    return parts


def _implied(statement: Statement, status: Status) -> Factuality:
    """Denying what was told, or the reverse, leaves its certainty; any other status brings its own."""
    if {status, statement.status} == {"actual", "negated"} and statement.factuality != "Uu":
        turned: Factuality = _TURNED[statement.factuality]
        return turned
    return _IMPLIED[status]


_TURNED: dict[Factuality, Factuality] = {
    "CT+": "CT-", "CT-": "CT+", "PR+": "PR-", "PR-": "PR+", "PS+": "PS-", "PS-": "PS+", "Uu": "Uu",
}  # fmt: skip


def _side(
    wanted: tuple[Actor, ...] | None, now: tuple[Participant, ...], everybody: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """A side with the actors wanted; who took part already keeps his words, else those in the same place serve."""
    if wanted is None:
        return now
    return tuple(_participant(actor, now[i] if i < len(now) else None, everybody) for i, actor in enumerate(wanted))


def _participant(actor: Actor, here: Participant | None, everybody: tuple[Participant, ...]) -> Participant:
    for known in everybody:
        if known.actor.code == actor.code and actor.person in (None, known.actor.person):
            return known
    if here is None:
        return Participant(actor, "", None, BY_HAND)
    return Participant(actor, here.exact, here.span, BY_HAND)


def _when(value: str, span: Span) -> When | None:
    """The time a person gave: no words of the text give it, so that it stands at the predicate's."""
    start, end = days_of(value)
    return When(value, start, end, "", span, BY_HAND) if start and end else None


def _id(made: Statement, document: str) -> str:
    codes = ([p.actor.code for p in side] for side in (made.actors, made.recipients))
    plain = statement_id(document, made.span, made.type, *codes)
    persons = [p.actor.person or "" for p in (*made.actors, *made.recipients)]
    voices = [voice.name for voice in made.said_by]
    told = (made.mode or "", made.status, made.factuality, _value(made.when) or "")
    return corrected_id(plain, *told, "|".join(persons), "|".join(voices))


def _same_sides(statement: Statement, wanted: Statement) -> bool:
    """Whether the same act on the same; a person who is not asked for may be there."""
    sides = ((statement.actors, wanted.actors), (statement.recipients, wanted.recipients))
    codes = all({p.actor.code for p in one} == {p.actor.code for p in other} for one, other in sides)
    persons = all({p.actor.person for p in other} - {None} <= {p.actor.person for p in one} for one, other in sides)
    return codes and persons


def _value(when: When | None) -> str | None:
    return when.value if when else None


def _one_of(what: str, value: str | None, known: tuple[str, ...]) -> None:
    if value is not None and value not in known:
        raise BadQuery(f"{value!r} is no {what} of statement; there are {', '.join(known)}")
