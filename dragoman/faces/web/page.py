"""What a page function gives: an answer, the template that shows it, and its table."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Generic, TypeVar

from starlette.datastructures import URL

from dragoman.faces.web.queries import Query
from dragoman.faces.web.site import Site
from dragoman.record.store import Record

Q_co = TypeVar("Q_co", bound=Query, covariant=True)


@dataclass(frozen=True, slots=True)
class Ask(Generic[Q_co]):
    """One request for a page.

    Attributes:
        record: Open for this request alone.
        path: The parts of the path, by name.
        query: The rest of the URL, understood and checked.
        url: The whole, to make links that change a part of it.
        today: The day of the request.
        site: What all requests share.
    """

    record: Record
    path: Mapping[str, str]
    query: Q_co
    url: URL
    today: date
    site: Site


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of an answer under one head, for the CSV twin and for tables on the page."""

    columns: tuple[str, ...]
    rows: Iterable[Sequence[object]]

    def csv(self) -> Iterator[str]:
        """Lines of comma-separated values, the head first."""
        yield _line(self.columns)
        for row in self.rows:
            yield _line(row)


@dataclass(frozen=True, slots=True)
class Page:
    """An answer and how it is shown.

    Attributes:
        template: The file in `templates/`.
        title: Of the window.
        data: The answer: what the JSON twin gives, and `data` in the template.
        table: What the CSV twin gives; `None` where the page has no rows.
        extra: What only the template needs.
        status: Of the HTTP answer.
    """

    template: str
    title: str
    data: Any
    table: Table | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)
    status: int = 200


_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def _line(row: Iterable[object]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow([_cell(value) for value in row])
    return out.getvalue()


def _cell(value: object) -> object:
    """A value that a spreadsheet will not take for a formula; lists joined by `; `."""
    if value is None:
        return ""
    if isinstance(value, tuple | list):
        return _cell("; ".join(map(str, value)))
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
