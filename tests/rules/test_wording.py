"""Wording: what a reader stumbles over, and what only looks like it."""

import pytest

FIRST = "policies/demo/first.yml"
QUESTION = "policies/_questions/what-to-remember.yml"


def keys(found, code):
    """The places of the findings of one code, by what they are about."""
    return [(finding.args["key_"], finding.args["value"]) for finding in found if finding.code == code]


@pytest.mark.parametrize(("key", "limit"), [("title", 30), ("plain", 60), ("text", 600), ("hedge", None)], ids=str)
def test_length_is_counted_in_characters_up_to_the_limit(key, limit, findings):
    def long(count):
        return [finding for finding in findings({FIRST: f"{key}: {'字' * count}"}) if finding.code == "PC501"]

    assert long(limit or 500) == []
    assert [finding.args for finding in long((limit or 500) + 1)] == (
        [{"key_": key, "length": str(limit + 1), "limit": str(limit)}] if limit else []
    )


def test_markup_and_link_targets_have_no_length(findings):
    plain = f"plain: '{'字' * 56}**[村医](clause:exit-at-65)**。'"
    assert findings({FIRST: plain}) == []


def test_figure_is_looked_for_as_a_number(findings):
    assert keys(findings({FIRST: "plain: 您每年至少要参加2.0周、２周、02周培训。"}), "PC503") == []
    assert keys(findings({FIRST: "plain: 您每年至少要参加2.5周培训。"}), "PC503") == [("plain", "2.5")]


def test_figure_with_thousands_is_one_number(findings):
    block = "parameters: [{name: 缺编, value: 1838, unit: 人}]\nplain: 缺编1,838人，每年2周。"
    assert keys(findings({FIRST: block}), "PC503") == []


@pytest.mark.parametrize(
    "block",
    [
        "text: 原则上2周，有困难的7周。",
        "number: 第7项",
        "parameters: [{name: 培训时长, at_least: 2, at_most: 7, unit: 周, period: P1Y}]",
        "parameters: [{name: 时长, unit: 周, state: damaged, as_written: '7', note: 原文缺字}]",
        "conditions: [{fact: age, at_least: 7}]",
        "steps: [{id: attend, for: village-doctor, do: 参加培训, timing: {every: P7Y}}]",
        "steps: [{id: attend, for: village-doctor, do: 参加培训, timing: {by: 2025-07}}]",
    ],
)
def test_figure_may_come_from_anything_that_is_stated(block, findings):
    found = keys(findings({FIRST: f"{block}\nplain: 您要记住7。"}), "PC503")
    assert ("plain", "7") not in found


@pytest.mark.parametrize(
    ("said", "figure"),
    [
        ("每千服务人口配一名", "1000"),
        ("百分之三十", "30"),
        ("半年一次", "6"),
        ("半天", "0.5"),
        ("3万元", "30000"),
        ("30000元", "3万"),
        ("一千八百三十八人", "1838"),
        ("十二万五千元", "125000"),
        ("两名", "2"),
    ],
)
def test_figure_may_be_said_in_words(said, figure, findings):
    found = keys(findings({FIRST: f"text: {said}。\nplain: 您要记住{figure}。"}), "PC503")
    assert ("plain", figure.removesuffix("万")) not in found
    assert keys(findings({FIRST: f"text: {said}。\nplain: 您要记住77。"}), "PC503") == [("plain", "77")]


def test_figure_may_come_from_the_number_of_a_basis(findings):
    bases = "village-doctor-regulation: {title: 《乡村医生从业管理条例》, number: 国令〔2003〕386号}"
    block = "plain: 按2003年的386号令，每年2周。"
    assert keys(findings({FIRST: block}), "PC503") == [("plain", "2003"), ("plain", "386")]
    assert keys(findings({FIRST: block, "policies/_vocabulary/bases.yml": bases}), "PC503") == []


def test_figure_may_come_from_the_dates_of_the_instrument(findings):
    assert keys(findings({FIRST: "plain: 从2020年2月起，每年2周。"}), "PC503") == []


def test_figure_of_an_answer_may_come_from_what_it_cites(findings):
    answer = "questions: [{{id: how-old, ask: 多大要退？, answer: 65岁。{}}}]"
    assert keys(findings({FIRST: answer.format("")}), "PC503") == [("answer", "65")]
    assert keys(findings({FIRST: answer.format(", cites: [exit-at-65]")}), "PC503") == []
    assert keys(findings({QUESTION: "answer: 到70岁为止。"}), "PC503") == [("answer", "70")]


def test_numbering_of_a_list_and_a_link_is_no_figure(findings):
    text = "plain: |\n  这样：\n\n  1. 去[报名](clause:exit-at-65)\n  2. 备课\n  3. 参加"
    assert keys(findings({FIRST: text}), "PC503") == []


def test_figure_is_not_asked_for_where_something_cited_is_missing(findings):
    block = "questions: [{id: how-old, ask: 多大要退？, answer: 70岁。, cites: [nowhere]}]"
    assert keys(findings({FIRST: block}), "PC503") == []


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("甲,乙", "，"),
        ("甲;乙", "；"),
        ("'甲:乙'", "："),
        ("为什么?", "？"),
        ("好!好", "！"),
        ("甲(乙)丙", "（"),
        ("甲）!", "！"),
    ],
)
def test_half_width_punctuation_is_found(text, mark, findings):
    found = [finding.args["mark"] for finding in findings({FIRST: f"title: {text}"}) if finding.code == "PC505"]
    assert found == [mark]


@pytest.mark.parametrize("text", ["甲，乙", "'A, B'", "'12:30 开会'", "2.5周", "'2,500元'", "GB/T(甲)", "HIV?"])
def test_punctuation_beside_what_is_not_chinese_is_free(text, findings):
    assert not [finding for finding in findings({FIRST: f"title: {text}"}) if finding.code == "PC505"]


def test_links_are_no_punctuation(findings):
    assert findings({FIRST: "plain: 您每年[参加培训](clause:exit-at-65)，至少2周。"}) == []


@pytest.mark.parametrize(
    "fault", ["<b>甲</b>", "'# 甲'", "'![甲](https://example.org/a.png)'", "'`甲`'", "'[甲](https://a.cn)'"]
)
def test_markdown_outside_the_subset_is_an_error_wherever_prose_stands(fault, findings):
    for path, block in (
        (FIRST, f"plain: {fault}"),
        (QUESTION, f"answer: {fault}"),
        ("policies/demo/instrument.yml", f"summary: {fault}"),
        ("policies/_vocabulary/topics.yml", f"training: {{label: 培训, description: {fault}}}"),
    ):
        assert [finding.key for finding in findings({path: block}) if finding.code == "PC502"] == ["PC502"]


def test_plain_may_not_be_the_text_again(findings):
    found = findings({FIRST: "plain: 每年参加培训，不少于2周\ntext: 每年参加培训，不少于2周。"})
    assert [finding.args for finding in found if finding.code == "PC506"] == [{"other": "text"}]


@pytest.mark.parametrize("space", [" ", "\u3000", "\u00a0", "  "])
def test_space_in_a_chinese_word_is_found(findings, space):
    text = f'plain: "您每年至少要到卫生{space}院参加2周培训。"'
    assert "PC507" in {finding.code for finding in findings({FIRST: text})}


@pytest.mark.parametrize("text", ["每年 2 周，您要参加 ABC 培训。", "每年2周，\\n您要参加。"])
def test_space_beside_other_characters_is_silent(findings, text):
    assert "PC507" not in {finding.code for finding in findings({FIRST: f'plain: "{text}"'})}


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ("请假， 离岗", True),
        ("请假、离岗", True),
        ("请假，离岗", True),
        ("请假；离岗", True),
        ("2、5%对吗", False),
        ("六十五岁了，还能不能接着干下去", False),
        ("书本费、学杂费由哪一家来出", False),
    ],
)
def test_several_things_in_one_item_are_found(findings, item, found):
    vocabulary = f"training: {{label: 培训, aliases: ['{item}']}}"
    everywhere = {
        FIRST: f"also: ['{item}']\nquestions: [{{id: how-long, ask: 多久？, answer: 2周。, also: ['{item}']}}]",
        "policies/_questions/what-to-remember.yml": f"also: ['{item}']",
        "policies/_vocabulary/synonyms.yml": f"equal: [['{item}', 甲]]\nrewrites: [{{from: 甲, to: ['{item}']}}]",
        "policies/_vocabulary/topics.yml": vocabulary,
    }
    codes = [finding.code for finding in findings(everywhere)]
    assert codes.count("PC508") == (6 if found else 0)
