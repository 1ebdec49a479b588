"""The answers of the record as Python objects that show themselves in a notebook and become polars tables."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, TypeVar, overload

from dragoman.analysis import causes, finding, forecasts, pair, timeline, voices
from dragoman.faces import html
from dragoman.faces.rows import rows_of
from dragoman.faces.summary import Summary
from dragoman.faces.words import chain, counted, cut, on_one_line, pieces, quote, short, where_told, whom
from dragoman.model import Reading
from dragoman.record.rows import StatementRow

if TYPE_CHECKING:  # polars takes a second to import; only tables need it
    import polars as pl

T = TypeVar("T")


def answer_as(kind: type[T], found: Any) -> T:
    """An answer of the analysis as the same answer of this module."""
    return kind(**{field.name: getattr(found, field.name) for field in fields(found)})


def frame_of(rows: Sequence[StatementRow]) -> "pl.DataFrame":
    """Statements as a flat table, with the columns of the CSV export."""
    import polars as pl  # noqa: PLC0415 - see above

    from dragoman.exchange.tables import SCHEMA, frames  # noqa: PLC0415 - it imports polars

    return pl.concat([SCHEMA.to_frame(), *frames(rows)])


@dataclass(frozen=True, slots=True, repr=False)
class Statements(Sequence[StatementRow]):
    """Statements in order."""

    rows: tuple[StatementRow, ...]

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[StatementRow]:
        return iter(self.rows)

    @overload
    def __getitem__(self, index: int) -> StatementRow: ...
    @overload
    def __getitem__(self, index: slice) -> "Statements": ...
    def __getitem__(self, index: int | slice) -> "StatementRow | Statements":
        return Statements(self.rows[index]) if isinstance(index, slice) else self.rows[index]

    def __repr__(self) -> str:
        return f"<{counted(len(self.rows), 'statement')}>"

    def _repr_html_(self) -> str:
        return html.statements(counted(len(self.rows), "statement"), self.rows)

    def to_polars(self) -> "pl.DataFrame":
        """One row a statement."""
        return frame_of(self.rows)


class Pair(pair.Pair):
    """How two actors stand; see `dragoman.analysis.pair.Pair`."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        title = f"{self.a.name} and {self.b.name}: {counted(self.total, 'statement')}"
        columns = ("year", "direction", "for", "against", "neither", "not yet so", "dated by document only")
        years = [
            (y.year or "undated", y.direction, y.cooperative, y.conflictual, y.neither, y.expected, y.dated_by_document)
            for y in self.years
        ]
        differ = [(d.words, d.times, short(d.one.id), short(d.other.id)) for d in self.differences]
        return (
            html.statements(title, self.statements)
            + html.table(f"By year and direction (a is {self.a.name}, b is {self.b.name})", columns, years)
            + html.table("Where the sources differ", ("difference", "times", "one", "other"), differ)
        )

    def to_polars(self) -> "pl.DataFrame":
        """One row a statement."""
        return frame_of(self.statements)


class Said(voices.Said):
    """What a voice is credited with; see `dragoman.analysis.voices.Said`."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return html.statements(f"{self.who.name}: {counted(self.total, 'statement')}", self.statements)

    def to_polars(self) -> "pl.DataFrame":
        """One row a statement."""
        return frame_of(self.statements)


class Timeline(timeline.Timeline):
    """What happened, in order of time; see `dragoman.analysis.timeline.Timeline`."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        whose = " and ".join(actor.name for actor in self.actors) or "everybody"
        return html.statements(f"{whose}: {counted(self.total, 'statement')} in order of time", self.statements)

    def to_polars(self) -> "pl.DataFrame":
        """One row a statement."""
        return frame_of(self.statements)


class Who(voices.Who):
    """All of an actor, a person or a voice; see `dragoman.analysis.voices.Who`."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        columns = ("code", "name", "statements", "for", "against", "neither", "not yet so")
        partners = [
            (p.code, p.name, p.statements, p.cooperative, p.conflictual, p.neither, p.expected) for p in self.partners
        ]
        return (
            html.table(f"{self.who.name}: joined with", columns, partners)
            + html.statements(f"Says: {counted(self.says_total, 'statement')}", self.says)
            + html.statements(f"Is said of it: {counted(self.said_of_total, 'statement')}", self.said_of)
        )

    def to_polars(self) -> "pl.DataFrame":
        """One row a statement: what it says, then what is said of it."""
        rows = {row.id: row for row in (*self.says, *self.said_of)}
        return frame_of(tuple(rows.values()))


class Forecasts(forecasts.Forecasts):
    """Who foretold what; see `dragoman.analysis.forecasts.Forecasts`."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        columns = ("made", "voice", "who → whom", "in the words", "due", "", "sentence", "id")
        rows = [
            (f.made, f.voice, whom(f.statement), f.probability, f.due, f.standing,
             html.marked(quote(f.statement)), short(f.statement.id))
            for f in self.forecasts
        ]  # fmt: skip
        return html.table(counted(self.total, "forecast"), columns, rows)

    def to_polars(self) -> "pl.DataFrame":
        """One row a forecast, with who made it when, the day it is due, and whether that has passed."""
        import polars as pl  # noqa: PLC0415 - see above

        told = [(f.voice, f.made, f.due, f.standing) for f in self.forecasts]
        names = ("voice", "made", "due", "standing")
        beside = pl.DataFrame(told, schema=dict.fromkeys(names, pl.String()), orient="row")
        return pl.concat([beside, frame_of([f.statement for f in self.forecasts])], how="horizontal")


class Causes(causes.Causes):
    """What is held to be the cause of what; see `dragoman.analysis.causes.Causes`."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        columns = ("cause", "effect", "kind", "sign", "according to", "sentence")
        rows = [
            (on_one_line(k.cause.exact), on_one_line(k.effect.exact), k.kind, k.sign,
             f"{chain(k.said_by)}; {where_told(k.document)}",
             html.marked(pieces(k.sentence.text, k.sentence.start, k.cue)))
            for k in self.links
        ]  # fmt: skip
        return html.table(counted(self.total, "causal link"), columns, rows, self.total)

    def to_polars(self) -> "pl.DataFrame":
        """One row a link; voices joined by `; `, nearest first."""
        import polars as pl  # noqa: PLC0415 - see above

        rows = [
            (k.document.id, k.document.path, k.document.publisher, k.document.published, k.cause.exact, k.effect.exact,
             k.cue.exact, k.kind, k.sign, "; ".join(voice.name for voice in k.said_by), k.sentence.text, k.rule)
            for k in self.links
        ]  # fmt: skip
        names = ("document_id", "path", "publisher", "published", "cause", "effect", "cue", "kind", "sign", "said_by",
                 "sentence", "rule")  # fmt: skip
        return pl.DataFrame(rows, schema=dict.fromkeys(names, pl.String()), orient="row")


class Search(finding.Found):
    """What a query of the search language found; see `dragoman.analysis.finding.Found`."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        title = self.heading()
        if self.sought == "statements":
            return html.statements(title, self.statements)
        rows = [
            (html.marked(cut(h.snippet, h.marks)), where_told(h.document), ", ".join(map(short, h.statements)))
            for h in self.hits
        ]
        return html.table(title, ("sentence", "where", "statements"), rows)

    def to_polars(self) -> "pl.DataFrame":
        """One row a sentence, with the ids of its statements; where statements were sought, one row a statement."""
        if self.sought == "statements":
            return frame_of(self.statements)
        import polars as pl  # noqa: PLC0415 - see above

        rows = [
            (h.document.id, h.document.path, h.document.publisher, h.document.published, h.sentence.start,
             h.sentence.end, h.sentence.text, list(h.statements))
            for h in self.hits
        ]  # fmt: skip
        text, whole = pl.String(), pl.Int64()
        schema = {
            "document_id": text, "path": text, "publisher": text, "published": text, "sentence_start": whole,
            "sentence_end": whole, "sentence": text, "statements": pl.List(text),
        }  # fmt: skip
        return pl.DataFrame(rows, schema=schema, orient="row")


class ReadSummary(Summary):
    """What a run of reading came to; see `dragoman.faces.summary.Summary`."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        title = (
            f"{self.added:,} new, {self.replaced:,} reread, {self.kept:,} already there, "
            f"{len(self.skipped):,} skipped; {counted(self.statements, 'statement')}"
        )
        return html.table(title, ("skipped", "reason"), [(one.path, one.reason) for one in self.skipped])

    def to_polars(self) -> "pl.DataFrame":
        """One row an input that was skipped, with the reason."""
        import polars as pl  # noqa: PLC0415 - see above

        rows = [(one.path, one.code, one.reason) for one in self.skipped]
        return pl.DataFrame(rows, schema=dict.fromkeys(("path", "code", "reason"), pl.String()), orient="row")


class TextReading(Reading):
    """What was found in one text; see `dragoman.model.Reading`."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return html.statements(counted(len(self.statements), "statement"), rows_of(self))

    def to_polars(self) -> "pl.DataFrame":
        """One row a statement."""
        return frame_of(rows_of(self))
