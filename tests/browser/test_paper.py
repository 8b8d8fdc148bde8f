"""Checklists on paper: one sheet of A4 for up to 25 items, and nothing that looks like a box but the boxes."""

import re

import pytest
from playwright.sync_api import expect

SHEET = {"prefer_css_page_size": True, "print_background": False}
PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")
MOST = 25


def test_a_list_of_up_to_25_items_is_one_sheet(visit, site):
    page = visit("checklists/")
    sheets = {}
    for folder in sorted(path.parent.name for path in site.glob("checklists/*/index.html")):
        page.goto(page.url.split("checklists/")[0] + f"checklists/{folder}/")
        if page.locator(".todo li").count() <= MOST:
            sheets[folder] = len(PAGE.findall(page.pdf(**SHEET)))
    assert len(sheets) > 1
    assert not {name: count for name, count in sheets.items() if count != 1}


@pytest.fixture
def paper(visit, golden):
    """An occasion of the golden corpus as it is printed."""
    page = visit(f"{golden}checklists/leaving-post/")
    page.emulate_media(media="print")
    return page


def _before(page, selector):
    return page.locator(selector).first.evaluate(
        "node => (s => [s.content, s.borderTopStyle, s.backgroundImage])(getComputedStyle(node, '::before'))"
    )


def test_damage_and_silence_are_signs_and_standings_are_words(paper):
    assert _before(paper, ".gap") == ['"※"', "none", "none"]
    assert _before(paper, ".uns") == ['"—"', "none", "none"]
    assert paper.locator(".st").first.evaluate("node => getComputedStyle(node, '::before').display") == "none"


def test_each_step_has_a_line_to_sign_and_one_for_the_day(paper):
    expect(paper.locator(".sign").first).to_be_visible()
    expect(paper.locator(".sign")).to_have_text(
        ["经办人 日期", "经办人 日期", "经办人 财政部门 日期", "经办人 教师 日期", "经办人 日期"]
    )
