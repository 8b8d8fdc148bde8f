"""References: every key and id that a file names has to exist, once, and lead somewhere new."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from generator.finding import Severity
from generator.model.clause import Relation
from generator.rules import Breach, asked, mentions, rule
from generator.rules.lookup import absent, as_short, like, no_clause, no_step, present, sparing
from generator.rules.loops import circle, loops, ordered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import Corpus
    from generator.rules.mentions import Loc

_ORDERED: Final = (Relation.SUPERSEDES, Relation.REQUIRES, Relation.EXCEPTION_TO)


@rule("PC201")
def topic_exists(corpus: Corpus) -> Iterator[Breach]:
    """主题要在主题表里。

    为什么：主题页按这个键收条款；写错一个字母，条款就不出现在任何主题页上。

    错误：
        topic: 培训

    正确：
        topic: training
    """
    return absent(corpus, mentions.topics(corpus), "topics")


@rule("PC202")
def audience_exists(corpus: Corpus) -> Iterator[Breach]:
    """对象要在对象表里。

    为什么：读者从“我是谁”进来；对象写错了，该看到这一条的人就看不到。

    错误：
        audiences: [village-doctors]

    正确：
        audiences: [village-doctor]
    """
    return absent(corpus, mentions.audiences(corpus), "audiences")


@rule("PC203")
def clause_exists(corpus: Corpus) -> Iterator[Breach]:
    """关联、引用的条款要存在。

    为什么：指向不存在的条款，读者点开就是死链，反向关联也会漏掉。

    错误：
        references: [{type: see-also, to: exit-65}]

    正确：
        references: [{type: see-also, to: exit-at-65}]
    """
    guess = sparing(lambda full: like(corpus, full))
    for mention in mentions.referring(corpus):
        target = corpus.resolve(mention.value, mention.within)
        if target is None:
            yield from no_clause(corpus, mention, guess)
        elif target.endswith("/") and mention.loc[0] != "references":
            # a whole instrument can be referred to, but it is no answer's evidence
            yield Breach(mention.path, mention.loc, {"id": mention.value}, "whole")


@rule("PC204")
def actor_exists(corpus: Corpus) -> Iterator[Breach]:
    """做事、出钱、发文的，要在机构表或对象表里。

    为什么：机构页和清单按这个键归类；写错了，这件事就没人认领。

    错误：
        actors: {responsible: [village-doctor], paying: [finances]}

    正确：
        actors: {responsible: [village-doctor], paying: [finance]}
    """
    yield from absent(corpus, mentions.actors(corpus), "authorities", "audiences")
    yield from absent(corpus, mentions.issuers(corpus), "authorities")
    yield from absent(corpus, mentions.bodies(corpus), "authorities")


@rule("PC205")
def basis_exists(corpus: Corpus) -> Iterator[Breach]:
    """依据要在依据表里。

    为什么：依据的全名、文号和残缺情况只写在依据表里；键写错了，页面上就没有依据。

    错误：
        basis: [doctor-law]

    正确：
        basis: [physician-law]
    """
    return absent(corpus, mentions.bases(corpus), "bases")


@rule("PC206")
def term_exists(corpus: Corpus) -> Iterator[Breach]:
    """定义的、链接的术语要在术语表里。

    为什么：指向不存在的术语，读者点开就是死链。

    错误：
        text: 先看什么是[甲级村卫生室](term:grade-a)。

    正确：
        text: 先看什么是[甲级村卫生室](term:grade-a-clinic)。
    """
    return absent(corpus, mentions.terms(corpus), "terms")


@rule("PC207")
def unit_exists(corpus: Corpus) -> Iterator[Breach]:
    """单位要在单位表里，写法也要一样。

    为什么：同一个单位有两种写法，金额和时长就没法比较、没法查找。

    错误：
        parameters: [{name: 培训时长, at_least: 2, unit: 星期}]

    正确：
        parameters: [{name: 培训时长, at_least: 2, unit: 周}]
    """
    return absent(corpus, mentions.units(corpus), "units")


@rule("PC208")
def fact_exists(corpus: Corpus) -> Iterator[Breach]:
    """条件问到的事实要在自查表里。

    为什么：政策自查只会问表里的问题；问不到的条件，永远判断不了。

    错误：
        conditions: [{fact: ages, at_least: 65}]

    正确：
        conditions: [{fact: age, at_least: 65}]
    """
    facts = (
        mentions.Mention(path, (*loc, "fact"), condition.fact)
        for path, loc, condition in asked.conditions(corpus)
        if condition.fact and condition.fact != mentions.ROLE
    )
    return absent(corpus, facts, "facts")


@rule("PC209")
def step_exists(corpus: Corpus) -> Iterator[Breach]:
    """清单里的事项要存在。

    为什么：清单只列编号，内容从条款里取；编号写错，这一项就是空的。

    错误：
        # policies/_checklists/every-year.yml
        sections:
          - {heading: 培训, steps: ["demo/first#attends"]}

    正确：
        # policies/_checklists/every-year.yml
        sections:
          - {heading: 培训, steps: ["demo/first#attend"]}
    """
    guess = sparing(lambda full: like(corpus, full))
    return chain.from_iterable(no_step(corpus, mention, guess) for mention in mentions.steps(corpus))


@rule("PC210")
def refers_elsewhere(corpus: Corpus) -> Iterator[Breach]:
    """条款不指向自己。

    为什么：自己关联自己没有意思；问答总是引用它所在的条款，不用再写。

    错误：
        references: [{type: see-also, to: first}]

    正确：
        references: [{type: see-also, to: exit-at-65}]
    """
    own = {clause.path: clause.id for clause in corpus.clauses.values()}
    for mention in mentions.referring(corpus):
        if mention.path in own and corpus.resolve(mention.value, mention.within) == own[mention.path]:
            yield Breach(mention.path, mention.loc, {"id": mention.value})


@rule("PC211")
def said_once(corpus: Corpus) -> Iterator[Breach]:
    """同一个关联只写一次。

    为什么：反向的一头由程序算出来。写两遍，页面上就出现两遍；两头都写，改的时候容易只改一头。

    错误：
        # policies/demo/first.yml
        references: [{type: see-also, to: exit-at-65}]
        # policies/demo/exit-at-65.yml
        references: [{type: see-also, to: first}]

    正确：
        # policies/demo/first.yml
        references: [{type: see-also, to: exit-at-65}]
    """
    seen: set[tuple[Relation, str, str]] = set()
    for clause, number, relation, target in mentions.related(corpus):
        args = {"id": clause.references[number].to, "type": str(relation)}
        again = (relation, clause.id, target) in seen
        if again or (relation.symmetric and (relation, target, clause.id) in seen):
            yield Breach(clause.path, ("references", number), args, "" if again else "ends")
        seen.add((relation, clause.id, target))
    items: set[tuple[str, Loc, str]] = set()
    for mention in mentions.listed(corpus):
        item = mention.path, mention.loc[:-1], corpus.names.present(mention.full)
        if item in items:
            yield Breach(mention.path, mention.loc, {"id": mention.value}, "list")
        items.add(item)


@rule("PC212")
def no_loop(corpus: Corpus) -> Iterator[Breach]:
    """替代、前提、例外不能绕成一圈。

    为什么：甲以乙为前提，乙又以甲为前提，谁也办不成；至少有一处写反了。

    错误：
        # policies/demo/first.yml
        references: [{type: requires, to: exit-at-65}]
        # policies/demo/exit-at-65.yml
        references: [{type: requires, to: first}]

    正确：
        # policies/demo/first.yml
        references: [{type: requires, to: exit-at-65}]
    """
    for relation in _ORDERED:
        for loop, loc in loops(ordered(corpus, relation)):
            yield Breach(corpus.clauses[loop[-1]].path, loc, {"type": str(relation), "loop": circle(loop)})


@rule("PC213")
def source_exists(corpus: Corpus) -> Iterator[Breach]:
    """文件的出处要在出处表里。

    为什么：出处表记着原文的行数和指纹；没有它，行号对不上任何东西。

    错误：
        # policies/demo/instrument.yml
        source: {file: demo-text, part: 1, lines: 1-40}

    正确：
        # policies/demo/instrument.yml
        source: {file: demo-texts, part: 1, lines: 1-40}
    """
    return absent(corpus, mentions.files(corpus), "sources")


@rule("PC214", severity=Severity.WARNING)
def present_name(corpus: Corpus) -> Iterator[Breach]:
    """条款改了名，引用它的地方写新名。

    为什么：旧名还能用，但只是为了旧网址；新旧两个名字混着写，以后查不全。

    错误：
        # policies/demo/exit-at-65.yml
        formerly: [leave-at-65]
        # policies/demo/first.yml
        references: [{type: see-also, to: leave-at-65}]

    正确：
        # policies/demo/exit-at-65.yml
        formerly: [leave-at-65]
        # policies/demo/first.yml
        references: [{type: see-also, to: exit-at-65}]
    """
    for mention in chain(mentions.referring(corpus), mentions.steps(corpus)):
        if (now := present(corpus, mention)) not in {None, mention.full}:
            yield Breach(mention.path, mention.loc, {"id": mention.value, "now": as_short(mention, str(now))})


@rule("PC215")
def event_exists(corpus: Corpus) -> Iterator[Breach]:
    """某事之后、之前、之时办的，那件事要在事件表里。

    为什么：读者在清单上填一次那件事是哪一天，所有跟着它办的事项都算得出日子；同一件事有两种写法，就要填两次。

    错误：
        steps: [{id: attend, for: village-doctor, do: 参加培训, timing: {after: 考评没过}}]

    正确：
        steps: [{id: attend, for: village-doctor, do: 参加培训, timing: {after: assessment-failed}}]
    """
    return absent(corpus, mentions.events(corpus), "events")
