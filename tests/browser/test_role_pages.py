"""Role pages on a phone: each question answered in its own group, one jump away, none longer than three screens."""

import re

import pytest
from playwright.sync_api import expect

from .conftest import PHONE
from .probes import OVERFLOW, serious

DOCTOR = "audiences/village-doctor/"
#: Per group: the heading's top, and the end of what stands open before its first fold.
LENGTHS = """() => [...document.querySelectorAll(".jump a")].map(link => {
    const heading = document.getElementById(link.hash.slice(1));
    let end = heading.getBoundingClientRect().bottom, node = heading.nextElementSibling;
    for (; node && !node.matches("h2,section,details"); node = node.nextElementSibling)
        end = node.getBoundingClientRect().bottom;
    return [link.hash, end - heading.getBoundingClientRect().top];
})"""


def links(page, anchor):
    """Addresses of the clauses in a group, folded ones too."""
    return page.evaluate(
        """anchor => {
            const found = [];
            const heading = document.getElementById(anchor);
            for (let node = heading.nextElementSibling; node && node.tagName !== "H2"; node = node.nextElementSibling)
                found.push(...[...node.querySelectorAll("a.t")].map(link => link.pathname));
            return found.join(" ");
        }""",
        anchor,
    )


@pytest.mark.content
@pytest.mark.parametrize(
    ("question", "anchor", "clauses"),
    [
        ("保不住资格的", "licence", ("clear-out-unlicensed", "two-year-assessment", "reassessment", "deregistration")),
        ("要做的", "duty", ("annual-training-hours", "quarterly-appraisal", "entry-licence")),
        ("应得的、保护您的", "right", ("leave-post-allowance", "prepay-then-settle", "no-levies", "pension-insurance")),
    ],
)
def test_a_village_doctors_question_is_one_tap_away_and_answered_in_its_own_group(visit, question, anchor, clauses):
    page = visit(DOCTOR, PHONE)
    jump = page.locator(".jump a").filter(has_text=question).first
    expect(jump).to_be_in_viewport()
    jump.tap()
    expect(page.locator(f"#{anchor}")).to_be_in_viewport()
    expect(page.locator(f"#{anchor}")).to_have_text(question)
    found = links(page, anchor)
    assert [clause for clause in clauses if f"/{clause}/" not in found] == []


@pytest.mark.content
def test_what_is_due_when_stands_in_the_open_part_of_the_duties(visit):
    page = visit(DOCTOR, PHONE)
    rows = page.locator("#duty + .rows li")
    expect(rows.filter(has_text="每季度").first).to_be_visible()
    expect(rows.filter(has_text="每年").first).to_be_visible()


def test_no_group_is_longer_than_three_screens_before_its_fold(visit, site):
    page = visit("", PHONE)
    start = page.url
    long = {}
    for file in sorted((site / "audiences").glob("*/index.html")):
        address = file.relative_to(site).as_posix()
        page.goto(start + address, wait_until="domcontentloaded")
        long |= {address + anchor: length for anchor, length in page.evaluate(LENGTHS) if length > 3 * 640}
    assert long == {}


def test_every_jump_is_44_pixels_high_and_on_the_first_screen(visit, samples):
    page = visit(samples["audience"], PHONE)
    boxes = [link.bounding_box() for link in page.locator(".jump a").all()]
    assert boxes
    assert all(box["height"] >= 44 for box in boxes)
    assert all(box["y"] + box["height"] <= 640 for box in boxes)


def test_topics_begin_on_the_second_screen_of_home_and_roles_have_a_page_of_their_own(visit):
    page = visit("", PHONE)
    assert 0 < page.locator("#topics").bounding_box()["y"] < 2 * 640
    assert all(link.bounding_box()["height"] >= 44 for link in page.locator(".now a:visible").all())
    ways = page.locator(".ways a")
    if ways.count():
        ways.first.tap()
        expect(page).to_have_url(re.compile(r"/audiences/(index\.html)?$"))
        assert all(link.bounding_box()["height"] >= 44 for link in page.locator(".rows .t").all())


@pytest.mark.content
def test_from_home_an_official_is_at_her_bodys_duties_in_two_taps(visit):
    page = visit("", PHONE)
    page.get_by_role("link", name="我是管理人员").tap()
    page.get_by_role("link", name="财政部门").first.tap()
    expect(page).to_have_url(re.compile("/authorities/finance/"))


@pytest.mark.parametrize("kind", ["audience", "bodies"])
def test_with_all_folds_open_nothing_sticks_out_and_axe_finds_nothing(visit, samples, kind):
    page = visit(samples[kind], {"viewport": {"width": 320, "height": 640}})
    page.evaluate("document.querySelectorAll('details').forEach(item => { item.open = true; })")
    assert page.evaluate(OVERFLOW) == []
    assert serious(page) == []
    page.emulate_media(color_scheme="dark")
    assert serious(page, colours=True) == []


def test_print_opens_the_folds(visit, samples):
    page = visit(samples["audience"])
    page.evaluate("""addEventListener("beforeprint", () => {
        window.closed = document.querySelectorAll("details:not([open])").length;
    })""")
    page.pdf()
    assert page.evaluate("closed") == 0
