"""What nobody has read for is not said of the source; what an editor concluded or advises is told from what it says."""

import pytest

from generator.views.shown import Shown

from .reading import around, facts, of_class, text, texts

FIRST = "policies/demo/first.yml"
CLAUSE = "clauses/demo/first/"
BARE = "clauses/demo/bare/"
#: Word of ``silent`` → the row of the facts box that it speaks of.
ASPECTS = {
    "amount": "金额或数量",
    "deadline": "期限",
    "condition": "条件或例外",
    "actor": "谁负责",
    "basis": "依据",
}
#: A clause that states nothing that it might leave out.
NOTHING = """\
title: 什么都没写的一条
topic: exit
kind: permission
plain: 可以这样。
text: 可以这样。
audiences: [village-doctor]
source: {lines: 27}
"""
TIP = {FIRST: "tips: [{id: keep, for: village-doctor, do: 留一份底, timing: {every: P1Y}}]\n"}


@pytest.mark.parametrize("read", [(), *((aspect,) for aspect in ASPECTS), tuple(ASPECTS)])
def test_the_source_is_called_silent_on_what_an_editor_has_read_it_for_and_on_nothing_else(site, read):
    silent = f"silent: [{', '.join(read)}]\n" if read else ""
    page = site({"policies/demo/bare.yml": NOTHING + silent})[BARE]
    told = facts(page)
    assert {aspect for aspect, label in ASPECTS.items() if told.get(label) == "原文没写"} == set(read)
    rest = {label: told.get(label, "本条未列") for aspect, label in ASPECTS.items() if aspect not in read}
    assert set(rest.values()) <= {"本条未列"}, rest
    assert texts(of_class(page, "facts")[0], "uns") == ["原文没写"] * len(read)


def test_a_topic_without_clauses_says_why(site):
    for word, said in (("silent", "原文没写"), ("damaged", "原文残缺"), ("elsewhere", "写在别的主题里")):
        page = site({"policies/demo/instrument.yml": f"coverage: {{ethics: {word}}}\n"})["data-quality/"]
        [row] = around(page, "村医队伍示范方案", tags=("tr",))[:1]
        cells = [text(cell).strip() for cell in row.iter("td")]
        assert cells == ["1条", "尚未录入", "2条", said]


def test_an_authoritys_duties_call_the_source_silent_only_where_it_was_read(site):
    charged = NOTHING.replace("kind: permission", "kind: obligation\nactors: {responsible: [health]}")
    for silent, look, told in (("", "nil", "本条未列"), ("silent: [deadline]\n", "uns", "原文没写")):
        [row] = around(site({"policies/demo/bare.yml": charged + silent})["authorities/health/"], "什么都没写的一条")
        assert [(look, told)] == [(name, said) for name in ("nil", "uns") for said in texts(row, name)]


def test_who_acts_by_an_editors_conclusion_is_told_from_whom_the_source_names(site):
    block = "actors: {responsible: [health, village-doctor], inferred: [health]}\n"
    page = site({FIRST: block})[CLAUSE]
    assert facts(page)["谁负责"] == "负责：编者据上文：卫生健康部门、乡村医生"
    assert texts(page, "infer") == ["编者据上文：卫生健康部门"]


def test_a_tip_says_whose_it_is_and_has_no_box(site):
    page = site(TIP)[CLAUSE]
    assert texts(page, "tip") == ["编者提示 乡村医生：留一份底（每年）"]
    [tip] = of_class(page, "tip")
    assert not list(tip.iter("input"))


def test_a_tip_is_no_step_and_counts_nowhere(site, sound):
    with_tip, without = sound(TIP), sound({})
    assert list(Shown(with_tip).items) == list(Shown(without).items)
    assert facts(site(TIP)[CLAUSE])["期限"] == facts(site({})[CLAUSE])["期限"]
    for url in ("checklists/village-doctor/", "audiences/village-doctor/"):
        assert len(list(site(TIP)[url].iter("input"))) == len(list(site({})[url].iter("input")))
    assert "留一份底" not in text(site(TIP)["audiences/village-doctor/"])
