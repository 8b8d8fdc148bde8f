"""What a user sets in mkdocs.yml: refused where the pages cannot follow, named in one warning where nothing follows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from generator.finding import PortalError
from generator.plugin.palette import palette

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mkdocs.config.defaults import MkDocsConfig

    from generator.plugin.palette import Palette

THEME: Final = "material"
FAVICON: Final = "assets/portal.svg"
#: Under ``theme:``; everything else there is Material's own, or of a custom_dir.
_HONOURED: Final = frozenset({"name", "custom_dir", "language", "logo", "favicon", "palette", "static_templates"})
#: Values with which Material does what the pages do anyway.
_FITTING: Final[Mapping[str, tuple[object, ...]]] = {
    "font": (False,),
    "features": ([], None),
    "direction": ("ltr", None),
    "icon": (None, {}),
    "locale": ("zh", "zh_CN", "zh_Hans"),
}
_MATERIAL: Final = frozenset({*_FITTING, "include_search_page", "search_index_only"})
_CHINESE: Final = ("zh", "zh-CN", "zh-Hans")
#: Under ``extra:``; what else stands there is for the templates of a custom_dir and for other plugins.
_EXTRA: Final = (
    "alternate",
    "analytics",
    "annotate",
    "consent",
    "contact",
    "homepage",
    "polyfills",
    "social",
    "status",
    "tags",
    "version",
)
#: Plugins of Material whose work only Material's templates and script show.
_PLUGINS: Final = ("search", "offline", "tags", "blog", "typeset")


def settle(config: MkDocsConfig) -> Palette:
    """Refuse what the pages cannot follow; give what is left open the portal's values.

    Raises PortalError for another theme, another language, a colour that cannot be read.
    """
    name = config.theme.name
    if name != THEME:
        raise PortalError("theme-other", value=str(name))
    written = _theme(config)
    language = str(written.get("language", _CHINESE[0]))
    if not language.lower().startswith("zh"):
        raise PortalError("theme-language", value=language)
    config.theme["language"] = language
    if "favicon" not in written:
        config.theme["favicon"] = FAVICON
    schemes = _schemes(written)
    return palette(*(_colour(schemes, option) for option in ("primary", "accent")))


def without_effect(config: MkDocsConfig) -> tuple[str, ...]:
    """What is set and does nothing, as written, in order."""
    written = _theme(config)
    names = [f"theme.{name}" for name in written if _idle(name, written)]
    if written.get("language", _CHINESE[0]) not in _CHINESE:
        names.append(f"theme.language: {written['language']}")
    names += _idle_colours(_schemes(written))
    extra = config.get("extra") or {}
    names += [f"extra.{name}" for name in _EXTRA if extra.get(name)]
    return (*names, *(f"plugins: {name}" for name in _idle_plugins(config)))


def silence(config: MkDocsConfig) -> None:
    """Keep the plugins that do nothing from writing files that nobody loads."""
    idle = [config.plugins[full] for full in _idle_plugins(config).values()]
    for event, methods in config.plugins.events.items():
        config.plugins.events[event] = [m for m in methods if getattr(m, "__self__", None) not in idle]


def _theme(config: MkDocsConfig) -> Mapping[str, Any]:
    """What is written under ``theme:``: what MkDocs keeps of it is mixed with Material's defaults."""
    with Path(config.config_file_path).open("rb") as stream:
        found = yaml_load(stream, get_yaml_loader(config=config)).get("theme")
    return found if isinstance(found, dict) else {}


def _idle(name: str, written: Mapping[str, Any]) -> bool:
    if name in _HONOURED:
        return False
    if name in _MATERIAL:
        return written[name] not in _FITTING.get(name, ())
    return "custom_dir" not in written  # there it may be meant for the user's own templates


def _schemes(written: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    found = written.get("palette") or []
    return [found] if isinstance(found, dict) else [item for item in found if isinstance(item, dict)]


def _colour(schemes: Sequence[Mapping[str, Any]], option: str) -> str | None:
    """The first colour that is named: light and dark are two shades of one."""
    return next((str(item[option]) for item in schemes if item.get(option) not in {None, "custom"}), None)


def _idle_colours(schemes: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    if len(schemes) == 1 and schemes[0].get("scheme", "default") != "default":
        yield "theme.palette.scheme"
    if any("toggle" in item for item in schemes):
        yield "theme.palette.toggle"
    for option in ("primary", "accent"):
        values = {str(item[option]) for item in schemes if option in item} - {_colour(schemes, option)}
        yield from (f"theme.palette.{option}: {value}" for value in sorted(values))


def _idle_plugins(config: MkDocsConfig) -> Mapping[str, str]:
    """Name of each as it is written → as MkDocs keeps it."""
    full = {name.rpartition("/")[2]: name for name in config.plugins}
    return {name: full[name] for name in _PLUGINS if name in full}
