"""References, where the documented blocks can't show it."""

import pytest
from valid_portal import overlaid

from generator.rules.loops import circle, loops

FIRST = "policies/demo/first.yml"
EXIT = "policies/demo/exit-at-65.yml"
LEARNING = "policies/notes/lifelong-learning.yml"
QUESTION = "policies/_questions/what-to-remember.yml"
CHECKLIST = "policies/_checklists/every-year.yml"
VOCABULARIES = [
    "topics",
    "audiences",
    "authorities",
    "units",
    "facts",
    "events",
    "terms",
    "bases",
    "sources",
    "synonyms",
]


def keys(found):
    return [finding.key for finding in found]


@pytest.mark.parametrize("name", VOCABULARIES)
def test_broken_vocabulary_has_no_follow_up_findings(findings, name):
    assert keys(findings({f"policies/_vocabulary/{name}.yml": "["})) == ["PC005"]


@pytest.mark.parametrize("path", ["policies/demo/exit-at-65.yml", FIRST, "policies/demo/rehire.yml"])
def test_broken_clause_has_no_follow_up_findings(findings, path):
    assert keys(findings({path: "["})) == ["PC005"]


def test_broken_instrument_has_no_follow_up_findings(findings):
    found = findings({"policies/notes/instrument.yml": "[", FIRST: "references: [{type: see-also, to: notes/}]"})
    assert keys(found) == ["PC005"]


def test_linked_folder_has_no_follow_up_findings(portal, findings_in, tmp_path):
    folder = portal({FIRST: overlaid(FIRST, "references: [{type: see-also, to: notes/lifelong-learning}]")})
    (folder / "policies/notes").rename(tmp_path / "elsewhere")
    (folder / "policies/notes").symlink_to(tmp_path / "elsewhere")
    assert [finding.code for finding in findings_in(folder)] == ["PC001"]


@pytest.mark.parametrize("written", ["培训与培养", "进修", "培训", "trainings"])
def test_label_or_alias_in_place_of_the_key_is_recognised(findings, written):
    (found,) = findings({FIRST: f"topic: {written}"})
    assert (found.key, found.args["guess"]) == ("PC201.guess", "training")
    assert str(found.location) == f"{FIRST}:17:8"


@pytest.mark.parametrize(
    ("block", "code"),
    [
        ("topic: zzzz", "PC201"),
        ("audiences: [village-doctor, zzzz]", "PC202"),
        ("actors: {paying: [zzzz]}", "PC204"),
        ("basis: [zzzz]", "PC205"),
        ("defines: [zzzz]", "PC206"),
        ("parameters: [{name: 时长, value: 2, unit: 担}]", "PC207"),
        ("conditions: [{fact: zzzz, at_least: 2}]", "PC208"),
        ("steps: [{id: attend, for: village-doctor, do: 参加, timing: {every: P1Y, at: zzzz}}]", "PC215"),
        ("tips: [{id: keep, for: village-doctor, do: 参加, timing: {before: zzzz}}]", "PC215"),
        ("references: [{type: see-also, to: zzzz/}]", "PC203.instrument"),
    ],
)
def test_nothing_alike_is_no_guess(findings, block, code):
    assert keys(findings({FIRST: block})) == [code]


def test_unknown_source_without_anything_alike_is_no_guess(findings):
    assert keys(findings({"policies/demo/instrument.yml": "source: {file: zzzz, part: 1, lines: 1-40}"})) == ["PC213"]


@pytest.mark.parametrize("written", ["physician-laws", "《执业医师法》"])
def test_misspelt_basis_or_its_title_is_recognised(findings, written):
    (found,) = findings({FIRST: f"basis: [{written}]"})
    assert (found.key, found.args["guess"]) == ("PC205.guess", "physician-law")


def test_only_the_first_unknown_words_get_a_guess(findings):
    found = findings({FIRST: f"audiences: [{', '.join(f'teacher{number}' for number in range(30))}]"})
    assert keys(found) == ["PC202.guess"] * 20 + ["PC202"] * 10


def test_unknown_topic_in_the_coverage_is_found_at_its_key(findings):
    (found,) = findings({"policies/demo/instrument.yml": "coverage: {pay: silent}"})
    assert found.code == "PC201"
    assert str(found.location) == "policies/demo/instrument.yml:16:12"


@pytest.mark.parametrize(
    ("block", "place"),
    [
        ("actors: {paying: [treasury]}", "actors"),
        ("parameters: [{name: 补助, value: 3, unit: 元, payer: treasury}]", "payer"),
        ("parameters: [{name: 补助, value: 3, unit: 元, payee: treasury}]", "payee"),
        ("steps: [{id: attend, for: treasury, do: 付钱, timing: {ongoing: true}}]", "for"),
    ],
)
def test_every_actor_is_looked_up(findings, block, place):
    assert [found.code for found in findings({FIRST: block})] == ["PC204"], place


def test_an_audience_does_not_issue(findings):
    assert [found.code for found in findings({"policies/demo/instrument.yml": "issuer: teacher"})] == ["PC204"]


def test_issuer_may_be_unstated(findings):
    assert findings({"policies/demo/instrument.yml": "issuer: unstated"}) == []


def test_nested_condition_is_found_at_its_place(findings):
    (found,) = findings({FIRST: "conditions: [{any: [{not: {fact: aged, is: 'yes'}}, {fact: age, at_least: 3}]}]"})
    assert found.key == "PC208.guess"
    assert str(found.location) == f"{FIRST}:18:34"


def test_role_is_built_in(findings):
    assert findings({FIRST: "conditions: [{fact: role, is: teacher}]"}) == []


@pytest.mark.parametrize(
    ("written", "guess"),
    [
        ("exit-65", "exit-at-65"),
        ("demo/exit-65", "demo/exit-at-65"),
        ("dem/exit-at-65", "demo/exit-at-65"),
        ("lifelong-learning", "notes/lifelong-learning"),
        ("note/", "notes/"),
        ("zzzzz", ""),
    ],
)
def test_guess_is_written_as_the_reference_was(findings, written, guess):
    (found,) = findings({FIRST: f"references: [{{type: see-also, to: {written}}}]"})
    assert (found.code, found.args["guess"]) == ("PC203", guess)


def test_link_in_prose_is_a_reference(findings):
    (found,) = findings({FIRST: "text: 参见[退出](clause:exit-65)。"})
    assert (found.key, found.args["guess"]) == ("PC203.guess", "exit-at-65")


def test_link_in_a_description_is_a_reference(findings):
    entry = "grade-a-clinic: {label: 甲级村卫生室, description: '见[退出](clause:demo/exit-65)。'}"
    (found,) = findings({"policies/_vocabulary/terms.yml": entry})
    assert (found.key, found.args["guess"]) == ("PC203.guess", "demo/exit-at-65")


def test_question_of_its_own_file_cites_full_ids(findings):
    found = findings({QUESTION: "cites: [first, demo/exit-at-65]"})
    assert [(item.key, item.args["guess"]) for item in found if item.code == "PC203"] == [("PC203.guess", "demo/first")]


def test_whole_instrument_can_be_referred_to_but_not_cited(findings):
    assert findings({FIRST: "references: [{type: see-also, to: notes/}]"}) == []
    assert "PC203.whole" in keys(findings({QUESTION: "cites: [demo/]"}))


@pytest.mark.parametrize(
    ("step", "key"),
    [
        ("demo/first#attends", "PC209.step_guess"),
        ("demo/first#zzz", "PC209.step"),
        ("demo/first", "PC209.step"),
        ("demo/furst#attend", "PC209.guess"),
        ("demo/#attend", "PC209"),
        ("attend", "PC209"),
    ],
)
def test_step_on_a_checklist_is_looked_up(findings, step, key):
    assert keys(findings({CHECKLIST: f"sections: [{{heading: 培训, steps: ['{step}']}}]"})) == [key]


def test_question_that_cites_its_own_clause_is_found(findings):
    block = "questions: [{id: how-long, ask: 多久？, answer: 2周。, cites: [demo/first]}]"
    assert keys(findings({FIRST: block})) == ["PC210"]


def test_one_reference_of_each_type_between_two_clauses_is_fine(findings):
    block = "references: [{type: requires, to: exit-at-65}, {type: see-also, to: demo/exit-at-65}]"
    assert findings({FIRST: block}) == []


def test_same_reference_in_short_and_long_form_is_one(findings):
    block = "references: [{type: requires, to: exit-at-65}, {type: requires, to: demo/exit-at-65}]"
    assert keys(findings({FIRST: block})) == ["PC211"]


def test_one_way_reference_may_be_answered_by_another_type(findings):
    blocks = {
        FIRST: "references: [{type: remedies, to: exit-at-65}]",
        EXIT: "references: [{type: caused-by, to: first}]",
    }
    assert findings(blocks) == []


def test_audience_named_twice_is_found(findings):
    (found,) = findings({FIRST: "audiences: [village-doctor, teacher, village-doctor]"})
    assert found.key == "PC211.list"
    assert found.location.column == 38


def test_loop_over_three_clauses_is_found_once_and_named(findings):
    blocks = {
        FIRST: "references: [{type: requires, to: exit-at-65}]",
        EXIT: "references: [{type: requires, to: notes/lifelong-learning}]",
        LEARNING: "references: [{type: requires, to: demo/first}]",
    }
    (found,) = findings(blocks)
    assert found.code == "PC212"
    assert found.args["loop"] == "demo/first → demo/exit-at-65 → notes/lifelong-learning → demo/first"
    assert found.location.path == LEARNING


def test_two_ways_to_one_clause_are_no_loop(findings):
    blocks = {
        FIRST: "references: [{type: requires, to: exit-at-65}, {type: requires, to: notes/lifelong-learning}]",
        EXIT: "references: [{type: requires, to: notes/lifelong-learning}]",
    }
    assert findings(blocks) == []


def test_loop_of_different_relations_is_none(findings):
    blocks = {
        FIRST: "references: [{type: requires, to: exit-at-65}]",
        EXIT: "references: [{type: exception-to, to: first}]",
    }
    assert findings(blocks) == []


def test_long_chain_of_requirements_is_walked_without_recursion():
    chain = {str(number): [(str(number + 1), None)] for number in range(5000)}
    assert list(loops(chain)) == []
    ((loop, _),) = loops(chain | {"4999": [("0", None)]})
    assert circle(loop) == "0 → 1 → 2 → 3 → 4 → … → 4999 → 0"


@pytest.mark.parametrize(
    "blocks",
    [
        {FIRST: "references: [{type: see-also, to: leave-at-65}]"},
        {FIRST: "text: 参见[退出](clause:leave-at-65)。"},
        {QUESTION: "cites: [demo/leave-at-65]"},
        {CHECKLIST: "sections: [{heading: 离岗, steps: ['demo/leave-at-65#leave']}]"},
    ],
)
def test_former_name_works_with_a_warning(findings, blocks):
    (found,) = findings({EXIT: "formerly: [leave-at-65]"} | blocks)
    assert (found.code, str(found.severity)) == ("PC214", "warning")
    assert found.args["now"] == found.args["id"].replace("leave-at-65", "exit-at-65")


def test_reference_to_a_former_name_is_linked(corpus):
    linked = corpus({EXIT: "formerly: [leave-at-65]", FIRST: "references: [{type: see-also, to: leave-at-65}]"})
    assert [link.source for link in linked.incoming["demo/exit-at-65"]] == ["demo/first", "demo/rehire"]


def test_former_name_of_an_instrument_works_with_a_warning(findings):
    blocks = {
        "policies/notes/instrument.yml": "formerly: [old-notes]",
        FIRST: "references: [{type: see-also, to: old-notes/}, {type: requires, to: old-notes/lifelong-learning}]",
    }
    assert [found.args["now"] for found in findings(blocks)] == ["notes/", "notes/lifelong-learning"]
