"""The page of outlets and documents, and that of what was not read."""

import csv
import io

from starlette.testclient import TestClient


def test_each_document_tells_how_it_is_known(site: TestClient) -> None:
    """Title, outlet and date with the rule and the words they rest on."""
    page = site.get("/sources").text
    assert "A &lt;b&gt;handshake&lt;/b&gt;" in page
    for words in ("The Daily", "2019-04-29", "sidecar", "rules/0.1", "weekly.txt", "2 outlets"):
        assert words in page, words


def test_an_outlet_has_its_own_page(site: TestClient) -> None:
    """Its name in the address, its documents alone on the page."""
    page = site.get("/sources?outlet=the+weekly").text
    assert "weekly.txt" in page
    assert "daily.txt" not in page
    answer = site.get("/sources?outlet=Dayly")
    assert answer.status_code == 400
    assert "The Daily" in answer.text


def test_the_twins_hold_the_same(site: TestClient) -> None:
    """A row a document, with where its date comes from."""
    rows = list(csv.DictReader(io.StringIO(site.get("/sources.csv").text)))
    assert [(row["path"], row["published"], row["published_rule"]) for row in rows] == [
        ("daily.txt", "2019-04-29", "sidecar"),
        ("weekly.txt", "2019-05", "sidecar"),
    ]
    data = site.get("/api/sources?size=1").json()
    assert data["shelf"]["total"] == 2
    assert len(data["shelf"]["documents"]) == 1


def test_what_was_not_read_is_named_with_its_reason(site: TestClient) -> None:
    """On the page of sources, and on one of its own by reason."""
    assert "the file holds no words" in site.get("/sources").text
    assert "pile/blank.txt" in site.get("/skipped").text
    assert "pile/blank.txt" in site.get("/skipped?code=empty").text
    assert "Nothing was left out for this reason" in site.get("/skipped?code=unreadable").text


def test_an_empty_record_says_what_to_do(empty_site: TestClient) -> None:
    """A newcomer is sent on."""
    assert "Add articles" in empty_site.get("/sources").text
    assert "Everything that was given to be read was read" in empty_site.get("/skipped").text
    assert "No document is so" in empty_site.get("/sources?only=odd").text
