"""Pages, twins and errors."""

import csv
import io

from starlette.testclient import TestClient


def test_a_page_has_a_json_a_csv_and_an_api_twin(site: TestClient) -> None:
    """The same answer in every form."""
    page, data, table = site.get("/actors"), site.get("/actors.json").json(), site.get("/actors.csv")
    assert "North Korea" in page.text
    assert {one["code"] for one in data["actors"]} >= {"RUS", "PRK", "JPN", "KOR"}
    rows = list(csv.DictReader(io.StringIO(table.text)))
    assert [row["code"] for row in rows] == [one["code"] for one in data["actors"]]
    assert site.get("/api/actors").json() == data


def test_the_query_is_kept_in_the_twins_and_the_pager(site: TestClient) -> None:
    """A URL holds the whole state of its page."""
    page = site.get("/actors?size=2&wrong=yes").text
    assert "/actors.json?size=2&amp;wrong=yes" in page
    assert "size=2&amp;wrong=yes&amp;page=2" in page


def test_a_value_that_cannot_be_is_told(site: TestClient) -> None:
    """The page says which value and why."""
    answer = site.get("/actors?page=many")
    assert answer.status_code == 400
    assert "page=&#39;many&#39; cannot be used" in answer.text
    told = site.get("/actors.json?from=yesterday")
    assert told.status_code == 400
    assert "'yesterday' is no date" in told.json()["detail"]


def test_a_page_that_is_none_says_what_to_do(site: TestClient) -> None:
    """No stack of frames, no bare number."""
    answer = site.get("/nowhere")
    assert answer.status_code == 404
    assert "begin again from the start page" in answer.text


def test_no_path_reaches_a_file(site: TestClient) -> None:
    """The static files are those of the program alone."""
    for path in ("/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py", "/static//etc/passwd"):
        assert site.get(path).status_code == 404, path


def test_an_empty_record_has_pages_too(empty_site: TestClient) -> None:
    """A newcomer meets words, not an error."""
    answer = empty_site.get("/actors")
    assert answer.status_code == 200
    assert "Add articles" in answer.text


def test_a_printed_page_ends_with_its_sources_in_full(site: TestClient) -> None:
    """Each statement has the number of its document, and each document stands once among the notes."""
    page = site.get("/pair/RUS/PRK").text
    notes = page[page.index('<ol class="footnotes">') :]
    assert notes.count("<li>") == 2
    assert "“A &lt;b&gt;handshake&lt;/b&gt;”, The Daily, 2019-04-29. File daily.txt, document doc_" in notes
    assert page.count('<sup class="printed">1</sup>') > 1
    assert page.count('<sup class="printed">2</sup>') == 1
