"""The front door for tests: a small valid portal on disk, changed by what a test writes."""

import datetime as dt
from pathlib import Path

import pytest
import yaml
from valid_portal import FILES, overlaid

from generator.corpus import assembly
from generator.load import read
from generator.load.sources import read_sources
from generator.report import message
from generator.rules import check

AS_OF = dt.date(2026, 11, 22)
SOURCES = Path(__file__).parents[1] / "policies" / "_vocabulary" / "sources.yml"
#: The source that this portal's policies restate. Policies that don't name it are another portal's.
RESTATED = "implementation-plans"


def pytest_collection_modifyitems(items):
    """Leave out, with the reason, what says something about this portal's policies where they are another's."""
    if SOURCES.is_file() and RESTATED in (yaml.safe_load(SOURCES.read_text(encoding="utf-8")) or ()):
        return
    elsewhere = pytest.mark.skip(reason=f"these policies are another portal's: no source {RESTATED}")
    for item in items:
        if item.get_closest_marker("content"):
            item.add_marker(elsewhere)


@pytest.fixture
def portal(tmp_path):
    """A factory: ``{relative path: text, bytes, or None for no such file}`` → folder of a valid portal so changed."""
    made = 0

    def write(files=None):
        nonlocal made
        made += 1
        folder = tmp_path / f"portal-{made}"
        for name, content in {**FILES, **(files or {})}.items():
            if content is not None:
                path = folder / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content.encode() if isinstance(content, str) else content)
        return folder

    return write


@pytest.fixture
def corpus(portal):
    """A factory: ``{path: YAML of the keys that differ}`` → the linked corpus of the valid portal so changed."""

    def link(blocks=None):
        return _linked(read(portal(_overlaid(blocks))))

    return link


@pytest.fixture
def findings(portal):
    """A factory: ``{path: YAML of the keys that differ}`` → every finding, as ``portal check`` gives them.

    ``sources=True`` has the source text at hand.
    """

    def run(blocks=None, *, sources=False):
        return findings_in(portal(_overlaid(blocks)), sources=sources)

    return run


@pytest.fixture(name="findings_in")
def _findings_in():
    """Every finding in a portal's folder."""
    return findings_in


def findings_in(folder, *, sources=False):
    loaded = read(folder)
    texts = read_sources(folder / "sources", loaded.vocabulary) if sources else None
    found = list(check(_linked(loaded), loaded.locate, texts))
    for finding in found:
        # whatever a test provokes must have its words, all values named
        for spoken in ("en", "zh"):
            text = message(finding.key, finding.args, spoken)
            assert not {"''", "“”", "()", "（）"} & {text[at : at + 2] for at in range(len(text))}, text
    return [*loaded.findings, *found]


def _overlaid(blocks):
    return {path: overlaid(path, block) if isinstance(block, str) else block for path, block in (blocks or {}).items()}


def _linked(loaded):
    return assembly.link(
        loaded.vocabulary,
        loaded.instruments,
        loaded.clauses,
        loaded.questions,
        loaded.checklists,
        repeals=loaded.repeals,
        as_of=AS_OF,
        unread=loaded.unread,
    )
