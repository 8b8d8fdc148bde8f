"""The linked corpus: what names something else is resolved once, and what can't be is a finding."""

import pytest

from generator import build
from generator.finding import Severity
from generator.model.clause import Role
from generator.render import rendered
from generator.views.shown import Shown

FIRST = "policies/demo/first.yml"
EXIT = "policies/demo/exit-at-65.yml"
QUESTION = "policies/_questions/what-to-remember.yml"
CHECKLIST = "policies/_checklists/every-year.yml"
RENAMED = {EXIT: "formerly: [leave-at-65]"}
LIST = "sections: [{heading: 离岗, steps: ['demo/leave-at-65#leave', 'demo/first#attend']}]"


def markdown(corpus, url):
    return next(rendered(page) for page in build.pages(corpus) if page.url == url)


def test_a_checklist_may_name_a_step_by_the_former_name_of_its_clause(corpus, findings):
    blocks = RENAMED | {CHECKLIST: LIST}
    assert [found.code for found in findings(blocks)] == ["PC214"]
    linked = corpus(blocks)
    assert linked.listed["every-year"] == (("demo/exit-at-65#leave", "demo/first#attend"),)
    assert 'data-step="demo/exit-at-65#leave"' in markdown(linked, "checklists/every-year/")


def test_a_clause_says_which_occasion_lists_it_also_by_its_former_name(corpus):
    linked = corpus(RENAMED | {CHECKLIST: LIST})
    assert linked.occasions == {"demo/exit-at-65": ("every-year",), "demo/first": ("every-year",)}
    assert f"清单：{linked.checklists['every-year'].title}" in markdown(linked, "clauses/demo/exit-at-65/")


def test_a_step_listed_by_its_old_and_its_new_name_is_listed_twice(findings):
    twice = "sections: [{heading: 离岗, steps: ['demo/leave-at-65#leave', 'demo/exit-at-65#leave']}]"
    assert {found.key for found in findings(RENAMED | {CHECKLIST: twice})} == {"PC214", "PC211.list"}


@pytest.mark.parametrize(
    ("blocks", "code"),
    [
        ({FIRST: "references: [{type: see-also, to: zzzz}]"}, "PC203"),
        ({FIRST: "references: [{type: see-also, to: zzzz/}]"}, "PC203"),
        ({FIRST: "questions: [{id: how-long, ask: 多久？, answer: 2周。, cites: [zzzz]}]"}, "PC203"),
        ({QUESTION: "cites: [demo/first, demo/zzzz]"}, "PC203"),
        ({QUESTION: "cites: [demo/first, demo/]"}, "PC203"),
        ({CHECKLIST: "sections: [{heading: 培训, steps: ['demo/first#attend', 'demo/zzzz#attend']}]"}, "PC209"),
        ({CHECKLIST: "sections: [{heading: 培训, steps: ['demo/first#attend', 'demo/first#zzzz']}]"}, "PC209"),
    ],
)
def test_what_cannot_be_resolved_is_a_finding_and_left_out(findings, corpus, blocks, code):
    assert {found.code for found in findings(blocks) if found.severity is Severity.ERROR} == {code}
    linked = corpus(blocks)
    assert not [link for link in linked.links if link.source == "demo/first"]
    assert linked.cites["demo/first#how-long"] == ("demo/first",)
    assert set(linked.cites["what-to-remember"]) <= set(linked.clauses)
    assert linked.listed["every-year"] == (("demo/first#attend",),)


def test_a_question_rests_on_its_own_clause_first(corpus):
    linked = corpus()
    assert linked.cites["demo/exit-at-65#how-old"] == ("demo/exit-at-65", "demo/rehire")
    assert linked.citing["demo/rehire"][0] == "demo/exit-at-65#how-old"


def test_an_audience_is_concerned_by_what_names_its_ancestors(corpus):
    linked = corpus()
    assert linked.concerning("tcm-village-doctor") == linked.concerning("village-doctor") != ()


def test_who_acts_is_found_with_every_role(corpus):
    linked = corpus({FIRST: "actors: {responsible: [finance], paying: [finance]}"})
    assert linked.acting("finance")["demo/first"] == (Role.RESPONSIBLE, Role.PAYING)
    assert linked.acting("village-doctor")["demo/first"] == ()  # it only has a step


def test_who_pays_a_parameter_is_paying(corpus):
    block = "actors: {responsible: [village-doctor]}\nparameters: [{name: 补助, value: 3, unit: 元, payer: finance}]"
    assert corpus({FIRST: block}).acting("finance")["demo/first"] == (Role.PAYING,)


def test_rows_are_made_once_for_all_views(corpus):
    shown = Shown(corpus())
    assert shown.rows is shown.rows
    assert shown.items["demo/first#attend"].clause is shown.rows["demo/first"]
