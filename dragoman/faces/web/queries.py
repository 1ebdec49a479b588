"""What a page can be asked in its URL, with its words for people and machines."""

from collections.abc import Iterable
from typing import Any, Self, get_origin

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from dragoman.analysis.filters import Filters
from dragoman.errors import BadQuery

LONGEST = 2_000
"""Characters of one value; no name or search is longer."""

DEEPEST = 1_000_000
"""Rows that may be passed over; no record we know has more on one page."""


class Query(BaseModel):
    """The query part of a URL. Unknown names are passed over, empty values say nothing."""

    model_config = ConfigDict(extra="ignore", frozen=True, populate_by_name=True, str_strip_whitespace=True)

    @classmethod
    def of(cls, items: Iterable[tuple[str, str]]) -> Self:
        """The query of a URL's names and values; the last of several counts where one is wanted.

        Raises:
            BadQuery: A value that cannot be; the text says which and why.
        """
        many = {name for name, field in _by_alias(cls).items() if get_origin(field.annotation) is tuple}
        found: dict[str, Any] = {}
        for name, value in items:
            if not value.strip():
                continue
            if len(value) > LONGEST:
                raise BadQuery(f"the value of {name} is {len(value):,} characters long; {LONGEST:,} are allowed")
            if name in many:
                found.setdefault(name, []).append(value)
            else:
                found[name] = value
        try:
            return cls.model_validate(found)
        except ValidationError as error:
            first = error.errors()[0]
            name = ".".join(str(part) for part in first["loc"][:1])
            raise BadQuery(f"{name}={found.get(name)!r} cannot be used: {first['msg'].lower()}") from error


def _by_alias(query: type[Query]) -> dict[str, Any]:
    return {field.alias or name: field for name, field in query.model_fields.items()}


class PagedQuery(Query):
    """A query whose answer comes in pages."""

    page: int = Field(1, ge=1, le=DEEPEST, description="Which page, from 1.")
    size: int = Field(50, ge=1, le=500, description="How many to a page.")

    @property
    def skip(self) -> int:
        """How many lie before this page."""
        return min((self.page - 1) * self.size, DEEPEST)


class FilterQuery(PagedQuery):
    """A query that chooses statements, as the options of the command line do."""

    since: str | None = Field(None, alias="from", description="From this year, month or day on.")
    until: str | None = Field(None, alias="to", description="Up to the end of this year, month or day.")
    types: tuple[str, ...] = Field((), alias="type", description="Only these types, such as AID.")
    statuses: tuple[str, ...] = Field(
        (), alias="status", description="Only actual, negated, future, possible or desired."
    )
    outlet: str | None = Field(None, description="Only what this outlet published.")
    voice: str | None = Field(None, description="Only what this voice is credited with.")
    wrong: bool = Field(False, description="Also what was judged wrong.")

    def filters(self) -> Filters:
        """The same for the analysis."""
        return Filters(self.since, self.until, self.types, self.statuses, self.outlet, self.voice, self.wrong)
