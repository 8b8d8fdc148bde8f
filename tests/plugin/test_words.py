"""One portal's words are content: what it says of its texts, whom to write to, and never 样例 where there is none."""

import re

import pytest

from generator.views.portal import told, trust

from .portal import BARE, build, page, portal

INSTRUMENTS = ("plan", "report")
FRAMED = ("index.html", "instruments/index.html", "clauses/plan/rehire/index.html", "about/index.html", "404.html")
CONTACT = """\
name: 甲县政策门户
region: 甲县
contact:
  name: 基层科
  mail: jiceng@example.org
  phone: 010-1234 5678转8012
  form: "https://example.org/f?id=3"
  words: 工作日上午
"""


def official(folder, *keys):
    """The golden policies with these instruments official; nothing else in them says 样例."""
    for key in keys:
        path = folder / "policies" / key / "instrument.yml"
        checked = "official: true\nverified: 2026-11-01"
        path.write_text(path.read_text("utf-8").replace("official: false", checked), "utf-8")
        clauses = sorted(set(path.parent.glob("*.yml")) - {path})
        for number, clause in enumerate(clauses, 1):
            text = re.sub(r"^number: .*\n", "", clause.read_text("utf-8"), flags=re.MULTILINE)
            clause.write_text(f"number: 第{number}条\n{text}", "utf-8")
    for path in (folder / "policies").rglob("*.yml"):
        path.write_text(path.read_text("utf-8").replace("（样例）", "").replace("样例", "文件"), "utf-8")
    return folder


@pytest.fixture(scope="module")
def laws(tmp_path_factory):
    """A portal of official texts only, with somebody to tell."""
    folder = tmp_path_factory.mktemp("laws")
    portal(folder, BARE + "site_url: https://example.org/sub/\n", {"docs/about.md": "# 关于\n\n甲县的话。\n"})
    (folder / "policies/_vocabulary/portal.yml").write_text(CONTACT, "utf-8")
    done = build(official(folder, *INSTRUMENTS))
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    """A portal with an official text and a sample."""
    folder = official(portal(tmp_path_factory.mktemp("both")), "plan")
    done = build(folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.mark.parametrize("path", FRAMED)
def test_with_official_texts_only_no_page_says_sample(laws, path):
    text = page(laws, path)
    assert "样例" not in text
    assert "转述，不是官方公布文本</a> · 内容截至" in text


@pytest.mark.parametrize("path", FRAMED)
def test_with_both_kinds_every_page_says_that_each_is_marked(both, path):
    assert "正式规定和样例都有，逐条标明</a> · 内容截至" in page(both, path)


def test_with_both_kinds_the_title_of_a_samples_page_says_so(both):
    titles = {
        path: re.search("<title>(.*)</title>", page(both, path))[1]
        for path in ("clauses/plan/rehire/index.html", "clauses/report/shortage/index.html", "index.html")
    }
    assert [title.endswith("（样例）") for title in titles.values()] == [False, True, False]


def test_trust_counts_what_there_is(corpus):
    assert trust(corpus()) == (
        "已录入2份文件、4条条款。其中1份没有署发文机关，1份没有日期，都不是官方公布文本。所以每一条都标明分量："
    )
    mixed = {"policies/demo/instrument.yml": "official: true\n"}
    assert "其中1份是正式规定，1份是样例，1份没有署发文机关，1份没有日期，逐条标明。" in trust(corpus(mixed))
    law = {**mixed, "policies/notes/instrument.yml": "official: true\nissuer: health\nissued: 2020-01-01\n"}
    assert "4条条款。都是正式规定的转述，以公布的文本为准。" in trust(corpus(law))


def test_own_words_take_the_place_of_the_defaults_one_by_one(corpus):
    found = told(corpus({"policies/_vocabulary/portal.yml": "samples: {notice: 演示用，不是真的}\n"}))
    assert (found.notice, found.suffix) == ("演示用，不是真的", "（样例）")


def test_the_name_of_the_portal_wins_over_that_of_the_site(laws):
    assert "<title>确有需要可以返聘 · 甲县政策门户</title>" in page(laws, "clauses/plan/rehire/index.html")


@pytest.mark.parametrize("path", FRAMED)
def test_every_page_tells_whom_to_write_to_with_address_and_edition(laws, path):
    text = page(laws, path)
    address = "" if path == "404.html" else f"https%3A//example.org/sub/{path.removesuffix('index.html')}"
    assert "本页有错？告诉基层科：" in text
    assert f"&amp;body=%E7%BD%91%E5%9D%80%EF%BC%9A{address}%0A%E7%89%88%E6%9C%AC%EF%BC%9A2026-11-22" in text
    assert '<a href="tel:01012345678,8012">010-1234 5678转8012</a>' in text
    assert f'<a href="https://example.org/f?id=3&amp;page={address}&amp;edition=2026-11-22' in text
    assert 'data-contact="基层科，电话 010-1234 5678转8012，邮箱 jiceng@example.org，' in text


def test_without_a_contact_the_page_says_how_else(both):
    text = page(both, "clauses/plan/rehire/index.html")
    assert "把本页网址和错在哪里告诉给您网址的人，由他们转告本站维护者。" in text
    assert "<code>policies/plan/rehire.yml</code>" in text
    assert "data-contact" not in text


def test_the_region_stands_on_the_home_page_and_in_the_footer(laws):
    assert "本站收录甲县的规定。" in page(laws, "index.html")
    assert "收录范围：甲县。" in page(laws, "about/index.html")
