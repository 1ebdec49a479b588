"""Answers that are saved as files: pictures and data for other programs."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from dragoman.faces.web.answering import Endpoint
from dragoman.faces.web.page import Ask
from dragoman.faces.web.queries import Query
from dragoman.record.store import Record


@dataclass(frozen=True, slots=True)
class File:
    """A file to be saved.

    Attributes:
        name: That a browser proposes for it.
        media_type: What it is.
        content: All of it.
    """

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class FileRoute:
    """Where a file is to be had.

    Attributes:
        path: With its parts in braces.
        make: The function that makes it.
        query: What it can be asked.
    """

    path: str
    make: Callable[[Ask[Any]], File]
    query: type[Query]


def as_file(route: FileRoute) -> Endpoint:
    """The file itself; a browser saves it and does not show it."""

    def answer(request: Request) -> Response:
        site, query = request.app.state.site, route.query.of(request.query_params.multi_items())
        with Record.open(site.record, create=True) as record, record.snapshot():
            made = route.make(Ask(record, request.path_params, query, request.url, date.today(), site))
        named = {"Content-Disposition": f'attachment; filename="{made.name}"'}
        return Response(made.content, headers=named, media_type=made.media_type)

    async def endpoint(request: Request) -> Response:
        return await run_in_threadpool(answer, request)

    return endpoint
