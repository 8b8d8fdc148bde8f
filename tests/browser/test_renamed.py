"""What was renamed keeps its ticks, and its old addresses lead to the very place."""

import re

import pytest
from playwright.sync_api import expect

LIST = "checklists/village-doctor/"  # of the golden corpus
STEP = "plan/training-hours#attend"
OLD = [
    "plan/training-time#attend",  # the clause was renamed
    "plan/training-hours#study",  # the step
    "plan/training-time#study",  # both
    "plan/prepay#train",  # it was part of another clause
]


@pytest.mark.parametrize("old", OLD)
@pytest.mark.parametrize("scope", ["portal:/:tick.", "portal.tick."])
def test_a_tick_survives_a_rename(visit, golden, old, scope):
    page = visit(golden + LIST)
    page.clock.set_fixed_time("2026-11-29T12:00:00+08:00")
    box = page.locator(f'[data-step="{STEP}"]')
    page.evaluate(
        "([key, version]) => { localStorage.clear(); localStorage.setItem(key, version + ' 2026-03-01'); }",
        [scope + old, box.get_attribute("data-version")],
    )
    page.reload()
    expect(box).to_be_checked()
    assert page.evaluate("step => localStorage.getItem('portal:/:tick.' + step)", STEP).endswith(" 2026-03-01")
    box.uncheck()
    page.reload()
    expect(box).not_to_be_checked()


@pytest.mark.parametrize(
    ("old", "place"), [("step-attend", "step-attend"), ("step-study", "step-study"), ("q-fee", "q-fee")]
)
def test_the_old_address_leads_to_the_very_place(visit, golden, old, place):
    page = visit(f"{golden}clauses/plan/training-time/#{old}")
    expect(page).to_have_url(re.compile(f"/clauses/plan/training-hours/(index.html)?#{place}$"))
    if old == "q-fee":
        expect(page.locator("#q-free")).to_have_attribute("open", "")
    expect(page.locator(f"#{place}")).to_be_in_viewport()
