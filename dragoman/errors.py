"""What can go wrong, each error named after it.

Batch work knows two kinds: `SkippedInput` leaves one item out and goes on; any other
`DragomanError` stops the run. The faces map both to exit codes in one table.
"""


class DragomanError(Exception):
    """Root of every error Dragoman raises on purpose; its text is fit for a person."""

    def __reduce__(self) -> tuple[object, ...]:
        # An exception is rebuilt from its text alone, which does not fit errors of several values;
        # a worker process must be able to send any of them home.
        return _rebuilt, (type(self), self.args, self.__dict__)


def _rebuilt(kind: type[DragomanError], args: tuple[object, ...], values: dict[str, object]) -> DragomanError:
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(values)
    return error


class SpanOutOfRange(DragomanError):
    """Offsets that do not lie inside their text."""

    def __init__(self, start: int, end: int, length: int) -> None:
        super().__init__(f"span {start}:{end} is outside a text of {length} characters")


class SkippedInput(DragomanError):
    """One input that cannot be read; the others go on.

    Attributes:
        path: The input as named by the user.
        code: A short, stable word for the reason, such as `empty` or `not-english`.
        reason: A sentence that says what happened and what to do.
    """

    def __init__(self, path: str, code: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.code = code
        self.reason = reason


class UnknownName(DragomanError):
    """A name that no actor, voice or document in the record answers to.

    Attributes:
        name: As the user wrote it.
        suggestions: The nearest known names, best first; may be empty.
    """

    def __init__(self, name: str, suggestions: tuple[str, ...] = ()) -> None:
        hint = f"; did you mean {', '.join(suggestions)}?" if suggestions else ""
        super().__init__(f"no actor or voice is known as {name!r}{hint}")
        self.name = name
        self.suggestions = suggestions


class RecordError(DragomanError):
    """A record file that is missing, is no record, or was written by a newer version."""


class VocabularyError(DragomanError):
    """A vocabulary file with an entry that does not fit its form."""


class UnknownModel(DragomanError):
    """A reader was asked for by a name that no installed model answers to."""


class BadQuery(DragomanError):
    """A search or filter that cannot be understood; the text says which part and why."""


class NotInRecord(BadQuery):
    """An id that no statement, document or judgement of the record has; the text says where ids are found."""
