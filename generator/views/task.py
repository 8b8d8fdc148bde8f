"""What an audience comes for most: as its vocabulary entry names it, else what is due first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator import site
from generator.views.checklist import steps_for
from generator.views.index import Entry
from generator.views.timing import Section

if TYPE_CHECKING:
    from generator.views.shown import Shown

_TASKS: Final = 4
#: Items with a deadline or an occasion come first; all others are on the checklist.
_DATED: Final = {Section.DATED, Section.WITHIN, Section.EVENT, Section.AFTER}


def tasks(key: str, shown: Shown) -> tuple[Entry, ...]:
    """At most four ways to what an audience comes for."""
    named = shown.corpus.vocabulary.audiences[key].tasks
    if named:
        present = (shown.corpus.task(reference) for reference in named)
        return tuple(_entry(reference, shown) for reference in present if reference is not None)
    names = {key, *shown.corpus.ancestors(key)}
    occasions = [item.key for item in shown.occasions if shown.corpus.checklists[item.key].audience in names]
    due = [item for item in steps_for(key, shown) if item.clause.binding and item.section in _DATED]
    asked = [answer.id for answer in shown.answers.values() if answer.across and key in answer.audiences]
    found = (*occasions, *(item.id for item in due), *asked)[:_TASKS]
    return tuple(_entry(reference, shown) for reference in found)


def _entry(reference: str, shown: Shown) -> Entry:
    for item in shown.occasions:
        if item.key == reference:
            return Entry(item.title, site.checklist(item.key), f"清单，{item.size}")
    if reference in shown.items:
        step = shown.items[reference]
        return Entry(step.do, step.url, step.due.text)
    if reference in shown.answers:
        answer = shown.answers[reference]
        return Entry(answer.ask, answer.home, "")
    row = shown.rows[reference]
    return Entry(row.title, row.url, row.plain)
