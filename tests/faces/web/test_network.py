"""The pages of the network."""

import csv
import io
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import networkx  # type: ignore[import-untyped]
import pytest
from starlette.testclient import TestClient

from dragoman.record.store import Record
from tests.analysis.signs import Act, write_acts
from tests.faces.web.conftest import client_of

ACTS = [
    Act("AGREE", "USA", "JPN", "2014"),
    Act("AGREE", "USA", "KOR", "2018"),
    Act("DISPUTE", "JPN KOR", year="2019"),
    *(Act("CONSULT", "USA", who, mode="third-party", sentence=1) for who in ("JPN", "KOR")),
    Act("AID", "CHN", "IGO:UN", "2016"),
    Act("THREATEN", "PRK", "JPN", "2016", "future"),
]


@pytest.fixture
def net(tmp_path: Path) -> Iterator[TestClient]:
    """The site of a record of one strained, mediated triangle and two ties more."""
    with Record.open(tmp_path / "net.db", create=True) as record:
        write_acts(record, ACTS)
    with client_of(tmp_path / "net.db") as made:
        yield made


def pairs(page: str) -> set[str]:
    """The pairs that the lines of the picture open."""
    return set(re.findall(r'<a href="(/pair/[^"?]*)[^"]*" aria-label="[^"]*" tabindex="-1" class="tie', page))


def test_the_picture_and_the_table_show_the_same_ties(net: TestClient) -> None:
    """Each opens what is told of the two."""
    page = net.get("/network?min=1").text
    shown = {"/pair/JPN/USA", "/pair/KOR/USA", "/pair/JPN/KOR", "/pair/CHN/IGO:UN", "/pair/JPN/PRK"}
    assert pairs(page) == shown
    assert set(re.findall(r'<th scope="row"><a href="([^"]*)"', page)) == shown
    assert 'href="/actor/IGO:UN"' in page


def test_triangles_link_to_the_statements_behind_each_side(net: TestClient) -> None:
    """In words, with numbers that open them."""
    page = net.get("/network?min=1").text
    triangles = page[page.index('id="triangles"') : page.index('id="ties"')]
    assert "USA cooperates with Japan and with South Korea, which are at odds with one another." in triangles
    assert "USA is told to mediate between Japan and South Korea in 1 sentence" in triangles
    ids = set(re.findall(r'href="/s/(st_[0-9a-f]+)"', triangles))
    found = net.get("/network.json?min=1").json()["triangles"]
    assert ids == {id for one in found["strained"] for side in one["sides"] for id in side["first"]}
    assert found["counts"] == {"balanced": 0, "strained": 1, "neither": 0, "mediated": 1}


def test_years_choose_what_is_drawn_and_links_keep_them(net: TestClient) -> None:
    """A slider is two bounds in the URL."""
    page = net.get("/network?min=1&from=2015&to=2018").text
    assert pairs(page) == {"/pair/KOR/USA", "/pair/CHN/IGO:UN", "/pair/JPN/PRK"}
    assert "/pair/KOR/USA?from=2015&amp;to=2018" in page
    assert "2015 to 2018" in page
    assert 'name="from" type="range" min="2014" max="2019" value="2015"' in page
    assert 'name="to" type="range" min="2014" max="2019" value="2018"' in page


def test_at_its_ends_the_slider_sets_no_bound(net: TestClient) -> None:
    """Else what nothing dates would be lost as soon as the form is sent."""
    whole = net.get("/network.json?min=1").json()
    assert net.get("/network.json?min=1&from=2014&to=2019").json() == whole
    assert "at all times" in whole["shown"]
    assert "2015 on" in net.get("/network.json?min=1&from=2015&to=2019").json()["shown"]


def test_bounds_the_wrong_way_round_are_turned(net: TestClient) -> None:
    """Two handles can pass one another."""
    assert net.get("/network.json?from=2018&to=2015").json() == net.get("/network.json?from=2015&to=2018").json()


def test_other_filters_narrow_it(net: TestClient) -> None:
    """By kind, by actor, by number, by status."""
    assert pairs(net.get("/network?min=1&kind=organisation").text) == set()
    assert "No two actors are tied so" in net.get("/network?min=1&kind=organisation").text
    assert pairs(net.get("/network?min=1&actor=Seoul").text) == {"/pair/JPN/USA", "/pair/KOR/USA", "/pair/JPN/KOR"}
    assert pairs(net.get("/network?min=1&status=future").text) == {"/pair/JPN/PRK"}
    assert pairs(net.get("/network").text) == {"/pair/JPN/USA", "/pair/KOR/USA"}
    assert len(net.get("/network.json?min=1&top=2").json()["network"]["nodes"]) == 2


def test_the_form_keeps_what_it_has_no_field_for(net: TestClient) -> None:
    """A shared link with a type keeps it when the years are moved."""
    page = net.get("/network?min=1&type=AGREE&status=actual").text
    assert '<input type="hidden" name="type" value="AGREE">' in page
    assert '<input type="hidden" name="status" value="actual">' in page


def test_what_cannot_be_asked_is_told(net: TestClient) -> None:
    """Which value, and what there is."""
    assert "is no kind of actor; there are state" in net.get("/network.json?kind=country").json()["detail"]
    assert net.get("/network?top=100000").status_code == 400
    assert net.get("/network?actor=Atlantis").status_code == 404
    assert net.get("/network.svg?min=0").status_code == 400


def test_actors_stand_still_while_the_years_change(net: TestClient) -> None:
    """So that the eye can follow; the same actors have the same places."""

    def places(query: str) -> dict[str, tuple[str, str]]:
        mark = r'<a href="(/actor/[A-Z]+)"[^>]*><title>[^<]*</title><circle cx="([\d.]+)" cy="([\d.]+)"'
        return {href: (x, y) for href, x, y in re.findall(mark, net.get(query).text)}

    before, after = places("/network?min=1&from=2014&to=2018"), places("/network?min=1&from=2015&to=2019")
    assert before == after
    assert len(before) == 5


def test_the_csv_has_a_row_for_each_tie(net: TestClient) -> None:
    """With all its counts."""
    rows = list(csv.DictReader(io.StringIO(net.get("/network.csv?min=1").text)))
    assert len(rows) == 5
    assert (rows[0]["a name"], rows[0]["b name"], rows[0]["cooperative"], rows[0]["lean"]) == (
        "Japan",
        "USA",
        "2",
        "1.0",
    )


def test_the_picture_can_be_saved(net: TestClient) -> None:
    """As a file that opens anywhere."""
    answer = net.get("/network.svg?min=1&from=2016&to=2018")
    assert answer.headers["content-type"] == "image/svg+xml"
    assert "attachment" in answer.headers["content-disposition"]
    assert "2016 to 2018" in "".join(ET.fromstring(answer.content).itertext())


def test_the_network_can_be_saved_for_other_programs(net: TestClient) -> None:
    """With the filters of the page."""
    answer = net.get("/network.graphml?min=1&from=2016&to=2018")
    graph = networkx.read_graphml(io.BytesIO(answer.content))
    assert {tuple(sorted(edge)) for edge in graph.edges} == {("KOR", "USA"), ("CHN", "IGO:UN"), ("JPN", "PRK")}
    assert 'href="/network.graphml?min=1"' in net.get("/network?min=1").text


def test_years_have_a_page_that_leads_to_each(net: TestClient) -> None:
    """How ties and triangles change."""
    page = net.get("/network/years?min=1").text
    assert 'href="/network?min=1&amp;from=2014&amp;to=2014"' in page
    found = net.get("/network/years.json?min=1").json()
    assert [(one["year"], one["statements"]) for one in found["years"]] == [
        ("2014", 1), ("2016", 2), ("2018", 1), ("2019", 1),
    ]  # fmt: skip


def test_ties_come_in_pages(net: TestClient) -> None:
    """However many there are."""
    page = net.get("/network?min=1&size=2&page=2").text
    assert "3 to 4 of 5 ties" in page
    assert pairs(page) == pairs(net.get("/network?min=1").text)


def test_an_empty_record_says_what_to_do(empty_site: TestClient) -> None:
    """And neither slider nor picture."""
    page = empty_site.get("/network")
    assert page.status_code == 200
    assert "Add articles" in page.text
    assert empty_site.get("/network.svg").status_code == 200
    assert empty_site.get("/network.graphml").status_code == 200
    assert empty_site.get("/network/years").status_code == 200
