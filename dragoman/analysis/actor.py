"""An actor or a person on one page: names, offices, those it deals with, what it says and what is said of it."""

from dataclasses import dataclass
from typing import Literal

from dragoman.analysis.filters import EVERYTHING, Filters
from dragoman.analysis.names import Meant, meant
from dragoman.analysis.pair_counts import NamedCount
from dragoman.analysis.parts import WHOLE, Part, part_of
from dragoman.analysis.query import IN_TIME, Selection, said_by, select, touching
from dragoman.analysis.timeline import PeriodCount, period_counts
from dragoman.analysis.voices import Office, names_of, offices_of, partners_of, roles_of
from dragoman.record.rows import StatementRow
from dragoman.record.store import Record
from dragoman.vocabulary.persons import persons

Side = Literal["of", "by"]
"""What is said of it, or what it says."""

MOST = 60
"""Names, offices, persons and partners that are given; the totals count all."""


@dataclass(frozen=True, slots=True)
class Term:
    """An office held from one day to another, as the vocabulary has it.

    Attributes:
        code: For whom it was held.
        body: The party, group or organ, where one is known.
        since: A prefix date.
        until: A prefix date; `None` where no end is known.
    """

    office: str
    code: str
    body: str | None
    since: str
    until: str | None


@dataclass(frozen=True, slots=True)
class Under:
    """A person who is coded under an actor, and in how many statements he takes part."""

    name: str
    statements: int


@dataclass(frozen=True, slots=True)
class Known:
    """What the record knows of an actor or a person.

    Attributes:
        names: The names it has in the texts with how often, the commonest first.
        names_total: How many there are.
        roles: Words that say who a person is.
        terms: A person's offices by date, as the vocabulary has them.
        offices: Offices as articles gave them, the most frequent first.
        offices_total: How many there are.
        persons: Those who are coded under an actor, the most frequent first.
        persons_total: How many there are.
        partners: Those it is joined with, the most frequent first.
        partners_total: How many there are.
        said_of: How many statements it takes part in.
        says: How many are credited to it.
    """

    who: Meant
    filters: Filters
    names: dict[str, int]
    names_total: int
    roles: tuple[str, ...]
    terms: tuple[Term, ...]
    offices: tuple[Office, ...]
    offices_total: int
    persons: tuple[Under, ...]
    persons_total: int
    partners: tuple[NamedCount, ...]
    partners_total: int
    said_of: int
    says: int


@dataclass(frozen=True, slots=True)
class Profile:
    """What the record knows of an actor or a person, and a page of its statements.

    Attributes:
        listed: Which statements are counted by year and listed: those it takes part in, or those it is credited with.
        counts: How many of these begin in each year.
        total: How many of these are in the part asked for.
        statements: Some of that part, in order of time.
    """

    known: Known
    listed: Side
    counts: tuple[PeriodCount, ...]
    part: Part
    total: int
    statements: tuple[StatementRow, ...]


def known_of(record: Record, name: str, filters: Filters = EVERYTHING) -> Known:
    """All of an actor or a person but its statements.

    Args:
        record: Where to look.
        name: A code, an actor's name, a person.
        filters: What to leave out of the statements that are counted, the persons and the partners.

    Raises:
        UnknownName: A name nobody answers to.
        BadQuery: A filter that cannot be understood.
    """
    with record.snapshot():
        one, every = meant(record, name), select(record, filters)
        said_of = touching(every, one)
        names, offices = names_of(record, one, pointing=False), offices_of(record, one)
        under, partners = _persons(every, one), partners_of(said_of, one)
        return Known(
            who=one,
            filters=filters,
            names=dict(list(names.items())[:MOST]),
            names_total=len(names),
            roles=roles_of(record, one)[:MOST],
            terms=_terms(one),
            offices=offices[:MOST],
            offices_total=len(offices),
            persons=under[:MOST],
            persons_total=len(under),
            partners=partners[:MOST],
            partners_total=len(partners),
            said_of=said_of.count(),
            says=said_by(every, one).count(),
        )


def profile(
    record: Record, known: Known, part: Part = WHOLE, *,
    listed: Side | None = None, limit: int | None = 50, skip: int = 0,
) -> Profile:  # fmt: skip
    """What is known of an actor or a person, with a page of what it says or what is said of it.

    Args:
        record: Where to look.
        known: What is known of it; its filters hold for the list too.
        part: Which of the statements to list: those of a year, of a sign.
        listed: Which to list; by default what is said of it, where anything is.
        limit: Statements to give; `None` for all.
        skip: Statements to pass over before them.

    Raises:
        BadQuery: A period that cannot be understood.
    """
    with record.snapshot():
        side: Side = listed or ("of" if known.said_of or not known.says else "by")
        every = select(record, known.filters)
        chosen = touching(every, known.who) if side == "of" else said_by(every, known.who)
        whole = known.said_of if side == "of" else known.says
        shown = part_of(chosen, part, ("", ""), forward=True)
        return Profile(
            known=known,
            listed=side,
            counts=period_counts(chosen, "year")[1],
            part=part,
            total=whole if part == WHOLE else shown.count(),
            statements=tuple(shown.rows(IN_TIME, limit, skip)),
        )


def _terms(one: Meant) -> tuple[Term, ...]:
    """The terms of office of a person whom the vocabulary knows by this name, the earliest first."""
    known = [person for person in persons().people if one.person and person.name == one.person]
    terms = [term for person in known if person.code == one.code or len(known) == 1 for term in person.terms]
    made = (Term(term.office, term.code, term.body or None, term.since, term.until) for term in terms)
    return tuple(sorted(made, key=lambda term: (term.since, term.until or "9999")))


def _persons(selection: Selection, one: Meant) -> tuple[Under, ...]:
    if one.kind != "actor":
        return ()
    taking_part = Selection(
        selection.record, selection.condition,
        "JOIN participants AS x ON x.statement = s.number JOIN actors AS y ON y.number = x.actor",
    ).where("y.code = :under AND y.person IS NOT NULL", under=one.code)  # fmt: skip
    found = [Under(*row) for row in taking_part.groups("y.person, count(DISTINCT s.number)", "y.person")]
    return tuple(sorted(found, key=lambda under: (-under.statements, under.name)))
