"""Nothing that is accepted is lost: each field of a corpus that uses all is read on its page, or it says why not."""

import datetime as dt
import html
import re
import typing
from collections import defaultdict
from pathlib import Path

import pytest

from generator import build
from generator.cli.pages import with_front_matter
from generator.markdown import plain
from generator.model.clause import Clause
from generator.model.collection import Checklist, CrossQuestion
from generator.model.instrument import Instrument
from generator.model.portal import Both, Contact, Home, Official, Portal, Samples
from generator.model.scalar import Record
from generator.model.vocabulary import Vocabulary
from generator.views.fields import FIELDS
from tests.unshown import NOT_ON_A_PAGE

FULL = Path(__file__).parent / "full"
#: Stand in the frame of every page or on the home page: tests/plugin reads them there.
FRAME = {
    f"{kind.__name__}.{name}" for kind in (Portal, Contact, Samples, Official, Both, Home) for name in kind.model_fields
}
ROOTS = (Clause, Instrument, CrossQuestion, Checklist, Vocabulary)
#: Fields that a page tells in other words than are written: what to look for, by what is written.
TOLD = {
    "Clause.text": {
        "条款内容记号，见[条款链接记号](clause:other)。": "见[条款链接记号](../../../clauses/plan/other/index.md)"
    },
    "Clause.number": {"第82项": "原文编号\n:   第82项"},
    "Clause.topic": {"pay": "主题甲", "other": "主题乙"},
    "Clause.kind": {"obligation": "义务", "principle": "道理"},
    "Clause.standing": {"cited": "转引规定", "rule": "规定"},
    "Clause.audiences": {"doctor": "对象甲", "everyone": "对象全体", "guest": "对象乙"},
    "Actors.responsible": {"leader": "负责：[机构甲]"},
    "Actors.cooperating": {"helper": "配合：[机构乙]"},
    "Actors.approving": {"judge": "编者据上文：[机构丙]"},
    "Actors.inferred": {"judge": "编者据上文：[机构丙]"},
    "Tip.for_": {"doctor": "编者提示</b> 对象甲："},
    "Actors.supervising": {"watcher": "监督：[机构丁]"},
    "Actors.paying": {"payer": "出资：[机构戊]"},
    "Clause.basis": {"given-law": "《依据甲》", "recovered-law": "《依据乙》", "damaged-law": "丙字第几号"},
    "Clause.defines": {"word": "说明的术语\n:   [术语甲]"},
    "Parameter.about": {"102": "约102件"},
    "Parameter.at_least": {"103": "不少于103"},
    "Parameter.at_most": {"104": "不超过104"},
    "Parameter.more_than": {"105": "高于105"},
    "Parameter.less_than": {"106": "低于106"},
    "Parameter.unit": {"币": "101圆", "件": "约102件", "成": "不少于103成"},
    "Parameter.period": {"P3M": "每季度"},
    "Parameter.payer": {"helper": "机构乙出"},
    "Parameter.payee": {"doctor": "付给对象甲"},
    "Parameter.state": {"given": "参数甲", "recovered": "可复原", "damaged": "参数己\n:   [原文残缺]"},
    "Parameter.from_": {"2022": "2022年至2023年6月"},
    "Parameter.until": {"2023-06": "2022年至2023年6月"},
    "Condition.fact": {"years": "事实甲：", "grade": "事实乙怎么问：", "away": "事实丙怎么问："},
    "Condition.is_": {"high": "选项甲或", "low": "或选项乙", "no": "：否"},
    "Condition.at_least": {"31": "满31周岁"},
    "Condition.more_than": {"32": "超过32周岁"},
    "Condition.at_most": {"73": "不超过73周岁"},
    "Condition.less_than": {"74": "不满74周岁"},
    "Reference.type": {"requires": "前提\n:   [另一条记号]", "see-also": "另见\n:   [另一条记号]"},
    "Reference.to": {
        "other": "[另一条记号](../../../clauses/plan/other/index.md)",
        "other@2022-05-06": "[另一条记号](../../../clauses/plan/other/index.md)",
    },
    "Step.for_": {"doctor": '<span class="who">对象甲做</span>', "leader": '<span class="who">机构甲做</span>'},
    "Question.cites": {"other": "</span> [另一条记号]"},
    "Timing.lead": {"P21B": "之前辛前21个工作日"},
    "Timing.every": {"P2Y": "每两年"},
    "Timing.each": {"每轮乙": "每每轮乙"},
    "Timing.after": {"after-one": "之后丙后", "after-tip": "提示之后"},
    "Timing.before": {"before-one": "之前甲前", "early-one": "之前辛前"},
    "Timing.at": {"at-one": "之时乙时"},
    "Event.unclear": {"True": "data-unclear"},
    "Timing.within": {"P44D": "44天内"},
    "Timing.by": {"2045-06": "到2045年6月"},
    "Timing.from_": {"2016": "2016年起"},
    "Timing.until": {"2046-07-08": "到2046年7月8日止"},
    "Timing.ongoing": {"True": ">平时都要</span>"},
    "Times.value": {"41": "41次"},
    "Times.at_least": {"42": "42—"},
    "Times.at_most": {"43": "—43次"},
    "DurationRange.at_least": {"P47D": "至少47天"},
    "DurationRange.at_most": {"P48D": "至多48天"},
    "DurationRange.in_": {"P49W": "49周内累计"},
    "Source.file": {"leaflet": "来源乙，第5行"},
    "Gap.by": {"erratum": "读作“更正正字”，发布机关已更正"},
    "Source.lines": {"((51, 52), (58, 58))": "第51—52行、第58行", "((5, 5),)": "第5行", "((6, 6),)": "第6行"},
    "Gap.lines": {
        "((51, 51),)": "第51行：",
        "((52, 52),)": "第52行的",
        "((2, 3),)": "第2—3行",
        "((4, 4),)": "第4行",
        "((58, 58),)": "第58行的",
    },
    "Instrument.genre": {"guidance": "意见（规范性文件）"},
    "Issuer.key": {"issuer": "机构己、联合机构记号"},
    "Instrument.retroactive": {"True": "溯及以前\n:   是"},
    "Instrument.repealed_by": {"ending-law": "被哪份文件废止\n:   《废止依据记号》"},
    "Instrument.revised_by": {"revising-law": "被哪份文件修订\n:   《修订依据记号》"},
    "Amendment.by": {"early-law": "2021-03-03 《早先依据记号》", "changing-law": "2022-04-05 《修改依据记号》"},
    "Amendment.clauses": {"None": "改了哪些条款不清楚", "('other',)": "另一条记号"},
    "Amendment.retroactive": {"True": "2022-05-06起施行，溯及以前"},
    "Amendment.renumbered": {"{'whole': '第82项'}": "条款标题记号改为第82项"},
    "Suspension.clauses": {"('other',)": "暂停：另一条记号"},
    "Suspension.by": {"pausing-law": "《暂停依据记号》"},
    "Instrument.official": {"False": "不是官方公布文本"},
    "Instrument.basis": {"whole-law": "《依据丁》"},
    "InstrumentSource.file": {"book": "来源甲"},
    "InstrumentSource.part": {"7": "第7篇"},
    "InstrumentSource.lines": {"((1, 90),)": "第1—90行"},
    "Instrument.coverage": {"empty": "主题丙", "damaged": '<span class="gap">原文残缺</span>'},
    "CrossQuestion.topic": {"other": "问答：主题乙"},
    "CrossQuestion.audiences": {"everyone": "对象全体常问的"},
    "CrossQuestion.cites": {"plan/whole": "[条款标题记号]", "plan/other": "[另一条记号]"},
    "Checklist.audience": {"doctor": "给对象甲"},
    "Section.steps": {"plan/whole#after": ">事项丙</span>", "plan/whole#every": "> 事项甲</label>"},
    "Audience.parent": {"everyone": "写给[对象全体]"},
    "Audience.tasks": {"occasion": "[清单标题记号](../../checklists/occasion/index.md)"},
    "Audience.near": {"guest": "、[对象乙]("},
    "Audience.body": {"leader": "[机构甲要做的事]"},
    "Audience.picks_body": {"True": "先选单位"},
    "Authority.parent": {"office": "上级分组：[机构总部]"},
    "Term.defined": {"partly": "原文只说明了一部分"},
    "Fact.choices": {"high": "选项甲或", "low": "或选项乙"},
    "Basis.title": {"unstated": "原文残缺"},
    "Basis.number": {"unstated": "原文残缺"},
    "Basis.state": {"given": "《依据甲》", "recovered": "由编者复原", "damaged": "原文残缺，只留下"},
}


@pytest.fixture(scope="module")
def corpus():
    checked = build.read(FULL, as_of=dt.date(2026, 11, 22))
    assert checked.sound, checked.findings
    return checked.corpus


@pytest.fixture(scope="module")
def pages(corpus):
    """Address → the page as a reader (and who reads the front matter) sees its words."""
    return {page.url: _read(with_front_matter(page)) for page in build.pages(corpus)}


def _read(markdown):
    return html.unescape(re.sub(r"\\([\\`*_{}\[\]()#+.!<>|-])", r"\1", markdown))


def parts(record):
    """(field, value) of all that is stated in a record and in the records in it."""
    for name in type(record).model_fields:
        value = getattr(record, name)
        if name in record.model_fields_set or name in {"id", "path"}:
            yield f"{type(record).__name__}.{name}", value
            for item in value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else (value,):
                if isinstance(item, Record):
                    yield from parts(item)


def words(field, value):
    """What a page has to hold for a value."""
    told = TOLD.get(field, {})
    if str(value) in told:
        yield told[str(value)]
    elif isinstance(value, dict):
        for pair in value.items():
            yield from (text for item in pair for text in words(field, item))
    elif isinstance(value, tuple):
        yield from (text for item in value for text in words(field, item))
    elif not isinstance(value, Record):
        yield plain(value) if isinstance(value, str) else str(value)


def places(corpus):
    """Every record that has a page with the addresses of its pages."""
    for clause in corpus.clauses.values():
        yield clause, (f"clauses/{clause.id}/",)
    for instrument in corpus.instruments.values():
        yield instrument, (f"instruments/{instrument.id}/", "data-quality/")
    for question in corpus.questions.values():
        yield question, (f"questions/topics/{question.topic}/", *(f"questions/{key}/" for key in question.audiences))
    for checklist in corpus.checklists.values():
        yield checklist, (f"checklists/{checklist.id}/",)
    entries = corpus.vocabulary
    for kind, folder in (("topics", "topics"), ("audiences", "audiences"), ("authorities", "authorities")):
        for key, entry in getattr(entries, kind).items():
            yield entry, (f"{folder}/{key}/", f"{folder}/", "")
    for entry in entries.terms.values():
        yield entry, ("terms/",)
    for entry in (each for name in ("units", "facts", "bases", "events") for each in getattr(entries, name).values()):
        yield entry, ("clauses/plan/whole/", "instruments/plan/")
    for entry in entries.sources.values():
        yield entry, ("instruments/plan/", "clauses/plan/other/")


def test_every_stated_field_is_read_on_its_page(corpus, pages):
    lost = []
    for record, addresses in places(corpus):
        page = "\n".join(pages[address] for address in addresses)
        for field, value in parts(record):
            if field not in NOT_ON_A_PAGE:
                lost += [f"{field}: {text}" for text in words(field, value) if text not in page]
    assert lost == []


def classes(kind):
    """The record classes that a type names, with those that their fields name."""
    if isinstance(kind, type) and issubclass(kind, Record):
        yield kind
        for name, field in kind.model_fields.items():
            if kind.__name__ != "Condition" or name not in {"any", "all", "not_"}:  # conditions hold conditions
                yield from classes(field.annotation)
    for inner in typing.get_args(kind):
        yield from classes(inner)


def test_the_corpus_of_this_test_states_every_field_of_every_model(corpus):
    stated = defaultdict(set)
    for record, _ in places(corpus):
        for field, value in parts(record):
            stated[field].add(str(value))
    known = {f"{kind.__name__}.{name}" for root in ROOTS for kind in classes(root) for name in kind.model_fields}
    known -= {f"Vocabulary.{name}" for name in Vocabulary.model_fields} | FRAME
    assert known - stated.keys() - NOT_ON_A_PAGE.keys() == set(), "give each a value, and a place or a reason"
    assert NOT_ON_A_PAGE.keys() | TOLD.keys() <= known | {"Vocabulary.synonyms"}, "no such fields"


@pytest.mark.parametrize(
    ("old", "present"),
    [
        ("clauses/plan/old-whole/", "clauses/plan/whole/"),
        ("instruments/old-plan/", "instruments/plan/"),
        ("clauses/old-plan/whole/", "clauses/plan/whole/"),
        ("clauses/old-plan/old-whole/", "clauses/plan/whole/"),
    ],
)
def test_an_old_address_leads_on(pages, old, present):
    assert f'redirect: "{"../" * old.count("/")}{present}index.html"' in pages[old]


def test_every_field_of_a_clause_has_its_spot_in_the_table():
    assert FIELDS.keys() == Clause.model_fields.keys()
