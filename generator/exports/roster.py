"""The rosters as tables to save: for each authority, whole and by role, exactly the lines that its page shows."""

from __future__ import annotations

import csv
import io
from functools import partial
from typing import TYPE_CHECKING, Final

from generator import site
from generator.exports.artefact import Artefact
from generator.views.authority import lines, rosters, weighed
from generator.views.part import words
from generator.views.shown import Shown
from generator.views.total import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import Corpus
    from generator.model.clause import Role
    from generator.views.duty import Duty

HEADS: Final = (
    *("事项", "角色", "金额或比例", "金额状态", "谁出", "出给谁", "期限", "效力"),
    *("依据", "文件", "出处", "残缺", "地区", "网址"),
)
#: A cell that begins so is a formula to a spreadsheet.
_FORMULA: Final = tuple("=+-@\t\r\n＝＋－＠")


def artefacts(corpus: Corpus) -> Iterator[Artefact]:
    """One CSV per page of a roster that has lines."""
    shown = Shown(corpus)
    for key, role in rosters(corpus):
        if corpus.acting(key):
            yield Artefact(site.roster_sheet(key, role or ""), partial(_sheet, key, role, shown))


def _sheet(key: str, role: Role | None, shown: Shown) -> str:
    """UTF-8 with a mark by which Excel knows it; in the order of the page."""
    out = io.StringIO()
    write = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerow
    write(HEADS)
    for group in weighed(lines(key, role, shown)):
        for _, line in group:
            write(map(_cell, _cells(line)))
    return f"\ufeff{out.getvalue()}"


def _cells(line: Duty) -> tuple[str, ...]:
    return (
        line.row.title,
        words(line.role),
        words(line.amount),
        WORDS[line.money],
        words(line.payer),
        words(line.payee),
        words(line.due),
        line.row.badge.label,
        words(line.basis),
        line.instrument,
        words(line.where),
        "；".join(spot.label for spot in line.row.damages),
        line.place,
        line.row.url,
    )


def _cell(text: str) -> str:
    """No cell can become a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
