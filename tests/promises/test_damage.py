"""What the source has lost is shown as lost wherever something depends on it, and never filled in."""

import re

import pytest
from valid_portal import VOCABULARY

from generator.build import files
from generator.search import coding

from .reading import around, facts, of_class, targets, text, texts

CLAUSE = "clauses/demo/exit-at-65/"
#: Damage that stands as a parameter alone, and as a lost passage; what is left of them stands nowhere else.
DAMAGED = {
    "policies/demo/exit-at-65.yml": """\
actors: {responsible: [village-doctor], paying: [finance]}
parameters:
  - {name: 起领年龄, unit: 周岁, state: damaged, as_written: 7③4, note: 看不出几岁}
source: {lines: 25, gaps: [{lines: 25, lost: 离岗条件, as_written: 8⑤9}]}
""",
    "policies/_checklists/every-year.yml": """\
sections: [{heading: 离岗, steps: ["demo/exit-at-65#leave"]}]
""",
}
LABELS = ("离岗条件原文残缺", "起领年龄原文残缺")
DEPENDING = (
    *(CLAUSE, "audiences/village-doctor/", "topics/exit/", "checklists/village-doctor/", "checklists/every-year/"),
    *("questions/village-doctor/", "questions/topics/training/", "authorities/finance/", "instruments/demo/"),
)


@pytest.fixture(scope="module")
def damaged(site):
    """Every page of a portal with damage in one clause."""
    return site(DAMAGED)


@pytest.mark.parametrize("url", DEPENDING)
def test_whatever_depends_on_damage_says_so_and_leads_to_it(damaged, url):
    led = {text(link).strip(): target for link in damaged[url].iter("a") for target in targets(link)}
    assert {label: led.get(label) for label in LABELS} == {
        label: f"{CLAUSE}#gap-{number}" for number, label in enumerate(LABELS, 1)
    }


def test_the_quality_of_the_whole_counts_every_damaged_spot(damaged):
    leading = [target for target in targets(damaged["data-quality/"]) if "#gap-" in target]
    assert leading == [f"{CLAUSE}#gap-1", f"{CLAUSE}#gap-2"]
    assert all(label in text(damaged["data-quality/"]) for label in LABELS)


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("checklists/village-doctor/", "办理离岗手续"),
        ("checklists/every-year/", "办理离岗手续"),
        ("audiences/village-doctor/", "满65周岁一般不再执业"),
        ("topics/exit/", "满65周岁一般不再执业"),
        ("authorities/finance/", "满65周岁一般不再执业"),
    ],
)
def test_the_damage_stands_beside_what_depends_on_it(damaged, url, words):
    places = around(damaged[url], words)
    assert places
    assert any(all(label in text(place) for label in LABELS) for place in places)


def test_what_is_left_stands_in_quotation_marks_on_the_clause_alone(damaged):
    for url, root in damaged.items():
        shown = text(root)
        assert ("原文只留下“7③4”" in shown) == ("原文只留下“8⑤9”" in shown) == (url == CLAUSE), url
        assert not re.sub("“[^”]*”", "", shown).count("7③4"), url
        assert not re.sub("“[^”]*”", "", shown).count("8⑤9"), url


def test_each_damaged_spot_has_its_place_on_the_clause(damaged):
    assert [text(spot.find("summary")).strip() for spot in of_class(damaged[CLAUSE], "dmg")] == list(LABELS)
    assert [node.get("id") for node in damaged[CLAUSE].iter("div") if (node.get("id") or "").startswith("gap-")] == [
        "gap-1",
        "gap-2",
    ]


def test_a_damaged_value_is_no_value_and_not_one_that_was_never_stated(damaged):
    told = facts(damaged[CLAUSE])
    assert told["起领年龄"] == "原文残缺"
    [fact] = [node for node in damaged[CLAUSE].iter("dd") if text(node).strip() == "原文残缺"]
    assert texts(fact, "gap") == ["原文残缺"]
    assert not texts(fact, "uns")
    assert not texts(fact, "num")


def test_a_damaged_sum_is_named_among_the_duties_of_who_pays_it(site):
    found = site({
        "policies/demo/exit-at-65.yml": """\
actors: {responsible: [village-doctor], paying: [finance]}
parameters: [{name: 退养金, payer: finance, unit: 元, state: damaged, as_written: 7③4, note: 看不出多少}]
""",
    })["authorities/finance/"]  # fmt: skip
    [row] = around(found, "满65周岁一般不再执业", tags=("tr",))
    assert texts(row, "gap") == ["退养金原文残缺"]
    assert "7③4" not in text(row)


def test_a_result_of_the_search_names_the_damage(sound):
    scripts = (made for made in files(sound(DAMAGED)) if re.search(r"/d[0-9]+\.js$", made.path))
    shards = [coding.read_shard(made.content().decode()) for made in scripts]
    cards = [card for shard in shards if isinstance(shard, list) for card in shard if card[0] == CLAUSE]
    assert [card[6] for card in cards] == [[[label, f"gap-{n}"] for n, label in enumerate(LABELS, 1)]]


def test_a_vague_word_of_the_source_is_neither_amount_nor_deadline(site):
    found = site({
        "policies/demo/exit-at-65.yml": """\
parameters:
  - {name: 补助, payer: finance, unit: 元, state: unstated, as_written: 适当}
  - {name: 天数, unit: 天, state: unstated}
steps: [{id: leave, for: village-doctor, do: 办理离岗手续, timing: {unstated: 及时}}]
""",
    })  # fmt: skip
    told = facts(found[CLAUSE])
    assert told["补助"] == "财政部门出：原文没写数额，只写“适当”"
    assert told["天数"] == "原文没写"
    assert told["期限"] == "原文没写期限，只写“及时”"
    assert {"原文没写数额，只写“适当”", "原文没写", "原文没写期限，只写“及时”"} <= set(texts(found[CLAUSE], "uns"))
    assert not texts(found[CLAUSE], "num")
    [item] = around(found["checklists/village-doctor/"], "办理离岗手续")
    assert texts(item, "uns") == ["原文没写期限，只写“及时”"]
    assert not texts(item, "chip")


def test_what_editors_computed_or_restored_is_told_from_what_the_source_says(site):
    found = site({
        "policies/demo/exit-at-65.yml": """\
parameters:
  - {name: 写明的, value: 80, unit: 百分比, base: 全部}
  - {name: 算出的, value: 20, unit: 百分比, base: 全部, state: computed, note: 100减80}
  - {name: 复原的, value: 60, unit: 百分比, base: 全部, state: recovered, as_written: 6O%, note: 数字错排}
""",
    })[CLAUSE]  # fmt: skip
    told = facts(found)
    assert told["写明的"] == "80%以全部为基数"
    assert told["算出的"].startswith("20%")
    assert "编者推算" in told["算出的"]
    assert "可复原" in told["复原的"]
    assert texts(found, "num") == ["80%", "60%"]


def test_a_sum_without_its_period_says_that_the_source_gives_none(site):
    block = "parameters: [{name: 补助, value: 300, unit: 元, period: unstated}]\n"
    assert "原文没写按什么周期" in facts(site({"policies/demo/exit-at-65.yml": block})[CLAUSE])["补助"]


BASES = """\
lost-law: {state: damaged, title: unstated, number: unstated, as_written: 37。}
restored-law: {state: recovered, title: 《复原法》, as_written: 《复》原法}
"""


def resting_on(site, basis):
    """Every page where the damaged clause rests on a basis."""
    return site({
        "policies/_vocabulary/bases.yml": VOCABULARY["bases"] + BASES,
        "policies/demo/exit-at-65.yml": f"basis: [{basis}]\n",
    })  # fmt: skip


def test_a_basis_that_was_restored_says_so_and_is_no_damage(site):
    found = resting_on(site, "restored-law")
    assert facts(found[CLAUSE])["依据"] == "《复原法》原文写作“《复》原法”，由编者复原"
    assert not texts(found[CLAUSE], "gap")


def test_a_basis_whose_name_is_lost_is_damage(site):
    found = resting_on(site, "lost-law")
    label = "依据文件的名称或文号原文残缺"
    assert facts(found[CLAUSE])["依据"] == "原文残缺，只留下“37。”"
    assert f"{CLAUSE}#gap-1" in targets(found[CLAUSE])
    for url in ("audiences/village-doctor/", "checklists/village-doctor/", "questions/village-doctor/"):
        assert label in texts(found[url], "gap"), url


def test_a_document_shows_what_it_has_lost_as_a_whole(site):
    found = site({
        "policies/demo/instrument.yml": """\
source: {file: demo-texts, part: 1, lines: 1-40, gaps: [{lines: 1-2, lost: 依据文件, as_written: 37。}]}
coverage: {assessment: damaged, ethics: silent}
""",
    })  # fmt: skip
    for url in ("instruments/demo/", "data-quality/"):
        assert "原文残缺：依据文件，只留下“37。”" in text(found[url]), url
    [line] = [row for row in found["data-quality/"].iter("tr") if "村医队伍示范方案" in text(row)][:1]
    assert texts(line, "gap") == ["原文残缺"]
    assert "原文没写" in texts(line, "uns")
