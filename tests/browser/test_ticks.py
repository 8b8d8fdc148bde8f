"""Ticks: kept on the device, counted aloud, never lost by accident, and taken back when the clause has changed."""

import json
import re

import pytest
from playwright.sync_api import expect

from .conftest import PHONE

BOX = "input[data-step]"
BINDING = ".todo input[data-step]:not(.apart *)"
LIST = "checklists/village-doctor/"  # of the golden corpus


@pytest.fixture
def page(visit, golden):
    """A checklist on a phone."""
    return visit(golden + LIST, PHONE)


def _outdate(page, numbers):
    """Leave the device as if these boxes had been ticked before their clauses changed."""
    for number in numbers:
        step = page.locator(BOX).nth(number).get_attribute("data-step")
        page.evaluate("step => localStorage.setItem('portal:/:tick.' + step, '0000000000000000')", step)
    page.reload()


def test_a_tick_survives_a_reload(page):
    page.locator(BOX).first.tap()
    page.reload()
    expect(page.locator(BOX).first).to_be_checked()
    expect(page.locator(BOX).nth(1)).not_to_be_checked()


def test_a_tick_survives_a_restart_of_the_browser(launch, golden, tmp_path):
    with launch(tmp_path) as context:
        page = context.new_page()
        page.goto(golden + LIST)
        page.locator(BOX).first.check()
    with launch(tmp_path) as context:
        page = context.new_page()
        page.goto(golden + LIST)
        expect(page.locator(BOX).first).to_be_checked()


def test_a_tick_can_be_taken_back(page):
    page.locator(BOX).first.tap()
    page.locator(BOX).first.tap()
    page.reload()
    expect(page.locator(BOX).first).not_to_be_checked()


def test_the_whole_line_ticks_its_box(page):
    page.locator(".todo label").first.tap()
    expect(page.locator(BOX).first).to_be_checked()


def test_progress_counts_and_is_announced(page):
    told = page.locator("[data-progress] span")
    count = page.locator(BINDING).count()
    expect(told).to_have_text(f"已办0／{count}")
    page.locator(BINDING).first.tap()
    expect(told).to_have_text(f"已办1／{count}")
    expect(page.locator("#said[role=status]")).to_have_text(f"已办1／{count}")
    expect(page.get_by_role("progressbar", name=f"已办1项，共{count}项")).to_have_js_property("value", 1)


def test_what_is_no_duty_is_not_counted(visit, golden):
    page = visit(f"{golden}checklists/leaving-post/")
    page.locator(f".apart {BOX}").check()
    expect(page.locator("[data-progress] span")).to_have_text(re.compile("^已办0／"))
    page.locator(BINDING).first.check()
    expect(page.locator("[data-progress] span")).to_have_text(re.compile("^已办1／"))


def test_a_list_without_duties_shows_no_progress(visit, golden):
    page = visit(f"{golden}checklists/teacher/")
    page.locator(f".apart {BOX}").check()
    expect(page.locator("[data-progress]")).to_be_hidden()


def test_reset_asks_first(page):
    page.locator(BOX).first.tap()
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("button", name="全部重来").tap()
    expect(page.locator(BOX).first).to_be_checked()

    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="全部重来").tap()
    expect(page.locator(BOX).first).not_to_be_checked()
    expect(page.locator("#said")).to_have_text("勾已全部取消")
    page.reload()
    expect(page.locator(BOX).first).not_to_be_checked()


def test_a_tick_goes_stale_when_its_clause_has_changed(page):
    _outdate(page, [0])
    expect(page.locator(BOX).first).not_to_be_checked()
    item = page.locator(".todo li").first
    expect(item.locator(".stale.changed")).to_have_text("条款已改，待您再看。原来的勾已取消")
    expect(item.locator(".stale.changed")).to_have_css("background-color", "rgb(253, 245, 227)")
    expect(page.get_by_role("checkbox").first).to_have_accessible_description(re.compile("条款已改"))


def test_stale_ticks_are_counted_with_a_way_to_the_first(page):
    _outdate(page, [1, 2])
    line = page.locator("[data-stale]")
    expect(line).to_have_text("有2项的条款改过，请再看一遍")
    line.get_by_role("link").tap()
    expect(page.locator(".todo label").nth(1)).to_be_in_viewport()


def test_ticking_anew_settles_a_stale_tick(page):
    _outdate(page, [0])
    page.locator(BOX).first.tap()
    expect(page.locator(".stale.changed")).to_have_count(0)
    expect(page.locator("[data-stale]")).to_be_hidden()


def test_a_tick_is_the_same_on_the_clause_and_on_the_checklist(page, visit, golden):
    link = page.locator(".todo li").first.locator("a[href*='clauses/']").last.get_attribute("href")
    clause = visit(f"{golden}{LIST}{link}", PHONE, context=page.context)
    step = page.locator(BOX).first.get_attribute("data-step")
    clause.locator(f'[data-step="{step}"]').tap()
    expect(page.locator(BOX).first).to_be_checked()

    page.locator(BOX).first.tap()
    expect(clause.locator(f'[data-step="{step}"]')).not_to_be_checked()


def test_where_the_device_keeps_nothing_ticking_works_with_a_notice(launch, golden, tmp_path):
    settings = {"profile": {"default_content_setting_values": {"cookies": 2}}}
    (tmp_path / "Default").mkdir()
    (tmp_path / "Default" / "Preferences").write_text(json.dumps(settings))
    with launch(tmp_path, **PHONE) as context:
        page = context.new_page()
        page.goto(golden + LIST)
        with pytest.raises(Exception, match="denied"):
            page.evaluate("localStorage.length")
        expect(page.get_by_text("这台设备不让保存，关掉页面后勾会丢").first).to_be_visible()
        page.locator(BINDING).first.tap()
        expect(page.locator(BINDING).first).to_be_checked()
        expect(page.locator("[data-progress] span")).to_have_text(re.compile("^已办1／"))
