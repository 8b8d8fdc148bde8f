"""The finder: every way of putting text into the box works, and its address can be passed on."""

import re
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import expect

from .conftest import PHONE
from .finder import assert_found, count, titles

pytestmark = pytest.mark.content  # it is driven in words that these policies use


def test_nothing_is_fetched_before_the_box_is_touched(finder, heard):
    assert [url for url in heard.requests if "assets/search" in url] == []
    expect(finder.locator("[data-browse]")).to_be_visible()


def test_typing_finds(finder, box):
    box.press_sequentially("补助")
    assert_found(finder, "补助")


def test_pasting_finds(finder, box):
    finder.evaluate("navigator.clipboard.writeText('继续教育')")
    box.focus()
    finder.keyboard.press("Control+V")
    assert_found(finder, "继续教育")


def test_dictated_text_finds(finder, box):
    box.evaluate("box => { box.value = '养老'; box.dispatchEvent(new Event('input', {bubbles: true})); }")
    assert_found(finder, "养老")


def test_an_input_method_finds_when_it_has_composed_and_not_before(finder, box, heard):
    keyboard = finder.context.new_cdp_session(finder)
    box.focus()
    for letters in ("p", "pei", "pei xun"):
        keyboard.send(
            "Input.imeSetComposition",
            {"text": letters, "selectionStart": len(letters), "selectionEnd": len(letters)},
        )
        finder.wait_for_timeout(80)
        expect(finder.locator("#hits")).to_be_hidden()
        expect(finder.get_by_text("没有找到")).to_have_count(0)
    assert not [url for url in heard.requests if re.search(r"/[pd][0-9]+\.js", url)]
    keyboard.send("Input.insertText", {"text": "培训"})
    assert_found(finder, "培训")


def test_what_was_typed_before_the_script_came_is_not_lost(served, browser):
    context = browser.new_context(locale="zh-CN")
    finder = context.new_page()
    held = []
    finder.route("**/js/search.js", lambda route: held.append(route))  # noqa: PLW0108 - playwright marks what it is given
    finder.goto(served + "search/", wait_until="commit")
    finder.locator("[data-finder] input").fill("补助")
    finder.wait_for_timeout(100)
    held[0].continue_()
    assert_found(finder, "补助")
    context.close()


def test_wide_letters_are_the_same(finder, box):
    box.fill("65周岁")
    narrow = titles(finder)
    box.fill("６５周岁")
    assert narrow
    assert titles(finder) == narrow


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("村医退休年龄", "年满65周岁"),
        ("國衛基層發[2014]33號", "监管"),
        ("yanglaobaoxian", "养老保险"),
        ("代刻教师", "代课教师"),
    ],
)
def test_other_ways_of_writing_find_too(finder, box, query, title):
    box.fill(query)
    assert title in " ".join(titles(finder)[:3])


def test_the_finder_ranks_as_the_index_does(finder, box, site):
    from generator.search.read.reader import Reader  # noqa: PLC0415 - only here

    reader = Reader(lambda path: (site / path).read_text(encoding="utf-8"))
    for query in ("村医退休年龄", "补助", "老师涨工资", "qyfw"):
        box.fill(query)
        shown = titles(finder)
        assert shown == [reader.card(hit.number)[1] for hit in reader.search(query).hits[:10]]
        assert shown or query != "补助"


def test_nothing_found_says_so_and_what_to_try(finder, box):
    box.fill("比特币")
    expect(finder.locator("[data-count]")).to_have_text("没有找到“比特币”")
    expect(finder.get_by_text("可以试试：")).to_be_visible()
    expect(finder.locator("[data-browse]")).to_be_visible()
    assert not titles(finder)
    box.fill("")
    expect(finder.get_by_text("可以试试：")).to_be_hidden()


def test_a_weak_match_is_called_near(finder, box):
    box.fill("结婚登记要什么材料")
    expect(finder.locator("[data-count]")).to_have_text(re.compile("没有完全对上的，[0-9]+条相近结果"))


def test_a_word_that_every_object_of_the_script_owns_is_looked_up_like_any_other(finder, box):
    box.fill("constructor")
    expect(finder.locator("[data-count]")).to_have_text("没有找到“constructor”")


def test_what_is_no_facet_in_the_address_is_left_out(visit):
    there = visit(f"search/?q={quote('补助')}&from=letter&constructor=x")
    assert_found(there, "补助")
    assert titles(there)
    expect(there).not_to_have_url(re.compile("letter|constructor"))


def test_the_count_is_announced(finder, box):
    box.fill("补助")
    expect(finder.locator("[data-count]")).to_have_attribute("aria-live", "polite")


def test_how_the_query_was_understood_is_shown_and_can_be_switched_off(finder, box):
    box.fill("村医退休")
    expect(finder.get_by_text("“村医”也查 乡村医生")).to_be_visible()
    before = count(finder)
    finder.get_by_role("link", name="只查原词").click()
    expect(finder).to_have_url(re.compile("exact="))
    expect(finder.get_by_role("link", name="别的说法也查")).to_be_visible()
    assert count(finder) != before


def test_what_was_asked_is_marked(finder, box):
    box.fill("养老保险")
    expect(finder.locator("#hits li mark").filter(has_text=re.compile("^养老保险$")).first).to_be_visible()


def test_the_address_carries_the_query(finder, box, served):
    box.fill("村医 培训")
    expect(finder).to_have_url(re.compile(re.escape(f"{served}search/?q=")))
    assert quote("村医") in finder.url
    box.fill("")
    expect(finder).to_have_url(f"{served}search/")


def test_an_address_with_a_query_restores_the_list(finder, box, visit):
    box.fill("补助")
    found = titles(finder)
    there = visit(finder.url, PHONE)
    expect(there.locator("[data-finder] input")).to_have_value("补助")
    assert_found(there, "补助")
    assert titles(there) == found


def test_coming_back_from_a_clause_finds_the_list_as_it_was(finder, box):
    box.fill("补助")
    found = titles(finder)
    finder.locator("input[value='standing:rule']").check()
    expect(finder).to_have_url(re.compile("standing=rule"))
    finder.locator("#hits li > a.t").first.click()
    expect(finder.locator("main.page-clause")).to_be_visible()
    finder.go_back()
    expect(box).to_have_value("补助")
    expect(finder.locator("input[value='standing:rule']")).to_be_checked()
    assert set(titles(finder)) & set(found)


def test_sending_the_form_stays_on_the_page_and_leads_to_the_count(finder, box):
    box.fill("补助")
    box.press("Enter")
    assert_found(finder, "补助")
    assert finder.evaluate("document.activeElement.contains(document.querySelector('[data-count]'))")


def test_a_lost_connection_is_said_and_can_be_tried_again(finder, box):
    finder.context.set_offline(True)
    box.fill("补助")
    expect(finder.locator("[data-count]")).to_have_text(re.compile("没有取到"))
    finder.context.set_offline(False)
    finder.get_by_role("button", name="再试一次").click()
    assert_found(finder, "补助")


def test_a_new_edition_does_not_break_a_page_that_is_open(finder, box):
    """The manifest that the page has read names shards that are gone: it is read once more."""
    old = '{"version":"0000000000000000"'
    fetched = []

    def answer(route):
        fetched.append(route.request.url)
        reply = route.fetch()
        text = reply.text()
        if len(fetched) == 1:
            text = re.sub(r'"version":"[0-9a-f]+"', old[1:], text)
        route.fulfill(response=reply, body=text)

    finder.route("**/assets/search/index.js*", answer)
    box.fill("补助")
    assert_found(finder, "补助")
    assert len(fetched) == 2
    assert urlsplit(fetched[1]).query


def test_a_slash_and_control_k_lead_to_the_search_box(finder, visit):
    finder.keyboard.press("/")
    expect(finder.locator(".search input:focus")).to_have_value("")
    clause = visit("about/")
    clause.keyboard.press("Control+K")
    expect(clause.get_by_role("searchbox")).to_be_focused()
    clause.keyboard.type("a/b")
    expect(clause.get_by_role("searchbox")).to_have_value("a/b")
