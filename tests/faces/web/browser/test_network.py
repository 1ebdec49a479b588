"""The slider of the network, moved by hand."""

import re

from playwright.sync_api import Page, expect

from tests.faces.web.browser.conftest import Visits


def lines(page: Page) -> set[str]:
    """What the lines of the picture open, without the years."""
    found: list[str] = page.eval_on_selector_all(
        "svg.network a.tie", "all => all.map((one) => one.getAttribute('href'))"
    )
    return {href.partition("?")[0] for href in found}


def test_a_handle_moved_shows_other_years_and_says_so(visit: Visits) -> None:
    """The picture, its words, its links and the address follow; the handle keeps the focus."""
    page = visit("/network?min=1&top=300").page
    before, ends = lines(page), page.locator("#f-from")
    words = page.locator("#shown").inner_text()
    last = ends.get_attribute("max") or ""
    ends.focus()
    ends.press("End")
    expect(page).to_have_url(re.compile(f"from={last}"))
    assert last in page.locator("#shown").inner_text()
    assert page.locator("#shown").inner_text() != words
    assert page.locator("#shown").get_attribute("aria-live") == "polite"
    assert page.locator("#o-from").inner_text() == last
    assert page.evaluate("document.activeElement.id") == "f-from"
    assert lines(page) < before
    assert f"from={last}" in (page.get_by_text("picture as SVG").get_attribute("href") or "")
    page.reload()
    assert ends.input_value() == last


def test_handles_do_not_pass_one_another(visit: Visits) -> None:
    """The one pushes the other."""
    page = visit("/network?min=1").page
    page.locator("#f-to").press("Home")
    page.locator("#f-from").press("End")
    assert page.locator("#f-to").input_value() == page.locator("#f-from").input_value()


def test_without_a_script_the_button_does_it(visit: Visits) -> None:
    """The form is a form."""
    page = visit(java_script_enabled=False).page
    page.goto(visit("/network").page.url)
    page.locator("#f-from").press("ArrowRight")
    with page.expect_navigation():
        page.get_by_role("button", name="Show").click()
    assert "from=" in page.url
    assert "to=" in page.url
    assert "on" in page.locator("#shown").inner_text()


def test_the_picture_and_the_data_are_saved(visit: Visits) -> None:
    """As files with names of their own."""
    page = visit("/network?min=1").page
    for link, name in (("picture as SVG", "dragoman-network.svg"), ("network as GraphML", "dragoman-network.graphml")):
        with page.expect_download() as saved:
            page.get_by_text(link).click()
        assert saved.value.suggested_filename == name
