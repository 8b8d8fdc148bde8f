"""What is right is read as written; what is wrong costs nobody else anything."""

import pytest

from generator.finding import Location
from generator.load import read
from generator.load.shape import fields_at
from generator.model.clause import Clause

from .bad import CLAUSE, SECOND, marked

TOPICS = "policies/_vocabulary/topics.yml"


def clause(portal, content):
    """The clause that a file holds, which has to be without findings."""
    loaded = read(portal({SECOND: content}))
    assert loaded.findings == ()
    return next(clause for clause in loaded.clauses if clause.path == SECOND)


@pytest.mark.parametrize("word", ["no", "yes", "off", "1:30", "010", "0x1F", "1e3", "2026-02-30", "=", "20__"])
def test_text_stays_what_was_written(word, portal):
    assert clause(portal, f"{CLAUSE}hedge: {word}\n").hedge == word


def test_what_yaml_takes_for_nothing_is_text_in_quotes_only(portal):
    assert clause(portal, f'{CLAUSE}hedge: "null"\n').hedge == "null"
    for word in ("~", "null", "Null", "NULL"):
        [finding] = read(portal({SECOND: f"{CLAUSE}hedge: {word}\n"})).findings
        assert (finding.key, finding.location.line) == ("PC023", 8)


@pytest.mark.parametrize(
    "written",
    [
        ">\n  到卫生\n  院报名，\n  带身份证。",
        ">-\n  到卫生\n  院报名，\n  带身份证。",
        "到卫生\n  院报名，\n  带身份证。",
        '"到卫生\n  院报名，\n  带身份证。"',
        "'到卫生\n  院报名，\n  带身份证。'",
    ],
)
def test_lines_of_one_value_join_without_a_space_between_chinese_characters(written, portal):
    text = CLAUSE.replace("text: 乡村医生每年参加培训。", f"text: {written}")
    assert clause(portal, text).text == "到卫生院报名，带身份证。"


def test_lines_of_one_value_join_with_a_space_beside_other_characters(portal):
    text = CLAUSE.replace("text: 乡村医生每年参加培训。", "text: >\n  第 3\n  次\n\n  OK\n  吗")
    assert clause(portal, text).text == "第 3 次\nOK 吗"


@pytest.mark.parametrize("number", ["0", "65", "-3", "2.5", "2.50", "1000000000000000"])
def test_number_keeps_its_digits(number, portal):
    text = f"{CLAUSE}parameters: [{{name: 年龄, value: {number}}}]\n"
    assert clause(portal, text).parameters[0].value == number


def test_byte_order_mark_is_tolerated(portal):
    assert clause(portal, b"\xef\xbb\xbf" + CLAUSE.encode()).title == "村医每年参加培训"


def test_line_ends_of_windows_are_tolerated(portal):
    text = f"{CLAUSE}conditions:\n  - unclear: |\n      残缺\nhedge: 一般  # 注释\n".replace("\n", "\r\n")
    assert clause(portal, text.encode()).hedge == "一般"


def test_block_of_text_has_the_line_ends_of_unix(portal):
    text = CLAUSE.replace("text: 乡村医生每年参加培训。", "text: |\n  一\n  二").replace("\n", "\r\n")
    assert clause(portal, text.encode()).text == "一\n二"


def test_comments_after_two_spaces_and_on_their_own_are_free(portal):
    text = f"# 开头\n{CLAUSE}hedge: 一般  # 两格\nformerly: [first-aid] # 括号后面\n# 结尾"
    assert clause(portal, text).hedge == "一般"


def test_hash_in_quotes_or_without_a_space_is_text(portal):
    assert clause(portal, f'{CLAUSE}hedge: "见 #3 条"\nnumber: 第#3条\n').hedge == "见 #3 条"


def test_document_may_start_and_end_with_its_marks(portal):
    assert clause(portal, f"---\n{CLAUSE}...\n").title == "村医每年参加培训"


def test_white_space_around_a_quoted_value_is_no_part_of_it(portal):
    assert clause(portal, f'{CLAUSE}hedge: " 一般 "\n').hedge == "一般"


def test_vocabulary_keeps_the_order_of_its_file(portal):
    content = "".join(f"{key}: {{label: 甲}}\n" for key in ("exit", "assessment", "training", "ethics"))
    topics = read(portal({TOPICS: content})).vocabulary.topics
    assert list(topics) == ["exit", "assessment", "training", "ethics"]


def test_all_findings_of_all_files_come_in_one_run(portal):
    loaded = read(portal({
        SECOND: CLAUSE.replace("kind: obligation", "kind: must").replace("10-12", "12-10") + "colour: 红\nhedge:\n",
        "policies/demo/first.yml": "title: [",
        TOPICS: "exit: {label: ''}\n",
    }))  # fmt: skip
    assert sorted(f"{finding.code} {finding.location}" for finding in loaded.findings) == [
        "PC005 policies/demo/first.yml:1:9",
        "PC020 policies/demo/second.yml:8:1",
        "PC023 policies/_vocabulary/topics.yml:1:8",
        "PC023 policies/demo/second.yml:9:1",
        "PC024 policies/demo/second.yml:3:7",
        "PC025 policies/demo/second.yml:7:17",
    ]


def test_file_that_is_not_read_is_named_so_that_nothing_else_is_found(portal, findings):
    broken = {"policies/demo/first.yml": b"\xff", TOPICS: b"\xff", "policies/_vocabulary/units.yml": b"- \n"}
    assert read(portal(broken)).unread == {"demo/first", "topics", "units"}
    assert {finding.code for finding in findings(broken)} == {"PC003", "PC022"}


def test_clause_with_an_empty_value_is_not_half_read(portal):
    loaded = read(portal({SECOND: CLAUSE.replace("10-12", "[]")}))
    assert "demo/second" in loaded.unread
    assert SECOND not in {clause.path for clause in loaded.clauses}


@pytest.mark.parametrize(
    ("loc", "step"),
    [
        (("steps", 0), "▶{id: now, for: teacher, do: 去, timing: {by: 2025}}"),
        (("steps", 0, "do"), "{id: now, for: teacher, do: ▶去, timing: {by: 2025}}"),
        (("steps", 0, "timing", "by"), "{id: now, for: teacher, do: 去, timing: {by: ▶2025}}"),
        (("steps", 0, "nothing"), "▶{id: now, for: teacher, do: 去, timing: {by: 2025}}"),
    ],
)
def test_later_finding_is_put_at_its_value_or_what_is_nearest(loc, step, portal):
    content, line, column = marked(f"{CLAUSE}steps:\n  - {step}\n")
    assert read(portal({SECOND: content})).locate(SECOND, loc) == Location(SECOND, line, column)


def test_later_finding_may_be_put_at_a_key(portal):
    content, line, column = marked(f"{CLAUSE}steps:\n  - {{id: now, for: teacher, ▶do: 去, timing: {{by: 2025}}}}\n")
    assert read(portal({SECOND: content})).locate(SECOND, ("steps", 0, "do"), key=True) == Location(
        SECOND, line, column
    )


def test_finding_in_a_file_that_was_not_read_is_put_at_its_beginning(portal):
    assert read(portal({SECOND: b"\xff"})).locate(SECOND, ("title",)) == Location(SECOND, 1, 1)


def test_key_called_entries_is_a_key_like_others(portal):
    loaded = read(portal({"policies/_vocabulary/terms.yml": "entries: {label: 甲, aliases: [乙]}\n"}))
    path = "policies/_vocabulary/terms.yml"
    assert loaded.locate(path, ("entries", "aliases", 0)) == Location(path, 1, 31)


@pytest.mark.parametrize(
    ("loc", "key"),
    [
        ((), "audiences"),
        (("conditions", 0, "any", 3, "not"), "unclear"),
        (("steps", 1, "timing", "cumulative"), "in"),
        (("source", "gaps", 0), "read_as"),
    ],
)
def test_keys_are_known_at_every_depth_as_they_are_written(loc, key):
    assert key in fields_at(Clause, loc)
    assert not {"path", "is_", "from_", "in_"} & {*fields_at(Clause, loc)}
