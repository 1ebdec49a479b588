"""A form with files and pasted text, taken in within bounds."""

import asyncio
import io
import unicodedata
from pathlib import PurePosixPath

from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import Message, Receive

from dragoman.documents.dates import is_prefix_date
from dragoman.documents.load import MOST_BYTES, looks_like_html
from dragoman.documents.overrides import Overrides
from dragoman.documents.walk import SIDECAR_SUFFIX
from dragoman.errors import BadQuery
from dragoman.faces.web.jobs import Sent
from dragoman.faces.words import on_one_line

MOST_FILES = 100
"""Files that may be sent at once."""

LARGEST = 200_000_000
"""Bytes that may be sent at once."""

LONGEST_PASTED = 1_000_000
"""Characters of pasted text; a longer one is a file."""

LONGEST_NAME = 150
"""Characters of a name that are kept."""

SECONDS = 300
"""To send."""

AT_ONCE = 4
"""Senders who are listened to at once."""

_FIELDS = 10
_listening = asyncio.Semaphore(AT_ONCE)


async def sent_form(request: Request) -> FormData:
    """The form of a request; close it when its files were kept.

    Raises:
        HTTPException: It is too large, took too long, or is no form.
    """
    if _listening.locked():
        raise HTTPException(503, f"{AT_ONCE} others are sending just now; try again in a moment")
    async with _listening:
        try:
            async with asyncio.timeout(SECONDS):
                if _stated_length(request) > LARGEST:
                    await _let_finish(request.receive)
                    raise _too_large()
                bounded = Request(request.scope, _bounded(request))
                return await bounded.form(
                    max_files=MOST_FILES + 1, max_fields=_FIELDS, max_part_size=4 * LONGEST_PASTED
                )
        except TimeoutError as error:
            raise HTTPException(408, f"sending took longer than {SECONDS // 60} minutes; send fewer files") from error
        except HTTPException as error:
            raise _in_words(error) from error


def _in_words(error: HTTPException) -> HTTPException:
    """The complaints of the parser of forms as ours."""
    if error.detail.startswith("Too many files"):
        return HTTPException(413, f"at most {MOST_FILES} files can be sent at once; send the others after them")
    if error.detail.startswith("Part exceeded"):
        return HTTPException(413, f"pasted text may hold {LONGEST_PASTED:,} characters; send it as a file")
    return error if error.detail[:1].islower() else HTTPException(400, "what was sent is not a form of this page")


def _bounded(request: Request) -> Receive:
    """The body as long as it keeps its bound, whatever length was stated."""
    seen = 0

    async def bounded() -> Message:
        nonlocal seen
        message = await request.receive()
        seen += len(message.get("body", b""))
        if seen > LARGEST:
            if message.get("more_body"):
                await _let_finish(request.receive)
            raise _too_large()
        return message

    return bounded


def _stated_length(request: Request) -> int:
    stated = request.headers.get("content-length", "")
    return int(stated) if stated.isdecimal() else 0


def _too_large() -> HTTPException:
    return HTTPException(413, f"at most {LARGEST // 1_000_000} MB can be sent at once; send fewer files")


async def _let_finish(receive: Receive) -> None:
    """Throw away some more of the body: a browser that is still sending does not look for an answer."""
    left = LARGEST
    try:
        async with asyncio.timeout(20):
            while left > 0 and (message := await receive()).get("more_body"):
                left -= len(message.get("body", b""))
    except TimeoutError:
        return


def sent_of(form: FormData) -> tuple[Sent, ...]:
    """What a form holds to be read: its files, each with its sidecar where that was sent too, and what was pasted.

    Raises:
        BadQuery: Nothing was sent, or something stated of it cannot be.
        HTTPException: A file or the text is too large.
    """
    files = [one for one in form.getlist("file") if isinstance(one, UploadFile) and one.filename]
    named = [_sent(one) for one in files]
    sidecars = {one.name.removesuffix(SIDECAR_SUFFIX): one for one in named if one.name.endswith(SIDECAR_SUFFIX)}
    articles = [one for one in named if not one.name.endswith(SIDECAR_SUFFIX)]
    pasted = _words(form, "text")
    count = len(articles) + bool(pasted)
    if count == 0:
        raise BadQuery("nothing was sent to be read; choose files, or paste the text of an article")
    if len(files) > MOST_FILES:
        raise HTTPException(413, f"at most {MOST_FILES} files can be sent at once; send the others after them")
    stated = _stated(form, count)
    made = [_with(one, sidecars.get(PurePosixPath(one.name).stem), stated) for one in articles]
    return (*made, _pasted(pasted, stated)) if pasted else tuple(made)


def base_name(name: str) -> str:
    """The last part of a name that was sent, without what would steer a terminal or a page; never a path."""
    last = name.replace("\\", "/").rstrip("/").rpartition("/")[2]
    plain = on_one_line(unicodedata.normalize("NFC", last.encode("utf-8", "replace").decode())).strip().strip(".")
    if len(plain) > LONGEST_NAME:
        suffix = PurePosixPath(plain).suffix[:20]
        plain = plain[: LONGEST_NAME - len(suffix)] + suffix
    return plain or "unnamed"


def _sent(file: UploadFile) -> Sent:
    name, size = base_name(file.filename or ""), file.size or 0
    if size > MOST_BYTES:
        raise HTTPException(413, f"{name} is larger than {MOST_BYTES // 1_000_000} MB; split it")
    return Sent(name, file.file, size)


def _with(one: Sent, beside: Sent | None, stated: Overrides) -> Sent:
    return Sent(one.name, one.content, one.size, beside, stated)


def _pasted(text: str, stated: Overrides) -> Sent:
    """Pasted text as a file named after its title or its first words."""
    raw = text.replace("\r\n", "\n").encode("utf-8", "replace")
    first = stated.title or text.strip().splitlines()[0]
    suffix = ".html" if looks_like_html(raw) else ".txt"
    title = base_name(first.replace("/", "-").replace("\\", "-"))[:60].strip()
    return Sent(f"{title}{suffix}", io.BytesIO(raw), len(raw), None, stated)


def _stated(form: FormData, count: int) -> Overrides:
    title, outlet, day = (_words(form, name).strip() or None for name in ("title", "outlet", "published"))
    if title and count > 1:
        raise BadQuery("a title can be stated of one article at a time; send that one alone, or leave the title out")
    if day and not is_prefix_date(day):
        raise BadQuery(f"{day!r} is no date; write a year, month or day, such as 2019, 2019-04 or 2019-04-25")
    return Overrides(day, outlet and _short(outlet), (), title and _short(title))


def _short(value: str) -> str:
    return on_one_line(value).strip()[:300]


def _words(form: FormData, name: str) -> str:
    value = form.get(name)
    if not isinstance(value, str):
        return ""
    if len(value) > LONGEST_PASTED:
        raise HTTPException(413, f"pasted text may hold {LONGEST_PASTED:,} characters; send it as a file")
    return value if value.strip() else ""
