"""The pages of voices: the list, and what one is credited with, its forecasts and its neighbours in chains."""

import csv
import html
import io
import re
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from tests.faces.web.test_actor import ODD_NAMES, odd
from tests.faces.web.test_pair import listed, text_of

__all__ = ["odd"]


def test_voices_are_listed_with_their_forecasts(site: TestClient) -> None:
    """Whoever is credited with most first."""
    rows = list(csv.DictReader(io.StringIO(site.get("/voices.csv").text)))
    assert [tuple(row.values()) for row in rows] == [("Andrei Lankov", "expert", "2", "1"), ("RBC", "press", "1", "1")]
    assert "2 voices" in text_of(site.get("/voices").text)


def test_voices_can_be_found_by_a_part_of_the_name(site: TestClient, odd: TestClient) -> None:
    """In any case and any script; and by kind."""
    assert [one["name"] for one in site.get("/voices.json?q=LANK").json()["voices"]] == ["Andrei Lankov"]
    assert [one["name"] for one in site.get("/voices.json?kind=press").json()["voices"]] == ["RBC"]
    assert [one["name"] for one in odd.get("/voices.json?q=ЛАНЬКОВ").json()["voices"]] == ["Андрей Ланьков"]
    assert "No voice is so" in site.get("/voices?q=nobody").text
    assert site.get("/voices?kind=colour").status_code == 400


def test_voices_come_in_pages(site: TestClient) -> None:
    """Beyond the last is told."""
    assert [one["name"] for one in site.get("/voices.json?size=1&page=2").json()["voices"]] == ["RBC"]
    assert "There are only 2 voices" in text_of(site.get("/voices?page=5").text)


def test_a_voice_has_its_statements_forecasts_and_neighbours(site: TestClient) -> None:
    """Lankov is cited by RBC, and by The Daily where nobody stands between."""
    page = site.get("/voice/Lankov").text
    assert "Credited with 2 statements, 2 of them as the nearest voice; told as expert" in text_of(page)
    assert len(listed(page)) == 2
    assert 'href="/forecasts?voice=Lankov">1 forecast</a>' in page
    data = site.get("/voice/Lankov.json").json()["heard"]
    assert [(one["name"], one["kind"]) for one in data["cited_by"]] == [("RBC", "press"), ("The Daily", "outlet")]
    assert data["cites"] == []
    assert [one["name"] for one in site.get("/api/voice/RBC").json()["heard"]["cites"]] == ["Andrei Lankov"]


def test_a_count_of_citing_lists_its_statements(site: TestClient) -> None:
    """And says what is listed, with a way back to all."""
    page = site.get("/voice/Lankov").text
    [href] = re.findall(r'href="([^"]*cited-by=RBC[^"]*)"', page)
    narrowed = site.get(html.unescape(href)).text
    assert len(listed(narrowed)) == 1
    assert "Listed: 1 statement which RBC passes on" in text_of(narrowed)


def test_an_outlet_is_a_voice_with_words_of_its_own(site: TestClient) -> None:
    """Though no chain names it."""
    page = site.get("/voice/The Daily").text
    assert "An outlet: 3 statements in its articles, 1 of them in their own words" in text_of(page)
    assert len(listed(page)) == 3
    assert len(listed(site.get("/voice/the daily?list=own").text)) == 1
    assert site.get("/voice/The Daily.json").json()["heard"]["cites_total"] == 2


def test_filters_and_pages(site: TestClient) -> None:
    """As on every list."""
    assert len(listed(site.get("/voice/Lankov?status=future").text)) == 1
    assert len(listed(site.get("/voice/Lankov?size=1&page=2").text)) == 1
    assert "Nothing passes these filters" in site.get("/voice/Lankov?from=2030").text
    assert site.get("/voice/Lankov?list=loud").status_code == 400


def test_nobody_of_that_name(site: TestClient) -> None:
    """The nearest is told."""
    answer = site.get("/voice/Lenkov")
    assert answer.status_code == 404
    assert "Andrei Lankov" in text_of(answer.text)


@pytest.mark.parametrize("name", ODD_NAMES)
def test_odd_names_are_heard_and_shown_as_text(odd: TestClient, name: str) -> None:
    """The list links to each, and each page shows the name as it is."""
    path = f"/voice/{quote(name, safe='')}"
    assert path in odd.get("/voices").text
    page = odd.get(path)
    assert page.status_code == 200
    assert f"<h1>{html.escape(name)}</h1>" in page.text.replace("&#34;", "&quot;")
    data = odd.get(f"{path}.json").json()
    assert (data["heard"]["who"]["name"], data["total"]) == (name, 1)
    assert [one["name"] for one in data["heard"]["cited_by"]] == ["The/Daily"]
    assert len(list(csv.reader(io.StringIO(odd.get(f"{path}.csv").text)))) == 2


def test_an_outlet_with_a_slash(odd: TestClient) -> None:
    """Its address is one name."""
    assert odd.get("/voice/The%2FDaily.json").json()["heard"]["publisher"] == "The/Daily"


def test_an_empty_record_says_what_to_do(empty_site: TestClient) -> None:
    """A newcomer is sent on."""
    assert "The record credits nobody yet" in empty_site.get("/voices").text
