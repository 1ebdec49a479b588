"""The first and the last lines of a text, where a page tells of itself."""

import re
from dataclasses import dataclass

# Byline, dateline and translator's note stand within the first or the last few lines; further in, the
# same words are about something else.
HEAD_LINES = 15
TAIL_LINES = 10

# Longer than any headline or byline; a line this long is a paragraph.
PROSE_LENGTH = 200

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])")


@dataclass(frozen=True, slots=True)
class Page:
    """A text seen as lines; blank ones left out, the rest stripped.

    Attributes:
        text: The whole.
        head: The first lines.
        tail: The last lines, none of them in `head`.
    """

    text: str
    head: tuple[str, ...]
    tail: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> "Page":
        """The page whose words are `text`."""
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        head = lines[:HEAD_LINES]
        return cls(text, tuple(head), tuple(lines[len(head) :][-TAIL_LINES:]))

    def edges(self) -> tuple[str, ...]:
        """Head and tail together."""
        return self.head + self.tail


def sentences(line: str) -> list[str]:
    """The line cut after full stops; good enough for notes, which are short and plain."""
    return [part for part in _SENTENCE_END.split(line) if part]
