"""How two actors stand: the chart, the list, and where the sources differ."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any, Literal
from urllib.parse import quote, urlencode

from pydantic import Field
from starlette.datastructures import URL, QueryParams

from dragoman.analysis.pair import BusyPair, Pair, busiest_pairs
from dragoman.analysis.pair import pair as find_pair
from dragoman.analysis.pair_counts import Level
from dragoman.analysis.parts import WHOLE, Direction, How, Part
from dragoman.analysis.periods import Unit
from dragoman.errors import BadQuery
from dragoman.faces.dossier import dossier
from dragoman.faces.pair_words import lead
from dragoman.faces.web.charts.pair import HOW_WORDS, MANNER_WORDS, SIGN_WORDS, Link, Names, pair_chart, words_of
from dragoman.faces.web.charts.pair_table import pair_table
from dragoman.faces.web.files import File
from dragoman.faces.web.page import Ask, Page, Table
from dragoman.faces.web.queries import FilterQuery
from dragoman.faces.web.rendering import path_of
from dragoman.faces.web.tables import statement_table
from dragoman.faces.words import STATUSES, on_one_line
from dragoman.vocabulary.types import Manner, Sign, statement_types

BUSIEST = 30
"""Pairs to choose from where none is named."""

_DIRECTIONS: dict[str, Direction] = {"ab": "a>b", "ba": "b>a", "joint": "a=b"}
_IN_URLS = {direction: name for name, direction in _DIRECTIONS.items()}


class PairQuery(FilterQuery):
    """What to show of a pair, and which part of it to list."""

    period: str | None = Field(
        None, alias="year", description="List what begins in this year, quarter or month (2014, 2014-Q2), or undated."
    )
    direction: Literal["ab", "ba", "joint"] | None = Field(None, description="List what runs this way.")
    sign: Sign | None = Field(None, description="List what is told with this sign.")
    how: How | None = Field(None, description="List what is told as so, denied, or expected.")
    manner: Manner | None = Field(None, description="List what was said, what was done, or how the two stand.")
    within: str | None = Field(None, alias="with", description="List where this person or organ takes part.")
    level: Level = Field("state", description="Break down by person or body.")
    unit: Unit | None = Field(None, description="Count by year, quarter or month.")

    def part(self) -> Part:
        """The part to list."""
        direction = _DIRECTIONS[self.direction] if self.direction else None
        return Part(self.period, direction, self.sign, self.how, self.manner, self.within)


class ChoiceQuery(PairQuery):
    """The same, with the two names in the query."""

    a: str | None = Field(None, description="A code, a name, a person.")
    b: str | None = Field(None, description="Another.")


def pair_page(ask: Ask[PairQuery]) -> Page:
    """The page of two actors that the path names."""
    return _page(ask, ask.path["a"], ask.path["b"])


def choose_page(ask: Ask[ChoiceQuery]) -> Page:
    """Two names to choose, and the pairs most is told of; the pair itself where both are given."""
    a, b = ask.query.a, ask.query.b
    if a and b:
        return _page(ask, a, b)
    if a or b:
        raise BadQuery(f"a pair is made of two names; only {a or b!r} was given")
    busy = busiest_pairs(ask.record, BUSIEST)
    names = ask.record.rows("SELECT DISTINCT name FROM actors ORDER BY name")
    return Page("pairs.html", "Pairs", {"pairs": busy}, _busy_table(busy), {"names": [row["name"] for row in names]})


def pair_dossier(ask: Ask[PairQuery]) -> File:
    """The pair as one HTML file, of what passes the filters."""
    made = dossier(ask.record, ask.path["a"], ask.path["b"], ask.query.filters(), made=ask.today)
    codes = (re.sub(r"[^A-Za-z0-9]+", "-", code) for code in made.codes)
    return File(f"dragoman-{'-'.join(codes)}.html", "text/html; charset=utf-8", made.text.encode("utf-8", "replace"))


def _page(ask: Ask[Any], a: str, b: str) -> Page:
    query: PairQuery = ask.query
    found = find_pair(
        ask.record, a, b, query.filters(), query.part(),
        level=query.level, unit=query.unit, limit=query.size, skip=query.skip,
    )  # fmt: skip
    names = Names(found.a.name, found.b.name)
    link = part_link(ask.url)
    extra = {
        "query": query,
        "lead": lead(found),
        # Drawn by the template, so that the twins need not wait for it.
        "chart": lambda: pair_chart(found.counts, found.unit, names, link, found.part),
        "table": lambda: pair_table(found.counts, names, link),
        "chosen": words_of(found.part, names),
        "whole": _link(ask.url, WHOLE),
        "as_file": _file_link(ask.url, found),
        "ways": [(name, names.of(direction)) for name, direction in _DIRECTIONS.items()],
        "signs": list(SIGN_WORDS.items()),
        "hows": [(how, words or "told as so") for how, words in HOW_WORDS.items()],
        "manners": list(MANNER_WORDS.items()),
        "within_link": lambda name: link(replace(WHOLE, within=name)),
        **_options(found, query),
    }
    return Page("pair.html", f"{names.a} and {names.b}", found, statement_table(found.statements), extra)


def _options(found: Pair, query: PairQuery) -> dict[str, list[tuple[str, str]]]:
    """What there is to choose from, in words with how many have it; what is chosen now is always among it."""
    there = found.choices
    kinds = {name: f"{name}, {known.phrase}" for name, known in statement_types().items()}
    statuses = {name: words or "told as so" for name, words in STATUSES.items()}
    return {
        "types": _counted(there.types, kinds, *query.types),
        "statuses": _counted(there.statuses, statuses, *query.statuses),
        "voices": _counted(there.voices, {}, query.voice),
        "outlets": _counted(there.outlets, {}, query.outlet),
        "years": _counted(there.years, {}, query.period),
    }


def _counted(tally: Mapping[str, int], words: Mapping[Any, str], *chosen: str | None) -> list[tuple[str, str]]:
    shown = [(value, f"{on_one_line(words.get(value, value))} ({number:,})") for value, number in tally.items()]
    return [*shown, *((value, on_one_line(value)) for value in chosen if value and value not in tally)]


def part_link(url: URL) -> Link:
    """Gives the address of the page with only a part listed; whatever else the page is asked for stays."""
    kept = _kept(url)

    def link(part: Part) -> str:
        chosen = [f"{name}={_quoted(value)}" for name, value in _values(part) if value is not None]
        return f"{url.path}?{'&'.join(filter(None, [kept, *chosen]))}#list"

    return link


@lru_cache(1000)
def _quoted(value: str) -> str:
    """A value as an address has it; a chart has few values and many marks."""
    return quote(value, safe="")


def _link(url: URL, part: Part) -> str:
    return str(part_link(url)(part))


def _file_link(url: URL, found: Pair) -> str:
    query = urlencode(QueryParams(url.query).multi_items())
    path = f"{path_of('pair', found.a.asked, found.b.asked)}.html"
    return f"{path}?{query}" if query else path


def _kept(url: URL) -> str:
    """The query without what chooses a part, and without the page's number."""
    gone = {name for name, _ in _values(WHOLE)} | {"page"}
    return urlencode([(name, value) for name, value in QueryParams(url.query).multi_items() if name not in gone])


def _values(part: Part) -> Iterable[tuple[str, str | None]]:
    return (
        ("year", part.period),
        ("direction", _IN_URLS[part.direction] if part.direction else None),
        ("sign", part.sign),
        ("how", part.how),
        ("manner", part.manner),
        ("with", part.within),
    )


def _busy_table(busy: tuple[BusyPair, ...]) -> Table:
    columns = ("a", "b", "name_a", "name_b", "statements")
    return Table(columns, [(one.a, one.b, one.name_a, one.name_b, one.statements) for one in busy])
