"""Bad files, from bytes to meaning, each with its one finding: the ▶ in a text marks the place."""

from typing import NamedTuple

from generator.load.subset import MAX_BYTES

SECOND = "policies/demo/second.yml"
CLAUSE = """\
title: 村医每年参加培训
topic: training
kind: obligation
plain: 您每年都要参加培训。
text: 乡村医生每年参加培训。
audiences: [village-doctor]
source: {lines: 10-12}
"""
TOPICS = "policies/_vocabulary/topics.yml"


class Case(NamedTuple):
    """A file and the one finding that it gives: message, line, column."""

    name: str
    path: str
    content: bytes
    key: str
    line: int
    column: int


def marked(text):
    """The text without the ▶ that marks a place in it, and that place: line and column, else the beginning."""
    before, mark, _ = text.partition("▶")
    line, column = (before.count("\n") + 1, len(before) - before.rfind("\n")) if mark else (1, 1)
    return text.replace("▶", ""), line, column


def whole(name, text, key, path=SECOND):
    """A file of its own."""
    content, line, column = marked(text)
    return Case(name, path, content.encode(), key, line, column)


def also(name, more, key):
    """The clause with something more below its seven lines."""
    return whole(name, f"{CLAUSE}{more}\n", key)


def instead(name, old, new, key):
    """The clause with one of its values put otherwise."""
    assert old in CLAUSE
    return whole(name, CLAUSE.replace(old, new), key)


ALIAS_BOMB = "a: ▶&a [x, x]\n" + "".join(
    f"{new}: &{new} [*{old}, *{old}, *{old}, *{old}]\n" for old, new in zip("abcdefg", "bcdefgh", strict=True)
)
MERGE_BOMB = "a: {▶<<: {x: y}}\n" + "b: {<<: [{x: y}, {x: y}]}\n" * 40

BYTES = [
    Case("a file in GBK", SECOND, CLAUSE.encode("gbk"), "PC003", 1, 8),
    Case("a file in UTF-16", SECOND, CLAUSE.encode("utf-16"), "PC003", 1, 1),
    Case("a file in UTF-16 without a byte order mark", SECOND, CLAUSE.encode("utf-16-le"), "PC003", 1, 1),
    Case("a file in big-endian UTF-16 without a mark", SECOND, CLAUSE.encode("utf-16-be"), "PC003", 1, 1),
    Case("a cut character", SECOND, f"{CLAUSE}# ".encode() + b"\xe6\x9d", "PC003.unknown", 8, 3),
    Case("a cut character after a mark", SECOND, b"\xef\xbb\xbf\xe6\xa0\x87\xe9", "PC003.unknown", 1, 2),
    Case("a file that is no text at all", SECOND, b"\x89PNG\r\n\x1a\n\xff\xff", "PC003.unknown", 1, 1),
    Case("an oversized file", SECOND, CLAUSE.encode() + b"#" * MAX_BYTES, "PC002", 1, 1),
    Case("an empty file", SECOND, b"", "PC015", 1, 1),
    Case("a file of nothing but a byte order mark", SECOND, b"\xef\xbb\xbf", "PC015", 1, 1),
    whole("a file of comments", "# 以后再写\n# 真的\n", "PC015"),
    whole("an empty document", "---\n", "PC015"),
    whole("an empty mapping", "{}\n", "PC015"),
    whole("a file of spaces", "   \n  \n", "PC015"),
]

SYNTAX = [
    instead("a colon inside a value", "每年参加培训\n", "培训▶: 每年\n", "PC005.colon"),
    instead("a full-width colon", "topic: ", "topic▶：", "PC005.full_width"),
    instead("a full-width colon in the first line", "title: ", "title▶：", "PC005.full_width"),
    instead("no space after the colon", "kind: obligation\n", "kind▶:obligation\n", "PC005.unspaced"),
    also("a quotation mark that isn't closed", 'hedge: ▶"一般', "PC005.quote"),
    also("a bracket that isn't closed", "defines: ▶[five-unifieds", "PC005.bracket"),
    also("a brace that isn't closed", "actors: ▶{responsible: [village-doctor]", "PC005.bracket"),
    also("a quotation mark inside a value", 'hedge: "一般"▶地', "PC005.indent"),
    also("a key that isn't aligned", " ▶hedge: 一般", "PC005.indent"),
    also("a value that starts with an at sign", "hedge: ▶@一般", "PC005.start"),
    also("a list item below a value", "hedge: 一般\n▶- 原则上", "PC005.indent"),
    also("an anchor", "hedge: ▶&h 一般", "PC006"),
    also("an alias", "hedge: ▶*h", "PC006"),
    also("emphasis that is an alias", "hedge: ▶*一般*", "PC005.start"),
    also("an alias as a key", "▶*h : 一般", "PC006"),
    also("an anchored key", "▶&h hedge: 一般", "PC006"),
    whole("an alias bomb", ALIAS_BOMB, "PC006"),
    whole("a merge bomb", MERGE_BOMB, "PC012"),
    also("a merge key", "actors: {▶<<: {paying: [finance]}}", "PC012"),
    also("a tag that builds objects", "hedge: ▶!!python/object/apply:os.system [ls]", "PC007"),
    also("a binary tag", "hedge: ▶!!binary aGk=", "PC007"),
    also("a tag of its own", "hedge: ▶!own 一般", "PC007"),
    also("a bare tag", "hedge: ▶! 一般", "PC007"),
    whole("a tagged file", f"!!map\n{CLAUSE}", "PC007"),
    whole("a YAML directive", f"%YAML 1.1\n---\n{CLAUSE}", "PC008"),
    whole("a YAML directive of another version", f"%YAML 3.0\n---\n{CLAUSE}", "PC008"),
    whole("a TAG directive", f"%TAG ! tag:example.org,2000:\n---\n{CLAUSE}", "PC008"),
    whole("an unknown directive", f"%ENCODING gbk\n---\n{CLAUSE}", "PC008"),
    also("a second document", "▶---\nhedge: 一般", "PC009"),
    also("a second document after three dots", "...\n▶---\nhedge: 一般", "PC009"),
    also("a document end followed by text", "...\n▶hedge: 一般", "PC005"),
    also("a duplicate key", "▶title: 另一个", "PC010"),
    also("a duplicate key in quotes", '▶"title": 另一个', "PC010"),
    also("a duplicate key with a space around", '▶" title ": 另一个', "PC010"),
    also("a duplicate key at depth", "steps:\n  - {id: go, do: 去, timing: {by: 2025, ▶by: 2026}}", "PC010"),
    whole("a hundred thousand brackets", "[" * 8 + "▶" + "[" * 99_992, "PC011"),
    whole("a hundred thousand braces", "{a: " * 8 + "▶" + "{a: " * 40_000, "PC011"),
    whole("a hundred thousand dashes", "- " * 8 + "▶" + "- " * 90_000, "PC011"),
    also("a condition nested too deep", "conditions: [{any: [{any: [{any: [▶{unclear: 甲}]}]}]}]", "PC011"),
    also("a list as a key", "? ▶[a, b]\n: c", "PC012.key"),
    also("a mapping as a key", "? ▶{a: b}\n: c", "PC012.key"),
    also("a list as a key without a mark", "▶[a, b]: c", "PC012.key"),
    also("an empty key", "actors: {▶: [teacher]}", "PC005"),
    also("an empty key with a mark", "?▶ \n: 一般", "PC012.key"),
    also("an empty key in quotes", '▶"": 一般', "PC012.key"),
    also("a hash after one space", "hedge: 见 ▶#3 条", "PC013"),
    also("a hash after one space in a list", "defines:\n  - five-unifieds ▶#1", "PC013"),
]

SHAPE = [
    whole("a list at the top", "- title: 甲\n", "PC022.file"),
    whole("a list at the top of a vocabulary", "- label: 甲\n", "PC022.file", path=TOPICS),
    whole("a text at the top", "以后再写\n", "PC022.file"),
    also("an unknown key", "▶colour: 红", "PC020"),
    also("a misspelt key", "▶hegde: 一般", "PC020.guess"),
    also("a misspelt key at depth", "steps: [{id: now, for: teacher, do: 去, timing: {▶befor: 上岗}}]", "PC020.guess"),
    also("a misspelt key in a condition in a condition", "conditions: [{any: [{▶fakt: age}]}]", "PC020.guess"),
    whole("a misspelt key in a vocabulary", "exit: {▶lable: 退出, label: 退出}\n", "PC020.guess", TOPICS),
    also("a number as a key", "▶1: 一般", "PC020"),
    also("a boolean as a key", "▶yes: 一般", "PC020"),
    also("null as a key", "▶~: 一般", "PC020"),
    also("the id, which the name of the file gives", "▶id: demo/second", "PC020.identity"),
    also("the path, which the place of the file gives", "▶path: x", "PC020.identity"),
    instead("a required key that is missing", "kind: obligation\n", "", "PC021"),
    also("a required key that is missing at depth", "steps: [▶{id: now, for: teacher, do: 去}]", "PC021"),
    instead("a text where a list belongs", "[village-doctor]", "▶village-doctor", "PC022.list_guess"),
    instead("a mapping where a list belongs", "[village-doctor]", "▶{a: b}", "PC022.list"),
    instead("a list where a text belongs", "training", "▶[training, exit]", "PC022.text"),
    instead("a mapping where a text belongs", "training", "▶{a: b}", "PC022.text"),
    instead("a text where a mapping belongs", "{lines: 10-12}", "▶10-12", "PC022.mapping_guess"),
    instead("a list in a list of texts", "[village-doctor]", "[village-doctor, ▶[teacher]]", "PC022.text"),
    whole("a text where an entry belongs", "exit: ▶退出\n", "PC022.mapping_guess", TOPICS),
    also("an empty value", "▶hedge:", "PC023"),
    also("nothing, as YAML writes it", "▶hedge: ~", "PC023"),
    also("null for a number", "parameters: [{name: 年龄, ▶value: null}]", "PC023"),
    also("an empty text", '▶hedge: ""', "PC023"),
    also("a text of ideographic spaces", "▶hedge: '\u3000 '", "PC023"),
    also("a value still to be written", "▶hedge: TODO 限定语", "PC026"),
    also("an empty list", "▶defines: []", "PC023"),
    also("an empty mapping inside", "▶actors: {}", "PC023"),
    also("an empty item", "defines: [five-unifieds, ▶'']", "PC023"),
    instead("an empty list of lines", "lines: 10-12", "▶lines: []", "PC023.required"),
    instead("an empty list of required values", "audiences: [village-doctor]", "▶audiences: []", "PC023.required"),
    instead("a word that is none of the words", "obligation", "▶必须", "PC024"),
    instead("a misspelt word", "obligation", "▶obligatory", "PC024.guess"),
    instead("a word in capitals", "obligation", "▶Obligation", "PC024.guess"),
    also("a YAML boolean where a word belongs", "standing: ▶no", "PC024"),
]


def number(text, key="PC025.number"):
    """The clause with ``text`` as a number."""
    return also(f"the number {text}", f"parameters: [{{name: 年龄, value: ▶{text}}}]", key)


def date(text, key):
    """The clause with ``text`` as a date."""
    return also(f"the date {text}", f"review: {{date: ▶{text}, version: 0123456789abcdef}}", key)


def timing(text, key):
    """The clause with ``text`` as the timing of a step."""
    where = "" if "▶" in text else "▶"
    return also(f"the timing {text}", f"steps: [{{id: now, for: teacher, do: 去, timing: {where}{{{text}}}}}]", key)


def condition(text, key):
    """The clause with ``text`` as a condition."""
    where = "" if "▶" in text else "▶"
    return also(f"the condition {text}", f"conditions: [{where}{{{text}}}]", key)


VALUES = [
    number("３００", "PC025.full_width"),
    number("٣"),
    number("1_000"),
    number("'1,000'", "PC025.guess"),
    number("' 065'"),
    number("065"),
    number("1e3"),
    number("0x10"),
    number(".5"),
    number("5."),
    number("+5"),
    number("2、5"),
    number("2周"),
    number("1:30"),
    number("no"),
    number(".inf"),
    number("9" * 30),
    instead("lines the wrong way round", "10-12", "▶12-10", "PC025.guess"),
    instead("line nought", "10-12", "▶0", "PC025.lines"),
    instead("lines in a list, one of them wrong", "10-12", "▶[10, 1l]", "PC025.lines"),
    date("2026-02-30", "PC025.calendar"),
    date("0000-01-01", "PC025.calendar"),
    date("2026-2-3", "PC025.guess"),
    date("2026/02/03", "PC025.guess"),
    date("20260203", "PC025.guess"),
    date("2026-02-03T10:00:00Z", "PC025.day"),
    date("1735689600", "PC025.day"),
    date("２０２６-02-03", "PC025.full_width"),
    also("a hash in capitals", "review: {date: 2026-11-22, version: ▶0123456789ABCDEF}", "PC025.guess"),
    also("two lines where one belongs", "hedge: ▶|\n  一般\n  原则上", "PC025.line"),
    also("an id that is no slug", "formerly: [▶Exit_65]", "PC025.guess"),
    also("an id of two characters", "formerly: [▶ab]", "PC025.slug"),
    also("an id that ends in a hyphen", "formerly: [▶exit-]", "PC025.guess"),
    timing("every: ▶3个月", "PC025.guess"),
    timing("every: ▶PT1H", "PC025.duration"),
    timing("every: ▶P1M2D", "PC025.duration"),
    timing("every: ▶P0M", "PC025.duration"),
    timing("by: ▶2025-13", "PC025.calendar"),
    timing("by: ▶20__", "PC025.horizon"),
    timing("every: P1Y, times: {at_least: ▶1_0}", "PC025.whole"),
    timing("ongoing: ▶一直", "PC025.flag"),
    timing("every: P1Y, after: 上岗", "PC027.timing"),
    timing("ongoing: no", "PC027.timing"),
    timing("times: {value: 1}", "PC027.timing"),
    timing("before: 上岗, within: P6M", "PC027.within"),
    timing("at: 开学, times: {value: 1}", "PC027.times"),
    timing("every: P1Y, from: 2026, until: 2025", "PC027.dates"),
    timing("every: P1Y, times: ▶{value: 1, at_most: 2}", "PC027.count"),
    timing("every: P1Y, times: ▶{at_least: 3, at_most: 2}", "PC027.empty"),
    timing("cumulative: ▶{in: P3Y}", "PC027.span"),
    condition("fact: age", "PC027.condition"),
    condition("fact: age, is: passed, at_least: 65", "PC027.condition"),
    condition("fact: age, at_least: 65, unclear: 残缺", "PC027.condition"),
    condition("is: passed", "PC027.condition"),
    condition("fact: age, at_least: 65, more_than: 60", "PC027.bounds"),
    condition("fact: age, at_least: 65, less_than: 65", "PC027.empty"),
    condition("not: {any: [▶{unclear: 甲, at_least: 1}]}", "PC027.condition"),
    condition("fact: last-assessment, is: ▶{a: b}", "PC022.text"),
    instead(
        "a gap that is both lost and read", "10-12", "10-12, gaps: [▶{lines: 10, lost: 甲, read_as: 乙}]", "PC027.gap"
    ),
    whole(
        "an address that a browser would not open as a page",
        "law-on-doctors: {title: 《执业医师法》, url: ▶ftp://example.org/}\n",
        "PC025.url",
        "policies/_vocabulary/bases.yml",
    ),
    whole(
        "a source text outside its folder",
        f"demo-texts: {{label: 甲, file: ▶../../etc/passwd, sha256: {'0' * 64}, lines: 60}}\n",
        "PC025.file",
        "policies/_vocabulary/sources.yml",
    ),
]

CASES = [*BYTES, *SYNTAX, *SHAPE, *VALUES]

PLACES = [
    Case("another extension", "policies/demo/second.yaml", CLAUSE.encode(), "PC014.extension", 1, 1),
    Case("an extension in capitals", "policies/demo/second.YML", CLAUSE.encode(), "PC014.extension", 1, 1),
    Case("another sort of file", "policies/demo/notes.txt", b"", "PC014", 1, 1),
    Case("a folder in a folder", "policies/demo/deep/second.yml", CLAUSE.encode(), "PC014.deep", 1, 1),
    Case("a file beside the folders", "policies/second.yml", CLAUSE.encode(), "PC014", 1, 1),
    Case("an unknown vocabulary", "policies/_vocabulary/topic.yml", b"", "PC014.vocabulary", 1, 1),
    Case("an unknown special folder", "policies/_faq/when.yml", b"", "PC014.folder", 1, 1),
    Case("a name with a zero-width space", "policies/demo/sec\u200bond.yml", CLAUSE.encode(), "PC014.name", 1, 1),
    Case("a name with a line break", "policies/demo/sec\nond.yml", CLAUSE.encode(), "PC014.name", 1, 1),
    Case("a hidden file", "policies/demo/.second.yml", CLAUSE.encode(), "PC014.hidden", 1, 1),
    Case("a file in a hidden folder", "policies/.git/config", b"", "PC014.hidden", 1, 1),
    Case("a hidden file of Finder", "policies/.DS_Store", b"\0", "PC014.hidden", 1, 1),
]
