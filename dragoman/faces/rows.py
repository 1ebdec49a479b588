"""A reading's statements as the rows they would be in a record, without one."""

from dataclasses import fields
from datetime import UTC, datetime

from dragoman.model import Reading, Statement
from dragoman.record.days import days_of
from dragoman.record.rows import DatedBy, DocumentRow, SentenceRow, StatementRow


def rows_of(reading: Reading) -> tuple[StatementRow, ...]:
    """The statements, numbered from 1; none is judged."""
    told = reading.document
    document = DocumentRow(
        id=told.id,
        path=told.path,
        title=told.title.value if told.title else None,
        publisher=told.publisher.value if told.publisher else None,
        published=told.published.value if told.published else None,
        origin=reading.origin,
        read_at=datetime.now(UTC).isoformat(timespec="seconds"),
        near=None,
    )
    return tuple(_row(reading, document, number, one) for number, one in enumerate(reading.statements, 1))


def _row(reading: Reading, document: DocumentRow, number: int, statement: Statement) -> StatementRow:
    span = reading.sentence_span(statement.sentence)
    day, last = (statement.when.start, statement.when.end) if statement.when else days_of(document.published)
    dated_by: DatedBy = "text" if statement.when else "document" if day else "nothing"
    same = {field.name: getattr(statement, field.name) for field in fields(statement)}
    for other in ("sentence", "head"):
        del same[other]
    return StatementRow(
        number=number,
        document=document,
        sentence=SentenceRow(statement.sentence, span.start, span.end, span.exact),
        day=day,
        day_last=last,
        dated_by=dated_by,
        verdict=None,
        **same,
    )
