"""Reviewing by the keys, in a real browser."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.faces.web.browser.conftest import Visits, own_site


@pytest.fixture
def visits(browser: Browser, samples: Path, tmp_path: Path) -> Iterator[Visits]:
    """The sample record, to be judged."""
    record = shutil.copy(samples, tmp_path / "review.db")
    with own_site(Path(record), browser) as made:
        yield made


def current(page: Page) -> str:
    """The id of the statement that the keys are about."""
    return page.locator(".to-review.current .statement").get_attribute("id") or ""


def listed(page: Page) -> list[str]:
    """The ids of the statements on the page."""
    found: list[str] = page.locator(".to-review .statement").evaluate_all("all => all.map((one) => one.id)")
    return found


def test_keys_move_accept_reject_and_undo(visits: Visits) -> None:
    """What is judged leaves the page, and the next one is current; undo brings it back."""
    page = visits("/review").page
    ids = listed(page)
    assert current(page) == ids[0]
    page.keyboard.press("j")
    assert current(page) == ids[1]
    page.keyboard.press("k")
    with page.expect_navigation():
        page.keyboard.press("a")
    expect(page.locator(".done")).to_contain_text("right")
    assert listed(page)[:2] == ids[1:3]
    assert current(page) == ids[1]
    with page.expect_navigation():
        page.keyboard.press("r")
    expect(page.locator(".done")).to_contain_text("wrong")
    assert current(page) == ids[2]
    with page.expect_navigation():
        page.keyboard.press("u")
    expect(page.locator(".done")).to_contain_text("1 judgement taken back")
    assert listed(page)[0] == ids[1]


def test_a_statement_is_corrected_in_its_place(visits: Visits) -> None:
    """`e` opens the form filled in; what is saved stands in the list of judgements."""
    page = visits("/review").page
    page.keyboard.press("e")
    item = page.locator(".to-review.current")
    expect(item.get_by_label("Type", exact=True)).to_be_focused()
    item.get_by_label("Status").select_option("desired")
    item.get_by_label("When").fill("2019-04")
    item.get_by_label("Why").fill("he only hopes so")
    item.get_by_role("button", name="Save the correction").click()
    expect(page.locator(".done")).to_contain_text("corrected to status desired; time 2019-04")
    page.get_by_role("navigation", name="Review").get_by_role("link", name="Judgements").click()
    expect(page.locator("tbody")).to_contain_text("he only hopes so")
    page.get_by_role("button", name="Undo 1").click()
    expect(page.locator(".done")).to_contain_text("taken back")


def test_letters_in_a_field_judge_nothing(visits: Visits) -> None:
    """Who types a name does not accept by its a."""
    page = visits("/review").page
    before = listed(page)
    page.get_by_label("Search for").press_sequentially("area")
    assert listed(page) == before
    assert page.get_by_label("Search for").input_value() == "area"


def test_review_works_without_a_script(visits: Visits) -> None:
    """Buttons are buttons of forms."""
    visit = visits(java_script_enabled=False)
    visit.go("/review")
    page = visit.page
    before = listed(page)
    with page.expect_navigation():
        page.locator(".to-review").first.get_by_role("button", name="Reject").click()
    assert listed(page)[0] == before[1]
    with page.expect_navigation():
        page.get_by_role("button", name="Undo").click()
    assert listed(page) == before


def test_many_are_judged_after_a_look(visits: Visits) -> None:
    """The button says what it does to how many."""
    page = visits("/review/many").page
    page.get_by_label("Search for").fill("type:AID")
    page.get_by_label("Do", exact=True).select_option("wrong")
    page.get_by_role("button", name="See what it would touch").click()
    button = page.get_by_role("button", name="Reject all")
    expect(button).to_contain_text("statements")
    button.click()
    expect(page.locator(".done")).to_contain_text("judged together")
    page.get_by_role("button", name="Undo all").click()
    expect(page.locator(".done")).to_contain_text("taken back")


def test_pages_with_something_on_them_can_be_used_by_all(visits: Visits) -> None:
    """Axe has nothing serious to say of an open form, a preview, or a history."""
    made = visits("/review")
    with made.page.expect_navigation():
        made.page.keyboard.press("a")
    expect(made.page.locator(".done")).to_contain_text("right")
    made.page.keyboard.press("e")
    assert made.grave() == []
    for path in ("/review/many?q=type:AID&verdict=wrong", "/review/names?first=GRC&other=TUR&subject=GRC",
                 "/review/history"):  # fmt: skip
        made.go(path)
        assert made.grave() == []
        assert made.wide(360) == []
