"""A tick is stored by clause and step, with their version: it survives other items and goes stale by its own clause."""

from collections import defaultdict

from .reading import text_of


def test_a_box_is_named_by_its_clause_and_step_wherever_it_stands(site):
    wrong = set()
    for path in site.of("checklists"):
        addresses = {f"{link.file}#{link.fragment}" for link in site.links[path]}
        for box in _boxes(site.pages[path]):
            clause, step = box.get("data-step").split("#")
            if f"clauses/{clause}/index.html#step-{step}" not in addresses:
                wrong.add(f"{path}: {box.get('data-step')}")
    assert not wrong


def test_a_step_has_the_same_version_and_words_on_every_page(site):
    found = defaultdict(set)
    for root in site.pages.values():
        for label in root.iter("label"):
            for box in _boxes(label):
                found[box.get("data-step")].add((box.get("data-version"), text_of(label).strip()))
    assert found
    assert not {step: words for step, words in found.items() if len(words) > 1}


def test_a_box_stands_once_on_a_page(site):
    for path, root in site.pages.items():
        steps = [box.get("data-step") for box in _boxes(root)]
        assert len(steps) == len(set(steps)), path


def test_every_box_is_named_by_its_label(site):
    labelled = {box for root in site.pages.values() for label in root.iter("label") for box in _boxes(label)}
    assert labelled == {box for root in site.pages.values() for box in _boxes(root)}


def _boxes(root):
    return [box for box in root.iter("input") if box.get("data-step")]
