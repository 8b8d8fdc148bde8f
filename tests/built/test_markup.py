"""Every page is sound HTML that says what its parts are."""

from collections import Counter

import pytest

from .reading import text_of

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def test_ids_are_unique_on_a_page(site):
    twice = {
        f"{path}: {anchor}"
        for path, anchors in site.anchors.items()
        for anchor, count in Counter(anchors).items()
        if count > 1
    }
    assert not twice


def test_what_a_label_or_description_names_is_on_the_page(site):
    naming = ("aria-labelledby", "aria-describedby", "aria-controls", "for")
    missing = {
        f"{path}: {name}={node.get(name)}"
        for path, root in site.pages.items()
        for node in root.iter()
        for name in naming
        if not set((node.get(name) or "").split()) <= set(site.anchors[path])
    }
    assert not missing


def test_no_element_of_the_body_carries_a_script(site):
    active = {
        f"{path}: <{node.tag} {name}>"
        for path, root in site.pages.items()
        for node in root.find("body").iter()
        for name in node.attrib
        if name.lower().startswith("on") or node.tag == "script"
    }
    assert not active


def test_every_page_is_in_chinese(site):
    assert {root.get("lang") for root in site.pages.values()} == {"zh-CN"}


def test_every_page_has_a_title_of_its_own_and_a_description(site):
    titles = Counter(
        root.findtext("head/title")
        for root in site.pages.values()
        if not any(node.get("http-equiv") == "refresh" for node in root.iter("meta"))
    )
    assert all(title and title.endswith("（样例）") for title in titles)
    assert not {title: count for title, count in titles.items() if count > 1}
    assert all(
        any(node.get("name") == "description" and node.get("content") for node in root.iter("meta"))
        for root in site.pages.values()
    )


def test_a_page_has_one_first_heading(site):
    firsts = {path: [text_of(node) for node in root.iter("h1")] for path, root in site.pages.items()}
    assert not {path: found for path, found in firsts.items() if len(found) != 1 or not found[0].strip()}


def test_headings_go_down_one_step_at_a_time(site):
    jumps = set()
    for path, root in site.pages.items():
        level = 0
        for node in root.iter():
            if node.tag in HEADINGS:
                below = HEADINGS.index(node.tag) + 1
                if below > level + 1:
                    jumps.add(f"{path}: {text_of(node)}")
                level = below
    assert not jumps


@pytest.mark.parametrize("landmark", ["nav", "form", "region"])
def test_landmarks_are_named(site, landmark):
    unnamed = {
        path
        for path, root in site.pages.items()
        for node in root.iter()
        if landmark in {node.tag, node.get("role")}
        if not (node.get("aria-label") or node.get("aria-labelledby"))
    }
    assert not unnamed


def test_tables_have_a_caption_and_say_what_their_headings_head(site):
    bare = set()
    for path, root in site.pages.items():
        for table in root.iter("table"):
            caption = table.find("caption")
            if caption is None or not text_of(caption).strip():
                bare.add(f"{path}: no caption")
            if any(cell.get("scope") not in {"col", "row"} for cell in table.iter("th")):
                bare.add(f"{path}: no scope")
            if not any(True for _ in table.iter("th")):
                bare.add(f"{path}: no headings")
    assert not bare


def test_every_page_says_that_it_is_a_sample_and_its_date(site):
    silent = {
        path
        for path, root in site.pages.items()
        if "样例，不是官方公布文本" not in text_of(root) or "内容截至" not in text_of(root)
    }
    assert not silent


def test_nothing_of_the_templates_shows(site):
    leftovers = ("{{", "{%", "{#", "{.", "\x02", "](", "clause:", "term:")
    shown = {
        f"{path}: {mark}"
        for path, root in site.pages.items()
        if not path.startswith(("contribute/", "decisions/"))
        for mark in leftovers
        if mark in text_of(root.find("body"))
    }
    assert not shown
