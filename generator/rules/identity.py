"""Identity: names that become addresses are well formed, free, and belong to one thing only."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final

from generator import site
from generator.rules import Breach, former, mentions, rule
from generator.rules.lookup import absent
from generator.rules.loops import circle, loops

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.corpus import Corpus
    from generator.rules.mentions import Loc, Mention

_SLUG: Final = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_SHORTEST, _LONGEST = 3, 64
#: Vocabularies whose keys are addresses of pages.
_PAGES: Final = frozenset(map(mentions.vocabulary_path, ("topics", "audiences", "authorities", "terms")))
#: Names that the site uses, will use, or that mean something of their own in policy files.
_SITE: Final = site.TAKEN | {
    *("about", "compare", "data", "docs", "index", "rules", "self-check", "sitemap"),
    *("instrument", "policies", "unstated"),
}
_WINDOWS: Final = frozenset({"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(10)})


@rule("PC101")
def file_name_is_slug(corpus: Corpus) -> Iterator[Breach]:
    """文件名、文件夹名只用小写字母、数字和短横线，3到64个字符。

    为什么：名字就是网址。中文、空格、大写和下划线在网址、U盘和不同的系统里会变样，链接就断了。

    错误：
        # policies/_questions/Training_2.yml
        ask: 培训要花钱吗？
        answer: 不要，费用由财政部门承担。
        topic: training
        audiences: [village-doctor]
        cites: [demo/first]

    正确：
        # policies/_questions/training-cost.yml
        ask: 培训要花钱吗？
        answer: 不要，费用由财政部门承担。
        topic: training
        audiences: [village-doctor]
        cites: [demo/first]
    """
    for mention in mentions.named(corpus):
        yield from _no_slug(mention)


@rule("PC102")
def differs_in_more_than_case(corpus: Corpus) -> Iterator[Breach]:
    """两个名字不能只差大小写。

    为什么：Windows 和多数U盘分不清大小写，一个会盖掉另一个。

    错误：
        # policies/_vocabulary/terms.yml
        grade-a-clinic: {label: 甲级村卫生室}
        Grade-A-Clinic: {label: 甲级村卫生室（标准）}

    正确：
        # policies/_vocabulary/terms.yml
        grade-a-clinic: {label: 甲级村卫生室}
        grade-b-clinic: {label: 乙级村卫生室}

    同时：PC109
    """
    seen: dict[tuple[str, str], str] = {}
    for mention in chain(mentions.named(corpus), mentions.keys(corpus)):
        other = seen.setdefault((mention.within, mention.value.casefold()), mention.value)
        if other != mention.value:
            yield Breach(mention.path, mention.loc, {"value": mention.value, "other": other}, key=mention.key)


@rule("PC103")
def name_is_free(corpus: Corpus) -> Iterator[Breach]:
    """不用网站自己的名字，也不用 Windows 的设备名。

    为什么：search、data 这样的网址网站自己要用；叫 con、nul 的文件在 Windows 上建不出来。

    错误：
        # policies/_vocabulary/topics.yml
        search: {label: 查办}

    正确：
        # policies/_vocabulary/topics.yml
        inspection: {label: 查办}
    """
    addresses = (item for item in mentions.keys(corpus) if item.path in _PAGES)
    for mention in chain(mentions.named(corpus), addresses):
        yield from _not_free(mention)


@rule("PC104")
def former_name_is_free(corpus: Corpus) -> Iterator[Breach]:
    """曾用名不能是现有的名字，也不能有两家来认。

    为什么：旧网址要转到一个地方去；名字现在还有人用，或者两条都说是自己的，就不知道转给谁。

    错误：
        formerly: [exit-at-65]

    正确：
        formerly: [yearly-training]
    """
    seen: dict[str, str] = {}
    for owner, mention in mentions.former(corpus):
        if mention.full in corpus.clauses or mention.full in corpus.instruments or mention.full in corpus.unread:
            yield Breach(mention.path, mention.loc, {"value": mention.value})
        elif mention.full in seen:
            yield Breach(mention.path, mention.loc, {"value": mention.value, "other": seen[mention.full]}, "claimed")
        seen.setdefault(mention.full, owner)
    yield from former.taken(corpus)


@rule("PC105")
def checklist_name_is_free(corpus: Corpus) -> Iterator[Breach]:
    """对象、机构和清单的名字不能重复。

    为什么：每个对象、每个机构都有一张自动的清单，和手写的清单在同一个网址下面，重名就会互相覆盖。

    错误：
        # policies/_vocabulary/authorities.yml
        teacher: {label: 教师工作处}

    正确：
        # policies/_vocabulary/authorities.yml
        teacher-office: {label: 教师工作处}
    """
    seen: dict[str, str] = {}
    for name in ("audiences", "authorities"):
        path = mentions.vocabulary_path(name)
        for key in mentions.entries(corpus, name):
            yield from _taken(seen, key, path, (key,))
            seen.setdefault(key.casefold(), path)
    for checklist in corpus.checklists.values():
        yield from _taken(seen, checklist.id, checklist.path, ())


@rule("PC106")
def id_is_used_once(corpus: Corpus) -> Iterator[Breach]:
    """一条里的事项编号、问答编号各不相同。

    为什么：编号是网页上的落脚点，打的钩也按编号记住；重复了，就会钩错、跳错。

    错误：
        steps:
          - {id: attend, for: village-doctor, do: 报名, timing: {before: training}}
          - {id: attend, for: village-doctor, do: 参加培训, timing: {every: P1Y}}

    正确：
        steps:
          - {id: enrol, for: village-doctor, do: 报名, timing: {before: training}}
          - {id: attend, for: village-doctor, do: 参加培训, timing: {every: P1Y}}
    """
    for clause in corpus.clauses.values():
        done = [*(("steps", n, step.id) for n, step in enumerate(clause.steps))]
        done += [("tips", n, tip.id) for n, tip in enumerate(clause.tips)]
        asked = [("questions", n, question.id) for n, question in enumerate(clause.questions)]
        for group in (done, asked):
            ids = [value for _, _, value in group]
            for place, (name, number, value) in enumerate(group):
                if value in ids[:place]:
                    yield Breach(clause.path, (name, number, "id"), {"value": value})


@rule("PC107")
def parent_exists(corpus: Corpus) -> Iterator[Breach]:
    """上级要在同一张表里，不能绕成一圈。

    为什么：上级的条款下级也看得到；上级写错或绕圈，就有人看不到该看的条款。

    错误：
        # policies/_vocabulary/audiences.yml
        tcm-village-doctor: {label: 中医村医, parent: village-doctors}

    正确：
        # policies/_vocabulary/audiences.yml
        tcm-village-doctor: {label: 中医村医, parent: village-doctor}
    """
    for name in ("audiences", "authorities"):
        parents = list(mentions.parents(corpus, name))
        yield from absent(corpus, parents, name)
        graph = {str(parent.loc[0]): ((parent.value, parent.loc),) for parent in parents}
        for loop, loc in loops(graph):
            yield Breach(mentions.vocabulary_path(name), loc, {"loop": circle(loop)}, "loop")


@rule("PC108")
def instrument_is_described(corpus: Corpus) -> Iterator[Breach]:
    """每个文件夹都要有 instrument.yml。

    为什么：条款属于哪份文件、谁发的、效力怎样，都写在 instrument.yml 里；没有它，条款就没有出处。

    错误：
        # policies/other-plan/free-training.yml
        title: 培训不收费
        topic: training
        kind: principle
        standing: rule
        plain: 参加培训不用您出钱。
        text: 培训不收费。
        audiences: [village-doctor]
        source: {lines: 12}

    正确：
        # policies/demo/free-training.yml
        title: 培训不收费
        topic: training
        kind: principle
        standing: rule
        plain: 参加培训不用您出钱。
        text: 培训不收费。
        audiences: [village-doctor]
        source: {lines: 12}
    """
    present = corpus.instruments.keys() | corpus.unread
    folders = {name.partition("/")[0] for name in (*corpus.clauses, *corpus.unread) if "/" in name}
    for folder in sorted(folders - present - {"policies"}):
        yield Breach(f"policies/{folder}/instrument.yml", (), {"value": folder})


@rule("PC109")
def key_is_slug(corpus: Corpus) -> Iterator[Breach]:
    """词表的键只用小写字母、数字和短横线，3到64个字符；单位除外。

    为什么：键会进网址，也写在许多条款里；给人看的中文写在 label 里，随时可以改，键不变。

    错误：
        # policies/_vocabulary/topics.yml
        职称: {label: 职称与发展}

    正确：
        # policies/_vocabulary/topics.yml
        career: {label: 职称与发展}
    """
    for mention in mentions.keys(corpus):
        if mention.path != mentions.vocabulary_path("units"):
            yield from _no_slug(mention)
    for fact, entry in corpus.vocabulary.facts.items():
        for choice in entry.choices:
            # the answers are no addresses: “no” may stay short
            if not _SLUG.fullmatch(choice):
                place = mentions.vocabulary_path("facts"), (fact, "choices", choice)
                yield Breach(*place, {"value": choice, "guess": _slug(choice)}, key=True)


def unfit(name: str) -> tuple[str, Mapping[str, str]] | None:
    """Why a new file cannot have this name: the message and its values, as PC101 and PC103 would find it."""
    for code, faults in (("PC101", _no_slug), ("PC103", _not_free)):
        for found in faults(mentions.Mention("", (), name)):
            return f"{code}.{found.variant}" if found.variant else code, found.args
    return None


def _no_slug(mention: Mention) -> Iterator[Breach]:
    if not _SLUG.fullmatch(mention.value):
        guess = _slug(mention.value)
        args = {"value": mention.value, "guess": guess}
        yield Breach(mention.path, mention.loc, args, "guess" if guess else "", key=mention.key)
    elif not _SHORTEST <= len(mention.value) <= _LONGEST:
        args = {"value": mention.value, "length": str(len(mention.value))}
        yield Breach(mention.path, mention.loc, args, "length", key=mention.key)


def _not_free(mention: Mention) -> Iterator[Breach]:
    if mention.value in _WINDOWS | _SITE:
        variant = "windows" if mention.value in _WINDOWS else ""
        yield Breach(mention.path, mention.loc, {"value": mention.value}, variant, key=mention.key)


def _slug(name: str) -> str:
    """What a name becomes as a slug, where its own letters suffice."""
    slug = "-".join(re.findall(r"[a-z0-9]+", name.lower())) if name.isascii() else ""
    return slug if _SLUG.fullmatch(slug) and _SHORTEST <= len(slug) <= _LONGEST else ""


def _taken(seen: dict[str, str], key: str, path: str, loc: Loc) -> Iterator[Breach]:
    if seen.get(key.casefold(), path) != path:
        yield Breach(path, loc, {"value": key, "other": seen[key.casefold()]}, key=bool(loc))
