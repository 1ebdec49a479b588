"""The start page: what there is, where to go, and what to do where there is nothing."""

import csv
import io
from pathlib import Path

from lxml import html  # type: ignore[import-untyped]
from starlette.testclient import TestClient

from tests.faces.web.conftest import client_of


def test_the_start_page_says_what_the_record_holds(site: TestClient) -> None:
    """At a glance, with a way to each."""
    page = html.fromstring(site.get("/").text)
    assert "6 statements read from 2 documents" in page.findtext(".//p[@class='lead']")
    counts = {row.findtext("dt/a") or row.findtext("dt"): row.findtext("dd") for row in page.iterfind(".//dl/div[dd]")}
    assert counts["Documents"] == "2"
    assert counts["Forecasts"] == "1"
    assert "1 input could not be read" in page.text_content()


def test_it_shows_what_is_new_due_and_busy(site: TestClient) -> None:
    """With links to the document, the statement and the pair."""
    text = site.get("/").text
    assert "A &lt;b&gt;handshake&lt;/b&gt;" in text
    assert "was due 2021-12-31" in text
    assert 'href="/pair/PRK/RUS"' in text
    assert "it is not so that Russia aided North Korea" in text


def test_every_search_box_leads_to_the_search(site: TestClient) -> None:
    """The one on the page and the one at its head."""
    page = html.fromstring(site.get("/").text)
    forms = page.findall(".//form[@role='search']")
    assert {form.get("action") for form in forms} == {"/search"}
    for form in forms:
        [box] = form.iterfind(".//input[@type='search']")
        assert box.get("name") == "q"
        assert page.find(f".//label[@for='{box.get('id')}']") is not None


def test_its_twins_hold_the_same(site: TestClient) -> None:
    """The whole answer as JSON, the pairs as rows."""
    told = site.get("/index.json").json()
    assert (told["page"], told["holds"]["statements"]) == ("home", 6)
    assert site.get("/api/home").json() == told
    rows = list(csv.DictReader(io.StringIO(site.get("/index.csv").text)))
    assert [(row["a"], row["b"], row["statements"]) for row in rows] == [("PRK", "RUS", "4"), ("JPN", "KOR", "2")]


def test_an_empty_record_says_what_to_do(tmp_path: Path) -> None:
    """A newcomer can go on by the page or by the command line, with a path that can be pasted."""
    with client_of(tmp_path / "my record.db") as empty:
        text = empty.get("/").text
    assert "The record is empty" in text
    assert 'href="/add"' in text
    assert "dragoman read articles/ --record &#39;" in text
    assert "my record.db&#39;" in text
