"""Provenance: every clause stands on lines of its document, and these are still the same."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from generator.finding import Severity
from generator.model.parameter import State
from generator.model.version import fingerprint
from generator.rules import Breach, mentions, rule
from generator.rules.lookup import lines_open_to
from generator.rules.spans import SHOWN, inside, listed, meet, overlaps, written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from generator.corpus import Corpus
    from generator.model.clause import Clause
    from generator.model.instrument import Instrument
    from generator.model.provenance import InstrumentSource, Source
    from generator.rules import Sources
    from generator.rules.spans import Span

_BEGINS: Final = 12


@rule("PC401")
def clause_lies_in_its_instrument(corpus: Corpus) -> Iterator[Breach]:
    """条款的行号要在本文件的范围里。

    为什么：行号是出处；超出本文件，就指到别人的话上去了。

    错误：
        source: {lines: 45}

    正确：
        source: {lines: 10-12}
    """
    for clause in corpus.clauses.values():
        whole = lines_open_to(corpus, clause)
        within = inside(whole)
        for number, span in enumerate(clause.source.lines):
            if whole and not within(span):
                args = {"lines": written(span), "all": listed(whole)}
                yield Breach(clause.path, ("source", "lines", number), args)
        for number, other in overlaps(clause.source.lines):
            args = {"lines": written(clause.source.lines[number]), "other": written(clause.source.lines[other])}
            yield Breach(clause.path, ("source", "lines", number), args, "twice")


@rule("PC402")
def clause_falls_under_one_heading(corpus: Corpus) -> Iterator[Breach]:
    """条款的起始行要落在一个、也只能是一个标题下。

    为什么：文件页按标题排条款；不在任何标题下的看不到，在两个标题下的会出现两遍。

    错误：
        source: {lines: 22}

    正确：
        source: {lines: 10-12}
    """
    within = _insides(corpus)
    for clause in corpus.clauses.values():
        home, instrument = clause.source.home, corpus.instruments.get(clause.instrument)
        # outside the instrument no heading can hold it, and that is said already
        if instrument is not None and clause.source.file is None and within[instrument.id]((home, home)):
            over = [item.heading for item in instrument.contents for a, b in item.lines if a <= home <= b]
            if len(over) != 1 and (over or instrument.heading_of(clause) is None):
                args = {"line": str(home), "headings": ", ".join(over[:SHOWN])}
                yield Breach(clause.path, ("source", "lines", 0), args, "several" if over else "")


@rule("PC403", severity=Severity.WARNING, needs_sources=True)
def fingerprint_is_there(corpus: Corpus, sources: Sources) -> Iterator[Breach]:
    """出处要有指纹。

    为什么：有了指纹，原文以后动一个字都看得出来；要写的那一行，提示里已经给出。

    错误：
        source: {lines: 10-12}

    正确：
        source: {lines: 10-12, fingerprint: a5be0ec1ccb6240d}
    """
    for clause, lines in _texts(corpus, sources):
        if not any(lines[n - 1].strip() for first, last in clause.source.lines for n in range(first, last + 1)):
            yield Breach(clause.path, ("source", "lines"), {"lines": listed(clause.source.lines)}, "blank")
        elif clause.source.fingerprint is None:
            yield Breach(clause.path, ("source",), {"fingerprint": fingerprint(lines, clause.source.lines)}, key=True)


@rule("PC404", needs_sources=True)
def fingerprint_is_right(corpus: Corpus, sources: Sources) -> Iterator[Breach]:
    """指纹要和原文对得上。

    为什么：对不上，说明行号写错了，或者原文换过了；先对着原文看过，再写新的指纹。

    错误：
        source: {lines: 10-12, fingerprint: 0000000000000000}

    正确：
        source: {lines: 10-12, fingerprint: a5be0ec1ccb6240d}
    """
    for clause, lines in _texts(corpus, sources):
        written, found = clause.source.fingerprint, fingerprint(lines, clause.source.lines)
        if written not in {None, found}:
            args = {"fingerprint": found, "written": str(written)}
            yield Breach(clause.path, ("source", "fingerprint"), args)


@rule("PC405", needs_sources=True)
def beginning_is_in_the_source(corpus: Corpus, sources: Sources) -> Iterator[Breach]:
    """起头的字要在原文那一行里找得到。

    为什么：一行里有好几句话时，靠这几个字找到是哪一句；空格不算，别的要一字不差。

    错误：
        source: {lines: 10-12, begins: 村医每年}

    正确：
        source: {lines: 10-12, begins: 乡村医生每年}
    """
    for clause, lines in _texts(corpus, sources):
        begins, home = clause.source.begins, clause.source.home
        if begins is not None and "".join(begins.split()) not in "".join(lines[home - 1].split()):
            yield Breach(clause.path, ("source", "begins"), {"value": begins, "line": str(home)})


@rule("PC406")
def beginning_is_short(corpus: Corpus) -> Iterator[Breach]:
    """起头的字不超过12个。

    为什么：只用来定位；再长就成了抄原文。

    错误：
        source: {lines: 10-12, begins: 乡村医生每年参加培训时间不少于}

    正确：
        source: {lines: 10-12, begins: 乡村医生每年参加培训}
    """
    for clause in corpus.clauses.values():
        begins = clause.source.begins or ""
        if len(begins) > _BEGINS:
            args = {"value": begins, "length": str(len(begins)), "short": begins[:_BEGINS]}
            yield Breach(clause.path, ("source", "begins"), args)


@rule("PC407", severity=Severity.WARNING)
def damage_has_a_place(corpus: Corpus) -> Iterator[Breach]:
    """参数残缺的，出处里要写明残在哪几行、丢了什么。

    为什么：读者要能自己去看原文那一行；没有位置的残缺，没法核对。

    错误：
        parameters: [{name: 培训时长, unit: 周, state: damaged, as_written: "2", note: 原文缺字}]
        source: {lines: 10-12}

    正确：
        parameters: [{name: 培训时长, unit: 周, state: damaged, as_written: "2", note: 原文缺字}]
        source: {lines: 10-12, gaps: [{lines: 11, as_written: "2", lost: 培训时长}]}
    """
    for clause in corpus.clauses.values():
        damaged = [n for n, parameter in enumerate(clause.parameters) if parameter.state is State.DAMAGED]
        if damaged and not _lost(corpus, clause):
            for number in damaged:
                args = {"name": clause.parameters[number].name}
                yield Breach(clause.path, ("parameters", number, "state"), args)


@rule("PC408")
def gap_lies_in_its_lines(corpus: Corpus) -> Iterator[Breach]:
    """残缺的行号要在出处的行号里。

    为什么：出处之外的残缺不影响这一条；多半是行号写错了。

    错误：
        source: {lines: 10-12, gaps: [{lines: 13, lost: 培训时长}]}

    正确：
        source: {lines: 10-12, gaps: [{lines: 11, lost: 培训时长}]}
    """
    sources: list[tuple[str, Source | InstrumentSource]] = [(i.path, i.source) for i in corpus.instruments.values()]
    sources += [(clause.path, clause.source) for clause in corpus.clauses.values() if clause.source.gaps]
    for path, source in sources:
        within = inside(source.lines)
        for number, gap in enumerate(source.gaps):
            for place, span in enumerate(gap.lines):
                if not within(span):
                    args = {"lines": written(span), "all": listed(source.lines)}
                    yield Breach(path, ("source", "gaps", number, "lines", place), args)


@rule("PC409")
def instrument_has_its_own_lines(corpus: Corpus) -> Iterator[Breach]:
    """文件的行号要在原文之内，两份文件不能占同一行。

    为什么：每一行原文只属于一份文件；重叠了，条款就不知道是谁说的。

    错误：
        # policies/notes/instrument.yml
        source: {file: demo-texts, part: 2, lines: 40-60}

    正确：
        # policies/notes/instrument.yml
        source: {file: demo-texts, part: 2, lines: 41-60}
    """
    taken: dict[str, list[tuple[Span, Instrument, int]]] = defaultdict(list)
    for item in corpus.instruments.values():
        source = corpus.vocabulary.sources.get(item.source.file)
        for number, span in enumerate(item.source.lines):
            taken[item.source.file].append((span, item, number))
            if source is not None and span[1] > source.lines:
                args = {"lines": written(span), "file": item.source.file, "count": str(source.lines)}
                yield Breach(item.path, ("source", "lines", number), args)
    for spans in taken.values():
        for index, before in overlaps([span for span, _, _ in spans]):
            span, item, number = spans[index]
            args = {"lines": written(span), "other": spans[before][1].id}
            yield Breach(item.path, ("source", "lines", number), args, "overlap")


@rule("PC410")
def headings_share_the_lines(corpus: Corpus) -> Iterator[Breach]:
    """目录的行号要在本文件之内，标题之间不重叠。

    为什么：条款按起始行归到标题下；重叠了，一条就归到两处。

    错误：
        # policies/demo/instrument.yml
        contents:
          - {heading: 培训, lines: 3-20}
          - {heading: 退出, lines: 20-38}

    正确：
        # policies/demo/instrument.yml
        contents:
          - {heading: 培训, lines: 3-20}
          - {heading: 退出, lines: 21-38}
    """
    within = _insides(corpus)
    for item in corpus.instruments.values():
        headings = item.contents
        spans = [(span, n, place) for n, heading in enumerate(headings) for place, span in enumerate(heading.lines)]
        for span, number, place in spans:
            if not within[item.id](span):
                args = {"heading": headings[number].heading, "lines": written(span), "all": listed(item.source.lines)}
                yield Breach(item.path, ("contents", number, "lines", place), args)
        for index, before in overlaps([span for span, _, _ in spans]):
            span, number, place = spans[index]
            other = headings[spans[before][1]].heading
            args = {"heading": headings[number].heading, "lines": written(span), "other": other}
            yield Breach(item.path, ("contents", number, "lines", place), args, "overlap")


@rule("PC411", needs_sources=True)
def source_has_these_lines(corpus: Corpus, sources: Sources) -> Iterator[Breach]:
    """原文的行数要数对。

    为什么：行号超没超出原文，是照 sources.yml 里的行数查的；写多了，条款就能指到没有的行上去。

    错误：
        # policies/_vocabulary/sources.yml
        demo-texts: {label: 示范文本, file: demo.txt, lines: 80,
          sha256: 2e7298bda6e9935c81cbceb96fe2db65e8690ecbd66c3f5ae6ba92ecf31282ba}

    正确：
        # policies/_vocabulary/sources.yml
        demo-texts: {label: 示范文本, file: demo.txt, lines: 60,
          sha256: 2e7298bda6e9935c81cbceb96fe2db65e8690ecbd66c3f5ae6ba92ecf31282ba}
    """
    for key, lines in sources.items():
        written = corpus.vocabulary.sources[key].lines
        if written != len(lines):
            args = {"written": str(written), "count": str(len(lines))}
            yield Breach(mentions.vocabulary_path("sources"), (key, "lines"), args)


def _texts(corpus: Corpus, sources: Sources) -> Iterator[tuple[Clause, Sequence[str]]]:
    """Every clause with the lines of its source text, where all of its own lines are among them, once."""
    for clause in corpus.clauses.values():
        instrument = corpus.instruments.get(clause.instrument)
        lines = sources.get(clause.source.file or instrument.source.file, ()) if instrument is not None else ()
        spans = clause.source.lines
        if all(last <= len(lines) for _, last in spans) and sum(b - a + 1 for a, b in spans) <= len(lines):
            yield clause, lines


def _lost(corpus: Corpus, clause: Clause) -> bool:
    """Whether something is said to be lost in the clause's lines, by itself or by its instrument."""
    instrument = corpus.instruments.get(clause.instrument)
    above = instrument.source.gaps if instrument is not None else ()
    near = (gap for gap in above if any(meet(a, b) for a in gap.lines for b in clause.source.lines))
    return any(gap.lost is not None for gap in (*clause.source.gaps, *near))


def _insides(corpus: Corpus) -> Mapping[str, Callable[[Span], bool]]:
    """For every instrument, whether a span of lines lies in its own."""
    return {key: inside(item.source.lines) for key, item in corpus.instruments.items()}
