"""Acceptance, point by point: each test names its number; ``acceptance.POINTS`` says what covers the others."""

import ast
import itertools
import posixpath
import re
from collections import deque
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import expect

from .acceptance import LAST, LATER, POINTS
from .conftest import PHONE
from .kinds import address

HERE = Path(__file__).parent
HREF = re.compile(r'<(?:a|link)\b[^>]*? href="([^"]*)"')
ID = re.compile(r' id="([^"]+)"')
STEP = re.compile(r'data-step="([^"]+)".*?</label>\s*(?:</p>)?\s*<p class="meta">(.*?)</p>', re.DOTALL)
DUE = re.compile(r'<span class="(?:chip|uns)[^"]*">([^<]*)</span>')
LOOKED_AT = ("home", "clause-damaged", "checklist", "questions-topic", "quality", "authority", "contribute", "decision")


@pytest.fixture(scope="module")
def pages(site):
    """Address → HTML of every page."""
    return {address(site, file): file.read_text(encoding="utf-8") for file in sorted(site.rglob("index.html"))}


@pytest.fixture
def clause(visit, samples):
    """A clause with damage on a phone."""
    return visit(samples["clause-damaged"], PHONE)


def test_every_point_is_covered_by_a_test_that_exists():
    assert set(POINTS) | LATER == set(range(1, LAST + 1))
    assert not set(POINTS) & LATER
    trees = {path.stem: ast.parse(path.read_text("utf-8")) for path in HERE.glob("test_*.py")}
    there = {
        f"{name}::{node.name}"
        for name, tree in trees.items()
        for node in tree.body
        if isinstance(node, ast.FunctionDef)
    }
    assert {test for _, tests in POINTS.values() for test in tests} <= there
    numbered = {int(name.split("::test_")[1][:2]) for name in there if re.search(r"::test_\d\d_", name)}
    assert numbered <= set(POINTS)


def _linked(pages, origin):
    """Address and fragment of every link of a page to another page of the site."""
    for href in HREF.findall(pages[origin]):
        path, _, fragment = href.partition("#")
        if re.match(r"[a-z]+:|//", href):
            continue
        target = posixpath.normpath(posixpath.join("/" + origin, path.partition("?")[0])) if path else "/" + origin
        yield target.strip("/") + "/" if target.strip("/") else "", unquote(fragment)


def test_02_role_pages_list_what_to_do_before_documents(pages):
    roles = {name: text.partition("<h1")[2] for name, text in pages.items() if 'class="page-audience"' in text}
    assert roles
    for name, text in roles.items():
        first = re.search(r'href="[^"]*?(clauses|checklists|questions|instruments)/', text)
        assert first, name
        assert first[1] != "instruments", name


def test_03_every_task_is_three_taps_from_home(pages):
    taps, waiting = {"": 0}, deque([""])
    while waiting:
        origin = waiting.popleft()
        for target, _ in _linked(pages, origin):
            if target in pages and target not in taps:
                taps[target] = taps[origin] + 1
                waiting.append(target)
    assert {name: taps.get(name) for name, text in pages.items() if "data-step" in text and taps.get(name, 9) > 3} == {}


def test_11_standing_and_validity_stand_in_words(clause):
    expect(clause.locator("main header .st")).to_have_text(re.compile("规定|做法|建议|现状|观点"))
    expect(clause.locator("main header .meta").first).to_contain_text(re.compile("效力不明|现行有效|有效|失效|施行"))


def test_12_a_clause_names_issuer_number_day_document_place_and_edition(clause):
    told = dict(
        zip(clause.locator(".src dt").all_inner_texts(), clause.locator(".src dd").all_inner_texts(), strict=False)
    )
    for label in ("文件", "发文机关", "文号", "施行日期", "位置"):
        assert told.get(label, "").strip(), label
    assert re.search(r"第\d+篇，第\d+", told["位置"])
    expect(clause.locator("aside.sample")).to_contain_text("内容截至")


def test_13_interpretation_is_told_from_the_text(clause):
    expect(clause.locator("main header .by")).to_have_text("一句话 · 非官方解读")
    expect(clause.locator(".rest .by").first).to_contain_text("不是原文")
    expect(clause.locator(".body")).to_have_css("border-left-style", "solid")


def test_15_no_link_is_dead_and_clauses_link_back(pages, site):
    anchors = {name: set(ID.findall(text)) for name, text in pages.items()}
    dead = [
        (origin, target, fragment)
        for origin in pages
        for target, fragment in _linked(pages, origin)
        if (target not in pages and not (site / target.rstrip("/")).is_file())
        or (fragment and target in pages and fragment not in anchors[target])
    ]
    assert dead == []
    assert any("<dt>被引用</dt>" in text for text in pages.values())


def test_16_a_term_is_explained_on_tap(visit, pages):
    name = next((name for name, text in pages.items() if name.startswith("clauses/") and "terms/#" in text), None)
    if name is None:
        pytest.skip("no clause of these policies names a term")
    page = visit(name, PHONE)
    page.locator("main a[href*='terms/#']").first.tap()
    expect(page.locator("h2:target")).to_be_in_viewport()


def test_17_a_step_is_due_at_the_same_time_wherever_it_stands(pages):
    dues = {}
    for text in pages.values():
        for step, told in STEP.findall(text):
            dues.setdefault(step, set()).add(tuple(DUE.findall(told)[:1]))
    assert dues
    assert {step: found for step, found in dues.items() if len(found) > 1} == {}


def test_18_every_heading_has_an_anchor_that_lands_in_sight(visit, samples, pages):
    for name, text in pages.items():
        if name.startswith("clauses/"):
            assert re.findall(r"<h2(?![^>]* id=)[^>]*>", text) == [], name
    page = visit(samples["clause-damaged"] + "#source", PHONE)
    assert page.locator("#source").bounding_box()["y"] >= 0
    expect(page.locator("#source")).to_be_in_viewport()


def test_18_a_link_to_damage_lands_with_its_heading_in_sight(visit, samples):
    page = visit(samples["clause-damaged"], PHONE, reduced_motion="reduce")
    page.locator("main header a.gap").first.tap()
    expect(page.locator("details.dmg[open] :target")).to_be_in_viewport()
    expect(page.locator("details.dmg[open]:has(:target) summary")).to_be_in_viewport(ratio=1)


def test_26_a_citation_from_a_disk_names_the_page_and_no_file_of_the_reader(visit, stick, samples):
    page = visit(stick.replace("index.html", samples["clause-plain"] + "index.html"))
    assert page.locator("[data-copy]").get_attribute("data-copy").count("（样例））") == 0
    page.evaluate("""Object.defineProperty(navigator, "clipboard", {
        value: { writeText: text => { window.copied = text; return Promise.resolve(); } },
    })""")
    page.get_by_role("button", name="复制引用").click()
    expect(page.locator("#said")).to_have_text("引用已复制")
    assert page.evaluate("copied").endswith(f"。本站网页：/{samples['clause-plain']}index.html")


def test_32_a_printed_clause_can_be_cited(clause):
    clause.emulate_media(media="print")
    for part in ("h1", "main header .st", ".src", "footer .paper"):
        expect(clause.locator(part).first).to_be_visible()
    expect(clause.locator("footer")).to_contain_text(re.compile(r"内容截至\d{4}-\d\d-\d\d"))
    rules = clause.evaluate("Array.from(document.styleSheets[0].cssRules).map(rule => rule.cssText).join('')")
    assert "counter(page)" in rules


def test_33_a_mistake_can_be_told_without_an_account(clause, samples):
    told = clause.locator(".fix")
    expect(told).to_contain_text(re.compile("告诉|转告"))
    assert f"policies/{samples['clause-damaged'].removeprefix('clauses/').strip('/')}.yml" in told.inner_html()


@pytest.mark.parametrize("kind", LOOKED_AT)
def test_37_no_text_is_below_20_pixels_in_large_type(visit, samples, kind):
    page = visit(samples[kind], PHONE)
    page.get_by_role("button", name="大字").tap()
    assert (
        page.evaluate("""() => [...document.querySelectorAll("main *")]
        .filter(node => [...node.childNodes].some(child => child.nodeType === 3 && child.data.trim()))
        .filter(node => node.checkVisibility())
        .map(node => [parseFloat(getComputedStyle(node).fontSize), node.outerHTML.slice(0, 80)])
        .filter(([size]) => size < 19.99)""")
        == []
    )


def test_40_headings_are_unbroken_and_landmarks_are_named(pages):
    for name, text in pages.items():
        if 'http-equiv="refresh"' in text:
            continue
        assert '<html lang="zh-CN"' in text, name
        levels = [int(level) for level in re.findall(r"<h([1-6])\b", text)]
        assert levels.count(1) == 1, name
        assert all(after <= before + 1 for before, after in itertools.pairwise(levels)), (name, levels)
        assert re.findall(r"<(?:nav|aside)(?![^>]* aria-label)[^>]*>", text) == [], name


def test_41_every_table_has_its_caption_and_headers(pages):
    for name, text in pages.items():
        for table in re.findall(r"<table.*?</table>", text, re.DOTALL) if "page-text" not in text else ():
            assert "<caption>" in table, name
            assert re.findall(r"<th\b(?![^>]* scope=)[^>]*>", table) == [], name


def test_42_nothing_depends_on_dragging_or_hovering(site, pages):
    assert not any(re.search(r" draggable=| ondrag", text) for text in pages.values())
    style = (site / "css/portal.css").read_text("utf-8")
    shown = [
        rule
        for rule in re.findall(r"[^{}]*:hover[^{}]*\{([^}]*)\}", style)
        if re.search("display|visibility|opacity", rule)
    ]
    assert shown == []


def test_45_paper_shows_where_the_page_is_and_no_address_without_a_host(visit, samples):
    page = visit(samples["clause-plain"])
    page.emulate_media(media="print")
    paper = page.locator("footer .paper")
    expect(paper).to_be_visible()
    canonical = page.locator("link[rel=canonical]")
    if canonical.count():
        expect(paper).to_contain_text(f"网址：{canonical.get_attribute('href')}")
    else:
        expect(paper).to_have_text(f"本站网页：/{samples['clause-plain']}")
    expect(page.locator("footer")).to_contain_text("内容截至")


@pytest.mark.parametrize("kind", LOOKED_AT)
def test_46_lines_have_room_and_nothing_is_slanted_or_justified(visit, samples, kind):
    page = visit(samples[kind])
    assert (
        page.evaluate("""() => [...document.querySelectorAll("main :is(p, li, td, dd, label, summary)")]
        .filter(node => node.checkVisibility() && node.textContent.trim().length > 20 && !node.closest(".roles"))
        .map(node => [node, getComputedStyle(node)])
        .filter(([, style]) => parseFloat(style.lineHeight) / parseFloat(style.fontSize) < 1.69
            || style.fontStyle !== "normal" || style.textAlign === "justify")
        .map(([node]) => node.outerHTML.slice(0, 100))""")
        == []
    )
    expect(page.locator("body")).to_have_css("text-autospace", "normal")


def test_58_every_page_tells_whom_to_write_to(pages):
    for name, text in pages.items():
        if 'http-equiv="refresh"' not in text:
            assert 'class="fix note"' in text, name
            assert re.search(r"内容截至\d{4}-\d\d-\d\d", text), name


def test_59_a_clause_says_its_region_on_the_first_screen_and_in_lists(clause, visit, samples):
    expect(clause.locator("main header .where")).to_have_text(re.compile("."))
    expect(clause.locator("main header .where")).to_be_in_viewport()
    rows = visit(samples["audience"], PHONE).locator(".rows .meta:has(.st)")
    assert rows.count() == rows.locator(".where").count() > 0


@pytest.mark.content
def test_59_results_say_the_document_and_its_region(finder, box):
    box.fill("村医补助")
    expect(finder.locator("#hits li .note").first).to_have_text(re.compile("（样例），.*市"))
