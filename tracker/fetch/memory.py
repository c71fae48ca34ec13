"""What is remembered from run to run, under ``.cache/http``: it may be deleted at any time, and nothing is lost."""

import gzip
import hashlib
import json
import re
import zlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tracker.disk import remove, write_atomically

_UNSAFE = re.compile(r"[^a-z0-9.-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """What a host asked of us.

    Attributes:
        last: aware; the end of the last request to it.
        delay: seconds between two requests that its robots.txt asked for.
        not_before: aware; it asked to be left in peace until then.
    """

    last: datetime | None = None
    delay: float = 0.0
    not_before: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """The last whole answer of an address.

    Attributes:
        fetched: aware; when it came whole. "Nothing changed" does not move it.
    """

    body: bytes
    etag: str
    last_modified: str
    fetched: datetime


class Memory:
    """The folder; a file a host for manners, two files an address for answers."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def manners(self, origin: str) -> Manners:
        """Reads what a host asked of us; nothing when it is not known or cannot be read."""
        found = _read(self._host(origin) / "host.json")
        try:
            delay = float(found.get("delay", "0"))
            return Manners(last=_moment(found, "last"), delay=delay, not_before=_moment(found, "not_before"))
        except ValueError:
            return Manners()

    def keep_manners(self, origin: str, manners: Manners) -> None:
        """Writes what a host asked of us."""
        told = {"last": _iso(manners.last), "delay": f"{manners.delay:g}", "not_before": _iso(manners.not_before)}
        _write(self._host(origin) / "host.json", {key: value for key, value in told.items() if value})

    def answer(self, origin: str, url: str) -> Kept | None:
        """Reads the last whole answer of an address; None when there is none, or it is damaged."""
        facts = self._facts(origin, url)
        found = _read(facts)
        try:
            body = gzip.decompress(facts.with_suffix(f".{found['digest']}.gz").read_bytes())
            fetched = _moment(found, "fetched")
        except (KeyError, OSError, EOFError, ValueError, zlib.error):
            return None
        if found.get("url") != url or fetched is None or _digest(body) != found["digest"]:
            return None
        return Kept(
            body=body,
            etag=found.get("etag", ""),
            last_modified=found.get("last_modified", ""),
            fetched=fetched,
        )

    def keep_answer(self, origin: str, url: str, kept: Kept) -> None:
        """Writes a whole answer, and removes the one before it; the body first, so that no crash leaves facts alone."""
        facts, digest = self._facts(origin, url), _digest(kept.body)
        body = facts.with_suffix(f".{digest}.gz")
        write_atomically(body, gzip.compress(kept.body, 6, mtime=0))
        told = {"url": url, "etag": kept.etag, "last_modified": kept.last_modified}
        _write(facts, {**told, "fetched": _iso(kept.fetched), "digest": digest})
        for other in set(facts.parent.glob(f"{facts.stem}.*.gz")) - {body}:
            remove(other)

    def forget(self, origin: str, url: str) -> None:
        """Removes the last whole answer of an address, so that the next request asks for the whole."""
        facts = self._facts(origin, url)
        for path in (facts, *facts.parent.glob(f"{facts.stem}.*.gz")):
            remove(path)

    def _host(self, origin: str) -> Path:
        return self._folder / _UNSAFE.sub("_", origin)

    def _facts(self, origin: str, url: str) -> Path:
        return self._host(origin) / f"{_digest(url.encode())[:32]}.json"


def _digest(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


def _iso(moment: datetime | None) -> str:
    return moment.isoformat() if moment else ""


def _moment(found: dict[str, str], key: str) -> datetime | None:
    """Reads a moment; one without a zone is not ours."""
    moment = datetime.fromisoformat(found[key]) if key in found else None
    if moment and moment.tzinfo is None:
        raise ValueError(key)
    return moment


def _read(path: Path) -> dict[str, str]:
    """Reads a flat file of texts; an unreadable one is as good as none."""
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {str(key): value for key, value in found.items() if isinstance(value, str)}


def _write(path: Path, told: dict[str, str]) -> None:
    write_atomically(path, f"{json.dumps(told, indent=1, sort_keys=True)}\n".encode())
