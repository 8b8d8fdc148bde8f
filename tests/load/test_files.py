"""What lies below ``policies/`` besides regular files: reported, never followed, never waited for."""

import os
import socket

import pytest

from generator.finding import PortalError, Severity
from generator.load import files, read
from generator.load.unreadable import Unreadable

from .bad import CLAUSE

SECOND = "policies/demo/second.yml"


def found(folder):
    """What is found at the portal: message and place, one line each."""
    return [f"{finding.key} {finding.location}" for finding in read(folder).findings]


def test_symbolic_link_is_reported_and_not_followed(portal):
    folder = portal()
    secret = folder / "secret.yml"
    secret.write_text(CLAUSE, "utf-8")
    (folder / SECOND).symlink_to(secret)
    loaded = read(folder)
    assert [finding.key for finding in loaded.findings] == ["PC001.symlink"]
    assert "demo/second" in loaded.unread
    assert SECOND not in loaded.raw


def test_dangling_link_is_reported(portal):
    folder = portal()
    (folder / SECOND).symlink_to("nowhere")
    assert found(folder) == [f"PC001.symlink {SECOND}:1:1"]


def test_linked_folder_is_reported_and_not_entered(portal):
    folder = portal()
    (folder / "policies/more").symlink_to(folder / "policies/demo")
    assert found(folder) == ["PC001.symlink policies/more:1:1"]


def test_loop_of_links_ends(portal):
    folder = portal()
    (folder / "policies/demo/again").symlink_to("..")
    assert found(folder) == ["PC001.symlink policies/demo/again:1:1"]


def test_hidden_link_of_an_editor_is_a_warning(portal):
    folder = portal()
    (folder / "policies/demo/.#second.yml").symlink_to("somebody@somewhere.1234")
    [finding] = read(folder).findings
    assert finding.key == "PC014.hidden"
    assert finding.severity is Severity.WARNING


@pytest.mark.parametrize(
    "name",
    [
        "Thumbs.db",
        "desktop.ini",
        "first.yml~",
        "first.yml.orig",
        "first.bak",
        "first.yml.swp",
        "#first.yml#",
        "~$a.doc",
    ],
)
def test_what_systems_and_editors_leave_is_a_warning(portal, name):
    folder = portal({f"policies/demo/{name}": "x", f"policies/{name}": "x", f"policies/demo/deep/{name}": "x"})
    assert {(finding.key, finding.severity) for finding in read(folder).findings} == {
        ("PC014.beside", Severity.WARNING)
    }
    assert len(read(folder).findings) == 3


def test_empty_folder_is_a_warning_unless_it_is_a_special_one(portal):
    folder = portal({"policies/_questions/what-to-remember.yml": None})
    for name in ("other-plan", "demo/deep", "_questions"):
        (folder / "policies" / name).mkdir(exist_ok=True)
    assert found(folder) == ["PC014.empty policies/demo/deep:1:1", "PC014.empty policies/other-plan:1:1"]
    assert {finding.severity for finding in read(folder).findings} == {Severity.WARNING}


def test_pipe_is_reported_and_not_waited_for(portal):
    folder = portal()
    os.mkfifo(folder / SECOND)
    assert found(folder) == [f"PC001.special {SECOND}:1:1"]


def test_socket_is_reported(portal, monkeypatch):
    folder = portal()
    monkeypatch.chdir(folder / "policies/demo")  # the name of a socket is short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("second.yml")
        assert found(folder) == [f"PC001.special {SECOND}:1:1"]


def test_folder_called_like_a_file_is_reported(portal):
    folder = portal()
    (folder / SECOND).mkdir()
    assert found(folder) == [f"PC001.folder {SECOND}:1:1"]


def test_name_that_is_no_text_is_reported_with_a_name_that_can_be_shown(portal):
    folder = portal()
    (folder / "policies/demo" / os.fsdecode(b"\xb4\xe5.yml")).write_text(CLAUSE, "utf-8")
    [finding] = read(folder).findings
    assert finding.key == "PC014.name"
    assert finding.location.path == "policies/demo/��.yml"


def test_very_deep_folder_is_reported(portal):
    folder = portal()
    (folder / "policies/demo" / "/".join("a" * 500)).mkdir(parents=True)
    assert found(folder) == ["PC014.deep policies/demo/a/a/a/a/a/a/a:1:1"]


def test_file_with_another_extension_is_not_called_dangling(portal):
    folder = portal({"policies/demo/second.yaml": CLAUSE})
    assert "demo/second" in read(folder).unread


def test_what_vanishes_after_the_walk_is_reported(portal):
    folder = portal()
    for candidate in files.walk(folder / "policies/demo", "policies/demo"):
        (folder / candidate.path).unlink()
        with pytest.raises(Unreadable, match=r"PC001\.unreadable"):
            files.read(folder / candidate.path)


@pytest.mark.parametrize(
    ("change", "key"),
    [
        (lambda path: path.symlink_to("/dev/zero"), "PC001.unreadable"),
        (lambda path: path.mkdir(), "PC001.unreadable"),
        (os.mkfifo, "PC001.special"),
    ],
    ids=["a link", "a folder", "a pipe"],
)
def test_what_becomes_something_else_after_the_walk_is_refused(change, key, portal):
    path = portal({SECOND: CLAUSE}) / SECOND
    path.unlink()
    change(path)
    with pytest.raises(Unreadable, match=key):
        files.read(path)


def test_folder_that_vanishes_during_the_walk_is_reported(portal):
    folder = portal()
    walk = files.walk(folder / "policies", "policies")
    next(walk)
    for path in (folder / "policies/notes").iterdir():
        path.unlink()
    (folder / "policies/notes").rmdir()
    refused = [(candidate.path, candidate.refusal.key) for candidate in walk if candidate.refusal]
    assert refused == [("policies/notes", "PC001.unreadable")]


def test_portal_without_policies_is_a_fault_in_use(tmp_path):
    with pytest.raises(PortalError) as error:
        read(tmp_path)
    assert error.value.key == "no-policies"


def test_linked_policies_are_a_fault_in_use(portal, tmp_path):
    (tmp_path / "policies").symlink_to(portal() / "policies")
    with pytest.raises(PortalError, match="policies-linked"):
        read(tmp_path)


def test_policies_that_are_a_file_are_a_fault_in_use(tmp_path):
    (tmp_path / "policies").write_text("", "utf-8")
    with pytest.raises(PortalError, match="policies-no-folder"):
        read(tmp_path)


def test_empty_policies_hold_nothing(tmp_path):
    (tmp_path / "policies").mkdir()
    loaded = read(tmp_path)
    assert loaded.clauses == loaded.instruments == loaded.findings == ()
