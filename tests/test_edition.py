"""The edition: a day from the option, the environment or the commit, whatever the settings of git."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import subprocess

import pytest

from generator.edition import edition
from generator.finding import PortalError

DAY = dt.date(2026, 11, 22)


@pytest.fixture(autouse=True)
def _no_epoch(monkeypatch, tmp_path):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")


def git(folder, *arguments, **environment):
    subprocess.run(
        ["git", "-c", "user.name=t", "-c", "user.email=t@example.org", *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
        env={**os.environ, **environment},
    )


@pytest.fixture
def committed(tmp_path):
    """A repository with one commit, of noon on the day."""
    folder = tmp_path / "portal"
    folder.mkdir()
    git(folder, "init", "-q")
    when = {"GIT_AUTHOR_DATE": "2026-11-22T12:00:00Z", "GIT_COMMITTER_DATE": "2026-11-22T12:00:00Z"}
    git(folder, "commit", "-q", "--allow-empty", "-m", "x", **when)
    return folder


def refusal(folder, given):
    with pytest.raises(PortalError) as caught:
        edition(folder, given)
    return caught.value.key


def test_the_day_is_that_of_the_commit(committed):
    found = edition(committed)
    assert (found.as_of, found.guessed, found.notices) == (DAY, False, ())
    assert len(found.commit) == 8


@pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="signs the commit with a key of ssh")
def test_a_signed_commit_is_read_where_git_shows_signatures(committed):
    key = committed.parent / "key"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key], check=True)
    signed = ["-c", "gpg.format=ssh", "-c", f"user.signingkey={key}.pub"]
    git(committed, *signed, "commit", "-q", "--allow-empty", "-S", "-m", "y", GIT_COMMITTER_DATE="2026-11-22T13:00:00Z")
    git(committed, "config", "log.showSignature", "true")
    assert edition(committed).as_of == DAY


def test_the_folder_of_another_user_is_said_and_not_only_no_commit(committed, monkeypatch):
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    found = edition(committed, "2026-11-22")
    assert (found.commit, found.notices) == ("", ("foreign-checkout",))
    assert edition(committed).notices == ("foreign-checkout", "guessed-date")


def test_a_folder_that_is_no_repository_is_judged_as_of_today(tmp_path):
    assert edition(tmp_path).notices == ("guessed-date",)


@pytest.mark.parametrize(
    ("given", "key"),
    [
        ("20260101", "bad-date"),
        ("2026-W01-1", "bad-date"),
        ("2026-02-30", "bad-date"),
        ("２０２６-01-01", "bad-date"),
        ("2026-01-01\n", "bad-date"),
        ("0001-01-01", "date-out-of-bounds"),
        ("1969-12-31", "date-out-of-bounds"),
        ("2106-03-01", "date-out-of-bounds"),
        ("9999-12-31", "date-out-of-bounds"),
    ],
)
def test_only_a_date_that_tools_can_bear_is_taken(tmp_path, given, key):
    assert refusal(tmp_path, given) == key


@pytest.mark.parametrize("epoch", ["-1", "4300000000", "253402300800000", "soon"])
def test_an_epoch_that_tools_cannot_bear_is_refused(tmp_path, monkeypatch, epoch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert refusal(tmp_path, None) in {"bad-epoch", "date-out-of-bounds"}


@pytest.mark.parametrize("day", ["1970-01-01", "2106-02-06"])
def test_the_first_and_the_last_day_are_taken(tmp_path, day):
    assert edition(tmp_path, day).as_of.isoformat() == day
