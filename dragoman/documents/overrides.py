"""What the user states on the command line about the documents read."""

from dataclasses import dataclass

from dragoman.documents.dates import is_prefix_date
from dragoman.documents.facts import Facts
from dragoman.errors import DragomanError
from dragoman.model import Found

RULE = "option"


class BadOverride(DragomanError):
    """A value given for a document that does not have the form asked for."""


@dataclass(frozen=True, slots=True)
class Overrides:
    """Facts the user states, stronger than whatever a file or its page tells.

    Attributes:
        published: `2019`, `2019-04` or `2019-04-29`.
        publisher: The outlet.
        authors: In the order of the byline.
        title: The headline.

    Raises:
        BadOverride: A value is blank, or the date has another form.
    """

    published: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    title: str | None = None

    def __post_init__(self) -> None:
        if self.published is not None and not is_prefix_date(self.published):
            raise BadOverride(
                f"--published {self.published!r} is not a date; give YYYY, YYYY-MM or YYYY-MM-DD, such as 2019-04-29"
            )
        named = (("publisher", self.publisher), ("title", self.title), *(("author", each) for each in self.authors))
        for option, value in named:
            if value is not None and not value.strip():
                raise BadOverride(f"--{option} is blank; give a name, or leave the option out")

    def facts(self) -> Facts:
        """The same, as facts with their rule."""
        return Facts(
            title=_stated("title", self.title),
            publisher=_stated("publisher", self.publisher),
            authors=tuple(Found(each.strip(), RULE, f"--author {each}") for each in self.authors),
            published=_stated("published", self.published),
        )


def _stated(option: str, value: str | None) -> Found | None:
    return None if value is None else Found(value.strip(), RULE, f"--{option} {value}")
