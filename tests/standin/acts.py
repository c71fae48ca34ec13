"""What can be done with a request: answers, and every fault that institutions and networks were seen to commit."""

import gzip
import hashlib
import json
import zlib
from collections.abc import Mapping

from tests.standin.exchange import Act, Exchange

HTML = "text/html"
SENTENCE = "Wetsvoorstel (verzonnen). "
LONG = f"<html><body>{SENTENCE * 2000}</body></html>".encode()
_MEGABYTE = 1 << 20


def page(
    body: str | bytes,
    *,
    status: int = 200,
    kind: str = HTML,
    length: bool = True,
    headers: Mapping[str, str] | None = None,
) -> Act:
    """Answers with a body; without ``length`` the end of the connection is the end of the body."""
    data = body.encode() if isinstance(body, str) else body

    def act(exchange: Exchange) -> None:
        told = {"Content-Type": kind, **({"Content-Length": str(len(data))} if length else {}), **(headers or {})}
        exchange.head(status, told)
        exchange.send(data)

    return act


def zipped(body: bytes, *, encoding: str = "gzip", layers: int = 1, keep: float = 1.0, length: bool = False) -> Act:
    """Answers with gzip: of several layers, cut off, or under another name."""
    for _ in range(layers):
        body = gzip.compress(body, mtime=0)
    return page(body[: int(len(body) * keep)], length=length, headers={"Content-Encoding": encoding})


def chunked(*pieces: bytes, ended: bool = True) -> Act:
    """Answers in chunks, perhaps without the last one."""

    def act(exchange: Exchange) -> None:
        exchange.head(200, {"Content-Type": HTML, "Transfer-Encoding": "chunked"})
        for piece in pieces:
            exchange.send(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")
        if ended:
            exchange.send(b"0\r\n\r\n")

    return act


def tagged(body: str | bytes, *, etag: str = "", modified: str = "") -> Act:
    """Answers with what makes the next request conditional, and with 304 when it is and matches."""
    names = {"ETag": etag, "Last-Modified": modified}
    told = {name: value for name, value in names.items() if value}

    def act(exchange: Exchange) -> None:
        offered = exchange.headers.get("if-none-match") or exchange.headers.get("if-modified-since")
        if offered and offered in {etag, modified}:
            exchange.head(304, told)
        else:
            page(body, headers=told)(exchange)

    return act


def by_content(body: bytes, *, kind: str) -> Act:
    """Answers with a weak ETag made from the body."""
    etag = f'W/"{hashlib.sha256(body).hexdigest()[:16]}"'

    def act(exchange: Exchange) -> None:
        if exchange.headers.get("if-none-match") == etag:
            exchange.head(304, {"ETag": etag})
        else:
            page(body, kind=kind, headers={"ETag": etag})(exchange)

    return act


def redirect(location: str, status: int = 302) -> Act:
    """Sends the client on."""
    body = f"<html>\n<head><title>{status}</title></head>\n<body><center><hr>nginx</center></body>\n</html>\n"
    return page(body, status=status, headers={"Location": location} if location else {})


def refuse(status: int, *, retry_after: str | None = None, headers: Mapping[str, str] | None = None) -> Act:
    """Answers with a status, and perhaps with a time to wait."""
    told = {} if retry_after is None else {"Retry-After": retry_after}
    return page(f"<html><title>{status}</title></html>", status=status, headers={**told, **(headers or {})})


def missing() -> Act:
    """Answers 404, in JSON, as the Observatory does (formats/eu.md section 1)."""

    def act(exchange: Exchange) -> None:
        told = {
            "timestamp": "2026-10-09T07:36:50.216+00:00",
            "status": 404,
            "error": "Not Found",
            "path": exchange.path,
            "title": "Not found",
            "message": "This procedure either does not exist or is in the process of being initiated. "
            "Please try again in a few hours.",
        }
        page(json.dumps(told), status=404, kind="application/json")(exchange)

    return act


def challenge(status: int = 202) -> Act:
    """Answers with the Parliament's firewall: a page of JavaScript, and a header that says so."""
    body = "<!DOCTYPE html><html><script>AwsWafIntegration.forceRefreshToken()</script></html>"
    return page(body, status=status, headers={"x-amzn-waf-action": "challenge"})


def rejected() -> Act:
    """Answers with the Chamber's firewall: status 200, and a short page (formats/be-federal.md 1.1)."""
    return page(
        "<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. Please consult with "
        "your administrator.<br><br>Your support ID is: 1234567890123456789<br><br></body></html>"
    )


def reset_before() -> Act:
    """Breaks the connection off before a word."""
    return lambda exchange: exchange.reset()


def reset_in_headers() -> Act:
    """Breaks it off among the headers."""

    def act(exchange: Exchange) -> None:
        exchange.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/ht")
        exchange.wait(0.05)
        exchange.reset()

    return act


def reset_in_body() -> Act:
    """Breaks it off in the middle of the body."""

    def act(exchange: Exchange) -> None:
        exchange.head(200, {"Content-Type": HTML, "Content-Length": str(len(LONG))})
        exchange.send(LONG[:1000])
        exchange.wait(0.05)
        exchange.reset()

    return act


def ends_in_headers() -> Act:
    """Ends the connection in good order among the headers: to a client it may look like an empty page."""
    return lambda exchange: exchange.send(b"HTTP/1.1 200 OK\r\nServer: x\r\n")


def slow_headers(every: float) -> Act:
    """Sends a header line now and then, for ever."""

    def act(exchange: Exchange) -> None:
        exchange.send(b"HTTP/1.1 200 OK\r\n")
        while exchange.wait(every):
            exchange.send(b"X-More: yes\r\n")

    return act


def slow_body(every: float, *, body: bytes = b"", length: bool = False) -> Act:
    """Sends a byte of the body now and then: all of ``body``, or for ever."""

    def act(exchange: Exchange) -> None:
        exchange.head(200, {"Content-Type": HTML, **({"Content-Length": str(len(body) or 99)} if length else {})})
        for byte in body:
            exchange.wait(every)
            exchange.send(bytes([byte]))
        while not body and exchange.wait(every):
            exchange.send(b".")

    return act


def endless(status: int = 200, *, headers: Mapping[str, str] | None = None) -> Act:
    """Sends a body without end, as fast as it goes."""

    def act(exchange: Exchange) -> None:
        exchange.head(status, {"Content-Type": HTML, **(headers or {})})
        while exchange.wait(0):
            exchange.send(b"x" * 65_536)

    return act


def short(keep: float, *, length: bool = True) -> Act:
    """Sends only a part of a page, with the length of the whole or with none."""
    cut = LONG[: int(len(LONG) * keep)]
    return page(cut, length=False, headers={"Content-Length": str(len(LONG))} if length else {})


def bomb(megabytes: int = 1024) -> Act:
    """Sends about a thousandth of what it unpacks to: one block of gzip, repeated."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    head = packer.compress(b"") + packer.flush(zlib.Z_FULL_FLUSH)
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(bytes(_MEGABYTE)) + packer.flush(zlib.Z_FULL_FLUSH)
    return page(head + block * megabytes, headers={"Content-Encoding": "gzip"})


def double_bomb(megabytes: int = 64) -> Act:
    """Sends gzip in gzip, some kilobytes in all, and says so."""
    return zipped(gzip.compress(bytes(megabytes * _MEGABYTE)), encoding="gzip, gzip")


def many_headers(number: int = 200) -> Act:
    """Sends more headers than anybody reads."""
    return page("x", headers={f"X-{n}": "y" for n in range(number)})


def garbage() -> Act:
    """Sends something that is no HTTP."""
    return lambda exchange: exchange.send(b"\x00\x01 220 mail.example ESMTP\r\n\r\n")
