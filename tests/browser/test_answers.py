"""Questions, damaged spots and citations: what a link names is open, and what is copied can be cited."""

import re

import pytest
from playwright.sync_api import expect

from .conftest import INTRANET, PHONE


@pytest.fixture
def clipboard(served):
    """Options of a reader who lets the site use the clipboard."""
    return {"permissions": ["clipboard-read", "clipboard-write"], "base_url": served}


def test_a_link_to_a_question_opens_its_answer(visit, samples):
    anchor = visit(samples["questions"]).locator("details.qa").nth(3).get_attribute("id")
    page = visit(f"{samples['questions']}#{anchor}", PHONE)
    answer = page.locator("details.qa[open]:target")
    expect(answer.locator("summary")).to_be_in_viewport()
    expect(page.locator("details.qa[open]")).to_have_count(1)


def test_all_questions_open_and_close_with_one_button(visit, samples):
    page = visit(samples["questions"], PHONE)
    count = page.locator("details.qa").count()
    page.get_by_role("button", name="全部展开").tap()
    expect(page.locator("details.qa[open]")).to_have_count(count)
    page.get_by_role("button", name="全部收起").tap()
    expect(page.locator("details.qa[open]")).to_have_count(0)
    expect(page.get_by_role("button", name="全部展开")).to_be_visible()


def test_the_button_says_close_once_the_last_question_is_opened_by_hand(visit, golden):
    page = visit(f"{golden}questions/topics/training/")
    for summary in page.locator("details.qa summary").all():
        summary.click()
    expect(page.get_by_role("button", name="全部收起")).to_be_visible()


def test_a_link_to_a_damaged_spot_opens_what_is_left_of_it(visit, site):
    marked = next(
        file
        for file in sorted((site / "clauses").glob("*/*/index.html"))
        if file.read_text(encoding="utf-8").count('<details class="dmg"') > 1
    )
    page = visit(marked.parent.relative_to(site).as_posix() + "/#gap-2", PHONE)
    expect(page.locator("#gap-2")).to_be_in_viewport()
    expect(page.locator("details.dmg").nth(1)).to_have_attribute("open", "")


def test_a_damaged_spot_is_one_tap_from_the_top_of_its_clause(visit, samples):
    page = visit(samples["clause-damaged"], PHONE)
    page.locator("main header a.gap").first.tap()
    expect(page.locator("details.dmg[open] :target")).to_be_in_viewport()


def test_a_damaged_spot_closed_by_hand_opens_again_by_the_same_link(visit, samples):
    page = visit(samples["clause-damaged"])
    link, spot = page.locator("main header a.gap").first, page.locator("details.dmg").first
    link.click()
    spot.locator("summary").click()
    expect(spot.locator("div")).to_be_hidden()
    link.click()
    expect(spot.locator("div")).to_be_in_viewport()


def test_a_damaged_spot_named_elsewhere_leads_to_it(visit):
    page = visit("data-quality/")
    page.locator("#damage ~ ul a[href*='#gap-']").first.click()
    expect(page.locator("details.dmg[open] :target")).to_be_in_viewport()


def test_the_citation_is_copied_with_title_place_standing_and_address(visit, samples, served, clipboard):
    page = visit(samples["clause-plain"] + "?from=mail#source", PHONE, **clipboard)
    page.get_by_role("button", name="复制引用").tap()
    expect(page.locator("#said")).to_have_text("引用已复制")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert re.fullmatch(r"《[^》]+》.*第\d+篇，第\d+.*行：.+。(规定|转引规定|做法|建议|现状|观点)，.+。http\S+", copied)
    assert copied.endswith(served + samples["clause-plain"])


def test_the_address_is_copied_alone(visit, samples, served, clipboard):
    page = visit(samples["clause-plain"], **clipboard)
    page.get_by_role("button", name="复制链接").click()
    expect(page.get_by_role("status")).to_have_text("链接已复制")
    assert page.evaluate("navigator.clipboard.readText()") == served + samples["clause-plain"]


def test_copying_works_over_plain_http_too(visit, samples, served):
    address = served.replace("127.0.0.1", INTRANET) + samples["clause-plain"]
    page = visit(address)
    assert not page.evaluate("isSecureContext")
    page.get_by_role("button", name="复制引用").click()
    expect(page.locator("#said")).to_have_text("引用已复制")
    box = page.get_by_role("searchbox")
    box.focus()
    page.keyboard.press("Control+V")
    expect(box).to_have_value(re.compile(re.escape(address) + "$"))
