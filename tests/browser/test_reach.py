"""Without JavaScript, from a U-disk, and without asking any other host."""

import re

import pytest
from playwright.sync_api import expect

from .conftest import PHONE
from .kinds import KINDS, kinds

GENERATED = set(KINDS) - {"about", "contribute", "decision"}
SCRIPTED = (".tool", "[data-copy]", "[data-copy-link]", "[data-print]", "[data-reset]", "[data-open-all]")


@pytest.fixture
def read(visit, samples):
    """A factory: type of page → it, for a reader without JavaScript."""
    return lambda kind: visit(samples[kind], PHONE, java_script_enabled=False)


@pytest.mark.content
def test_there_is_a_page_of_every_type(samples):
    assert samples.keys() == {*KINDS, "missing"}


def test_every_kind_of_page_is_looked_at(site, samples):
    looked_at = set(samples.values())
    found = {}
    for address, kind in kinds(site):
        found.setdefault(kind, set()).add(address)
    assert not {kind for kind, addresses in found.items() if kind != "stub" and addresses.isdisjoint(looked_at)}


def test_the_samples_are_what_they_are_called(site, samples):
    found = dict(kinds(site))
    called = {kind: kind.partition("-")[0] for kind in samples if kind in GENERATED}
    assert {kind: found[samples[kind]] for kind in called} == called


def test_a_clause_is_complete_after_few_requests(visit, samples, heard):
    visit(samples["clause-damaged"], PHONE).wait_for_load_state("networkidle")
    assert len(set(heard.requests)) <= 6


def test_without_javascript_a_clause_is_readable(read):
    page = read("clause-damaged")
    expect(page.get_by_role("heading", name="条款内容")).to_be_visible()
    expect(page.locator(".body p").first).to_be_visible()
    expect(page.locator("details.dmg[open]").first).to_be_visible()
    expect(page.get_by_role("heading", name="出处")).to_be_visible()


@pytest.mark.content
def test_without_javascript_home_leads_on(read):
    page = read("home")
    page.get_by_role("link", name="我是乡村医生").tap()
    expect(page.get_by_role("heading", name="马上要用的")).to_be_visible()


@pytest.mark.content
def test_without_javascript_the_finder_leads_to_every_clause(read):
    page = read("finder")
    links = page.locator("[data-browse] .browse a:visible")
    assert links.count() > 10
    links.first.tap()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.locator("main a[href*='clauses/']").count() > 5


def test_without_javascript_a_checklist_can_be_ticked(read):
    page = read("checklist")
    page.locator("input[data-step]").first.tap()
    expect(page.locator("input[data-step]").first).to_be_checked()
    expect(page.locator("[data-progress]")).to_be_hidden()


def test_without_javascript_an_answer_opens(read):
    page = read("questions")
    answer = page.locator("details.qa").first
    answer.locator("summary").tap()
    expect(answer.locator("p").first).to_be_visible()


@pytest.mark.parametrize("kind", ["home", "clause-damaged", "finder", "checklist", "questions", "authority"])
def test_without_javascript_no_button_shows_that_does_nothing(read, kind):
    expect(read(kind).locator(", ".join(f"{button}:visible" for button in SCRIPTED))).to_have_count(0)


def test_without_the_script_file_no_button_shows_that_does_nothing(visit, samples):
    page = visit(samples["checklist"])
    page.route("**/portal.js", lambda route: route.abort())
    page.reload()
    expect(page.locator(", ".join(f"{button}:visible" for button in SCRIPTED))).to_have_count(0)


def test_a_former_address_leads_on_to_the_clause(visit, golden):
    page = visit(f"{golden}clauses/plan/training-time/")
    expect(page).to_have_url(f"{golden}clauses/plan/training-hours/index.html")
    expect(page.locator("main")).to_have_class("page-clause")


@pytest.mark.content
def test_from_a_u_disk_the_way_leads_from_home_to_a_tick_that_stays(visit, stick):
    page = visit(stick, PHONE)
    page.get_by_role("link", name="我是乡村医生").tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("乡村医生")
    page.get_by_role("link", name="看要办的事").tap()
    page.locator("input[data-step]").first.tap()
    page.get_by_role("navigation", name="快捷栏").get_by_role("link", name="首页").tap()
    expect(page.get_by_role("link", name="我是乡村医生")).to_be_visible()
    page.go_back()
    expect(page.locator("input[data-step]").first).to_be_checked()
    page.reload()
    expect(page.locator("input[data-step]").first).to_be_checked()
    expect(page.locator("[data-progress] span")).to_have_text(re.compile("^已办1／"))


@pytest.mark.content
def test_from_a_u_disk_search_from_home_filters(visit, stick):
    page = visit(stick)
    page.get_by_role("searchbox").fill("培训")
    page.keyboard.press("Enter")
    expect(page.locator("[data-count]")).to_have_text(re.compile("^[0-9]+条结果$"))
    page.locator("#hits a.t:visible").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator(".skip")).not_to_be_in_viewport()


def test_from_a_u_disk_a_clause_looks_as_it_does_on_the_web(visit, stick, samples):
    page = visit(stick.replace("index.html", "") + samples["clause-damaged"] + "index.html")
    expect(page.get_by_role("button", name="大字")).to_be_visible()
    page.get_by_role("button", name="深色").click()
    page.get_by_role("link", name="首页", exact=True).first.click()
    expect(page.get_by_role("button", name="深色")).to_have_attribute("aria-pressed", "true")
