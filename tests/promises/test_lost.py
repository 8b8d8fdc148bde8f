"""Nothing that was written is dropped without a word."""

from .reading import facts, targets, text

FORMER = {
    "policies/demo/rehire.yml": "formerly: [come-back]\nreferences: [{type: exception-to, to: exit-at-65}]\n",
    "policies/demo/exit-at-65.yml": "references: [{type: see-also, to: come-back}]\n",
}


def test_a_reference_by_a_former_name_leads_to_the_clause(site):
    found = site(FORMER)
    assert "clauses/demo/rehire/" in targets(found["clauses/demo/exit-at-65/"])
    assert "clauses/demo/come-back/" not in targets(found["clauses/demo/exit-at-65/"])


def test_the_former_address_of_a_clause_leads_on(site):
    assert "clauses/demo/rehire/" in targets(site(FORMER)["clauses/demo/come-back/"])


def test_a_clause_knows_what_refers_to_it_and_which_questions_cite_it(site, sound):
    page = site({})["clauses/demo/exit-at-65/"]
    assert facts(page)["例外"].startswith("确有需要的可以返聘")
    assert sound({}).citing["demo/exit-at-65"] == ("what-to-remember",)
    assert "questions/topics/training/#q-what-to-remember" in targets(page)


#: More clauses of one document, topic and audience than any list might show.
MANY = {
    f"policies/demo/more-{number}.yml": f"""\
title: 再一条，第{number}条
topic: exit
kind: obligation
plain: 第{number}条。
text: 第{number}条。
audiences: [village-doctor]
actors: {{responsible: [village-doctor]}}
source: {{lines: {27 + number}}}
"""
    for number in range(9)
}


def test_every_clause_is_listed_with_its_document_topic_and_audiences(site, sound):
    for clause in sound(MANY).clauses.values():
        for url in (
            f"instruments/{clause.instrument}/",
            f"topics/{clause.topic}/",
            *(f"audiences/{key}/" for key in clause.audiences),
        ):
            assert f"clauses/{clause.id}/" in targets(site(MANY)[url]), url


def test_a_clause_shows_its_whole_text(site):
    assert "乡村医生满65周岁后，一般不再在村卫生室执业。" in text(site({})["clauses/demo/exit-at-65/"])


def test_every_amount_condition_and_deadline_of_a_clause_is_shown(site):
    told = facts(
        site({
            "policies/demo/exit-at-65.yml": """\
parameters:
  - {name: 补助, scope: 甲类, value: 300, unit: 元, period: P1M}
  - {name: 补助, scope: 乙类, value: 200, unit: 元, period: P1M}
  - {name: 补助, scope: 丙类, value: 100, unit: 元, period: P1M}
conditions: [{fact: age, at_least: 65}, {fact: remote-area, is: yes}, {unclear: 别的}]
steps:
  - {id: one, for: village-doctor, do: 一, timing: {before: turning-65}}
  - {id: two, for: village-doctor, do: 二, timing: {after: assessment-failed, within: P1M}}
  - {id: three, for: village-doctor, do: 三, timing: {every: P1Y}}
""",
        })["clauses/demo/exit-at-65/"]
    )  # fmt: skip
    assert all(
        f"{scope}：每月{value}元" in told["补助"] for scope, value in (("甲类", 300), ("乙类", 200), ("丙类", 100))
    )
    assert all(word in told["何时禁止"] for word in ("满65周岁", "边远地区", "别的", "例外："))
    assert all(word in told["期限"] for word in ("年满65周岁前", "考评不合格后1个月内", "每年"))


def test_an_answer_names_every_clause_that_it_rests_on(site):
    found = site({
        "policies/_questions/what-to-remember.yml": "cites: [demo/first, demo/exit-at-65, demo/rehire]\n",
    })["questions/topics/training/"]  # fmt: skip
    [answer] = [node for node in found.iter("details") if node.get("id") == "q-what-to-remember"]
    assert [target for target in targets(answer) if target.startswith("clauses/")] == [
        "clauses/demo/first/",
        "clauses/demo/exit-at-65/",
        "clauses/demo/rehire/",
    ]
