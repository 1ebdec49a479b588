"""An article that would do harm is shown as what it is: text."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, expect

from dragoman.record.store import Record
from evaluation.addresses import addresses
from tests.faces.conftest import as_process
from tests.faces.web.browser import hostile
from tests.faces.web.browser.conftest import Visits, own_site
from tests.faces.web.browser.visit import Visit

_RAW = "\u202e\u2066\u2069\x00\x07\x08\x1b"
"""Characters that would turn round, hide or sound; none may reach a page."""


@pytest.fixture(scope="package")
def harmful(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of the hostile article, read by the command line, and of a file that is refused."""
    folder = tmp_path_factory.mktemp("harmful")
    (folder / "pile").mkdir()
    (folder / "pile" / hostile.NAME).write_text(hostile.article(), encoding="utf-8")
    (folder / "pile" / "nul.txt").write_text(hostile.with_nul(), encoding="utf-8")
    read = as_process(
        ["read", "pile", "--record", "harmful.db", "--workers", "1", "--json", "--published", "2022-03-04",
         "--title", hostile.TITLE, "--publisher", hostile.OUTLET, "--author", hostile.NAME], folder,
    )  # fmt: skip
    told = json.loads(read.out)
    assert (told["added"], len(told["skipped"])) == (1, 1)
    assert told["statements"] >= 5
    return folder / "harmful.db"


@pytest.fixture(scope="package")
def harmful_site(harmful: Path, browser: Browser) -> Iterator[Visits]:
    """That record, served."""
    with own_site(harmful, browser) as visits:
        yield visits


def is_harmless(made: Visit) -> None:
    """No script of the article ran, and none of its markup or links became the page's."""
    page = made.page
    assert page.evaluate("() => window.harmed") is None
    assert page.locator("a[href*='javascript:' i], [src='x'], [onerror], [onmouseover], main script").count() == 0
    content = page.content()
    assert [f"U+{ord(one):04X}" for one in _RAW if one in content] == []


def test_no_page_runs_or_shows_markup_of_the_article(harmful: Path, harmful_site: Visits) -> None:
    """Title, outlet, author, file name, sentences, names: wherever they are shown, they are words."""
    with Record.open(harmful) as record:
        paths = [one.path for one in addresses(record)]
        statements = [f"/s/{row[0]}" for row in record.rows("SELECT id FROM statements")]
    made = harmful_site()
    for path in [*paths, *statements]:
        assert made.go(path).status == 200, path
        is_harmless(made)
    assert made.troubles == []


def test_the_article_is_shown_whole_and_verbatim(harmful: Path, harmful_site: Visits) -> None:
    """Tags, quotes and names in three scripts are legible; the turned words are in the order they were typed."""
    with Record.open(harmful) as record:
        made = harmful_site(f"/doc/{record.value('SELECT id FROM documents')}")
    page = made.page
    text = page.locator("main").text_content() or ""
    while page.locator("a.part-after").count():  # a text so long comes in parts
        is_harmless(made)
        with page.expect_navigation():
            page.locator("a.part-after").first.click()
        text += page.locator("main").text_content() or ""
    for words in (
        "<script>window.harmed='text';alert(1)</script> Russia accused Japan",
        "{{ 7*7 }} ${7*7} %s",
        "Владимир Зеленский",
        "习近平",
        "محمد بن سلمان",
        "💥",
        "<Sergei Lavrov> told 'Reuters' & <TASS>",
    ):
        assert words in text
    last = page.get_by_text("told 'Reuters'").first
    last.scroll_into_view_if_needed()
    assert "<Sergei Lavrov>" in last.inner_text()
    assert "they_said_that_they_said_that_" in text
    assert made.wide(360) == []


def test_what_is_refused_is_named_as_text(harmful_site: Visits) -> None:
    """The file with control bytes is among the failures, with its reason."""
    made = harmful_site("/sources")
    assert "nul.txt" in made.page.locator("main").inner_text()
    is_harmless(made)


def test_an_uploaded_article_is_text_too(harmful_site: Visits) -> None:
    """Through the browser as through the command line: the name of the file, what is stated of it, what it says."""
    made = harmful_site("/add")
    page, content = made.page, hostile.short_article().encode()
    page.locator("#f-file").set_input_files(FilePayload(name=hostile.NAME, mimeType="text/html", buffer=content))
    page.locator("#f-title").fill(hostile.TITLE)
    page.locator("#f-outlet").fill(hostile.OUTLET)
    page.get_by_role("button", name="Add to the record").click()
    row = page.locator("#queue tbody tr").first
    expect(row).to_contain_text("read", timeout=60_000)
    expect(row.locator("a")).to_have_count(1, timeout=60_000)
    is_harmless(made)
    row.locator("a").click()
    page.wait_for_url("**/doc/**")
    assert "<script>window.harmed='sent'</script>" in page.locator("main").inner_text()
    is_harmless(made)
    assert made.troubles == []
