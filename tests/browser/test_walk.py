"""The first walk of a village doctor: who am I, what concerns me, what have I to do."""

import re

import pytest
from playwright.sync_api import expect

from .conftest import PHONE

pytestmark = pytest.mark.content  # it is driven in words that these policies use


@pytest.fixture
def told(site):
    """Address of a clause with things to do, references to it, and questions."""
    marks = ('id="steps"', "<dt>被引用</dt>", "/questions/topics/", "乡村医生")
    files = sorted((site / "clauses").glob("*/*/index.html"))
    fitting = (file for file in files if all(mark in file.read_text(encoding="utf-8") for mark in marks))
    return next(fitting).parent.relative_to(site).as_posix() + "/"


def test_roles_show_on_a_phone_without_scrolling(visit):
    page = visit("", PHONE)
    bar = page.locator(".bar").bounding_box()
    for role in ("我是乡村医生", "我是教师", "我是管理人员"):
        card = page.get_by_role("link", name=role).bounding_box()
        assert card["y"] + card["height"] <= bar["y"], role


def test_from_home_by_role_to_a_clause_to_what_refers_to_it_to_the_checklist(visit, told):
    page = visit("", PHONE)
    page.get_by_role("link", name="我是乡村医生").tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("乡村医生")
    expect(page.get_by_role("heading", level=2).first).to_have_text("马上要用的")

    page.evaluate("document.querySelectorAll('details').forEach(item => { item.open = true; })")
    page.locator(f'.rows a.t[href$="{told.removeprefix("clauses/")}"]').first.tap()
    expect(page.locator("main.page-clause h1")).to_be_visible()
    expect(page.locator(".st").first).to_have_text(re.compile("规定|做法|建议|现状|观点"))

    back = page.locator("dt", has_text="被引用").locator("xpath=following-sibling::dd//a[contains(@href,'questions/')]")
    back.first.tap()
    answer = page.locator("details.qa:target")
    expect(answer).to_have_attribute("open", "")
    expect(answer.locator(f'a[href$="{told.removeprefix("clauses/")}"]').first).to_be_visible()

    page.get_by_role("navigation", name="快捷栏").get_by_role("link", name="清单").tap()
    page.locator("main").get_by_role("link", name=re.compile("^乡村医生")).tap()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("^乡村医生"))
    box = page.locator("input[data-step]").first
    box.tap()
    expect(box).to_be_checked()


def test_crumbs_lead_from_a_clause_to_its_chapter(visit, samples):
    page = visit(samples["clause-plain"])
    crumbs = page.get_by_role("navigation", name="所在位置").get_by_role("link")
    chapter = crumbs.last.inner_text()
    crumbs.last.click()
    expect(page.locator("h2:target")).to_have_text(chapter)
    expect(page.locator("h2:target")).to_be_in_viewport()


def test_search_from_home_finds(visit):
    page = visit("", PHONE)
    page.get_by_role("searchbox").fill("培训")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"search/.*q="))
    expect(page.get_by_role("searchbox").first).to_have_value("培训")
    expect(page.locator("#hits a:visible").first).to_be_visible()


def test_search_from_any_page_finds(visit, samples):
    page = visit(samples["clause-damaged"])
    page.get_by_role("searchbox").fill("培训")
    page.keyboard.press("Enter")
    expect(page.locator("[data-finder] input")).to_have_value("培训")


def test_an_address_that_is_not_there_offers_search_and_home_in_chinese(visit, served):
    page = visit("clauses/no/such/clause/", PHONE)
    expect(page.get_by_role("heading", level=1)).to_have_text("没有这个页面")
    page.get_by_role("searchbox", name="用平常话搜条款").fill("补助")
    page.keyboard.press("Enter")
    expect(page.locator("#hits a:visible").first).to_be_visible()
    page.go_back()
    page.get_by_role("link", name="回首页").tap()
    expect(page).to_have_url(served)
