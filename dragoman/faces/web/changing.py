"""What changes the record: forms sent by POST, answered by sending the browser on."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response


@dataclass(frozen=True, slots=True)
class Change:
    """A form's address.

    Attributes:
        path: With its parts in braces.
        endpoint: Reads the form, changes the record, and answers with a 303 to the page that shows it.
    """

    path: str
    endpoint: Callable[[Request], Awaitable[Response]]
