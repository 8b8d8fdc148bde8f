"""A small web server for a built site: missing addresses get its own 404 page."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Address of the site while it is served, on a free port of 127.0.0.1."""

    class Site(SimpleHTTPRequestHandler):
        extensions_map = {  # noqa: RUF012 - as the parent has it; the system's own table may say otherwise
            **SimpleHTTPRequestHandler.extensions_map,
            ".html": "text/html; charset=utf-8",
            ".css": "text/css",
            ".js": "text/javascript",
            ".svg": "image/svg+xml",
        }

        def __init__(self, *arguments):
            super().__init__(*arguments, directory=str(folder))

        def send_error(self, code, message=None, explain=None):
            if code != HTTPStatus.NOT_FOUND:
                super().send_error(code, message, explain)
                return
            page = (folder / "404.html").read_bytes()
            self.send_response(code)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(page)))
            self.end_headers()
            self.wfile.write(page)

        def list_directory(self, path):  # noqa: ARG002 - the parent's signature
            self.send_error(HTTPStatus.NOT_FOUND)

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()
