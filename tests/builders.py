"""Readings built by hand: short texts with their statements marked by what they quote."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from dragoman.identity import document_id, statement_id
from dragoman.model import (
    Actor,
    Block,
    Document,
    Found,
    Participant,
    Reading,
    Sentence,
    Span,
    Statement,
    Voice,
    When,
    Where,
)
from dragoman.record.days import days_of

READ_AT = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)

NAMES = {
    "RUS": "Russia",
    "CHN": "China",
    "JPN": "Japan",
    "PRK": "North Korea",
    "KOR": "South Korea",
    "IND": "India",
}


def found(value: str | None, rule: str = "sidecar") -> Found | None:
    """A fact that is its own evidence."""
    return None if value is None else Found(value, rule, value)


def actor(code: str, person: str | None = None, office: str | None = None) -> Actor:
    """A state by its code, with the person where one is meant."""
    return Actor(
        code,
        NAMES.get(code, code),
        "state" if ":" not in code else "organisation",
        person,
        office,
    )


def voice(name: str, code: str | None = None, cue: str | None = "said", **more: Any) -> Voice:
    """A voice that stands nowhere in the text."""
    return Voice(name, code, cue, **more)


def document(text: str, path: str = "one.txt", **facts: str | None) -> Document:
    """A document with facts given as plain words."""
    return Document(
        document_id(text),
        path,
        text,
        hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        "text/plain",
        **{kind: found(value) for kind, value in facts.items()},  # type: ignore[arg-type]
    )


class Builder:
    """Builds a reading out of sentences; each statement quotes the words that carry it."""

    def __init__(
        self,
        *sentences: str,
        path: str = "one.txt",
        origin: str = "rules/0.1",
        **facts: str | None,
    ) -> None:
        self.document = document(" ".join(sentences), path, **facts)
        self.origin = origin
        self.statements: list[Statement] = []
        self.sentences: list[Sentence] = []
        start = 0
        for index, sentence in enumerate(sentences):
            self.sentences.append(Sentence(index, start, start + len(sentence), 0, index, index + 1))
            start += len(sentence) + 1

    def span(self, exact: str) -> Span:
        """Where the words first stand in the text."""
        start = self.document.text.index(exact)
        return self.document.span(start, start + len(exact))

    def when(self, value: str, exact: str) -> When:
        """A time, given by words of the text."""
        start, end = days_of(value)
        assert start is not None
        assert end is not None
        return When(value, start, end, exact, self.span(exact), "when:same-clause")

    def say(
        self,
        exact: str,
        type: str,
        actors: Sequence[str | Actor],
        recipients: Sequence[str | Actor] = (),
        *,
        when: tuple[str, str] | None = None,
        horizon: tuple[str, str] | None = None,
        where: tuple[str, str] | None = None,
        **more: Any,
    ) -> "Builder":
        """Add a statement; `when` and `horizon` are a value and the words that give it."""
        span = self.span(exact)
        sides = [[actor(a) if isinstance(a, str) else a for a in side] for side in (actors, recipients)]
        codes = [[a.code for a in side] for side in sides]
        self.statements.append(
            Statement(
                id=statement_id(self.document.id, span, type, *codes),
                sentence=next(s.index for s in self.sentences if s.start <= span.start < s.end),
                span=span,
                type=type,
                actors=tuple(Participant(a, a.name, None, "slot:subj") for a in sides[0]),
                recipients=tuple(Participant(a, a.name, None, "slot:obj") for a in sides[1]),
                head=0,
                when=self.when(*when) if when else None,
                horizon=self.when(*horizon) if horizon else None,
                where=Where(where[0], where[1], self.span(where[0])) if where else None,
                why=("event:test",),
                **more,
            )
        )
        return self

    def build(self, **more: Any) -> Reading:
        """The reading so far."""
        text = self.document.text
        return Reading(
            self.document,
            self.origin,
            blocks=(Block(0, len(text), "prose"),),
            sentences=tuple(self.sentences),
            statements=tuple(self.statements),
            **more,
        )
