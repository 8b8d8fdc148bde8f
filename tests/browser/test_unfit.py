"""What does not concern the reader, and what other people do, never counts: every list can be finished."""

import re

import pytest
from playwright.sync_api import expect

from .conftest import PHONE

OCCASION = "checklists/leaving-post/"  # of the golden corpus
DUTY = ".todo [data-step]:not(.apart *)"


@pytest.fixture
def page(visit, golden):
    """An occasion with two of the reader's steps, one of somebody else, and two that are no duty."""
    return visit(golden + OCCASION, PHONE)


def unfit(page, number):
    """The box 不适用 of a duty."""
    return page.get_by_role("checkbox", name="不适用").nth(number)


def test_what_is_unfit_leaves_the_count_and_is_announced(page):
    told, sums = page.locator("[data-progress] span"), page.locator(".sum")
    page.locator(DUTY).first.tap()
    expect(told).to_have_text("已办1／2")
    unfit(page, 1).tap()
    expect(told).to_have_text("已办1／1")
    expect(page.locator("#said")).to_have_text("不适用，不计入进度。已办1／1")
    expect(sums).to_have_text(re.compile("^您做1项 别人做1项，不计 不是义务的2项，不计 不适用1项，不计$"))
    expect(page.locator(DUTY).nth(1)).to_be_disabled()


def test_unfit_survives_a_reload_and_is_undone_the_same_way(page):
    page.locator(DUTY).first.tap()
    unfit(page, 0).tap()
    page.reload()
    expect(unfit(page, 0)).to_be_checked()
    expect(page.locator("[data-progress] span")).to_have_text("已办0／1")
    unfit(page, 0).tap()
    expect(page.locator("#said")).to_have_text("又计入进度了。已办1／2")
    page.reload()
    expect(page.locator(DUTY).first).to_be_checked()


def test_unfit_is_asked_again_when_the_clause_has_changed(page):
    step = page.locator(DUTY).first.get_attribute("data-step")
    page.evaluate("step => localStorage.setItem('portal:/:off.' + step, '0000000000000000')", step)
    page.reload()
    expect(unfit(page, 0)).not_to_be_checked()
    expect(page.locator(".changed")).to_have_text("条款已改，待您再看。原来标的不适用已取消")
    page.locator(DUTY).first.tap()
    page.reload()
    expect(page.locator(".changed")).to_have_count(0)


def test_unfit_is_printed(page):
    unfit(page, 0).tap()
    page.emulate_media(media="print")
    expect(page.locator(".na").nth(0)).to_be_visible()
    expect(page.locator(".na").nth(1)).to_be_hidden()
    expect(page.locator(DUTY).nth(0)).to_be_hidden()


def test_reset_forgets_what_is_unfit_too(page):
    unfit(page, 0).tap()
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="全部重来").tap()
    expect(unfit(page, 0)).not_to_be_checked()


def test_the_same_count_twice_is_announced_twice(page):
    page.evaluate(
        "window.heard = []; new MutationObserver(() => heard.push(document.getElementById('said').textContent))"
        ".observe(document.getElementById('said'), {childList: true})"
    )
    for _ in range(2):
        page.locator(DUTY).first.tap()
        expect(page.locator("#said")).to_have_text("已办1／2")
        page.locator(DUTY).first.tap()
        expect(page.locator("#said")).to_have_text("已办0／2")
    assert page.evaluate("heard.filter(text => text === '已办1／2').length") == 2


def test_every_step_names_who_does_it_and_only_the_readers_have_a_box(page):
    expect(page.locator(".todo .who")).to_have_text(["您做", "您做", "财政部门做", "教师做", "您做"])
    expect(page.locator(".todo .wait")).to_have_count(2)
    expect(page.locator(".todo li", has=page.locator(".wait")).get_by_role("checkbox")).to_have_count(0)


def test_a_long_list_can_be_finished(visit):
    page = visit("checklists/village-doctor/", PHONE)
    lines = page.locator(".todo li:not(.apart *):not(:has(.wait))")
    for number in range(lines.count()):
        lines.nth(number).locator("[data-na]" if number % 3 else "[data-step]").evaluate("box => box.click()")
    expect(page.locator("[data-progress] span")).to_have_text(re.compile("^已办([0-9]+)／\\1$"))
