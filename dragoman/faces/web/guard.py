"""Who may ask: the address that is asked, the key that is shown, and where a change comes from.

A page that runs on the reader's own machine is within reach of every other page open in the same
browser. So the Host header must be one we serve (else a foreign name could be pointed at us, "DNS
rebinding"), a key must be shown, and a request that changes something must come from our own pages.
"""

import asyncio
import hmac
import secrets
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = ("127.0.0.1", "localhost", "::1")

SAFE = ("GET", "HEAD")

OPEN = ("/static/", "/enter")
"""Paths that need no key: they show nothing of the record."""

LARGEST_BODY = 256 * 1024
"""Bytes of a form; uploads have a bound of their own."""

UPLOADS = ("/add",)
"""Paths whose bodies are bounded where they are read."""

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


@dataclass(frozen=True, slots=True)
class Keys:
    """What opens the door.

    Attributes:
        hosts: Names and addresses by which we may be asked, without port.
        token: Part of the printed link, and the bearer token of programs.
        password: Asked for on the page `/enter`; `None` where only the link opens.
        session: What the cookie holds; new with every start, so that old cookies open nothing.
    """

    hosts: frozenset[str]
    token: str = field(repr=False)
    password: str | None = field(default=None, repr=False)
    session: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)

    def host_is_ours(self, host: str) -> bool:
        """Whether a Host header names us; the port is whatever we were reached by."""
        name = urlsplit(f"//{host}").hostname if _is_host(host) else None
        return name is not None and name in self.hosts

    def opens(self, shown: str | None, key: str | None) -> bool:
        """Whether what is shown is the key; takes as long for a wrong one as for the right one."""
        return bool(shown and key) and hmac.compare_digest(str(shown).encode(), str(key).encode())


def _is_host(host: str) -> bool:
    return bool(host) and not set(host) & set(" /\\@?#\t\r\n")


class Guard:
    """Lets through what `Keys` allow, and puts the headers of safety on every answer."""

    def __init__(self, app: ASGIApp, keys: Keys) -> None:
        self._app = app
        self._keys = keys

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request or hand it on."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return  # no page uses a web socket
        request = Request(scope)

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                _add_headers(MutableHeaders(scope=message))
            await send(message)

        refused = await self._refusal(request)
        answer = self._app if refused is None else refused
        await answer(scope, _bounded(receive, request), with_headers)

    async def _refusal(self, request: Request) -> Response | None:
        """The answer to what may not pass; `None` to what may."""
        keys, path = self._keys, request.url.path
        if not keys.host_is_ours(request.headers.get("host", "")):
            return _no(400, "this address is not one Dragoman is served at; use the link it printed")
        if _length(request.headers) > LARGEST_BODY and path not in UPLOADS:
            return _no(413, f"a form may hold {LARGEST_BODY // 1024} KiB; send less")
        if request.method not in SAFE and not self._from_our_pages(request):
            return _no(403, "a change must come from Dragoman's own pages; go there and try again")
        if path.startswith(OPEN):
            return None
        if request.method in SAFE and "token" in request.query_params:
            return await self._enter_by_link(request)
        if self._has_entered(request):
            return None
        if keys.password is not None and "text/html" in request.headers.get("accept", ""):
            return RedirectResponse(f"/enter?{urlencode({'next': _here(request)})}", 303)
        return _no(401, "open the link that `dragoman serve` printed; it holds the key")

    def _from_our_pages(self, request: Request) -> bool:
        """Whether a change was asked for by one of our pages, or by a program that shows the token."""
        origin = request.headers.get("origin")
        if origin is None:
            return self._is_bearer(request)
        return urlsplit(origin).netloc == request.headers.get("host") and origin.startswith(("http://", "https://"))

    def _is_bearer(self, request: Request) -> bool:
        kind, _, shown = request.headers.get("authorization", "").partition(" ")
        return kind.lower() == "bearer" and self._keys.opens(shown.strip(), self._keys.token)

    def _has_entered(self, request: Request) -> bool:
        cookie = request.cookies.get(cookie_name(request))
        return self._keys.opens(cookie, self._keys.session) or self._is_bearer(request)

    async def _enter_by_link(self, request: Request) -> Response:
        if not self._keys.opens(request.query_params["token"], self._keys.token):
            await asyncio.sleep(0.5)  # so that guessing takes for ever
            return _no(401, "this link is of an earlier start; open the one `dragoman serve` printed last")
        return entered(request, self._keys, _here(request))


def entered(request: Request, keys: Keys, to: str) -> Response:
    """Send the browser on with the cookie that opens every page."""
    answer = RedirectResponse(to, 303)
    answer.set_cookie(cookie_name(request), keys.session, httponly=True, samesite="lax", path="/",
                      secure=request.url.scheme == "https")  # fmt: skip
    return answer


def cookie_name(request: Request) -> str:
    """One name a port, for browsers send a host's cookies to all its ports."""
    return f"dragoman_{request.url.port or 80}"


def own_path(to: str) -> str:
    """A place on this site to go on to; the start page for whatever might lead elsewhere."""
    parts = urlsplit(to)
    safe = to.startswith("/") and not to.startswith(("//", "/\\")) and not parts.netloc and to.isprintable()
    return to if safe else "/"


def _here(request: Request) -> str:
    """The address that was asked for, without the token."""
    kept = [(name, value) for name, value in parse_qsl(request.url.query) if name != "token"]
    return own_path(request.url.path + (f"?{urlencode(kept)}" if kept else ""))


def _length(headers: Headers) -> int:
    stated = headers.get("content-length", "0")
    return int(stated) if stated.isdecimal() else 0


def _bounded(receive: Receive, request: Request) -> Receive:
    """The body up to its bound, whatever length was stated; what is longer is cut off as if hung up."""
    if request.url.path in UPLOADS:
        return receive
    seen = 0

    async def bounded() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        return {"type": "http.disconnect"} if seen > LARGEST_BODY else message

    return bounded


def _add_headers(headers: MutableHeaders) -> None:
    for name, value in HEADERS.items():
        headers.setdefault(name, value)
    headers.setdefault("Cache-Control", "private, no-cache")


def _no(status: int, sentence: str) -> Response:
    more: dict[str, Any] = {"headers": {"WWW-Authenticate": "Bearer"}} if status == 401 else {}
    return PlainTextResponse(f"Dragoman: {sentence}.\n", status, **more)
