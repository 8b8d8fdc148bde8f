"""Role pages: each clause in the group of what it comes to for the reader, gravest first, own before inherited."""

import datetime as dt
from pathlib import Path

import pytest

from generator import build
from generator.model.clause import Meaning
from generator.render import rendered
from generator.views.audience import audience_page
from generator.views.bodies import bodies
from generator.views.meaning import meaning
from generator.views.shown import Shown
from generator.views.task import tasks

FIRST = "policies/demo/first.yml"
DOCTOR = "village-doctor"
STEP = "steps: [{id: attend, for: village-doctor, do: 去办, timing: {ongoing: true}}]\n"
ELSEWHERE = STEP.replace("village-doctor", "health")


def groups(linked, key=DOCTOR):
    return {group.key: group for group in audience_page(key, Shown(linked)).groups}


def page(linked, url):
    return next(rendered(found) for found in build.pages(linked) if found.url == url)


@pytest.mark.parametrize(
    ("block", "found"),
    [
        ("kind: obligation\nactors: {responsible: [village-doctor]}\n", Meaning.DUTY),
        (f"kind: procedure\nactors: {{responsible: [health]}}\n{STEP}", Meaning.DUTY),
        (f"kind: prohibition\nactors: {{responsible: [health]}}\n{ELSEWHERE}", Meaning.OTHER),
        (f"kind: entitlement\nactors: {{responsible: [health]}}\n{ELSEWHERE}", Meaning.RIGHT),
        (
            "kind: obligation\nparameters: [{name: 补助, value: 2, unit: 元, period: P1M, payee: village-doctor}]\n",
            Meaning.RIGHT,
        ),
        ("kind: permission\nactors: {responsible: [village-doctor]}\n", Meaning.OPTION),
        ("kind: principle\nactors: {responsible: [village-doctor]}\n", Meaning.OTHER),
        ("kind: obligation\nmeans: {village-doctor: licence}\n", Meaning.LICENCE),
    ],
)
def test_a_clause_stands_where_it_comes_to_for_the_reader(corpus, block, found):
    linked = corpus({FIRST: block})
    assert meaning(linked.clauses["demo/first"], DOCTOR, linked) is found


def test_what_is_written_for_the_nearest_audience_holds(corpus):
    linked = corpus({FIRST: "means: {village-doctor: right, tcm-village-doctor: licence}\n"})
    clause = linked.clauses["demo/first"]
    assert meaning(clause, "tcm-village-doctor", linked) is Meaning.LICENCE
    assert meaning(clause, DOCTOR, linked) is Meaning.RIGHT


def test_a_licence_is_never_guessed(corpus):
    linked = corpus()
    assert Meaning.LICENCE not in {
        meaning(clause, key, linked) for clause in linked.clauses.values() for key in linked.vocabulary.audiences
    }


def test_groups_stand_gravest_first_and_what_binds_nobody_last(corpus):
    linked = corpus({FIRST: "means: {village-doctor: licence}\n"})
    found = list(groups(linked))
    order = [*(name.value for name in Meaning), "advice", "findings"]
    assert found == [name for name in order if name in found]
    assert found[0] == "licence"


def test_own_clauses_stand_open_and_inherited_ones_are_folded_with_their_count(corpus):
    own = "policies/demo/own.yml"
    text = (
        "title: 中医自己的\ntopic: training\nkind: obligation\nplain: 一句。\ntext: 一段。\n"
        "audiences: [tcm-village-doctor]\nactors: {responsible: [tcm-village-doctor]}\nsource: {lines: 26}\n"
        "questions: [{id: asked, ask: 问？, answer: 答。}]\n"
    )
    linked = corpus({own: text, FIRST: "means: {village-doctor: duty}\n"})
    duty = groups(linked, "tcm-village-doctor")["duty"]
    assert [row.title for row in duty.rows] == ["中医自己的"]
    inherited = [fold for fold in duty.folds if fold.heading == "写给乡村医生的，您也算在内"]
    assert len(inherited) == 1
    assert not inherited[0].open
    assert duty.count == 1 + len(inherited[0].rows)
    assert "[中医村医](../../audiences/tcm-village-doctor/index.md)另有1条" in page(linked, "audiences/village-doctor/")


def test_a_long_group_says_how_many_of_it_are_folded(corpus):
    text = (
        "title: 第{n}条\ntopic: exit\nkind: entitlement\nplain: 一句话。\ntext: 一段话。\naudiences: [village-doctor]\n"
        "source: {{lines: 26}}\nquestions: [{{id: asked-{n}, ask: 问{n}？, answer: 答。}}]\n"
    )
    many = {f"policies/demo/clause-{n}.yml": text.format(n=n) for n in range(1, 13)}
    right = groups(corpus(many))["right"]
    assert len(right.rows) == 8
    assert [(fold.heading, len(fold.rows)) for fold in right.folds] == [("其余应得的、保护您的", right.count - 8)]


def test_a_tip_is_no_duty_on_a_role_page(corpus):
    linked = corpus({FIRST: f"kind: principle\n{ELSEWHERE}tips: [{{id: keep, for: village-doctor, do: 留一份底}}]\n"})
    assert meaning(linked.clauses["demo/first"], DOCTOR, linked) is Meaning.OTHER
    assert "留一份底" not in page(linked, "audiences/village-doctor/")


def test_who_has_nothing_to_do_is_told_so(corpus):
    linked = corpus({"policies/notes/lifelong-learning.yml": "audiences: [teacher]\n"})
    assert "这批资料里没有要教师自己办的事。" in page(linked, "audiences/teacher/")


def test_tasks_are_those_that_are_named_in_their_order(corpus):
    audiences = (
        "village-doctor: {label: 乡村医生, self_check: yes, tasks: [demo/rehire, every-year]}\n"
        "tcm-village-doctor: {label: 中医村医, parent: village-doctor}\n"
        "teacher: {label: 教师, self_check: yes}\nofficial: {label: 管理人员}\n"
    )
    linked = corpus({"policies/_vocabulary/audiences.yml": audiences})
    assert [entry.url for entry in tasks(DOCTOR, Shown(linked))] == ["clauses/demo/rehire/", "checklists/every-year/"]


def test_officials_choose_their_body_first_and_are_told_where_no_rule_names_it(corpus):
    linked = corpus(
        {
            "policies/_vocabulary/audiences.yml": "village-doctor: {label: 乡村医生, self_check: yes}\n"
            "tcm-village-doctor: {label: 中医村医, parent: village-doctor}\n"
            "teacher: {label: 教师, self_check: yes}\nofficial: {label: 管理人员, picks_body: yes}\n",
            "policies/_vocabulary/authorities.yml": "government: {label: 政府}\n"
            "health: {label: 卫生健康部门, parent: government, department: yes, aliases: [卫健委]}\n"
            "finance: {label: 财政部门, parent: government, department: yes}\n"
            "township-health-centre: {label: 乡镇卫生院}\n",
        }
    )
    view = bodies("official", Shown(linked))
    assert [heading for heading, _ in view.groups] == ["主管部门", "办事单位、基层"]
    assert [body.label for body in view.groups[0][1]] == ["卫生健康部门", "财政部门"]
    for _, found in view.groups:
        for body in found:
            key = body.url.split("/")[1]
            standings = [linked.clauses[clause].standing for clause in linked.acting(key)]
            assert body.unsaid == (not any(standing.binding for standing in standings)), body.label
    assert "规定没写到它" in page(linked, "audiences/official/")


@pytest.mark.content
def test_what_a_village_doctor_may_lose_is_owed_and_has_to_do_stands_each_in_its_group(real):
    found = groups(real)

    def ids(name):
        rows = [*found[name].rows, *(row for fold in found[name].folds for row in fold.rows)]
        return {row.url.split("/")[2] for row in rows}

    assert {"clear-out-unlicensed", "two-year-assessment", "reassessment", "deregistration"} <= ids("licence")
    assert {"annual-training-hours", "quarterly-appraisal"} <= ids("duty")
    assert {
        *("prepay-then-settle", "pension-insurance", "no-unfounded-deduction", "no-levies", "training-is-free"),
        *("off-post-study", "rehire-after-65", "leave-post-allowance"),
    } <= ids("right")


@pytest.mark.content
def test_what_a_clause_says_of_times_and_money_its_roster_says_too(real):
    """What the reader found: the clause page named a deadline and the roster said that the source has none."""
    pages = {found.url: found.view for found in build.pages(real)}
    wrong = []
    for key in real.vocabulary.authorities:
        view = pages[f"authorities/{key}/"]
        duties = [duty for table in (*view.rule, *view.cited, *view.apart) for duty in table.duties]
        for clause, duty in ((duty.row.url.strip("/").partition("/")[2], duty) for duty in duties):
            facts = {fact.label: fact for fact in pages[f"clauses/{clause}/"].facts}
            time = facts.get("期限")
            told = {part.text for line in time.lines for part in line} if time else {"不涉及"}
            said = [part.text.removeprefix("本条别的事项：") for part in duty.due if part.form != "break"]
            wrong += [(key, clause, text) for text in said if text not in told]
            money = facts.get("金额或数量")
            if not real.clauses[clause].parameters:
                told = {part.text for line in money.lines for part in line} if money else {"不涉及"}
                wrong += [(key, clause, part.text) for part in duty.amount if part.text not in told]
    assert wrong == []


@pytest.fixture(scope="module")
def real():
    checked = build.read(Path(__file__).parents[1], as_of=dt.date(2026, 11, 29))
    assert checked.sound
    return checked.corpus
