"""Attention: what time has done to a text that was right when it was written; nothing here stops a site."""

from __future__ import annotations

import datetime
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from generator.finding import Severity
from generator.model.clause import Relation
from generator.model.scalar import EVER, NEVER
from generator.rules import Breach, acts, mentions, rule
from generator.rules.wordings import times
from generator.status import Status, of_instrument

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import Corpus
    from generator.model.clause import Clause
    from generator.model.parameter import Parameter, Row

_YEAR: Final = datetime.timedelta(days=365)
_DAY: Final = datetime.timedelta(days=1)


@rule("PC721", severity=Severity.NOTICE)
def text_is_checked_each_year(corpus: Corpus) -> Iterator[Breach]:
    """核对过的文件，一年里要再核对一次。

    为什么：法会改、会废。一年多没人看过，网页会写“一年多没有核对”；到公布的地方查过，把 verified 改成那一天。

    错误：
        # policies/demo/instrument.yml
        verified: 2021-11-01

    正确：
        # policies/demo/instrument.yml
        verified: 2026-11-01
    """
    for item in corpus.instruments.values():
        if item.verified is not None and corpus.as_of - item.verified > _YEAR:
            yield Breach(item.path, ("verified",), {"date": str(item.verified)})


@rule("PC722", severity=Severity.NOTICE)
def announced_change_is_checked(corpus: Corpus) -> Iterator[Breach]:
    """到了日子的修改，要再核对一次。

    为什么：公布的时候说哪天施行，到时候也可能推迟、不施行。核对以后才到的日子，要去看一眼是不是真的施行了。

    错误：
        # policies/demo/instrument.yml
        verified: 2020-01-15

    正确：
        # policies/demo/instrument.yml
        verified: 2026-11-01
    """
    for item in corpus.instruments.values():
        if item.verified is None:
            continue
        days = [item.effective, item.expires, *(entry.effective for entry in item.amended)]
        days += [pause.from_ for pause in item.suspended]
        days += [pause.until + _DAY for pause in item.suspended if pause.until]
        come = sorted({day for day in days if day and item.verified < day <= corpus.as_of})
        if come:
            dates = ", ".join(str(day) for day in come)
            yield Breach(item.path, ("verified",), {"date": str(item.verified), "days": dates})


@rule("PC723", severity=Severity.NOTICE)
def leads_to_what_is_in_force(corpus: Corpus) -> Iterator[Breach]:
    """引用的条款、依据，今天还在施行。

    为什么：依据失效了，读者照着做就会错。链接留着，网页写明它的效力；编者看一眼要不要换成现在的。

    错误：
        # policies/_vocabulary/bases.yml
        physician-law: {title: 《执业医师法》, expires: 2022-03-01}
        # policies/demo/first.yml
        basis: [physician-law]

    正确：
        # policies/_vocabulary/bases.yml
        physician-law: {title: 《执业医师法》}
        # policies/demo/first.yml
        basis: [physician-law]
    """
    silent = {clause.path for clause in corpus.clauses.values() if not corpus.acts(clause.id)}
    supposed = {
        (clause.path, ("references", number, "to"))
        for clause in corpus.clauses.values()
        for number, reference in enumerate(clause.references)
        if reference.type is Relation.SUPERSEDES or reference.pin
    }
    for mention in mentions.referring(corpus):
        target = corpus.resolve(mention.value, mention.within)
        status = _status(corpus, target) if target else None
        if status is not None and mention.path not in silent and (mention.path, mention.loc) not in supposed:
            yield Breach(mention.path, mention.loc, {"value": mention.value, "status": str(status)})
    for mention in mentions.bases(corpus):
        if mention.path not in silent and _is_over(corpus, mention.value):
            yield Breach(mention.path, mention.loc, {"value": mention.value, "status": str(Status.ENDED)})


def _status(corpus: Corpus, target: str) -> Status | None:
    """What a clause or an instrument is, where it does not act; None for a text that could not be read, too."""
    if target.partition("/")[0] not in corpus.instruments:
        return None
    if not target.endswith("/"):
        return None if corpus.acts(target) else corpus.status(target)
    instrument = corpus.instruments[target.rstrip("/")]
    status = of_instrument(instrument).on(corpus.as_of)
    acting = status is Status.IN_FORCE or (status is Status.UNCLEAR and not instrument.official)
    return None if acting else status


def _is_over(corpus: Corpus, key: str) -> bool:
    """Whether a basis holds no longer; one that is an instrument here means its text of the day."""
    basis = corpus.vocabulary.bases.get(key)
    if basis is None:
        return False
    target = corpus.resolve(basis.instrument) if basis.instrument else None
    if target is not None and target.endswith("/"):
        return _status(corpus, f"{acts.present(corpus, target.rstrip('/'))}/") is not None
    return basis.expires is not None and basis.expires <= corpus.as_of


@rule("PC724", severity=Severity.NOTICE)
def listed_step_is_of_the_day(corpus: Corpus) -> Iterator[Breach]:
    """清单里的事项，今天的文本里还有。

    为什么：条款改了，事项也会变。只在别的文本里有的事项，清单里先不列；改不改清单，编者看一眼。

    错误：
        # policies/demo/instrument.yml
        amended: [{date: 2021-12-01, effective: 2022-01-01, by: physician-law}]
        # policies/demo/first@2022-01-01.yml
        title: 村医每年参加培训
        topic: training
        kind: principle
        plain: 您每年都参加培训。
        text: 乡村医生每年接受培训。
        audiences: [village-doctor]
        source: {lines: 10-12}

    正确：
        # policies/demo/instrument.yml
        amended: [{date: 2021-12-01, effective: 2022-01-01, by: physician-law}]
        # policies/demo/rehire@2022-01-01.yml
        repealed: true
    """
    for mention in mentions.steps(corpus):
        full, _, step = mention.value.partition("#")
        target = corpus.resolve(full)
        if target is not None and target in corpus.lives:
            held = {known.id for wording in corpus.lives[target].wordings for known in wording.steps}
            if step in held - {known.id for known in corpus.clauses[target].steps}:
                yield Breach(mention.path, mention.loc, {"id": mention.value})


@rule("PC725", severity=Severity.NOTICE)
def rows_leave_no_hole(corpus: Corpus) -> Iterator[Breach]:
    """一年一年的数字，中间不要断。

    为什么：断了的那一段，网页写“没有录入”。原文就没有的不用管；多半是有一年的通知还没找到。
    查过、确实不知道的，写一行 state: unstated。

    错误：
        parameters:
          - {name: 培训时长, at_least: 2, unit: 周, period: P1Y, from: 2020, until: 2021}
          - {name: 培训时长, at_least: 3, unit: 周, period: P1Y, from: 2023}

    正确：
        parameters:
          - {name: 培训时长, at_least: 2, unit: 周, period: P1Y, from: 2020, until: 2022}
          - {name: 培训时长, at_least: 3, unit: 周, period: P1Y, from: 2023}
    """
    for clause in corpus.clauses.values():
        rows: dict[Row, list[tuple[int, Parameter]]] = {}
        for number, row in enumerate(clause.parameters):
            rows.setdefault(row.row, []).append((number, row))
        for group in rows.values():
            for number, first, last in _holes(corpus, clause, sorted(group, key=lambda item: item[1].span)):
                args = {"name": clause.parameters[number].name, "first": str(first), "last": str(last)}
                yield Breach(clause.path, ("parameters", number), args)


def _holes(
    corpus: Corpus, clause: Clause, rows: list[tuple[int, Parameter]]
) -> Iterator[tuple[int, datetime.date, datetime.date]]:
    """(row before it, first day, last day) of each time for which no row is written, up to now or the wording's end."""
    for (number, row), (_, following) in pairwise(rows):
        if row.span[1] != NEVER and row.span[1] + _DAY < following.span[0]:
            yield number, row.span[1] + _DAY, following.span[0] - _DAY
    number, last = rows[-1]
    end = min(max(times(corpus.lives[clause.id], clause)[1], EVER + _DAY) - _DAY, corpus.as_of)
    if last.span[1] < end:
        yield number, last.span[1] + _DAY, end


@rule("PC726", severity=Severity.NOTICE)
def answer_follows_its_clauses(corpus: Corpus) -> Iterator[Breach]:
    """引用的条款改了，问答要再看一遍。

    为什么：答案是照当时的条款写的；条款后来变了，答案可能就错了。看过了，把 review 的 date 改成今天。

    错误：
        # policies/_questions/what-to-remember.yml
        review: {date: 2020-01-15}

    正确：
        # policies/_questions/what-to-remember.yml
        review: {date: 2026-11-01}
    """
    for question in corpus.questions.values():
        for target in corpus.cites[question.id] if question.review is not None else ():
            days = corpus.lives[target].chain.changes()
            since = [day for day in days if question.review and question.review.date < day <= corpus.as_of]
            if since:
                args = {"id": target, "date": str(since[-1])}
                yield Breach(question.path, ("review", "date"), args)
                break
