"""The box on every page: results as you type, by keyboard alone, heard by screen readers, fetched only when touched."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.content  # it is driven in words that these policies use


@pytest.fixture
def page(visit):
    """A page with the box in its header."""
    return visit("about/")


@pytest.fixture
def box(page):
    """The box."""
    return page.get_by_role("searchbox")


@pytest.fixture
def options(page):
    """The results in its panel."""
    return page.get_by_role("option")


def _fetched(heard):
    return [url for url in heard.requests if "assets/search" in url]


def test_nothing_is_fetched_before_the_box_is_touched(page, box, heard):
    page.wait_for_timeout(200)
    assert _fetched(heard) == []
    box.focus()
    page.wait_for_timeout(200)
    assert [url.rpartition("/")[2] for url in _fetched(heard)] == ["index.js"]


def test_the_first_results_come_as_you_type(box, options, page):
    box.press_sequentially("村医退休")
    expect(options.first).to_contain_text("65周岁")
    assert 1 <= options.count() <= 8
    expect(page.get_by_role("link", name=re.compile("^全部[0-9]+条结果$"))).to_be_visible()


def test_arrows_move_and_enter_opens(box, options, page):
    box.fill("村医退休")
    expect(options.first).to_be_visible()
    box.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    assert box.get_attribute("aria-activedescendant") == options.first.get_attribute("id")
    box.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    box.press("ArrowDown")
    box.press("Enter")
    expect(page).to_have_url(re.compile("clauses/village-doctor-plan/exit-at-65/"))


def test_enter_without_a_choice_leads_to_the_finder(box, page):
    box.fill("村医退休")
    box.press("Enter")
    expect(page).to_have_url(re.compile(r"search/\?q="))
    expect(page.locator("#hits li").first).to_be_visible()


def test_escape_closes_and_leaving_closes(box, options, page):
    box.fill("补助")
    expect(options.first).to_be_visible()
    box.press("Escape")
    expect(options.first).to_be_hidden()
    box.press("ArrowDown")
    expect(options.first).to_be_visible()
    page.get_by_role("button", name="大字").focus()
    expect(options.first).to_be_hidden()


def test_the_number_of_results_is_heard(box, page):
    box.fill("补助")
    expect(page.locator("header [aria-live]")).to_have_text(re.compile("^[0-9]+条结果$"))
    box.fill("比特币")
    expect(page.locator("header [aria-live]")).to_have_text("没有找到“比特币”")


def test_nothing_is_said_while_an_input_method_composes(box, options, page):
    keyboard = page.context.new_cdp_session(page)
    box.focus()
    keyboard.send("Input.imeSetComposition", {"text": "bu zhu", "selectionStart": 6, "selectionEnd": 6})
    page.wait_for_timeout(100)
    expect(page.locator(".panel:visible")).to_have_count(0)
    keyboard.send("Input.insertText", {"text": "补助"})
    expect(options.first).to_contain_text("补助")


def test_a_lost_connection_is_said(box, page):
    page.context.set_offline(True)
    box.fill("补助")
    expect(page.locator(".panel:visible")).to_contain_text("没有取到")


def test_from_a_u_disk_the_box_finds_and_opens(visit, stick):
    page = visit(stick.replace("index.html", "clauses/village-doctor-plan/contract-service/index.html"))
    page.get_by_role("searchbox").fill("村医退休")
    page.get_by_role("option").first.click()
    expect(page).to_have_url(re.compile(r"^file:.*clauses/village-doctor-plan/exit-at-65/index\.html"))
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_from_a_u_disk_the_finder_finds_the_same(visit, stick):
    there = visit(stick.replace("index.html", "search/index.html?q=补助&topic=compensation"))
    here = visit("search/?q=补助&topic=compensation")
    for page in (there, here):
        expect(page.locator("#hits li").first).to_be_visible()
    assert there.locator("#hits li > a.t").all_inner_texts() == here.locator("#hits li > a.t").all_inner_texts()


@pytest.mark.parametrize("size", [(1024, 640), (1280, 720), (1366, 768), (1440, 900)], ids=str)
def test_how_many_there_are_is_seen_without_scrolling(visit, size):
    page = visit("about/", {"viewport": {"width": size[0], "height": size[1]}})
    page.get_by_role("searchbox").fill("补助")
    expect(page.get_by_role("option").nth(7)).to_be_attached()
    expect(page.get_by_role("link", name=re.compile("^全部[0-9]+条结果$"))).to_be_in_viewport(ratio=1)


def _press(box, init):
    return box.evaluate(
        "(box, init) => box.dispatchEvent(new KeyboardEvent('keydown', {cancelable: true, ...init}))", init
    )


def test_the_enter_that_ends_composing_opens_nothing(box, options, page):
    box.fill("村医退休")
    expect(options.first).to_be_visible()
    box.press("ArrowDown")
    assert _press(box, {"key": "Enter", "keyCode": 229, "bubbles": True})
    page.wait_for_timeout(100)
    assert "about/" in page.url


def test_a_key_without_a_name_breaks_nothing(page, heard):
    page.evaluate("document.dispatchEvent(new Event('keydown'))")
    assert not heard.errors


def test_from_a_copy_of_a_web_servers_site_enter_opens_a_page(visit, site):
    page = visit((site / "about" / "index.html").as_uri())
    page.get_by_role("searchbox").fill("村医退休")
    page.get_by_role("searchbox").press("Enter")
    expect(page).to_have_url(re.compile(r"search/index\.html\?q="))
    expect(page.locator("#hits li").first).to_be_visible()
