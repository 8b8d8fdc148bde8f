"""What views decide, they decide on data: no word that an editor chose changes what is shown."""

import datetime as dt

import pytest

from generator import build
from generator.model.timing import Timing
from generator.render import rendered
from generator.views.damage import damages
from generator.views.timing import due

AS_OF = dt.date(2026, 11, 22)
FIRST = "policies/demo/first.yml"
LOST_LAW = {
    "policies/_vocabulary/bases.yml": "lost-law: {title: unstated, state: damaged, as_written: 60。号}\n"
    "village-doctor-regulation: {title: 《乡村医生从业管理条例》}\nphysician-law: {title: 《执业医师法》}\n"
}
LAW = "依据文件的名称或文号原文残缺"


def labels(corpus, gaps, more=""):
    linked = corpus(LOST_LAW | {FIRST: f"basis: [lost-law]\nsource: {{lines: 10-12, gaps: [{gaps}]}}\n{more}"})
    return [damage.label for damage in damages(linked.clauses["demo/first"], linked)], linked


def page(corpus, url):
    return next(rendered(page) for page in build.pages(corpus) if page.url == url)


def test_a_gap_whose_name_begins_like_a_basis_does_not_hide_the_damaged_law(corpus):
    found, linked = labels(corpus, "{lines: 11, lost: 依据不足时怎么办}")
    assert found == ["依据不足时怎么办原文残缺", LAW]
    assert "[原文残缺，只留下“60。号”](#gap-2){.gap}" in page(linked, "clauses/demo/first/")


def test_a_gap_that_holds_what_is_left_of_the_law_tells_of_both_at_once(corpus):
    found, linked = labels(corpus, "{lines: 11, lost: 哪份文件, as_written: 根据60。号文件}")
    assert found == ["哪份文件原文残缺"]
    assert "[原文残缺，只留下“60。号”](#gap-1){.gap}" in page(linked, "clauses/demo/first/")


def test_a_passage_called_like_a_parameter_is_not_taken_for_it(corpus):
    more = "parameters: [{name: 年龄, unit: 周岁, state: damaged, as_written: 6, note: 只剩一个6}]"
    _, linked = labels(corpus, "{lines: 11, lost: 年龄, as_written: 7}", more)
    assert "[原文残缺](#gap-2){.gap}" in page(linked, "clauses/demo/first/")


@pytest.mark.parametrize(("pay", "said"), [("pay: yes, ", True), ("", False)])
def test_a_topic_says_itself_that_it_is_about_pay(corpus, pay, said):
    topics = (
        f"training: {{label: 培训}}\nassessment: {{label: 考核}}\nexit: {{{pay}label: 退出}}\nethics: {{label: 师德}}\n"
    )
    found = page(corpus({"policies/_vocabulary/topics.yml": topics}), "clauses/demo/rehire/")
    assert ('金额或数量\n:   <span class="nil">本条未列</span>' in found) is said


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ({"unstated": "原文没写"}, "原文没写期限"),
        ({"unstated": "及时"}, "原文没写期限，只写“及时”"),
        ({"unstated": "及时", "from": "2024"}, "原文没写期限，只写“及时”（2024年起）"),
        ({"unstated": "及时", "until": "2025"}, "原文没写期限，只写“及时”（到2025年止）（期限已过）"),
        ({"ongoing": "true", "until": "2030"}, "到2030年止"),
        ({"each": "学期", "before": "开学", "times": {"at_most": "2"}}, "每学期，开学前至多2次"),
        ({"cumulative": {"at_least": "P1M", "in": "P3Y"}}, "3年内累计至少1个月"),
    ],
)
def test_a_timing_is_told_with_all_that_it_says(written, told):
    assert due(Timing.model_validate(written), AS_OF).text == told


def test_nothing_is_cut_without_saying_how_much_is_left(corpus):
    parameters = "\n".join(f"  - {{name: 第{n}项, value: {n}, unit: 人}}" for n in range(1, 8))
    pair = f"references: [{{type: parallels, to: notes/lifelong-learning}}]\nparameters:\n{parameters}"
    found = page(corpus({FIRST: pair}), "topics/training/")
    assert "第4项" in found
    assert "[还有3项](../../clauses/demo/first/index.md)" in found


def test_an_answer_names_every_clause_that_it_cites(corpus):
    many = {
        f"policies/demo/clause-{n}.yml": f"title: 第{n}条\ntopic: exit\nkind: principle\n"
        "plain: 一句话。\ntext: 一段话。\naudiences: [village-doctor]\nsource: {lines: 26}\n"
        for n in range(1, 8)
    }
    cites = ", ".join(f"clause-{n}" for n in range(1, 8))
    asked = f"questions: [{{id: how-long, ask: 多久？, answer: 2周。, cites: [{cites}]}}]"
    found = page(corpus(many | {FIRST: asked}), "questions/village-doctor/")
    assert all(f"[第{n}条](" in found for n in range(1, 8))


def test_silence_of_the_source_is_said_only_where_an_editor_has_read_it(corpus):
    found = page(corpus({FIRST: "silent: [condition]\n"}), "clauses/demo/first/")
    assert '条件或例外\n:   <span class="uns">原文没写</span>' in found
    found = page(corpus(), "clauses/demo/first/")
    assert '条件或例外\n:   <span class="nil">本条未列</span>' in found


def test_an_inferred_actor_never_looks_like_a_stated_one(corpus):
    found = page(
        corpus({FIRST: "actors: {responsible: [health, village-doctor], inferred: [health]}\n"}), "clauses/demo/first/"
    )
    assert '<span class="infer">编者据上文：[卫生健康部门]' in found
    assert (
        '负责：<span class="infer">编者据上文：[卫生健康部门](../../../authorities/health/index.md)</span>、[乡村医生]'
        in found
    )


def test_a_tip_has_no_box_and_is_no_item(corpus):
    linked = corpus({FIRST: "tips: [{id: keep, for: village-doctor, do: 留一份底}]\n"})
    found = page(linked, "clauses/demo/first/")
    assert '<p class="tip" id="step-keep"><b>编者提示</b> 乡村医生：留一份底</p>' in found
    assert "留一份底</label>" not in found
    listed = page(linked, "checklists/village-doctor/")
    assert "<b>编者提示</b> 留一份底 [村医每年参加培训]" in listed
    assert "<span>提示1条，不计</span>" in listed
    assert 'data-step="demo/first#keep"' not in listed
