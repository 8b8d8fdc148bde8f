"""The rosters: what a body pays in two taps from home, saved as a table; roles without a script; cards."""

import csv
import io
import re

import pytest
from playwright.sync_api import expect

from .conftest import PHONE

pytestmark = pytest.mark.content  # it is driven in words that these policies use
PAYING = "authorities/finance/paying/"


def saved(page):
    with page.expect_download() as coming:
        page.get_by_role("link", name="导出表格").click()
    raw = coming.value.path().read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    return coming.value.suggested_filename, list(csv.reader(io.StringIO(raw.decode("utf-8-sig"))))


def test_everything_that_finance_pays_is_two_taps_from_home_and_can_be_saved(visit):
    page = visit("", PHONE, accept_downloads=True)
    page.locator("main").get_by_role("link", name=re.compile("机构")).first.tap()
    page.locator("li", has=page.get_by_role("link", name="财政部门", exact=True)).get_by_role(
        "link", name=re.compile("^出资")
    ).tap()
    expect(page).to_have_url(re.compile(re.escape(PAYING)))
    name, (heads, *rows) = saved(page)
    assert name == "财政部门出资.csv"
    assert {"金额或比例", "谁出", "出给谁", "依据", "期限", "出处", "效力", "地区"} <= set(heads)
    shown = page.locator(".roster tbody th").all_inner_texts()
    assert [row[0] for row in rows] == [text.strip() for text in shown]
    assert rows


def test_from_a_u_disk_the_table_is_there(visit, stick):
    page = visit(stick.replace("index.html", f"{PAYING}index.html"), accept_downloads=True)
    link = page.get_by_role("link", name="导出表格")
    assert link.get_attribute("href").endswith(".csv")
    _, rows = saved(page)
    assert len(rows) > 1


def test_without_a_script_roles_filter_and_the_numbers_add_up(visit):
    page = visit("authorities/finance/", java_script_enabled=False)
    page.locator(".seg").get_by_role("link", name=re.compile("^出资")).click()
    expect(page.locator(".seg [aria-current]")).to_contain_text("出资")
    whole = int(page.locator(".seg [aria-current] b").inner_text())
    tallies = [int(text) for text in page.locator(".total li b").all_inner_texts()]
    assert sum(tallies) == whole
    assert page.locator("section:not(.apart) .roster tbody tr, main > .roster tbody tr").count() == whole
    expect(page.locator(".seg span").first).to_contain_text("原文没写到")


def test_on_a_phone_a_line_is_a_card_that_drops_what_does_not_concern_it(visit):
    page = visit(PAYING, PHONE)
    expect(page.locator(".roster td", has_text="不涉及").first).to_be_hidden()
    expect(page.locator(".roster td[data-l=出处]").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("path", ["authorities/finance/", PAYING, "authorities/", "search/"])
def test_with_letters_twice_as_large_nothing_is_wider_than_a_phone(visit, path):
    page = visit(path, PHONE)
    page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("path", [PAYING, "clauses/village-doctor-plan/exit-at-65/", "search/"])
def test_a_title_of_latin_letters_fits_the_smallest_phone(visit, path):
    page = visit(path, {**PHONE, "viewport": {"width": 320, "height": 568}})
    page.evaluate(
        "document.querySelectorAll('h1, .crumbs a, .roster th a, .refs a, main h2').forEach(node => "
        "{ node.textContent = 'Abcdefghijklmnopqrstuvwxyzabcd'; })"
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
