"""The web application: pages, twins, static files, and what becomes of errors."""

import traceback
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Mount
from starlette.routing import Route as Path_
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from dragoman.exchange.form import SCHEMA
from dragoman.faces.web.answering import as_csv, as_html, as_json
from dragoman.faces.web.entering import enter
from dragoman.faces.web.failures import heading_of, sentence_of, status_of
from dragoman.faces.web.files import as_file
from dragoman.faces.web.guard import Guard, Keys
from dragoman.faces.web.openapi import as_description
from dragoman.faces.web.page import Page
from dragoman.faces.web.rendering import HERE, render
from dragoman.faces.web.routes import CHANGES, FILES, PAGES
from dragoman.faces.web.site import Site


def make_app(site: Site, keys: Keys) -> ASGIApp:
    """The site of one record, behind its guard."""
    app = Starlette(
        lifespan=_until_it_ends, routes=_routes(), exception_handlers={HTTPException: _failed, Exception: _failed}
    )
    app.state.site = site
    app.state.keys = keys
    return Guard(app, keys)


@asynccontextmanager
async def _until_it_ends(app: Starlette) -> AsyncIterator[None]:
    """What was added is read for as long as the site is up."""
    yield
    await run_in_threadpool(app.state.site.queue.close)


def _routes() -> Sequence[BaseRoute]:
    """Twins before the pages they belong to, for `/pair/A/B.csv` is also a pair of A and `B.csv`."""
    made: list[BaseRoute] = [
        Mount("/static", StaticFiles(directory=HERE / "static")),
        Path_("/enter", enter, methods=["GET", "POST"]),
        *(Path_(change.path, change.endpoint, methods=["POST"]) for change in CHANGES),
        *(Path_(file.path, as_file(file)) for file in FILES),
    ]
    made.append(Path_("/api/openapi.json", as_description(PAGES)))
    for route in PAGES:
        made += [
            Path_(route.api, as_json(route)),
            Path_(f"{route.twin}.json", as_json(route)),
            Path_(f"{route.twin}.csv", as_csv(route)),
        ]
    return [*made, *(Path_(route.path, as_html(route)) for route in PAGES)]


async def _failed(request: Request, error: Exception) -> Response:
    """An error as a page, or as JSON to whoever asked for that."""
    return await run_in_threadpool(failure, request, error)


def failure(request: Request, error: Exception) -> Response:
    """What is shown of an error; a fault of our own is also told in the window of the server."""
    status = status_of(error)
    if status == 500:
        traceback.print_exception(error)
    if _is_for_a_program(request):
        return JSONResponse({"schema": SCHEMA, "error": heading_of(status), "detail": sentence_of(error)}, status)
    extra: dict[str, Any] = {"heading": heading_of(status), "sentence": sentence_of(error)}
    return HTMLResponse(render(Page("failure.html", heading_of(status), None, extra=extra), request.url), status)


def _is_for_a_program(request: Request) -> bool:
    path = request.url.path
    return path.startswith("/api") or Path(path).suffix in (".json", ".csv")
