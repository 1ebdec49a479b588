"""The search page: what was understood, what was found, what narrows it, and what to loosen."""

import csv
import io
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import html  # type: ignore[import-untyped]
from starlette.testclient import TestClient

from dragoman.analysis.fields import FIELDS


def page_of(site: TestClient, query: str, **more: str) -> html.HtmlElement:
    """The page of a query."""
    return html.fromstring(site.get("/search", params={"q": query, **more}).text)


def asked(link: html.HtmlElement) -> str:
    """The query a link leads to."""
    return parse_qs(urlsplit(str(link.get("href"))).query).get("q", [""])[0]


def said(page: html.HtmlElement, path: str) -> list[str]:
    """The words of some elements, blanks as one."""
    return [" ".join(element.text_content().split()) for element in page.iterfind(path)]


def test_without_a_query_the_language_is_explained(site: TestClient) -> None:
    """With every field and an example of each."""
    page = html.fromstring(site.get("/search").text)
    assert page.find(".//details[@class='language']").get("open") is not None
    words = page.text_content()
    assert all(name in words and field.example in words for name, field in FIELDS.items())
    assert [field["name"] for field in site.get("/search.json").json()["fields"]] == list(FIELDS)


def test_fields_find_statements_with_both_kinds_of_words_marked(site: TestClient) -> None:
    """The words looked for, and those that carry the statement."""
    page = page_of(site, "soldiers actor:RUS status:negated")
    assert said(page, ".//p[@role='status']") == [
        "1 statement with “soldiers”, in which Russia (RUS) acts, of status negated."
    ]
    [quote] = page.iterfind(".//q")
    assert quote.text_content() == "Russia sent no soldiers to North Korea, Andrei Lankov said."
    assert said(quote, ".//mark") == ["sent no", "soldiers"]
    assert said(quote, ".//b") == ["soldiers"]
    assert page.find(".//details[@class='language']").get("open") is None


def test_words_find_sentences_with_what_was_read_from_them(site: TestClient) -> None:
    """A way into the article and to each statement."""
    page = page_of(site, "pact")
    [hit] = page.iterfind(".//article[@class='hit']")
    assert said(hit, ".//b[@class='found']") == ["pact"]
    links = [link.get("href") for link in hit.iterfind(".//a")]
    assert any(link.endswith("#s1") for link in links)
    assert any(link.startswith("/s/st_") for link in links)


def test_each_term_can_be_taken_out(site: TestClient) -> None:
    """By a link that holds the rest of the query."""
    page = page_of(site, "type:aid voice:lankov -forecast:yes")
    links = page.findall(".//ul[@class='terms']//a")
    assert {link.get("aria-label"): asked(link) for link in links} == {
        "Take out type:aid": "voice:lankov -forecast:yes",
        "Take out voice:lankov": "type:aid -forecast:yes",
        "Take out -forecast:yes": "type:aid voice:lankov",
    }


def test_what_the_results_have_in_common_narrows_them(site: TestClient) -> None:
    """A link finds as many as it says, and keeps the order."""
    page = page_of(site, "about:RUS", order="newest")
    for item in page.iterfind(".//aside//li[a]"):
        link, count = item.find("a"), item.findtext("span")
        if link.get("aria-current"):
            assert asked(link) == ""
            continue
        found = site.get(link.get("href").replace("/search?", "/search.json?")).json()
        assert found["total"] == int(count), asked(link)
        assert found["order"] == "newest"


def test_nothing_found_says_what_to_loosen(site: TestClient) -> None:
    """With how many there would be."""
    page = page_of(site, "actor:JPN type:AID")
    assert said(page, ".//section[@class='loosen']//li") == [
        "Without actor:JPN there would be 3 statements.",
        "Without type:AID there would be 1 statement.",
    ]
    assert "see whom the record speaks of" in page_of(site, "unicorn").text_content()


@pytest.mark.parametrize(
    ("query", "status", "words"),
    [
        ("acter:JPN", 400, "did you mean actor"),
        ("type:HUG", 400, "no type of statement here"),
        ("actor:Rusia", 404, "did you mean Russia"),
        ("?!", 400, "no word to search for"),
    ],
)
def test_what_is_not_understood_is_said_beside_the_box(site: TestClient, query: str, status: int, words: str) -> None:
    """The query stays in the box, to be mended; programs are told the same."""
    answer = site.get("/search", params={"q": query})
    page = html.fromstring(answer.text)
    assert answer.status_code == status
    assert words in page.findtext(".//p[@role='alert']")
    box = page.find(".//input[@id='q']")
    assert (box.get("value"), box.get("aria-invalid")) == (query, "true")
    told = site.get("/search.json", params={"q": query})
    assert told.status_code == status
    assert words in told.json()["detail"]


def test_pages_follow_one_another(site: TestClient) -> None:
    """Each statement stands on one of them."""
    found = [
        row["id"]
        for page in "123"
        for row in site.get("/search.json", params={"q": "about:PRK", "size": "2", "page": page}).json()["statements"]
    ]
    assert len(found) == len(set(found)) == 4
    assert page_of(site, "about:PRK", size="2").find(".//a[@rel='next']") is not None


def test_the_twins_have_rows_of_what_was_sought(site: TestClient) -> None:
    """Statements for fields, sentences for words."""
    statements = list(csv.DictReader(io.StringIO(site.get("/search.csv?q=type:AID").text)))
    assert {row["type"] for row in statements} == {"AID"}
    [sentence] = csv.DictReader(io.StringIO(site.get("/search.csv?q=pact").text))
    assert sentence["text"] == "Japan and South Korea may sign a pact."
    assert sentence["statements"].startswith("st_")


def test_what_is_typed_is_shown_and_never_run(site: TestClient) -> None:
    """In the box, in the terms and in the title."""
    wicked = '<script>alert(1)</script> "><img src=x onerror=alert(2)>'
    text = site.get("/search", params={"q": wicked}).text
    assert "<script>alert" not in text
    assert "<img" not in text
    assert html.fromstring(text).find(".//input[@id='q']").get("value") == wicked
