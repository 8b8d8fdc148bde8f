"""The real MkDocs build of a small portal: clean, atomic, the same bytes everywhere, and served."""

import hashlib
import os
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[1]
GOLDEN = Path(__file__).parent / "site"
BROKEN = "title: x\ntopik: training\n"


@pytest.fixture
def site_portal(tmp_path):
    """A portal that builds, one commit old: the golden policies, the project's mkdocs.yml and hand-written pages."""

    def make(name="portal"):
        folder = tmp_path / name
        shutil.copytree(GOLDEN / "policies", folder / "policies")
        shutil.copytree(PROJECT / "docs", folder / "docs")
        shutil.copy(PROJECT / "mkdocs.yml", folder)
        when = {"GIT_AUTHOR_DATE": "2026-11-22T08:00:00Z", "GIT_COMMITTER_DATE": "2026-11-22T08:00:00Z"}
        git = ["git", "-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
        for command in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "x"]):
            subprocess.run([*git, *command], cwd=folder, check=True, env={**os.environ, **when})
        return folder

    return make


def environment(**more):
    return {
        **{k: v for k, v in os.environ.items() if k not in {"SOURCE_DATE_EPOCH", "PORTAL_AS_OF"}},
        "NO_MKDOCS_2_WARNING": "1",
        **more,
    }


def mkdocs(folder, *arguments, **more):
    command = [sys.executable, "-m", "mkdocs", *arguments]
    return subprocess.run(command, cwd=folder, env=environment(**more), capture_output=True, text=True, check=False)


def tree(folder):
    """Relative path → hash of every file."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def leftovers(folder):
    return [
        path.name for path in folder.iterdir() if path.name.startswith(".site.") and not path.name.endswith(".lock")
    ]


@pytest.mark.parametrize("arguments", [[], ["--no-directory-urls"]])
def test_a_strict_build_is_clean(site_portal, arguments):
    # one clause is suspect on purpose, and a warning is a warning: take it out for the strict build
    folder = site_portal()
    clause = folder / "policies/plan/exit-at-65.yml"
    clause.write_text(re.sub(r"review: .*\n", "", clause.read_text("utf-8")), "utf-8")
    done = mkdocs(folder, "build", "--strict", *arguments)
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    built = tree(folder / "site")
    assert "clauses/plan/allowance/index.html" in built
    assert not [path for path in built if "lunr" in path or "worker" in path or "search_index" in path]
    assert not [path for path in built if path.endswith((".gz", ".map"))]
    home = (folder / "site/index.html").read_text("utf-8")
    assert '内容截至<time datetime="2026-11-22">' in home


def test_portal_build_counts_warnings_under_strict_and_shows_them_without(site_portal):
    folder = site_portal()
    for arguments, code in (([], 0), (["--strict"], 1)):
        command = [sys.executable, "-m", "generator.cli", "build", *arguments]
        done = subprocess.run(
            command, cwd=folder, env=environment(PYTHONPATH=str(PROJECT)), capture_output=True, text=True, check=False
        )
        assert done.returncode == code, done.stderr
        assert "PC605" in done.stderr


def test_a_failed_build_leaves_the_last_good_site_byte_for_byte(site_portal, tmp_path):
    folder = site_portal()
    assert mkdocs(folder, "build", "-q").returncode == 0
    before = tree(folder / "site")
    clause = folder / "policies/plan/rehire.yml"
    good = clause.read_text("utf-8")

    clause.write_text(BROKEN, "utf-8")
    done = mkdocs(folder, "build")
    assert done.returncode == 1
    assert "policies/plan/rehire.yml:2:1: PC020" in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(folder / "site") == before

    clause.write_text(good, "utf-8")
    done = mkdocs(folder, "build", "--strict")
    assert done.returncode == 1, "PC605 is a warning, and warnings count under --strict"
    assert tree(folder / "site") == before

    (folder / "docs/about.md").write_text("# x\n\n[nowhere](missing.md)\n", "utf-8")
    assert mkdocs(folder, "build", "--strict").returncode == 1
    assert tree(folder / "site") == before

    theme = tmp_path / "theme"
    theme.mkdir()
    (theme / "main.html").write_text("{{ undefined_thing.crash }}", "utf-8")
    config = folder / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8").replace("  name: material\n", f"  name: material\n  custom_dir: {theme}\n"), "utf-8"
    )
    assert mkdocs(folder, "build").returncode == 1
    assert tree(folder / "site") == before
    assert leftovers(folder) == []


def test_two_builds_of_one_commit_are_the_same_bytes(site_portal):
    here, there = site_portal(), site_portal("an other/path")
    first = mkdocs(here, "build", "-q", PYTHONHASHSEED="1", TZ="Asia/Shanghai", LC_ALL="C.UTF-8")
    second = mkdocs(there, "build", "-q", PYTHONHASHSEED="2", TZ="America/New_York", LC_ALL="C", LANG="C")
    assert first.returncode == second.returncode == 0, first.stderr + second.stderr
    assert "index.html" in tree(here / "site")
    assert tree(here / "site") == tree(there / "site")


def test_another_site_dir_is_published_too(site_portal, tmp_path):
    folder = site_portal()
    assert mkdocs(folder, "build", "-q", "-d", str(tmp_path / "deep/elsewhere")).returncode == 0
    assert (tmp_path / "deep/elsewhere/index.html").is_file()
    assert not (folder / "site").exists()


@pytest.mark.parametrize("kills", [6, pytest.param(200, marks=pytest.mark.proofs)])
def test_a_killed_build_damages_nothing_and_the_next_one_cleans_up(site_portal, kills):
    folder = site_portal()
    started = time.monotonic()
    assert mkdocs(folder, "build", "-q").returncode == 0
    took = time.monotonic() - started
    before = tree(folder / "site")
    assert "index.html" in before
    chance = random.Random(7)
    for _ in range(kills):
        child = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "build", "-q"], cwd=folder, env=environment(), stderr=subprocess.DEVNULL
        )
        time.sleep(chance.uniform(0.3, 1.05) * took)
        child.send_signal(signal.SIGKILL)
        child.wait()
        assert tree(folder / "site") == before
    assert mkdocs(folder, "build", "-q").returncode == 0
    assert tree(folder / "site") == before
    assert leftovers(folder) == []


def test_only_index_pages_are_in_the_navigation(site_portal):
    folder = site_portal()
    assert mkdocs(folder, "build", "-q").returncode == 0
    page = (folder / "site/clauses/plan/rehire/index.html").read_text("utf-8")
    assert page.count("clauses/") <= 6, "only references, neighbours and the page itself may name clauses"


def test_crumbs_name_the_instrument_and_its_chapter(site_portal):
    folder = site_portal()
    assert mkdocs(folder, "build", "-q").returncode == 0
    page = (folder / "site/clauses/plan/rehire/index.html").read_text("utf-8")
    crumbs = page[page.index('<ol class="crumbs">') : page.index("</ol>")]
    assert re.findall(r">([^<>\n]+)</a>", crumbs) == ["首页", "文件", "示例方案（样例）", "退出"]
    assert "instruments/plan/#chapter-3" in crumbs


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(address, words, seconds=40):
    """The page at ``address`` once it holds ``words``."""
    end = time.monotonic() + seconds
    text = ""
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                text = answer.read().decode()
        except OSError as error:
            text = getattr(error, "read", bytes)().decode()
        if words in text:
            return text
        time.sleep(0.3)
    raise AssertionError(f"{words!r} did not appear in: {text[:2000]}")


def test_serve_shows_findings_and_keeps_the_last_good_corpus(site_portal):
    folder = site_portal()
    clause = folder / "policies/plan/rehire.yml"
    good = clause.read_text("utf-8")
    clause.write_text(BROKEN, "utf-8")
    port = free_port()
    command = [sys.executable, "-m", "generator.cli", "serve", "--address", f"127.0.0.1:{port}"]
    child = subprocess.Popen(
        command, cwd=folder, env=environment(PYTHONPATH=str(PROJECT)), stderr=subprocess.DEVNULL, start_new_session=True
    )
    page = f"http://127.0.0.1:{port}/clauses/plan/rehire/"
    try:
        wait_for(page, "policies/plan/rehire.yml:2:1: PC020")  # no good corpus yet: every address shows the findings
        clause.write_text(good, "utf-8")
        assert "PC020" not in wait_for(page, "村里确实需要，可以请您回来")
        clause.write_text(BROKEN, "utf-8")
        assert "村里确实需要，可以请您回来" in wait_for(page, "policies/plan/rehire.yml:2:1: PC020")
        clause.write_text(good.replace("可以请您回来", "可以请您再来"), "utf-8")
        assert "PC020" not in wait_for(page, "村里确实需要，可以请您再来")
    finally:
        os.killpg(child.pid, signal.SIGTERM)
        child.wait()


def test_the_markdown_tree_builds_with_the_successor_too(tmp_path):
    shutil.copytree(GOLDEN / "expected", tmp_path / "docs")
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: x\nmarkdown_extensions: [attr_list, def_list, md_in_html, tables]\n", "utf-8"
    )
    done = subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--strict"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    page = (tmp_path / "site/clauses/plan/allowance/index.html").read_text("utf-8")
    assert "<b>低于300元</b>／人" in page
    assert 'id="gap-1"' in page
