"""The whole portal by keyboard: the skip link first, focus always to be seen, nothing hidden behind the bar."""

import pytest
from playwright.sync_api import expect

from .conftest import DESKTOP, PHONE
from .probes import FOCUS


def _stops(page, most):
    """What each press of Tab leads to."""
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if stop["end"]:
            return
        yield stop


@pytest.mark.parametrize("kind", ["home", "clause-plain", "finder", "about", "missing"])
def test_the_skip_link_comes_first_shows_itself_and_leads_to_the_text(visit, samples, kind):
    page = visit(samples[kind])
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="跳到正文")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("""() => {
        const node = document.activeElement, main = document.querySelector("main");
        return main.contains(node) || !!(main.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING);
    }""")


@pytest.mark.parametrize("kind", ["home", "clause-damaged", "checklist-occasion", "missing"])
@pytest.mark.parametrize(("device", "scheme"), [(PHONE, "dark"), (DESKTOP, "light")], ids=["phone", "desktop"])
def test_focus_is_always_to_be_seen(visit, samples, kind, device, scheme):
    page = visit(samples[kind], device, color_scheme=scheme, reduced_motion="reduce")
    stops = list(_stops(page, 50))
    assert len(stops) >= 10
    assert not [stop["name"] for stop in stops if not stop["ring"]]
    assert not [stop["name"] for stop in stops if not stop["seen"]]


def test_a_tick_is_set_by_the_space_bar(visit, samples):
    page = visit(samples["checklist"])
    box = page.locator("input[data-step]").first
    box.focus()
    page.keyboard.press("Space")
    expect(box).to_be_checked()


def test_an_answer_is_opened_by_the_enter_key(visit, samples):
    page = visit(samples["questions"])
    answer = page.locator("details.qa").first
    answer.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(answer).to_have_attribute("open", "")


def test_a_wide_table_is_scrolled_by_the_arrow_keys(visit, samples):
    page = visit(samples["quality"], PHONE)
    frame = page.locator(".scroll").first
    assert frame.evaluate("node => node.scrollWidth > node.clientWidth")
    frame.focus()
    page.keyboard.press("ArrowRight")
    for _ in range(100):  # playwright's own waiting evaluates text, which the page's policy forbids
        if frame.evaluate("node => node.scrollLeft") > 0:
            return
        page.wait_for_timeout(50)
    pytest.fail("it stays where it is")
