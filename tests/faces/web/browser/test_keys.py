"""The keyboard, on every page."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from dragoman.faces.web.answering import Route
from dragoman.faces.web.routes import PAGES
from tests.faces.web.browser.conftest import Visits

each_page = pytest.mark.parametrize("route", PAGES, ids=lambda route: route.name)


def has_focus(page: Page, selector: str) -> bool:
    """Whether what has the keyboard is this."""
    return bool(page.evaluate("selector => document.activeElement.matches(selector)", selector))


def test_a_slash_searches_and_escape_leaves(visit: Visits) -> None:
    """From anywhere, without a mouse; in a field a slash is a slash."""
    page = visit("/actors").page
    page.keyboard.press("/")
    assert has_focus(page, "#find")
    page.keyboard.type("a/b?")
    assert page.locator("#find").input_value() == "a/b?"
    page.keyboard.press("Escape")
    assert not has_focus(page, "#find")
    assert not page.locator("#keys").is_visible()


def test_a_question_mark_shows_the_keys(visit: Visits) -> None:
    """And the same key, or Escape, puts them away; the focus goes back to where it was."""
    page = visit("/actors").page
    keys = page.locator("#keys")
    page.locator("main a").first.focus()
    page.keyboard.press("?")
    assert keys.is_visible()
    assert "search the record" in keys.inner_text()
    page.keyboard.press("Escape")
    assert not keys.is_visible()
    assert has_focus(page, "main a")
    page.keyboard.press("?")
    page.keyboard.press("?")
    assert not keys.is_visible()


def test_the_first_stop_skips_to_the_content(visit: Visits) -> None:
    """Nobody has to go through the head of every page."""
    page = visit("/actors").page
    page.keyboard.press("Tab")
    assert has_focus(page, "a.skip")
    assert page.locator("a.skip").bounding_box()["x"] >= 0  # type: ignore[index]
    page.keyboard.press("Enter")
    assert has_focus(page, "main")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.querySelector('main').contains(document.activeElement)")


@each_page
def test_the_tab_key_reaches_everything_and_shows_where_it_is(
    route: Route, paths: dict[str, str], visit: Visits
) -> None:
    """Whatever a mouse can press, the keyboard can, and sees."""
    path = paths[route.name]
    page = visit(f"{path}{'&' if '?' in path else '?'}size=4").page
    stops = page.evaluate(_STOPS)
    for _ in range(stops + 2):
        page.keyboard.press("Tab")
    missed, unseen = page.evaluate("() => window.outcome()")
    assert missed == []
    assert unseen == []


def test_a_search_from_the_head_of_a_page_leads_to_an_address(visit: Visits) -> None:
    """What was asked is in the URL, and back leads back."""
    made = visit("/actors?size=3")
    made.page.keyboard.press("/")
    made.page.keyboard.type("talks")
    with made.page.expect_navigation():
        made.page.keyboard.press("Enter")
    parts = urlsplit(made.page.url)
    assert (parts.path, parts.query) == ("/search", "q=talks")
    made.page.go_back()
    assert made.page.url.endswith("/actors?size=3")
    made.page.go_forward()
    assert made.page.url.endswith("/search?q=talks")


_STOPS = """() => {
  const can = "a[href], button, input, select, textarea, summary, [tabindex]";
  const all = [...document.querySelectorAll(can)].filter((one) => {
    if (one.disabled || one.tabIndex < 0 || one.type === "hidden") return false;
    if (one.type === "radio" && one.name && !one.checked) return false;
    return one.checkVisibility({ visibilityProperty: true });
  });
  const seen = new Set(), unseen = new Set();
  document.addEventListener("focusin", (event) => {
    const one = event.target, style = getComputedStyle(one), box = one.getBoundingClientRect();
    seen.add(one);
    const shown = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
    if (!shown || box.width < 1 || box.height < 1) unseen.add(one);
  });
  const told = (ones) => ones.slice(0, 5).map((one) => one.outerHTML.slice(0, 160));
  window.outcome = () => [told(all.filter((one) => !seen.has(one))), told([...unseen])];
  return all.length;
}"""
"""Notes every stop of the focus; gives how many there should be."""
