"""What MkDocs' users know to work: overrides, addresses, navigation, colours; one build with all of it."""

import re
from pathlib import Path

import pytest

import generator

from .portal import BARE, build, page, portal

THEME = Path(generator.__file__).parent / "theme"
CONFIG = """\
site_name: 甲县政策
site_url: https://example.org/sub/
site_author: 甲县
repo_url: https://github.com/x/y
edit_uri: edit/main/docs/
copyright: '© 甲县 <b>某局</b>'
extra_css: [css/mine.css]
extra_javascript: [js/mine.js]
theme:
  name: material
  custom_dir: over
  logo: img/logo.svg
  favicon: img/icon.png
  palette: {primary: indigo, accent: pink}
plugins: [search, portal]
hooks: [drop.py]
markdown_extensions: [admonition, pymdownx.details, {pymdownx.tabbed: {alternate_style: true}}]
nav:
  - 干部:
      - 办事: authorities/index.md
      - 深: [关于: about.md]
  - 外面: https://example.org/
"""
BLOCKS = [
    *("site_meta", "htmltitle", "styles", "fonts", "libs", "analytics", "extrahead", "announce", "header", "hero"),
    *("tabs", "container", "content", "footer", "site_nav", "config", "scripts"),
]
NOTES = """\
# 关于

!!! warning "小心"
    话。

??? note "展开"
    话。

=== "甲"
    一

=== "乙"
    二
"""
#: Looks for a generated page before most plugins do, as redirects does, wherever it stands in the list.
DROP = """\
from mkdocs.plugins import event_priority

@event_priority(50)
def on_files(files, config):
    files.remove(files.src_uris["clauses/plan/prepay/index.md"])
"""
FILES = {
    "docs/about.md": NOTES,
    "docs/css/mine.css": ".mine{}",
    "docs/js/mine.js": "1",
    "over/main.html": '{% extends "base.html" %}\n'
    + "\n".join(f"{{% block {name} %}}{{{{ super() }}}}<!-- my {name} -->{{% endblock %}}" for name in BLOCKS),
    "over/partials/copyright.html": "<p>自己的版权：{{ config.copyright }}</p>",
    "over/css/frame.css": ".of-the-county{}\n",
    "over/img/logo.svg": "<svg/>",
    "drop.py": DROP,
}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The portal with all of it, and what MkDocs said."""
    folder = portal(tmp_path_factory.mktemp("rich"), CONFIG, FILES)
    done = build(folder)
    assert done.returncode == 0, done.stderr
    return folder, done.stderr


@pytest.fixture
def about(built):
    return page(built[0], "about/index.html")


@pytest.mark.parametrize("name", BLOCKS)
def test_a_block_of_base_html_can_be_overridden_and_extended(about, name):
    assert f"<!-- my {name} -->" in about


def test_base_html_has_the_blocks_of_material():
    theirs = (Path(__import__("material").__file__).parent / "templates/base.html").read_text("utf-8")
    ours = (THEME / "base.html").read_text("utf-8")
    blocks = {name: set(re.findall(r"{%-? block (\w+)", text)) for name, text in (("theirs", theirs), ("ours", ours))}
    assert blocks["theirs"] - blocks["ours"] == {"outdated"}, "without versions nothing is ever outdated"
    assert blocks["ours"] <= blocks["theirs"]


def test_partials_are_called_as_materials():
    theirs = Path(__import__("material").__file__).parent / "templates/partials"
    ours = {path.name for path in (THEME / "partials").iterdir()}
    assert ours - {path.name for path in theirs.iterdir()} == {"notice.html", "early.html"}


def test_the_frame_has_one_inline_script_and_no_handler_or_style(about):
    frame = re.sub(r"<main.*?</main>", "", about, flags=re.DOTALL)
    assert re.findall(r"<script>(.{26})", frame) == ["/* before the first paint,"]
    assert not re.search(r'<[^>]* (?:on[a-z]+|style)="', frame)


def test_partials_assets_and_parts_of_the_style_can_be_overridden(built, about):
    assert "<p>自己的版权：© 甲县 <b>某局</b></p>" in about
    assert (built[0] / "site/img/logo.svg").read_text("utf-8") == "<svg/>"
    assert ".of-the-county{}" in page(built[0], "css/portal.css")
    assert not (built[0] / "site/css/frame.css").exists()


def test_logo_icon_author_style_and_script_of_the_user_are_on_the_page(about):
    for text in (
        '<img src="../img/logo.svg" alt="">',
        '<link rel="icon" href="../img/icon.png">',
        '<meta name="author" content="甲县">',
        '<link rel="stylesheet" href="../css/mine.css">',
        '<script src="../js/mine.js"></script>',
        '<a href="https://github.com/x/y">GitHub</a>',
        '<meta name="theme-color" content="#303fa1"',
    ):
        assert text in about


def test_the_palette_stands_in_the_style_sheet_for_both_schemes(built):
    style = page(built[0], "css/portal.css")
    assert ":root{--band:#303fa1;--brand:#303fa1;--accent:#c3185d}" in style
    assert style.count("--brand:#b7bcde") == 2


def test_edit_addresses_lead_to_the_policy_file_and_to_the_hand_written_page(built, about):
    assert 'href="https://github.com/x/y/edit/main/docs/about.md"' in about
    clause = page(built[0], "clauses/plan/rehire/index.html")
    assert 'href="https://github.com/x/y/edit/main/policies/plan/rehire.yml"' in clause


def test_a_navigation_of_sections_is_all_in_the_header(built, about):
    header = about[about.index('<nav class="nav"') : about.index("<!-- my tabs -->")]
    assert re.findall(r">([^<>\s]+)</(?:a|summary|span)>", header) == ["干部", "办事", "深", "关于", "外面"]
    assert '<summary aria-current="true">干部</summary>' in header
    assert "<title>办事 · " in page(built[0], "authorities/index.html"), "the title that the navigation gives"


def test_notes_and_tabs_have_their_style(built, about):
    style = page(built[0], "css/portal.css")
    for name in ("admonition", "admonition-title", "tabbed-set", "tabbed-labels", "tabbed-block"):
        assert f'class="{name}' in about
        assert f".{name}" in style


def test_everything_without_effect_stands_in_one_warning(built):
    [warning] = [line for line in built[1].splitlines() if "without effect" in line]
    assert "plugins: search" in warning
    assert not list((built[0] / "site").rglob("search_index.*"))


def test_a_dead_link_names_the_policy_file(built):
    dead = [line for line in built[1].splitlines() if "plan/prepay" in line]
    assert dead
    named = [line for line in dead if "policies/plan/" in line.partition("Doc file")[0]]
    assert named, dead


def test_404_works_below_a_path_and_at_any_depth(built):
    found = re.findall(r' (?:href|src|action)="([^"#]+)', page(built[0], "404.html"))
    local = [url for url in found if not url.startswith(("https://", "mailto:"))]
    assert len(local) > 8
    for url in local:
        assert url.startswith("/sub/"), url
        target = built[0] / "site" / url.removeprefix("/sub/")
        assert target.is_file() or (target / "index.html").is_file() or url.endswith("icon.png"), url


def test_the_sitemap_lists_pages_and_no_stubs(built):
    places = re.findall("<loc>(.*?)</loc>", page(built[0], "sitemap.xml"))
    assert "https://example.org/sub/clauses/plan/training-hours/" in places
    assert "https://example.org/sub/clauses/plan/training-time/" not in places
    assert len(places) == len(set(places)) > 40


@pytest.fixture(scope="module")
def bare(tmp_path_factory):
    """Three lines of mkdocs.yml: no navigation, no address, no language."""
    folder = portal(tmp_path_factory.mktemp("bare"))
    done = build(folder)
    assert done.returncode == 0, done.stderr
    assert "without effect" not in done.stderr
    return folder


def test_without_a_navigation_every_section_is_in_it(bare):
    text = page(bare, "about/index.html")
    header = text[text.index('<nav class="nav"') : text.index("</nav>", text.index('<nav class="nav"'))]
    assert re.findall(r">([^<>\s]+)</(?:a|summary)>", header) == [
        *("首页", "我的角色", "清单", "问答", "条款检索", "主题", "机构职责", "更多"),
        *("文件", "术语", "数据质量", "关于"),
    ]


def test_without_an_address_there_is_no_sitemap_and_no_edit_link(bare):
    assert not (bare / "site/sitemap.xml").exists()
    assert "修改这一" not in page(bare, "clauses/plan/rehire/index.html")


@pytest.mark.parametrize(
    ("config", "told"),
    [
        (BARE.replace("material", "readthedocs"), "theme 'readthedocs'"),
        (BARE.replace("theme: material", "theme: {name: material, language: en}"), "theme.language 'en'"),
        (BARE.replace("theme: material", "theme: {name: material, palette: {primary: lime}}"), "1.89 on #fdeeb0"),
    ],
)
def test_what_the_pages_cannot_follow_is_one_line_and_no_site(config, told, tmp_path):
    folder = portal(tmp_path / "portal", config)
    done = build(folder)
    assert done.returncode == 1
    assert told in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert not (folder / "site").exists()


def test_what_has_no_effect_fails_a_strict_build(tmp_path):
    folder = portal(tmp_path / "portal", BARE + "extra: {social: [{icon: a, link: b}]}\n")
    assert "extra.social" in (done := build(folder, "--strict")).stderr
    assert done.returncode == 1
    assert not (folder / "site").exists()
