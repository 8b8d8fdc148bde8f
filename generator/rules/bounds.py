"""Bounds: numbers, lengths of time, years and addresses that can be, and those that are hardly meant."""

from __future__ import annotations

import ipaddress
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import urlsplit

from generator.finding import Severity
from generator.model.parameter import BOUNDS
from generator.model.scalar import NEVER
from generator.model.vocabulary import UnitKind
from generator.rules import Breach, asked, mentions, rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.corpus import Corpus
    from generator.model.clause import Step
    from generator.model.scalar import Record
    from generator.rules.mentions import Loc

_FORMS: Final = ("value", "about", *BOUNDS)
#: Kinds that nothing can have less than none of; a share may fall.
_NEVER_NEGATIVE: Final = frozenset(UnitKind) - {UnitKind.SHARE}
#: Kinds of which none at all is hardly a value: free of charge, at once.
_NEVER_NONE: Final = frozenset({UnitKind.MONEY, UnitKind.AGE, UnitKind.DURATION})
_MOST: Final = {UnitKind.AGE: Decimal(120), UnitKind.SHARE: Decimal(1000)}
#: 1,000 亿, as a number written out.
_MOST_AT_ALL: Final = Decimal(10) ** 11
_DECIMALS: Final = 4
_YEARS: Final = range(1900, 2101)
_LONGEST: Final = 100 * 365.25
_DAYS: Final = {"D": 1.0, "B": 1.4, "W": 7.0, "M": 30.4375, "Y": 365.25}
_LABEL: Final = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?", re.IGNORECASE)
#: Ends of names that mean something only in one house, or nowhere (RFC 2606, RFC 6762, RFC 8375).
_PRIVATE: Final = frozenset({
    "arpa", "corp", "example", "home", "internal", "intranet", "invalid", "lan", "local", "localdomain", "localhost",
    "test",
})  # fmt: skip


class _Figure(NamedTuple):
    """A number as written, where it stands, what it measures."""

    path: str
    loc: Loc
    text: str
    name: str
    kind: UnitKind | None

    @property
    def args(self) -> dict[str, str]:
        return {"name": self.name, "value": self.text}


@rule("PC310")
def number_can_be(corpus: Corpus) -> Iterator[Breach]:
    """钱、年龄、时长、个数没有负的。

    为什么：负号多半是多打的，或者把“扣200元”写成了 -200；扣钱、减少，写在参数的名字里，数写正的。

    错误：
        parameters: [{name: 每月补助, value: -200, unit: 元, per: 人, period: P1M}]

    正确：
        parameters: [{name: 每月扣发, value: 200, unit: 元, per: 人, period: P1M}]
    """
    for figure in _figures(corpus):
        if figure.kind in _NEVER_NEGATIVE and Decimal(figure.text) < 0:
            yield Breach(figure.path, figure.loc, figure.args)


@rule("PC311", severity=Severity.WARNING)
def number_is_likely(corpus: Corpus) -> Iterator[Breach]:
    """数字大得、小得、细得不像真的，要再核对。

    为什么：多打一个零，读者就多信十倍。不收钱的写 words: 免费；上千亿的用万元、亿元作单位；
    小数多于4位的，多半是算出来没有取整。

    错误：
        parameters: [{name: 培训收费, value: 0, unit: 元}]

    正确：
        parameters: [{name: 培训收费, words: 免费}]
    """
    for figure in _figures(corpus):
        variant = _doubt(figure)
        if variant:
            yield Breach(figure.path, figure.loc, figure.args, variant)
    for path, loc, text in _durations(corpus):
        if _days(text) > _LONGEST:
            yield Breach(path, loc, {"name": str(loc[-1]), "value": text}, "long")


def _doubt(figure: _Figure) -> str:
    """Which message says why a number is hardly meant; none for one that may be."""
    number = Decimal(figure.text)
    if number == 0 and figure.kind in _NEVER_NONE and figure.loc[-1] in {"value", "about"}:
        return "none"
    if figure.kind is UnitKind.YEAR and number >= 0 and number not in _YEARS:
        return "year"
    if number >= _MOST_AT_ALL or number > _MOST.get(figure.kind or UnitKind.COUNT, number):
        return "large"
    return "decimals" if len(figure.text.partition(".")[2]) > _DECIMALS else ""


@rule("PC312", severity=Severity.WARNING)
def year_is_likely(corpus: Corpus) -> Iterator[Breach]:
    """日期在1900年到2100年之间。

    为什么：1066年、9999年多半是打错了；“长期有效”不是9999年，原文没写哪天失效的，写 unstated。

    错误：
        # policies/demo/instrument.yml
        expires: 9999-01-01

    正确：
        # policies/demo/instrument.yml
        expires: unstated
    """
    for path, loc, text in _dates(corpus):
        if int(text[:4]) not in _YEARS:
            yield Breach(path, loc, {"key_": str(loc[-1]), "value": text})


@rule("PC313")
def part_fits_the_whole(corpus: Corpus) -> Iterator[Breach]:
    """累计的时间不能比它所在的时间还长。

    为什么：“三年里累计四年”做不到；多半是两个数写反了，或者单位写错了。

    错误：
        steps: [{id: attend, for: village-doctor, do: 参加培训，满2周, timing: {cumulative: {at_least: P4Y, in: P3Y}}}]

    正确：
        steps: [{id: attend, for: village-doctor, do: 参加培训，满2周, timing: {cumulative: {at_least: P2W, in: P1Y}}}]
    """
    for clause in corpus.clauses.values():
        for number, step in enumerate(clause.steps):
            span = step.timing.cumulative
            if span is None:
                continue
            place = ("steps", number, "timing", "cumulative")
            for name in ("at_least", "at_most"):
                part = getattr(span, name)
                if part is not None and _days(part) > _days(span.in_):
                    yield Breach(clause.path, (*place, name), {"part": part, "whole": span.in_})
            if span.at_least and span.at_most and _days(span.at_least) > _days(span.at_most):
                yield Breach(clause.path, (*place, "at_most"), {"low": span.at_least, "high": span.at_most}, "bounds")


@rule("PC314")
def address_is_public(corpus: Corpus) -> Iterator[Breach]:
    """网址要是读者打得开的。

    为什么：127.0.0.1 是读者自己的电脑，没有点的名字、内网的地址在外面打不开；读者点了，什么也看不到。

    错误：
        # policies/_vocabulary/bases.yml
        physician-law: {title: 《执业医师法》, url: "https://127.0.0.1/law"}

    正确：
        # policies/_vocabulary/bases.yml
        physician-law: {title: 《执业医师法》, url: "https://www.npc.gov.cn/law"}
    """
    addresses = [mentions.Mention(item.path, ("url",), item.url) for item in corpus.instruments.values() if item.url]
    path, bases = mentions.vocabulary_path("bases"), corpus.vocabulary.bases
    addresses += [mentions.Mention(path, (key, "url"), basis.url) for key, basis in bases.items() if basis.url]
    for address in addresses:
        if not _public(urlsplit(address.value).hostname or ""):
            yield Breach(address.path, address.loc, {"value": address.value})


def _public(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        pass
    labels = host.split(".")
    named = len(labels) > 1 and all(_LABEL.fullmatch(label) for label in labels)
    return named and not labels[-1].isdigit() and labels[-1].lower() not in _PRIVATE


def _figures(corpus: Corpus) -> Iterator[_Figure]:
    """Every number of a parameter or a condition, with the kind of its unit."""
    units, facts = corpus.vocabulary.units, corpus.vocabulary.facts
    for clause in corpus.clauses.values():
        for number, parameter in enumerate(clause.parameters):
            unit = units.get(parameter.unit or "")
            for form in _FORMS:
                text = getattr(parameter, form)
                if text is not None:
                    place = "parameters", number, form
                    yield _Figure(clause.path, place, text, parameter.name, unit.kind if unit else None)
    for path, loc, condition in asked.conditions(corpus):
        fact = facts.get(condition.fact or "")
        unit = units.get(fact.unit or "") if fact else None
        for form in BOUNDS:
            text = getattr(condition, form)
            if text is not None:
                yield _Figure(path, (*loc, form), text, str(condition.fact), unit.kind if unit else None)


def _steps(corpus: Corpus) -> Iterator[tuple[str, Loc, Step]]:
    for clause in corpus.clauses.values():
        for number, step in enumerate(clause.steps):
            yield clause.path, ("steps", number, "timing"), step


def _durations(corpus: Corpus) -> Iterator[tuple[str, Loc, str]]:
    """Every length of time that is written as one."""
    for clause in corpus.clauses.values():
        for number, parameter in enumerate(clause.parameters):
            if parameter.period is not None and parameter.period.startswith("P"):
                yield clause.path, ("parameters", number, "period"), parameter.period
    for path, loc, step in _steps(corpus):
        span = step.timing.cumulative
        for name, text in (("every", step.timing.every), ("within", step.timing.within), ("lead", step.timing.lead)):
            if text is not None:
                yield path, (*loc, name), text
        if span is not None:
            yield path, (*loc, "cumulative", "in"), span.in_


def _days_of(record: Record, names: Iterable[str], path: str, loc: Loc = ()) -> Iterator[tuple[str, Loc, str]]:
    """The days of a record that are stated and come."""
    for name in names:
        day = getattr(record, name)
        if day not in {None, NEVER}:
            yield path, (*loc, name.rstrip("_")), day.isoformat()


def _dates(corpus: Corpus) -> Iterator[tuple[str, Loc, str]]:
    """Every date, of a year at least."""
    for item in corpus.instruments.values():
        yield from _days_of(item, ("adopted", "issued", "effective", "expires", "verified", "consolidated"), item.path)
        for number, entry in enumerate(item.amended):
            yield from _days_of(entry, ("date", "effective"), item.path, ("amended", number))
        for number, pause in enumerate(item.suspended):
            yield from _days_of(pause, ("from_", "until"), item.path, ("suspended", number))
    for key, basis in corpus.vocabulary.bases.items():
        yield from _days_of(basis, ("expires",), mentions.vocabulary_path("bases"), (key,))
    yield from _dates_of_clauses(corpus)


def _dates_of_clauses(corpus: Corpus) -> Iterator[tuple[str, Loc, str]]:
    for clause in corpus.clauses.values():
        yield from _days_of(clause, ("effective", "expires"), clause.path)
        for number, row in enumerate(clause.parameters):
            for name, text in (("from", row.from_), ("until", row.until)):
                if text is not None:
                    yield clause.path, ("parameters", number, name), text
        if clause.review is not None:
            yield clause.path, ("review", "date"), clause.review.date.isoformat()
    for path, loc, step in _steps(corpus):
        for name, text in (("by", step.timing.by), ("from", step.timing.from_), ("until", step.timing.until)):
            if text is not None:
                yield path, (*loc, name), text


def _days(duration: str) -> float:
    return int(duration[1:-1]) * _DAYS[duration[-1]]
