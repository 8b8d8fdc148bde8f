"""Identity, where the documented blocks can't show it."""

import pytest

FIRST = "policies/demo/first.yml"
TOPICS = "policies/_vocabulary/topics.yml"
AUDIENCES = "policies/_vocabulary/audiences.yml"
QUESTION = """\
ask: 培训要花钱吗？
answer: 不要，费用由财政部门承担。
topic: training
audiences: [village-doctor]
cites: [demo/first]
"""


def keys(found):
    return [finding.key for finding in found]


@pytest.mark.parametrize("name", ["ab", "x" * 65])
def test_name_of_wrong_length_is_found(findings, name):
    assert keys(findings({f"policies/_questions/{name}.yml": QUESTION})) == ["PC101.length"]


@pytest.mark.parametrize("name", ["abc", "x" * 64])
def test_shortest_and_longest_names_are_fine(findings, name):
    assert findings({f"policies/_questions/{name}.yml": QUESTION}) == []


@pytest.mark.parametrize(
    ("name", "guess"),
    [("Training_2", "training-2"), ("training--cost", "training-cost"), ("2-weeks", ""), ("培训", "")],
)
def test_guess_at_a_name_is_a_good_name_or_none(findings, name, guess):
    (found,) = findings({f"policies/_questions/{name}.yml": QUESTION})
    assert (found.code, found.args["guess"]) == ("PC101", guess)


def test_folder_is_named_like_a_file(portal, findings_in):
    folder = portal()
    (folder / "policies/notes").rename(folder / "policies/My_Notes")
    (found,) = findings_in(folder)
    assert (found.key, found.args["guess"]) == ("PC101.guess", "my-notes")
    assert found.location.path == "policies/My_Notes/instrument.yml"


def test_names_in_different_folders_may_be_equal(findings):
    assert findings({"policies/_questions/first.yml": QUESTION}) == []


@pytest.mark.parametrize("name", ["con", "nul", "com1", "lpt9"])
def test_windows_device_is_no_name(findings, name):
    assert keys(findings({f"policies/_questions/{name}.yml": QUESTION})) == ["PC103.windows"]


def test_fact_may_be_called_like_a_page_since_it_has_none(findings):
    assert findings({"policies/_vocabulary/facts.yml": "index: {ask: 在册吗？, type: yes-no}"}) == []


def test_former_name_of_two_clauses_is_found_at_the_second(findings):
    found = findings({"policies/demo/exit-at-65.yml": "formerly: [old-one]", FIRST: "formerly: [old-one]"})
    assert keys(found) == ["PC104.claimed"]
    assert found[0].location.path == "policies/demo/exit-at-65.yml"
    assert found[0].args["other"] == "demo/first"


def test_former_names_in_different_instruments_may_be_equal(findings):
    blocks = {"policies/notes/lifelong-learning.yml": "formerly: [old-one]", FIRST: "formerly: [old-one]"}
    assert findings(blocks) == []


def test_former_name_of_an_instrument_is_no_present_folder(findings):
    assert keys(findings({"policies/notes/instrument.yml": "formerly: [demo]"})) == ["PC104"]


def test_former_name_that_an_unreadable_clause_bears_is_found(findings):
    found = findings({FIRST: "formerly: [rehire]", "policies/demo/rehire.yml": "title: ["})
    assert "PC104" in keys(found)


def test_checklist_may_not_be_called_like_an_audience(findings):
    checklist = """\
title: 村医入职
audience: village-doctor
when: 入职
sections: [{heading: 培训, steps: ["demo/first#attend"]}]
"""
    found = findings({"policies/_checklists/teacher.yml": checklist})
    assert keys(found) == ["PC105"]
    assert found[0].args["other"] == AUDIENCES


def test_a_step_and_a_question_may_share_an_id(findings):
    assert findings({FIRST: "questions: [{id: attend, ask: 要去吗？, answer: 要去。}]"}) == []


def test_loop_of_parents_is_found_once(findings):
    found = findings(
        {AUDIENCES: "teacher: {label: 教师, parent: official}\nofficial: {label: 干部, parent: teacher}\n"}
    )
    assert keys(found) == ["PC107.loop"]
    assert found[0].args["loop"] == "teacher → official → teacher"


def test_own_parent_is_a_loop(findings):
    assert keys(findings({AUDIENCES: "teacher: {label: 教师, parent: teacher}"})) == ["PC107.loop"]


def test_unreadable_instrument_file_is_not_missing(findings):
    found = findings({"policies/demo/instrument.yml": "title: ["})
    assert "PC108" not in keys(found)


def test_folder_whose_only_clause_is_unreadable_still_lacks_its_instrument(findings):
    assert keys(findings({"policies/other-plan/first.yml": "title: ["})) == ["PC005", "PC108"]


def test_unit_may_be_written_in_chinese_and_an_answer_may_be_short(findings):
    fact = "healthy: {ask: 身体好吗？, type: choice, choices: {no: 不好, yes: 好}}"
    assert (
        findings({"policies/_vocabulary/facts.yml": fact, "policies/_vocabulary/units.yml": "亩: {kind: count}"}) == []
    )


def test_key_of_wrong_length_is_found(findings):
    assert keys(findings({TOPICS: "it: {label: 信息化}"})) == ["PC109.length"]


def test_unknown_parent_without_anything_alike_is_no_guess(findings):
    assert keys(findings({AUDIENCES: "teacher: {label: 教师, parent: zzzz}"})) == ["PC107"]


def test_answer_is_a_slug(findings):
    fact = "healthy: {ask: 身体好吗？, type: choice, choices: {不好: 不好, ok: 好}}"
    found = findings({"policies/_vocabulary/facts.yml": fact})
    assert keys(found) == ["PC109"]


def test_finding_points_at_the_key(findings):
    (found,) = findings({TOPICS: "职称: {label: 职称与发展}"})
    assert str(found.location) == f"{TOPICS}:5:1"


@pytest.mark.parametrize(
    ("steps", "key"),
    [
        ("{id: attend, for: village-doctor, do: 参加, timing: {every: P1Y}, formerly: [enrol]}", None),
        ("{id: attend, for: village-doctor, do: 参加, timing: {every: P1Y}, formerly: [attend]}", "PC104"),
        (
            "{id: attend, for: village-doctor, do: 参加, timing: {every: P1Y}, formerly: ['demo/exit-at-65#leave']}",
            "PC104",
        ),
        ("{id: attend, for: village-doctor, do: 参加, timing: {every: P1Y}, formerly: [old, old]}", "PC104.claimed"),
        ("{id: attend, for: village-doctor, do: 参加, timing: {every: P1Y}, formerly: ['a#b']}", "PC104.form"),
    ],
)
def test_a_former_step_is_free_and_claimed_once(findings, steps, key):
    found = findings({"policies/demo/first.yml": f"steps: [{steps}]\n"})
    assert [finding.key for finding in found] == ([key] if key else [])
