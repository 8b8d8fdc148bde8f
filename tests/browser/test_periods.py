"""A tick knows its period: the reader's clock decides whether it still holds, and the page says which one it was."""

import datetime as dt
import re

import pytest
from playwright.sync_api import expect

from .conftest import PHONE

LIST = "checklists/village-doctor/"  # of the golden corpus
MONTHLY = "plan/allowance#check"
YEARLY = "plan/training-hours#attend"


def at(page, day):
    """Move the reader's clock to noon of a day and come back to the page."""
    page.clock.set_fixed_time(dt.datetime.fromisoformat(f"{day}T12:00:00"))
    page.reload()


def line(page, step):
    """The list item of a step."""
    return page.locator("li", has=page.locator(f'[data-step="{step}"]'))


def box(page, step):
    """The box of a step."""
    return page.locator(f'[data-step="{step}"]')


@pytest.fixture
def page(visit, golden):
    """A checklist on a phone, in November."""
    found = visit(golden + LIST, PHONE)
    at(found, "2026-11-29")
    return found


def test_a_round_that_is_open_says_its_period(page):
    expect(line(page, MONTHLY).locator(".per")).to_have_text("2026年11月 待办")
    expect(line(page, YEARLY).locator(".per")).to_have_text("2026年 待办")
    expect(box(page, MONTHLY)).to_have_accessible_description("2026年11月 待办")


def test_a_tick_holds_until_the_period_ends(page):
    box(page, MONTHLY).tap()
    expect(line(page, MONTHLY).locator(".per")).to_have_text("2026年11月 已办 2026-11-29")
    at(page, "2026-11-30")
    expect(box(page, MONTHLY)).to_be_checked()
    at(page, "2026-12-01")
    expect(box(page, MONTHLY)).not_to_be_checked()
    expect(line(page, MONTHLY).locator(".per")).to_have_text("2026年12月 待办 2026年11月 已办 2026-11-29")
    expect(line(page, MONTHLY).locator(".last")).to_have_css("color", re.compile("rgb"))


def test_ticking_again_keeps_what_was_done_before(page):
    box(page, YEARLY).tap()
    at(page, "2027-03-01")
    box(page, YEARLY).tap()
    expect(line(page, YEARLY).locator(".per")).to_have_text("2027年 已办 2027-03-01 2026年 已办 2026-11-29")
    box(page, YEARLY).tap()
    expect(line(page, YEARLY).locator(".per")).to_have_text("2027年 待办 2026年 已办 2026-11-29")
    page.reload()
    expect(line(page, YEARLY).locator(".per")).to_have_text("2027年 待办 2026年 已办 2026-11-29")


def test_the_next_period_opens_in_a_page_left_open(page):
    box(page, MONTHLY).tap()
    page.clock.set_fixed_time(dt.datetime.fromisoformat("2026-12-01T00:00:01"))
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(box(page, MONTHLY)).not_to_be_checked()


def test_several_years_count_from_the_year_it_was_done(visit, served):
    page = visit(f"{served}checklists/village-doctor-year/", PHONE)
    step = "village-doctor-plan/two-year-assessment#take"
    at(page, "2026-10-12")
    expect(line(page, step).locator(".per")).to_have_text("2026—2027年 待办")
    box(page, step).tap()
    at(page, "2027-12-31")
    expect(line(page, step).locator(".per")).to_have_text("2026—2027年 已办 2026-10-12")
    at(page, "2028-01-01")
    expect(line(page, step).locator(".per")).to_have_text("2028—2029年 待办 2026—2027年 已办 2026-10-12")


def test_a_term_never_reopens_by_itself(visit, golden):
    page = visit(f"{golden}checklists/teacher/", PHONE)
    at(page, "2026-11-29")
    box(page, "report/teacher-training#ask").tap()
    at(page, "2029-11-29")
    expect(box(page, "report/teacher-training#ask")).to_be_checked()


def test_a_tick_from_before_periods_is_not_lost_but_asked_again(page):
    for step in (MONTHLY, "plan/exit-at-65#leave"):
        page.evaluate(
            "step => localStorage.setItem('portal:/:tick.' + step,"
            " document.querySelector(`[data-step='${step}']`).dataset.version)",
            step,
        )
    page.reload()
    expect(box(page, MONTHLY)).not_to_be_checked()
    expect(line(page, MONTHLY).locator(".last")).to_have_text("以前勾过，不知哪一期，请再勾一次")
    expect(box(page, "plan/exit-at-65#leave")).to_be_checked()


def test_the_page_says_that_reading_by_calendar_is_the_editors(page, visit, golden):
    told = "季度、年度按日历算，这是编者的读法"
    expect(page.get_by_text(told)).to_be_visible()
    expect(visit(f"{golden}clauses/plan/allowance/").get_by_text(told)).to_be_visible()
    expect(visit(f"{golden}checklists/finance/").get_by_text(told)).to_have_count(0)
