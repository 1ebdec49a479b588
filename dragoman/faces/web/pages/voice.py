"""A voice: what it is credited with and publishes, its forecasts, whom it cites and who cites it."""

from pydantic import Field

from dragoman.analysis.voice import Listed, heard_of, speech
from dragoman.faces.web.page import Ask, Page
from dragoman.faces.web.pages.voices import KIND_WORDS
from dragoman.faces.web.queries import FilterQuery
from dragoman.faces.web.tables import statement_table
from dragoman.faces.words import STATUSES
from dragoman.vocabulary.types import statement_types

LISTED_WORDS: dict[str, str] = {
    "credited": "all credited",
    "itself": "as the nearest voice",
    "passed": "passed on from others",
    "published": "in the articles",
    "own": "in the articles’ own words",
}


class VoiceQuery(FilterQuery):
    """Which statements of a voice to list."""

    listed: Listed | None = Field(
        None, alias="list", description="List what it is credited with, says itself, passes on, publishes, or writes."
    )
    citing: str | None = Field(None, alias="cites", description="List only where it passes this voice's word on.")
    cited: str | None = Field(None, alias="cited-by", description="List only where this one passes its word on.")


def voice_page(ask: Ask[VoiceQuery]) -> Page:
    """The voice, outlet or author that the path names."""
    query, name, filters = ask.query, ask.path["name"], ask.query.filters()
    heard = ask.site.memory.answer(("voice", name, filters), lambda: heard_of(ask.record, name, filters))
    found = speech(
        ask.record, heard, listed=query.listed, citing_whom=query.citing, cited_by_whom=query.cited,
        limit=query.size, skip=query.skip,
    )  # fmt: skip
    extra = {
        "query": query,
        "kind_words": KIND_WORDS,
        "lists": [(name, LISTED_WORDS[name], number) for name, number in (
            ("credited", heard.credited), ("itself", heard.itself), ("passed", heard.credited - heard.itself),
            ("published", heard.published), ("own", heard.own),
        ) if number],
        "types": [(name, f"{name}, {known.phrase}") for name, known in statement_types().items()],
        "statuses": [(status, words or "told as so") for status, words in STATUSES.items()],
    }  # fmt: skip
    return Page("voice.html", heard.who.name, found, statement_table(found.statements), extra)
