"""The roster: each role has its page, no line is lost, a sum only where one is honest, the table holds what is seen."""

import csv
import io
import re

import pytest

from generator import build
from generator.model.clause import Role
from generator.render import rendered
from generator.views.authority import roster
from generator.views.shown import Shown

FIRST = "policies/demo/first.yml"
REHIRE = "policies/demo/rehire.yml"
MONEY = "{{name: 补助, value: {value}, unit: 元, period: {period}, payer: finance{more}}}"


def money(value, *, period="P1M", more=""):
    return f"parameters: [{MONEY.format(value=value, period=period, more=more)}]\n"


def paying(corpus, first, rehire):
    return roster("finance", Role.PAYING, Shown(corpus({FIRST: first, REHIRE: rehire})))


def test_amounts_of_one_kind_are_added_and_called_the_editors(corpus):
    found = paying(corpus, money(100), money(50))
    assert found.total.sum == "每月150元"
    linked = corpus({FIRST: money(100), REHIRE: money(50)})
    text = next(rendered(page) for page in build.pages(linked) if page.url == "authorities/finance/paying/")
    assert '**合计：每月150元** <span class="chip word">编者推算</span>' in text


@pytest.mark.parametrize(
    ("rehire", "why"),
    [
        (money(50, period="P1Y"), "写明或推算的2件，周期不同（每月、每年）。"),
        (money(50, more=", per: 人"), "写明或推算的2件，按什么算不同（没写、按人）。"),
        (money(50, more=", payee: teacher"), "写明或推算的2件，付给谁不同（没写、教师）。"),
        (money(50, more=", scope: 有证的"), "写明或推算的2件，有的要看情形。"),
        (
            "parameters: [{name: 补助, at_least: 50, unit: 元, period: P1M, payer: finance}]",
            "写明或推算的2件，有的只写了范围。",
        ),
        (
            "parameters: [{name: 补助, unit: 元, period: P1M, payer: finance, state: unstated, as_written: 适当}]",
            "1件没有可用的数。",
        ),
    ],
)
def test_what_cannot_be_added_is_not_and_says_why(corpus, rehire, why):
    found = paying(corpus, money(100), rehire)
    assert not found.total.sum
    assert found.total.why == why


def test_the_tallies_of_every_roster_add_up_to_its_lines(corpus):
    shown = Shown(corpus())
    for key in shown.corpus.vocabulary.authorities:
        found = roster(key, None, shown)
        lines = [duty for table in (*found.rule, *found.cited) for duty in table.duties]
        assert sum(tally.number for tally in found.total.tallies) == len(lines)


def test_a_roster_by_role_holds_that_role_and_no_other(corpus):
    linked = corpus({REHIRE: "actors: {responsible: [finance], supervising: [health]}"})
    shown = Shown(linked)
    titles = {
        role: [duty.row.title for table in roster("finance", role, shown).rule for duty in table.duties]
        for role in (None, Role.PAYING, Role.RESPONSIBLE)
    }
    assert titles[None] == ["村医每年参加培训", "确有需要的可以返聘"]
    assert titles[Role.PAYING] == ["村医每年参加培训"]
    assert titles[Role.RESPONSIBLE] == ["确有需要的可以返聘"]


def test_a_role_that_the_sources_do_not_name_is_no_link(corpus):
    linked = corpus()
    text = next(rendered(page) for page in build.pages(linked) if page.url == "authorities/finance/")
    assert "- <span>审批 <b>原文没写到</b></span>" in text
    assert not [page.url for page in build.pages(linked) if page.url.endswith("finance/approving/")]


def sheets(linked):
    return {made.path: made.content().decode() for made in build.files(linked) if made.path.endswith(".csv")}


def test_the_table_to_save_holds_the_lines_of_its_page(corpus):
    linked = corpus({FIRST: money(100)})
    made = sheets(linked)
    pages = {page.url: page for page in build.pages(linked) if page.kind == "authority" and page.view.sheet}
    assert {page.view.sheet for page in pages.values()} == set(made)
    for page in pages.values():
        heads, *rows = csv.reader(io.StringIO(made[page.view.sheet].removeprefix("\ufeff")))
        tables = (*page.view.rule, *page.view.cited, *page.view.apart)
        assert [row[0] for row in rows] == [duty.row.title for table in tables for duty in table.duties]
        assert {"金额状态", "谁出", "出给谁", "依据", "期限", "出处", "效力", "地区"} <= set(heads)
        assert all("" not in (row[2], row[3], row[7]) for row in rows)


def test_no_cell_of_the_table_is_a_formula(corpus):
    hostile = "title: '=HYPERLINK(\"x\")'\n" + money(100, more=", as_written: '@SUM(1)'")
    for text in sheets(corpus({FIRST: hostile})).values():
        assert text.startswith("\ufeff")
        cells = [cell for row in csv.reader(io.StringIO(text.removeprefix("\ufeff"))) for cell in row]
        assert not [cell for cell in cells if re.match(r"[=+\-@\t\r]", cell)]
    assert "'=HYPERLINK" in "".join(sheets(corpus({FIRST: hostile})).values())
