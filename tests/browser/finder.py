"""Reading the finder: what it lists, and how much it says that is."""

import re

from playwright.sync_api import expect

FOUND = re.compile(r"^[0-9]+条结果\s?$")


def titles(page):
    expect(page.locator("body")).to_have_attribute(
        "data-done", page.locator("[data-finder] input").input_value().strip()
    )
    return page.locator("#hits li > a.t").all_inner_texts()


def count(page):
    expect(page.locator("[data-count]")).to_have_text(FOUND)
    return int(page.locator("[data-count]").inner_text().strip().removesuffix("条结果"))


def assert_found(page, word):
    """Something shows, holds the word first, and the count says how much it is."""
    number = count(page)
    assert len(titles(page)) == min(10, number)
    assert word in page.locator("#hits li").first.inner_text()
