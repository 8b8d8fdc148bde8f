"""The style sheet as it is served: its parts joined in one file, with the colours of mkdocs.yml."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mkdocs.structure.files import File

from generator.plugin.palette import DEFAULT

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from generator.plugin.palette import Palette

#: Values that everything else uses, what frames a page, what stands on one; a part in a custom_dir replaces ours.
PARTS: Final = ("css/tokens.css", "css/frame.css", "css/components.css")
SERVED: Final = "css/portal.css"


def join(files: Files, config: MkDocsConfig, colours: Palette) -> None:
    """Put the one style sheet in place of its parts."""
    texts = []
    for name in PARTS:
        part = files.src_uris[name]
        texts.append(part.content_string)
        files.remove(part)
        if name == PARTS[0] and colours != DEFAULT:
            texts.append(colours.style)
    files.append(File.generated(config, SERVED, content="".join(texts)))
