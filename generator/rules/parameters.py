"""Parameters: values, conditions and dates that say one clear thing."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Final

from generator.load.meant import nearest
from generator.model.parameter import BOUNDS, State
from generator.model.vocabulary import FactType, UnitKind
from generator.rules import Breach, asked, mentions, rule
from generator.rules.lookup import sparing
from generator.rules.spans import meet

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterator, Mapping

    from generator.corpus import Corpus
    from generator.model.condition import Condition
    from generator.model.parameter import Parameter, Row
    from generator.rules.mentions import Loc

    Span = tuple[datetime.date, datetime.date]

_LOST: Final = frozenset({State.DAMAGED, State.UNSTATED})
_FORMS: Final = ("value", "about", "words", *BOUNDS)
#: Kinds that mean nothing without what they are taken of.
_RELATIVE: Final = frozenset({UnitKind.SHARE, UnitKind.MULTIPLE})
#: Kinds whose parts make up a whole; shares, ages and years don't.
_ADDITIVE: Final = frozenset({UnitKind.MONEY, UnitKind.COUNT})


@rule("PC301")
def value_has_one_form(corpus: Corpus) -> Iterator[Breach]:
    """一个参数只写一种值；残缺的和没写的，不写值。

    为什么：同时写“2”和“至少2”，读者不知道信哪个。残缺的数补上去，就成了编造；留下的字写在 as_written。

    错误：
        parameters: [{name: 培训时长, value: 2, unit: 周, state: damaged, note: 原文缺字}]

    正确：
        parameters: [{name: 培训时长, unit: 周, state: damaged, as_written: "2", note: 原文缺字}]
    """
    for path, loc, parameter in _parameters(corpus):
        forms = [name for name in _FORMS if getattr(parameter, name) is not None]
        args = {"name": parameter.name, "state": str(parameter.state), "forms": ", ".join(forms)}
        if parameter.state in _LOST:
            for name in forms:
                yield Breach(path, (*loc, name), args | {"form": name}, "lost")
        elif not forms:
            yield Breach(path, loc, args)
        elif parameter.forms > 1:
            yield Breach(path, loc, args, "several")


@rule("PC302")
def state_is_explained(corpus: Corpus) -> Iterator[Breach]:
    """不是照原文写的值，要加 note 说明。

    为什么：残缺、推出来、算出来、自相矛盾的数，读者要知道怎么来的，才知道能信几分。

    错误：
        parameters: [{name: 培训时长, at_least: 2, unit: 周, state: recovered, as_written: "2。周"}]

    正确：
        parameters: [{name: 培训时长, at_least: 2, unit: 周, state: recovered, as_written: "2。周", note: 中间多了句号}]
    """
    for path, loc, parameter in _parameters(corpus):
        if parameter.state not in {State.GIVEN, State.UNSTATED} and parameter.note is None:
            yield Breach(path, (*loc, "state"), {"name": parameter.name, "state": str(parameter.state)})


@rule("PC303")
def parameter_is_named_once(corpus: Corpus) -> Iterator[Breach]:
    """名称、范围、出资方都一样的参数，同一时间只写一个。

    为什么：两行说的是同一件事，比较表里就不知道取哪一个；每年不同的，用 from、until 写明各管哪一段。

    错误：
        parameters:
          - {name: 缺编, value: 60, unit: 人}
          - {name: 缺编, value: 40, unit: 人}

    正确：
        parameters:
          - {name: 缺编, scope: 小学, value: 60, unit: 人}
          - {name: 缺编, scope: 中学, value: 40, unit: 人}
    """
    for clause in corpus.clauses.values():
        seen: dict[Row, list[Span]] = defaultdict(list)
        for number, parameter in enumerate(clause.parameters):
            if any(meet(parameter.span, other) for other in seen[parameter.row]):
                shown = " · ".join(part for part in parameter.row if part)
                yield Breach(clause.path, ("parameters", number), {"value": shown})
            seen[parameter.row].append(parameter.span)


@rule("PC304")
def parts_make_the_total(corpus: Corpus) -> Iterator[Breach]:
    """各部分加起来要等于总数。

    为什么：对不上，不是抄错了，就是原文自己矛盾；矛盾的照原文写，并注明 state: conflicting。

    错误：
        parameters:
          - {name: 缺编, value: 100, unit: 人}
          - {name: 缺编, scope: 小学, value: 60, unit: 人}
          - {name: 缺编, scope: 中学, value: 30, unit: 人}

    正确：
        parameters:
          - {name: 缺编, value: 100, unit: 人}
          - {name: 缺编, scope: 小学, value: 60, unit: 人}
          - {name: 缺编, scope: 中学, value: 40, unit: 人}
    """
    for clause in corpus.clauses.values():
        if len(clause.parameters) < 2:  # noqa: PLR2004 - a total and a part
            continue
        rows = defaultdict(list)
        for number, parameter in enumerate(clause.parameters):
            rows[parameter.name].append((number, parameter))
        for name, group in rows.items():
            rows_by_scope = [(n, row) for n, row in group if row.payer is None]
            for number, total in rows_by_scope:
                wrong = (
                    None if total.scope is not None else _wrong_sum(corpus, total, [row for _, row in rows_by_scope])
                )
                if wrong is not None:
                    args = {"name": name, "total": str(total.value), "sum": f"{wrong:f}"}
                    yield Breach(clause.path, ("parameters", number, "value"), args)


def _wrong_sum(corpus: Corpus, total: Parameter, rows: list[Parameter]) -> Decimal | None:
    """What the parts of a total make at some time, where they don't make the total; parts change at different times."""
    parts = [row for row in rows if row.scope is not None and meet(row.span, total.span)]
    for day in sorted({max(row.span[0], total.span[0]) for row in parts}):
        then = [row for row in parts if row.span[0] <= day <= row.span[1]]
        found = sum((Decimal(row.value) for row in then if row.value), Decimal(0))
        if _adds(corpus, [total, *then]) and found != total.exact:
            return found
    return None


def _adds(corpus: Corpus, rows: list[Parameter]) -> bool:
    """Whether a total and its parts can be added: exact, undisputed, of one unit that adds up, not per somebody."""
    unit = corpus.vocabulary.units.get(rows[0].unit or "")
    return (
        unit is not None
        and unit.kind in _ADDITIVE
        and all(row.value is not None and row.state is not State.CONFLICTING and row.per is None for row in rows)
        and len({(row.unit, row.period) for row in rows}) == 1
    )


@rule("PC305")
def money_per_somebody_has_a_period(corpus: Corpus) -> Iterator[Breach]:
    """按人、按户算的钱，要写多久一次。

    为什么：“每人200元”，是每月还是每年，差十二倍；原文没写的，写 period: unstated。

    错误：
        parameters: [{name: 补助, value: 200, unit: 元, per: 人}]

    正确：
        parameters: [{name: 补助, value: 200, unit: 元, per: 人, period: P1M}]
    """
    for path, loc, parameter in _parameters(corpus):
        if parameter.per is not None and parameter.period is None and _kind(corpus, parameter) is UnitKind.MONEY:
            yield Breach(path, loc, {"name": parameter.name, "per": parameter.per, "unit": str(parameter.unit)})


@rule("PC306")
def share_has_a_base(corpus: Corpus) -> Iterator[Breach]:
    """百分比、倍数要写是谁的。

    为什么：“不低于2.5%”，是工资总额的还是全部经费的，差得很远。

    错误：
        parameters: [{name: 培训经费, at_least: 2.5, unit: 百分比}]

    正确：
        parameters: [{name: 培训经费, at_least: 2.5, unit: 百分比, base: 教职工工资总额}]
    """
    for path, loc, parameter in _parameters(corpus):
        lost = parameter.state in _LOST
        if parameter.base is None and not lost and _kind(corpus, parameter) in _RELATIVE:
            yield Breach(path, loc, {"name": parameter.name, "unit": str(parameter.unit)})


@rule("PC307")
def number_has_a_unit(corpus: Corpus) -> Iterator[Breach]:
    """数字要有单位。

    为什么：没有单位的数字不能比较，也不能查找；用文字写的值不用单位。

    错误：
        parameters: [{name: 培训时长, at_least: 2}]

    正确：
        parameters: [{name: 培训时长, at_least: 2, unit: 周}]
    """
    for path, loc, parameter in _parameters(corpus):
        number = next((name for name in ("value", "about", *BOUNDS) if getattr(parameter, name) is not None), None)
        if number is not None and parameter.unit is None:
            args = {"name": parameter.name, "value": str(getattr(parameter, number))}
            yield Breach(path, (*loc, number), args)


@rule("PC308")
def condition_fits_its_fact(corpus: Corpus) -> Iterator[Breach]:
    """条件的写法要和自查的问法对得上。

    为什么：对不上，自查永远答不出“适用”。问年龄，答的是数，条件写 at_least、less_than；问“是不是”，条件写 yes 或 no；
    给了选项的，条件写选项的键。

    错误：
        conditions: [{fact: last-assessment, is: 不合格}]

    正确：
        conditions: [{fact: last-assessment, is: failed}]
    """
    if not corpus.unread.isdisjoint({"facts", "audiences"}):
        return
    path = mentions.vocabulary_path("facts")
    answers: dict[str, Mapping[str, str] | None] = {mentions.ROLE: _roles(corpus)}
    for key, fact in corpus.vocabulary.facts.items():
        if fact.type is FactType.CHOICE:
            answers.setdefault(key, fact.choices)
            if not fact.choices and key != mentions.ROLE:
                yield Breach(path, (key,), {"fact": key}, "no_choices", key=True)
        else:
            answers.setdefault(key, {"yes": "是", "no": "否"} if fact.type is FactType.YES_NO else None)
            if fact.choices:
                yield Breach(path, (key, "choices"), {"fact": key, "type": str(fact.type)}, "choices", key=True)
    guesses = {key: sparing(partial(_meant, options or {})) for key, options in answers.items()}
    for where, loc, condition in asked.conditions(corpus):
        if condition.fact in answers and answers[condition.fact] != {}:
            yield from _misfit(where, loc, condition, answers[condition.fact], guesses[condition.fact])


def _misfit(
    path: str, loc: Loc, condition: Condition, answers: Mapping[str, str] | None, guess: Callable[[str], str]
) -> Iterator[Breach]:
    """What in a condition its fact cannot answer; ``answers`` None: a number."""
    fact = str(condition.fact)
    if answers is None:
        if condition.is_ is not None:
            yield Breach(path, (*loc, "is"), {"fact": fact}, "number", key=True)
        return
    args = {"fact": fact, "allowed": ", ".join(answers)}
    bound = next((name for name in BOUNDS if getattr(condition, name) is not None), None)
    if bound is not None:
        yield Breach(path, (*loc, bound), args | {"bound": bound}, "choice", key=True)
    for number, value in enumerate(condition.answers):
        if value not in answers:
            near = guess(value)
            yield Breach(path, (*loc, "is", number), args | {"value": value, "guess": near}, "guess" if near else "")


def _meant(answers: Mapping[str, str], value: str) -> str:
    """The answer whose key or label is most like ``value``."""
    words = {label: key for key, label in answers.items()} | {key: key for key in answers}
    return words.get(nearest(value, words), "")


def _parameters(corpus: Corpus) -> Iterator[tuple[str, Loc, Parameter]]:
    for clause in corpus.clauses.values():
        for number, parameter in enumerate(clause.parameters):
            yield clause.path, ("parameters", number), parameter


def _kind(corpus: Corpus, parameter: Parameter) -> UnitKind | None:
    unit = corpus.vocabulary.units.get(parameter.unit or "")
    return None if unit is None else unit.kind


def _roles(corpus: Corpus) -> Mapping[str, str]:
    return {key: audience.label for key, audience in corpus.vocabulary.audiences.items() if audience.self_check}
