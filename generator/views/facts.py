"""The facts box of a clause: for whom, how much, by when, on what condition, who acts, how binding, on what basis."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from generator import site
from generator.markdown import plain
from generator.model.clause import Kind, Relation, Standing
from generator.model.vocabulary import BasisState, FactType
from generator.views import part
from generator.views.amount import actor_label, amount, figures, under_its_name
from generator.views.damage import damages
from generator.views.part import BREAK, NO_PERIOD, NOT_CONCERNED, UNSTATED, Part
from generator.views.row import badge, dues
from generator.views.timing import due
from generator.views.words import ROLES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.corpus import Corpus
    from generator.model.clause import Clause, Step
    from generator.model.condition import Condition

#: Kinds that ask something of somebody: where the source is silent on time, that is worth saying.
_ACTS: Final = {Kind.OBLIGATION, Kind.PROHIBITION, Kind.PROCEDURE, Kind.ENTITLEMENT, Kind.TARGET}
_PAYS: Final = {Kind.OBLIGATION, Kind.ENTITLEMENT, Kind.PERMISSION, Kind.POWER}


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of the facts box: its label and one or more lines."""

    label: str
    lines: tuple[tuple[Part, ...], ...]

    @property
    def concerned(self) -> bool:
        """Whether the row says anything about this clause."""
        return self.lines != ((NOT_CONCERNED,),)


def facts(clause: Clause, corpus: Corpus) -> tuple[Fact, ...]:
    """The rows in their fixed order; those that make no sense here share one row before 效力."""
    first = [_audience(clause, corpus), *_amounts(clause, corpus), _deadline(clause, corpus)]
    first += [_conditions(clause, corpus), _responsible(clause, corpus)]
    silent = "、".join(fact.label for fact in first if not fact.concerned)
    unconcerned = [Fact("不涉及", ((Part("note", silent),),))] if silent else []
    last = [_force(clause, corpus), _basis(clause, corpus)]
    return tuple([fact for fact in first if fact.concerned] + unconcerned + last)


def _audience(clause: Clause, corpus: Corpus) -> Fact:
    links = [(part.link(actor_label(corpus, key), site.audience(key)),) for key in clause.audiences]
    return Fact("对象", (part.separated(links, part.text("、")),))


def _amounts(clause: Clause, corpus: Corpus) -> list[Fact]:
    if not clause.parameters:
        return [Fact("金额或数量", ((silence(clause),),))]
    spots = {damage.label: damage.url for damage in damages(clause, corpus)}
    found = []
    for name, group in groupby(clause.parameters, key=lambda item: item.name):
        shown = [under_its_name(amount(item, corpus)) for item in group]
        told = [item for item in shown if not item.missing]
        once = len(told) > 1 and all(item.period_unstated for item in told)
        if once:
            shown = [replace(item, period_unstated=False) for item in shown]
        lines = [tuple(part.amount(item, spots.get(f"{name}原文残缺", ""))) for item in shown]
        found.append(Fact(name, tuple([*lines, (NO_PERIOD,)] if once else lines)))
    return found


def silence(clause: Clause) -> Part:
    """What to say where no amount stands: on pay its absence is worth saying, elsewhere it makes no sense."""
    return UNSTATED if clause.topic == "compensation" and clause.kind in _PAYS else NOT_CONCERNED


def _deadline(clause: Clause, corpus: Corpus) -> Fact:
    found = dues(clause, corpus)
    if found:
        named = {due(step.timing, corpus.as_of): step for step in reversed(clause.steps)} if len(found) > 1 else {}
        return Fact("期限", tuple((part.due(item), *_what(named.get(item), corpus)) for item in found))
    return Fact("期限", ((UNSTATED if clause.kind in _ACTS else NOT_CONCERNED,),))


def _what(step: Step | None, corpus: Corpus) -> tuple[Part, ...]:
    """Which step a timing belongs to, where a clause has several."""
    return (Part("note", f"：{actor_label(corpus, step.for_)}{plain(step.do)}"),) if step else ()


def _conditions(clause: Clause, corpus: Corpus) -> Fact:
    lines: list[tuple[Part, ...]] = [(part.text(words(item, corpus)),) for item in clause.conditions]
    for link in corpus.incoming.get(clause.id, ()):
        if link.relation is Relation.EXCEPTION_TO:
            title = corpus.clauses[link.source].title
            lines.append((part.text("例外："), part.link(title, site.clause(link.source))))
    if lines:
        return Fact("条件或例外", tuple(lines))
    return Fact("条件或例外", ((UNSTATED if clause.kind in _ACTS else NOT_CONCERNED,),))


def words(condition: Condition, corpus: Corpus) -> str:
    """A condition in words: 年龄：不满65周岁."""
    if condition.unclear is not None:
        return condition.unclear
    if condition.any is not None:
        return "，或者".join(words(item, corpus) for item in condition.any)
    if condition.all is not None:
        return "，并且".join(words(item, corpus) for item in condition.all)
    if condition.not_ is not None:
        return f"不属于：{words(condition.not_, corpus)}"
    fact = corpus.vocabulary.facts.get(condition.fact or "")
    label = (fact.label if fact else None) or (fact.ask.rstrip("？?") if fact else None) or condition.fact or ""
    if condition.is_ is not None:
        yes_no = {"yes": "是", "no": "否"} if fact and fact.type is FactType.YES_NO else {}
        choices = fact.choices if fact else {}
        said = "或".join(choices.get(key) or yes_no.get(key) or key for key in condition.answers)
        return label if said == yes_no.get("yes") and fact and fact.label else f"{label}：{said}"
    from generator.model.parameter import Parameter  # noqa: PLC0415 - a bound in words is a nameless parameter

    bound = Parameter.model_construct(
        name=label,
        unit=fact.unit if fact else None,
        at_least=condition.at_least,
        more_than=condition.more_than,
        at_most=condition.at_most,
        less_than=condition.less_than,
    )
    return f"{label}：{''.join(figures(bound, corpus))}"


def actors(clause: Clause) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """(role, keys) of everybody who acts; payers of parameters count as paying."""
    found: dict[str, list[str]] = {}
    for role, key in clause.actors.by_role():
        found.setdefault(ROLES[role], []).append(key)
    for parameter in clause.parameters:
        if parameter.payer and parameter.payer not in found.get("出资", []):
            found.setdefault("出资", []).append(parameter.payer)
    return tuple((role, tuple(keys)) for role, keys in found.items())


def actor_link(key: str, corpus: Corpus) -> Part:
    """A link to the page of an authority or audience."""
    page = site.authority(key) if key in corpus.vocabulary.authorities else site.audience(key)
    return part.link(actor_label(corpus, key), page)


def _responsible(clause: Clause, corpus: Corpus) -> Fact:
    # a proposal binds nobody: who is only proposed must not look charged with it
    word = "建议" if clause.standing is Standing.PROPOSAL else ""
    lines = [
        (part.text(f"{word}{role}："), *part.separated(((actor_link(key, corpus),) for key in keys), part.text("、")))
        for role, keys in actors(clause)
    ]
    return Fact("谁负责", tuple(lines) or ((UNSTATED if clause.kind in _ACTS else NOT_CONCERNED,),))


def validity(clause: Clause, corpus: Corpus) -> str:
    """In words whether it holds on ``as_of``; never 现行 where the source does not say."""
    if any(link.relation is Relation.SUPERSEDES for link in corpus.incoming.get(clause.id, ())):
        return "已被取代"
    instrument = corpus.instruments[clause.instrument]
    sample = "" if instrument.official else "（样例）"
    if instrument.expires is not None and instrument.expires <= corpus.as_of:
        return f"已失效{sample}"
    if instrument.effective is None:
        return f"效力不明{sample}"
    return f"尚未施行{sample}" if instrument.effective > corpus.as_of else f"现行{sample}"


def _force(clause: Clause, corpus: Corpus) -> Fact:
    return Fact("效力", ((part.badge(badge(clause.standing)), part.text(validity(clause, corpus))),))


def _basis(clause: Clause, corpus: Corpus) -> Fact:
    spots = [damage.url for damage in damages(clause, corpus) if damage.label.startswith("依据")]
    return Fact("依据", bases(clause.basis, corpus, spots[0] if spots else "") or ((UNSTATED,),))


def bases(keys: Iterable[str], corpus: Corpus, gap_url: str = "") -> tuple[tuple[Part, ...], ...]:
    """One line per basis, each once: title and number as far as they have come down."""
    lines: list[tuple[Part, ...]] = []
    for key in dict.fromkeys(keys):
        basis = corpus.vocabulary.bases.get(key)
        if basis is None:
            continue
        known = "，".join(item for item in (basis.title, basis.number) if item != "unstated")
        named = known or (basis.as_written or "" if basis.state is BasisState.GIVEN else "")
        line = [part.text(named)] if named else []
        if basis.state is BasisState.DAMAGED:
            remnant = f"，只留下“{basis.as_written}”" if basis.as_written else ""
            line += [*([part.text("：")] if named else []), Part("gap", f"原文残缺{remnant}", gap_url)]
        elif basis.state is BasisState.RECOVERED:
            line += [BREAK, Part("note", f"原文写作“{basis.as_written}”，由编者复原")]
        lines.append(tuple(line))
    return tuple(lines)
