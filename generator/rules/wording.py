"""Wording: length, Markdown, figures and punctuation of the editor's text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from generator.finding import Severity
from generator.markdown import plain
from generator.prose import faults
from generator.rules import Breach, mentions, rule
from generator.rules.figures import figures, said

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from generator.corpus import Corpus
    from generator.model.clause import Clause
    from generator.model.collection import Checklist
    from generator.model.instrument import Instrument
    from generator.rules.mentions import Loc

    Told = tuple[str, Loc, str]

#: How many characters a text may have, by the key that it is written under.
LIMITS: Final = {
    "title": 30, "ask": 30, "plain": 60, "do": 40, "text": 600, "answer": 200, "note": 100, "name": 16, "per": 12,
}  # fmt: skip

_HAN: Final = "\u3001-\u3017\u3400-\u9fff\uf900-\ufaff\uff01-\uff20\u2018-\u201d"
_HALF_WIDTH: Final = re.compile(rf"(?<=[{_HAN}])(?:[,;:?!()](?=[{_HAN}])|[,;:?!](?=\s*$))", re.MULTILINE)
_FULL_WIDTH: Final = str.maketrans(",;:?!()", "，；：？！（）")
#: White space within a line between two Chinese words.
_SPACED: Final = re.compile(r"(?<=[\u3400-\u9fff\uf900-\ufaff])[^\S\n]+(?=[\u3400-\u9fff\uf900-\ufaff])")
#: Marks that end an item in Chinese, where a list in brackets wants a comma.
_ITEMS: Final = re.compile(r"(?<=[\u3400-\u9fff])[，、；]\s*(?=[\u3400-\u9fff])")
_ITEM: Final = 6
#: What a clause is bound by: a figure elsewhere in it has to come from here.
_STATED: Final[dict[str, Any]] = {
    **dict.fromkeys(("number", "text", "parameters", "conditions"), True),
    "steps": {"__all__": {"timing"}},
}


@rule("PC501", severity=Severity.WARNING)
def text_is_short(corpus: Corpus) -> Iterator[Breach]:
    """文字不要太长。

    为什么：老百姓在手机上看；一句话说不完，多半是把两条写成了一条。
    上限：title、ask 30字，plain 60字，do 40字，text 600字，answer 200字，note 100字，参数的 name 16字，per 12字。

    错误：
        plain: >
          您每年至少要参加2周培训，培训由乡镇卫生院安排，
          内容包括基本医疗、基本公共卫生服务和中医药知识，不参加的，年底考核时要说明原因。

    正确：
        plain: 您每年至少要参加2周培训。
    """
    for path, loc, text in _written(corpus):
        key = str(loc[-1])
        limit = LIMITS[key]
        if len(text) > limit:
            length = len(plain(text)) if key in {"plain", "text", "do", "answer"} else len(text)
            if length > limit:
                yield Breach(path, loc, {"key_": key, "length": str(length), "limit": str(limit)})


@rule("PC502")
def prose_is_safe_markdown(corpus: Corpus) -> Iterator[Breach]:
    """正文只用段落、列表、加粗和站内链接。

    为什么：标题、图片、HTML 在页面上只会原样显示成字符；网址只写在 url 里。
    站内链接写成 [文字](clause:条款的文件名) 或 [文字](term:术语的键)。
    列表每项顶格写“- ”或“1. ”，只有一层，续行缩进两格；写成别的样子，排出来会连成一段。

    错误：
        plain: 您<b>每年</b>至少要参加2周培训。

    正确：
        plain: 您**每年**至少要参加2周培训。
    """
    for item in mentions.prose(corpus):
        for fault in faults(item.value):
            args = {"key_": str(item.loc[-1]), "value": fault.text}
            yield Breach(item.path, item.loc, args, variant=fault.variant)


@rule("PC503", severity=Severity.WARNING)
def figure_is_stated(corpus: Corpus) -> Iterator[Breach]:
    """一句话、事项、回答里的数字，要在条款里有出处。

    为什么：读者照数字办事；条款的正文、参数、时限里没有的数字，可能是记错的。
    正文里用汉字说的也算：每千（1000）、百分之五（5）、半年（6个月）、3万（30000）。

    错误：
        plain: 您每年至少要参加3周培训。

    正确：
        plain: 您每年至少要参加2周培训。
    """
    stated = lru_cache(maxsize=None)(lambda key: _stated(corpus, key))
    for path, loc, text, grounds in _derived(corpus):
        if figures(text):
            written = figures(plain(text))
            known = [stated(key) if key else None for key in grounds] if written else []
            if None not in known:  # what can't be resolved or read is a finding of its own
                numbers = frozenset().union(*(told for told in known if told))
                for figure in (figure for figure, worth in written.items() if worth.isdisjoint(numbers)):
                    yield Breach(path, loc, {"key_": str(loc[-1]), "value": figure})


@rule("PC505", severity=Severity.WARNING)
def punctuation_is_full_width(corpus: Corpus) -> Iterator[Breach]:
    """汉字之间用全角标点。

    为什么：半角标点挤在汉字中间难看，读屏软件断句也会错。

    错误：
        plain: 您每年至少要参加2周培训,不能少.

    正确：
        plain: 您每年至少要参加2周培训，不能少。
    """
    for path, loc, text in _written(corpus):
        found = _HALF_WIDTH.search(text) if loc[-1] in {"title", "plain", "text", "do", "ask", "answer"} else None
        if found:
            around = text[max(found.start() - 4, 0) : found.end() + 4].replace("\n", " ")
            args = {"key_": str(loc[-1]), "value": around, "mark": found[0].translate(_FULL_WIDTH)}
            yield Breach(path, loc, args)


@rule("PC506", severity=Severity.WARNING)
def plain_says_more(corpus: Corpus) -> Iterator[Breach]:
    """一句话要用大白话另说一遍，不照抄标题或正文。

    为什么：一句话是给没时间细看的人读的；和标题、正文一样，等于没写。

    错误：
        plain: 村医每年参加培训。

    正确：
        plain: 您每年至少要参加2周培训。
    """
    for clause in corpus.clauses.values():
        bare = re.sub(r"\W", "", clause.plain)
        for name, other in (("title", clause.title), ("text", clause.text)):
            if re.sub(r"\W", "", other) == bare:
                yield Breach(clause.path, ("plain",), {"other": name})


@rule("PC507", severity=Severity.WARNING)
def words_have_no_spaces(corpus: Corpus) -> Iterator[Breach]:
    """汉字之间不留空格。

    为什么：“卫生 院”不是“卫生院”，按词就查不到，读屏软件也会断开；两个意思的，用标点隔开。

    错误：
        plain: 您每年至少要到卫生 院参加2周培训。

    正确：
        plain: 您每年至少要到卫生院参加2周培训。
    """
    for path, loc, text in _written(corpus):
        found = _SPACED.search(text)
        if found:
            around = text[max(found.start() - 4, 0) : found.end() + 4].replace("\n", " ")
            yield Breach(path, loc, {"key_": str(loc[-1]), "value": around})


@rule("PC508", severity=Severity.WARNING)
def list_has_one_thing_an_item(corpus: Corpus) -> Iterator[Breach]:
    """列表里一项写一个，用半角逗号隔开。

    为什么：[请假， 离岗] 用的是全角逗号，程序看到的是一个叫“请假， 离岗”的词，谁也不会这样搜。

    错误：
        also: [请假， 离岗]

    正确：
        also: [请假, 离岗]
    """
    for item in _sought(corpus):
        parts = _ITEMS.split(item.value)
        spaced = any(mark.endswith(" ") for mark in _ITEMS.findall(item.value))
        if len(parts) > 1 and (spaced or all(0 < len(part) <= _ITEM for part in parts)):
            yield Breach(item.path, item.loc, {"value": item.value, "guess": ", ".join(parts)})


def _written(corpus: Corpus) -> Iterator[Told]:
    """Every text that has a limit, with its place."""
    for clause in corpus.clauses.values():
        yield from _of_clause(clause)
    for question in corpus.questions.values():
        yield question.path, ("ask",), question.ask
        yield question.path, ("answer",), question.answer
    titled: list[Instrument | Checklist] = [*corpus.instruments.values(), *corpus.checklists.values()]
    for item in titled:
        yield item.path, ("title",), item.title


def _of_clause(clause: Clause) -> Iterator[Told]:
    for name in ("title", "plain", "text"):
        yield clause.path, (name,), getattr(clause, name)
    for number, parameter in enumerate(clause.parameters):
        for name in ("name", "per", "note"):
            if getattr(parameter, name) is not None:
                yield clause.path, ("parameters", number, name), getattr(parameter, name)
    for number, reference in enumerate(clause.references):
        if reference.note is not None:
            yield clause.path, ("references", number, "note"), reference.note
    for loc, do in _doing(clause):
        yield clause.path, loc, do
    for number, question in enumerate(clause.questions):
        yield clause.path, ("questions", number, "ask"), question.ask
        yield clause.path, ("questions", number, "answer"), question.answer


def _doing(clause: Clause) -> Iterator[tuple[Loc, str]]:
    for number, step in enumerate(clause.steps):
        yield ("steps", number, "do"), step.do
    for number, tip in enumerate(clause.tips):
        yield ("tips", number, "do"), tip.do


def _derived(corpus: Corpus) -> Iterator[tuple[str, Loc, str, Iterable[str | None]]]:
    """Every text that tells what clauses say, and these clauses; None for one that isn't there."""
    for clause in corpus.clauses.values():
        near = [clause.id, *(corpus.resolve(reference.target, clause.instrument) for reference in clause.references)]
        yield clause.path, ("plain",), clause.plain, near
        for loc, do in _doing(clause):
            yield clause.path, loc, do, near
        for number, question in enumerate(clause.questions):
            cited = [corpus.resolve(cite, clause.instrument) for cite in question.cites]
            yield clause.path, ("questions", number, "answer"), question.answer, [*near, *cited]
    for cross in corpus.questions.values():
        yield cross.path, ("answer",), cross.answer, [corpus.resolve(cite) for cite in cross.cites]


def _stated(corpus: Corpus, key: str) -> frozenset[Decimal] | None:
    """The numbers that a clause or instrument states; None where a law that it rests on couldn't be read."""
    clause = corpus.clauses.get(key)
    instrument = corpus.instruments.get(key.partition("/")[0])
    stated = clause.model_dump_json(include=_STATED, exclude_unset=True) if clause else ""
    if instrument:
        stated += f" {instrument.document_number} {instrument.issued} {instrument.effective} {instrument.expires}"
    for name in (*(clause.basis if clause else ()), *(instrument.basis if instrument else ())):
        basis = corpus.vocabulary.bases.get(name)
        if basis is None:
            return None
        stated += f" {basis.title} {basis.number}"
    return said(stated)


def _sought(corpus: Corpus) -> Iterator[mentions.Mention]:
    """Every other word for something, as people look for it."""
    for clause in corpus.clauses.values():
        yield from mentions.each(clause.path, ("also",), clause.also)
        for number, question in enumerate(clause.questions):
            yield from mentions.each(clause.path, ("questions", number, "also"), question.also)
    for cross in corpus.questions.values():
        yield from mentions.each(cross.path, ("also",), cross.also)
    for name in mentions.VOCABULARIES:
        for key, entry in mentions.entries(corpus, name).items():
            yield from mentions.each(mentions.vocabulary_path(name), (key, "aliases"), entry.aliases)
    synonyms, path = corpus.vocabulary.synonyms, mentions.vocabulary_path("synonyms")
    for number, words in enumerate(synonyms.equal):
        yield from mentions.each(path, ("equal", number), words)
    for number, rewrite in enumerate(synonyms.rewrites):
        yield from mentions.each(path, ("rewrites", number, "to"), rewrite.to)
