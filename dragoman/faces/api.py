"""Dragoman from Python: `open` a record, or `read_text` without one.

    record = dragoman.open("dragoman.db")
    record.read("articles/", publisher="The Daily")
    for row in record.pair("Russia", "North Korea", since="2012").statements:
        print(row.when, row.sentence.text)
    record.statements(type="AID").to_polars()

Answers are those of the command line: frozen objects that also show themselves in a notebook and
become polars tables.
"""

import getpass
import os
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Literal, Self, TypedDict, Unpack

from dragoman.analysis.actors import ActorCount
from dragoman.analysis.actors import actors as find_actors
from dragoman.analysis.causes import causes as find_causes
from dragoman.analysis.changes import Changes
from dragoman.analysis.changes import changes as find_changes
from dragoman.analysis.correcting import Written, actor_named, changes_of, identity_named
from dragoman.analysis.differences import Difference, differences
from dragoman.analysis.filters import Filters
from dragoman.analysis.finding import find
from dragoman.analysis.forecasts import forecasts as find_forecasts
from dragoman.analysis.merging import merge_preview
from dragoman.analysis.pair import pair as find_pair
from dragoman.analysis.query import select
from dragoman.analysis.search import Order
from dragoman.analysis.show import Shown, show
from dragoman.analysis.sources import Sources
from dragoman.analysis.sources import sources as find_sources
from dragoman.analysis.status import RecordStatus
from dragoman.analysis.status import status as find_status
from dragoman.analysis.timeline import timeline as find_timeline
from dragoman.analysis.voices import said as find_said
from dragoman.analysis.voices import who as find_who
from dragoman.documents.overrides import Overrides
from dragoman.documents.walk import find_inputs
from dragoman.faces.answers import (
    Causes,
    Forecasts,
    Pair,
    ReadSummary,
    Said,
    Search,
    Statements,
    TextReading,
    Timeline,
    Who,
    answer_as,
)
from dragoman.faces.summary import Tally
from dragoman.record import judgements
from dragoman.record.judgements import Batch
from dragoman.record.rows import JudgementRow
from dragoman.record.store import Record as Store

AnyPath = str | os.PathLike[str]

READING_ORDER = "d.path, s.document, s.start, s.position"


class Choice(TypedDict, total=False):
    """Which statements an answer is about; as the filters of the command line."""

    since: str | int | None
    until: str | int | None
    type: str | Iterable[str]
    status: str | Iterable[str]
    publisher: str | None
    voice: str | None
    wrong: bool


class Correction(TypedDict, total=False):
    """What a statement should tell instead; names of actors and voices as a person writes them."""

    type: str
    mode: str
    actors: str | Iterable[str]
    recipients: str | Iterable[str]
    status: str
    factuality: str
    when: str
    voices: str | Iterable[str]


class Record:
    """A record, opened when it is first asked; a context manager that closes it.

    Use one for each thread. Every method that asks raises `RecordError` where there is no record
    at the path, and `UnknownName`, with suggestions, for a name nobody answers to.

    Attributes:
        path: The file.
    """

    def __init__(self, path: AnyPath) -> None:
        self.path = Path(path)
        self._store: Store | None = None

    def __repr__(self) -> str:
        return f"dragoman.open({str(self.path)!r})"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; asking again opens it again."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def read(
        self,
        paths: AnyPath | Iterable[AnyPath],
        *,
        published: str | None = None,
        publisher: str | None = None,
        authors: Iterable[str] = (),
        title: str | None = None,
        reader: str = "rules",
        workers: int = 1,
        again: bool = False,
    ) -> ReadSummary:
        """Read files and folders into the record, which is made where it is missing.

        Args:
            paths: Files, folders, or several of them.
            published: When all of it was published; stronger than what a page tells, as are the next three.
            publisher: The outlet of all of it.
            authors: In the order of the byline.
            title: The headline.
            reader: `rules`, `careful`, `spacy:MODEL` or `careful+spacy:MODEL`; see docs/reading.md.
            workers: Processes; with more than one, a script must guard its entry with
                `if __name__ == "__main__"`, as for all of Python's process pools.
            again: Read anew even what this reader has read.

        Returns:
            What became of the inputs; those that could not be read are in `skipped` and raise nothing.

        Raises:
            RecordError: The record cannot be written.
            UnknownModel: No such reader, or what it needs is not installed.
        """
        from dragoman.record.ingest import Job, ingest  # noqa: PLC0415 - takes seconds, which asking should not wait for

        several = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
        job = Job(str(self.path), reader, Overrides(published, publisher, tuple(authors), title), again)
        tally, begun = Tally(job.record), monotonic()
        for done in ingest(job, find_inputs([os.fspath(path) for path in several], job.record), workers=workers):
            tally.add(done)
        return answer_as(ReadSummary, tally.summary(monotonic() - begun))

    def statements(self, *, limit: int | None = None, **choice: Unpack[Choice]) -> Statements:
        """All statements the choice keeps, by document and place."""
        return Statements(tuple(select(self._open(), _filters(choice)).rows(READING_ORDER, limit)))

    def pair(self, a: str, b: str, *, limit: int | None = None, **choice: Unpack[Choice]) -> Pair:
        """How two actors or persons stand, in order of time, with counts and where sources differ."""
        return answer_as(Pair, find_pair(self._open(), a, b, _filters(choice), limit=limit))

    def disagreements(self, *, limit: int = 50, **choice: Unpack[Choice]) -> tuple[Difference, ...]:
        """Where sources differ about any pair, the most often repeated first."""
        return differences(self._open(), _filters(choice), limit=limit)

    def said(self, name: str, *, limit: int | None = None, **choice: Unpack[Choice]) -> Said:
        """What a voice is credited with, anywhere in its chain."""
        return answer_as(Said, find_said(self._open(), name, _filters(choice), limit=limit))

    def who(self, name: str, *, limit: int | None = 20, **choice: Unpack[Choice]) -> Who:
        """Everything of an actor, a person or a voice."""
        return answer_as(Who, find_who(self._open(), name, _filters(choice), limit=limit))

    def timeline(
        self, *actors: str, undated: bool = False, limit: int | None = None, **choice: Unpack[Choice]
    ) -> Timeline:
        """What any of the actors took part in, in order of time; `undated` puts in what only its document dates."""
        found = find_timeline(self._open(), actors, _filters(choice), undated=undated, limit=limit)
        return answer_as(Timeline, found)

    def forecasts(
        self, *actors: str, today: date | None = None, limit: int | None = None, **choice: Unpack[Choice]
    ) -> Forecasts:
        """Who foretold what of nobody in particular, an actor, or a pair; `today` decides which are due."""
        day = today or datetime.now(UTC).date()
        return answer_as(Forecasts, find_forecasts(self._open(), actors, _filters(choice), today=day, limit=limit))

    def causes(self, about: str = "", *, kind: str | None = None, limit: int | None = None) -> Causes:
        """What is held to be the cause of what: of an actor or person, with some words, or all of it."""
        return answer_as(Causes, find_causes(self._open(), about, kind=kind, limit=limit))

    def search(self, query: str, *, limit: int | None = 100, skip: int = 0, order: Order | None = None) -> Search:
        """Sentences that hold all the words, best first; with fields (`actor:JPN after:2015`), statements.

        Args:
            query: In the search language; see `dragoman search --fields`.
            limit: How many to give; `None` for all.
            skip: How many to pass over.
            order: `relevance`, `time` or `newest`; by default as fits the query.

        Raises:
            BadQuery: The query cannot be understood; the text says which part.
        """
        return answer_as(Search, find(self._open(), query, limit=limit, skip=skip, order=order))

    def diff(
        self, before: str | None = None, after: str | None = None, *, document: str | None = None
    ) -> Changes | None:
        """What one reader makes otherwise than another; `None` where only one has read.

        Args:
            before: The older reader's origin or a part of it (`0.1`); by default the last but one that read.
            after: The newer's; by default the one that read last.
            document: Only this document: its file name, path, or id.
        """
        return find_changes(self._open(), before=before, after=after, document=document)

    def show(self, id: str) -> Shown:
        """Everything about one statement; the start of an id is enough where it is the only one."""
        return show(self._open(), id)

    def actors(self, **choice: Unpack[Choice]) -> tuple[ActorCount, ...]:
        """All actors, the most frequent first."""
        return find_actors(self._open(), _filters(choice))

    def sources(self) -> Sources:
        """The outlets and documents."""
        return find_sources(self._open())

    def status(self) -> RecordStatus:
        """What is in the record, and what was left out."""
        return find_status(self._open())

    def judge(
        self, id: str, verdict: Literal["right", "wrong"], *, reason: str | None = None, by: str | None = None
    ) -> JudgementRow:
        """Say that a statement is right or wrong; what is wrong is left out of answers from then on."""
        store = self._open()
        whole = show(store, id).statement.id
        now = datetime.now(UTC)
        return judgements.judge_statement(store, whole, verdict, by=by or getpass.getuser(), at=now, reason=reason)

    def judge_many(
        self,
        ids: Iterable[str],
        verdict: Literal["right", "wrong"],
        *,
        reason: str | None = None,
        by: str | None = None,
    ) -> Batch:
        """Pass one verdict on many statements, by their whole ids; `revert_batch` takes all of it back."""
        now = datetime.now(UTC)
        return judgements.judge_many(self._open(), ids, verdict, by=by or getpass.getuser(), at=now, reason=reason)

    def edit(
        self, id: str, *, reason: str | None = None, by: str | None = None, **parts: Unpack[Correction]
    ) -> JudgementRow:
        """Say what a statement should tell instead; the corrected one stands in its place in every answer.

        Args:
            id: The statement; the start of an id is enough where it is the only one.
            reason: Why.
            by: Who corrects it; by default your user name.
            parts: What it says otherwise: `type`, `mode`, `actors`, `recipients`, `status`, `factuality`, `when`,
                `voices`; empty takes a part away.

        Raises:
            BadQuery: Nothing is changed, or to what no statement can say.
            UnknownName: A side is nobody that is known.
        """
        store, now = self._open(), datetime.now(UTC)
        changes = changes_of(store, _written(parts))
        whole = show(store, id).statement.id
        return judgements.edit_statement(store, whole, changes, by=by or getpass.getuser(), at=now, reason=reason)

    def merge(self, first: str, other: str, *, reason: str | None = None, by: str | None = None) -> JudgementRow:
        """Say that two actors, persons or voices are one: the other comes under the first in every answer."""
        store, now = self._open(), datetime.now(UTC)
        names = identity_named(store, first), identity_named(store, other)
        merge_preview(store, *names)  # refuses two that cannot be one
        return judgements.judge_identity(store, *names, "same", by=by or getpass.getuser(), at=now, reason=reason)

    def split(
        self,
        subject: str,
        other: str,
        *,
        words: str | None = None,
        document: str | None = None,
        reason: str | None = None,
        by: str | None = None,
    ) -> JudgementRow:
        """Say that some mentions of an actor mean another.

        Args:
            subject: Whose mentions.
            other: Whom they mean: a code, a name, or `CODE=Name` for an actor nobody knows yet.
            words: Only mentions by these words, in any case.
            document: Only mentions in the document of this whole id.
            reason: Why.
            by: Who says so; by default your user name.
        """
        store, now = self._open(), datetime.now(UTC)
        return judgements.split(
            store, identity_named(store, subject), actor_named(store, other), words=words, document=document,
            by=by or getpass.getuser(), at=now, reason=reason,
        )  # fmt: skip

    def judgements(self, *, standing: bool = True) -> tuple[JudgementRow, ...]:
        """What was decided, oldest first; `standing` leaves out what was taken back."""
        return judgements.judgements(self._open(), standing=standing)

    def revert(self, number: int) -> JudgementRow:
        """Take a judgement back; it stays on file."""
        return judgements.revert(self._open(), number, at=datetime.now(UTC))

    def revert_batch(self, batch: int) -> int:
        """Take back all judgements that were made together; gives how many there are."""
        return judgements.revert_batch(self._open(), batch, at=datetime.now(UTC))

    def _open(self) -> Store:
        if self._store is None:
            self._store = Store.open(self.path)
        return self._store


def open(path: AnyPath = "dragoman.db") -> Record:
    """The record at a path; the file is looked at when the record is first asked, and made when it first reads."""
    return Record(path)


def read_text(
    text: str,
    *,
    published: str | None = None,
    publisher: str | None = None,
    title: str | None = None,
    reader: str = "rules",
) -> TextReading:
    """Read one text without a record.

    Args:
        text: The text, at most an article.
        published: Its date, from which "last week" is counted.
        publisher: Its outlet.
        title: Its headline.
        reader: `rules`, `careful`, `spacy:MODEL` or `careful+spacy:MODEL`; see docs/reading.md.

    Raises:
        BadQuery: There are no words in the text.
        UnknownModel: No such reader, or what it needs is not installed.
    """
    from dragoman.faces.texts import read_one  # noqa: PLC0415 - takes seconds, which asking a record should not wait for

    return answer_as(TextReading, read_one(text, Overrides(published, publisher, (), title), reader))


def _filters(choice: Choice) -> Filters:
    return Filters(
        since=_date(choice.get("since")),
        until=_date(choice.get("until")),
        types=_several(choice.get("type", ())),
        statuses=_several(choice.get("status", ())),
        publisher=choice.get("publisher"),
        voice=choice.get("voice"),
        wrong=choice.get("wrong", False),
    )


def _date(value: str | int | None) -> str | None:
    return None if value is None else str(value)


def _several(value: str | Iterable[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _written(parts: Correction) -> Written:
    sides = {name: tuple(filter(None, _several(parts[name]))) for name in _SIDES if name in parts}
    single = {name: parts[name] for name in _SINGLE if name in parts}
    return Written(**single, **sides)  # type: ignore[arg-type]  # the keys are those of `Correction`


_SIDES: tuple[Literal["actors", "recipients", "voices"], ...] = ("actors", "recipients", "voices")

_SINGLE: tuple[Literal["type", "mode", "status", "factuality", "when"], ...] = (
    "type", "mode", "status", "factuality", "when",
)  # fmt: skip
