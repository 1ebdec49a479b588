"""Adding an article in a real browser: drop it, see it read, and stay on the page."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.faces.web.browser.conftest import Visits, own_site

ARTICLE = "Peru accused Chile of overfishing on Monday. Chile rejected the charge and asked Brazil to mediate.\n"

_DROP = """([name, text]) => {
  const data = new DataTransfer();
  data.items.add(new File([text], name, { type: "text/plain" }));
  const zone = document.querySelector("#add .drop");
  for (const kind of ["dragenter", "dragover", "drop"])
    zone.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
}"""


def test_what_is_dropped_is_seen_being_read(tmp_path: Path, browser: Browser) -> None:
    """The page tells how far it is by itself, and leads to the article; other pages are used meanwhile."""
    with own_site(tmp_path / "own.db", browser) as visits:
        page = visits("/add").page
        page.evaluate(_DROP, ["lima.txt", ARTICLE])
        assert "lima.txt" in page.locator("#chosen").inner_text()
        page.fill("#f-text", "Ghana and Togo signed a border agreement in Accra.")
        page.click("#add button.main")
        page.wait_for_selector("#queue tr", timeout=20_000)
        assert page.locator("#f-text").input_value() == ""
        assert visits("/actors").page.locator("h1").inner_text() == "Actors"
        page.wait_for_selector("#queue[data-busy=no]", timeout=120_000)
        assert "2 files read, 0 not read" in page.locator("#queue-state").inner_text()
        page.click("#queue a:text('lima.txt')")
        page.wait_for_url("**/doc/**")
        assert "overfishing" in page.locator("main").inner_text()


def test_without_scripts_the_form_works_too(tmp_path: Path, browser: Browser) -> None:
    """The browser goes on to the queue, which has a link to look again."""
    with own_site(tmp_path / "own.db", browser) as visits:
        page = visits("/add", java_script_enabled=False).page
        page.fill("#f-text", "Ghana and Togo signed a border agreement in Accra.")
        page.click("#add button.main")
        page.wait_for_url("**/add#queue")
        for _ in range(120):
            if "1 file read" in page.locator("#queue-state").inner_text():
                break
            page.wait_for_timeout(500)
            page.click("text=Look again")
        else:
            pytest.fail("it was never read")


def test_too_much_is_told_before_it_is_sent(tmp_path: Path, visit: Visits) -> None:
    """The form keeps what was chosen, and nothing goes to the server."""
    made = visit("/add")
    files = [tmp_path / f"{number}.txt" for number in range(101)]
    for file in files:
        file.write_text("x")
    made.page.set_input_files("#f-file", files)
    assert "At most 100 files" in made.page.locator("#sending").inner_text()
    made.page.click("#add button.main")
    assert "At most 100 files" in made.page.locator("#sending").inner_text()
    assert "and 89 more" in made.page.locator("#chosen").inner_text()
