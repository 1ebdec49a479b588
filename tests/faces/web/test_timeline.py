"""The page of the timeline: zoom, lanes, what has no time, and its twins."""

import html
import re

import pytest
from starlette.testclient import TestClient

from tests.faces.web.test_pair import listed, text_of


def test_it_shows_what_the_text_dates_and_offers_the_rest(site: TestClient) -> None:
    """Of six statements one has a time of its own."""
    page = site.get("/timeline").text
    assert "What is told of everybody, in order of time: 1 statement; 5 more have no time of their own" in text_of(page)
    assert listed(page) == ["On 25 April 2019 Vladimir Putin met Kim Jong Un."]
    [href] = re.findall(r'href="([^"]*undated=1)"', page)
    assert len(listed(site.get(html.unescape(href)).text)) == 6


def test_actors_and_dates_narrow_it(site: TestClient) -> None:
    """Any of several actors, and a span of time."""
    assert len(listed(site.get("/timeline?undated=1&actor=Japan").text)) == 2
    assert len(listed(site.get("/timeline?undated=1&actor=Japan&actor=PRK").text)) == 6
    assert len(listed(site.get("/timeline?undated=1&to=2019-04").text)) == 3
    assert "told of Japan and North Korea, 2019 on" in text_of(
        site.get("/timeline?actor=Japan&actor=PRK&from=2019").text
    )


def test_lanes_are_pairs_or_actors(site: TestClient) -> None:
    """As the URL says."""
    assert ">North Korea and Russia</text>" in site.get("/timeline").text
    assert ">North Korea</text>" in site.get("/timeline?group=actor").text
    assert 'href="/pair/PRK/RUS"' in site.get("/timeline").text
    assert site.get("/timeline?group=colour").status_code == 400


def test_a_bar_of_the_overview_zooms_and_one_can_zoom_out(site: TestClient) -> None:
    """From a year to its months, and back by a link."""
    page = site.get("/timeline?undated=1&unit=year").text
    [bar] = [html.unescape(href) for href in re.findall(r'<a [^>]*href="([^"]*from=2019[^"]*)"', page)]
    assert bar == "/timeline?undated=1&from=2019&to=2019"
    inside = site.get(bar).text
    months = [html.unescape(href) for href in re.findall(r'<a [^>]*href="([^"]*from=2019-0[^"]*)"', inside)]
    assert months == ["/timeline?undated=1&from=2019-04&to=2019-04", "/timeline?undated=1&from=2019-05&to=2019-05"]
    [out] = re.findall(r'<a href="([^"]*)">Zoom out</a>', site.get(months[0]).text)
    assert html.unescape(out) == bar


def test_pages_follow_one_another(site: TestClient) -> None:
    """The drawing and the list show the same page."""
    page = site.get("/timeline?undated=1&size=4&page=2").text
    assert len(listed(page)) == 2
    assert "5 to 6 of 6" in text_of(page)
    assert "There are only 6 statements" in text_of(site.get("/timeline?undated=1&page=9").text)


@pytest.mark.parametrize("path", ["/timeline?voice=Nobody+Known", "/timeline?from=soon", "/timeline?actor=Atlantis"])
def test_what_cannot_be_understood_is_told(site: TestClient, path: str) -> None:
    """In a sentence that names it."""
    answer = site.get(path)
    assert answer.status_code in (400, 404)
    assert re.search("Nobody Known|soon|Atlantis", text_of(answer.text))


def test_an_empty_record_says_what_to_do(empty_site: TestClient) -> None:
    """And fails at nothing."""
    assert "Add articles" in text_of(empty_site.get("/timeline").text)


def test_the_twins_tell_the_same(site: TestClient) -> None:
    """The list as rows, the whole answer as JSON."""
    answer = site.get("/timeline.json?undated=1").json()
    assert (answer["page"], answer["total"], len(answer["statements"])) == ("timeline", 6, 6)
    assert len(site.get("/timeline.csv?undated=1").text.strip().splitlines()) == 7
