"""A section of the navigation on a desktop: opened and closed by mouse and keyboard, and without any script."""

import pytest
from playwright.sync_api import expect


@pytest.fixture
def menu(visit):
    """The section 更多 of a page, closed."""
    return visit("about/").locator(".menu")


def test_a_section_opens_and_its_pages_can_be_reached(menu):
    expect(menu.get_by_role("link", name="术语")).to_be_hidden()
    menu.get_by_text("更多").click()
    menu.get_by_role("link", name="术语").click()
    expect(menu.page).to_have_title("术语 · 政策知识门户（样例）")


def test_escape_closes_it_and_leads_back_to_its_name(menu):
    menu.get_by_text("更多").focus()
    menu.page.keyboard.press("Enter")
    menu.page.keyboard.press("Tab")
    expect(menu.get_by_role("link", name="文件", exact=True)).to_be_focused()
    menu.page.keyboard.press("Escape")
    expect(menu.get_by_role("link", name="文件", exact=True)).to_be_hidden()
    expect(menu.locator("summary")).to_be_focused()


def test_it_closes_when_the_reader_turns_elsewhere(menu):
    menu.get_by_text("更多").click()
    menu.page.locator("h1").click()
    expect(menu).not_to_have_attribute("open", "")
    menu.get_by_text("更多").click()
    menu.page.keyboard.press("Shift+Tab")
    expect(menu).not_to_have_attribute("open", "")


def test_it_opens_without_a_script(visit):
    menu = visit("about/", java_script_enabled=False).locator(".menu")
    menu.get_by_text("更多").click()
    expect(menu.get_by_role("link", name="术语")).to_be_visible()
