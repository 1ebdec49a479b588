"""Every page, in a real browser, on the sample record."""

import re
from itertools import pairwise
from urllib.parse import urlsplit

import pytest

from dragoman.faces.web.answering import Route
from dragoman.faces.web.routes import PAGES
from tests.faces.web.browser.conftest import Visits

each_page = pytest.mark.parametrize("route", PAGES, ids=lambda route: route.name)

Paths = dict[str, str]


@each_page
def test_a_page_opens_without_a_complaint(route: Route, paths: Paths, visit: Visits) -> None:
    """Its headings are in order, one of the first; it asks nothing of any other machine."""
    made = visit()
    assert made.go(paths[route.name]).status == 200
    levels = [int(one[1]) for one in made.page.locator("main").evaluate(_HEADINGS)]
    assert (levels[0], levels.count(1)) == (1, 1)
    assert [b for a, b in pairwise(levels) if b > a + 1] == [], levels
    assert made.page.locator("main h1").inner_text().strip()
    assert {urlsplit(url).hostname for url in made.asked if not url.startswith("data:")} == {"127.0.0.1"}


@each_page
def test_a_page_can_be_used_by_all(route: Route, paths: Paths, visit: Visits) -> None:
    """Axe has nothing serious to say."""
    assert visit(_short(paths[route.name])).grave() == []


@each_page
def test_a_page_is_dark_where_that_is_preferred(route: Route, paths: Paths, visit: Visits) -> None:
    """Light ink on dark paper, with contrast enough; no page brings its own white."""
    made = visit(_short(paths[route.name]), color_scheme="dark")
    paper, ink = made.page.evaluate(
        "() => { const s = getComputedStyle(document.body); return [s.backgroundColor, s.color]; }"
    )
    assert _lightness(paper) < 60
    assert _lightness(ink) > 200
    assert made.page.evaluate(_BRIGHT) == []
    assert made.grave(colours_only=True) == []


@each_page
def test_a_page_fits_a_narrow_window(route: Route, paths: Paths, visit: Visits) -> None:
    """On a telephone, and in a window of 1280 at four times the size, nothing scrolls sideways but tables."""
    made = visit(paths[route.name], viewport={"width": 360, "height": 740})
    assert made.wide(360) == []
    assert made.wide(320) == []


@each_page
def test_a_page_prints(route: Route, paths: Paths, visit: Visits) -> None:
    """Without what only a screen can use, with nothing cut off, on white paper."""
    made = visit(paths[route.name], viewport={"width": 718, "height": 1000}, color_scheme="dark")
    made.page.emulate_media(media="print", color_scheme="dark")
    for hidden in ("header nav", "form.find", "footer.site"):
        assert not made.page.locator(hidden).first.is_visible(), hidden
    assert made.page.locator("main h1").is_visible()
    assert made.page.evaluate("() => getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert made.page.evaluate(_CUT) == []
    assert made.page.pdf(format="A4").startswith(b"%PDF")


@each_page
def test_a_page_works_without_scripts(route: Route, paths: Paths, visit: Visits) -> None:
    """What it says is there before any script has run, and the ways on are links."""
    made = visit(paths[route.name], java_script_enabled=False)
    assert made.page.locator("main h1").is_visible()
    assert made.page.locator("main").inner_text().strip() != made.page.locator("main h1").inner_text().strip()
    assert made.page.locator("main a[href]:not([href^='#']), main form").count() > 0
    assert made.page.locator("a[href^='javascript' i]").count() == 0


def _short(path: str) -> str:
    """The page with few rows: they are all alike, and axe looks at each."""
    return f"{path}{'&' if '?' in path else '?'}size=8"


def _lightness(colour: str) -> float:
    red, green, blue = map(int, re.findall(r"\d+", colour)[:3])
    return 0.299 * red + 0.587 * green + 0.114 * blue


_HEADINGS = "main => [...main.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((one) => one.tagName)"

_BRIGHT = """() => [...document.querySelectorAll("body *")].filter((one) => {
  const found = getComputedStyle(one).backgroundColor.match(/[\\d.]+/g).map(Number);
  return (found[3] ?? 1) > 0.5 && Math.min(...found.slice(0, 3)) > 200 && one.getBoundingClientRect().width > 30;
}).map((one) => one.outerHTML.slice(0, 120))"""
"""Large light grounds."""

_CUT = """() => {
  const width = document.documentElement.clientWidth;
  const seen = (one) => one.checkVisibility() && !one.closest(".unseen, .skip");
  return [...document.querySelectorAll("body *")].filter((one) => {
    if (!seen(one)) return false;
    const style = getComputedStyle(one);
    const hides = style.overflowX !== "visible" && !one.closest("svg") && !one.matches("input, select, textarea");
    return (hides && one.scrollWidth > one.clientWidth + 1) || one.getBoundingClientRect().right > width + 1;
  }).slice(0, 5).map((one) => one.outerHTML.slice(0, 160));
}"""
"""What would lie beyond the edge of the sheet, or be hidden by a box that cannot scroll on paper."""
