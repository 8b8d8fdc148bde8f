"""Built pages full of hostile texts hold the elements and addresses of the same pages with harmless ones."""

import json
import shutil
import subprocess
import sys
from itertools import chain, count, islice

import html5lib
import pytest
from hostile import SHAPES, TEXTS, active, fragments
from valid_portal import FILES

from generator.load.characters import referred, refusal
from generator.prose import faults

from .portal import PROJECT

#: Fields of a clause whose texts its page does not show: for the search, or of a damaged parameter.
SILENT = {"also", "per", "number"}
#: Fields whose texts are not of this kind.
OTHER = {
    "topic",
    "kind",
    "plain",
    "text",
    "audiences",
    "actors",
    "responsible",
    "paying",
    "unit",
    "state",
    "type",
    "to",
}
OTHER |= {"id", "for", "do", "answer", "lines"}
#: Attributes whose values say what an element is, does and leads to.
TELLING = {"href", "src", "action", "class", "id", "style", "type", "name", "http-equiv", "for", "rel", "method"}


def hostile():
    """Endless texts that may stand in a file: without refused characters, on one line."""
    for text in chain(TEXTS, SHAPES, fragments("built")):
        line = " ".join(text.split())
        if line and not refusal(line, escaped=True) and not referred(line):
            yield line


def prose():
    """Endless texts that the grammar accepts."""
    for text in chain(TEXTS, SHAPES, fragments("prose")):
        if not refusal(text, escaped=True) and not referred(text) and not faults(text) and "](" not in text:
            yield text.strip()


def clause(texts, told):
    """A clause with a hundred of the texts in its fields, and prose of the other kind."""
    return {
        "title": next(texts),
        "topic": "training",
        "kind": "obligation",
        "hedge": next(texts),
        "number": next(texts),
        "plain": next(told),
        "text": "甲。\n\n" + "\n\n乙。\n\n".join(islice(told, 5)),
        "audiences": ["village-doctor"],
        "actors": {"responsible": ["village-doctor"], "paying": ["finance"]},
        "parameters": [
            {
                "name": next(texts),
                "scope": f"{number} {next(texts)}",
                "unit": "周",
                "per": next(texts),
                "state": "damaged",
                "as_written": next(texts),
                "note": next(texts),
            }
            for number in range(8)
        ],
        "references": [{"type": "see-also", "to": "demo/rehire", "note": next(texts)}],
        "steps": [
            {"id": f"step-{number}", "for": "village-doctor", "do": next(told), "timing": {"each": next(texts)}}
            for number in range(5)
        ],
        "questions": [
            {
                "id": f"ask-{number}",
                "ask": next(texts),
                "also": [next(texts), next(texts), next(texts)],
                "answer": next(told),
            }
            for number in range(13)
        ],
        "source": {"lines": "10-12"},
    }


def build(folder, texts, pages):
    """The built site of a portal whose clauses hold these texts."""
    told = prose()
    for path, text in FILES.items():
        if "_checklists" not in path:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, "utf-8")
    for number in range(pages):
        written = json.dumps(clause(texts, told), ensure_ascii=False, indent=1)
        (folder / f"policies/demo/hostile-{number}.yml").write_text(written, "utf-8")
    shutil.copytree(PROJECT / "docs", folder / "docs")
    shutil.copy(PROJECT / "mkdocs.yml", folder)
    command = [sys.executable, "-m", "generator.cli", "--lang", "en", "build", "--as-of", "2026-11-22"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, "\n".join(line for line in done.stderr.splitlines() if "warning" not in line)
    return folder / "site"


def shape(path):
    """Elements with what tells what they are, in order; the names of all other attributes."""
    root = html5lib.parse(path.read_bytes(), namespaceHTMLElements=False)
    return [
        (node.tag, sorted((name, value if name in TELLING else "") for name, value in node.attrib.items()))
        for node in root.iter()
    ]


@pytest.fixture(scope="module", params=[5, pytest.param(50, marks=pytest.mark.proofs)])
def sites(request, tmp_path_factory):
    """The two built sites, one with hostile texts, one with harmless ones in the same places; how many such pages."""
    wild, tame = (tmp_path_factory.mktemp(name) for name in ("hostile", "harmless"))
    harmless = (f"甲{number}" for number in count())
    return build(wild, hostile(), request.param), build(tame, harmless, request.param), request.param


def test_hostile_texts_add_nothing_to_any_built_page(sites):
    wild, tame, count_of_pages = sites
    pages = sorted(path.relative_to(wild) for path in wild.rglob("*.html"))
    assert pages == sorted(path.relative_to(tame) for path in tame.rglob("*.html"))
    assert sum("hostile-" in str(page) for page in pages) == count_of_pages
    for page in pages:
        assert shape(wild / page) == shape(tame / page), page


def written(value, name=""):
    """The texts of a clause, with the names of their fields."""
    if isinstance(value, str):
        yield name, value
    for key, item in value.items() if isinstance(value, dict) else ():
        yield from written(item, key)
    for item in value if isinstance(value, list) else ():
        yield from written(item, name)


def test_every_hostile_text_is_on_its_page_letter_for_letter(sites):
    texts, told = hostile(), prose()
    for number in range(sites[2]):
        held = [(name, text) for name, text in written(clause(texts, told)) if name not in OTHER]
        assert len(held) >= 100
        page = (sites[0] / f"clauses/demo/hostile-{number}/index.html").read_bytes()
        shown = "".join("".join(html5lib.parse(page, namespaceHTMLElements=False).itertext()).split())
        assert not [item for item in held if item[0] not in SILENT and "".join(item[1].split()) not in shown]
        assert not list(active(page, allowed={"script", "meta", "link", "svg"}))
