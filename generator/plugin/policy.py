"""The Content-Security-Policy of every page: the second wall, should a text of the content ever be more than text.

It is written last of all into the finished files, so that it holds whatever other plugins have made of them.
"""

from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    import jinja2
    from mkdocs.config.defaults import MkDocsConfig

#: The theme's only inline script, in a template of its own.
EARLY: Final = "partials/early.html"

#: Before what it governs: at the beginning of the head, after the encoding.
_START: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:\s|<!--.*?-->)*(?P<page><!doctype\b[^>]*>(?:\s|<!--.*?-->)*(?:<html\b[^>]*>)?|<html\b[^>]*>)"
    rb"(?:\s|<!--.*?-->)*(?:<head\b[^>]*>)?\s*(?:<meta charset=[^>]*>)?",
    re.DOTALL | re.IGNORECASE,
)
_INLINE: Final = re.compile(
    rb"<(?P<element>script|style)\b(?P<attributes>[^>]*)>(?P<text>.*?)</(?P=element)", re.DOTALL | re.IGNORECASE
)
#: Attributes of a script that isn't inline, or isn't one: it has a file, or holds data.
_HARMLESS: Final = re.compile(
    rb"\bsrc\s*=|\btype\s*=\s*[\"']?(?!module|importmap|text/javascript|application/javascript)\w", re.IGNORECASE
)
_IDLE: Final = re.compile(rb"/\*.*?\*/|[\s;]+", re.DOTALL)
_HOST: Final = re.compile(r"[A-Za-z0-9.-]+(?::[0-9]+)?|\[[0-9a-fA-F:]+\](?::[0-9]+)?")


class Hosts(NamedTuple):
    """The origins that mkdocs.yml itself names for scripts, style sheets and images."""

    scripts: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()
    images: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        """Each once."""
        return tuple(sorted({*self.scripts, *self.sheets, *self.images}))


def hosts(config: MkDocsConfig) -> Hosts:
    """The hosts of ``extra_javascript``, ``extra_css``, the logo and the icon, as far as these lie elsewhere."""
    images = (config.theme.get(name) for name in ("logo", "favicon"))
    return Hosts(
        _origins(str(script) for script in config.extra_javascript),
        _origins(str(sheet) for sheet in config.extra_css),
        _origins(image for image in images if isinstance(image, str)),
    )


def early(env: jinja2.Environment) -> bytes:
    """The text of the theme's inline script, or of what an override of the theme puts in its place."""
    page = env.get_template(EARLY).render().encode()
    return b"\n".join(found["text"] for found in _INLINE.finditer(page))


def policy(named: Hosts, scripts: Iterable[bytes]) -> str:
    """The policy: this site, the hosts that are named, and these inline scripts by their hashes."""
    hashes = sorted({base64.b64encode(hashlib.sha256(script).digest()).decode() for script in scripts})
    looks = sorted({*named.scripts, *named.sheets})
    sources = {
        "default-src": ["'none'"],
        "script-src": ["'self'", *(f"'sha256-{digest}'" for digest in hashes), *named.scripts],
        "style-src": ["'self'", *looks],
        "img-src": ["'self'", "data:", *named.all],
        "font-src": ["'self'", *looks],
        "media-src": ["'self'"],
        "manifest-src": ["'self'"],
        "connect-src": ["'self'", *named.scripts],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "object-src": ["'none'"],
    }
    return "; ".join(f"{directive} {' '.join(allowed)}" for directive, allowed in sources.items())


def protect(folder: Path, named: Hosts, own: bytes) -> tuple[str, ...]:
    """Write the policy into every page below ``folder``; returns the pages with inline code that it stops, sorted.

    ``own`` is the script that may run; a page may hold it with other blanks and without its comments.
    """
    stopped = []
    for path in sorted(folder.rglob("*.html")):
        page = path.read_bytes()
        start = _START.match(page)
        if start is None:  # a fragment, or the proof for a search engine, which has to stay as it is
            continue
        inline = [found for found in _INLINE.finditer(page) if not _HARMLESS.search(found["attributes"])]
        ours = [found["text"] for found in inline if _bare(found["text"]) == _bare(own)]
        if len(ours) < len(inline):
            stopped.append(path.relative_to(folder).as_posix())
        meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(named, ours)}">'.encode()
        path.write_bytes(page[: start.end()] + meta + page[start.end() :])
    return tuple(stopped)


def _bare(script: bytes) -> bytes:
    return _IDLE.sub(b"", script)


def _origins(addresses: Iterable[str]) -> tuple[str, ...]:
    found = set()
    for address in addresses:
        parts = urlsplit(address)
        host = parts.netloc.rpartition("@")[2]
        if parts.scheme in {"", "http", "https"} and _HOST.fullmatch(host):
            found.add(f"{parts.scheme}://{host}" if parts.scheme else host)
    return tuple(sorted(found))
