"""One request as the stand-in sees it, and the means to answer it well or badly."""

import socket
import struct
import threading
from collections.abc import Callable, Mapping
from http import HTTPStatus


class Exchange:
    """A connection with a request on it.

    Attributes:
        target: path and query, as they came.
        headers: of the request, by name in lower case.
        broken: the connection is to end in a reset.
    """

    def __init__(
        self, connection: socket.socket, target: str, headers: Mapping[str, str], closing: threading.Event
    ) -> None:
        self.target, self.headers, self.broken = target, headers, False
        self._connection, self._closing = connection, closing

    @property
    def path(self) -> str:
        """Gives the target without its query."""
        return self.target.partition("?")[0]

    def send(self, data: bytes) -> None:
        """Sends bytes; raises OSError once the client is gone."""
        self._connection.sendall(data)

    def head(self, status: int, headers: Mapping[str, str], *, end: bytes = b"\r\n") -> None:
        """Sends the status line and headers."""
        known = {each.value: each.phrase for each in HTTPStatus}
        lines = [f"HTTP/1.1 {status} {known.get(status, '')}", "Connection: close"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        self.send("".join(f"{line}\r\n" for line in lines).encode("latin-1") + end)

    def wait(self, seconds: float) -> bool:
        """Waits, unless the server is closed meanwhile; tells whether to go on."""
        return not self._closing.wait(seconds)

    def reset(self) -> None:
        """Lets the connection end in a reset (RST) in place of an orderly end."""
        self._connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.broken = True


Act = Callable[[Exchange], None]
"""What is done with a request."""
