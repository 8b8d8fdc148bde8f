"""Ledger: what an instrument says of its own life is in order, and fits the acts that it names."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from generator.finding import Severity
from generator.load.meant import nearest
from generator.model.clause import Relation
from generator.model.scalar import NEVER
from generator.rules import Breach, acts, mentions, rule

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from generator.corpus import Corpus
    from generator.model.instrument import Instrument


@rule("PC309")
def dates_are_in_order(corpus: Corpus) -> Iterator[Breach]:
    """先发文，后施行，再失效；溯及以前的，写明 retroactive。

    为什么：日期写反了，文件就永远没有生效，或者没发就施行了。真是从发文以前算起的（补发、追溯），写 retroactive: true。

    错误：
        # policies/demo/instrument.yml
        issued: 2020-03-01
        effective: 2020-02-01

    正确：
        # policies/demo/instrument.yml
        issued: 2020-02-01
        effective: 2020-03-01
    """
    for item in corpus.instruments.values():
        effective = None if item.effective == NEVER else item.effective
        if item.issued and effective and effective < item.issued and not item.retroactive:
            args = {"issued": str(item.issued), "effective": str(effective)}
            yield Breach(item.path, ("effective",), args)
        known = (day for day in (None if item.retroactive else item.issued, effective) if day)
        begins = max(known, default=None)
        if begins and item.expires and item.expires <= begins:
            yield Breach(item.path, ("expires",), {"expires": str(item.expires), "begins": str(begins)}, "expires")
        for number, entry in enumerate(item.amended):
            if entry.effective and entry.effective < entry.date and not entry.retroactive:
                args = {"issued": str(entry.date), "effective": str(entry.effective)}
                yield Breach(item.path, ("amended", number, "effective"), args)


@rule("PC701")
def amendment_changes_something(corpus: Corpus) -> Iterator[Breach]:
    """每次修改都要改了什么，按施行的先后排。

    为什么：修改写进 amended，新文本写进 <条款>@施行日期.yml。哪一条都没改，多半是日期和文件名对不上；
    旧文本找不到的，在 clauses 里写改了哪些条款，不知道的写 unstated。

    错误：
        # policies/demo/instrument.yml
        amended: [{date: 2021-01-01, effective: 2021-02-01, by: physician-law}]

    正确：
        # policies/demo/instrument.yml
        amended: [{date: 2021-01-01, effective: 2021-02-01, by: physician-law, clauses: [first]}]
    """
    files: dict[str, set[str]] = defaultdict(set)
    for life in corpus.lives.values():
        files[life.wordings[0].instrument] |= {clause.wording for clause in life.wordings}
    for repeal in corpus.repeals:
        files[repeal.id.partition("/")[0]].add(repeal.wording)
    for item in corpus.instruments.values():
        unread = any(name.startswith(f"{item.id}/") for name in corpus.unread)
        for number, entry in enumerate(item.amended):
            if number and entry.key < item.amended[number - 1].key:
                args = {"date": entry.key, "before": item.amended[number - 1].key}
                yield Breach(item.path, ("amended", number), args, "order")
            touched = entry.clauses is None or entry.clauses or entry.renumbered or entry.key in files[item.id]
            if not touched and not unread:
                yield Breach(item.path, ("amended", number), {"date": entry.key})


@rule("PC702")
def end_is_the_start_of_its_act(corpus: Corpus) -> Iterator[Breach]:
    """失效的日子，就是使它失效的文件施行的日子。

    为什么：新法施行，旧法才失效；两个日子对不上，中间就有一段两份都有效，或者哪份都没有。

    错误：
        # policies/demo/instrument.yml
        expires: 2025-01-01
        revised_by: notes/
        # policies/notes/instrument.yml
        effective: 2024-01-01

    正确：
        # policies/demo/instrument.yml
        expires: 2024-01-01
        revised_by: notes/
        # policies/notes/instrument.yml
        effective: 2024-01-01
    """
    ends: list[tuple[str, mentions.Loc, str | None, datetime.date | None]] = [
        (item.path, ("expires",), item.repealed_by or item.revised_by, item.expires)
        for item in corpus.instruments.values()
    ]
    ends += [
        (mentions.vocabulary_path("bases"), (key, "expires"), basis.repealed_by, basis.expires)
        for key, basis in corpus.vocabulary.bases.items()
    ]
    for path, loc, act, expires in ends:
        start = acts.begins(corpus, act) if act else None
        if start is not None and expires and not start.earliest <= expires <= start.latest:
            args = {"expires": _said(expires), "act": str(act), "begins": str(start.earliest)}
            yield Breach(path, loc, args)


@rule("PC703")
def act_may_do_so(corpus: Corpus) -> Iterator[Breach]:
    """下位的文件改不了、停不了、废不了上位的。

    为什么：通知废止不了法律。写成这样，多半是把“提到”当成了“修改”，或者体裁写错了。

    错误：
        # policies/demo/instrument.yml
        genre: law
        expires: 2024-01-01
        repealed_by: notes/
        # policies/notes/instrument.yml
        effective: 2024-01-01

    正确：
        # policies/demo/instrument.yml
        genre: plan
        expires: 2024-01-01
        repealed_by: notes/
        # policies/notes/instrument.yml
        effective: 2024-01-01
    """
    paths = {item.path: item for item in corpus.instruments.values()}
    for mention in acts.named(corpus):
        item, act = paths[mention.path], acts.issued(corpus, mention.value)
        if act is not None and act.genre.rank < item.genre.rank:
            yield Breach(mention.path, mention.loc, {"act": act.title, "genre": str(act.genre), "own": str(item.genre)})


@rule("PC704")
def same_title_is_joined(corpus: Corpus) -> Iterator[Breach]:
    """题名一样的两份文件，要说清哪份是后来的。

    为什么：法律修订以后还叫原来的名字；不连起来，读者分不清哪份管今天。旧的那份写 revised_by: 新的/。
    两份不是一回事的，把标题写得分得开。

    错误：
        # policies/notes/instrument.yml
        title: 村医队伍示范方案

    正确：
        # policies/notes/instrument.yml
        title: 村医队伍示范方案
        expires: 2020-02-01
        revised_by: demo/
    """
    groups: dict[str, list[Instrument]] = defaultdict(list)
    for item in corpus.instruments.values():
        groups[item.title].append(item)
    for title, group in groups.items():
        ends = [item for item in group if item.revised_by is None and item.repealed_by is None]
        joined = {acts.target(corpus, item.revised_by or item.repealed_by or "") for item in group}
        for item in ends[1:] if len(group) > 1 else ():
            yield Breach(item.path, ("title",), {"title": title, "other": ends[0].id})
        if len(group) > 1 and len(ends) == 1 and f"{ends[0].id}/" not in joined:
            yield Breach(ends[0].path, ("title",), {"title": title, "other": group[group[0] is ends[0]].id})


@rule("PC706")
def act_exists(corpus: Corpus) -> Iterator[Breach]:
    """修改、暂停、废止的依据要找得到：依据表的键、“文件的键/”，或条款号。

    为什么：读者要能看到是哪份文件改的；网站里没有那份文件，就在 _vocabulary/bases.yml 里写上它的名称和文号。

    错误：
        # policies/demo/instrument.yml
        expires: 2024-01-01
        repealed_by: physicians-law

    正确：
        # policies/demo/instrument.yml
        expires: 2024-01-01
        repealed_by: physician-law
    """
    known = [*corpus.vocabulary.bases, *(f"{key}/" for key in corpus.instruments), *corpus.clauses]
    for mention in (*acts.named(corpus), *acts.of_bases(corpus)):
        act, folder = mention.value, mention.value.partition("/")[0]
        unread = {"bases", act, act.rstrip("/"), f"policies/{folder}"} & corpus.unread
        whole = mention.loc[-1] != "instrument" or act.endswith("/")
        found = corpus.resolve(act) if "/" in act else corpus.vocabulary.bases.get(act)
        if (found is None or not whole) and not unread:
            near = nearest(act, known)
            yield Breach(mention.path, mention.loc, {"value": act, "guess": near}, "guess" if near else "")


@rule("PC707", severity=Severity.WARNING)
def end_of_an_official_text_is_looked_up(corpus: Corpus) -> Iterator[Breach]:
    """正式文件要写哪天失效；没有文件使它失效的，写 none。

    为什么：写 unstated，网页上就永远是“效力不明”。查过了、没有被废止的，写 expires: none；被废止了、
    不知道哪天的，写 repealed_by。

    错误：
        # policies/notes/instrument.yml
        official: true
        verified: 2026-11-01
        effective: 2020-01-01
        expires: unstated
        # policies/notes/lifelong-learning.yml
        number: 第一条

    正确：
        # policies/notes/instrument.yml
        official: true
        verified: 2026-11-01
        effective: 2020-01-01
        expires: none
        # policies/notes/lifelong-learning.yml
        number: 第一条
    """
    for item in corpus.instruments.values():
        if item.official and item.expires is None and not (item.repealed_by or item.revised_by):
            yield Breach(item.path, ("expires",))


@rule("PC709", severity=Severity.WARNING)
def successor_ends_nothing(corpus: Corpus) -> Iterator[Breach]:
    """取代了整份文件的，写在那份文件里。

    为什么：references 里的 supersedes 只是说“我接替它”，不会使它失效。使它失效的，写在它自己的 instrument.yml：
    expires 和 repealed_by（或 revised_by）。

    错误：
        references: [{type: supersedes, to: notes/}]

    正确：
        references: [{type: supersedes, to: notes/}]
        # policies/notes/instrument.yml
        expires: 2020-02-01
        revised_by: demo/
    """
    for clause, number, relation, found in mentions.related(corpus):
        ended = corpus.instruments.get(found.rstrip("/")) if found.endswith("/") else None
        if relation is Relation.SUPERSEDES and ended is not None and not (ended.repealed_by or ended.revised_by):
            yield Breach(clause.path, ("references", number, "to"), {"id": found, "path": ended.path})


def _said(day: object) -> str:
    return "none" if day == NEVER else str(day)
