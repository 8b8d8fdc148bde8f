"""What a clause comes to for its readers, and what stands first on their pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.rules import Breach, mentions, rule
from generator.rules.lookup import like

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import Corpus


@rule("PC611")
def means_something_to_its_audience(corpus: Corpus) -> Iterator[Breach]:
    """对谁意味着什么，要写给本条的对象或它的下级。

    为什么：means 决定这一条在谁的页面上排在哪一组；写给不相干的对象，哪个页面都用不上。

    错误：
        means: {teacher: right}

    正确：
        means: {village-doctor: right}
    """
    for clause in corpus.clauses.values():
        for key in clause.means:
            known = key in corpus.vocabulary.audiences
            if known and not {key, *corpus.ancestors(key)} & set(clause.audiences):
                yield Breach(clause.path, ("means", key), {"value": key}, key=True)


@rule("PC612")
def only_what_binds_means_something(corpus: Corpus) -> Iterator[Breach]:
    """建议、做法、现状、观点不写 means。

    为什么：没有约束力的条款一律单独列出，不能混进“要做的”“应得的”。

    错误：
        standing: opinion
        means: {village-doctor: duty}

    正确：
        standing: rule
        means: {village-doctor: duty}
    """
    for clause in corpus.clauses.values():
        if clause.means and clause.standing and not clause.standing.binding:
            yield Breach(clause.path, ("means",), key=True)


@rule("PC216")
def task_exists(corpus: Corpus) -> Iterator[Breach]:
    """马上要用的，要是有的清单、问答、事项或条款。

    为什么：首页和角色页第一屏就列它们；写错了，读者最常办的事反而找不到。

    错误：
        # policies/_vocabulary/audiences.yml
        village-doctor: {label: 乡村医生, aliases: [村医], self_check: yes, tasks: [demo/frist]}
        tcm-village-doctor: {label: 中医村医, parent: village-doctor}
        teacher: {label: 教师, self_check: yes}
        official: {label: 管理人员}

    正确：
        # policies/_vocabulary/audiences.yml
        village-doctor: {label: 乡村医生, aliases: [村医], self_check: yes, tasks: [demo/first]}
        tcm-village-doctor: {label: 中医村医, parent: village-doctor}
        teacher: {label: 教师, self_check: yes}
        official: {label: 管理人员}
    """
    if corpus.unread:
        return
    for mention in mentions.tasks(corpus):
        if corpus.task(mention.value) is None:
            guess = like(corpus, mention.value.partition("#")[0]) if "/" in mention.value else ""
            args = {"value": mention.value, "guess": guess}
            yield Breach(mention.path, mention.loc, args, "guess" if guess else "")
