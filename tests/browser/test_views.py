"""大字 and 深色: kept, there before the first paint, told to screen readers, and following the system until chosen."""

import pytest
from playwright.sync_api import expect

from .conftest import PHONE

LIGHT, DARK = "rgb(255, 255, 255)", "rgb(22, 26, 25)"
VIEWS = {"大字": ("font-size", "21.25px"), "深色": ("background-color", DARK)}


@pytest.fixture(params=VIEWS, ids=["care", "dark"])
def view(request):
    """The name of a view in turn."""
    return request.param


def test_a_view_is_chosen_and_taken_back_with_one_tap(visit, view):
    page = visit("", PHONE)
    button, body = page.get_by_role("button", name=view), page.locator("body")
    name, looks = VIEWS[view]
    expect(button).to_have_attribute("aria-pressed", "false")
    button.tap()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(body).to_have_css(name, looks)
    button.tap()
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(body).not_to_have_css(name, looks)


def test_a_view_is_kept_on_every_other_page(visit, view, samples):
    page = visit("", PHONE)
    page.get_by_role("button", name=view).tap()
    other = visit(samples["clause-plain"], context=page.context)
    expect(other.get_by_role("button", name=view)).to_have_attribute("aria-pressed", "true")
    expect(other.locator("body")).to_have_css(*VIEWS[view])


def test_a_view_is_there_before_the_script_so_that_nothing_flashes(visit, view):
    page = visit("", PHONE)
    page.get_by_role("button", name=view).tap()
    page.route("**/portal.js", lambda _: None)  # never arrives
    page.goto(page.url, wait_until="commit")
    expect(page.locator("footer")).to_be_attached()
    expect(page.locator("body")).to_have_css(*VIEWS[view])


def test_both_views_go_together(visit):
    page = visit("", PHONE)
    for view in VIEWS:
        page.get_by_role("button", name=view).tap()
    page.reload()
    for view, looks in VIEWS.items():
        expect(page.get_by_role("button", name=view)).to_have_attribute("aria-pressed", "true")
        expect(page.locator("body")).to_have_css(*looks)


def test_other_open_pages_follow_at_once(visit):
    page = visit("", PHONE)
    other = visit("about/", PHONE, context=page.context)
    page.get_by_role("button", name="深色").tap()
    expect(other.locator("body")).to_have_css("background-color", DARK)
    expect(other.get_by_role("button", name="深色")).to_have_attribute("aria-pressed", "true")


def test_dark_follows_the_system_until_the_reader_chooses(visit):
    page = visit("", PHONE, color_scheme="dark")
    button, body = page.get_by_role("button", name="深色"), page.locator("body")
    expect(body).to_have_css("background-color", DARK)
    expect(button).to_have_attribute("aria-pressed", "true")

    page.emulate_media(color_scheme="light")
    expect(body).to_have_css("background-color", LIGHT)
    expect(button).to_have_attribute("aria-pressed", "false")

    page.emulate_media(color_scheme="dark")
    button.tap()
    expect(body).to_have_css("background-color", LIGHT)
    page.reload()
    expect(body).to_have_css("background-color", LIGHT)


def test_large_type_is_at_least_20_pixels_everywhere_in_the_text(visit, samples):
    page = visit(samples["clause-damaged"], PHONE)
    page.get_by_role("button", name="大字").tap()
    for part in (".lead", ".body p", ".facts dd", ".qa summary"):
        size = page.locator(part).first.evaluate("node => parseFloat(getComputedStyle(node).fontSize)")
        assert size >= 20, part


def test_who_wants_no_motion_gets_none(visit):
    page = visit("", reduced_motion="reduce")
    expect(page.locator("html")).to_have_css("scroll-behavior", "auto")
