"""Ids that hash what a thing says and where, never when it was read."""

import hashlib
from collections.abc import Iterable

from dragoman.model import Span

_DIGITS = 20
"""Hexadecimal digits kept of a hash: 80 bits, so that a billion ids collide with odds under one in a million."""

_FIELD = "\x1f"
_ITEM = "\x1e"


def document_id(text: str) -> str:
    """`doc_` and a hash of the text: the same words are the same document wherever they lie."""
    return "doc_" + _digest(text)


def statement_id(
    document_id: str,
    span: Span,
    type: str,
    actors: Iterable[str],
    recipients: Iterable[str],
) -> str:
    """`st_` and a hash of what a statement says and where it says it.

    The order of the codes within a side does not count, nor does a code given twice; which
    side they stand on does.

    Args:
        document_id: The id of the document, itself a hash of the text.
        span: The words that carry the predicate.
        type: The statement's type.
        actors: Codes of those who act.
        recipients: Codes of those acted on; may be empty.
    """
    return "st_" + _digest(
        document_id,
        str(span.start),
        str(span.end),
        span.exact,
        type,
        _side(actors),
        _side(recipients),
    )


def corrected_id(statement_id: str, *told: str) -> str:
    """The id of a statement that somebody corrected: of the same hash, and of all that it now tells.

    A correction may leave type and sides as they were, and the reader's row keeps its own id.
    """
    return "st_" + _digest("corrected", statement_id, *told)


def _side(codes: Iterable[str]) -> str:
    return _ITEM.join(sorted(set(codes)))


def _digest(*fields: str) -> str:
    # Lone surrogates can come out of damaged files; they must hash, not crash.
    return hashlib.sha256(_FIELD.join(fields).encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
