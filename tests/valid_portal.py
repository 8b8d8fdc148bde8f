"""A small valid portal: no rule finds anything in it, with or without its source text."""

import hashlib
import re

from generator.model.version import fingerprint

#: The source text that the two demo instruments rest on, line by line.
LINES = tuple({
    1: "示范方案",
    2: "（2020年1月1日印发，自二○二○年二月一日起试行）",
    10: "乡村医生每年参加培训，",
    11: "时间不少于两周，",
    12: "费用由财政部门承担。",
    25: "村医满六十五周岁，一般不再执业。",
    26: "确有需要的，可以返聘。",
    45: "学习是一辈子的事。",
}.get(number, f"第{number}行") for number in range(1, 61))  # fmt: skip

SOURCE = "\n".join(LINES) + "\n"

VOCABULARY = {
    "topics": """\
training: {label: 培训与培养, aliases: [进修, 学习]}
assessment: {label: 考核评价}
exit: {label: 退出与退养, aliases: [退休]}
ethics: {label: 师德与作风}
""",
    "audiences": """\
village-doctor: {label: 乡村医生, aliases: [村医], self_check: yes}
tcm-village-doctor: {label: 中医村医, parent: village-doctor}
teacher: {label: 教师, self_check: yes}
official: {label: 管理人员}
""",
    "authorities": """\
government: {label: 政府}
health: {label: 卫生健康部门, parent: government, aliases: [卫健委]}
finance: {label: 财政部门, parent: government}
township-health-centre: {label: 乡镇卫生院}
""",
    "units": """\
元: {kind: money}
百分比: {kind: share, symbol: "%"}
周岁: {kind: age, aliases: [岁]}
年: {kind: duration, iso: Y}
个月: {kind: duration, iso: M}
周: {kind: duration, iso: W, aliases: [星期]}
天: {kind: duration, iso: D}
次: {kind: count}
人: {kind: count}
""",
    "facts": """\
age: {ask: 您今年多大？, type: number, unit: 周岁}
last-assessment: {ask: 最近一次考评？, type: choice, choices: {passed: 合格, failed: 不合格}}
remote-area: {ask: 在边远地区工作吗？, type: yes-no}
""",
    "events": """\
turning-65: {label: 年满65周岁, ask: 年满65周岁那天}
assessment-failed: {label: 考评不合格, aliases: [没考过], ask: 不合格通知日, unclear: yes}
starting-work: {label: 上岗}
training: {label: 培训}
""",
    "terms": """\
grade-a-clinic: {label: 甲级村卫生室}
""",
    "bases": """\
physician-law: {title: 《执业医师法》}
village-doctor-regulation: {title: 《乡村医生从业管理条例》}
""",
    "sources": f"""\
demo-texts: {{label: 示范文本, file: demo.txt, sha256: {hashlib.sha256(SOURCE.encode()).hexdigest()}, lines: 60}}
""",
    "synonyms": """\
equal: [[清退, 辞退]]
rewrites: [{from: 退休, to: [退出]}]
""",
}

DEMO = """\
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
summary: 培训和退出两章。
source: {file: demo-texts, part: 1, lines: 1-40}
contents:
  - {heading: 培训, lines: 3-20}
  - {heading: 退出, lines: 24-38}
coverage: {assessment: silent}
"""

FIRST = f"""\
title: 村医每年参加培训
topic: training
kind: obligation
plain: 您每年至少要参加2周培训。
text: |
  乡村医生每年参加培训的时间，不少于2周。
audiences: [village-doctor]
actors: {{responsible: [village-doctor], paying: [finance]}}
basis: [village-doctor-regulation]
parameters: [{{name: 培训时长, at_least: 2, unit: 周, period: P1Y}}]
steps:
  - {{id: attend, for: village-doctor, do: 参加培训，满2周, timing: {{every: P1Y}}}}
questions:
  - id: how-long
    ask: 一年要培训多久？
    answer: 每年不少于2周。
source: {{lines: 10-12, fingerprint: {fingerprint(LINES, [(10, 12)])}}}
"""

EXIT_AT_65 = f"""\
title: 满65周岁一般不再执业
topic: exit
kind: prohibition
hedge: 一般
plain: 到了65岁，您一般要离开村卫生室岗位。
text: |
  乡村医生满65周岁后，一般不再在村卫生室执业。
audiences: [village-doctor]
actors: {{responsible: [village-doctor]}}
parameters: [{{name: 执业年龄, less_than: 65, unit: 周岁}}]
conditions: [{{fact: age, at_least: 65}}]
steps:
  - {{id: leave, for: village-doctor, do: 办理离岗手续, timing: {{before: turning-65}}}}
questions:
  - id: how-old
    ask: 村医干到多少岁？
    answer: 一般到65岁；确有需要的可以返聘。
    cites: [rehire]
source: {{lines: 25, fingerprint: {fingerprint(LINES, [(25, 25)])}}}
"""

REHIRE = f"""\
title: 确有需要的可以返聘
topic: exit
kind: permission
plain: 到了年龄还需要您的，可以请您回来。
text: |
  年满65周岁的乡村医生，确有需要的可以返聘。
audiences: [village-doctor]
references: [{{type: exception-to, to: exit-at-65}}]
source: {{lines: 26, fingerprint: {fingerprint(LINES, [(26, 26)])}}}
"""

NOTES = """\
title: 学习心得（示范）
genre: reflection
issuer: unstated
jurisdiction: {name: 未具名}
document_number: unstated
issued: unstated
effective: unstated
expires: unstated
official: false
default_standing: opinion
source: {file: demo-texts, part: 2, lines: 41-60}
contents: [{heading: 心得, lines: 41-60}]
"""

LEARNING = f"""\
title: 学习要坚持一辈子
topic: ethics
kind: principle
plain: 作者认为，当医生要一直学下去。
text: |
  作者把学习看作终身的功课。
audiences: [village-doctor, teacher]
source: {{lines: 45, fingerprint: {fingerprint(LINES, [(45, 45)])}}}
"""

QUESTION = """\
ask: 村医一年里要记住什么？
answer: 每年培训不少于2周；快到65岁时办离岗手续。
topic: training
audiences: [village-doctor]
cites: [demo/first, demo/exit-at-65]
"""

CHECKLIST = """\
title: 村医每年要做的事
audience: village-doctor
when: 每年
sections:
  - {heading: 培训, steps: ["demo/first#attend"]}
"""

FILES = {
    **{f"policies/_vocabulary/{name}.yml": text for name, text in VOCABULARY.items()},
    "policies/demo/instrument.yml": DEMO,
    "policies/demo/first.yml": FIRST,
    "policies/demo/exit-at-65.yml": EXIT_AT_65,
    "policies/demo/rehire.yml": REHIRE,
    "policies/notes/instrument.yml": NOTES,
    "policies/notes/lifelong-learning.yml": LEARNING,
    "policies/_questions/what-to-remember.yml": QUESTION,
    "policies/_checklists/every-year.yml": CHECKLIST,
    "sources/demo.txt": SOURCE,
}

_KEY = re.compile(r"(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s#%?\[{\"'-][^:\n]*):(?=\s|$)")


def overlaid(path: str, block: str) -> str:
    """The valid file at ``path`` with the top-level keys of ``block`` in place of its own, as text.

    A block without keys, or for a file that the valid portal hasn't got, is the whole file.
    """
    keys = {key for key, _ in _parts(block) if key}
    if path not in FILES or not keys:
        return block
    kept = "".join(part for key, part in _parts(FILES[path]) if key not in keys)
    return block + kept if block.startswith("%") else kept + block


def _parts(text: str) -> list[tuple[str, str]]:
    """The top-level keys of a YAML text with all their lines; what precedes the first key has none."""
    parts = [("", "")]
    for line in text.splitlines(keepends=True):
        found = _KEY.match(line)
        if found:
            parts.append((found[0].strip("\"':"), line))
        else:
            parts[-1] = (parts[-1][0], parts[-1][1] + line)
    return parts
