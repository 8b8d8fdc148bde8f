"""A reader who dates an event sees what follows by when, and on what reading that rests."""

import re

import pytest
from playwright.sync_api import expect

from .conftest import PHONE
from .test_periods import at

FAILED = '[data-event="assessment-failed"]'
OLD = '[data-event="turning-65"]'


@pytest.fixture
def page(visit, golden):
    """A checklist on a phone, in November."""
    found = visit(f"{golden}checklists/village-doctor/", PHONE)
    at(found, "2026-11-29")
    return found


def follows(page, event):
    """What is said beside a day."""
    return page.locator(".event", has=page.locator(event)).locator("[data-follows]")


def fill(page, event, text):
    """Write a day and leave the field."""
    page.locator(event).fill(text)
    page.locator(event).blur()


def test_an_empty_field_says_what_will_stand_there(page):
    expect(page.get_by_label("不合格通知日")).to_have_value("")
    expect(follows(page, FAILED)).to_have_text("填了日子，这里写出最晚哪天办。")


def test_a_day_gives_the_last_day_the_days_left_and_the_reading(page):
    fill(page, FAILED, "2026年9月15日")
    told = "2027-03-15前 还有106天。从哪天算起，原文没写，这是按您填的日子算的，别拖到最后几天。"
    expect(follows(page, FAILED)).to_have_text(told)
    expect(page.locator("#said")).to_have_text(re.compile("^2027-03-15前"))
    page.reload()
    expect(page.locator(FAILED)).to_have_value("2026-09-15")
    expect(follows(page, FAILED)).to_have_text(told)
    at(page, "2027-03-15")
    expect(follows(page, FAILED)).to_have_text(re.compile("就是今天"))
    at(page, "2027-03-16")
    expect(follows(page, FAILED)).to_have_text(re.compile("已经过了1天"))


def test_what_is_due_at_an_event_is_due_on_its_day(page):
    fill(page, OLD, "2030/2/28")
    expect(follows(page, OLD)).to_have_text("2030-02-28 还有1187天。按您填的日子算。")


def test_what_is_no_day_is_said_and_not_kept(page):
    fill(page, FAILED, "2026-09-15")
    fill(page, FAILED, "2026-02-30")
    expect(page.locator(FAILED)).to_have_attribute("aria-invalid", "true")
    expect(follows(page, FAILED)).to_have_text("请写年、月、日，如2026-09-15。")
    expect(page.locator(FAILED)).to_have_value("2026-02-30")
    page.reload()
    expect(page.locator(FAILED)).to_have_value("")


def test_a_day_is_known_on_the_clause_too(page, visit, golden):
    fill(page, FAILED, "2026-09-15")
    clause = visit(f"{golden}clauses/plan/reassessment/", PHONE, context=page.context)
    expect(clause.locator(FAILED)).to_have_value("2026-09-15")
    fill(clause, FAILED, "")
    expect(page.locator(FAILED)).to_have_value("")
