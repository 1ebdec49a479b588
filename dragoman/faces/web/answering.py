"""One page function as four answers: HTML, its JSON and CSV twins, and the same JSON under `/api`."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response, StreamingResponse

from dragoman.analysis.plain import plain
from dragoman.errors import BadQuery
from dragoman.exchange.form import SCHEMA
from dragoman.faces.web.page import Ask, Page
from dragoman.faces.web.queries import Query
from dragoman.faces.web.rendering import render
from dragoman.faces.web.site import Site
from dragoman.record.store import Record

Endpoint = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class Route:
    """A page of the site.

    Attributes:
        path: With its parts in braces.
        page: The function that answers.
        query: What it can be asked.
        name: Under which the API has it; one word.
        summary: What it gives, for the API's description.
    """

    path: str
    page: Callable[[Ask[Any]], Page]
    query: type[Query]
    name: str
    summary: str

    @property
    def twin(self) -> str:
        """The path to which `.json` and `.csv` are added."""
        return "/index" if self.path == "/" else self.path

    @property
    def api(self) -> str:
        """The path under which programs ask."""
        return "/api/home" if self.path == "/" else f"/api{self.path}"


def as_html(route: Route) -> Endpoint:
    """The page itself."""

    def answer(request: Request) -> Response:
        page = _asked(route, request)
        return HTMLResponse(render(page, request.url), page.status)

    return _off_the_loop(answer)


def as_json(route: Route) -> Endpoint:
    """The answer as JSON."""

    def answer(request: Request) -> Response:
        page = _asked(route, request)
        data = plain(page.data)
        body = {"schema": SCHEMA, "page": route.name, **(data if isinstance(data, dict) else {"rows": data})}
        text = json.dumps(body, ensure_ascii=False, default=str)
        return Response(text.encode("utf-8", "replace"), page.status, media_type="application/json")

    return _off_the_loop(answer)


def as_csv(route: Route) -> Endpoint:
    """The answer's rows as comma-separated values."""

    def answer(request: Request) -> Response:
        page = _asked(route, request)
        if page.table is None:
            raise BadQuery(f"{route.twin} has no rows; ask for {route.twin}.json instead")
        lines = (line.encode("utf-8", "replace") for line in list(page.table.csv()))
        named = {"Content-Disposition": f'attachment; filename="dragoman-{route.name}.csv"'}
        return StreamingResponse(lines, page.status, named, "text/csv; charset=utf-8")

    return _off_the_loop(answer)


def _asked(route: Route, request: Request) -> Page:
    """The page for a request, with a record that is open for it alone."""
    site: Site = request.app.state.site
    query = route.query.of(request.query_params.multi_items())
    with Record.open(site.record, create=True) as record, record.snapshot():
        return route.page(Ask(record, request.path_params, query, request.url, date.today(), site))


def _off_the_loop(answer: Callable[[Request], Response]) -> Endpoint:
    async def endpoint(request: Request) -> Response:
        return await run_in_threadpool(answer, request)

    return endpoint
