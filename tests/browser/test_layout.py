"""Layout: nothing sticks out, jumps or is too small to hit; on paper only what belongs there."""

import pytest
from playwright.sync_api import expect

from .conftest import PHONE

OVERFLOW = """() => {
  const wide = document.scrollingElement.scrollWidth - document.documentElement.clientWidth;
  if (wide <= 0) return [];
  return [wide + "px"].concat([...document.querySelectorAll("body *")]
    .filter(node => node.getBoundingClientRect().right > innerWidth + 1 && !node.closest(".scroll"))
    .slice(0, 5).map(node => node.outerHTML.slice(0, 120)));
}"""

#: Targets smaller than asked. A link inside a sentence is as high as its line; a box is hit by its label.
SMALL = r"""least => {
  const inSentence = node => {
    let block = node;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    if (block === node) return false;
    const rest = block.cloneNode(true);
    rest.querySelectorAll("a, button").forEach(item => item.remove());
    return /[\p{L}\p{N}]/u.test(rest.textContent);
  };
  return [...document.querySelectorAll("a[href], button, summary, input, select, textarea")]
    .filter(node => node.checkVisibility({ visibilityProperty: true }) && !node.closest(".skip"))
    .filter(node => least > 24 || !inSentence(node))
    .map(node => [node, (node.labels && node.type === "checkbox" ? node.labels[0] : node).getBoundingClientRect()])
    .filter(([, box]) => Math.min(box.width, box.height) < least - .01)
    .map(([node, box]) => Math.round(box.width) + "×" + Math.round(box.height) + " " + node.outerHTML.slice(0, 120));
}"""
PRIMARY = "button, .btn, .roles a, .bar a, input[type=checkbox], input[type=search]"

SHIFTS = """() => new Promise(resolve => {
  let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(entry => {
    if (!entry.hadRecentInput) sum += entry.value;
  })).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(sum), 200);
})"""


def _large(page):
    page.evaluate("document.documentElement.classList.add('care')")


def test_nothing_sticks_out_at_320_pixels(visit, sample):
    page = visit(sample, {"viewport": {"width": 320, "height": 640}})
    assert page.evaluate(OVERFLOW) == []
    _large(page)
    assert page.evaluate(OVERFLOW) == []


def test_nothing_sticks_out_at_twice_the_size(visit, sample):
    page = visit(sample, {"viewport": {"width": 640, "height": 500}})
    _large(page)
    assert page.evaluate(OVERFLOW) == []


def test_targets_are_large_enough_to_hit(visit, sample, device):
    page = visit(sample, device)
    page.evaluate("document.querySelectorAll('details').forEach(item => { item.open = true; })")
    assert page.evaluate(SMALL, 24) == []


def test_primary_targets_are_large_enough_for_a_thumb(visit, sample):
    page = visit(sample, PHONE)
    primary = page.evaluate(f"least => ({SMALL})(least).filter(() => true)", 44)
    names = page.evaluate(
        """selector => [...document.querySelectorAll(selector)].map(node => node.outerHTML.slice(0, 120))""", PRIMARY
    )
    assert [small for small in primary if small.split(" ", 1)[1] in names] == []


def test_nothing_jumps_while_a_page_loads(visit, sample, device):
    assert visit(sample, device).evaluate(SHIFTS) < 0.05


def test_nothing_jumps_on_a_checklist_with_ticks(visit, samples):
    page = visit(samples["checklist"], PHONE)
    page.locator("input[data-step]").first.tap()
    again = visit(samples["checklist"], PHONE, context=page.context)
    assert again.evaluate(SHIFTS) < 0.05


def test_nothing_jumps_on_a_filtered_list(visit):
    assert visit("search/?q=%E8%A1%A5%E5%8A%A9", PHONE).evaluate(SHIFTS) < 0.05


def test_the_end_of_a_page_is_not_hidden_by_the_bar(visit, sample):
    page = visit(sample, PHONE)
    page.evaluate("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })")
    last, bar = page.locator("footer .note").last.bounding_box(), page.locator(".bar").bounding_box()
    assert last["y"] + last["height"] <= bar["y"]


def test_lines_of_prose_are_at_most_38_characters(visit, samples):
    page = visit(samples["clause-plain"])
    wide = page.locator(".body p").first.evaluate(
        "node => node.getBoundingClientRect().width / parseFloat(getComputedStyle(node).fontSize)"
    )
    assert wide <= 38


def test_lines_of_prose_have_room_between_them(visit, samples):
    page = visit(samples["clause-plain"])
    high = page.locator(".body p").first.evaluate(
        "node => parseFloat(getComputedStyle(node).lineHeight) / parseFloat(getComputedStyle(node).fontSize)"
    )
    assert high >= 1.7


def test_on_paper_there_is_no_navigation(visit, sample):
    page = visit(sample)
    page.emulate_media(media="print")
    for hidden in ("nav a", "form", "button", ".skip"):
        expect(page.locator(f"{hidden}:visible")).to_have_count(0)
    expect(page.get_by_text("内容截至").last).to_be_visible()
    expect(page.locator("h1")).to_be_visible()


def test_on_paper_the_address_of_the_page_stands_below(visit, samples):
    page = visit(samples["clause-plain"])
    page.emulate_media(media="print")
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


def test_on_paper_boxes_are_drawn_and_black_on_white(visit, samples):
    page = visit(samples["checklist"], color_scheme="dark")
    page.emulate_media(media="print")
    box = page.locator("input[data-step]").first
    expect(box).to_be_visible()
    expect(box).to_have_css("border-top-style", "solid")
    expect(box).to_have_css("appearance", "none")
    assert box.bounding_box()["width"] >= 16
    expect(page.locator("body")).to_have_css("color", "rgb(0, 0, 0)")
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
