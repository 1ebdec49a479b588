"""Every page, in a real browser, on the sample record."""

import re
from collections.abc import Iterator
from itertools import pairwise
from urllib.parse import urlsplit

import pytest

from dragoman.faces.web.answering import Route
from dragoman.faces.web.routes import PAGES
from tests.faces.web.browser.conftest import Visits
from tests.faces.web.browser.visit import Visit

Paths = dict[str, str]


@pytest.fixture(scope="module", params=PAGES, ids=lambda route: route.name)
def opened(request: pytest.FixtureRequest, paths: Paths, windows: Visits) -> Iterator[Visit]:
    """A page in a window that several tests look at in different lights; none of them may make it complain."""
    made = windows()
    made.go(paths[request.param.name])
    yield made
    windows.close()


@pytest.fixture(scope="module", params=PAGES, ids=lambda route: route.name)
def short(request: pytest.FixtureRequest, paths: Paths, windows: Visits) -> Iterator[Visit]:
    """A page with few rows: they are all alike, and axe looks at each."""
    path, made = paths[request.param.name], windows()
    made.go(f"{path}{'&' if '?' in path else '?'}size=8")
    yield made
    windows.close()


def test_a_page_opens_and_asks_nothing_of_others(opened: Visit) -> None:
    """Its headings are in order, one of the first; all it asks for is on this machine."""
    levels = [int(one[1]) for one in opened.page.locator("main").evaluate(_HEADINGS)]
    assert (levels[0], levels.count(1)) == (1, 1)
    assert [b for a, b in pairwise(levels) if b > a + 1] == [], levels
    assert opened.page.locator("main h1").inner_text().strip()
    assert {urlsplit(url).hostname for url in opened.asked if not url.startswith("data:")} == {"127.0.0.1"}


def test_a_page_fits_a_narrow_window(opened: Visit) -> None:
    """On a telephone, and in a window of 1280 at four times the size, nothing scrolls sideways but tables."""
    opened.page.emulate_media(media="screen")
    assert opened.wide(360) == []
    assert opened.wide(320) == []


def test_a_page_prints(opened: Visit) -> None:
    """Without what only a screen can use, with nothing cut off, on white paper."""
    page = opened.page
    page.set_viewport_size({"width": 718, "height": 1000})
    page.emulate_media(media="print", color_scheme="dark")
    for hidden in ("header nav", "form.find", "footer.site"):
        assert not page.locator(hidden).first.is_visible(), hidden
    assert page.locator("main h1").is_visible()
    assert page.evaluate("() => getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate(_CUT) == []
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_a_page_can_be_used_by_all(short: Visit) -> None:
    """Axe has nothing serious to say."""
    short.page.emulate_media(color_scheme="light")
    assert short.grave() == []


def test_a_page_is_dark_where_that_is_preferred(short: Visit) -> None:
    """Light ink on dark paper, with contrast enough; no page brings its own white."""
    short.page.emulate_media(color_scheme="dark")
    paper, ink = short.page.evaluate(
        "() => { const s = getComputedStyle(document.body); return [s.backgroundColor, s.color]; }"
    )
    assert _lightness(paper) < 60
    assert _lightness(ink) > 200
    assert short.page.evaluate(_BRIGHT) == []
    assert short.grave(colours_only=True) == []


@pytest.mark.parametrize("route", PAGES, ids=lambda route: route.name)
def test_a_page_works_without_scripts(route: Route, paths: Paths, visit: Visits) -> None:
    """What it says is there before any script has run, and the ways on are links."""
    made = visit(paths[route.name], java_script_enabled=False)
    assert made.page.locator("main h1").is_visible()
    assert made.page.locator("main").inner_text().strip() != made.page.locator("main h1").inner_text().strip()
    assert made.page.locator("main a[href]:not([href^='#']), main form").count() > 0
    assert made.page.locator("a[href^='javascript' i]").count() == 0


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
