"""One statement: its sentence, why it is so, and who else tells it."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from dragoman.analysis.article import copies_of
from dragoman.analysis.reports import Report, Reports, Stance, reports
from dragoman.analysis.show import Shown, show
from dragoman.analysis.sources import Copy
from dragoman.faces.web.citation import citation
from dragoman.faces.web.layout import who
from dragoman.faces.web.page import Ask, Page, Table
from dragoman.faces.web.queries import Query
from dragoman.faces.web.rendering import path_of
from dragoman.faces.web.tables import statement_table
from dragoman.faces.words import named, on_one_line, what, whom
from dragoman.model import Factuality, Found, Participant, Voice
from dragoman.record.rows import StatementRow
from dragoman.vocabulary.rules import meaning_of
from dragoman.vocabulary.types import statement_types

SURE: dict[Factuality, str] = {
    "CT+": "as certain",
    "PR+": "as probable",
    "PS+": "as possible",
    "CT-": "as certainly not so",
    "PR-": "as probably not so",
    "PS-": "as possibly not so",
    "Uu": "without saying whether it is so",
}
"""What each factuality means to a reader; the nearest voice is who tells it."""

STATUS_WORDS = {
    "actual": "told as so",
    "negated": "denied, or told as not so",
    "future": "planned or expected",
    "possible": "told as possible",
    "desired": "wanted",
}

STANCES: dict[Stance, str] = {
    "agrees": "Others that tell the same",
    "denies": "Others that deny it or speak against it",
    "not yet so": "Others that foresee it, or tell that it came about",
}


@dataclass(frozen=True, slots=True)
class StatementPage:
    """The page's answer.

    Attributes:
        shown: The statement with all that made it.
        reports: The other reports of the same thing.
        copies: Other files with the text of its document.
        citation: How to quote it.
    """

    shown: Shown
    reports: Reports
    copies: tuple[Copy, ...]
    citation: str


@dataclass(frozen=True, slots=True)
class Decision:
    """Who was taken for whom, and by which rule."""

    words: str
    role: str
    meant: str
    link: str | None
    rule: str
    meaning: str | None


@dataclass(frozen=True, slots=True)
class Link:
    """One voice of the chain, farthest from the event first.

    Attributes:
        cue: The words by which the next one credits it; `None` where there are none.
    """

    name: str
    what: str
    link: str | None
    cue: str | None = None


def statement_page(ask: Ask[Query]) -> Page:
    """A statement, found by its id or the beginning of one."""
    shown = show(ask.record, ask.path["id"])
    row = shown.statement
    sql = "SELECT value, rule, evidence, inferred FROM facts JOIN documents ON number = document"
    facts = ask.record.rows(f"{sql} WHERE id = ? AND kind = 'author' ORDER BY position", (row.document.id,))
    authors = [Found(f["value"], f["rule"], f["evidence"], bool(f["inferred"])) for f in facts]
    number = ask.record.value("SELECT number FROM documents WHERE id = ?", (row.document.id,))
    found = StatementPage(shown, reports(ask.record, row), copies_of(ask.record, number), citation(shown, authors))
    extra = {
        "row": row,
        "decisions": tuple(_decisions(shown)),
        "chain_of": tuple(_chain(row, authors)),
        "sure": SURE[row.factuality],
        "status": STATUS_WORDS[row.status],
        "type": statement_types().get(row.type),
        "stances": STANCES,
        "review": _review(row),
        "meaning_of": meaning_of,
        "who": who,
    }
    title = on_one_line(f"{whom(row)}: {what(row)}")
    return Page("statement.html", title, found, _table(row, found.reports), extra)


def _decisions(shown: Shown) -> Iterator[Decision]:
    """The sides of the statement, then others that the sentence mentions, and those it is about without naming them."""
    row = shown.statement
    for role, side in (("acts", row.actors), ("is acted on", row.recipients)):
        for one in side:
            rule = next((m.rule for m in shown.mentions if one.span and m.span == one.span), None)
            yield _decision(one, role, rule)
    sides = {one.span for one in (*row.actors, *row.recipients)}
    for mention in shown.mentions:
        if mention.span not in sides:
            code = mention.actors[0].code if len(mention.actors) == 1 else None
            link = path_of("actor", code) if code else None
            yield Decision(
                mention.span.exact, "is mentioned", who(mention), link, mention.rule, meaning_of(mention.rule)
            )
    for found in shown.implied:
        actor = Participant(found.actor, "", None, found.rule)
        yield Decision(
            "", "is meant", named(actor), path_of("actor", actor.actor.code), found.rule, meaning_of(found.rule)
        )


def _decision(one: Participant, role: str, rule: str | None) -> Decision:
    """How its words were resolved, and how it came to stand on its side."""
    rules = [rule, one.rule] if rule else [one.rule]
    meanings = [meaning for each in rules if (meaning := meaning_of(each))]
    words = one.exact if one.span else ""
    link = path_of("actor", one.actor.person or one.actor.code)
    return Decision(words, role, named(one), link, ", ".join(rules), "; ".join(meanings) or None)


def _chain(row: StatementRow, authors: list[Found]) -> Iterator[Link]:
    """From the outlet to the nearest voice."""
    outlet = row.document.publisher
    yield Link(outlet or row.document.path, "published it", path_of("voice", outlet) if outlet else None)
    for author in authors:
        yield Link(author.value, "wrote it", path_of("voice", author.value))
    for i, voice in enumerate(reversed(row.said_by)):
        nearest = i == len(row.said_by) - 1
        yield Link(voice.name, _part(voice, nearest=nearest), path_of("voice", voice.name), voice.cue)


def _part(voice: Voice, *, nearest: bool) -> str:
    if voice.kind == "interviewer":
        return "takes it for granted in a question" if nearest else "asked"
    return "says it" if nearest else "passes it on"


def _review(row: StatementRow) -> str:
    """Where it can be judged."""
    return f"/review?{urlencode({'q': f'id:{row.id}', 'only': 'all', 'wrong': 'true'})}"


def _table(row: StatementRow, found: Reports) -> Table:
    """The statement and its other reports, with how each stands to it."""

    def rows() -> Iterator[tuple[object, ...]]:
        stances: Iterator[Report | None] = iter((None, *found.reports))
        for one, cells in zip(stances, table.rows, strict=True):
            yield ("itself" if one is None else one.stance, one.copy if one else False, *cells)

    table = statement_table((row, *(one.statement for one in found.reports)))
    return Table(("stance", "near_duplicate", *table.columns), rows())
