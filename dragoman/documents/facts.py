"""What a page tells of itself, kept together so that stronger tellings go before weaker ones."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace

from dragoman.model import Found


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong beside a document that can be read all the same.

    Attributes:
        path: The file the trouble is in, as named by the user.
        code: A short, stable word, such as `sidecar-broken`.
        message: A sentence that says what was wrong and what was done about it.
    """

    path: str
    code: str
    message: str


Report = Callable[[Problem], None]


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of one telling: an option, a sidecar, a front matter, a page's markup or its words."""

    title: Found | None = None
    publisher: Found | None = None
    authors: tuple[Found, ...] = ()
    published: Found | None = None
    language: Found | None = None
    translated_from: Found | None = None
    republished_from: Found | None = None

    def or_else(self, weaker: "Facts") -> "Facts":
        """These facts, with the gaps filled from `weaker`."""
        missing = {f.name: getattr(weaker, f.name) for f in fields(self) if not getattr(self, f.name)}
        return replace(self, **missing)


@dataclass(frozen=True, slots=True)
class Content:
    """What a file format yields.

    Attributes:
        text: The words of the article.
        told: What the file's own fields and markup tell; stronger than the words.
        guessed: What a library or a file's history suggests; weaker than the words.
    """

    text: str
    told: Facts = Facts()
    guessed: Facts = Facts()
