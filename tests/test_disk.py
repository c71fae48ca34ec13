"""Files are written whole or not at all, and one process at a time holds the lock."""

import errno
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tracker import disk

HOLD = """
import sys
from pathlib import Path
from tracker import disk
with disk.lock(Path(sys.argv[1]), started="noon"):
    print("held", flush=True)
    sys.stdin.read()
"""

WRITE = """
import sys
from pathlib import Path
from tracker import disk
contents = [(letter * 20_000).encode() for letter in "ab"]
print("ready", flush=True)
while True:
    for content in contents:
        disk.write_atomically(Path(sys.argv[1]), content)
"""


@contextmanager
def running(program: str, path: Path) -> Iterator[subprocess.Popen[str]]:
    """Runs a program until it has printed its first line, and ends it afterwards."""
    with subprocess.Popen(
        [sys.executable, "-c", program, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        yield process
        process.kill()


def test_a_file_is_written_with_its_folders_and_readable_by_all(tmp_path: Path) -> None:
    file = tmp_path / "a" / "b.yaml"
    assert disk.write_atomically(file, b"x")
    assert file.read_bytes() == b"x"
    assert stat.S_IMODE(file.stat().st_mode) == 0o644


def test_the_same_bytes_are_not_written_again(tmp_path: Path) -> None:
    file = tmp_path / "b.yaml"
    disk.write_atomically(file, b"x")
    before = file.stat()
    assert not disk.write_atomically(file, b"x")
    assert (file.stat().st_ino, file.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_other_bytes_replace_the_file(tmp_path: Path) -> None:
    file = tmp_path / "b.yaml"
    disk.write_atomically(file, b"x")
    assert disk.write_atomically(file, b"y")
    assert file.read_bytes() == b"y"
    assert list(tmp_path.iterdir()) == [file]


def test_a_full_disk_leaves_the_old_file_and_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), descriptor)

    file = tmp_path / "b.yaml"
    disk.write_atomically(file, b"old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        disk.write_atomically(file, b"new")
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_killed_writer_leaves_a_whole_file(tmp_path: Path) -> None:
    file = tmp_path / "b.yaml"
    for _ in range(10):
        with running(WRITE, file) as process:
            while not file.exists():
                pass
            process.send_signal(signal.SIGKILL)
        assert file.read_bytes() in (b"a" * 20_000, b"b" * 20_000)


def test_what_killed_runs_left_is_swept(tmp_path: Path) -> None:
    left = tmp_path / "a" / ".b.yaml.x1y2.tmp"
    left.parent.mkdir()
    left.write_bytes(b"half")
    kept = tmp_path / "a" / "b.yaml"
    kept.write_bytes(b"whole")
    assert disk.sweep(tmp_path) == 1
    assert list(left.parent.iterdir()) == [kept]


def test_a_file_is_removed_once(tmp_path: Path) -> None:
    file = tmp_path / "b.yaml"
    file.write_bytes(b"x")
    assert disk.remove(file)
    assert not file.exists()
    assert not disk.remove(file)


def test_a_second_process_is_refused_and_told_who_holds_the_lock(tmp_path: Path) -> None:
    path = tmp_path / "cache" / "run.lock"
    with running(HOLD, path) as process, pytest.raises(disk.Busy) as caught, disk.lock(path):
        pass
    assert caught.value.holder == f"process {process.pid} on {os.uname().nodename}, since noon"


def test_a_refusal_leaves_the_name_of_the_holder_in_place(tmp_path: Path) -> None:
    path = tmp_path / "run.lock"
    with running(HOLD, path):
        for _ in range(2):
            with pytest.raises(disk.Busy, match="since noon"), disk.lock(path):
                pass


def test_the_lock_of_a_killed_process_is_free(tmp_path: Path) -> None:
    path = tmp_path / "run.lock"
    with running(HOLD, path) as process:
        process.kill()
        process.wait()
        with disk.lock(path):
            assert (tmp_path / "run.lock.holder").read_text().startswith(f"process {os.getpid()} on ")


def test_the_lock_is_free_after_the_block_even_when_it_fails(tmp_path: Path) -> None:
    path = tmp_path / "run.lock"
    with pytest.raises(KeyError), disk.lock(path):
        raise KeyError
    with disk.lock(path):
        pass
    assert not (tmp_path / "run.lock.holder").exists()
