"""Completeness: what a clause of its kind and standing must not lack."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.finding import Severity
from generator.model.clause import Kind, Standing
from generator.model.version import version
from generator.rules import Breach, rule

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from generator.corpus import Corpus
    from generator.model.clause import Clause

_ACTED_ON: Final = frozenset({Kind.OBLIGATION, Kind.PROHIBITION, Kind.PROCEDURE})
_ASKED_ABOUT: Final = _ACTED_ON | {Kind.ENTITLEMENT}


@rule("PC601", severity=Severity.WARNING)
def question_answers_it(corpus: Corpus) -> Iterator[Breach]:
    """义务、禁止、程序、权益，要有人会问的问题。

    为什么：老百姓用自己的话来问；没有问答的条款，搜“考核不过咋办”搜不到。
    问题写在本条的 questions 里，或写在别处、用 cites 引用本条。

    错误：
        # policies/demo/second.yml
        title: 村医要签字
        topic: training
        kind: obligation
        plain: 参加完培训，您要签字。
        text: 乡村医生参加培训后应当签字。
        audiences: [village-doctor]
        source: {lines: 15}

    正确：
        # policies/demo/second.yml
        title: 村医要签字
        topic: training
        kind: obligation
        plain: 参加完培训，您要签字。
        text: 乡村医生参加培训后应当签字。
        audiences: [village-doctor]
        questions: [{id: sign, ask: 培训完要签字吗？, answer: 要签。}]
        source: {lines: 15}
    """
    if corpus.unread:  # a question that cites it may stand there
        return
    for clause in _binding(corpus, _ASKED_ABOUT):
        if not clause.questions and clause.id not in corpus.citing:
            yield Breach(clause.path, ("kind",), {"kind": str(clause.kind)})


@rule("PC602", severity=Severity.WARNING)
def step_tells_what_to_do(corpus: Corpus) -> Iterator[Breach]:
    """有人要做的事，要写成事项。

    为什么：清单是从 steps 拼成的；没有事项，负责的人在自己的清单里就看不到这件事。

    错误：
        # policies/demo/second.yml
        title: 村医要签字
        topic: training
        kind: obligation
        plain: 参加完培训，您要签字。
        text: 乡村医生参加培训后应当签字。
        audiences: [village-doctor]
        actors: {responsible: [village-doctor]}
        source: {lines: 15}

    正确：
        # policies/demo/second.yml
        title: 村医要签字
        topic: training
        kind: obligation
        plain: 参加完培训，您要签字。
        text: 乡村医生参加培训后应当签字。
        audiences: [village-doctor]
        actors: {responsible: [village-doctor]}
        steps: [{id: sign, for: village-doctor, do: 在签到表上签字, timing: {after: training}}]
        source: {lines: 15}
    """
    for clause in _binding(corpus, _ACTED_ON):
        if clause.actors.responsible and not clause.steps:
            args = {"kind": str(clause.kind), "actors": ", ".join(clause.actors.responsible)}
            yield Breach(clause.path, ("kind",), args)


@rule("PC603")
def standing_is_known(corpus: Corpus) -> Iterator[Breach]:
    """每一条都要有效力：自己写，或由文件的 default_standing 给。

    为什么：规定和建议不是一回事；没写效力，网页不知道该不该叫人照办。

    错误：
        # policies/notes/instrument.yml
        source: {file: demo-texts, part: 2, lines: 41-50}
        contents: [{heading: 心得, lines: 41-50}]
        # policies/advice/instrument.yml
        title: 几条建议（示范）
        genre: article
        issuer: unstated
        jurisdiction: unstated
        document_number: unstated
        issued: unstated
        effective: unstated
        expires: unstated
        official: false
        source: {file: demo-texts, part: 3, lines: 51-60}
        contents: [{heading: 建议, lines: 51-60}]
        # policies/advice/read-more.yml
        title: 建议多读书
        topic: training
        kind: encouragement
        plain: 作者劝您多看书。
        text: 作者建议乡村医生多读专业书。
        audiences: [village-doctor]
        source: {lines: 52}

    正确：
        # policies/notes/instrument.yml
        source: {file: demo-texts, part: 2, lines: 41-50}
        contents: [{heading: 心得, lines: 41-50}]
        # policies/advice/instrument.yml
        title: 几条建议（示范）
        genre: article
        issuer: unstated
        jurisdiction: unstated
        document_number: unstated
        issued: unstated
        effective: unstated
        expires: unstated
        official: false
        default_standing: proposal
        source: {file: demo-texts, part: 3, lines: 51-60}
        contents: [{heading: 建议, lines: 51-60}]
        # policies/advice/read-more.yml
        title: 建议多读书
        topic: training
        kind: encouragement
        plain: 作者劝您多看书。
        text: 作者建议乡村医生多读专业书。
        audiences: [village-doctor]
        source: {lines: 52}
    """
    for clause in corpus.clauses.values():
        if clause.standing is None and clause.instrument in corpus.instruments:
            yield Breach(clause.path, (), {"known": ", ".join(Standing)})


@rule("PC604")
def cited_rule_names_its_basis(corpus: Corpus) -> Iterator[Breach]:
    """转引的规定要写明依据。

    为什么：转引的话，效力来自它引的那份文件；不写依据，读者没法去查原文。

    错误：
        # policies/demo/second.yml
        title: 看病要有执业证
        topic: training
        kind: principle
        standing: cited
        plain: 没有证，不能给人看病。
        text: 方案转引的规定要求，执业要先取得证书。
        audiences: [village-doctor]
        source: {lines: 15}

    正确：
        # policies/demo/second.yml
        title: 看病要有执业证
        topic: training
        kind: principle
        standing: cited
        plain: 没有证，不能给人看病。
        text: 方案转引的规定要求，执业要先取得证书。
        audiences: [village-doctor]
        basis: [physician-law]
        source: {lines: 15}
    """
    for clause in corpus.clauses.values():
        if clause.standing is Standing.CITED and not clause.basis:
            yield Breach(clause.path, ("standing",), {})


@rule("PC605", severity=Severity.WARNING)
def review_is_of_this_version(corpus: Corpus) -> Iterator[Breach]:
    """条款改了以后，一句话、事项、问答要重新核对。

    为什么：条款变了，从它写出来的话可能不对了；核对以前，网页上写着“条款已改，待复核”。

    错误：
        review: {date: 2026-11-22, version: 0123456789abcdef}

    正确：
        review: {date: 2026-11-22, version: d985b83b88132a8d}
    """
    for clause in corpus.clauses.values():
        if clause.review is not None and clause.standing is not None:
            present = version(clause)
            if clause.review.version != present:
                yield Breach(clause.path, ("review", "version"), {"version": present})


def _binding(corpus: Corpus, kinds: Collection[Kind]) -> Iterator[Clause]:
    for clause in corpus.clauses.values():
        if clause.kind in kinds and clause.standing is not None and clause.standing.binding:
            yield clause
