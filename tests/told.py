"""Sixty things that somebody who is no programmer writes wrongly, and what she must be told: the ▶ marks the place."""

from typing import NamedTuple

SECOND = "policies/demo/second.yml"
INSTRUMENT = "policies/demo/instrument.yml"
CLAUSE = """\
title: 村医要按时签字
topic: training
kind: obligation
plain: 您参加完培训要签字。
text: 乡村医生参加培训后要签字。
audiences: [village-doctor]
source: {lines: 13}
"""
PLAN = """\
title: 村医队伍示范方案
genre: plan
issuer: health
jurisdiction: unstated
document_number: unstated
issued: 2020-01-01
effective: 2020-02-01
expires: unstated
official: false
default_standing: rule
source: {file: demo-texts, part: 1, lines: 1-40}
contents:
  - {heading: 培训, lines: 3-20}
  - {heading: 退出, lines: 24-38}
coverage: {assessment: silent}
"""


class Told(NamedTuple):
    """A file with a fault, the code that names it, words that both messages hold, and those of one language."""

    name: str
    text: str
    code: str
    both: tuple[str, ...]
    zh: str
    en: str
    path: str = SECOND


def more(name, text, code, both, zh, en):
    """A line below the clause."""
    return Told(name, f"{CLAUSE}{text}\n", code, both, zh, en)


def instead(name, old, new, code, both, zh, en):
    """A part of the clause put otherwise."""
    assert CLAUSE.count(old) == 1, old
    return Told(name, CLAUSE.replace(old, new), code, both, zh, en)


def plan(name, old, new, code, both, zh, en):
    """A part of the instrument put otherwise."""
    assert PLAN.count(old) == 1, old
    return Told(name, PLAN.replace(old, new), code, both, zh, en, INSTRUMENT)


def step(name, timing, code, both, zh, en):
    """A step with another timing."""
    return more(name, f"steps: [{{id: sign, for: village-doctor, do: 签字, {timing}}}]", code, both, zh, en)


def figure(name, rest, code, both, zh, en):
    """A parameter."""
    return more(name, f"parameters: [{{name: 补助, {rest}, unit: 元}}]", code, both, zh, en)


WORDS = [
    instead("a Chinese kind", "obligation", "▶义务", "PC024", ("obligation",), "是不是“obligation”", "did you mean"),
    more("a Chinese standing", "standing: ▶规定", "PC024", ("rule", "cited 转引规定"), "是不是“rule”", "did you mean"),
    more(
        "a Chinese relation", "references: [{type: ▶另见, to: first}]", "PC024", ("see-also",), "是不是", "did you mean"
    ),
    plan("a Chinese genre", "plan", "▶意见", "PC024", ("guidance",), "是不是“guidance”", "did you mean"),
    instead("a word of one's own", "obligation", "▶必须", "PC024", ("obligation 义务", "power"), "只能写", "none of"),
    more(
        "a Chinese state",
        "parameters: [{name: 补助, state: ▶残缺, note: 缺字}]",
        "PC024",
        ("damaged",),
        "是不是",
        "mean",
    ),
    instead("a Chinese key", "title:", "▶标题:", "PC020", ("title",), "是不是“title”", "did you mean"),
    instead("a Chinese key for whom", "audiences:", "▶对象:", "PC020", ("audiences",), "是不是", "did you mean"),
    figure("a Chinese key inside", "▶数值: 300", "PC020", ("value",), "是不是“value”", "did you mean"),
    more("a misspelt key", "▶hegde: 一般", "PC020", ("hedge",), "是不是“hedge”", "did you mean"),
    more("a key that nobody knows", "▶colour: 红", "PC020", ("colour", "questions"), "可用的有", "there are"),
    instead("a Chinese topic", "training", "▶培训与培养", "PC201", ("training",), "是不是“training”", "did you mean"),
    instead(
        "a Chinese audience", "[village-doctor]", "[▶村医]", "PC202", ("village-doctor",), "是不是", "did you mean"
    ),
    more(
        "a unit's alias",
        "parameters: [{name: 年龄, value: 65, unit: ▶岁}]",
        "PC207",
        ("周岁",),
        "是不是",
        "did you mean",
    ),
]

UNSEEN = [
    more(
        "a no-break space that indents", "actors:\n▶\u00a0 responsible: [health]", "PC005", ("U+00A0",), "空格", "blank"
    ),
    more(
        "an ideographic space that indents", "actors:\n▶　responsible: [health]", "PC005", ("U+3000",), "空格", "blank"
    ),
    more("an ideographic space after the colon", "hedge:▶　一般", "PC005", ("U+3000",), "半角空格", "ordinary spaces"),
    more("a no-break space after the hyphen", "also:\n  -▶\u00a0补考", "PC005", ("U+00A0",), "半角空格", "ordinary"),
    figure("a full-width colon in braces", "payer▶：finance", "PC005", (), "全角冒号", "full-width colon"),
    instead("a full-width colon", "topic: ", "topic▶：", "PC005", (), "全角冒号", "full-width colon"),
    instead(
        "a full-width colon after a Chinese key", "topic: ", "主题▶：", "PC005", (), "全角冒号", "full-width colon"
    ),
    more("a full-width comma between keys", "actors: {responsible: [health]▶，paying: [finance]}", "PC005", (), "", ""),
    more(
        "full-width brackets round keys",
        "parameters: ▶［{name: 补助, value: 3, unit: 元}］",
        "PC005",
        (),
        "全角括号",
        "bracket",
    ),
    instead("no blank after the colon", "kind: ", "kind▶:", "PC005", (), "冒号后面没有空格", "no blank"),
    more("no blank after the colon in braces", "actors: {paying▶:[finance]}", "PC005", (), "", ""),
    Told(
        "marks of a merge", f"▶<<<<<<< HEAD\n{CLAUSE}=======\n>>>>>>> other\n", "PC005", ("<<<<<<<",), "合并", "merge"
    ),
    instead(
        "a quotation mark closed in Chinese", "plain: 您参加完培训要签字。", 'plain: ▶"您要签字”', "PC005", (), "", ""
    ),
    more(
        "a quotation mark noticed far below",
        'hedge: ▶"一般”\nalso: [补考]\nnumber: "第3项"',
        "PC005",
        ('"',),
        "中文引号",
        "Chinese",
    ),
    more("a quotation mark never closed", 'hedge: ▶"一般', "PC005", (), "没有收尾", "never closed"),
    more("a bracket never closed", "also: ▶[补考, 重考", "PC005", (), "没有收尾", "not closed"),
    more("a bracket closed below", "also: ▶[补考\nhedge: 一般\nnumber: 第3项", "PC005", (), "没有收尾", "not closed"),
    more("a tab", "actors:\n▶\tpaying: [finance]", "PC004", (), "Tab", "tab"),
    more("a zero-width space", "hedge: 一▶\u200b般", "PC004", ("U+200B",), "看不见", "invisible"),
    more("a hash in a value", "number: 见 ▶#3 条", "PC013", ("#",), "引号", "quotes"),
    more("a colon in a value", "hedge: 一般▶: 原则上", "PC005", (), "引号", "quotes"),
    more("the same key twice", "▶title: 另一个", "PC010", ("title",), "两遍", "second time"),
]

VALUES = [
    figure("a full-width digit", "value: ▶３", "PC025", ("3",), "全角", "full-width"),
    figure("thousands", "value: 3,▶000", "PC005", ("3000",), "逗号", "comma"),
    figure("a number with its unit", "value: ▶300元", "PC025", ("unit",), "单位写在", "goes in"),
    figure("a number in Chinese", "value: ▶三百", "PC025", ("65",), "数字", "number"),
    plan("a date in Chinese", "issued: 2020-01-01", "issued: ▶2020年1月1日", "PC025", ("2020-01-01",), "请写", "write"),
    plan("a date with slashes", "2020-02-01", "▶2020/2/1", "PC025", ("2020-02-01",), "请写", "write"),
    plan("a day that is none", "2020-02-01", "▶2020-02-30", "PC025", ("2020-02-30",), "没有这一天", "no such date"),
    plan(
        "nothing for the end",
        "expires: unstated",
        "▶expires:",
        "PC023",
        ("unstated", "2025-06-30"),
        "不能省",
        "left out",
    ),
    plan("no end", "expires: unstated\n", "", "PC021", ("expires", "unstated"), "缺", "missing"),
    plan("for ever", "expires: unstated", "expires: ▶长期", "PC025", ("unstated", "2025-06-30"), "长期", "source"),
    plan("not known", "expires: unstated", "expires: ▶无", "PC025", ("unstated",), "请写", "write"),
    plan("yes in Chinese", "official: false", "official: ▶否", "PC025", ("no",), "请写“no”", "write 'no'"),
    plan(
        "a region as text",
        "jurisdiction: unstated",
        "jurisdiction: ▶示例县",
        "PC022",
        ("{name: 示例县}",),
        "是不是",
        "mean",
    ),
    instead("lines with a dash", "lines: 13", "lines: ▶10—12", "PC025", ("10-12",), "请写", "write"),
    instead("lines in Chinese", "lines: 13", "lines: ▶第13行", "PC025", ("13",), "请写", "write"),
    instead("the source as text", "{lines: 13}", "▶13", "PC022", ("{lines: 13}",), "是不是", "did you mean"),
    instead(
        "one audience without brackets",
        "[village-doctor]",
        "▶village-doctor",
        "PC022",
        ("[village-doctor]",),
        "列表",
        "list",
    ),
    instead(
        "two audiences with 、",
        "[village-doctor]",
        "[▶village-doctor、teacher]",
        "PC202",
        ("village-doctor, teacher",),
        "是不是",
        "mean",
    ),
    step("a timing in words", "timing: ▶离岗前", "PC022", ("{before: 离岗}", "every"), "是不是", "did you mean"),
    step("every year in words", "timing: ▶每年", "PC022", ("{every: P1Y}",), "是不是", "did you mean"),
    step("a timing that is no timing", "timing: ▶看情况", "PC022", ("before", "unstated"), "可用的有", "there are"),
    step("months in words", "timing: {every: ▶3个月}", "PC025", ("P3M",), "请写“P3M”", "write 'P3M'"),
    step("two ways at once", "timing: ▶{every: P1Y, after: 上岗}", "PC027", ("every",), "只能有一个", "exactly one"),
    more("an empty optional value", "▶hedge:", "PC023", ("hedge",), "去掉", "leave the key out"),
    more("null", "▶hedge: null", "PC023", ("null",), "去掉", "leave the key out"),
    more("a step left to do", "▶hedge: TODO", "PC026", ("TODO",), "还是", "still"),
    more(
        "a reference to a step",
        "references: [{type: see-also, to: ▶exit-at-65#leave}]",
        "PC203",
        ("exit-at-65",),
        "事项",
        "step",
    ),
    more(
        "a misspelt clause", "references: [{type: see-also, to: ▶exit-65}]", "PC203", ("exit-at-65",), "是不是", "mean"
    ),
    instead(
        "a table",
        "text: 乡村医生参加培训后要签字。",
        "text: ▶|\n  |小学|初中|\n  |---|---|\n  |1|2|",
        "PC502",
        ("parameters", "scope"),
        "表格",
        "table",
    ),
    instead(
        "a list that would run together",
        "text: 乡村医生参加培训后要签字。",
        "text: ▶|\n  1.甲\n  2.乙",
        "PC502",
        ("1. ",),
        "列表",
        "item",
    ),
    more("one item that means two", "also: [▶请假， 离岗]", "PC508", ("请假, 离岗",), "半角逗号", "half-width commas"),
]

CASES = [*WORDS, *UNSEEN, *VALUES]
