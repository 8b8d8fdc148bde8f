"""Layout: nothing sticks out or jumps, prose reads well, and paper shows what belongs there."""

import pytest
from playwright.sync_api import expect

from .conftest import PHONE
from .probes import OVERFLOW, SHIFTS, serious


def test_no_clause_sticks_out_at_320_pixels_in_large_type(visit, site):
    page = visit("", {"viewport": {"width": 320, "height": 640}})
    page.get_by_role("button", name="大字").click()
    start = page.url
    wide = {}
    files = sorted((site / "clauses").glob("*/*/index.html"))
    for file in [file for file in files if 'http-equiv="refresh"' not in file.read_text(encoding="utf-8")][::12]:
        address = file.relative_to(site).as_posix()
        page.goto(start + address, wait_until="domcontentloaded")
        wide[address] = page.evaluate(OVERFLOW)
    assert {address: found for address, found in wide.items() if found} == {}


def test_nothing_jumps_on_a_checklist_with_ticks(visit, samples):
    page = visit(samples["checklist"], PHONE)
    page.locator("input[data-step]").first.tap()
    again = visit(samples["checklist"], PHONE, context=page.context)
    assert again.evaluate(SHIFTS) < 0.05


def test_nothing_jumps_on_a_filtered_list(visit):
    assert visit("search/?q=%E8%A1%A5%E5%8A%A9", PHONE).evaluate(SHIFTS) < 0.05


def test_lines_of_prose_are_at_most_38_characters_with_room_between_them(visit, samples):
    prose = visit(samples["clause-plain"]).locator(".body p").first
    size, width, height = prose.evaluate("""node => {
        const style = getComputedStyle(node);
        return [parseFloat(style.fontSize), node.getBoundingClientRect().width, parseFloat(style.lineHeight)];
    }""")
    assert width / size <= 38
    assert height / size >= 1.7


def test_axe_finds_nothing_serious_in_large_type(visit, samples):
    page = visit(samples["clause-damaged"], PHONE)
    page.get_by_role("button", name="大字").click()
    assert serious(page) == []


def test_axe_finds_nothing_serious_with_all_answers_open(visit, samples):
    page = visit(samples["questions-topic"], PHONE)
    page.get_by_role("button", name="全部展开").click()
    assert serious(page) == []
    page.emulate_media(color_scheme="dark")
    assert serious(page, colours=True) == []


def test_axe_finds_nothing_serious_once_ticks_are_stale(visit, samples):
    page = visit(samples["checklist-occasion"], PHONE)
    page.evaluate("""document.querySelectorAll("input[data-step]").forEach(
        box => localStorage.setItem("portal:/:tick." + box.dataset.step, "0000000000000000"))""")
    page.reload()
    expect(page.locator("[data-stale]")).to_be_visible()
    assert serious(page) == []
    page.emulate_media(color_scheme="dark")
    assert serious(page, colours=True) == []


@pytest.mark.parametrize("address", ["topics/training/", "clauses/plan/exit-at-65/", "checklists/leaving-post/"])
def test_comparisons_and_doubts_fit_a_phone_and_axe(visit, golden, address):
    page = visit(golden + address, {"viewport": {"width": 320, "height": 640}})
    assert page.evaluate(OVERFLOW) == []
    assert serious(page) == []
    page.emulate_media(color_scheme="dark")
    assert serious(page, colours=True) == []


def test_on_paper_the_address_of_the_page_stands_below(visit, samples):
    page = visit(samples["clause-plain"])
    page.emulate_media(media="print")
    expect(page.locator("footer .paper")).to_be_visible()
    expect(page.locator("footer")).to_contain_text(samples["clause-plain"])


@pytest.mark.parametrize("kind", ["clause-damaged", "questions"])
def test_on_paper_everything_is_open_and_afterwards_as_it_was(visit, samples, kind):
    page = visit(samples[kind])
    page.evaluate("""() => {
        const closed = () => document.querySelectorAll("details:not([open])").length;
        window.before = closed();
        window.addEventListener("beforeprint", () => { window.printed = closed(); });
        window.addEventListener("afterprint", () => { window.after = closed(); });
    }""")
    page.pdf()
    assert page.evaluate("printed") == 0
    assert page.evaluate("after") == page.evaluate("before") > 0


def test_on_paper_boxes_are_drawn_and_empty_and_all_is_black_on_white(visit, samples):
    page = visit(samples["checklist"], color_scheme="dark")
    page.emulate_media(media="print")
    box = page.locator("input[data-step]").first
    expect(box).to_be_visible()
    expect(box).to_have_css("border-top-style", "solid")
    expect(box).to_have_css("appearance", "none")
    assert box.bounding_box()["width"] >= 12  # 9 points: a list of 25 shall be one sheet
    expect(page.locator("body")).to_have_css("color", "rgb(0, 0, 0)")
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
