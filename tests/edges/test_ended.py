"""A signal ends a command and the MkDocs that it runs: nothing published, nothing left, the port free."""

from __future__ import annotations

import os
import signal
import socket
import sys
import time

import pytest

from edges.conftest import environment, finish, portal_command, start
from generator.cli import child

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs signals to processes")


def left(folder):
    return [path.name for path in folder.glob(".site.*") if path.name != ".site.lock"]


def until(true, seconds=60):
    """Wait for something to become true."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.02)


def processes(group):
    """How many processes of a group are alive; its leader counts until it is waited for."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize("whole", [False, True], ids=["the command alone", "its whole group"])
def test_a_build_that_is_ended_publishes_nothing_and_leaves_nothing(buildable, number, whole):
    folder = buildable({"site/index.html": "old", "site/404.html": "old"})
    running = start("build", cwd=folder)
    until(lambda: left(folder))
    (os.killpg if whole else os.kill)(running.pid, number)
    code, _, err = finish(running)
    assert code == 128 + number
    assert b"Traceback" not in err
    assert not processes(running.pid)
    assert left(folder) == []
    assert (folder / "site/index.html").read_text() == "old"
    assert portal_command("build", cwd=folder)[0] == 0, "the lock is free"


def port_in_use():
    taken = socket.socket()
    taken.bind(("127.0.0.1", 0))
    taken.listen()
    return taken, taken.getsockname()[1]


def answers(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_preview_that_is_ended_frees_its_port(buildable, tmp_path, number):
    taken, port = port_in_use()
    taken.close()
    (tmp_path / "temporary").mkdir()
    running = start("serve", "-a", f"127.0.0.1:{port}", cwd=buildable(), TMPDIR=str(tmp_path / "temporary"))
    until(lambda: answers(port))
    os.kill(running.pid, number)
    code, _, err = finish(running)
    assert code == 128 + number
    assert b"Traceback" not in err
    assert not answers(port)
    assert not processes(running.pid)
    assert list((tmp_path / "temporary").iterdir()) == []


def test_a_used_port_is_said_before_anything_is_built(buildable):
    taken, port = port_in_use()
    with taken:
        code, _, err = portal_command("serve", "-a", f"127.0.0.1:{port}", cwd=buildable())
    assert code == 2
    assert len(err.splitlines()) == 1
    assert str(port) in err


@pytest.mark.parametrize(
    "address", ["127.0.0.1:99999", "foo:bar", "127.0.0.1:0", "127.0.0.1", "nowhere:80", "192.0.2.1:8000"]
)
def test_an_impossible_address_is_said_before_anything_is_built(buildable, address):
    code, _, err = portal_command("serve", "-a", address, cwd=buildable())
    assert code == 2
    assert len(err.splitlines()) == 1
    assert address in err


DEAF = """
import os, signal, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
os.kill(os.getppid(), signal.SIGTERM)
time.sleep(60)
"""


def test_a_child_that_does_not_heed_the_signal_is_killed(monkeypatch):
    monkeypatch.setattr(child, "_PATIENCE", 0.3)
    began = time.monotonic()
    assert child._supervised([sys.executable, "-c", DEAF], environment()) == 128 + signal.SIGTERM
    assert time.monotonic() - began < 30
