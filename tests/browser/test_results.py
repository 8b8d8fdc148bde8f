"""What search draws later is as sound as what the page came with: contrast, targets, width, and nothing jumps."""

import time
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from .conftest import DEVICES, PHONE
from .probes import OVERFLOW, PRIMARY, SHIFTS, SMALL, TARGETS, serious

pytestmark = pytest.mark.content  # it is driven in words that these policies use

RESULTS = f"search/?q={quote('补助')}"


def _results(visit, device, **options):
    page = visit(RESULTS, device, **options)
    expect(page.locator("#hits li").first).to_be_visible()
    expect(page.locator("body")).to_have_attribute("data-done", "补助")
    return page


def _assert_sound(page):
    assert page.evaluate(SMALL, [TARGETS, 24]) == []
    assert page.evaluate(SMALL, [PRIMARY, 44]) == []
    assert serious(page) == []
    page.emulate_media(color_scheme="dark")
    assert serious(page, colours=True) == []


@pytest.mark.parametrize("device", DEVICES)
def test_results_and_their_facets_are_sound(visit, device):
    page = _results(visit, DEVICES[device])
    assert page.evaluate(SHIFTS) < 0.05
    _assert_sound(page)


def test_the_sheet_of_facets_is_sound(visit):
    page = _results(visit, PHONE)
    page.get_by_role("button", name="筛选").tap()
    expect(page.get_by_role("dialog").get_by_role("checkbox").first).to_be_visible()
    _assert_sound(page)


def test_the_panel_below_the_box_is_sound(visit, samples):
    page = visit(samples["clause-plain"])
    page.get_by_role("searchbox").fill("村医退休")
    expect(page.get_by_role("option").first).to_be_visible()
    _assert_sound(page)


def test_results_do_not_stick_out_at_320_pixels(visit):
    page = _results(visit, {"viewport": {"width": 320, "height": 640}})
    assert page.evaluate(OVERFLOW) == []
    page.get_by_role("button", name="大字").click()
    assert page.evaluate(OVERFLOW) == []


def test_the_panel_does_not_stick_out_where_there_is_little_room(visit):
    page = visit("about/", {"viewport": {"width": 768, "height": 500}})
    page.get_by_role("button", name="大字").click()
    page.get_by_role("searchbox").fill("补助")
    expect(page.get_by_role("option").first).to_be_visible()
    assert page.evaluate(OVERFLOW) == []


@pytest.mark.parametrize("address", ["checklists/village-doctor/", RESULTS])
def test_nothing_jumps_when_the_scripts_come_late(visit, address):
    def late(route):
        time.sleep(0.3)
        route.continue_()

    page = visit("about/", PHONE)
    page.context.route("**/js/*.js", late)
    page.goto(page.url.replace("about/", address))
    page.wait_for_timeout(600)
    assert page.evaluate(SHIFTS) < 0.05
