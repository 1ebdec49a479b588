"""What was decided, by whom and why, and taking it back."""

from pydantic import Field

from dragoman.analysis.reviewing import history
from dragoman.faces.judgement_words import about, decision
from dragoman.faces.web.page import Ask, Page, Table
from dragoman.faces.web.pages.review import Reviewer, done


class HistoryQuery(Reviewer):
    """Which judgements."""

    standing: bool = Field(False, description="Leave out those taken back.")


def history_page(ask: Ask[HistoryQuery]) -> Page:
    """The judgements, the latest first."""
    query = ask.query
    found = history(ask.record, standing=query.standing, limit=query.size, skip=query.skip)
    columns = ("number", "at", "by", "about", "decision", "reason", "batch", "reverted_at", "statement")
    rows = [
        (j.number, j.at, j.by, about(j), decision(j), j.reason, j.batch, j.reverted_at, one.statement)
        for one in found.judgements
        for j in [one.judgement]
    ]
    extra = {"query": query, "about": about, "decision": decision, **done(ask)}
    return Page("review_history.html", "Judgements", found, Table(columns, rows), extra)
