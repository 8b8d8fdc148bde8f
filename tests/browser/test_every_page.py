"""What holds on every type of page, on a phone and on a desktop, light and dark, narrow, large and on paper."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from .conftest import DEVICES, Heard
from .kinds import KINDS
from .probes import OVERFLOW, PRIMARY, SHIFTS, SMALL, TARGETS, serious


@dataclass
class Opened:
    """A page as it was when it had loaded, and what it asked for."""

    page: Page
    heard: Heard
    shifts: float


@pytest.fixture(scope="module", params=[*KINDS, "missing"])
def kind(request):
    """Type of page."""
    return request.param


@pytest.fixture(scope="module", params=DEVICES)
def device(request):
    """Phone or desktop."""
    return request.param


@pytest.fixture(scope="module")
def opened(browser, served, samples, kind, device):
    """One page of a type on a device, opened once for all that is looked at here."""
    context, heard = browser.new_context(locale="zh-CN", **DEVICES[device]), Heard()
    heard.listen(context)
    page = context.new_page()
    page.goto(served + samples[kind])
    yield Opened(page, heard, page.evaluate(SHIFTS))
    context.close()


@pytest.fixture
def page(opened, device):
    """The page; whatever a test does to its looks is undone."""
    yield opened.page
    opened.page.emulate_media(media=None, color_scheme=None)
    opened.page.set_viewport_size(DEVICES[device]["viewport"])
    opened.page.evaluate("document.documentElement.classList.remove('care')")


def _enlarge(page):
    page.evaluate("document.documentElement.classList.add('care')")


def test_it_asks_no_other_host_and_gets_all_it_asks_for(opened):
    assert opened.heard.foreign == []
    assert [url for url in opened.heard.failed if url != opened.page.url] == []
    assert opened.heard.errors == []


def test_its_policy_stops_nothing_and_the_console_stays_empty(opened, kind):
    assert opened.heard.violations == []
    assert [text for text in opened.heard.complaints if kind != "missing" or "404" not in text] == []


def test_nothing_jumps_while_it_loads(opened):
    assert opened.shifts < 0.05


def test_search_is_one_tap_away(page):
    ways = page.locator("form[role=search]:visible").or_(page.locator("nav.bar a:visible", has_text="搜索"))
    assert ways.count() >= 1


def test_targets_are_large_enough_to_hit(page):
    page.evaluate("document.querySelectorAll('details').forEach(item => { item.open = true; })")
    assert page.evaluate(SMALL, [TARGETS, 24]) == []
    assert page.evaluate(SMALL, [PRIMARY, 44]) == []


@pytest.mark.parametrize("device", ["desktop"], indirect=True)
def test_nothing_sticks_out_at_320_pixels(page):
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate(OVERFLOW) == []
    _enlarge(page)
    assert page.evaluate(OVERFLOW) == []


@pytest.mark.parametrize("device", ["desktop"], indirect=True)
def test_nothing_sticks_out_at_twice_the_size(page):
    page.set_viewport_size({"width": 640, "height": 500})
    _enlarge(page)
    assert page.evaluate(OVERFLOW) == []


@pytest.mark.parametrize("device", ["phone"], indirect=True)
def test_its_end_is_not_hidden_by_the_bar(page):
    page.evaluate("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })")
    last, bar = page.locator("footer .note").last.bounding_box(), page.locator(".bar").bounding_box()
    assert last["y"] + last["height"] <= bar["y"]


@pytest.mark.parametrize("device", ["desktop"], indirect=True)
def test_on_paper_there_is_no_navigation(page):
    page.emulate_media(media="print")
    for hidden in ("nav a", "form", "button", ".skip"):
        expect(page.locator(f"{hidden}:visible")).to_have_count(0)
    expect(page.get_by_text("内容截至").last).to_be_visible()
    expect(page.locator("h1")).to_be_visible()


def test_axe_finds_nothing_serious(page):
    assert serious(page) == []


def test_axe_finds_nothing_serious_in_the_dark(page):
    page.emulate_media(color_scheme="dark")
    assert serious(page, colours=True) == []
