"""Each setting of mkdocs.yml is honoured, refused in one line, or named in the one warning."""

import pytest
from mkdocs.config import load_config

from generator.finding import PortalError
from generator.plugin import settings
from generator.report import message

from .portal import BARE


@pytest.fixture
def config(tmp_path):
    """A mkdocs.yml as MkDocs reads it: theme, plugins and the rest of it."""

    def read(theme="name: material", plugins="[portal]", rest=""):
        (tmp_path / "docs").mkdir()
        (tmp_path / "over").mkdir()
        text = f"site_name: x\ntheme: {{{theme}}}\nplugins: {plugins}\n{rest}\n"
        (tmp_path / "mkdocs.yml").write_text(text, "utf-8")
        return load_config(str(tmp_path / "mkdocs.yml"))

    return read


@pytest.mark.parametrize(
    "theme",
    [
        "name: material",
        "name: material, language: zh",
        "name: material, language: zh-Hans",
        "name: material, font: false",
        "name: material, features: []",
        "name: material, logo: a.svg, favicon: b.png",
        "name: material, palette: {primary: indigo, accent: deep-purple}",
        "name: material, palette: {scheme: default, primary: teal}",
        "name: material, palette: [{scheme: default, primary: teal}, {scheme: slate, primary: teal}]",
        "name: material, palette: {primary: '#123456'}",
        "name: material, custom_dir: over, ours: 1",
    ],
)
def test_honoured(theme, config):
    read = config(theme)
    settings.settle(read)
    assert settings.without_effect(read) == ()


@pytest.mark.parametrize(
    ("theme", "key", "told"),
    [
        ("name: mkdocs", "theme-other", "mkdocs"),
        ("name: null, custom_dir: over", "theme-other", "None"),
        ("name: material, language: en", "theme-language", "en"),
        ("name: material, palette: {primary: yellow}", "palette-contrast", "1.42"),
        ("name: material, palette: {accent: '#ffffff'}", "palette-contrast", "1.00"),
        ("name: material, palette: {primary: '#1975d2'}", "palette-contrast", "3.99"),
        ("name: material, palette: {primary: crimson}", "palette-unknown", "crimson"),
        ("name: material, palette: {primary: '#12345'}", "palette-unknown", "#12345"),
    ],
)
def test_refused_in_one_line(theme, key, told, config):
    with pytest.raises(PortalError) as caught:
        settings.settle(config(theme))
    assert caught.value.key == key
    for spoken in ("en", "zh"):
        said = message(key, caught.value.values, spoken)
        assert told in said
        assert "\n" not in said


@pytest.mark.parametrize(
    ("theme", "plugins", "rest", "named"),
    [
        ("name: material, features: [navigation.tabs]", "[portal]", "", ["theme.features"]),
        ("name: material, font: {text: Roboto}", "[portal]", "", ["theme.font"]),
        ("name: material, icon: {logo: material/library}", "[portal]", "", ["theme.icon"]),
        ("name: material, direction: rtl", "[portal]", "", ["theme.direction"]),
        ("name: material, locale: en", "[portal]", "", ["theme.locale"]),
        ("name: material, ours: 1", "[portal]", "", ["theme.ours"]),
        ("name: material, language: zh-TW", "[portal]", "", ["theme.language: zh-TW"]),
        ("name: material, palette: {scheme: slate}", "[portal]", "", ["theme.palette.scheme"]),
        ("name: material, palette: {primary: custom}", "[portal]", "", ["theme.palette.primary: custom"]),
        (
            "name: material, palette: [{primary: teal, toggle: {icon: a, name: b}}, {scheme: slate, primary: black}]",
            "[portal]",
            "",
            ["theme.palette.toggle", "theme.palette.primary: black"],
        ),
        ("name: material", "[search, portal]", "", ["plugins: search"]),
        ("name: material", "[portal, tags]", "", ["plugins: tags"]),
        (
            "name: material",
            "[portal]",
            "extra: {social: [{icon: a}], analytics: {provider: google}, consent: {title: x}, contact: 电话, mine: 1}",
            ["extra.analytics", "extra.consent", "extra.contact", "extra.social"],
        ),
    ],
)
def test_without_effect_is_named(theme, plugins, rest, named, config):
    read = config(theme, plugins, rest)
    settings.settle(read)
    assert list(settings.without_effect(read)) == named


def test_what_is_left_open_gets_the_values_of_the_portal(config):
    read = config()
    settings.settle(read)
    assert (read.theme["language"], read.theme["favicon"]) == ("zh", "assets/portal.svg")


def test_the_bare_configuration_of_these_tests_is_one_of_them():
    assert "theme: material\n" in BARE
