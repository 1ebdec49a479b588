"""Adding articles: a form for files and pasted text, and how far what was added is."""

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dragoman.documents.load import MOST_BYTES
from dragoman.documents.walk import SUFFIXES
from dragoman.faces.web import sending
from dragoman.faces.web.jobs import Additions, QueueFull, Sent
from dragoman.faces.web.page import Ask, Page, Table
from dragoman.faces.web.queries import Query
from dragoman.faces.web.site import Site

BOUNDS = {
    "files": sending.MOST_FILES,
    "file_bytes": MOST_BYTES,
    "bytes": sending.LARGEST,
    "pasted": sending.LONGEST_PASTED,
    "suffixes": tuple(sorted(SUFFIXES)),
}
"""What may be sent at once; the page says so, and its script looks before it sends."""


def add_page(ask: Ask[Query]) -> Page:
    """The form, and what was added since the server was started."""
    now = ask.site.queue.now()
    return Page("add.html", "Add articles", now, _table(now), {"bounds": BOUNDS, "reader": ask.site.reader})


def _table(now: Additions) -> Table:
    columns = ("number", "name", "bytes", "state", "outcome", "statements", "document", "reason", "warnings", "seconds")
    rows = (
        (f.number, f.name, f.size, f.state, f.outcome, f.statements, f.document, f.reason, f.warnings, f.seconds)
        for f in now.files
    )
    return Table(columns, rows)


async def add(request: Request) -> Response:
    """Take in what was sent, and go on to where one sees it being read."""
    form = await sending.sent_form(request)
    try:
        await run_in_threadpool(_queue, request, sending.sent_of(form))
    finally:
        await form.close()
    return RedirectResponse("/add#queue", 303)


async def stop(request: Request) -> Response:
    """Take what waits out of the queue."""
    await run_in_threadpool(_site(request).queue.stop_waiting)
    return RedirectResponse("/add#queue", 303)


def _queue(request: Request, sent: tuple[Sent, ...]) -> None:
    try:
        _site(request).queue.add(sent)
    except QueueFull as error:
        raise HTTPException(413, str(error)) from error


def _site(request: Request) -> Site:
    found: Site = request.app.state.site
    return found
