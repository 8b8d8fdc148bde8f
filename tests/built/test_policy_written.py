"""The policy is written after everything else, into every page of a build, and into none that is served."""

import base64
import hashlib
import re
import shutil
import subprocess
import sys

import pytest

from .portal import PROJECT

#: Stands for a minifier: rewrites every page, the inline script too, as late as a plugin can by itself.
HOOK = r"""
import pathlib, re
from mkdocs.plugins import event_priority

def _small(text):
    return re.sub(r"/\*.*?\*/", "", re.sub(r"\s+", " ", text)).replace("<head> ", "")

@event_priority(-100)
def on_post_page(output, **_):
    return _small(output)

def on_post_build(config):
    for path in pathlib.Path(config.site_dir).rglob("*.html"):
        path.write_text(_small(path.read_text("utf-8")), "utf-8")
"""
OPTIONS = """
extra_javascript: [https://cdn.example/a.js, js/own.js]
extra_css: [https://cdn.example/a.css]
hooks: [hook.py]
"""
PROOF = "google-site-verification: proof.html"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A portal with a late hook, hosts of its own, a proof file and a table that is aligned: site, what was told."""
    folder = tmp_path_factory.mktemp("written")
    shutil.copytree(PROJECT / "tests/site/policies", folder / "policies")
    shutil.copytree(PROJECT / "docs", folder / "docs")
    (folder / "docs/proof.html").write_text(PROOF, "utf-8")
    (folder / "docs/table.md").write_text("# 表\n\n| 甲 | 乙 |\n|---:|:--|\n| 1 | 2 |\n", "utf-8")
    (folder / "docs/page.html").write_text("<!doctype html><title>x</title><script>go()</script>", "utf-8")
    (folder / "hook.py").write_text(HOOK, "utf-8")
    (folder / "mkdocs.yml").write_text((PROJECT / "mkdocs.yml").read_text("utf-8") + OPTIONS, "utf-8")
    command = [sys.executable, "-m", "generator.cli", "--lang", "en", "build", "--as-of", "2026-11-22"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder / "site", done.stdout + done.stderr


def test_every_page_has_the_policy_and_the_hash_of_its_script_as_it_stands(built):
    site, _ = built
    pages = [path for path in site.rglob("*.html") if path.name not in {"proof.html", "page.html"}]
    assert {"404.html", "index.html"} <= {path.name for path in pages}
    for path in pages:
        page = path.read_text("utf-8")
        assert page.count('http-equiv="Content-Security-Policy"') == 1
        assert page.index("Content-Security-Policy") < page.index("<title") < 1000, path
        [script] = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
        assert "/*" not in script
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"script-src 'self' 'sha256-{digest}' https://cdn.example;" in page, path


def test_what_is_no_page_stays_and_a_page_of_its_own_gets_the_policy(built):
    site, _ = built
    assert (site / "proof.html").read_text("utf-8") == PROOF
    assert "script-src 'self' https://cdn.example;" in (site / "page.html").read_text("utf-8")


def test_hosts_and_stopped_pages_are_told_once_each(built):
    _, told = built
    assert len(re.findall("names other hosts.*: https://cdn.example$", told, re.MULTILINE)) == 1
    assert len(re.findall("do not run.*: page.html$", told, re.MULTILINE)) == 1


def test_an_aligned_table_needs_no_style(built):
    page = (built[0] / "table/index.html").read_text("utf-8")
    assert 'align="right"' in page
    assert "style=" not in page
