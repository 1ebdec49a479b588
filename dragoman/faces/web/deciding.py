"""Forms that judge: read, done in a thread of their own, and answered by going back to the page they came from."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dragoman.analysis.correcting import Written
from dragoman.errors import BadQuery, NotInRecord
from dragoman.faces.web.changing import Change
from dragoman.faces.web.guard import own_path
from dragoman.faces.web.queries import LONGEST
from dragoman.record.judgements import judgement, revert, revert_batch
from dragoman.record.store import Record

MOST_FIELDS = 200

_ANCHOR = re.compile(r"st_[0-9a-f]{1,40}")

_GONE = ("done", "batch", "undone")


@dataclass(frozen=True, slots=True)
class Form:
    """A form that was sent, and the record it is about.

    Attributes:
        record: Open for this request alone.
        sent: The fields as they came.
        at: When.
    """

    record: Record
    sent: FormData
    at: datetime

    def text(self, name: str) -> str:
        """The words in a field, without blanks around them; nothing where it was not sent.

        Raises:
            BadQuery: It is no text, or longer than anything anybody would write there.
        """
        value = self.sent.get(name, "")
        if not isinstance(value, str) or len(value) > LONGEST:
            raise BadQuery(f"the field {name} holds no text of up to {LONGEST:,} characters")
        return value.strip()

    def maybe(self, name: str) -> str | None:
        """The words in a field; `None` where there are none."""
        return self.text(name) or None

    def names(self, name: str) -> tuple[str, ...]:
        """Several names in one field, with semicolons between."""
        return tuple(part.strip() for part in self.text(name).split(";") if part.strip())

    def number(self, name: str) -> int:
        """A whole number in a field.

        Raises:
            BadQuery: It is none.
        """
        value = self.text(name)
        if not (value.isascii() and value.isdecimal() and len(value) < 16):
            raise BadQuery(f"{name} is {value!r}, which is no number")
        return int(value)

    @property
    def by(self) -> str:
        """Who judges; on this page everybody says so."""
        return self.maybe("by") or "unknown"

    def written(self) -> Written:
        """What the form of a whole statement says."""
        return Written(
            type=self.maybe("type"),
            mode=self.text("mode"),
            actors=self.names("actors"),
            recipients=self.names("recipients"),
            status=self.maybe("status"),
            when=self.text("when"),
            voices=self.names("voices"),
        )


def change(path: str, act: Callable[[Form], dict[str, object]]) -> Change:
    """A form's address.

    Args:
        path: Where it is sent.
        act: Changes the record; what it gives goes into the query of the page that is shown next.
    """

    async def endpoint(request: Request) -> Response:
        async with request.form(max_files=0, max_fields=MOST_FIELDS) as sent:
            return await run_in_threadpool(_done, request, sent, act)

    return Change(path, endpoint)


def undo(form: Form) -> dict[str, object]:
    """Take a judgement back, or all of a batch.

    Raises:
        NotInRecord: There is no such judgement or batch.
    """
    if form.maybe("batch"):
        batch = form.number("batch")
        if form.record.value("SELECT 1 FROM judgements WHERE batch = ?", (batch,)) is None:
            raise NotInRecord(f"the record has no batch {batch}; the history of judgements lists those it has")
        return {"undone": revert_batch(form.record, batch, at=form.at)}
    number = form.number("number")
    if judgement(form.record, number) is None:
        raise NotInRecord(f"the record has no judgement {number}; the history lists those it has")
    revert(form.record, number, at=form.at)
    return {"undone": 1}


def _done(request: Request, sent: FormData, act: Callable[[Form], dict[str, object]]) -> Response:
    with Record.open(request.app.state.site.record, create=True) as record:
        form = Form(record, sent, datetime.now(UTC))
        onward = _onward(form, act(form))
    return RedirectResponse(onward, 303)


def _onward(form: Form, told: dict[str, object]) -> str:
    """The page the form came from, with what was done in its query, at the statement that comes next."""
    parts = urlsplit(own_path(form.text("next") or "/review"))
    path = parts.path if parts.path.startswith("/review") else "/review"
    kept = [(name, value) for name, value in parse_qsl(parts.query) if name not in _GONE]
    query = urlencode([*kept, *((name, str(value)) for name, value in told.items())])
    at = form.text("at")
    return f"{path}?{query}" + (f"#{at}" if _ANCHOR.fullmatch(at) else "")
