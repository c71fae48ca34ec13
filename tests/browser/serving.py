"""A server of one folder on this machine, which sends the headers that the site's own ``_headers`` names."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class _Handler(SimpleHTTPRequestHandler):
    """Serves files with more headers, and the site's own page for what is not there."""

    def __init__(self, *words: object, more: Mapping[str, str], **named: object) -> None:
        self.more = more
        super().__init__(*words, **named)  # type: ignore[arg-type]

    def end_headers(self) -> None:
        for name, value in self.more.items():
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Sends the site's 404 page."""
        del message, explain
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Says nothing."""


def headers_of(folder: Path) -> Mapping[str, str]:
    """Gives the headers that ``_headers`` names for every address."""
    lines = (folder / "_headers").read_text(encoding="utf-8").splitlines()
    parted = (line.strip().partition(": ") for line in lines if line.startswith("  "))
    return {name: value for name, _, value in parted}


@contextmanager
def served(folder: Path, headers: Mapping[str, str] | None = None) -> Iterator[str]:
    """Serves a folder while it is looked at; gives its address, with a slash."""
    handler = partial(_Handler, directory=str(folder), more=headers_of(folder) if headers is None else headers)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
