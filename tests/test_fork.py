"""A fork: the same tree with the policies of another portal, which passes all of `make test`."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from valid_portal import FILES

PROJECT = Path(__file__).parents[1]
#: The golden corpus in the words of another trade: not one key, clause or word of this portal's policies is left that
#: a test could hold on to. One clause is suspect, so that a warning is found there.
OTHERWISE = {
    "village-doctor": "boatman",
    "teacher": "pilot",
    "county-finance": "lower-purse",
    "finance": "purse",
    "health": "harbour",
    "training": "drill",
    "exit": "retreat",
    "assessment": "trial",
    "leaving-post": "last-voyage",
    "plan/": "harbour-plan/",
    "report/": "harbour-report/",
    "乡村医生": "船工",
    "中医村医": "老船夫",
    "村医": "船夫",
    "教师": "领航员",
    "老师": "师傅",
    "卫生健康部门": "港务部门",
    "财政": "库务",
    "培训": "演练",
    "补助": "津贴",
    "返聘": "回船",
    "离岗": "下船",
    "退养": "歇船",
}


def otherwise(text):
    """A text or path of the golden corpus in other words."""
    for old, new in OTHERWISE.items():
        text = text.replace(old, new)
    return text


def small():
    """Path → text of policies that have little: no damage, no terms in use, no document numbers."""
    return {path: text for path, text in FILES.items() if path.startswith("policies/")}


def rich():
    """Path → text of policies that have one of everything, and a warning."""
    golden = PROJECT / "tests" / "site"
    return {
        otherwise(file.relative_to(golden).as_posix()): otherwise(file.read_text(encoding="utf-8"))
        for file in sorted((golden / "policies").rglob("*.yml"))
    }


@pytest.fixture(scope="module", params=[rich, small], ids=["rich", "small"])
def fork(request, tmp_path_factory):
    """The folder of a fork."""
    folder = tmp_path_factory.mktemp("fork")
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    for name in listed.split("\0"):
        if (PROJECT / name).is_file() and not name.startswith("policies/"):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(PROJECT / name, folder / name)
    for path, text in request.param().items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8", newline="\n")
    for words in (("init", "--quiet"), ("add", "--all")):
        subprocess.run(["git", *words], cwd=folder, check=True)
    return folder


def run(fork, *words):
    """A command in the fork: exit code, and all that it said."""
    environment = {**os.environ, "PYTHONPATH": str(fork), "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        [sys.executable, "-m", *words],
        cwd=fork,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return done.returncode, done.stdout


def test_a_fork_knows_that_the_tests_of_this_portals_policies_are_not_its_own(fork):
    code, told = run(fork, "pytest", "tests/content")
    assert code == 0, told
    assert "these policies are another portal's" in told
    assert "passed" not in told


@pytest.mark.parametrize("fork", [rich], indirect=True, ids=["rich"])
def test_a_warning_is_found_in_a_fork_that_passes_all_tests(fork):
    code, told = run(fork, "generator.cli", "check", "--lang", "en", "--as-of", "2026-11-22")
    assert code == 0, told
    assert "PC605" in told


@pytest.mark.proofs
@pytest.mark.parametrize("part", [("--ignore", "tests/browser"), ("tests/browser",)], ids=["rest", "browser"])
def test_a_fork_passes_all_tests(fork, part):
    code, told = run(fork, "pytest", "-p", "no:cacheprovider", *part)
    assert code == 0, told[-20_000:]
