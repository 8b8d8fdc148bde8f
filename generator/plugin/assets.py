"""The theme's scripts as they are served: those that belong together joined, all without what only people read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mkdocs.structure.files import File
from rjsmin import jsmin

from generator import site

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

#: A script that pages load → those that it is made of, in this order.
JOINED: Final = {
    "js/portal.js": ("js/store.js", "js/dates.js", "js/ticks.js", "js/events.js", "js/portal.js"),
    "js/search.js": ("js/engine.js", "js/finder.js"),
}


def serve_scripts(files: Files, config: MkDocsConfig, theme: Path) -> None:
    """Put the scripts of ``theme`` among MkDocs' files in the form in which pages load them."""
    own = [file for file in files if file.src_dir and Path(file.src_dir) == theme and file.src_uri.endswith(".js")]
    for file in own:
        files.remove(file)
    texts = {file.src_uri: file.content_string for file in own}
    for name, text in scripts(texts).items():
        files.append(File.generated(config, name, content=text))


def scripts(written: dict[str, str]) -> dict[str, str]:
    """The scripts that pages load, from those that are written; each a name and a text."""
    parts = {part for names in JOINED.values() for part in names}
    served = {name: text for name, text in written.items() if name not in parts}
    for name, names in JOINED.items():
        served[name] = "\n".join(written[part] for part in names)
    served["js/search.js"] = f"var portalIndex={json.dumps(site.INDEX)};\n" + served["js/search.js"]
    return {name: jsmin(text) for name, text in sorted(served.items())}
