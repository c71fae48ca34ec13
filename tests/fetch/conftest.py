"""A guard at the door, a stand-in, and a way to ask it."""

import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.fetch.asking import Asked, FakeClock, RealClock
from tests.standin import Standin


@pytest.fixture(autouse=True)
def nothing_leaves(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fails a test during which anything was sent, or a name looked up, beyond this machine."""
    left: list[object] = []
    connect, look_up = socket.socket.connect, socket.getaddrinfo

    def guarded(self: socket.socket, address: Any) -> None:
        if address[0] not in {"127.0.0.1", "::1"}:
            left.append(address)
            raise ConnectionRefusedError("the tests stay on this machine")
        connect(self, address)

    def asked(host: Any, *args: Any, **keywords: Any) -> Any:
        if host not in {"127.0.0.1", "localhost"}:
            left.append(host)
            raise socket.gaierror("the tests stay on this machine")
        return look_up(host, *args, **keywords)

    monkeypatch.setattr(socket.socket, "connect", guarded)
    monkeypatch.setattr(socket, "getaddrinfo", asked)
    yield
    assert not left, f"asked beyond this machine: {left}"


@pytest.fixture
def standin() -> Iterator[Standin]:
    """Runs a stand-in without a robots.txt."""
    with Standin() as running:
        yield running


@pytest.fixture
def clock() -> FakeClock:
    """Gives a clock that moves only when somebody sleeps."""
    return FakeClock()


@pytest.fixture
def asked(tmp_path: Path, clock: FakeClock) -> Asked:
    """Asks with the clock that does not run by itself."""
    return Asked(tmp_path, clock)


@pytest.fixture
def in_time(tmp_path: Path) -> Asked:
    """Asks with the machine's own clock."""
    return Asked(tmp_path, RealClock())
