"""Thousands of damaged files: the check never raises, and every finding has a place in its file."""

import datetime
import random

import pytest
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st
from valid_portal import FILES

from generator import build
from generator.report import line

AS_OF = datetime.date(2026, 11, 22)
PATHS = sorted(path for path in FILES if path.startswith("policies/"))

#: What damages a file: YAML's own signs, other encodings, values of other shapes, numbers of other looks.
TOKENS = [
    *(sign.encode() for sign in "[]{}:,-?&*!|>%@`'\"#~\\ \n\t\r\0"),
    *(sign.encode() for sign in ("\u0085", "\u2028", "\u202e", "\u200b", "\ufeff", "：", "，", "３", "\U0010ffff")),
    b"\xff", b"\xc0\x80", b"\xed\xa0\x80", "村".encode("gbk"), "村".encode("utf-16"),
    b": ", b"- ", b" #", b"---\n", b"...\n", b"%YAML 1.1\n---\n", b"&a ", b"*a", b"<<: ", b"!!binary ", b"? ", b"\n  ",
    b"[]", b"{}", b"[[]]", b"{a: b}", b'""', b"null", b"no", b"1e3", b"-1", b"0", b"1_000", b"999999999999999999999",
    b"2026-02-30", b"P1M", b"10-12", b"12-10", b"demo/first", b"village-doctor", b"unstated", b"title: x\n", b"id: x\n",
]  # fmt: skip


def damaged(content, chance):
    """The content with one change at a random place, of bytes, a whole token, or lines."""
    start = chance.randint(0, len(content))
    end = min(len(content), start + chance.choice([0, 0, 1, 1, 2, 8, 40]))
    lines = content.splitlines(keepends=True) or [b""]
    return chance.choice([
        content[:start] + content[end:],
        content[:start] + chance.choice(TOKENS) + content[start:],
        content[:start] + chance.choice(TOKENS) + content[end:],
        content[:start] + bytes([chance.randrange(256)]) + content[start + 1 :],
        content[:end] + content[start:],
        b"".join(chance.sample(lines, len(lines))),
        b"".join([*lines, chance.choice(lines)]),
        b"".join(part for part in lines if chance.random() > 1 / len(lines)),
    ])  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A valid portal; who changes a file puts it back."""
    root = tmp_path_factory.mktemp("portal")
    for name, content in FILES.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(content, "utf-8")
    return root


@pytest.mark.parametrize("count", [1000, pytest.param(20_000, marks=pytest.mark.proofs)])
def test_damaged_file_never_raises_and_every_finding_has_a_place(count, folder):
    @settings(max_examples=count, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(path=st.sampled_from(PATHS), seed=st.integers(0, 2**32))
    def each(path, seed):
        chance = random.Random(seed)
        content = FILES[path].encode()
        for _ in range(chance.randint(1, 4)):
            content = damaged(content, chance)
        note(content)
        check(folder, path, content)

    each()


def check(folder, path, content):
    """Read the portal with one file so damaged, and mend it."""
    (folder / path).write_bytes(content)
    try:
        findings = build.read(folder, as_of=AS_OF, sources=None).findings
    finally:
        (folder / path).write_text(FILES[path], "utf-8")
    for finding in findings:
        place = finding.location
        lines = (content if place.path == path else FILES[place.path].encode()).split(b"\n")
        assert 1 <= place.line <= len(lines)
        assert 1 <= place.column <= len(lines[place.line - 1].decode("utf-8", "replace")) + 1
        for spoken in ("en", "zh"):
            assert line(finding, spoken).isprintable()
