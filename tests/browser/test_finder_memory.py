"""What the finder keeps and forgets: history, filters over a new question, sorting, the sheet, a question too long."""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from generator.search.scoring import SCORING

from .conftest import PHONE
from .finder import assert_found, count, titles

pytestmark = pytest.mark.content  # it is driven in words that these policies use


def counted(page, text):
    expect(page.locator("[data-count]")).to_have_text(text)


def test_a_submitted_question_is_one_step_back(finder, box):
    box.fill("补助")
    box.press("Enter")
    assert_found(finder, "补助")
    found = titles(finder)
    box.fill("养老")
    box.press("Enter")
    assert_found(finder, "养老")
    finder.go_back()
    expect(box).to_have_value("补助")
    assert titles(finder) == found
    finder.go_forward()
    expect(box).to_have_value("养老")
    assert_found(finder, "养老")


def test_a_filter_that_hides_all_says_so_and_can_be_taken_off(visit):
    there = visit(f"search/?q={quote('教师职称')}&audience=village-doctor&kind=definition")
    counted(there, re.compile("^筛选后0条，去掉筛选有[1-9][0-9]*条$"))
    expect(there.get_by_text("可以试试：")).to_be_hidden()
    there.get_by_role("button", name="去掉筛选").click()
    assert_found(there, "职称")
    expect(there).not_to_have_url(re.compile("audience"))


def test_a_filter_without_a_question_is_not_quoted_as_one(visit):
    there = visit("search/?standing=rule&instrument=township-school-report")
    counted(there, re.compile("^筛选后0条，去掉筛选有[0-9]+条$"))


def test_what_a_filter_leaves_of_another_matter_is_called_near(visit):
    there = visit(f"search/?q={quote('农村教师住房')}&topic=staffing")
    counted(there, re.compile("^没有完全对上的，[0-9]+条相近结果$"))


def test_a_new_question_is_asked_in_all_words_and_by_relevance(finder, box):
    box.fill("村医退休")
    finder.get_by_role("link", name="只查原词").click()
    finder.get_by_label("排序").select_option("rule")
    expect(finder).to_have_url(re.compile("sort=rule.*exact="))
    box.fill("村医培训")
    count(finder)
    expect(finder).not_to_have_url(re.compile("sort=|exact="))
    expect(finder.get_by_label("排序")).to_have_value("")
    expect(finder.get_by_role("link", name="只查原词")).to_be_visible()


def test_what_is_too_long_is_cut_and_said(finder, box):
    box.fill("村医退休年龄是多少" * 555)
    counted(finder, re.compile("条"))
    assert len(box.input_value()) == SCORING.longest_query
    expect(finder.get_by_text(f"太长了，只查前{SCORING.longest_query}个字。")).to_be_visible()
    assert len(finder.url) < 2000
    box.fill("龘" * 5000)
    counted(finder, re.compile("没有"))
    assert len(finder.locator("#count").inner_text()) < 40


def test_the_box_of_a_page_hands_on_no_more_than_is_searched(visit):
    page = visit("about/")
    page.get_by_role("searchbox").fill("村医退休年龄" * 800)
    expect(page.locator("header .more")).to_contain_text("太长了")
    page.get_by_role("searchbox").press("Enter")
    expect(page.locator("#hits li").first).to_be_visible()
    assert len(page.url) < 2000


def test_a_wide_audience_holds_the_narrower_ones(finder, box):
    box.fill("教师")
    count(finder)
    numbers = {
        key: int(finder.locator(f"label:has([value='audience:{key}']) .num").inner_text())
        for key in ("teacher", "rural-teacher")
    }
    assert numbers["teacher"] >= numbers["rural-teacher"] > 0


def test_the_filter_of_a_body_keeps_the_bodys_own_page(visit):
    there = visit(f"search/?q={quote('财政局')}&authority=finance&n=200")
    count(there)
    assert "财政部门" in there.locator("#hits li > a.t").all_inner_texts()


@pytest.fixture
def sheet(visit):
    """The sheet of filters, open on a phone."""
    there = visit("about/", PHONE)
    there.goto(there.url.replace("about/", f"search/?q={quote('补助')}"))
    count(there)
    there.get_by_role("button", name="筛选").tap()
    opened = there.get_by_role("dialog")
    expect(opened).to_be_visible()
    return opened


def test_tapping_beside_the_sheet_closes_it(sheet):
    sheet.page.touchscreen.tap(180, 20)
    expect(sheet).to_be_hidden()
    assert "search/" in sheet.page.url


def test_back_closes_the_sheet_and_keeps_what_was_picked(sheet):
    there = sheet.page
    sheet.locator("label", has_text="规定").first.tap()
    expect(there).to_have_url(re.compile("standing=rule"))
    there.go_back()
    expect(sheet).to_be_hidden()
    expect(there).to_have_url(re.compile("search/.*standing=rule"))
    there.go_back()
    expect(there).to_have_url(re.compile("about/"))


def test_filters_can_be_cleared_in_the_sheet_without_scrolling(sheet):
    sheet.locator("label", has_text="规定").first.tap()
    clear = sheet.get_by_role("button", name="清除筛选")
    expect(clear).to_be_in_viewport()
    sheet.evaluate("sheet => sheet.scrollTo(0, sheet.scrollHeight)")
    expect(clear).to_be_in_viewport()
    clear.tap()
    expect(sheet.page).not_to_have_url(re.compile("standing="))


def test_the_empty_finder_shows_its_filters_with_exact_numbers(finder):
    first = finder.locator(".filters a").first
    number = re.search("[0-9]+", first.locator("xpath=..").inner_text())[0]
    first.click()
    counted(finder, f"{number}条结果")
    expect(finder).to_have_url(re.compile(r"\?standing="))


def test_without_a_script_the_finder_says_why_it_does_not_search(visit):
    there = visit("search/", java_script_enabled=False)
    expect(there.get_by_text("搜索和筛选要用脚本")).to_be_visible()
    expect(there.locator(".filters")).to_be_hidden()


def test_with_a_script_it_does_not(finder):
    expect(finder.get_by_text("搜索和筛选要用脚本")).to_be_hidden()


def test_what_is_only_near_comes_with_what_to_try_and_whom_to_ask(finder, box):
    box.fill("xyzzy")
    expect(finder.get_by_text("可以试试：")).to_be_visible()
    expect(finder.get_by_text("还是没有？")).to_be_visible()


def test_the_same_number_twice_is_heard_twice(finder, box):
    box.fill("养老")
    number = count(finder)
    finder.evaluate(
        "() => { window.heard = 0; new MutationObserver(() => window.heard++)"
        ".observe(document.querySelector('[data-count]'), {childList: true, characterData: true, subtree: true}); }"
    )
    box.fill("养老 ")
    box.fill("养老？")
    expect(finder).to_have_url(re.compile(quote("养老？")))
    expect(finder.locator("body")).to_have_attribute("data-done", "养老？")
    assert count(finder) == number
    assert finder.evaluate("window.heard") > 0
