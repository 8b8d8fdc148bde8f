"""The finder: every way of putting text into the box works, and its address can be passed on."""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from .conftest import PHONE

FOUND = re.compile("^[0-9]+条结果$")


@pytest.fixture
def page(visit):
    """The finder on a desktop."""
    return visit("search/", permissions=["clipboard-read", "clipboard-write"])


@pytest.fixture
def box(page):
    """Its box."""
    return page.locator("[data-filter] input")


def _titles(page):
    return page.locator("#hits a.t:visible").all_inner_texts()


def _assert_found(page, *words):
    """What shows holds every word, and the count says how much it is."""
    expect(page.locator("[data-count]")).to_have_text(FOUND)
    rows = page.locator("#hits li:visible")
    assert page.locator("[data-count]").inner_text() == f"{rows.count()}条结果"
    assert 0 < rows.count() < page.locator("#hits li").count()
    for text in rows.evaluate_all("rows => rows.map(row => row.textContent.replace(/\\s/g, ''))"):
        assert all(word in text for word in words)


def test_everything_is_listed_before_anything_is_typed(page):
    expect(page.locator("[data-count]")).to_have_text(re.compile("^共[0-9]+条、[0-9]+问$"))
    assert page.locator("#hits li:visible").count() == page.locator("#hits li").count()


def test_typing_filters(page, box):
    box.press_sequentially("补助")
    _assert_found(page, "补助")


def test_pasting_filters(page, box):
    page.evaluate("navigator.clipboard.writeText('继续教育')")
    box.focus()
    page.keyboard.press("Control+V")
    _assert_found(page, "继续教育")


def test_dictated_text_filters(page, box):
    box.evaluate("box => { box.value = '养老'; box.dispatchEvent(new Event('input', {bubbles: true})); }")
    _assert_found(page, "养老")


def test_an_input_method_filters_when_it_has_composed_and_not_before(page, box):
    keyboard = page.context.new_cdp_session(page)
    before = len(_titles(page))
    box.focus()
    for letters in ("p", "pei", "pei xun"):
        keyboard.send(
            "Input.imeSetComposition",
            {"text": letters, "selectionStart": len(letters), "selectionEnd": len(letters)},
        )
        assert len(_titles(page)) == before
        expect(page.locator("[data-count]")).not_to_have_text(re.compile("没有找到"))
    keyboard.send("Input.insertText", {"text": "培训"})
    _assert_found(page, "培训")


def test_several_words_narrow_the_list_in_any_order(page, box):
    box.fill("村医 培训")
    both = _titles(page)
    _assert_found(page, "村医", "培训")
    box.fill("培训　村医")
    expect(page.locator("#hits a.t:visible")).to_have_text(both)
    box.fill("培训")
    assert len(_titles(page)) > len(both)


def test_wide_letters_and_capitals_are_the_same(page, box):
    box.fill("65周岁")
    narrow = _titles(page)
    box.fill("６５周岁")
    assert narrow
    expect(page.locator("#hits a.t:visible")).to_have_text(narrow)


def test_other_names_find_a_clause_too(page, box):
    box.fill("村医 进修")
    assert _titles(page)


def test_nothing_found_says_so_and_what_to_try(page, box):
    box.fill("火星移民")
    expect(page.locator("[data-count]")).to_have_text("没有找到“火星移民”")
    expect(page.get_by_text("可以试试：")).to_be_visible()
    assert not _titles(page)
    box.fill("")
    expect(page.get_by_text("可以试试：")).to_be_hidden()
    assert _titles(page)


def test_the_count_is_announced(page):
    expect(page.locator("[data-count]")).to_have_attribute("aria-live", "polite")


def test_headings_of_empty_parts_go_with_their_rows(page, box):
    box.fill("火星移民")
    expect(page.locator("main h2:visible, main h3:visible")).to_have_count(1)


def test_the_address_carries_the_query(page, box, served):
    box.fill("村医 培训")
    expect(page).to_have_url(f"{served}search/?q={quote('村医 培训')}")
    box.fill("")
    expect(page).to_have_url(f"{served}search/")


def test_an_address_with_a_query_restores_the_list(page, box, visit):
    box.fill("补助")
    there = visit(page.url, PHONE)
    expect(there.locator("[data-filter] input")).to_have_value("补助")
    _assert_found(there, "补助")
    assert _titles(there) == _titles(page)


def test_coming_back_from_a_clause_finds_the_list_as_it_was(page, box):
    box.fill("补助")
    found = _titles(page)
    page.locator("#hits a.t:visible").first.click()
    expect(page.locator("main.page-clause, main.page-questions")).to_be_visible()
    page.go_back()
    expect(box).to_have_value("补助")
    expect(page.locator("#hits a.t:visible")).to_have_text(found)


def test_sending_the_form_stays_on_the_page_and_leads_to_the_count(page, box):
    box.fill("补助")
    box.press("Enter")
    _assert_found(page, "补助")
    assert page.evaluate("document.activeElement.contains(document.querySelector('[data-count]'))")


def test_a_slash_leads_to_the_search_box(page, box, visit):
    page.keyboard.press("/")
    expect(box).to_be_focused()
    expect(box).to_have_value("")
    clause = visit("about/")
    clause.keyboard.press("/")
    expect(clause.get_by_role("searchbox")).to_be_focused()
    clause.keyboard.type("a/b")
    expect(clause.get_by_role("searchbox")).to_have_value("a/b")
