"""How to quote a statement, so that whoever reads it finds the sentence again."""

from collections.abc import Iterable

from dragoman.analysis.show import Shown
from dragoman.faces.words import chain, date_of, on_one_line, period, standing, what, whom
from dragoman.model import Found


def citation(shown: Shown, authors: Iterable[Found] = ()) -> str:
    """The statement in words, the sentence it rests on, the source in full, and its lasting ids."""
    row, document = shown.statement, shown.statement.document
    sure = standing(row)
    told = f"{whom(row)}: {what(row)} ({', '.join(filter(None, (date_of(row), sure)))}), {chain(row.said_by)}"
    named = ", ".join(found.value for found in authors)
    title = f"“{document.title}”" if document.title else document.path
    date = period(document.published) if document.published else "undated"
    source = ", ".join(filter(None, (named, title, document.publisher, date)))
    ids = f"{row.id} in {document.id}, read by {document.origin}"
    return on_one_line(f"{told}: “{row.sentence.text.strip()}” {source}. Dragoman, {ids}.").strip()
