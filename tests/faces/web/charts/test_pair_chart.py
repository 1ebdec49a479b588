"""The chart of a pair: a mark for each count, which opens it, and nothing of an article unescaped."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree  # type: ignore[import-untyped]
from starlette.datastructures import URL

from dragoman.analysis.pair import pair
from dragoman.analysis.pair_counts import Count
from dragoman.analysis.parts import DIRECTIONS, HOWS, WHOLE, Part
from dragoman.faces.web.charts.pair import Names, pair_chart, words_of
from dragoman.faces.web.charts.pair_table import pair_table
from dragoman.faces.web.pages.pair import PairQuery, part_link
from dragoman.record.store import Record
from dragoman.vocabulary.types import MANNERS, SIGNS

NAMES = Names("Russia", "North Korea")

COUNTS = st.builds(
    Count,
    period=st.one_of(st.none(), st.integers(2008, 2020).map(str)),
    direction=st.sampled_from(DIRECTIONS),
    manner=st.sampled_from(MANNERS),
    sign=st.sampled_from(SIGNS),
    how=st.sampled_from(HOWS),
    statements=st.integers(1, 500),
    dated_by_document=st.just(0),
)
SEVERAL = st.lists(COUNTS, max_size=40, unique_by=lambda c: (c.period, c.direction, c.manner, c.sign, c.how))


def drawn(svg: str) -> Any:
    """The drawing as XML, which it must be."""
    return etree.fromstring(svg.encode())


def links(svg: str) -> list[Any]:
    return list(drawn(svg).findall(".//{*}a"))


def said(link: Any) -> int:
    """How many statements a mark's title tells of."""
    return int(str(link.findtext("{*}title")).rsplit(": ", 1)[1].split(" ")[0].replace(",", ""))


@given(SEVERAL.filter(bool))
def test_the_marks_tell_all_statements_and_no_more(counts: list[Count]) -> None:
    """What the titles say adds up to the counts, whatever is gathered at the ends."""
    found = links(pair_chart(counts, "year", NAMES, part_link(URL("/pair/RUS/PRK")), WHOLE))
    assert sum(map(said, found)) == sum(one.statements for one in counts)
    assert len(found) <= len(counts)
    assert all(link.get("href") and link.get("aria-label") == link.findtext("{*}title") for link in found)


@given(SEVERAL)
def test_the_table_holds_every_count(counts: list[Count]) -> None:
    """Each number once, under its column."""
    table = pair_table(counts, NAMES, lambda _: None)
    numbers = [int(f.words.split(" ")[0]) for row in table.rows for cell in row.cells for f in cell]
    assert sorted(numbers) == sorted(one.statements for one in counts)


@given(st.builds(
    Part, st.sampled_from([None, "2014", "2014-Q2", "/1999", "2025/", "undated"]), st.sampled_from([None, *DIRECTIONS]),
    st.sampled_from([None, *SIGNS]), st.sampled_from([None, *HOWS]), st.sampled_from([None, *MANNERS]),
    st.one_of(st.none(), st.text(st.characters(codec="utf-8", categories=("L", "N", "P")), min_size=1)),
))  # fmt: skip
def test_a_link_says_its_part_and_keeps_the_rest(part: Part) -> None:
    """The query that the address is read as asks for the very part, and for the filters that stood there."""
    href = part_link(URL("/pair/RUS/PRK?from=2012&type=AID&type=TRADE&page=4&year=1900"))(part)
    asked = [(name, one) for name, values in parse_qs(urlsplit(str(href)).query).items() for one in values]
    query = PairQuery.of(asked)
    assert query.part() == part
    assert (query.since, query.types, query.page) == ("2012", ("AID", "TRADE"), 1)


def test_sign_is_told_by_shape_and_reality_by_filling() -> None:
    """Colour alone tells nothing."""
    counts = [Count("2014", "a>b", "did", sign, how, 2, 0) for sign in SIGNS for how in HOWS]
    svg = drawn(pair_chart(counts, "year", NAMES, lambda _: "/x", WHOLE))
    shapes = {(one.get("class"), etree.QName(one).localname) for link in svg.iterfind(".//{*}a") for one in link}
    for how in HOWS:
        assert (f"cooperative {how}", "circle") in shapes
        assert (f"conflictual {how}", "path") in shapes
        assert (f"neither {how}", "rect") in shapes


def test_area_tells_the_count() -> None:
    """Four times as many make a circle of twice the radius."""
    counts = [
        Count(year, "a>b", "did", "cooperative", "told", number, 0) for year, number in (("2014", 400), ("2015", 100))
    ]
    large, small = (
        float(c.get("r")) for c in drawn(pair_chart(counts, "year", NAMES, lambda _: "/x", WHOLE)).iter("{*}circle")
    )
    assert large == pytest.approx(2 * small)


def test_names_are_escaped_and_cleaned() -> None:
    """Nothing an article calls itself can end an attribute, begin a tag, or turn the text round."""
    names = Names('<script>alert("1")</script>\u202e', "a\x00\ud800&'\"")
    counts = [Count("2014", "a>b", "did", "cooperative", "told", 1, 0)]
    svg = pair_chart(counts, "year", names, lambda _: '/x?"><script>', WHOLE)
    assert "<script" not in svg
    assert "\u202e" not in svg
    [link] = links(svg)
    assert link.get("href") == '/x?"><script>'
    assert str(link.findtext("{*}title")).startswith('2014, <script>alert("1")</script>')


def test_the_chosen_mark_is_set_off() -> None:
    """So that a reader sees which statements are listed."""
    counts = [Count(year, "a>b", "did", "cooperative", "told", 1, 0) for year in ("2014", "2015")]
    chosen = Part("2015", "a>b", "cooperative", "told", "did", None)
    found = links(pair_chart(counts, "year", NAMES, lambda _: "/x", chosen))
    assert [link.get("aria-current") for link in found] == [None, "true"]


def test_without_links_a_mark_still_says_what_it_is() -> None:
    """A file that stands alone has nowhere to lead."""
    counts = [Count("2014", "a>b", "did", "cooperative", "told", 1, 0)]
    svg = drawn(pair_chart(counts, "year", NAMES, lambda _: None, WHOLE))
    assert svg.findall(".//{*}a") == []
    assert [t.text for t in svg.iter("{*}title")] == ["2014, Russia → North Korea, did, for, told as so: 1 statement"]


def test_nothing_told_is_nothing_drawn() -> None:
    assert pair_chart([], "year", NAMES, lambda _: "/x", WHOLE) == ""


def test_every_mark_opens_as_many_as_it_says(record: Path) -> None:
    """The address of each mark, asked of the record, gives the number in its title."""
    with Record.open(record) as opened:
        found = pair(opened, "RUS", "PRK")
        names = Names(found.a.name, found.b.name)
        svg = pair_chart(found.counts, found.unit, names, part_link(URL("/pair/RUS/PRK")), WHOLE)
        for link in links(svg):
            query = urlsplit(str(link.get("href"))).query
            part = PairQuery.of([(name, values[0]) for name, values in parse_qs(query).items()]).part()
            assert pair(opened, "RUS", "PRK", part=part).total == said(link)
            assert str(link.findtext("{*}title")).startswith(words_of(part, names))
