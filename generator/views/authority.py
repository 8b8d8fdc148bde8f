"""The duty roster of an authority, whole or of one role: what it must, should or may do, by weight."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator import site
from generator.model.clause import Role, Standing
from generator.views.duty import duty
from generator.views.total import total
from generator.views.words import ROLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.corpus import Corpus
    from generator.model.clause import Clause
    from generator.views.duty import Duty
    from generator.views.shown import Shown
    from generator.views.total import Total

    Lines = Sequence[tuple[Clause, Duty]]

#: The roles in the order in which they can be picked: those who ask for a roster mostly ask for what it costs.
PICKED: Final = (Role.PAYING, Role.RESPONSIBLE, Role.COOPERATING, Role.APPROVING, Role.SUPERVISING)
#: What a body does in a role.
DOES: Final[dict[Role, str]] = {
    Role.PAYING: "要出钱的",
    **{role: f"{word}的" for role, word in ROLES.items() if role is not Role.PAYING},
}


@dataclass(frozen=True, slots=True)
class Segment:
    """The roster of one role, or of all: how many duties it counts; no ``url`` where the sources name none."""

    label: str
    count: int
    url: str
    current: bool


@dataclass(frozen=True, slots=True)
class Table:
    """The duties from one instrument."""

    caption: str
    duties: tuple[Duty, ...]


@dataclass(frozen=True, slots=True)
class Roster:
    """A roster's page; ``children`` and ``parent`` are (label, address), ``checklist`` the address of the body's own.

    ``sheet`` is the address of the same lines as a table to save, ``name`` what to save it as.
    """

    label: str
    historic_name: str
    lead: str
    description: str
    children: tuple[tuple[str, str], ...]
    parent: tuple[str, str] | None
    checklist: str
    segments: tuple[Segment, ...]
    total: Total
    sheet: str
    name: str
    rule: tuple[Table, ...]
    cited: tuple[Table, ...]
    apart: tuple[Table, ...]


def rosters(corpus: Corpus) -> tuple[tuple[str, Role | None], ...]:
    """Every roster that is worth a page: each authority's whole one, and of each role that it has somewhere."""
    return tuple(
        (key, role)
        for key in corpus.vocabulary.authorities
        for role in (None, *PICKED)
        if role is None or _acting(key, role, corpus)
    )


def roster(key: str, role: Role | None, shown: Shown) -> Roster:
    """The roster of one authority in one role, or in any: the clauses in which it has the role, or else a step too."""
    corpus = shown.corpus
    words = corpus.vocabulary.authorities
    entry = words[key]
    rule, cited, apart = weighed(lines(key, role, shown))
    above = entry.parent if entry.parent in words else None
    return Roster(
        label=entry.label,
        historic_name=entry.historic_name or "",
        lead=_lead(entry.label, role, len(rule), len(cited), len(apart)),
        description=entry.description or "",
        children=tuple((words[name].label, _page(name, role, corpus)) for name in words if words[name].parent == key),
        parent=(words[above].label, _page(above, role, corpus)) if above else None,
        checklist=site.checklist(key) if corpus.steps_of(key) else "",
        segments=segments(key, role, corpus),
        total=total([*rule, *cited], key, corpus),
        sheet=site.roster_sheet(key, role or "") if rule or cited or apart else "",
        name=f"{entry.label}{ROLES[role] if role else '职责'}.csv",
        rule=_tables(rule, corpus),
        cited=_tables(cited, corpus),
        apart=_tables(apart, corpus),
    )


def lines(key: str, role: Role | None, shown: Shown) -> Lines:
    """The clauses of a roster in corpus order, each with its line."""
    clauses = [shown.corpus.clauses[clause] for clause in _acting(key, role, shown.corpus)]
    return [(clause, duty(clause, key, shown)) for clause in clauses]


def weighed(found: Lines) -> tuple[Lines, Lines, Lines]:
    """Lines that are the body's duty, those that other rules are said to make it, and those that bind nobody."""
    rule = [(clause, line) for clause, line in found if clause.standing is Standing.RULE]
    cited = [(clause, line) for clause, line in found if clause.standing is Standing.CITED]
    apart = [(clause, line) for clause, line in found if not (clause.standing and clause.standing.binding)]
    return rule, cited, apart


def segments(key: str, picked: Role | None, corpus: Corpus) -> tuple[Segment, ...]:
    """All roles and each one, with the number of duties that bind."""
    found = []
    for role in (None, *PICKED):
        acting = _acting(key, role, corpus)
        count = sum(
            bool((clause.standing) and clause.standing.binding) for clause in map(corpus.clauses.get, acting) if clause
        )
        url = (site.roster(key, role) if role else site.authority(key)) if acting or not role else ""
        found.append(Segment(ROLES[role] if role else "全部", count, url, current=role is picked))
    return tuple(found)


def _acting(key: str, role: Role | None, corpus: Corpus) -> tuple[str, ...]:
    return tuple(clause for clause, roles in corpus.acting(key).items() if role is None or role in roles)


def _page(key: str, role: Role | None, corpus: Corpus) -> str:
    """The page of another body in the same role, if it has one."""
    return site.roster(key, role) if role and _acting(key, role, corpus) else site.authority(key)


def _lead(label: str, role: Role | None, rule: int, cited: int, apart: int) -> str:
    if not rule + cited + apart:
        return "这批资料里还没有写它做什么。"
    more = [f"转引规定{cited}件"] * bool(cited) + [f"没有约束力的{apart}件"] * bool(apart)
    first = f"规定写了{rule}件事" if rule else "规定没写到它"
    if role:
        first = f"{label}{DOES[role]}：规定{rule}件" if rule else f"规定没写{label}{DOES[role]}"
    return first + (f"，另有{'、'.join(more)}，分开列。" if more else "。")


def _tables(found: Lines, corpus: Corpus) -> tuple[Table, ...]:
    grouped: dict[str, list[Duty]] = {}
    for clause, line in found:
        grouped.setdefault(clause.instrument, []).append(line)
    return tuple(
        Table(f"{corpus.instruments[name].title}，{len(duties)}件", tuple(duties)) for name, duties in grouped.items()
    )
