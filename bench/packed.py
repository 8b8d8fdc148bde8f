"""A web server as hosts are: connections stay open, text is sent compressed."""

from __future__ import annotations

import gzip
import threading
from contextlib import contextmanager, suppress
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_TYPES: Final = {".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Address of the site while it is served, on a free port of 127.0.0.1."""

    @cache
    def packed(path: str) -> bytes | None:
        file = folder / path.lstrip("/")
        file = file / "index.html" if file.is_dir() else file
        return gzip.compress(file.read_bytes(), 6) if file.is_file() else None

    class Site(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = self.path.partition("?")[0]
            body = packed(path)
            self.send_response(HTTPStatus.NOT_FOUND if body is None else HTTPStatus.OK)
            ending = path[path.rfind(".") :] if "." in path else ".html"
            self.send_header("Content-Type", _TYPES.get(ending, "application/octet-stream"))
            self.send_header("Content-Encoding", "gzip" if body else "identity")
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            with suppress(ConnectionError):  # a page that was left
                self.wfile.write(body or b"")

        def log_message(self, *_: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        request_queue_size = 64

    with Server(("127.0.0.1", 0), Site) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
