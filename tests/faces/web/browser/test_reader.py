"""The article and its statements, by keyboard and by hand."""

import re
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.faces.web.browser.conftest import Visits


@pytest.fixture
def page(visit: Visits, paths: dict[str, str]) -> Page:
    """The longest of the sample articles."""
    return visit(paths["doc"]).page


def focused(page: Page) -> str | None:
    """The id of the statement that has the focus."""
    found: str | None = page.evaluate("() => document.activeElement.closest('.note')?.id")
    return found


def test_keys_go_from_statement_to_statement(page: Page) -> None:
    """`j` and `k`; the statement comes into sight, and its words in the text are marked with it."""
    notes = page.eval_on_selector_all(".note", "all => all.map((one) => one.id)")
    page.keyboard.press("j")
    assert focused(page) == notes[0]
    for _ in range(11):
        page.keyboard.press("j")
    assert focused(page) == notes[11]
    assert page.locator(f"#{notes[11]}").evaluate(_IN_SIGHT)
    assert page.locator(f".words [data-st~='{notes[11]}'].here").count() >= 1
    page.keyboard.press("k")
    assert focused(page) == notes[10]


def test_keys_go_from_document_to_document(page: Page) -> None:
    """`[` and `]` turn the leaves, and back goes back."""
    here = page.url
    page.keyboard.press("]" if page.locator("a[rel=next]").count() else "[")
    page.wait_for_url(lambda url: url != here)
    assert "/doc/" in page.url
    page.go_back()
    assert page.url == here


def test_a_key_opens_the_statement(page: Page) -> None:
    """`o`, as Enter does."""
    page.keyboard.press("j")
    wanted = focused(page)
    page.keyboard.press("o")
    page.wait_for_url("**/s/*")
    assert page.url.endswith(f"/s/{wanted}")


def test_either_side_shows_the_other(page: Page) -> None:
    """Pointing at a statement marks its sentence; pointing at a sentence, its statements."""
    note = page.locator(".note").nth(2)
    sentence = page.locator(f"#s{note.get_attribute('data-s')}")
    note.hover()
    expect(sentence).to_have_class(re.compile(r"\bhere\b"))
    page.locator("h1").hover()
    sentence.hover(position=sentence.evaluate(_FIRST_LINE))  # a name may stand before it in its line
    expect(note).to_have_class(re.compile(r"\bhere\b"))


def test_a_deep_link_comes_to_its_sentence(page: Page, visit: Visits) -> None:
    """What is shared leads there, in a fresh window and without scripts too."""
    last = page.locator(".sentence").last.get_attribute("id")
    path = urlsplit(page.url).path
    for kind in ({}, {"java_script_enabled": False}):
        made = visit(f"{path}#{last}", **kind)
        assert made.page.locator(f"#{last}:target").evaluate(_IN_SIGHT)


def test_what_is_marked_is_in_the_address(page: Page) -> None:
    """A switch is a link; back switches it again."""
    box = page.locator("#legend input[value=actors]")
    assert page.locator(".words .actor").count() > 0
    box.click()
    page.wait_for_url("**show=**")
    assert "actors" not in unquote(urlsplit(page.url).query)
    assert page.locator(".words .actor").count() == 0
    page.go_back()
    assert page.locator(".words .actor").count() > 0
    assert page.locator("#legend input[value=actors]").is_checked()


_FIRST_LINE = """e => {
    const line = e.getClientRects()[0], box = e.getBoundingClientRect();
    return {x: line.left - box.left + 4, y: line.top - box.top + 6};
}"""
"""A place near the beginning of a sentence, from the corner of the box about all its lines."""

_IN_SIGHT = """one => {
  const box = one.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight;
}"""
