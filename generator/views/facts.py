"""The facts box of a clause: for whom, how much, by when, on what condition, who acts, how binding, on what basis."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from generator import site
from generator.markdown import plain
from generator.model.clause import Aspect, Kind, Relation, Standing
from generator.model.scalar import UNSTATED as NOT_WRITTEN
from generator.model.vocabulary import BasisState
from generator.views import part
from generator.views.amount import actor_label, amount, under_its_name
from generator.views.condition import worded
from generator.views.damage import Loss
from generator.views.part import BREAK, NO_PERIOD, NOT_LISTED, UNSTATED, Part
from generator.views.row import dues
from generator.views.timing import due
from generator.views.words import ROLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.corpus import Corpus
    from generator.model.clause import Clause, Step
    from generator.views.damage import Damage
    from generator.views.row import Row

    Lines = tuple[tuple[Part, ...], ...]

#: Kinds that ask something of somebody: that time, condition or actor is missing is worth saying.
_ACTS: Final = {Kind.OBLIGATION, Kind.PROHIBITION, Kind.PROCEDURE, Kind.ENTITLEMENT, Kind.TARGET}
_PAYS: Final = {Kind.OBLIGATION, Kind.ENTITLEMENT, Kind.PERMISSION, Kind.POWER}


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of the facts box: its label and one or more lines; none where it makes no sense for the clause."""

    label: str
    lines: Lines


def facts(clause: Clause, row: Row, corpus: Corpus) -> tuple[Fact, ...]:
    """The rows in their fixed order; those that make no sense here share one row before 效力."""
    first = [_audience(clause, corpus), *_amounts(clause, row.damages, corpus), _deadline(clause, corpus)]
    first += [_conditions(clause, corpus), _responsible(clause, corpus)]
    silent = "、".join(fact.label for fact in first if not fact.lines)
    unconcerned = [Fact("不涉及", ((Part("note", silent),),))] if silent else []
    last = [
        Fact("效力", ((part.badge(row.badge), part.text(validity(clause, corpus))),)),
        Fact("依据", bases(clause.basis, corpus, _spots(row.damages)) or ((absent(clause, Aspect.BASIS),),)),
    ]
    return tuple([fact for fact in first if fact.lines] + unconcerned + last)


def absent(clause: Clause, aspect: Aspect) -> Part:
    """What is said where a clause has no ``aspect``: 原文没写 only where an editor has read the source for it."""
    return UNSTATED if aspect in clause.silent else NOT_LISTED


def _absent(clause: Clause, aspect: Aspect, *, expected: bool) -> Lines:
    return ((absent(clause, aspect),),) if expected or aspect in clause.silent else ()


def _audience(clause: Clause, corpus: Corpus) -> Fact:
    links = [(part.link(actor_label(corpus, key), site.audience(key)),) for key in clause.audiences]
    return Fact("对象", (part.separated(links, part.text("、")),))


def _amounts(clause: Clause, damages: Iterable[Damage], corpus: Corpus) -> list[Fact]:
    if not clause.parameters:
        return [Fact("金额或数量", _absent(clause, Aspect.AMOUNT, expected=pays(clause, corpus)))]
    spots = {damage.subject: damage.url for damage in damages if damage.loss is Loss.VALUE}
    found = []
    for name, group in groupby(clause.parameters, key=lambda item: item.name):
        shown = [under_its_name(amount(item, corpus)) for item in group]
        told = [item for item in shown if not item.missing]
        once = len(told) > 1 and all(item.period_unstated for item in told)
        if once:
            shown = [replace(item, period_unstated=False) for item in shown]
        lines = [tuple(part.amount(item, spots.get(name, ""), written=True)) for item in shown]
        found.append(Fact(name, tuple([*lines, (NO_PERIOD,)] if once else lines)))
    return found


def pays(clause: Clause, corpus: Corpus) -> bool:
    """Whether a clause should say that it has no amount: on pay that tells something, elsewhere nothing."""
    topic = corpus.vocabulary.topics.get(clause.topic)
    return topic is not None and topic.pay and clause.kind in _PAYS


def _deadline(clause: Clause, corpus: Corpus) -> Fact:
    found = dues(clause, corpus)
    if found:
        steps = reversed(clause.steps) if len(found) > 1 else ()
        named = {due(corpus.worded(step.timing), corpus.as_of): step for step in steps}
        return Fact("期限", tuple((part.due(item), *_what(named.get(item), corpus)) for item in found))
    return Fact("期限", _absent(clause, Aspect.DEADLINE, expected=clause.kind in _ACTS))


def _what(step: Step | None, corpus: Corpus) -> tuple[Part, ...]:
    """Which step a timing belongs to, where a clause has several."""
    return (Part("note", f"：{actor_label(corpus, step.for_)}{plain(step.do)}"),) if step else ()


def _conditions(clause: Clause, corpus: Corpus) -> Fact:
    lines: list[tuple[Part, ...]] = [(part.text(worded(item, corpus)),) for item in clause.conditions]
    for link in corpus.incoming.get(clause.id, ()):
        if link.relation is Relation.EXCEPTION_TO:
            title = corpus.clauses[link.source].title
            lines.append((part.text("例外："), part.link(title, site.clause(link.source))))
    return Fact("条件或例外", tuple(lines) or _absent(clause, Aspect.CONDITION, expected=clause.kind in _ACTS))


def actor_link(key: str, clause: Clause, corpus: Corpus) -> Part:
    """A link to the page of an authority or audience, marked where the editor inferred that it acts."""
    page = site.authority(key) if key in corpus.vocabulary.authorities else site.audience(key)
    label = actor_label(corpus, key)
    return part.inferred(label, page) if key in clause.actors.inferred else part.link(label, page)


def _responsible(clause: Clause, corpus: Corpus) -> Fact:
    # a proposal binds nobody: who is only proposed must not look charged with it
    word = "建议" if clause.standing is Standing.PROPOSAL else ""
    lines = [
        (
            part.text(f"{word}{ROLES[role]}："),
            *part.separated(((actor_link(key, clause, corpus),) for key in keys), part.text("、")),
        )
        for role, keys in clause.roles.items()
    ]
    return Fact("谁负责", tuple(lines) or _absent(clause, Aspect.ACTOR, expected=clause.kind in _ACTS))


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


def _spots(damages: Iterable[Damage]) -> dict[str, str]:
    """Damaged basis → the place on the clause's page that tells of it."""
    return {key: damage.url for damage in damages for key in damage.bases}


def bases(keys: Iterable[str], corpus: Corpus, spots: Mapping[str, str] | None = None) -> Lines:
    """One line per basis, each once: title and number as far as they have come down, and where it is published."""
    lines: list[tuple[Part, ...]] = []
    for key in dict.fromkeys(keys):
        basis = corpus.vocabulary.bases.get(key)
        if basis is None:
            continue
        known = "，".join(item for item in (basis.title, basis.number) if item != NOT_WRITTEN)
        named = known or (basis.as_written or "" if basis.state is BasisState.GIVEN else "")
        line = [part.text(named)] if named else []
        if basis.state is BasisState.DAMAGED:
            remnant = f"，只留下“{basis.as_written}”" if basis.as_written else ""
            spot = (spots or {}).get(key, "")
            line += [*([part.text("：")] if named else []), Part("gap", f"原文残缺{remnant}", spot)]
        elif basis.state is BasisState.RECOVERED:
            line += [BREAK, Part("note", f"原文写作“{basis.as_written}”，由编者复原")]
        if basis.url:
            line += [BREAK, Part("web", "公布网址", basis.url)]
        lines.append(tuple(line))
    return tuple(lines)
