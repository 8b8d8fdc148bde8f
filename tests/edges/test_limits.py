"""What the system refuses is one line and exit code 1 or 2; the old site stands."""

from __future__ import annotations

import os
import resource
import subprocess
import sys

import pytest
from valid_portal import FILES

from edges.conftest import environment, finish, portal_command, start

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs limits of resources")


def limited(folder, kind, amount, *arguments):
    """``portal`` under a limit; exit code, standard output and error."""
    child = subprocess.Popen(
        [sys.executable, "-m", "generator.cli", *arguments],
        cwd=folder,
        env=environment(PYTHONDONTWRITEBYTECODE="1"),  # Python would cut its own caches short
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=lambda: resource.setrlimit(kind, (amount, amount)),  # noqa: PLW1509 - no threads here
    )
    code, out, err = finish(child)
    return code, out.decode(), err.decode()


def test_a_file_limit_stops_a_build_in_one_line_and_the_old_site_stands(buildable):
    folder = buildable({"site/index.html": "old", "site/404.html": "old"})
    code, _, err = limited(folder, resource.RLIMIT_FSIZE, 4_000, "build")
    assert code == 1
    assert "Traceback" not in err
    assert "File too large" in err
    assert (folder / "site/index.html").read_text() == "old"
    assert [path.name for path in folder.glob(".site.*")] == [".site.lock"]


@pytest.mark.parametrize("megabytes", [60, 90, 120, 150, 180])
def test_a_memory_limit_stops_a_build_without_a_traceback(buildable, megabytes):
    folder = buildable({"site/index.html": "old", "site/404.html": "old"})
    code, _, err = limited(folder, resource.RLIMIT_AS, megabytes << 20, "build")
    assert "Traceback" not in err
    if code:
        assert code in {1, 2}
        assert (folder / "site/index.html").read_text() == "old"
    assert [path.name for path in folder.glob(".site.*")] in ([".site.lock"], [])


@pytest.mark.parametrize("command", [("pages",), ("schema",), ("export", "opensearch")])
def test_a_file_where_a_folder_is_wanted_is_one_line(buildable, command):
    folder = buildable({"file": ""})
    for name in ("file", "file/below"):
        code, _, err = portal_command(*command, name, cwd=folder)
        assert code in {1, 2}
        assert len(err.splitlines()) == 1
        assert "file" in err


@pytest.mark.parametrize("command", [("pages",), ("schema",), ("export", "opensearch")])
def test_a_file_limit_is_one_line_wherever_files_are_written(buildable, command):
    code, _, err = limited(buildable(), resource.RLIMIT_FSIZE, 100, *command, "new")
    assert code == 1
    assert "Traceback" not in err
    assert "File too large" in err


def test_a_file_in_place_of_the_site_is_one_line_and_stays(buildable):
    folder = buildable({"out": "dear"})
    code, _, err = portal_command("build", "-d", "out", cwd=folder)
    assert code == 1
    assert "Traceback" not in err
    assert "out" in err
    assert (folder / "out").read_text() == "dear"


def test_a_link_to_nowhere_is_no_place_for_the_site(buildable):
    folder = buildable()
    (folder / "site").symlink_to("nowhere")
    code, _, err = portal_command("build", cwd=folder)
    assert code == 1
    assert "Traceback" not in err
    assert not (folder / "nowhere").exists()
    assert (folder / "site").is_symlink()


@pytest.mark.parametrize("encoding", ["gbk", "cp1252"])
def test_output_that_cannot_be_encoded_is_escaped(buildable, encoding):
    folder = buildable({"policies/demo/first.yml": "title: x𬇙é\ntopik: training\n"})
    for arguments in (["check"], ["check", "--format", "json"], ["schema"], ["--lang", "zh", "check"]):
        code, out, err = finish(start(*arguments, cwd=folder, PYTHONIOENCODING=encoding))
        assert code in {0, 1}
        assert b"Traceback" not in err
        out.decode(encoding)


@pytest.mark.parametrize("encoding", ["gbk", "cp1252"])
def test_a_site_is_published_where_its_name_cannot_be_encoded(buildable, encoding):
    folder = buildable()
    child = start("--lang", "zh", "build", "-d", "网站𬇙é", cwd=folder, PYTHONIOENCODING=encoding)
    code, _, err = finish(child)
    assert code == 0, err
    assert (folder / "网站𬇙é/index.html").is_file()


def test_the_language_reaches_what_the_build_itself_says(buildable):
    folder = buildable({"policies/demo/first.yml": "title: x\ntopik: training\n"})
    code, _, err = portal_command("--lang", "zh", "build", cwd=folder)
    assert code == 1
    assert "这里没有“topik”这个键" in err
    assert "there is no key" not in err


def test_json_reads_back_what_was_escaped(buildable):
    import json  # noqa: PLC0415 - this test's alone

    folder = buildable({"policies/demo/second.yaml": ""})
    arguments = ["check", "--format", "json", "--lang", "zh"]
    escaped = json.loads(finish(start(*arguments, cwd=folder, PYTHONIOENCODING="cp1252"))[1].decode("cp1252"))
    assert escaped == json.loads(finish(start(*arguments, cwd=folder))[1])


def test_a_reader_who_goes_away_is_no_traceback(buildable):
    child = start("schema", cwd=buildable())
    child.stdout.close()
    err = child.stderr.read()
    child.stderr.close()
    assert child.wait() != 0
    assert b"Traceback" not in err
    assert b"Exception ignored" not in err


NOTHING = "policies/_vocabulary/topics.yml"


def test_a_portal_without_clauses_is_checked_and_written_and_says_so(buildable):
    folder = buildable({path: None for path in FILES if path.startswith("policies/")} | {NOTHING: "{}\n"})
    (folder / NOTHING).unlink()
    code, out, err = portal_command("check", cwd=folder)
    assert (code, "Traceback" in err) == (0, False)
    assert "PC608" in out
    assert portal_command("pages", "tree", cwd=folder)[0] == 0
    assert "这里还没有条款" in (folder / "tree/index.md").read_text("utf-8")


def test_a_portal_without_clauses_is_built_and_says_so(buildable):
    folder = buildable({path: None for path in FILES if path.startswith("policies/")} | {NOTHING: "{}\n"})
    (folder / NOTHING).unlink()
    code, _, err = portal_command("build", cwd=folder)
    assert code == 0, err
    assert "这里还没有条款" in (folder / "site/index.html").read_text("utf-8")
