"""What the other tests find nothing wrong with is there: without it they could not fail."""

import pytest

#: Element and attribute that every portal has on some page, each looked at by a test of this folder.
THERE = (
    *(("th", "scope"), ("caption", None), ("h2", None), ("label", None), ("details", None), ("div", "role")),
    *(("section", "aria-labelledby"), ("nav", "aria-label"), ("form", "aria-label"), ("input", "data-step")),
)


@pytest.mark.parametrize(("tag", "attribute"), THERE)
def test_some_page_holds_what_is_looked_at(site, tag, attribute):
    found = (node for root in site.pages.values() for node in root.iter(tag))
    assert any(attribute is None or node.get(attribute) for node in found)


def test_there_are_clauses_and_checklists_to_look_at(site):
    assert site.of("clauses")
    assert site.of("checklists")


def test_pages_lead_to_other_pages_to_places_on_them_and_load_files(site):
    links = [link for found in site.links.values() for link in found]
    assert len(links) > 10 * len(site.pages)
    assert any(link.fragment and link.file in site.pages for link in links)
    assert any(link.loaded for link in links)
