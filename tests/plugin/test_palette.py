"""Colours: every one that is accepted can be read on every ground, light and dark."""

import re
from pathlib import Path

import pytest

import generator
from generator.finding import PortalError
from generator.plugin import palette
from generator.plugin.palette import DEFAULT, ENOUGH, NAMED, contrast

TOKENS = (Path(generator.__file__).parent / "theme/css/tokens.css").read_text("utf-8")
GROUNDS = ("bg", "bg2", "warn-bg", "damage-bg", "mark")


def tokens(text):
    return dict(re.findall(r"--([a-z0-9-]+):(#[0-9a-f]{3,6})", text))


def long(colour):
    return colour if len(colour) == 7 else "#" + "".join(digit * 2 for digit in colour[1:])


LIGHT = tokens(TOKENS.partition("@media")[0])
DARK = tokens(TOKENS.partition(":root.dark{")[2])


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#ffffff") == 21
    assert contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)


def test_the_defaults_are_those_of_the_style_sheet():
    for words, colours in ((LIGHT, DEFAULT.light), (DARK, DEFAULT.dark)):
        assert (words["band"], words["brand"]) == (colours.band, colours.brand)


def test_the_grounds_that_are_judged_are_those_of_the_style_sheet():
    assert set(palette._LIGHT) == {long(LIGHT[name]) for name in GROUNDS}
    assert set(palette._DARK) == {long(DARK[name]) for name in (*GROUNDS, "on-brand")}


#: Too bright to be read on a page, whatever the shade that Material has of them.
BRIGHT = (
    "red",
    "blue",
    "light blue",
    "cyan",
    "green",
    "light green",
    "lime",
    "yellow",
    "amber",
    "orange",
    "deep orange",
)


@pytest.mark.parametrize("name", [*BRIGHT, "white"])
def test_a_colour_that_cannot_be_read_is_refused_with_its_contrast(name):
    with pytest.raises(PortalError) as caught:
        palette.palette(name, None)
    assert float(caught.value.values["ratio"]) < ENOUGH


@pytest.mark.parametrize("name", sorted(NAMED.keys() - {*BRIGHT, "white"}))
def test_a_named_colour_can_be_read_on_every_ground(name):
    found = palette.palette(name, name)
    for colours, words, on_brand in ((found.light, LIGHT, "#ffffff"), (found.dark, DARK, "#10201c")):
        for ground in GROUNDS:
            assert contrast(colours.brand, long(words[ground])) >= ENOUGH
            assert contrast(colours.accent, long(words[ground])) >= ENOUGH
        assert contrast(colours.brand, on_brand) >= ENOUGH
        assert contrast(colours.band, "#ffffff") >= ENOUGH


def test_an_accent_alone_leaves_the_rest_as_it_is():
    found = palette.palette(None, "indigo")
    assert (found.light.band, found.light.brand) == (DEFAULT.light.band, DEFAULT.light.brand)
    assert found.light.accent == NAMED["indigo"]
