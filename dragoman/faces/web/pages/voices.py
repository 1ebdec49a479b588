"""The voices of the record, whoever is credited with most first."""

from pydantic import Field

from dragoman.analysis.speakers import every_voice
from dragoman.faces.web.page import Ask, Page, Table
from dragoman.faces.web.queries import PagedQuery
from dragoman.model import VoiceKind

KIND_WORDS: dict[str, str] = {
    "expert": "expert",
    "official": "official",
    "state": "state or body",
    "press": "press",
    "speaker": "speaker in an interview",
    "interviewer": "interviewer",
    "group": "group",
    "publisher": "outlet",
}


class VoicesQuery(PagedQuery):
    """Which voices to list."""

    part: str | None = Field(None, alias="q", description="Only voices whose name holds this.")
    kind: VoiceKind | None = Field(None, description="Only voices that are mostly of this kind.")


def voices_page(ask: Ask[VoicesQuery]) -> Page:
    """Names with how many statements and forecasts each is credited with."""
    query = ask.query
    found = every_voice(ask.record, query.part, query.kind, limit=query.size, skip=query.skip)
    rows = [(one.name, one.kind, one.statements, one.forecasts) for one in found.voices]
    extra = {
        "query": query,
        "kind_words": KIND_WORDS,
        "kinds": [(kind, f"{KIND_WORDS.get(kind, kind)} ({number:,})") for kind, number in found.kinds.items()],
    }
    return Page("voices.html", "Voices", found, Table(("name", "kind", "statements", "forecasts"), rows), extra)
