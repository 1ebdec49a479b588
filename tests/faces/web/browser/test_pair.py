"""The pair: marks that open their statements, filters that are addresses, a file that stands alone."""

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.faces.web.browser.conftest import Visits
from tests.faces.web.browser.visit import Visit

MOST = 2_000_000
"""Bytes of the file of a pair."""


@pytest.fixture
def page(visit: Visits, paths: dict[str, str]) -> Page:
    """The busiest pair of the samples."""
    return visit(paths["pair"]).page


def listed(page: Page) -> int:
    """How many statements are said to be listed."""
    told = page.locator(".pager p").first.inner_text()
    found = re.search(r"([\d,]+) statements?$", told)
    assert found, told
    return int(found[1].replace(",", ""))


def test_every_mark_opens_as_many_statements_as_it_stands_for(page: Page) -> None:
    """A few marks of each kind are followed; together all marks stand for all statements."""
    marks = page.locator("svg.pair-chart a").evaluate_all(
        "all => all.map((one) => [one.getAttribute('href'), one.querySelector('title').textContent])"
    )
    counts = {href: int(re.search(r"(\d+) statement", title)[1]) for href, title in marks}  # type: ignore[index]
    assert sum(counts.values()) == listed(page)
    origin = page.url.partition("/pair")[0]
    for href in sorted(counts, key=lambda one: -counts[one])[:4] + list(counts)[-2:]:
        page.goto(origin + href)
        assert listed(page) == counts[href], href
        assert page.locator("ol.statements > li").count() == min(counts[href], 50)


def test_filters_are_an_address_and_back_takes_them_off(page: Page) -> None:
    """What is chosen is in the URL, and in the form again when the page is reloaded."""
    before, all_ = page.url, listed(page)
    page.get_by_label("Status").select_option("negated")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**status=negated**")
    assert 0 < listed(page) < all_
    assert set(page.locator("ol.statements .statement").evaluate_all("all => all.map((one) => one.classList[1])")) == {
        "negated"
    }
    page.reload()
    assert page.get_by_label("Status").input_value() == "negated"
    page.go_back()
    assert page.url == before
    assert listed(page) == all_
    page.go_forward()
    assert parse_qs(urlsplit(page.url).query)["status"] == ["negated"]


def test_the_chart_has_a_table_of_the_same(page: Page) -> None:
    """Folded away until it is wanted; in it the same number of statements."""
    table = page.locator("details.as-table").first
    assert not table.locator("table").is_visible()
    table.locator("summary").press("Enter")
    expect(table.locator("table")).to_be_visible()
    assert table.locator("tbody tr").count() > 1


def test_the_pair_is_saved_as_one_file_that_needs_nothing(page: Page, browser: Browser, tmp_path: Path) -> None:
    """Opened from the disk it asks for nothing, fits a telephone, prints, and has no script."""
    with page.expect_download() as saved:
        page.get_by_role("link", name=re.compile("one HTML file")).click()
    file = tmp_path / "pair.html"
    saved.value.save_as(file)
    assert 10_000 < file.stat().st_size < MOST
    context = browser.new_context(viewport={"width": 360, "height": 740})
    asked: list[str] = []
    try:
        alone = context.new_page()
        alone.on("request", lambda request: asked.append(request.url))
        alone.goto(file.as_uri())
        assert asked == [file.as_uri()]
        assert alone.locator("script, link[rel=stylesheet], img, iframe").count() == 0
        assert alone.evaluate("() => document.documentElement.scrollWidth") <= 360
        assert alone.pdf(format="A4").startswith(b"%PDF")
        alone.set_viewport_size({"width": 1280, "height": 900})
        assert Visit(alone).grave() == []
    finally:
        context.close()
