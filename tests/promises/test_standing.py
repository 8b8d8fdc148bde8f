"""Nothing looks weightier than the source makes it: what binds nobody stands apart and is worded as what it is."""

import re

import pytest

from generator import site as site_map
from generator.build import files
from generator.search import coding

from .reading import around, facts, of_class, targets, text, texts

CLAUSE = "clauses/demo/exit-at-65/"
TITLE = "满65周岁一般不再执业"
BADGES = {
    "rule": "规定",
    "cited": "转引规定",
    "practice": "做法",
    "proposal": "建议",
    "finding": "现状",
    "opinion": "观点",
}
BINDING = ("rule", "cited")
#: Pages that tell what binds from what does not.
SORTED = (
    *("audiences/village-doctor/", "topics/exit/", "checklists/village-doctor/", "checklists/every-year/"),
    "authorities/finance/",
)
#: Words of force, which only what binds may bear.
FORCE = {"义务", "禁止", "许可", "权益", "有权管", "程序", "目标"}


def weighing(standing, kind="prohibition"):
    """What makes a clause of the valid portal one of a standing; its document has another by default."""
    default = "practice" if standing in BINDING else "rule"
    return {
        "policies/demo/instrument.yml": f"default_standing: {default}\n",
        "policies/demo/exit-at-65.yml": f"""\
kind: {kind}
standing: {standing}
basis: [physician-law]
actors: {{responsible: [village-doctor, finance]}}
steps: [{{id: leave, for: village-doctor, do: 办理离岗手续, timing: {{before: turning-65}}}}]
""",
        "policies/_checklists/every-year.yml": """\
sections: [{heading: 离岗, steps: ["demo/exit-at-65#leave"]}]
""",
    }


@pytest.fixture(params=BADGES)
def standing(request):
    """Each standing in turn."""
    return request.param


@pytest.fixture
def weighed(site, standing):
    """Every page of a portal with a clause of the standing."""
    return site(weighing(standing))


@pytest.mark.parametrize("url", SORTED)
def test_a_clause_stands_with_what_binds_only_where_it_does(weighed, standing, url):
    outside = [target for target in targets(weighed[url], without="apart") if target.startswith(CLAUSE)]
    inside = [target for part in of_class(weighed[url], "apart") for target in targets(part)]
    assert bool(outside) == (standing in BINDING)
    assert any(target.startswith(CLAUSE) for target in inside) == (standing not in BINDING) or url.startswith(
        "checklists/village-doctor/"
    )


def test_what_binds_nobody_is_on_no_checklist_but_apart_from_it(weighed, standing):
    for url in ("checklists/village-doctor/", "checklists/every-year/"):
        assert ("办理离岗手续" in text(weighed[url], without="apart")) == (standing in BINDING), url
    apart = "".join(text(part) for part in of_class(weighed["checklists/village-doctor/"], "apart"))
    assert ("办理离岗手续" in apart) == (standing in {"practice", "proposal"})


def test_its_steps_stand_apart_on_its_own_page_too(weighed, standing):
    assert "办理离岗手续" in text(weighed[CLAUSE])
    assert ("办理离岗手续" in text(weighed[CLAUSE], without="apart").partition("要做的事")[2]) == (standing in BINDING)


def test_only_what_binds_is_a_task(weighed, standing):
    page = weighed["audiences/village-doctor/"]
    tasks = [item for item in page.iter("li") if "#step-" in " ".join(targets(item))]
    assert ("办理离岗手续" in "".join(map(text, tasks))) == (standing in BINDING)


def test_it_bears_its_own_badge_wherever_it_is_listed(weighed, standing):
    seen = 0
    for url, root in weighed.items():
        for place in around(root, TITLE, tags=("li",)):
            badges = texts(place, "st")
            if badges and any(target == CLAUSE for target in targets(place)):
                assert BADGES[standing] in badges, url
                seen += 1
    assert seen >= 3
    assert texts(weighed[CLAUSE].find(".//header"), "st") == [BADGES[standing]]


def test_no_word_of_force_stands_at_what_binds_nobody(weighed, standing):
    told = {url: texts(weighed[url], "kind") for url in (CLAUSE, "topics/exit/", "audiences/village-doctor/")}
    assert any(word.startswith("禁止") for word in told[CLAUSE]) == (standing in BINDING)
    assert any(word.startswith("禁止") for word in told["topics/exit/"]) == (standing in BINDING)
    for url, words in told.items():
        assert all("一般" in word for word in words if word.startswith("禁止")), f"{url}: the hedge goes along"


def test_the_hedge_goes_along_wherever_the_clause_is_listed(weighed):
    for url in (CLAUSE, "topics/exit/", "audiences/village-doctor/", "instruments/demo/"):
        assert "一般" in texts(weighed[url], "hedge"), url


def test_who_is_only_proposed_does_not_look_charged(weighed, standing):
    told = facts(weighed[CLAUSE])["谁要遵守"]
    assert told.startswith("建议遵守：" if standing == "proposal" else "遵守：")


def test_a_rule_that_is_only_cited_stands_apart_from_rules(weighed, standing):
    headings = {"rule": "按规定要做的", "cited": "转引的规定"}
    heading = ""
    found = ""
    for node in weighed["authorities/finance/"].iter():
        heading = text(node).strip() if node.tag == "h2" else heading
        if node.tag == "tr" and TITLE in text(node):
            found = heading
    assert found == headings.get(standing, "别人的建议和做法，不是职责")


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("permission", "可以，不是必须"),
        ("power", "职权，归它管"),
        ("encouragement", "鼓励，不是必须"),
        ("obligation", ""),
    ],
)
def test_what_an_authority_may_do_is_told_from_what_it_must(site, kind, told):
    [row] = around(site(weighing("rule", kind))["authorities/finance/"], TITLE, tags=("tr",))
    assert {note for note in texts(row, "note") if "必须" in note or "职权" in note} == ({told} if told else set())


def test_a_result_of_the_search_bears_its_standing_and_no_word_of_force(sound, standing):
    shards = {
        made.path: coding.read_shard(made.content().decode())
        for made in files(sound(weighing(standing)))
        if re.search(r"/d[0-9]+\.js$", made.path)
    }
    [card] = [c for shard in shards.values() for c in shard if c[0] == CLAUSE]
    assert card[2] == standing
    assert (card[3] in FORCE) == (standing in BINDING)
    assert card[4] == "一般"


def test_the_search_knows_which_standings_bind(sound):
    [told] = [
        coding.read_shard(made.content().decode()) for made in files(sound({})) if made.path == site_map.index("index")
    ]
    assert tuple(told["binding"]) == BINDING


def test_the_facet_of_standings_counts_a_clause_where_it_belongs(sound, standing):
    corpus = sound(weighing(standing))
    [column] = [
        coding.read_shard(made.content().decode()) for made in files(corpus) if made.path.endswith("/f-standing.js")
    ]
    sets = [coding.numbers(values) for values in column["sets"]]
    units = [[column["values"][place][0] for place in sets[number]] for number in coding.numbers(column["column"])]
    assert units[: len(corpus.clauses)] == [[str(clause.standing)] for clause in corpus.clauses.values()]
    assert [standing] in units


#: Facet → what a clause says of it.
FACETS = {
    "audience": lambda clause, corpus: (
        *clause.audiences,
        *(up for key in clause.audiences for up in corpus.ancestors(key)),
    ),
    "topic": lambda clause, _: (clause.topic,),
    "kind": lambda clause, _: (str(clause.kind),),
    "instrument": lambda clause, _: (clause.instrument,),
    "authority": lambda clause, _: clause.actors.paying,
}


@pytest.mark.parametrize("name", FACETS)
def test_every_facet_holds_what_the_clauses_say(sound, name):
    corpus = sound({})
    [column] = [
        coding.read_shard(made.content().decode()) for made in files(corpus) if made.path.endswith(f"/f-{name}.js")
    ]
    sets = [{column["values"][place][0] for place in coding.numbers(values)} for values in column["sets"]]
    told = [sets[number] for number in coding.numbers(column["column"])][: len(corpus.clauses)]
    assert told == [set(FACETS[name](clause, corpus)) for clause in corpus.clauses.values()]
    assert any(told)


@pytest.mark.parametrize(
    ("block", "told"),
    [
        ("effective: unstated", "效力不明（样例）"),
        ("effective: 2020-02-01", "现行（样例）"),
        ("effective: 2030-01-01", "尚未施行（样例）"),
        ("effective: 2020-02-01\nexpires: 2026-01-01", "已失效（样例）"),
    ],
)
def test_nothing_is_called_in_force_but_what_the_source_says_is(site, block, told):
    page = site({"policies/demo/instrument.yml": f"{block}\n"})[CLAUSE]
    assert facts(page)["效力"].endswith(told)
    assert told in texts(page.find(".//header"), "vs")
