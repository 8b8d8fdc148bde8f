"""The policy of pages: where it is written, what it lets in, and what it tells of."""

import base64
import hashlib
import re
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator.plugin.policy import Hosts, hosts, policy, protect

THEME = Path(__file__).parents[1] / "generator/theme"
OWN = b'/* why */ (function (v) { go(v); })("a")'
META = b'<meta http-equiv="Content-Security-Policy" content="'


def digest(text):
    return f"'sha256-{base64.b64encode(hashlib.sha256(text).digest()).decode()}'"


@pytest.fixture
def protected(tmp_path):
    """A factory: a page → the page with its policy, and the pages that are told of."""

    def run(page, named=Hosts()):  # noqa: B008 - immutable
        (tmp_path / "page.html").write_bytes(page)
        told = protect(tmp_path, named, OWN)
        return (tmp_path / "page.html").read_bytes(), told

    return run


@pytest.mark.parametrize(
    "before",
    [
        b'<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">',
        b"<!doctype html><html lang=zh-CN><head><meta charset=utf-8>",
        b"<!DOCTYPE html><meta charset=utf-8>",
        b"\xef\xbb\xbf<!-- a --><!doctype html>\n<!-- b --><html><head>",
        b"<html><head>",
        b"<html>",
    ],
)
def test_the_policy_stands_before_all_that_it_governs(before, protected):
    page, _ = protected(before + b"<title>x</title><script src=a.js></script>")
    assert page.startswith(before + META)
    assert page.count(META) == 1


@pytest.mark.parametrize("text", [b"google-site-verification: abc.html", b"<p>x</p>", b"", b"\xff\xfe<\x00h\x00"])
def test_a_file_that_is_no_page_stays_as_it_is(text, protected):
    assert protected(text) == (text, ())


@pytest.mark.parametrize("script", [OWN, b'(function(v){go(v)})("a")', b'\n(function(v){ go(v); })("a");'])
def test_the_themes_own_script_runs_however_it_was_minified(script, protected):
    page, told = protected(b"<!doctype html><head><script>" + script + b"</script>")
    assert digest(script).encode() in page
    assert told == ()


@pytest.mark.parametrize(
    "inline",
    [
        b"<script>go()</script>",
        b"<SCRIPT type=module>go()</SCRIPT>",
        b"<style>p{}</style>",
        b"<script>\n" + OWN + b"alert(1)</script>",
    ],
)
def test_another_inline_script_has_no_hash_and_is_told_of(inline, protected):
    page, told = protected(b"<!doctype html><head></head>" + inline)
    assert b"sha256" not in page.partition(b">")[2].partition(b">")[2].partition(b">")[0]
    assert told == ("page.html",)


@pytest.mark.parametrize(
    "data", [b'<script type="application/ld+json">{}</script>', b"<script defer src=x.js></script>"]
)
def test_data_and_files_are_not_told_of(data, protected):
    assert protected(b"<!doctype html><head></head>" + data)[1] == ()


def test_nothing_but_this_site_is_let_in():
    assert policy(Hosts(), [OWN]).split("; ") == [
        "default-src 'none'",
        f"script-src 'self' {digest(OWN)}",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "media-src 'self'",
        "manifest-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "object-src 'none'",
    ]


def test_hosts_that_mkdocs_yml_names_join_where_they_are_needed():
    config = SimpleNamespace(
        extra_javascript=[
            "js/own.js",
            "https://cdn.example/a.js?v=1",
            "//cdn.example:8080/b.js",
            "http://u:p@x.example/c.js",
        ],
        extra_css=["css/own.css", "https://font.example/a.css", "https://bad;example/x.css", "ftp://no.example/x.css"],
        theme={"logo": "https://logo.example/l.svg", "favicon": "assets/f.png"},
    )
    named = hosts(config)
    assert named.scripts == ("cdn.example:8080", "http://x.example", "https://cdn.example")
    assert named.sheets == ("https://font.example",)
    assert named.images == ("https://logo.example",)
    said = dict(part.split(" ", 1) for part in policy(named, []).split("; "))
    assert "https://cdn.example" in said["script-src"]
    assert "https://font.example" not in said["script-src"]
    assert "https://font.example" in said["font-src"]
    assert "https://logo.example" in said["img-src"]
    assert said["form-action"] == "'self'"


def test_the_theme_has_one_inline_script_and_no_handlers_or_styles():
    for path in sorted(THEME.rglob("*.html")):
        text = path.read_text("utf-8")
        inline = re.findall(r"<script(?![^>]*\bsrc=)[^>]*>", text)
        assert inline == (["<script>"] if path.name == "early.html" else []), path
        assert not re.search(r"<[^>]*\s(on[a-z]+|style)=", text), path
