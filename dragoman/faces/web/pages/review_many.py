"""One verdict on many statements: what it would touch, then doing it, then undoing it."""

from typing import Literal

from pydantic import Field
from starlette.datastructures import QueryParams

from dragoman.analysis.correcting import Written, changes_of
from dragoman.analysis.filters import Filters
from dragoman.analysis.reviewing import MOST_TOGETHER, Preview, ids_of, preview
from dragoman.errors import BadQuery
from dragoman.faces.judgement_words import changes_in_words
from dragoman.faces.web.deciding import Form
from dragoman.faces.web.page import Ask, Page
from dragoman.faces.web.pages.review import Reviewer, choices, done
from dragoman.faces.web.tables import statement_table
from dragoman.record.corrections import Changes
from dragoman.record.judgements import judge_many
from dragoman.record.store import Record

Verdict = Literal["right", "wrong", "edit"]

VERDICTS: dict[Verdict, str] = {"right": "accept all", "wrong": "reject all", "edit": "correct all alike"}


class ManyQuery(Reviewer):
    """Which statements, and what to say of them; fields of a correction that are empty change nothing."""

    verdict: Verdict | None = Field(None, description="right, wrong, or edit.")
    new_type: str | None = Field(None, description="What all should tell.")
    new_status: str | None = Field(None, description="How all should be told.")
    new_actors: str | None = Field(None, description="Who should act, with semicolons between.")
    new_recipients: str | None = Field(None, description="On whom, with semicolons between; - for nobody.")
    new_when: str | None = Field(None, description="When; - for no time.")
    new_voices: str | None = Field(None, description="Who should say so, nearest first; - for the author alone.")

    def written(self) -> Written:
        """What all should say."""
        return Written(
            type=self.new_type,
            actors=_names(self.new_actors),
            recipients=_names(self.new_recipients),
            status=self.new_status,
            when="" if self.new_when == "-" else self.new_when,
            voices=_names(self.new_voices),
        )

    def decision(self, record: Record) -> Literal["right", "wrong"] | Changes | None:
        """What is to be said of them; `None` where that is still open."""
        if self.verdict != "edit":
            return self.verdict
        return changes_of(record, self.written()) if self.written() != Written() else None

    @property
    def narrow(self) -> bool:
        """Whether statements are chosen at all: nobody judges the whole record by leaving all fields empty."""
        return bool(self.q) or self.filters() != Filters(wrong=self.wrong)


def many_page(ask: Ask[ManyQuery]) -> Page:
    """What would be judged; nothing until statements are chosen."""
    query = ask.query
    decision = query.decision(ask.record)
    found = preview(query.selection(ask.record)) if query.narrow else Preview(0, 0, 0, {}, ())
    told = VERDICTS[query.verdict] if query.verdict else ""
    if isinstance(decision, Changes):
        told = f"correct all to {'; '.join(changes_in_words(decision))}"
    extra = {
        "query": query, "decision": decision, "told": told, "verdicts": list(VERDICTS.items()), "most": MOST_TOGETHER,
        "kept": _kept(ask), **choices(ask.record), **done(ask),
    }  # fmt: skip
    return Page("review_many.html", "Judge many", found, statement_table(found.sample), extra)


def judge_all(form: Form) -> dict[str, object]:
    """Judge what the page showed.

    Raises:
        BadQuery: Nothing is chosen or decided, or other statements are found now than were shown.
    """
    query = ManyQuery.of((name, value) for name, value in form.sent.multi_items() if isinstance(value, str))
    decision = query.decision(form.record)
    if decision is None or not query.narrow:
        raise BadQuery("choose statements and say what is to be said of them; nothing was judged")
    ids = ids_of(query.selection(form.record), MOST_TOGETHER + 1)
    if len(ids) > MOST_TOGETHER:
        raise BadQuery(f"more than {MOST_TOGETHER:,} statements are too many for one go; choose fewer")
    if len(ids) != form.number("expected"):
        raise BadQuery(f"{len(ids):,} statements are found now, not those shown; go back and look again")
    batch = judge_many(form.record, ids, decision, by=form.by, at=form.at, reason=form.maybe("reason"))
    return {"batch": batch.number or 0} if batch.number else {}


def _kept(ask: Ask[ManyQuery]) -> list[tuple[str, str]]:
    """What the page was asked, to be sent with the form that does it."""
    gone = {"page", "size", "done", "batch", "undone", "as"}
    return [(name, value) for name, value in QueryParams(ask.url.query).multi_items() if name not in gone]


def _names(words: str | None) -> tuple[str, ...] | None:
    if words is None:
        return None
    return () if words == "-" else tuple(part.strip() for part in words.split(";") if part.strip())
