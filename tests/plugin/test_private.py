"""What we use of MkDocs and Python-Markdown without their promise: these tests name the day it changes."""

import inspect
from pathlib import Path

import markdown
from mkdocs.plugins import PluginCollection
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page, _RelativePathTreeprocessor

PROJECT = Path(__file__).parents[2]


def test_mkdocs_resolves_links_by_a_class_of_this_shape():
    assert list(inspect.signature(_RelativePathTreeprocessor).parameters) == ["file", "files", "config"]
    resolver = _RelativePathTreeprocessor("file", "files", "config")
    assert (resolver.file, resolver.links_to_anchors) == ("file", {})
    assert list(inspect.signature(resolver.path_to_url).parameters) == ["url"]


def test_a_page_of_mkdocs_takes_its_edit_address_from_its_file():
    assert "self.file.edit_uri" in inspect.getsource(Page._set_edit_url)
    assert isinstance(inspect.getattr_static(File, "edit_uri"), object)


def test_the_warnings_of_links_begin_with_the_page_and_come_from_its_module():
    source = inspect.getsource(inspect.getmodule(Page))
    assert source.count("f\"Doc file '{self.file.src_uri}' contains ") >= 4
    assert "log = logging.getLogger(__name__)" in source


def test_the_events_of_plugins_are_a_mapping_of_lists():
    assert "self.events" in inspect.getsource(PluginCollection)


def test_python_markdown_lists_its_processors_by_name():
    registry = markdown.Markdown().parser.blockprocessors
    assert [item.name for item in registry._priority if item.name == "paragraph"] == ["paragraph"]


def test_the_versions_end_before_the_next_ones():
    project = (PROJECT / "pyproject.toml").read_text("utf-8")
    assert '"mkdocs>=1.6.1,<1.7"' in project
    assert '"markdown>=3.7,<3.12"' in project
