"""Two hundred thousand bytes made to be slow: each is read and checked all the same, far from hours."""

import datetime
import time

import pytest
from valid_portal import FILES

from generator import build
from generator.load import read
from generator.load.subset import MAX_BYTES
from generator.report import report

from .bad import CLAUSE, SECOND

AS_OF = datetime.date(2026, 11, 22)
ROOM = MAX_BYTES - 2_000
TOPICS = "policies/_vocabulary/topics.yml"
AUDIENCES = "policies/_vocabulary/audiences.yml"
INSTRUMENT = "policies/demo/instrument.yml"


def many(form):
    """As many numbered copies of ``form`` as a file has room for."""
    copies = []
    size = number = 0
    while size < ROOM:
        copies.append(form.replace("%", f"{number:05d}"))
        size += len(copies[-1].encode())
        number += 1
    return "".join(copies[:-1])


def prose(text):
    """The clause with another text, as a block."""
    return CLAUSE.replace("text: 乡村医生每年参加培训。\n", f"text: |\n{text}\n")


def listed(name, form):
    """The clause with a long flow list."""
    return f"{CLAUSE}{name}: [{many(form)}]\n"


HOSTILE = {
    "brackets": (SECOND, "[" * ROOM),
    "quotes": (SECOND, '"' * ROOM),
    "tag directives": (SECOND, many("@TAG !t%! tag:x\n").replace("@", "%") + "---\n"),
    "one long key": (SECOND, f"? {'a' * ROOM}\n: b\n"),
    "one long word": (SECOND, CLAUSE.replace("obligation", "obligation" * (ROOM // 10))),
    "unknown keys": (SECOND, many("key%: 1\n")),
    "almost known keys": (SECOND, many("title%: 1\n")),
    "empty parameters": (SECOND, f"{CLAUSE}parameters:\n{many('-' + chr(10))}"),
    "parameters that are texts": (SECOND, listed("parameters", "a, ")),
    "wrong parameters": (SECOND, listed("parameters", "{name: 甲, value: y}, ")),
    "equal parameters": (SECOND, listed("parameters", "{name: 甲, value: 1, unit: 人}, ")),
    "rows of one parameter": (SECOND, listed("parameters", "{name: 甲, scope: 乙%, value: 1, unit: 人}, ")),
    "unknown conditions": (SECOND, listed("conditions", "{fact: fact%, at_least: 1}, ")),
    "unknown audiences": (SECOND, CLAUSE.replace("village-doctor", many("who%, "))),
    "equal references": (SECOND, listed("references", "{type: parallels, to: rehire}, ")),
    "unknown references": (SECOND, listed("references", "{type: requires, to: clause%}, ")),
    "equal steps": (SECOND, listed("steps", "{id: now, for: teacher, do: 去, timing: {ongoing: true}}, ")),
    "equal lines": (SECOND, CLAUSE.replace("10-12", f"[{many('10, ')}]")),
    "widest lines": (SECOND, CLAUSE.replace("10-12", f"[{many('1-999999, ')}]")),
    "comments after one space": (SECOND, f"{CLAUSE}defines:\n{many('- a #%' + chr(10))}"),
    "lines of prose": (SECOND, prose(many("  甲\n"))),
    "lines of figures": (SECOND, CLAUSE.replace("您每年都要参加培训。", "|\n" + many("  %年\n"))),
    "lines of headings": (SECOND, prose(many("  # 甲\n"))),
    "one long figure": (SECOND, prose("  " + "1" * ROOM)),
    "stars": (SECOND, prose("  " + "*" * ROOM)),
    "half a link after another": (SECOND, prose("  " + "[a](" * (ROOM // 4))),
    "links to nowhere": (SECOND, prose(many("  [甲](clause:clause%)\n"))),
    "empty lines": (SECOND, prose("  甲\n" + "\n" * ROOM + "  乙")),
    "spaces": (SECOND, prose("  甲\n" + " " * ROOM + "\n  乙")),
    "topics": (TOPICS, many("topic%: {label: 甲}\n")),
    "topics of no form": (TOPICS, many("topic%: 甲\n")),
    "chain of audiences": (AUDIENCES, many("who%: {label: 甲, parent: next%}\nnext%: {label: 甲, parent: who%}\n")),
    "headings": (
        INSTRUMENT,
        FILES[INSTRUMENT].replace("contents:\n", "contents:\n" + many("  - {heading: 甲, lines: 5}\n")),
    ),
    "lines of an instrument": (INSTRUMENT, FILES[INSTRUMENT].replace("1-40", f"[{many('1, ')}]")),
    "coverage": (INSTRUMENT, FILES[INSTRUMENT].replace("assessment: silent", many("topic%: silent, "))),
}


@pytest.mark.parametrize(("path", "content"), HOSTILE.values(), ids=HOSTILE)
def test_hostile_file_is_checked_in_bounded_time(path, content, portal):
    folder = portal({path: content.encode()[:MAX_BYTES]})
    began = time.process_time()
    checked = build.read(folder, as_of=AS_OF, sources=folder / "sources")
    written = report(checked.findings, "text", "zh")
    assert checked.findings
    assert written.count("\n") == len(checked.findings) + 1
    assert time.process_time() - began < 30  # what isn't linear takes minutes


@pytest.mark.parametrize(
    "line", ["hedge: [" + "a, b，" * 40_000, "hedge: {" + ":'”" * 60_000, 'hedge: "' + "x: ”" * 40_000]
)
def test_a_long_line_with_a_fault_is_told_at_once(line, portal):
    started = time.process_time()
    [finding] = read(portal({"policies/demo/second.yml": f"{line[: MAX_BYTES // 3]}\n"})).findings
    assert finding.code == "PC005"
    assert time.process_time() - started < 5
