"""One connection: the name looked up, private addresses refused, and everything cut off at the deadline.

A timeout of ``requests`` starts anew with every byte, so a server that drips one byte at a time is never stopped by
it. Here a timer shuts the socket down. After that an answer can come back short and without an error, so whoever
reads must look at ``cut``.
"""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from tracker.fetch.address import is_private
from tracker.fetch.policy import Policy
from tracker.fetch.refused import Refused
from tracker.model.exchange import RefusalKind

Resolve = Callable[[str, int], tuple[str, ...]]
"""Name and port → numeric addresses, at least one; raises OSError."""

_MOST_ADDRESSES = 4


def system_addresses(host: str, port: int) -> tuple[str, ...]:
    """Asks the system for the addresses of a name."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(each[4][0]) for each in found))


class Line:
    """The way to one host; used for one request at a time.

    Attributes:
        host: for messages.
        cut: why the connection was shut down by us; empty while it was not.
    """

    def __init__(self, host: str, policy: Policy, resolve: Resolve, *, by_hand: bool) -> None:
        self.host, self.cut = host, ""
        self._policy, self._resolve, self._by_hand = policy, resolve, by_hand
        self._handle: socket.socket | None = None
        self._lock = threading.Lock()

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Cuts the connection off when the block outlasts the deadline."""
        seconds = self._policy.deadline
        timer = threading.Timer(seconds, self.hang_up, [f"{self.host} did not answer in full within {seconds:g} s."])
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            with self._lock:
                self._release()
                self.cut = ""

    def hang_up(self, why: str) -> None:
        """Shuts the connection down from any thread; whoever reads from it wakes at once."""
        with self._lock:
            self.cut = self.cut or why
            if self._handle:
                with suppress(OSError):
                    self._handle.shutdown(socket.SHUT_RDWR)

    def connect(self, name: str, port: int) -> socket.socket:
        """Opens a connection to a host.

        Raises:
            Refused: no such name, only private addresses, or nobody there.
        """
        addresses = self._addresses(name, port)
        seconds = self._policy.connect / len(addresses)
        why = ""
        for address in addresses:
            try:
                found = socket.create_connection((address, port), timeout=seconds)
            except OSError as error:
                why = _in_words(error)
                continue
            found.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._watch(found)
            return found
        raise Refused(RefusalKind.UNREACHABLE, f"{self.host} could not be reached: {why}.")

    def _addresses(self, name: str, port: int) -> tuple[str, ...]:
        found = self._looked_up(name, port)
        private = [] if self._by_hand else [address for address in found if is_private(address)]
        if private:
            words = f"{self.host} was not asked: its name leads to {private[0]}, which is no public address."
            raise Refused(RefusalKind.ADDRESS, words)
        return found[:_MOST_ADDRESSES]

    def _looked_up(self, name: str, port: int) -> tuple[str, ...]:
        """Looks a name up, in a thread of its own: the system's look-up can be neither limited nor stopped."""
        found: list[tuple[str, ...]] = []
        why = ["its name could not be found in time"]

        def look() -> None:
            try:
                found.append(self._resolve(name, port))
            except (OSError, UnicodeError) as error:
                why.append(_in_words(error))

        thread = threading.Thread(target=look, daemon=True)
        thread.start()
        thread.join(self._policy.connect)
        if not found:
            raise Refused(RefusalKind.UNREACHABLE, f"{self.host} could not be reached: {why[-1]}.")
        return found[0]

    def _watch(self, connection: socket.socket) -> None:
        """Keeps a second handle: wrapping a socket in TLS takes the first one away."""
        with self._lock:
            self._release()
            self._handle = connection.dup()
            if self.cut:
                self._handle.shutdown(socket.SHUT_RDWR)

    def _release(self) -> None:
        if self._handle:
            self._handle.close()
            self._handle = None


def _in_words(error: OSError | UnicodeError) -> str:
    if isinstance(error, TimeoutError):
        return "nobody answered in time"
    if isinstance(error, ConnectionRefusedError):
        return "it refused the connection"
    if isinstance(error, socket.gaierror | UnicodeError):
        return "its name could not be found"
    return error.strerror or str(error)
