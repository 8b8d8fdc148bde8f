"""Published: the dates of a text stand in the text, where its file says they do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.model.number import value
from generator.model.scalar import NEVER
from generator.rules import Breach, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import Corpus
    from generator.rules import Sources

#: 2003年7月30日, 二○○三年七月三十日: one figure each for year, month and day.
_FIGURE: Final = "[0-9]{1,4}|[〇○零一二三四五六七八九十]{1,4}"
_DAY: Final = re.compile(f"({_FIGURE})年({_FIGURE})月({_FIGURE})日")


@rule("PC708", needs_sources=True)
def date_stands_in_its_lines(corpus: Corpus, sources: Sources) -> Iterator[Breach]:
    """通过、公布、施行的日期，要在 dates 写的那几行里找得到。

    为什么：日期错一天，哪天有效就全错；写明在哪一行，谁都能去对。数字用阿拉伯的、汉字的都算。

    错误：
        # policies/demo/instrument.yml
        source: {file: demo-texts, part: 1, lines: 1-40, dates: 2}
        effective: 2020-02-02

    正确：
        # policies/demo/instrument.yml
        source: {file: demo-texts, part: 1, lines: 1-40, dates: 2}
        effective: 2020-02-01
    """
    for item in corpus.instruments.values():
        lines = sources.get(item.source.file, ())
        spans = item.source.dates
        text = "".join("".join(lines[first - 1 : last]) for first, last in spans)
        found = {_read(match) for match in _DAY.findall("".join(text.split()))}
        for name in ("adopted", "issued", "effective") if spans else ():
            day = getattr(item, name)
            if day not in {None, NEVER} and (day.year, day.month, day.day) not in found:
                yield Breach(item.path, (name,), {"key_": name, "value": str(day)})


def _read(figures: tuple[str, str, str]) -> tuple[int, ...]:
    return tuple(value(figure.replace("○", "〇")) for figure in figures)
