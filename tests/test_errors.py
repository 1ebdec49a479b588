"""Errors say what happened and survive the way home from a worker process."""

import pickle

import pytest

from dragoman.errors import DragomanError, RecordError, SkippedInput, SpanOutOfRange, UnknownName

ERRORS = [
    SkippedInput("a.txt", "empty", "the file is empty"),
    SpanOutOfRange(3, 9, 5),
    UnknownName("Rusia", ("Russia",)),
    RecordError("no record at x.db"),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda e: type(e).__name__)
def test_an_error_survives_being_sent(error: DragomanError) -> None:
    """Pickling keeps the kind, the text and the values."""
    sent = pickle.loads(pickle.dumps(error))
    assert type(sent) is type(error)
    assert str(sent) == str(error)
    assert vars(sent) == vars(error)


def test_an_unknown_name_suggests_the_nearest() -> None:
    """The text offers what was probably meant."""
    assert "did you mean Russia?" in str(UnknownName("Rusia", ("Russia",)))
