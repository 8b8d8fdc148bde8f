"""The synthetic clauses as hand-written MkDocs pages would hold them, for MkDocs with and without Material."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from synthetic import worded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from synthetic import Clause, Words

KINDS: Final = {
    "obligation": "义务", "prohibition": "禁止", "permission": "许可", "entitlement": "权益", "power": "职权",
    "encouragement": "鼓励", "procedure": "程序", "target": "目标", "principle": "理念", "statement": "陈述",
}  # fmt: skip
STANDINGS: Final = {
    "rule": "规定", "cited": "转引规定", "practice": "做法", "proposal": "建议", "finding": "现状", "opinion": "观点",
}  # fmt: skip
ROLES: Final = {"responsible": "负责", "cooperating": "配合"}
#: Words for a relation as written, and for its inverse.
RELATIONS: Final = {
    "requires": ("前提", "是它的前提"), "consequence-of": ("后果自", "后果"), "implements": ("落实", "由它落实"),
    "caused-by": ("起因", "引起"), "remedies": ("补救", "补救办法"), "supervises": ("监督", "受它监督"),
    "parallels": ("对应", "对应"), "see-also": ("另见", "另见"), "exception-to": ("例外于", "例外"),
}  # fmt: skip

MATERIAL: Final = """\
theme:
  name: material
  language: zh
  font: false
  features: [navigation.sections, navigation.top, navigation.indexes, toc.follow]
markdown_extensions:
  - admonition
  - attr_list
  - tables
  - toc: {permalink: true}
  - pymdownx.details
  - pymdownx.tasklist: {custom_checkbox: true}
"""
#: The Markdown extensions that Material's documentation recommends.
RECOMMENDED: Final = """\
  - abbr
  - def_list
  - footnotes
  - md_in_html
  - pymdownx.arithmatex: {generic: true}
  - pymdownx.betterem
  - pymdownx.caret
  - pymdownx.critic
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
      emoji_generator: !!python/name:material.extensions.emoji.to_svg
  - pymdownx.highlight
  - pymdownx.inlinehilite
  - pymdownx.keys
  - pymdownx.mark
  - pymdownx.smartsymbols
  - pymdownx.snippets
  - pymdownx.superfences
  - pymdownx.tabbed: {alternate_style: true}
  - pymdownx.tilde
"""
PLAIN: Final = """\
theme:
  name: mkdocs
markdown_extensions:
  - admonition
  - attr_list
  - tables
  - pymdownx.details
  - pymdownx.tasklist
"""
SEARCH: Final = "plugins:\n  - search: {lang: [zh, en]}\n"
#: Configuration file → its settings but for the navigation; all of them read the same ``docs/``.
CONFIGS: Final = {
    "material.yml": f"site_dir: site-material\nplugins: []\n{MATERIAL}",
    "material-search.yml": f"site_dir: site-material-search\n{SEARCH}{MATERIAL}",
    "material-usual.yml": f"site_dir: site-material-usual\n{SEARCH}{MATERIAL}{RECOMMENDED}",
    "zensical.yml": f"site_dir: site-zensical\nplugins:\n  - search\n{MATERIAL}",
    "plain.yml": f"site_dir: site-plain\nplugins: [search]\n{PLAIN}",
}


@dataclass(frozen=True)
class Pages:
    """The clauses and the words for their keys."""

    clauses: list[Clause]
    words: Words

    @cached_property
    def by_id(self) -> Mapping[str, Clause]:
        """Clause id → clause."""
        return {clause.id: clause for clause in self.clauses}

    @cached_property
    def incoming(self) -> Mapping[str, list[tuple[str, Clause]]]:
        """Clause id → relation and source of every reference to it."""
        found = defaultdict(list)
        for clause in self.clauses:
            for reference in clause.fields.get("references", ()):
                found[self.target(reference["to"], clause).id].append((reference["type"], clause))
        return found

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """Key of an audience or authority → its label."""
        return {key: e["label"] for name in ("audiences", "authorities") for key, e in self.words[name].items()}

    def target(self, reference: str, clause: Clause) -> Clause:
        """The clause that a reference means."""
        return self.by_id[reference if "/" in reference else f"{clause.instrument}/{reference}"]

    def files(self) -> Iterator[tuple[str, str]]:
        """Every file of the project: path and text."""
        topics = self.words["topics"]
        nav = ["nav:", "  - 首页: index.md"]
        nav += [f"  - {entry['label']}: topics/{key}/index.md" for key, entry in topics.items()]
        for name, settings in CONFIGS.items():
            yield name, "\n".join(["site_name: 合成样例", "not_in_nav: '*'", *nav]) + f"\n{settings}"
        home = [f"- [{entry['label']}](topics/{key}/index.md)" for key, entry in topics.items()]
        yield "docs/index.md", "\n".join(["# 合成样例", "", *home]) + "\n"
        for key, entry in topics.items():
            rows = [
                f"- [{c.fields['title']}](../../{_page(c)})：{c.fields['plain']}"
                for c in self.clauses
                if c.fields["topic"] == key
            ]
            yield f"docs/topics/{key}/index.md", "\n".join([f"# {entry['label']}", "", *rows]) + "\n"
        terms = [
            f"## {term['label']} {{#{key}}}\n\n{term.get('description', '')}"
            for key, term in self.words["terms"].items()
        ]
        yield "docs/terms.md", "\n\n".join(["# 术语", *terms]) + "\n"
        for clause in self.clauses:
            yield f"docs/{_page(clause)}", "\n".join(self._clause(clause)) + "\n"

    def _clause(self, clause: Clause) -> Iterator[str]:
        fields = clause.fields
        yield from ("---", f"title: {fields['title']}", "---", "", f"# {fields['title']}", "", f"**{fields['plain']}**")
        yield from ("", self._linked(fields["text"], clause), "", "## 要点", "", "| 项目 | 内容 |", "| --- | --- |")
        for name, value in self._facts(clause):
            yield f"| {name} | {value} |"
        if "conditions" in fields:
            yield from ("", "## 条件", "")
            yield from (f"- {self._condition(item)}" for item in fields["conditions"])
        yield from self._references(clause)
        yield from ("", "## 要办的事", "")
        for step in fields["steps"]:
            when = "，".join(f"{key} {value}" for key, value in step["timing"].items())
            yield f"- [ ] **{self.labels[step['for']]}** {step['do']}（{when}）"
        yield from ("", "## 问答", "")
        for question in fields["questions"]:
            yield from (f'??? question "{question["ask"]}"', "", f"    {question['answer']}")
            yield from ("", f"    也这样问：{'、'.join(question['also'])}")
            cites = [self.target(cite, clause) for cite in question.get("cites", ())]
            if cites:
                yield from ("", f"    依据：{'、'.join(_link(cite) for cite in cites)}")
            yield ""
        yield from ("## 出处", "", f"《合成样例》第{fields['source']['lines']}行")
        yield from (f"，残缺：{gap['lost']}（{gap['as_written']}）" for gap in fields["source"].get("gaps", ()))

    def _facts(self, clause: Clause) -> Iterator[tuple[str, str]]:
        fields = clause.fields
        topic = fields["topic"]
        yield "主题", f"[{self.words['topics'][topic]['label']}](../../topics/{topic}/index.md)"
        yield "性质", KINDS[fields["kind"]] + (f"（{fields['hedge']}）" if "hedge" in fields else "")
        if "standing" in fields:
            yield "效力", STANDINGS[fields["standing"]]
        yield "对象", "、".join(self.labels[key] for key in fields["audiences"])
        for role, keys in fields["actors"].items():
            yield ROLES[role], "、".join(self.labels[key] for key in keys)
        for key in fields.get("basis", ()):
            yield "依据", self.words["bases"][key]["title"]
        for parameter in fields["parameters"]:
            more = [str(parameter[key]) for key in ("per", "period", "base", "note") if key in parameter]
            more += [self.labels[parameter["payer"]]] if "payer" in parameter else []
            yield parameter["name"], worded(parameter) + (f"（{'，'.join(more)}）" if more else "")

    def _condition(self, condition: Mapping[str, Any]) -> str:
        fact = self.words["facts"][condition["fact"]]
        if "is" in condition:
            return f"{fact['ask']}{fact.get('choices', {}).get(condition['is'], condition['is'])}"
        bound, value = next((key, value) for key, value in condition.items() if key != "fact")
        return f"{fact['ask']}{bound} {value}"

    def _references(self, clause: Clause) -> Iterator[str]:
        outgoing = clause.fields.get("references", ())
        if outgoing:
            yield from ("", "## 关联", "")
            for item in outgoing:
                note = f"（{item['note']}）" if "note" in item else ""
                yield f"- {RELATIONS[item['type']][0]}：{_link(self.target(item['to'], clause))}{note}"
        if clause.id in self.incoming:
            yield from ("", "## 被这些条款引用", "")
            yield from (f"- {RELATIONS[kind][1]}：{_link(source)}" for kind, source in self.incoming[clause.id])

    def _linked(self, text: str, clause: Clause) -> str:
        """Text whose clause and term links are page links."""
        parts = text.split("](clause:")
        for number, part in enumerate(parts[1:], start=1):
            target, _, rest = part.partition(")")
            parts[number] = f"](../../{_page(self.target(target, clause))}){rest}"
        return "".join(parts).replace("](term:", "](../../terms.md#")


def _page(clause: Clause) -> str:
    return f"clauses/{clause.id}.md"


def _link(clause: Clause) -> str:
    return f"[{clause.fields['title']}](../../{_page(clause)})"
