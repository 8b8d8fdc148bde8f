"""Wordings: the files of one clause follow one another, each within its time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.load.meant import nearest
from generator.model.scalar import EVER, NEVER, first_day, last_day
from generator.rules import Breach, rule

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from generator.corpus import Corpus
    from generator.corpus.life import Life
    from generator.model.clause import Clause, Repeal
    from generator.model.instrument import Instrument
    from generator.rules.mentions import Loc


@rule("PC705")
def official_text_is_checked(corpus: Corpus) -> Iterator[Breach]:
    """正式文件写核对日期，它的每一条写条号。

    为什么：读者要知道这份文件哪天还有人对过；条款按条号排，没有条号，引用不了，也排不了。
    核对日期是编者最后一次在公布的地方查到它、照此没变的那一天。

    错误：
        # policies/notes/instrument.yml
        official: true
        expires: none

    正确：
        # policies/notes/instrument.yml
        official: true
        expires: none
        verified: 2026-11-01
        # policies/notes/lifelong-learning.yml
        number: 第一条
    """
    for item in corpus.instruments.values():
        if item.official and item.verified is None:
            yield Breach(item.path, ("official",), {})
    for clause in corpus.clauses.values():
        instrument = corpus.instruments.get(clause.instrument)
        if instrument is not None and instrument.official and clause.number is None:
            yield Breach(clause.path, (), {}, "number")


@rule("PC711")
def wording_has_its_place(corpus: Corpus) -> Iterator[Breach]:
    """新文本的文件名是 <条款>@施行日期.yml，日期是 amended 里的一次修改。

    为什么：改了的条款不动旧文件，另写一个文件；靠文件名里的日期知道哪天起用它。没有第一个文本（<条款>.yml）、
    没有那次修改、或者日期不在这一条的开始和结束之间，就不知道它什么时候有效。

    错误：
        # policies/demo/rehire@2022-01-01.yml
        repealed: true

    正确：
        # policies/demo/instrument.yml
        amended: [{date: 2021-12-01, effective: 2022-01-01, by: physician-law}]
        # policies/demo/rehire@2022-01-01.yml
        repealed: true
    """
    for life in corpus.lives.values():
        base = life.wordings[0]
        for clause in life.wordings:
            if clause.wording or clause is not base:
                yield from _misplaced(corpus, life, clause)
        if base.wording and base.id not in corpus.unread:
            yield Breach(base.path, (), {"id": base.slug}, "base")
    for repeal in corpus.repeals:
        if not repeal.wording:
            yield Breach(repeal.path, ("repealed",), {}, "repeal")
        elif repeal.id in corpus.lives:
            yield from _misplaced(corpus, corpus.lives[repeal.id], repeal)
        elif repeal.id not in corpus.unread:
            yield Breach(repeal.path, (), {"id": repeal.id.partition("/")[2]}, "base")


def _misplaced(corpus: Corpus, life: Life, file: Clause | Repeal) -> Iterator[Breach]:
    instrument = corpus.instruments.get(file.id.partition("/")[0])
    if instrument is None:
        return
    links, day = life.chain.links, file.wording
    if day not in {entry.key for entry in instrument.amended}:
        yield Breach(file.path, (), {"date": day})
    elif not links[0].begins.earliest.isoformat() < day < life.chain.ends.latest.isoformat():
        args = {"date": day, "begins": _written(links[0].begins.earliest), "ends": _written(life.chain.ends.latest)}
        yield Breach(file.path, (), args, "order")


def _written(day: datetime.date) -> str:
    return {EVER: "…", NEVER: "…"}.get(day, day.isoformat())


@rule("PC712")
def whole_life_stands_in_the_first_file(corpus: Corpus) -> Iterator[Breach]:
    """曾用名、本条的施行和失效日期，只写在第一个文本里。

    为什么：这些说的是这一条从头到尾，不是某一段时间；写在后来的文本里，没有地方读它。

    错误：
        # policies/demo/instrument.yml
        amended: [{date: 2021-12-01, effective: 2022-01-01, by: physician-law}]
        # policies/demo/rehire@2022-01-01.yml
        title: 确有需要的可以返聘
        topic: exit
        kind: permission
        plain: 到了年龄还需要您的，可以请您回来。
        text: 乡村医生到龄以后，仍有需要的可以返聘。
        audiences: [village-doctor]
        formerly: [come-back]
        source: {lines: 26}

    正确：
        # policies/demo/rehire.yml
        formerly: [come-back]
    """
    for clause in corpus.clauses.values():
        if clause.wording:
            for name in ("formerly", "effective", "expires"):
                if getattr(clause, name):
                    yield Breach(clause.path, (name,), {"key_": name}, key=True)


@rule("PC713")
def row_holds_within_its_wording(corpus: Corpus) -> Iterator[Breach]:
    """每一行数字的时间，要在它所在文本的时间里。

    为什么：2027年起的新标准，改不了2014年的数；以前的标准写在以前的文本里。

    错误：
        parameters: [{name: 培训时长, at_least: 2, unit: 周, period: P1Y, from: 2014}]

    正确：
        parameters: [{name: 培训时长, at_least: 2, unit: 周, period: P1Y, from: 2020}]
    """
    for clause in corpus.clauses.values():
        begins, ends = times(corpus.lives[clause.id], clause)
        for number, row in enumerate(clause.parameters):
            args = {"name": row.name, "begins": _written(begins), "ends": _written(ends)}
            early = row.from_ and last_day(row.from_) < begins
            if early or (row.from_ and first_day(row.from_) >= ends):
                yield Breach(clause.path, ("parameters", number, "from"), args | {"value": str(row.from_)})
            if row.until and (first_day(row.until) >= ends or last_day(row.until) < begins):
                yield Breach(clause.path, ("parameters", number, "until"), args | {"value": row.until})


def times(life: Life, clause: Clause) -> tuple[datetime.date, datetime.date]:
    """The first day on which a wording may hold, and the first on which it no longer does."""
    links = life.chain.links
    numbers = [number for number, link in enumerate(links) if link.wording == clause.wording]
    if not numbers:  # a finding of its own
        return EVER, NEVER
    following = [link.begins.latest for link in links[numbers[0] + 1 :]]
    return links[numbers[0]].begins.earliest, min([*following, life.chain.ends.latest])


@rule("PC714")
def pin_means_a_wording(corpus: Corpus) -> Iterator[Breach]:
    """指到某天的文本，那天要正好有一个文本开始。

    为什么：@后面的日期是文本的名字：第一个文本写它施行的日子，后来的写文件名里的日期。

    错误：
        references: [{type: see-also, to: exit-at-65@2021-01-01}]

    正确：
        references: [{type: see-also, to: exit-at-65@2020-02-01}]
    """
    for clause in corpus.clauses.values():
        for number, reference in enumerate(clause.references):
            found = corpus.resolve(reference.target, clause.instrument) if "@" in reference.to else None
            if found is None:
                continue
            links = () if found.endswith("/") else corpus.lives[found].chain.links
            days = [link.wording or link.begins.earliest.isoformat() for link in links if link.wording is not None]
            if reference.pin not in days:
                args = {"id": reference.to, "known": ", ".join(days)}
                yield Breach(clause.path, ("references", number, "to"), args, "" if days else "whole")


@rule("PC715")
def clause_says_where_it_stands(corpus: Corpus) -> Iterator[Breach]:
    """每一条写出处的行号；文件只有网址、没有底本的，不写。

    为什么：有底本的，读者要能找到原文那一行；没有底本的，行号对不上任何东西。

    错误：
        # policies/demo/free-training.yml
        title: 培训不收费
        topic: training
        kind: principle
        plain: 参加培训不用您出钱。
        text: 培训不收费。
        audiences: [village-doctor]

    正确：
        # policies/demo/free-training.yml
        title: 培训不收费
        topic: training
        kind: principle
        plain: 参加培训不用您出钱。
        text: 培训不收费。
        audiences: [village-doctor]
        source: {lines: 12}
    """
    for clause in corpus.clauses.values():
        instrument = corpus.instruments.get(clause.instrument)
        held = clause.source.file or (instrument is None or instrument.source.file)
        if held and not clause.source.lines:
            yield Breach(clause.path, (), {})
        elif not held and clause.source.lines:
            yield Breach(clause.path, ("source",), {}, "lines", key=True)


@rule("PC716")
def ledger_names_its_clauses(corpus: Corpus) -> Iterator[Breach]:
    """修改、暂停里点名的条款，要是这份文件里的。

    为什么：名字写错了，改的、停的就不知道是哪一条，那一条的网页上还写着现行有效。

    错误：
        # policies/demo/instrument.yml
        suspended: [{clauses: [fisrt], from: 2021-01-01, by: physician-law}]

    正确：
        # policies/demo/instrument.yml
        suspended: [{clauses: [first], from: 2021-01-01, by: physician-law}]
    """
    for item in corpus.instruments.values():
        known = [clause.slug for clause in corpus.of_instrument(item.id)]
        for loc, slug, key in _named(item):
            if slug not in known and f"{item.id}/{slug}" not in corpus.unread:
                near = nearest(slug, known)
                yield Breach(item.path, loc, {"value": slug, "guess": near}, "guess" if near else "", key=key)


def _named(item: Instrument) -> Iterator[tuple[Loc, str, bool]]:
    for number, entry in enumerate(item.amended):
        for place, slug in enumerate(entry.clauses or ()):
            yield ("amended", number, "clauses", place), slug, False
        for slug in entry.renumbered:
            yield ("amended", number, "renumbered", slug), slug, True
    for number, pause in enumerate(item.suspended):
        for place, slug in enumerate(pause.clauses):
            yield ("suspended", number, "clauses", place), slug, False
