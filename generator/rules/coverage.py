"""Coverage: what a file says is there, or is not, is so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.finding import Severity
from generator.model.vocabulary import Defined
from generator.rules import Breach, mentions, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import Corpus


@rule("PC606", severity=Severity.WARNING)
def silence_is_true(corpus: Corpus) -> Iterator[Breach]:
    """写了“原文没说”的主题，不能又有条款。

    为什么：coverage 告诉读者哪些主题原文没说；已经有条款的还列着，读者会以为没有。

    错误：
        # policies/demo/instrument.yml
        coverage: {training: silent}

    正确：
        # policies/demo/instrument.yml
        coverage: {assessment: silent}
    """
    for instrument in corpus.instruments.values():
        topics = {clause.topic for clause in corpus.of_instrument(instrument.id)}
        for topic in instrument.coverage:
            if topic in topics:
                yield Breach(instrument.path, ("coverage", topic), {"topic": topic}, key=True)


@rule("PC607", severity=Severity.WARNING)
def defined_term_has_its_clause(corpus: Corpus) -> Iterator[Breach]:
    """写着“原文有定义”的术语，要有条款给出定义。

    为什么：读者点开术语，要看到原文怎么说；defined 写了 yes，又没有一条 defines 它，点开是空的。

    错误：
        # policies/_vocabulary/terms.yml
        grade-a-clinic: {label: 甲级村卫生室, defined: yes}
        # policies/demo/first.yml
        plain: 您每年至少要到[甲级村卫生室](term:grade-a-clinic)参加2周培训。

    正确：
        # policies/_vocabulary/terms.yml
        grade-a-clinic: {label: 甲级村卫生室, defined: yes}
        # policies/demo/first.yml
        plain: 您每年至少要到[甲级村卫生室](term:grade-a-clinic)参加2周培训。
        defines: [grade-a-clinic]
    """
    if corpus.unread:  # the clause that defines it may be there
        return
    used = {mention.value for mention in mentions.terms(corpus)}
    defined = {key for clause in corpus.clauses.values() for key in clause.defines}
    for key, term in corpus.vocabulary.terms.items():
        if term.defined is Defined.YES and key in used - defined:
            yield Breach(mentions.vocabulary_path("terms"), (key, "defined"), {"term": term.label})


@rule("PC608", severity=Severity.WARNING)
def instrument_has_clauses(corpus: Corpus) -> Iterator[Breach]:
    """每份文件至少要有一条条款；只修改、废止别的文件的正式文件除外。

    为什么：没有条款的文件，网页上只有一个标题；多半是条款放错了文件夹，或者还没有写。

    错误：
        # policies/demo/instrument.yml
        source: {file: demo-texts, part: 1, lines: 2-40}
        # policies/other/instrument.yml
        title: 另一份方案
        genre: plan
        issuer: health
        jurisdiction: unstated
        document_number: unstated
        issued: unstated
        effective: unstated
        expires: unstated
        official: false
        source: {file: demo-texts, part: 3, lines: 1}
        contents: [{heading: 总则, lines: 1}]

    正确：
        # policies/demo/instrument.yml
        source: {file: demo-texts, part: 1, lines: 2-40}
        # policies/other/instrument.yml
        title: 另一份方案
        genre: plan
        issuer: health
        jurisdiction: unstated
        document_number: unstated
        issued: unstated
        effective: unstated
        expires: unstated
        official: false
        source: {file: demo-texts, part: 3, lines: 1}
        contents: [{heading: 总则, lines: 1}]
        # policies/other/signature.yml
        title: 村医要签字
        topic: training
        kind: statement
        standing: rule
        plain: 参加完培训，您要签字。
        text: 乡村医生参加培训后要签字。
        audiences: [village-doctor]
        source: {lines: 1}
    """
    unread = {name.partition("/")[0] for name in corpus.unread if "/" in name}
    for instrument in corpus.instruments.values():
        acting = instrument.official and not instrument.contents  # it only changes other texts
        if not acting and not corpus.of_instrument(instrument.id) and instrument.id not in unread:
            yield Breach(instrument.path, (), {"value": instrument.id})
    if not corpus.instruments and not corpus.unread:
        yield Breach("policies", (), {}, "none")
