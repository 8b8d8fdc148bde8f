"""What the finder does with results: facets count exactly, order and number are the reader's, the table is harmless."""

import csv
import io
import json
import re
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from generator.search import coding
from generator.views.table import HEADS

from .conftest import PHONE
from .finder import count

pytestmark = pytest.mark.content  # it is driven in words that these policies use


def _facet(finder, name):
    return finder.locator(".facets details", has=finder.locator("summary", has_text=name))


def test_what_binds_nobody_stands_apart(finder, box):
    box.fill("教师退出")
    count(finder)
    for row in finder.locator("#hits li").all():
        badge = row.locator(".st")
        if badge.count():
            binding = badge.first.inner_text() in {"规定", "转引规定"}
            assert row.evaluate("row => !!row.closest('.apart')") is not binding


def test_facet_counts_are_exact(finder, box, site):
    manifest = coding.read_shard((site / "assets/search/index.js").read_text(encoding="utf-8"))
    box.fill("补助")
    total = count(finder)
    rows = _facet(finder, "效力").locator("label")
    numbers = {row.locator(".st").inner_text(): int(row.locator(".num").inner_text()) for row in rows.all()}
    assert sum(numbers.values()) <= total
    for word, number in numbers.items():
        _facet(finder, "效力").locator("label", has_text=re.compile(f"^{word}")).click()
        expect(finder.locator("[data-count]")).to_have_text(f"{number}条结果")
        _facet(finder, "效力").locator("label", has_text=re.compile(f"^{word}")).click()
        expect(finder.locator("[data-count]")).to_have_text(f"{total}条结果")
    assert manifest["clauses"] > total


def test_facets_alone_list_clauses_in_the_order_of_the_documents(visit, site):
    there = visit("search/?topic=exit")
    manifest = coding.read_shard((site / "assets/search/index.js").read_text(encoding="utf-8"))
    text = (site / "assets/search" / manifest["version"] / "f-topic.js").read_text(encoding="utf-8")
    column = coding.read_shard(text)
    place = [key for key, _ in column["values"]].index("exit")
    sets = [coding.numbers(values) for values in column["sets"]]
    units = coding.numbers(column["column"])[: manifest["clauses"]]
    expect(there.locator("[data-count]")).to_have_text(f"{sum(place in sets[unit] for unit in units)}条结果")


def test_a_choice_keeps_focus_and_stands_in_the_address(finder, box):
    box.fill("补助")
    count(finder)
    tick = finder.locator("input[value='standing:rule']")
    tick.focus()
    finder.keyboard.press("Space")
    expect(finder).to_have_url(re.compile("standing=rule"))
    expect(finder.locator("input[value='standing:rule']")).to_be_focused()
    finder.get_by_role("button", name="清除筛选").click()
    expect(finder).not_to_have_url(re.compile("standing="))


def test_binding_clauses_first_on_request(finder, box):
    box.fill("教师 培训")
    count(finder)
    finder.get_by_label("排序").select_option("rule")
    expect(finder).to_have_url(re.compile("sort=rule"))
    shown = finder.locator("#hits li .st").all_inner_texts()
    binding = [word in {"规定", "转引规定"} for word in shown]
    assert binding == sorted(binding, reverse=True)


def test_more_results_come_on_request(finder, box):
    box.fill("教师")
    total = count(finder)
    finder.get_by_role("button", name=re.compile("^再看")).click()
    expect(finder.locator("#hits li > a.t")).to_have_count(min(20, total))
    expect(finder.locator("#hits li > a.t").nth(10)).to_be_focused()


def test_the_table_holds_every_result_and_opens_in_chinese(finder, box):
    box.fill("补助")
    total = count(finder)
    with finder.expect_download() as coming:
        finder.get_by_role("button", name="导出表格").click()
    raw = coming.value.path().read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"))))
    heads = ["标题", "效力", "性质", "主题", "文件", *HEADS, "一句话", "网址"]
    assert rows[0] == heads
    assert {"机构", "金额或比例", "期限", "角色", "效力", "出处", "地区"} <= set(heads)
    clauses = [row for row in rows[1:] if "/clauses/" in row[-1]]
    assert clauses
    assert all(row[heads.index(name)] for row in clauses for name in HEADS if name != "残缺")
    assert len(rows) == total + 1
    assert all(cell[:1] not in "=+-@" for row in rows for cell in row if cell)


def test_on_a_phone_the_facets_are_a_sheet(visit):
    there = visit(f"search/?q={quote('补助')}", PHONE)
    count(there)
    there.get_by_role("button", name="筛选").tap()
    sheet = there.get_by_role("dialog")
    expect(sheet).to_be_visible()
    sheet.locator("label", has_text="规定").first.tap()
    expect(there).to_have_url(re.compile("standing=rule"))
    sheet.get_by_role("button", name=re.compile("^看[0-9]+条结果$")).tap()
    expect(sheet).to_be_hidden()
    expect(there.get_by_role("button", name="筛选（1）")).to_be_focused()


def test_a_cell_never_begins_a_formula(finder, box):
    finder.route(
        re.compile(r"/d[0-9]+\.js"),
        lambda route: route.fulfill(
            body=re.sub(r'(\["[^"]*",)"', r'\1"=cmd|', reply.text()) if (reply := route.fetch()) else "",
            content_type="text/javascript",
        ),
    )
    box.fill("补助")
    count(finder)
    with finder.expect_download() as coming:
        finder.get_by_role("button", name="导出表格").click()
    rows = list(csv.reader(io.StringIO(coming.value.path().read_text(encoding="utf-8-sig"))))
    assert rows[1][0].startswith("'=cmd|")


def test_hostile_text_in_the_index_stays_text(finder, box):
    evil = "<img src=x onerror='window.hit=1'>=1+1"

    def answer(route):
        reply = route.fetch()
        text = reply.text()
        cards = coding.read_shard(text)
        for card in cards:
            card[1] = evil
            card[7] = [["", evil + "补助"]]
        key = re.search(r'portalShard\("(\w+)"', text)[1]
        route.fulfill(response=reply, body=f"portalShard({json.dumps(key)},{json.dumps(cards)});")

    finder.route(re.compile(r"/d[0-9]+\.js"), answer)
    box.fill("补助")
    count(finder)
    assert evil in finder.locator("#hits li > a.t").first.inner_text()
    assert finder.locator("#hits img").count() == 0
    assert finder.evaluate("window.hit") is None
    with finder.expect_download() as coming:
        finder.get_by_role("button", name="导出表格").click()
    rows = list(csv.reader(io.StringIO(coming.value.path().read_text(encoding="utf-8-sig"))))
    assert rows[1][0] == evil
