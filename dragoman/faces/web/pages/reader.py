"""An article with its statements beside the sentences they come from."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from pydantic import Field

from dragoman.analysis.article import Article, article
from dragoman.errors import BadQuery
from dragoman.faces.web.layout import MARKS, Paragraph, Stretches, laid_out, who
from dragoman.faces.web.page import Ask, Page
from dragoman.faces.web.queries import Query
from dragoman.faces.web.tables import statement_table
from dragoman.faces.words import on_one_line
from dragoman.model import Found, Reading

MOST_LISTED = 500
"""Marks of a kind that are listed below the text; the JSON twin has all."""


class ReaderQuery(Query):
    """What is marked in the text, and which part of a very long one is shown."""

    show: tuple[str, ...] = Field(
        (), description="What to mark: actors, times, voices, oddities, joined by commas; nothing for a bare text."
    )

    part: int = Field(1, ge=1, le=1_000_000, description="Which part of a very long text, from 1.")
    at: str | None = Field(None, description="Instead, the part that holds this: s12 for a sentence, or st_… .")

    @property
    def marks(self) -> tuple[str, ...]:
        """What is marked, in a fixed order; all of it where the URL does not say.

        Raises:
            BadQuery: Something that cannot be marked.
        """
        asked = {word for value in self.show for word in value.lower().replace(",", " ").split()}
        if unknown := sorted(asked - {*MARKS, "nothing"}):
            raise BadQuery(f"show={unknown[0]!r} is nothing that can be marked; there are {', '.join(MARKS)}, nothing")
        return tuple(mark for mark in MARKS if mark in asked) if asked else MARKS


@dataclass(frozen=True, slots=True)
class Listed:
    """All marks of a kind, for those who cannot hover; `rows` holds the first of them."""

    noun: str
    caption: str
    total: int
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """Something known of the document, and how it was found."""

    name: str
    found: Found


def reader_page(ask: Ask[ReaderQuery]) -> Page:
    """A document, its statements, and everything else that was found in it."""
    found = article(ask.record, ask.path["id"], part=ask.query.part, at=ask.query.at)
    marks = ask.query.marks
    parts = tuple(laid_out(found, marks))
    extra = {
        "marks": marks,
        "all_marks": MARKS,
        "parts": parts,
        "again": _title_again(parts, title_of(found)),
        "facts": _facts(found),
        "lists": tuple(_lists(found.reading)),
    }
    return Page("reader.html", title_of(found), found, statement_table(found.statements), extra)


def title_of(found: Article) -> str:
    """The document's title, else its file's name."""
    return found.row.title or found.row.path


def _title_again(parts: tuple[Stretches, ...], title: str) -> Paragraph | None:
    """The heading that only repeats the title of the page, which need not be shown twice."""
    first = next((p for part in parts for p in part.paragraphs if p.kind == "heading"), None)
    return first if first and on_one_line(first.text).strip() == on_one_line(title).strip() else None


def _facts(found: Article) -> tuple[Fact, ...]:
    document = found.reading.document
    named = (
        ("Outlet", document.publisher),
        *(("Author", author) for author in document.authors),
        ("Date", document.published),
        ("Language", document.language),
        ("Translated from", document.translated_from),
        ("First published by", document.republished_from),
        ("Title", document.title),
    )
    return tuple(Fact(name, fact) for name, fact in named if fact)


def _lists(reading: Reading) -> Iterator[Listed]:
    """What the marks in the text say, as tables."""
    mentions = ((m.span.exact, who(m), m.role or "", m.rule) for m in reading.mentions)
    implied = (
        (reading.document.text[s.start : s.end], f"{i.actor.name} ({i.actor.code})", f"{i.score:.2f}", i.rule)
        for i in reading.implied
        for s in [reading.sentences[i.sentence]]
    )
    times = ((t.span.exact, t.prefix or t.value, t.type.lower(), t.rule) for t in reading.times)
    credits = (
        (a.voice.name, a.cue.exact if a.cue else "", " … ".join(part.exact for part in a.content), a.rule)
        for a in reading.attributions
    )
    oddities = ((o.span.exact, o.kind, o.reason) for o in reading.oddities)
    for noun, caption, columns, total, rows in (
        ("mention", "Whom the text mentions", ("words", "stands for", "role", "rule"), len(reading.mentions), mentions),
        ("implied actor", "Whom sentences are about without naming them", ("sentence", "is about", "score", "rule"),
         len(reading.implied), implied),
        ("time", "Times", ("words", "means", "kind", "rule"), len(reading.times), times),
        ("credit", "Who is credited with what", ("voice", "by the words", "content", "rule"),
         len(reading.attributions), credits),
        ("damaged place", "What looks damaged", ("words", "kind", "why"), len(reading.oddities), oddities),
    ):  # fmt: skip
        if total:
            first = tuple(tuple(map(on_one_line, row)) for row in islice(rows, MOST_LISTED))
            yield Listed(noun, caption, total, columns, first)
