"""A window of the browser that notes what a reader would never see: errors, failures, calls to elsewhere."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Request, Response, Route

from evaluation.serving import Served

_GRAVE = ("serious", "critical")

_ALL = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
"""All of axe's rules, and the one of WCAG 2.2 that it leaves off unless asked."""

_COLOURS = {"resultTypes": ["violations"], "runOnly": ["color-contrast", "link-in-text-block"]}
"""Those that another colour scheme can break."""


@dataclass
class Visit:
    """One window.

    Attributes:
        page: As Playwright has it.
        base: What stands before a path.
        troubles: What went wrong, in words: console errors (breaches of the content policy among them), failed
            requests, dialogs, requests that would have left this machine.
        asked: Every address that was asked for.
    """

    page: Page
    base: str = ""
    troubles: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def go(self, path: str) -> Response:
        """Open a path of the site, and wait until its scripts have run."""
        answer = self.page.goto(self.base + path, wait_until="load")
        assert answer is not None
        return answer

    def grave(self, *, colours_only: bool = False) -> list[str]:
        """What axe finds serious or critical, a line each."""
        found = Axe().run(self.page, options=_COLOURS if colours_only else _ALL).response["violations"]
        return [
            f"{one['id']}: {node['target'][0]}: {node['html'][:200]}: {node['failureSummary'].splitlines()[-1].strip()}"
            for one in found
            if one["impact"] in _GRAVE
            for node in one["nodes"]
        ]

    def wide(self, width: int) -> list[str]:
        """What makes the page scroll sideways in a window of that width; the outermost elements."""
        self.page.set_viewport_size({"width": width, "height": 800})
        found: list[str] = self.page.evaluate(_WIDE, width)
        return found


_WIDE = """width => {
  const root = document.documentElement;
  if (root.scrollWidth <= width) return [];
  const out = [...document.body.querySelectorAll("*")].filter((one) => {
    if (one.closest(".scrolls") && !one.matches(".scrolls")) return false;
    return one.getBoundingClientRect().right > width + 0.5;
  });
  return [`the page is ${root.scrollWidth} wide`, ...out.slice(0, 5).map((one) => one.outerHTML.slice(0, 120))];
}"""


def entered(browser: Browser, site: Served) -> Any:
    """The cookies that opening the printed link gives."""
    context = browser.new_context()
    try:
        context.new_page().goto(site.link)
        return context.storage_state()
    finally:
        context.close()


@contextmanager
def visiting(browser: Browser, site: Served, **kind: Any) -> Iterator[Visit]:
    """A fresh window of some kind, watched."""
    context = browser.new_context(reduced_motion="reduce", **kind)
    visit = Visit(context.new_page(), site.base)
    _watch(visit)
    try:
        yield visit
    finally:
        context.close()


def _watch(visit: Visit) -> None:
    note, page = visit.troubles.append, visit.page

    def elsewhere(route: Route) -> None:
        note(f"asked elsewhere: {route.request.url}")
        route.abort()

    def said(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            note(f"console: {message.text}")

    def failed(request: Request) -> None:
        if "ERR_ABORTED" not in (request.failure or ""):  # a page that is left, or a file that is saved
            note(f"failed: {request.url}: {request.failure}")

    def answered(response: Response) -> None:
        if response.status >= 400:
            note(f"{response.status}: {response.url}")

    def asked(dialog: Dialog) -> None:
        note(f"dialog: {dialog.message}")
        dialog.dismiss()

    page.route(lambda url: not url.startswith((f"{visit.base}/", "data:", "blob:")), elsewhere)
    page.on("request", lambda request: visit.asked.append(request.url))
    page.on("console", said)
    page.on("pageerror", lambda error: note(f"script: {error}"))
    page.on("requestfailed", failed)
    page.on("response", answered)
    page.on("dialog", asked)
