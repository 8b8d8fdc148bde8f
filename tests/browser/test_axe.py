"""axe finds nothing serious: every type of page, light and dark, phone and desktop."""

from axe_playwright_python.sync_playwright import Axe

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "resultTypes": ["violations"],
}
#: What the colour scheme can change.
COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"], "resultTypes": ["violations"]}


def _serious(page, rules):
    found = Axe().run(page, options=rules).response["violations"]
    return [
        f"{rule['id']}: {node['html'][:120]}"
        for rule in found
        if rule["impact"] in {"serious", "critical"}
        for node in rule["nodes"][:3]
    ]


def test_axe_finds_nothing_serious(visit, sample, device):
    page = visit(sample, device)
    page.evaluate("document.querySelectorAll('details').forEach(item => { item.open = true; })")
    assert _serious(page, RULES) == []
    page.emulate_media(color_scheme="dark")
    assert _serious(page, COLOURS) == []


def test_axe_finds_nothing_serious_in_large_type(visit, samples, device):
    page = visit(samples["clause-damaged"], device)
    page.get_by_role("button", name="大字").click()
    assert _serious(page, RULES) == []


def test_axe_finds_nothing_serious_once_ticks_are_stale(visit, samples, device):
    page = visit(samples["checklist"], device)
    page.evaluate("""document.querySelectorAll("input[data-step]").forEach(
        box => localStorage.setItem("portal.tick." + box.dataset.step, "0"))""")
    page.reload()
    assert _serious(page, RULES) == []
    page.emulate_media(color_scheme="dark")
    assert _serious(page, COLOURS) == []
