"""What both engines need stands once: no label, standing or number of the ranking is repeated in the script."""

import re

import pytest

from generator.model.clause import Standing
from generator.search.facets import FACETS
from generator.search.scoring import SCORING
from generator.search.write.index import _PAGES
from generator.views.words import KINDS, STANDINGS

from .conftest import PROJECT

JS = PROJECT / "generator" / "theme" / "js"
#: Numbers of the engine that are no choice of the ranking: places, per cent, the scales of numerals, ASCII.
PLAIN = {"0", "1", "2", "3", "10", "100", "1000", "128"}


def _script(name):
    """A script without its comments."""
    return re.sub(r"/\*.*?\*/", "", (JS / f"{name}.js").read_text(encoding="utf-8"), flags=re.DOTALL)


def _strings(script):
    return {text for pair in re.findall(r'"([^"\n]*)"|\'([^\'\n]*)\'', script) for text in pair}


@pytest.mark.parametrize("name", ["engine", "finder"])
def test_no_label_of_a_facet_a_kind_or_a_standing_is_in_a_script(real, name):
    labels = {facet.label for facet in FACETS} | {*KINDS.values(), *STANDINGS.values(), *_PAGES.values()}
    labels |= {label for facet in FACETS if facet.name == "has" for label in facet.values(real).values()}
    assert labels & _strings(_script(name)) == set()


@pytest.mark.parametrize("name", ["engine", "finder"])
def test_no_script_knows_which_standings_bind(name):
    script = (
        _script(name).replace('state.sort === "rule"', "").replace('["rule", "规定在前"]', "")
    )  # an order, no standing
    assert {standing.value for standing in Standing} & _strings(script) == set()


def test_no_number_of_the_ranking_is_in_the_engine():
    code = re.sub(r"/(?![*/ ])(?:\\.|[^/\n])+/g?", "", _script("engine"))
    plural = re.search(r"const word = .*?;", code, re.DOTALL)
    code = re.sub(r'"[^"\n]*"|\bc\[[0-9]\]', "", code.replace(plural[0], ""))  # c[0] … are the fields of a card
    assert set(re.findall(r"(?<![\w.])[0-9]+(?![\w.])", code)) - PLAIN == set()


def test_the_engine_uses_every_number_of_the_ranking():
    assert set(re.findall(r"SCORING\.(\w+)", _script("engine"))) - {"length"} == set(SCORING._fields)
