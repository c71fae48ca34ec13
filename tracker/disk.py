"""The disk: files that are written whole or not at all, and one run at a time."""

import os
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

_MODE = 0o644


class Busy(Exception):
    """Another run holds the lock.

    Attributes:
        holder: who, in words: the process, its machine and since when.
    """

    def __init__(self, holder: str) -> None:
        super().__init__(holder)
        self.holder = holder


def write_atomically(path: Path, content: bytes) -> bool:
    """Writes a file so that a reader, a crash or a full disk meets the old bytes or the new ones, never a part.

    Returns:
        False, and nothing is touched, when the file holds these bytes already.

    Raises:
        OSError: the disk refused; the old file is as it was, and no temporary file is left.
    """
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_MODE)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    _sync_folder(path.parent)
    return True


def remove(path: Path) -> bool:
    """Removes a file for good; False when there was none."""
    try:
        path.unlink()
    except FileNotFoundError:
        return False
    _sync_folder(path.parent)
    return True


def sweep(folder: Path) -> int:
    """Removes the temporary files that killed runs left in a folder and below; call it under the lock.

    Returns:
        How many were removed.
    """
    return sum(remove(path) for path in sorted(folder.rglob(".*.tmp")))


@contextmanager
def lock(path: Path, started: str = "") -> Iterator[None]:
    """Holds a lock while the block runs; the kernel frees it when the process dies.

    Args:
        path: the lock file; who holds it stands beside it, in ``<name>.holder``, for the next one to read.
        started: when this run began, in words, for that message.

    Raises:
        Busy: another process holds it; nothing was waited for.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    side = path.with_name(f"{path.name}.holder")
    guard = FileLock(path, timeout=0)
    try:
        guard.acquire()
    except Timeout as error:
        raise Busy(_holder(side)) from error
    try:
        since = f", since {started}" if started else ""
        write_atomically(side, f"process {os.getpid()} on {socket.gethostname()}{since}\n".encode())
        yield
    finally:
        remove(side)
        guard.release()


def _holder(side: Path) -> str:
    """Reads who holds the lock; the side file may not be there yet, or no longer."""
    try:
        return side.read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return "a process that has not given its name"


def _sync_folder(folder: Path) -> None:
    """Makes a rename or a removal outlive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
