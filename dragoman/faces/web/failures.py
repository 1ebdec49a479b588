"""Errors as HTTP answers, in one table, and the sentence each shows."""

from starlette.exceptions import HTTPException

from dragoman.errors import BadQuery, DragomanError, NotInRecord, RecordError, SkippedInput, UnknownName

STATUSES: tuple[tuple[type[Exception], int], ...] = (
    (UnknownName, 404),
    (NotInRecord, 404),
    (BadQuery, 400),
    (SkippedInput, 400),
    (RecordError, 503),
    (DragomanError, 500),
)
"""The HTTP status of each kind of error; the first that fits counts."""

_HEADINGS = {
    400: "This cannot be understood",
    401: "A key is needed",
    403: "This is not allowed",
    404: "Not in the record",
    405: "This page cannot be used so",
    408: "This took too long",
    413: "This is too much at once",
    503: "The record cannot be read now",
}

_SENTENCES = {
    404: "There is no page of this name; begin again from the start page or search the record.",
    405: "This address takes no such request; go back and use the links and buttons of the page.",
}


def status_of(error: Exception) -> int:
    """The HTTP status of an error."""
    if isinstance(error, HTTPException):
        return error.status_code
    return next((status for kind, status in STATUSES if isinstance(error, kind)), 500)


def heading_of(status: int) -> str:
    """What went wrong, in a few words."""
    return _HEADINGS.get(status, "A fault of Dragoman's own, not of yours")


def sentence_of(error: Exception) -> str:
    """What went wrong and what to do, for a person; nothing of a fault's entrails."""
    if isinstance(error, DragomanError):
        return str(error)
    if isinstance(error, HTTPException):
        plain = error.detail if error.detail[:1].islower() else None
        return plain or _SENTENCES.get(error.status_code, error.detail)
    return (
        f"{type(error).__name__}; what led to it is in the window where `dragoman serve` runs. "
        "Your record is unharmed: go back and try another way."
    )
