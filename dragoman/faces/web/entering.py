"""The page that asks for the password, where one is set."""

import asyncio

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from dragoman.faces.web.guard import Keys, entered, own_path
from dragoman.faces.web.page import Page
from dragoman.faces.web.rendering import render

_SLOWLY = asyncio.Semaphore(2)
"""Wrong passwords are answered two at a time, half a second each."""


async def enter(request: Request) -> Response:
    """Ask for the password, or try the one that was given."""
    keys: Keys = request.app.state.keys
    to = own_path(request.query_params.get("next", "/"))
    if request.method != "POST":
        return _form(request, keys, to, wrong=False)
    form = await request.form(max_files=0, max_fields=5)
    given = form.get("password")
    to = own_path(str(form.get("next", "/")))
    if keys.opens(given if isinstance(given, str) else None, keys.password):
        return entered(request, keys, to)
    async with _SLOWLY:
        await asyncio.sleep(0.5)
    return _form(request, keys, to, wrong=True)


def _form(request: Request, keys: Keys, to: str, *, wrong: bool) -> Response:
    extra = {"to": to, "wrong": wrong, "has_password": keys.password is not None}
    status = 401 if wrong else 200
    return HTMLResponse(render(Page("enter.html", "Enter", None, extra=extra), request.url), status)
