"""Somebody who is no programmer is told what is wrong, where, and what to write, in both languages."""

import pytest
from told import CASES

from generator.report import message


def marked(text):
    """The text without its ▶, and the place of that: line and column, else the beginning."""
    before, mark, _ = text.partition("▶")
    return text.replace("▶", ""), (before.count("\n") + 1, len(before) - before.rfind("\n")) if mark else (1, 1)


def test_there_are_sixty_and_none_twice():
    assert len({case.name for case in CASES}) == len(CASES) >= 60


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_cause_is_named_at_its_place(case, portal, findings_in):
    text, place = marked(case.text)
    found = [item for item in findings_in(portal({case.path: text})) if item.location.path == case.path]
    mine = [item for item in found if item.code == case.code]
    assert mine, [item.key for item in found]
    assert (mine[0].location.line, mine[0].location.column) == place, mine[0].key
    for spoken, own in (("zh", case.zh), ("en", case.en)):
        said = message(mine[0].key, mine[0].args, spoken)
        assert all(word in said for word in (*case.both, own)), said


def test_a_reference_to_a_step_never_suggests_itself(portal, findings_in):
    text, _ = marked(next(case.text for case in CASES if case.name == "a reference to a step"))
    [found] = [item for item in findings_in(portal({"policies/demo/second.yml": text})) if item.code == "PC203"]
    assert found.suggestion == "exit-at-65"


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [
        ("a Chinese kind", "obligation"),
        ("a Chinese key", "title"),
        ("a full-width digit", "3"),
        ("a date in Chinese", "2020-01-01"),
        ("a timing in words", "{before: 离岗}"),
        ("one audience without brackets", "[village-doctor]"),
        ("a key that nobody knows", None),
    ],
)
def test_what_to_write_is_there_for_machines_too(name, suggestion, portal, findings_in):
    case = next(case for case in CASES if case.name == name)
    found = findings_in(portal({case.path: marked(case.text)[0]}))
    assert next(item for item in found if item.code == case.code).suggestion == suggestion
