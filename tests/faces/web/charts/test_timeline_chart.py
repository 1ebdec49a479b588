"""The charts of a timeline: a mark for each statement in its lane, a bar for each period."""

from typing import Any

import pytest
from lxml import etree  # type: ignore[import-untyped]

from dragoman.analysis.timeline import PeriodCount, timeline
from dragoman.faces.web.charts.timeline import MOST_LANES, OTHERS, Group, Links, lanes, overview, timeline_chart
from dragoman.record.rows import StatementRow
from dragoman.record.store import Record
from dragoman.record.write import write
from tests.builders import READ_AT, Builder

LINKS = Links(lambda _: "/s")


def links(svg: str) -> list[Any]:
    return list(etree.fromstring(svg.encode()).iter("{*}a"))


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> tuple[StatementRow, ...]:
    """A meeting of a day, aid of a year, a forecast, and three who sign."""
    made = Builder(
        "Russia met China on 3 May 2014.", "Russia aided <Japan> in 2015.", "China will warn Japan in 2016.",
        "Russia, China and Japan signed in June 2015.", path="one.txt", publisher="A & B", published="2016-02",
    )  # fmt: skip
    made.say("met", "CONSULT", ["RUS"], ["CHN"], when=("2014-05-03", "3 May 2014"))
    made.say("aided", "AID", ["RUS"], ["JPN"], when=("2015", "2015"), status="negated")
    made.say("will warn", "THREATEN", ["CHN"], ["JPN"], when=("2016", "2016"), status="future")
    made.say("signed", "AGREE", ["RUS", "CHN", "JPN"], when=("2015-06", "June 2015"))
    path = tmp_path_factory.mktemp("timeline") / "r"
    with Record.open(path, create=True) as record:
        write(record, made.build(), read_at=READ_AT)
        return timeline(record).statements


def test_a_statement_stands_in_the_lane_of_each_pair_it_joins(rows: tuple[StatementRow, ...]) -> None:
    """Three who sign make three pairs."""
    found = {lane.name: [row.span.exact for row in lane.rows] for lane in lanes(rows, "pair")}
    assert found == {
        "China and Russia": ["met", "signed"],
        "China and Japan": ["signed", "will warn"],
        "Japan and Russia": ["aided", "signed"],
    }


def test_an_actor_has_all_it_takes_part_in(rows: tuple[StatementRow, ...]) -> None:
    """Whether it acts or is acted on."""
    found = {lane.name: len(lane.rows) for lane in lanes(rows, "actor")}
    assert found == {"China": 3, "Japan": 3, "Russia": 3}


def test_the_rest_shares_a_lane(rows: tuple[StatementRow, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of a page is left out where there are too many pairs."""
    assert MOST_LANES > 3
    monkeypatch.setattr("dragoman.faces.web.charts.timeline.MOST_LANES", 1)
    names = [lane.name for lane in lanes(rows, "pair")]
    assert names == ["China and Japan", OTHERS]
    assert {row.id for lane in lanes(rows, "pair") for row in lane.rows} == {row.id for row in rows}


@pytest.mark.parametrize("group", ["actor", "pair"])
def test_every_statement_is_drawn_where_it_stands(rows: tuple[StatementRow, ...], group: Group) -> None:
    """As often as it has lanes, each time with its address and what it says."""
    found = links(timeline_chart(rows, group, Links(lambda row: f"/s/{row.id}")))
    expected = sorted(f"/s/{row.id}" for lane in lanes(rows, group) for row in lane.rows)
    assert sorted(link.get("href") for link in found) == expected
    titles = {link.findtext("{*}title") for link in found}
    assert "2015: Russia → Japan, aided, denied or told as not so, in the author's own words" in titles


def test_the_name_of_a_lane_opens_it(rows: tuple[StatementRow, ...]) -> None:
    """By the codes of its pair."""
    svg = timeline_chart(rows, "pair", Links(lambda _: None, lambda lane: "/".join(lane.codes)))
    assert {link.get("href") for link in links(svg)} == {"CHN/RUS", "CHN/JPN", "JPN/RUS"}


def test_what_is_known_only_to_a_year_is_a_bar(rows: tuple[StatementRow, ...]) -> None:
    """A day is a point."""
    bars = {
        link.findtext("{*}title")[:4] for link in links(timeline_chart(rows, "pair", LINKS))
        if any("span" in (one.get("class") or "") for one in link)
    }  # fmt: skip
    assert bars == {"2015", "2016"}


def test_nothing_dated_is_nothing_drawn() -> None:
    assert timeline_chart([], "pair", LINKS) == ""
    assert overview([], "year", lambda _: "/x") == ""


def test_each_period_has_a_bar_that_zooms() -> None:
    """Those of which nothing is told have none."""
    counts = [PeriodCount("2014", 1, 2, 0, 1), PeriodCount("2016", 5, 0, 0, 0)]
    found = links(overview(counts, "year", lambda period: f"/timeline?year={period}"))
    assert [(link.get("href"), link.findtext("{*}title")) for link in found] == [
        ("/timeline?year=2014", "2014: 4 statements"),
        ("/timeline?year=2016", "2016: 5 statements"),
    ]
