"""Two portals on one host keep apart what they store."""

import shutil

import pytest
from playwright.sync_api import expect

from .server import serve

LIST = "checklists/village-doctor/"
BOX = "input[data-step]"


@pytest.fixture(scope="module")
def host(tmp_path_factory):
    """Address of a host with the golden portal at /a/ and at /b/."""
    from built.portal import sites  # noqa: PLC0415 - builds nothing that other tests have built

    folder = tmp_path_factory.mktemp("host")
    golden = sites(tmp_path_factory.getbasetemp())["golden"]
    for name in "ab":
        shutil.copytree(golden, folder / name)
    shutil.copy(golden / "404.html", folder)
    with serve(folder) as address:
        yield address


def test_neither_ticks_nor_views_are_shared_or_destroyed(visit, host):
    first = visit(f"{host}a/{LIST}")
    other = visit(f"{host}b/{LIST}", context=first.context)
    first.locator(BOX).first.check()
    first.get_by_role("button", name="深色").click()
    other.reload()
    expect(other.locator(BOX).first).not_to_be_checked()
    expect(other.locator("html")).not_to_have_class("js dark")
    other.on("dialog", lambda dialog: dialog.accept())
    other.get_by_role("button", name="全部重来").click()
    expect(other.locator("#said")).to_have_text("勾已全部取消")
    first.reload()
    expect(first.locator(BOX).first).to_be_checked()
    expect(first.locator("html")).to_have_class("js dark")


def test_what_was_kept_before_is_taken_over_once(visit, host):
    page = visit(f"{host}a/{LIST}")
    step, version = (page.locator(BOX).first.get_attribute(name) for name in ("data-step", "data-version"))
    page.evaluate(
        "([key, version]) => { localStorage.clear(); localStorage.setItem(key, version);"
        " localStorage.setItem('portal.view', 'care') }",
        [f"portal.tick.{step}", f"{version} 2099-01-01"],
    )
    page.reload()
    expect(page.locator(BOX).first).to_be_checked()
    expect(page.locator("html")).to_have_class("js care")
    page.locator(BOX).first.uncheck()
    page.reload()
    expect(page.locator(BOX).first).not_to_be_checked()
    other = visit(f"{host}b/{LIST}", context=page.context)
    expect(other.locator(BOX).first).to_be_checked()
