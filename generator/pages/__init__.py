"""The page types: corpus → pages; one module each, with a view and a template of the same stem."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.page import Page
    from generator.views.shown import Shown

#: What makes the pages of every type, by name: each module beside this one is a page type.
PAGES: Final[tuple[Callable[[Shown], Iterator[Page]], ...]] = tuple(
    import_module(f"{__name__}.{name}").pages for name in sorted(module.name for module in iter_modules(__path__))
)
