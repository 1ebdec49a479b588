"""A whole reading out of the record, as it was put in but for its parse."""

# ruff: noqa: S608 -- only names of our own tables and columns are put into SQL; values go as parameters
import json
import sqlite3
from collections.abc import Container, Mapping
from functools import cached_property

from dragoman.errors import RecordError
from dragoman.model import (
    Actor,
    Attribution,
    Block,
    CausalLink,
    Document,
    Figure,
    Found,
    Implied,
    Mention,
    Oddity,
    Reading,
    Sentence,
    Span,
    Statement,
    TimeExpression,
    Voice,
)
from dragoman.record.read import (
    actor_of,
    participants_of,
    span_of,
    strings,
    voice_of,
    voices_of,
    when_of,
    where_of,
)
from dragoman.record.store import Record

CORRECTED = 1_000_000
"""Positions from here on are of rows that corrections brought; no document holds so many of a reader's."""


def reading(record: Record, document_id: str, between: tuple[int, int] | None = None) -> Reading:
    """What a reader found in a document, with its text; `tokens` is empty, since the parse is not kept.

    Statements are as the reader made them, without what people corrected; mentions are under the
    names that stand.

    Args:
        record: Where to read.
        document_id: Which document.
        between: Only what lies in this stretch of the text or reaches into it, where a text may be long; sentences
            then no longer stand at their index.

    Raises:
        RecordError: The record has no such document.
    """
    with record.snapshot():
        row = record.one("SELECT * FROM documents WHERE id = ?", (document_id,))
        if row is None:
            raise RecordError(f"{record.path} has no document {document_id}; `dragoman sources` lists those it has")
        return _Reader(record, row, between).read()


def statements_of(
    record: Record, document_id: str, numbers: Container[int] | None = None
) -> tuple[tuple[Statement, Span], ...]:
    """The statements of a document as its reader made them, each with its sentence; none of an unknown document.

    Args:
        record: Where to look.
        document_id: The document.
        numbers: Only those with these row numbers.
    """
    with record.snapshot():
        row = record.one("SELECT * FROM documents WHERE id = ?", (document_id,))
        if row is None:
            return ()
        reader = _Reader(record, row)
        sentences = {r["position"]: Span(r["start"], r["end"], r["text"]) for r in reader.rows("sentences")}
        return tuple((statement, sentences[statement.sentence]) for statement in reader.statements(numbers))


class _Reader:
    """Reads the rows of one document, or those of a stretch of it."""

    def __init__(self, record: Record, row: sqlite3.Row, between: tuple[int, int] | None = None) -> None:
        self.record = record
        self.row = row
        self.text: str = row["text"]
        self.between = between

    def read(self) -> Reading:
        return Reading(
            document=self.document(),
            origin=self.row["origin"],
            blocks=tuple(Block(r["start"], r["end"], r["kind"], r["speaker"], r["rule"]) for r in self.rows("blocks")),
            sentences=tuple(
                Sentence(
                    r["position"],
                    r["start"],
                    r["end"],
                    r["block"],
                    r["first"],
                    r["last"],
                )
                for r in self.rows("sentences")
            ),
            mentions=self.mentions(),
            times=tuple(
                TimeExpression(
                    _span(r),
                    r["type"],
                    r["value"],
                    r["day_start"],
                    r["day_end"],
                    r["prefix"],
                    r["rule"],
                )
                for r in self.rows("times")
            ),
            attributions=tuple(filter(self.is_inside, map(self.attribution, self.rows("attributions", None)))),
            statements=self.statements(),
            links=self.links(),
            figures=tuple(self.figure(r) for r in self.rows("figures")),
            oddities=tuple(Oddity(_span(r), r["kind"], r["reason"]) for r in self.rows("oddities")),
            implied=self.implied(),
        )

    def rows(self, table: str, ends: tuple[str, str] | None = ("start", '"end"')) -> list[sqlite3.Row]:
        """The rows a reader made, found by the columns that say where each stands.

        Those that corrections brought stand behind them.
        """
        place, values = "", [self.row["number"], CORRECTED]
        if self.between and ends:
            place = f"AND {ends[0]} < ? AND {ends[1]} > ?"
            values += [self.between[1], self.between[0]]
        sql = f"SELECT * FROM {table} WHERE document = ? AND position < ? {place} ORDER BY position"
        return self.record.rows(sql, values)

    def is_inside(self, found: Attribution) -> bool:
        if self.between is None:
            return True
        low, high = self.between
        spans = (found.voice.span, found.cue, *found.content)
        return any(span.start < high and span.end > low for span in spans if span)

    def document(self) -> Document:
        facts: dict[str, list[Found]] = {}
        for r in self.rows("facts", None):
            fact = Found(r["value"], r["rule"], r["evidence"], bool(r["inferred"]))
            facts.setdefault(r["kind"], []).append(fact)
        row = self.row
        return Document(
            id=row["id"],
            path=row["path"],
            text=self.text,
            sha256=row["sha256"],
            media_type=row["media_type"],
            title=_only(facts, "title"),
            publisher=_only(facts, "publisher"),
            authors=tuple(facts.get("author", ())),
            published=_only(facts, "published"),
            language=_only(facts, "language"),
            translated_from=_only(facts, "translated_from"),
            republished_from=_only(facts, "republished_from"),
            near=row["near"],
        )

    def mentions(self) -> tuple[Mention, ...]:
        rows = self.rows("mentions")
        actors: dict[int, list[sqlite3.Row]] = {}
        for r in self.record.rows(
            "SELECT mention, actors.* FROM json_each(?) AS wanted JOIN mention_actors ON mention = wanted.value"
            " JOIN actors ON actors.number = actor ORDER BY mention, position",
            (json.dumps([r["number"] for r in rows]),),
        ):
            actors.setdefault(r["mention"], []).append(r)
        return tuple(
            Mention(
                _span(r), r["head"], tuple(actor_of(a) for a in actors.get(r["number"], ())), r["person"], r["role"],
                bool(r["adjective"]), r["rule"],
            )
            for r in rows
        )  # fmt: skip

    def attribution(self, r: sqlite3.Row) -> Attribution:
        voice = Voice(
            r["name"],
            r["code"],
            r["voice_cue"],
            r["voice_kind"],
            self.span(r["voice_start"], r["voice_end"]),
        )
        content = tuple(Span(start, end, self.text[start:end]) for start, end in json.loads(r["content"]))
        return Attribution(
            voice,
            self.span(r["cue_start"], r["cue_end"]),
            content,
            r["kind"],
            r["rule"],
        )

    def statements(self, only: Container[int] | None = None) -> tuple[Statement, ...]:
        rows = [r for r in self.rows("statements") if only is None or r["number"] in only]
        numbers = json.dumps([r["number"] for r in rows])
        sentences = self.positions
        participants = participants_of(self.record, numbers, as_read=True)
        voices = voices_of(self.record, numbers, as_read=True)
        return tuple(
            Statement(
                id=r["id"],
                sentence=sentences[r["sentence"]],
                span=_span(r),
                type=r["type"],
                actors=tuple(participants[r["number"], "actor"]),
                recipients=tuple(participants[r["number"], "recipient"]),
                head=r["head"],
                mode=r["mode"],
                contexts=strings(r["contexts"]),
                when=when_of(r, "when"),
                where=where_of(r),
                status=r["status"],
                factuality=r["factuality"],
                forecast=bool(r["forecast"]),
                probability=r["probability"],
                horizon=when_of(r, "horizon"),
                said_by=tuple(voices.get(r["number"], ())),
                why=strings(r["why"]),
            )
            for r in rows
        )

    def links(self) -> tuple[CausalLink, ...]:
        rows = self.rows("links", ("min(cause_start, effect_start)", "max(cause_end, effect_end)"))
        sentences = self.positions
        voices: dict[int, list[Voice]] = {}
        for r in self.record.rows(
            "SELECT link_voices.* FROM json_each(?) AS wanted JOIN link_voices ON link = wanted.value"
            " ORDER BY link, position",
            (json.dumps([r["number"] for r in rows]),),
        ):
            voices.setdefault(r["link"], []).append(voice_of(r))
        return tuple(
            CausalLink(
                cause=Span(r["cause_start"], r["cause_end"], r["cause"]),
                effect=Span(r["effect_start"], r["effect_end"], r["effect"]),
                cue=Span(r["cue_start"], r["cue_end"], r["cue"]),
                kind=r["kind"],
                sign=r["sign"],
                said_by=tuple(voices.get(r["number"], ())),
                sentence=sentences[r["sentence"]],
                rule=r["rule"],
            )
            for r in rows
        )

    def figure(self, r: sqlite3.Row) -> Figure:
        sentence = self.positions[r["sentence"]]
        return Figure(
            _span(r), r["value"], r["high"], r["unit"], r["measured"], strings(r["whose"]), r["when"], sentence,
            r["rule"],
        )  # fmt: skip

    def implied(self) -> tuple[Implied, ...]:
        within = {r["number"] for r in self.rows("sentences")} if self.between else self.positions.keys()
        return tuple(
            Implied(self.positions[r["sentence"]], Actor(r["code"], r["name"], r["kind"]), r["score"], r["rule"])
            for r in self.rows("implied", None)
            if r["sentence"] in within
        )

    @cached_property
    def positions(self) -> Mapping[int, int]:
        """From the number of a sentence's row to its place in the document."""
        sql = "SELECT number, position FROM sentences WHERE document = ?"
        return {r["number"]: r["position"] for r in self.record.rows(sql, (self.row["number"],))}

    def span(self, start: int | None, end: int | None) -> Span | None:
        return None if start is None or end is None else span_of(start, end, self.text[start:end])


def _span(r: sqlite3.Row) -> Span:
    return Span(r["start"], r["end"], r["exact"])


def _only(facts: dict[str, list[Found]], kind: str) -> Found | None:
    return facts[kind][0] if kind in facts else None
