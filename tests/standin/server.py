"""The server: threads on 127.0.0.1, a script of faults by path, and a record of every request."""

import ssl
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from itertools import pairwise
from pathlib import Path
from socket import socket
from socketserver import TCPServer, ThreadingMixIn
from types import TracebackType
from typing import Any, Self

from tests.standin.acts import missing
from tests.standin.exchange import Act, Exchange
from tests.standin.world import World


@dataclass(kw_only=True)
class Seen:
    """A request that came.

    Attributes:
        target: path and query.
        headers: by name in lower case.
        started, ended: seconds on the monotonic clock; when it came, and when the answer was sent or given up.
        beside: how many others were open when it came.
    """

    target: str
    headers: dict[str, str] = field(default_factory=dict)
    started: float = 0.0
    ended: float = 0.0
    beside: int = 0


class _Server(ThreadingMixIn, TCPServer):
    allow_reuse_address = True
    request_queue_size = 64

    def __init__(self, standin: "Standin", port: int) -> None:
        self.standin = standin
        self.broken: set[int] = set()
        super().__init__(("127.0.0.1", port), _Handler)

    def shutdown_request(self, request: Any) -> None:
        """Ends a connection; one that is to be reset must not say goodbye first."""
        if id(request) in self.broken:
            self.broken.discard(id(request))
            self.close_request(request)
        else:
            super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Says nothing: clients that go away are what is tested."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 30
    server: _Server
    connection: socket

    def do_GET(self) -> None:
        """Answers by the script, else as the world is."""
        self.close_connection = True
        headers = {name.lower(): value for name, value in self.headers.items()}
        standin = self.server.standin
        seen = standin.note(Seen(target=self.path, headers=headers))
        exchange = Exchange(self.connection, self.path, headers, standin.closing)
        try:
            standin.act_for(exchange)(exchange)
        except OSError:
            return
        finally:
            seen.ended = time.monotonic()
            if exchange.broken:
                self.server.broken.add(id(self.request))

    def log_message(self, *_: object) -> None:
        """Says nothing."""


class Standin:
    """A server that runs while the block runs.

    Args:
        world: what the institutions know; empty when not given.
        robots: the text of robots.txt; None when there is none.
        port: 0 for any.
        certificate: a file with a certificate and its key, to answer over TLS.
    """

    def __init__(
        self, world: World | None = None, *, robots: str | None = None, port: int = 0, certificate: Path | None = None
    ) -> None:
        self.world, self.robots = world or World(), robots
        self.seen: list[Seen] = []
        self.closing = threading.Event()
        self._script: dict[str, list[Act]] = {}
        self._lock = threading.Lock()
        self._server = _Server(self, port)
        self._scheme = "http"
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
            self._scheme = "https"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    @property
    def base(self) -> str:
        """Gives the address to ask, without a slash at the end."""
        return f"{self._scheme}://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Ends every answer that is still being given, and the server."""
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()

    def script(self, target: str, *acts: Act) -> None:
        """Says what is done with the next requests for a path, or for a path with its query; the last one repeats."""
        with self._lock:
            self._script[target] = list(acts)

    def act_for(self, exchange: Exchange) -> Act:
        """Finds what is done with a request."""
        with self._lock:
            for target in (exchange.target, exchange.path):
                if acts := self._script.get(target):
                    return acts.pop(0) if len(acts) > 1 else acts[0]
        if exchange.path == "/robots.txt":
            return self._robots
        return self.world.act_for(exchange) or missing()

    def _robots(self, exchange: Exchange) -> None:
        from tests.standin.acts import page

        act = missing() if self.robots is None else page(self.robots, kind="text/plain")
        act(exchange)

    def note(self, seen: Seen) -> Seen:
        """Records a request."""
        with self._lock:
            seen.started = time.monotonic()
            seen.beside = sum(not each.ended for each in self.seen)
            self.seen.append(seen)
        return seen

    def asked(self, path: str = "") -> int:
        """Counts the requests for a path (robots.txt left out when none is named)."""
        return sum(
            each.target.partition("?")[0] == path if path else each.target != "/robots.txt" for each in self.seen
        )

    def spacing(self) -> Sequence[float]:
        """Gives the seconds between the starts of each two requests, robots.txt included."""
        return [later.started - earlier.started for earlier, later in pairwise(self.seen)]
